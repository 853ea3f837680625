"""The files of an O*NET release: which there are, and their rows, checked line by line."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from knowledge.errors import DocumentError
from knowledge.parsers.packages import File, files_in, text_of
from knowledge.parsers.sheets import Watch, read_text, unwatched

CODE = "O*NET-SOC Code"
ESSENTIAL = (
    "Read Me",
    "Occupation Data",
    "Alternate Titles",
    "Job Zones",
    "Job Zone Reference",
    "Task Statements",
    "Skills",
)
OPTIONAL = (
    "Sample of Reported Titles",
    "Knowledge",
    "Work Styles",
    "Education, Training, and Experience",
    "Education, Training, and Experience Categories",
    "Interests",
    "Technology Skills",
    "Tools Used",
    "Related Occupations",
)
NAMED = re.compile(
    "|".join(rf"{re.escape(name)}\.txt" for name in (*ESSENTIAL, *OPTIONAL)), re.IGNORECASE
)
NOTHING = "n/a"


@dataclass(frozen=True)
class Line:
    """A line of a file, to say where something is wrong."""

    file: File
    number: int

    def refuse(self, problem: str) -> NoReturn:
        """Raise DocumentError with this place."""
        advice = "Are all files of one release?"
        raise DocumentError(self.file.path, self.number, f"{problem} {advice}")


@dataclass(frozen=True)
class Release:
    """A release: its number, its year, its files by name, and what is found to be missing."""

    path: Path
    number: str
    year: int
    by_name: dict[str, File]
    watch: Watch = unwatched
    lacking: list[str] = field(default_factory=list)

    @property
    def files(self) -> tuple[File, ...]:
        """The files of the release that are read."""
        return tuple(self.by_name.values())

    def rows(
        self, name: str, *columns: str, optional: tuple[str, ...] = ()
    ) -> Iterator[tuple[Line, dict[str, str]]]:
        """Yield the rows of a file by column; none when the release lacks an optional file.

        Raises DocumentError when an essential file or one of `columns` is missing, and for a line
        that is cut off or leaves one of `columns` empty.
        """
        file = self.by_name.get(name.lower())
        if file is None:
            self.lacking.append(f"{name}.txt is not in this release")
            return
        table = read_text(file, columns)
        for column in optional:
            if column not in table.columns:
                self.lacking.append(f"{name}.txt has no column {column!r} in this release")
        for number, row in table.rows(self.watch):
            line = Line(file, number)
            for column in columns:
                if not row[column].strip():
                    line.refuse(f"{column} is empty.")
            yield line, row


def read_release(paths: Iterable[Path], watch: Watch = unwatched) -> Release:
    """Return the release that lies in a folder or a zip.

    Raises DocumentError when there is none, when there are two, or when an essential file is not
    there.
    """
    paths = list(paths)
    by_name: dict[str, File] = {}
    for file in files_in(paths, NAMED):
        name = file.name.lower().removesuffix(".txt")
        if name in by_name:
            problem = f"there is another {file.name} in {by_name[name].path.parent}."
            raise DocumentError(file.path, 0, f"{problem} Give the folder or zip of one release.")
        by_name[name] = file
    absent = [f"{name}.txt" for name in ESSENTIAL if name.lower() not in by_name]
    if absent:
        problem = f"lacks {', '.join(absent)}"
        if not by_name:
            problem = "holds no file of O*NET's text release"
        advice = "Give the folder or zip db_…_text as www.onetcenter.org offers it."
        raise DocumentError(paths[0], 0, f"{problem}. {advice}")
    read_me = by_name["read me"]
    text = text_of(read_me).getvalue()
    number = re.search(r"O\*NET (\d+\.\d+) Database", text)
    year = re.search(r"\b(20\d\d) Release", text)
    if not (number and year):
        problem = "does not say which release this is (“O*NET 29.0 Database, August 2024 Release”)."
        raise DocumentError(read_me.path, 1, f"{problem} It has to be cited.")
    return Release(paths[0], number[1], int(year[1]), by_name, watch)


def known(line: Line, row: dict[str, str], codes: Container[str], column: str = CODE) -> str:
    """Return the code of a row; raise DocumentError when no occupation has it."""
    code = row[column]
    if code not in codes:
        line.refuse(f"{code} is not in Occupation Data.txt.")
    return code


def number(line: Line, row: dict[str, str], column: str) -> float:
    """Return the number in a column; raise DocumentError when it is none."""
    try:
        return float(row[column])
    except ValueError:
        line.refuse(f"{column} is {row[column][:40]!r}, not a number.")


def value(row: dict[str, str], column: str) -> str | None:
    """Return the text in a column; None when it is missing, and where there is no such column."""
    text = row.get(column, NOTHING)
    return None if text in (NOTHING, "") else text
