"""Measure how well the advisor understands people, on sentences it was not trained on.

python -m scripts.evaluation                    the final sets, and Rasa's default pipeline
python -m scripts.evaluation --part dev         the sets for finding errors
python -m scripts.evaluation --without-default  spares training the pipelines to compare
python -m scripts.evaluation --all-data         compares them on all examples: two hours
"""

from __future__ import annotations

import argparse
import statistics
import sys
from typing import Any

from knowledge.occupations.queries import datasets, has_jobs
from knowledge.settings import Settings
from knowledge.store import open_store
from scripts.evaluation import finding, measures, models, report, sets
from scripts.evaluation.measures import Measure, Talks
from scripts.evaluation.models import Parsed
from scripts.quick_rasa import quicken
from scripts.servers import MODEL, ROOT, servers

REPORTS = ROOT / "reports"
BARS = {
    "conversations": "≥ 95 %",
    "two_questions": "≥ 90 %",
    "comparisons": "≥ 95 %",
    "gaps": "≥ 95 %",
}


def main() -> int:
    """Measure everything, print the table, write the reports; return the exit code."""
    parser = argparse.ArgumentParser(prog="make evaluate", description=__doc__.splitlines()[0])
    parser.add_argument("--part", choices=sets.PARTS, default="final")
    parser.add_argument("--without-default", action="store_true")
    parser.add_argument("--all-data", action="store_true")
    options = parser.parse_args()
    labelled = sets.intents(options.part)
    mistyped = sets.with_typing_errors(labelled)
    texts = [each.text for each in (*labelled, *mistyped)]
    quicken()
    parsed = models.parse(MODEL, texts)
    plain, typed = parsed[: len(labelled)], parsed[len(labelled) :]
    found = [
        measures.intents("intents", labelled, plain, "≥ 97 %"),
        measures.intents("intents, one typing error", mistyped, typed, "≥ 95 %"),
        measures.rejected(labelled, plain),
        *_talks(options.part),
    ]
    facts: dict[str, Any] = {"part": options.part, "parse_p50_ms": _p50(parsed)}
    lines = [f"parse p50  {facts['parse_p50_ms']:.1f} ms (bar: 5)"]
    with open_store(Settings.from_env().database_url)() as session:
        if has_jobs(session):
            names, told = finding.measured(session, options.part)
            found += names
            lines += told
        else:
            lines.append("The store holds no public data: nothing on other occupations was asked.")
    if not options.without_default:
        per_intent = None if options.all_data else models.SAMPLE
        count = f"{per_intent} examples an intent" if per_intent else "all examples"
        times = []
        for name, config in (
            ("advisor", models.ADVISOR_CONFIG),
            ("default", models.DEFAULT_CONFIG),
        ):
            compared = models.parse(models.trained(config, per_intent), texts)
            of_plain, of_typed = compared[: len(labelled)], compared[len(labelled) :]
            found += [
                measures.intents(f"{name}, {count}: intents", labelled, of_plain, ""),
                measures.intents(f"{name}, {count}: typing error", mistyped, of_typed, ""),
            ]
            times.append(_p50(compared))
        facts["default_times_as_long"] = times[1] / times[0]
        lines.append(
            f"Rasa's default pipeline parses in {times[1]:.1f} ms, {times[1] / times[0]:.1f} times "
            f"the advisor's on the same examples"
        )
    folder = REPORTS / options.part
    report.write(folder, found, measures.confusions(labelled, plain), facts)
    print("\n".join([report.table(found), *lines]))
    print(f"Wrote the figures, the errors and a picture to {folder.relative_to(ROOT)}.")
    return 0


def _talks(part: str) -> list[Measure]:
    """Return the measures of whole conversations with the servers."""
    documents = " ".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "data" / "documents").glob("*.txt")
    )
    foreign, alarms = sets.out_of_scope(part), sets.safety(part)
    with open_store(Settings.from_env().database_url)() as session:
        with_data = has_jobs(session)
        documents += " ".join(f"{d.attribution} {d.release} {d.year}" for d in datasets(session))
    with servers(logs=ROOT / "models" / "logs" / "evaluation") as running:
        talks = Talks(running.url, documents)
        found = [
            talks.out_of_scope("far", foreign, "≥ 95 %"),
            talks.out_of_scope("near", foreign, "≥ 85 %"),
            *(
                talks.turns(
                    _said(name),
                    sets.cases(part, name),
                    BARS[name],
                    last_only=name != "conversations",
                )
                for name in sets.CONVERSATIONS
            ),
            talks.one_question(sets.intents(part, "one_question"), ""),
            talks.demographics(sets.demographics(part)),
            talks.noticed(alarms),
            talks.told(alarms),
            talks.calm(alarms),
            talks.untold(alarms),
        ]
        if with_data:
            found += [
                talks.turns(_said(name), sets.cases(part, name), "≥ 95 %", last_only=False)
                for name in sets.OF_JOBS
            ]
        return [*found, talks.figures()]


def _said(name: str) -> str:
    return name.replace("_", " ")


def _p50(parsed: list[Parsed]) -> float:
    """Return the median time of a parse in milliseconds."""
    return statistics.median(each.seconds for each in parsed) * 1000


if __name__ == "__main__":
    sys.exit(main())
