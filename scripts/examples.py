"""Write the table of topics in the README anew, from what the running advisor answers.

    python -m scripts.examples

Each question is asked of the real servers, in a conversation of its own unless it goes on from the
one before. A test asks them again and holds the README to it.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from urllib.request import Request

from scripts.servers import ROOT, ServeError, opener, servers

README = ROOT / "README.md"
BEGIN, END = "<!-- examples: make examples -->", "<!-- end of examples -->"

# topic, question; one that begins with "and" goes on from the question before it
QUESTIONS = (
    ("Pay", "How much do they make in California?"),
    ("Pay by hour, week, month", "and per hour?"),
    ("Pay by level and place", "What does level 11 pay compared with level 9?"),
    ("Ranges and percentiles", "How high does the level 9 range go?"),
    ("How old the figures are", "Are those numbers from this year?"),
    ("Benefits", "Do they get health insurance?"),
    ("Job outlook", "How many jobs will be added every year?"),
    ("Daily work", "What is a normal day like?"),
    ("Skills and tasks", "Which skill goes with keeping records?"),
    ("Tools and software", "Which programs do they work with?"),
    ("Working conditions", "How many hours a week is it?"),
    ("Safety", "Do they wear protective gear?"),
    ("Fit and interests", "I like working with my hands. Is it for me?"),
    ("Green specialties", "What does a geothermal manager do?"),
    ("Education", "Do I need a degree?"),
    ("Ways in without a degree", "I only have a GED. Could I still do it?"),
    ("Certifications", "Who issues the CMQ/OE?"),
    ("High school courses", "What should my son take in high school?"),
    ("Industries", "Which industries employ the most?"),
    ("Finding a job", "How do I get hired?"),
    ("Where it can lead", "Where could this job lead?"),
    ("Codes for counselors", "What is the SOC code?"),
    ("What the documents lack", "What does the CPIM exam cost?"),
    ("Other occupations", "What does a nurse make?"),
)


def ask(url: str, sender: str, message: str) -> str:
    """Return the advisor's answer over Rasa's REST channel, without its buttons."""
    body = json.dumps({"sender": sender, "message": message}).encode()
    request = Request(f"{url}/webhooks/rest/webhook", body, {"Content-Type": "application/json"})
    with opener.open(request, timeout=30) as reply:
        return "\n".join(part["text"] for part in json.load(reply) if "text" in part)


def answers(url: str) -> list[tuple[str, str, str]]:
    """Return topic, question and answer of each example."""
    rows = []
    for number, (topic, question) in enumerate(QUESTIONS):
        sender = f"example-{number - question.startswith('and ')}"
        rows.append((topic, question, ask(url, sender, question)))
    return rows


def table(rows: list[tuple[str, str, str]]) -> str:
    """Return the rows as a table in Markdown."""
    lines = ["| Topic | For example | Answer |", "|---|---|---|"]
    lines += [f"| {topic} | {question} | {in_a_cell(answer)} |" for topic, question, answer in rows]
    return "\n".join(lines)


def in_a_cell(answer: str) -> str:
    """Return an answer as it stands in a cell: one line, its source in italics."""
    text, _, source = re.sub(r"\n- ", " · ", answer).partition("\nSource")
    text = text.replace("\n", "<br>")
    return f"{text} *Source{source}*".replace("|", "\\|") if source else text


def written(readme: str, new: str) -> str:
    """Return the README with a new table between the marks; raise ValueError without marks."""
    before, found, rest = readme.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not (found and ended):
        raise ValueError(f"README.md lacks {BEGIN} or {END}.")
    return f"{before}{BEGIN}\n{new}\n{END}{after}"


def main(readme: Path = README) -> int:
    """Ask and write; return the exit code."""
    try:
        with servers() as running:
            rows = answers(running.url)
    except ServeError as error:
        print(error, file=sys.stderr)
        return 1
    text = written(readme.read_text(encoding="utf-8"), table(rows))
    readme.write_text(text, encoding="utf-8")
    print(f"Wrote {len(rows)} examples into {readme.name}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
