"""The widget's modules as the one script that a page embeds.

Browsers load modules of another site only with its leave, one request after the other. So they
are put one after the other here, when the server starts: each stands once, after those it
imports, in one function that keeps its names from the page's. Comments and blanks stay behind.
"""

from __future__ import annotations

import re
from pathlib import Path

from rjsmin import jsmin

IMPORT = re.compile(r"^import \{[^}]*\} from '\./(\w+\.js)';\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async |const |class |function ))", re.MULTILINE)
INDENT = re.compile(r"^ +", re.MULTILINE)


def modules(main: Path) -> list[Path]:
    """Return a module and all it imports, each once and after those it imports itself.

    Raises FileNotFoundError for an import of a module that is not there.
    """
    ordered: list[Path] = []

    def visit(module: Path) -> None:
        for name in IMPORT.findall(module.read_text(encoding="utf-8")):
            imported = module.parent / name
            if imported not in ordered:
                visit(imported)
        ordered.append(module)

    visit(main)
    return ordered


def joined(main: Path) -> str:
    """Return a module and all it imports as one classic script, without comments and blanks."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in modules(main))
    for pattern in (IMPORT, EXPORT, INDENT):
        text = pattern.sub("", text)
    return str(jsmin(f"(() => {{\n'use strict';\n{text}}})();\n"))
