"""Finds the jobs that a message names by a code: "29-1141", "47-2111.00"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

# A code of the Standard Occupational Classification, with what O*NET may set behind it.
CODE = re.compile(r"(?<![\d-])\d{2}-\d{4}(?:\.\d{2})?(?![\d-])")


def with_code(text: str, titles: Mapping[str, str]) -> Iterator[tuple[re.Match[str], str]]:
    """Yield where a code stands, and the job of that code among `titles`, which are by code.

    A code without the two digits that O*NET adds is that of the job which has 00 there.
    """
    for match in CODE.finditer(text):
        code = match[0] if "." in match[0] else f"{match[0]}.00"
        if code in titles:
            yield match, code
