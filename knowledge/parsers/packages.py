"""Finds the files of a publication: alone, in a folder, or in the zip its publisher offers."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import DocumentError

LARGEST_BYTES = 400_000_000  # of one file, unpacked; the largest published one has some 90 MB


@dataclass(frozen=True)
class File:
    """A file of a publication; `member` is its place in a zip, or empty."""

    archive: Path
    member: str = ""

    @property
    def path(self) -> Path:
        """Where the file is, for messages."""
        return self.archive / self.member if self.member else self.archive

    @property
    def name(self) -> str:
        """The name of the file without its folders."""
        return self.path.name

    def read(self) -> bytes:
        """Return the content of the file; raise DocumentError when it cannot be read."""
        try:
            if not self.member:
                return self.archive.read_bytes()
            with zipfile.ZipFile(self.archive) as archive:
                if archive.getinfo(self.member).file_size > LARGEST_BYTES:
                    raise DocumentError(self.path, 0, "is too large to be a published file.")
                return archive.read(self.member)
        except OSError as error:
            raise DocumentError(self.path, 0, f"cannot be read ({error.strerror}).") from None
        except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
            raise _broken(self.path, error) from None


def files_in(paths: Iterable[Path], named: re.Pattern[str]) -> tuple[File, ...]:
    """Return the files with such a name in files, folders and zips, folders and zips in them too.

    Files are in the order of their names. Raises DocumentError for a path that is not there and
    for a zip that is broken.
    """
    found = [file for path in paths for file in _files(path) if named.fullmatch(file.name)]
    return tuple(sorted(found, key=lambda file: (file.name.lower(), str(file.path))))


def digest_of(files: Iterable[File]) -> str:
    """Return the sha256 of the names and contents of files, wherever they lie."""
    digest = hashlib.sha256()
    for file in files:
        content = file.read()
        digest.update(f"{file.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def text_of(file: File) -> io.StringIO:
    """Return the text of a file; raise DocumentError, naming the line, when it is not UTF-8."""
    raw = file.read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problem = "is not text in UTF-8. Take the file as the publisher offers it."
        raise DocumentError(file.path, line, problem) from None
    return io.StringIO(text, newline="")


def _files(path: Path) -> Iterator[File]:
    if path.is_dir():
        for inner in sorted(path.iterdir()):
            if not inner.name.startswith((".", "__MACOSX", "~$")):
                yield from _files(inner)
    elif not path.exists():
        raise DocumentError(path, 0, "is not there. Give the file, the folder or the zip.")
    elif path.suffix.lower() == ".zip":
        try:
            with zipfile.ZipFile(path) as archive:
                members = [info.filename for info in archive.infolist() if not info.is_dir()]
        except OSError as error:
            raise DocumentError(path, 0, f"cannot be read ({error.strerror}).") from None
        except zipfile.BadZipFile as error:
            raise _broken(path, error) from None
        yield from (File(path, member) for member in members if "__MACOSX" not in member)
    else:
        yield File(path)


def _broken(path: Path, error: Exception) -> DocumentError:
    return DocumentError(path, 0, f"is broken ({error}). Download it again.")
