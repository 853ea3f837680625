"""Finds what a California Occupational Guide promises and does not hold: the gaps in a copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from knowledge.parsers.reading import Line, Section, cite
from knowledge.schema import Gap, Item

# kind, subject, what names it on the page, what is said of it
PROMISED = (
    (
        "named_section",
        "What Employers Say",
        r"What Employers Say",
        "The guide's menu names “What Employers Say”, but its text is not in this copy.",
    ),
    (
        "named_section",
        "Job Search Tips",
        r"Job Search Tips$",
        "The guide names “Job Search Tips”, but their text is not in this copy.",
    ),
    (
        "named_section",
        "Summary Guide",
        r"Summary Guide",
        "The guide mentions a shorter Summary Guide, which is not in this copy.",
    ),
    (
        "named_section",
        "skill definitions",
        r"View the skill definitions",
        "The guide points to definitions of the skills, but they are not in this copy.",
    ),
    (
        "named_section",
        "county list",
        r"Select your county",
        "The guide's page had a list of counties, but neither the list nor county figures are in "
        "this copy.",
    ),
    (
        "named_section",
        "wages for all areas",
        r"View Wages for All Areas",
        "The guide points to wages for all areas, but they are not in this copy.",
    ),
    (
        "named_section",
        "growth for all areas",
        r"View Projected Growth for All Areas",
        "The guide points to projected growth for all areas, but it is not in this copy.",
    ),
)
STRIPPED = re.compile(r"(\w+?)(?:SM)?(?: at(?= and |$| ?\.)| \(address missing\))")
ADDRESS = re.compile(r"www\.|https?:|\.(?:org|gov|com|net)\b")
PERCENTILE = re.compile(r"\((\d\dth) percentile\)$")


def gaps(
    soc_code: str, menu: tuple[Line, ...], sections: Mapping[str, Section]
) -> Iterator[Gap | Item]:
    """Yield the gaps of a guide: empty tables, stripped addresses, sections named without text.

    With a section that is only named come the words that name it, as they are printed.
    """
    lines = [*((line, "Menu") for line in menu), *_with_section(sections)]
    for kind, subject, pattern, statement in PROMISED:
        matches = ((line, s, re.match(pattern, line.text)) for line, s in lines)
        found = next(((line, s, match[0]) for line, s, match in matches if match), None)
        if found:
            place = cite(soc_code, found[1], found[0])
            yield Gap(kind=kind, subject=subject, statement=statement, **place)
            yield Item(kind="pointer", of=subject, position=0, text=found[2], **place)
    yield from _empty_tables(soc_code, lines)
    yield from _stripped_addresses(soc_code, lines)
    yield from _unexplained(soc_code, sections)


def _with_section(sections: Mapping[str, Section]) -> list[tuple[Line, str]]:
    return [(line, title) for title, section in sections.items() for line in section.lines]


def _empty_tables(soc_code: str, lines: list[tuple[Line, str]]) -> Iterator[Gap]:
    heads = [(line, section) for line, section in lines if PERCENTILE.match(line.text)]
    if heads and not _has_values(lines, heads[-1][0], r"\$\d"):
        names = [PERCENTILE.match(line.text)[1] for line, _ in heads]  # type: ignore[index]
        statement = (
            f"The guide has headings for the {', '.join(names[:-1])} and {names[-1]} percentile, "
            "but this copy prints no values under them."
        )
        place = cite(soc_code, heads[0][1], *(line for line, _ in heads))
        yield Gap(kind="wage_percentiles", subject="wage percentiles", statement=statement, **place)
    for line, section in lines:
        if line.text.startswith("(Estimated Year") and not _has_values(lines, line, r"\d"):
            statement = (
                "The guide has a table for estimated and projected employment, but this copy "
                "prints no numbers in it."
            )
            place = cite(soc_code, section, line)
            yield Gap(
                kind="projection_table", subject="employment numbers", statement=statement, **place
            )


def _has_values(lines: list[tuple[Line, str]], head: Line, value: str) -> bool:
    """Return whether a value stands between the head of a table and its source line."""
    for line, _ in lines:
        if line.number > head.number and line.text.startswith("Source:"):
            return False
        if line.number > head.number and re.search(value, line.text):
            return True
    return False


def _stripped_addresses(soc_code: str, lines: list[tuple[Line, str]]) -> Iterator[Gap]:
    seen: set[str] = set()
    for line, section in lines:
        names = [m[1] for m in STRIPPED.finditer(line.text) if m[1][:1].isupper()]
        if "Service Locator" in line.text and not ADDRESS.search(line.text):
            names.append("Service Locator")
        for name in names:
            if name in seen:
                continue
            seen.add(name)
            yield Gap(
                kind="address",
                subject=name,
                statement=f"The web address of {name} is missing from this copy of the guide.",
                **cite(soc_code, section, line),
            )


def _unexplained(soc_code: str, sections: Mapping[str, Section]) -> Iterator[Gap]:
    codes = sections.get("For the Career Professional")
    line = codes and next((x for x in codes.lines if "RIASEC" in x.text), None)
    if codes and line and not any("Enterprising" in x.text for x in codes.lines):
        yield Gap(
            kind="interest_letters",
            subject="interest codes (RIASEC)",
            statement="The guide prints the interest codes without explaining their letters.",
            **cite(soc_code, codes.title, line),
        )
    sources = sections.get("Other Sources")
    if sources and not any("http" in x.text or "www" in x.text for x in sources.lines):
        line = next((x for x in sources.lines if x.text), Line(sources.number, ""))
        yield Gap(
            kind="named_section",
            subject="Other Sources",
            statement="Under “Other Sources” this copy prints only a note, no links.",
            **cite(soc_code, sources.title, line),
        )
    for title, subject in (
        ("Working Conditions", "hours and working conditions"),
        ("Where Would I Work?", "the shares of industries"),
    ):
        section = sections.get(title)
        if section and not any(re.search(r"\b20\d\d\b", x.text) for x in section.lines):
            line = next((x for x in section.lines if x.text), Line(section.number, ""))
            yield Gap(
                kind="undated",
                subject=subject,
                statement=f"The guide gives no year for {subject}.",
                **cite(soc_code, title, line),
            )
