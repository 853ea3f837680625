"""Puts an answer into the words, buttons and payload that a channel sends."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from actions.answers.answer import Answer, Button, Chart
from actions.topics import title
from knowledge.errors import FigureError
from knowledge.occupations.records import texts_of
from knowledge.queries import numbers
from knowledge.records import Citation

MOST_BUTTONS = 3


def render(
    answer: Answer, figures: frozenset[str], said_by_host: str = "", topic: str = ""
) -> dict[str, Any]:
    """Return the arguments of `dispatcher.utter_message` for an answer.

    The text is whole by itself; the payload repeats it as data for channels that draw tables.
    `figures` are those of the store, `said_by_host` the center's own words, such as its number.
    Raises FigureError when the answer holds a figure that is neither stored nor computed.
    """
    text = "\n".join([answer.text, *(f"- {entry}" for entry in answer.entries), *_source(answer)])
    buttons = [_button(wanted) for wanted in (*answer.choices, *answer.next[:MOST_BUTTONS])]
    cells = [cell for row in answer.table.rows for cell in row] if answer.table else []
    quotes = [quote for citation in answer.citations for quote in citation.quotes]
    titles = [button["title"] for button in buttons]
    shown = "\n".join([text, *titles, *cells, *quotes, *_drawn(answer.chart)])
    check_figures(shown, answer, figures, said_by_host)
    return {
        "text": text,
        "buttons": buttons,
        "json_message": _payload(answer, topic),
    }


def check_figures(
    text: str, answer: Answer, figures: frozenset[str], said_by_host: str = ""
) -> None:
    """Raise FigureError for a number in a text that no document, sum, count or setting explains."""
    sums = [f"{c.figure} {c.sum}" for c in answer.computed]
    counted = {str(n) for n in range(len(answer.entries) + 1)}
    lines = {str(n) for c in answer.citations for n in (c.line_start, c.line_end)}
    told = [*texts_of(answer.records), *(str(c) for c in answer.citations if not c.line_start)]
    explained = figures | counted | lines
    explained |= {n for s in (*sums, *told, said_by_host) for n in numbers(s)}
    strange = [number for number in numbers(text) if number not in explained]
    if strange:
        raise FigureError(f"figures that are in no document: {', '.join(strange)}")


def plain(text: str) -> str:
    """Return a text without its source line, to see whether the same was said before."""
    return re.sub(r"\nSources?: .*", "", text)


def _source(answer: Answer) -> list[str]:
    if not answer.citations:
        return []
    label = "Source" if len(answer.citations) == 1 else "Sources"
    return [f"{label}: {'; '.join(str(citation) for citation in answer.citations)}"]


def _drawn(chart: Chart | None) -> list[str]:
    """Return what a chart shows: its words, and each number it is drawn by."""
    if chart is None:
        return []
    cells = [cell for row in chart.rows for cell in asdict(row).values()]
    return [chart.title, chart.unit, chart.note, *(str(cell) for cell in cells if cell is not None)]


def _button(wanted: str | Button) -> dict[str, str]:
    if isinstance(wanted, Button):
        return {"title": wanted.title, "payload": wanted.payload}
    return {"title": title(wanted), "payload": f"/{wanted}"}


def _citation(citation: Citation) -> dict[str, Any]:
    """Return a citation as data: as it is shown, with what is printed there."""
    values = asdict(citation)
    del values["lines"]
    return {**values, "quotes": list(citation.quotes), "shown": str(citation)}


def _payload(answer: Answer, topic: str) -> dict[str, Any]:
    """Return the answer's topic and evidence as data."""
    payload: dict[str, Any] = {
        "type": "answer",
        "topic": topic,
        "citations": [_citation(citation) for citation in answer.citations],
    }
    if answer.transcript:
        payload["transcript"] = True
    if answer.table:
        payload["table"] = asdict(answer.table)
    if answer.chart:
        payload["chart"] = asdict(answer.chart)
    if answer.computed:
        payload["computed"] = [asdict(computed) for computed in answer.computed]
    return payload
