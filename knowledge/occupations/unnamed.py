"""Finds in a message what may mean a job though it is no known name: a trade, a place of work."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.occupations.described import ASKING
from knowledge.occupations.normal import word_set
from knowledge.occupations.said import Word, said
from knowledge.people import is_of_a_person

# Words of questions on any job, beside those that ask.
OF_ANY_JOB = word_set(
    """percentile range figure number union benefit hire hired employer survey median wages tip
    know knows think thought worth possible able love hate like heard say said tells told
    mean means another other others different same still only before after since because
    switch change move back next soon first last test exam woman women man men kid kids
    timer fulltimer parttimer speak speaks spoke spoken
    vs versus compare compared comparing comparison against overtime labor department government
    cert certs bachelor dead dying without"""
)
# What stands behind these is the job that somebody leaves.
LEAVES = word_set("leave leaving left quit quitting")


def _tells_no_job(word: Word) -> bool:
    asks = word.word in ASKING | OF_ANY_JOB or word.word[0].isdigit()
    return asks or is_of_a_person(word.word) or is_of_a_person(word.written)


def parts_of(text: str, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return where words stand in a row that may tell a job: neither places nor what asks.

    What somebody leaves is not asked about: "leaving nursing for this".
    """
    around = tuple(places)
    found: list[list[Word]] = [[]]
    for word in said(text):
        inside = any(start <= word.start < end for start, end in around)
        if inside or _tells_no_job(word):
            found.append([])
            continue
        found[-1].append(word)
        if word.ends or word.comma:
            found.append([])
    told = [part for part in found if part and part[0].word not in LEAVES]
    return [(part[0].start, part[-1].end) for part in told]
