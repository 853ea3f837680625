"""One module to each kind of document: `parse(path, soc_code)` yields rows ready for the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from knowledge.parsers import article, california_guide

Parser = Callable[[Path, str], Iterator[Any]]

PARSERS: dict[str, Parser] = {
    "article": article.parse,
    "california_guide": california_guide.parse,
}
