"""Finds which jobs a message is about: by their names, by names mistyped, and by what is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from knowledge.encoder import Encoder
from knowledge.occupations.announced import announced
from knowledge.occupations.asked_trade import asked_trade
from knowledge.occupations.described import (
    around,
    before,
    behind,
    clause,
    core,
    is_work,
    person,
    telling,
    told_of,
    written_out,
)
from knowledge.occupations.everyday import Everyday, everyday
from knowledge.occupations.job_codes import with_code
from knowledge.occupations.job_mentions import Candidate, Mention
from knowledge.occupations.job_rows import (
    JobRow,
    job_rows,
    name_rows,
    stored_vectors,
)
from knowledge.occupations.job_spelling import JobSpeller
from knowledge.occupations.meaning import Stored
from knowledge.occupations.meant import (
    is_asked,
    is_joined,
    is_listed,
    is_meant,
    is_own,
    says,
)
from knowledge.occupations.name_index import NameIndex, NameRow, forms
from knowledge.occupations.name_places import named_in
from knowledge.occupations.normal import key_of
from knowledge.occupations.own_work import (
    GOES_ON,
    NEAR,
    PLAIN,
    done_by,
    how_told,
    is_done,
    told_in,
    verbs_of,
)
from knowledge.occupations.ranking import Ranking, ranking_of
from knowledge.occupations.said import Word, said
from knowledge.occupations.sharing import sharing
from knowledge.occupations.turned import turned

TOLD = 3  # candidates of a mention
CLEAR = 0.9  # the share from which on the words around a name are not asked
SHORT = 6  # words of a text of which all count, not only those that tell which job is meant
CERTAIN = 0.99  # the share of a job whose name is no other job's
# How much what people say is done in a job counts where somebody tells their work: of 68 clauses of
# the dev sets 55 have the right job first from here up to 2, and 52 at 0.
WORK = 0.5
EVENED = 0.6  # how much each of two views counts that see much the same
TINY = 1e-12
PART = 0.3  # how much a name counts that is only part of what somebody calls the job
Shares = NDArray[np.float32]


class JobFinder:
    """Finds jobs; one instance serves a whole process."""

    def __init__(
        self,
        jobs: Sequence[JobRow],
        names: Sequence[NameRow],
        stored: Stored,
        encoder: Encoder,
        people_say: Everyday | None = None,
    ) -> None:
        """Jobs that have no vector yet are encoded: some five milliseconds each."""
        people_say = people_say or Everyday()
        self._encoder = encoder
        self._titles = {job.code: job.title for job in jobs}
        self.ranking = ranking_of(jobs, names, stored, encoder, people_say) if names else None
        self._verbs = verbs_of(jobs, [work for _, work in people_say.work])
        self._counts = self.ranking.index.word_counts() if self.ranking else {}
        self._done = self._verbs | done_by(self._counts)
        self._heads = self.ranking.index.head_counts() if self.ranking else {}
        self._speller = JobSpeller(self._counts, self._is_known)

    @classmethod
    def read(cls, session: Session, encoder: Encoder) -> JobFinder:
        """Return a finder of the jobs of a store."""
        jobs = job_rows(session)
        stored, people_say = stored_vectors(session), everyday(jobs, encoder)
        return cls(jobs, name_rows(session), stored, encoder, people_say)

    def _is_known(self, word: str) -> bool:
        """Return whether a word is English, or what people call a job, or what some job does."""
        named = self.ranking.index.named(word) if self.ranking else {}
        does = word.endswith("ing") and f"{word[:-3]}er" in self._counts
        return does or self._encoder.knows(word) or "everyday" in named.values()

    def nearest(self, text: str, most: int = TOLD) -> tuple[Candidate, ...]:
        """Return the jobs that a title or a description means, the likeliest first."""
        if self.ranking is None:
            return ()
        return self._candidates(self.ranking, self._shares_of_text(self.ranking, text), most)

    def _shares_of_text(self, ranking: Ranking, text: str) -> Shares:
        words = told_of(key_of(text).split())
        if len(words) > SHORT and " ".join(words) not in ranking.index:
            return self._shares_of_long(ranking, text)
        keys = tuple(" ".join(told_of(key.split())) for key in forms(text))
        keys = tuple(key for key in keys if key in ranking.index) or keys[-2:]
        weights = dict.fromkeys(keys, 1.0)
        if keys[0] not in ranking.index:
            weights = self._otherwise(ranking.index, keys)
        points = sum(
            weight * np.log(self._shares(ranking, key) + TINY) for key, weight in weights.items()
        )
        shares = np.exp(points / sum(weights.values()))
        return np.asarray(shares / shares.sum(), np.float32)

    def _otherwise(self, index: NameIndex, keys: Sequence[str]) -> dict[str, float]:
        """Return other writings of unknown keys, with how much each counts.

        What is no word of any name tells nothing; what may only ask tells little.
        """
        weights: dict[str, float] = {}
        for key in keys:
            words = core(key.split(), self._counts)
            whole = written_out(" ".join(map(self._speller.word, words)), index)
            who = person(whole, index)
            weights[who or whole] = 1.0
            if whole not in index and not who:
                weights.setdefault(" ".join(words), PART)  # as it was typed
                main = " ".join(core(whole.split()))
                weights.setdefault(person(main, index) or main, PART)
        return weights

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return the jobs that a message names, in the order they stand in."""
        if self.ranking is None:
            return ()
        words = said(text)
        repaired = tuple(replace(w, word=self._speller.word(w.word)) for w in words)
        described = clause(text)
        in_turn = turned(self.ranking.index, repaired)
        named = [
            (first, last)
            for first, last in named_in(self.ranking.index, repaired)
            if not any(first < end and start < last for start, end, _ in in_turn)
            and not (described and described[0] <= words[first].start < described[1])
            and not says(words, first, last)
        ]
        if is_work(words, self._verbs, self._counts) and all(span[0] for span in named):
            named = [span for span in named if is_asked(words, *span)]
        meant = [
            span
            for span in named
            if is_meant(repaired, *span, self._heads) or is_listed(repaired, *span, named)
        ]
        spans = [span for span in named if span in meant or is_joined(repaired, *span, meant)]
        taken = [*named, *((start, end) for start, end, _ in in_turn)]
        shared = [*sharing(self.ranking.index, repaired, spans, taken), *in_turn]
        if not spans and not shared and not described:
            index = self.ranking.index
            told = announced(index, text, repaired) or asked_trade(index, repaired)
            shared = [told] if told else []
        alone = len(spans) + len(shared) == 1
        found = [self._mention(self.ranking, text, words, repaired, s, alone) for s in spans]
        found += [self._shared(self.ranking, text, words, each) for each in shared]
        if described and not any(mention.sure for mention in found):
            found.append(self._described(text, repaired, *described))
        found += [
            Mention(m.start(), m.end(), m[0], (Candidate(code, self._titles[code], 1.0),), "code")
            for m, code in with_code(text, self._titles)
        ]
        return tuple(sorted(found, key=lambda mention: mention.start))

    def told(self, text: str, places: Iterable[tuple[int, int]]) -> tuple[Mention, ...]:
        """Return which jobs somebody has who tells what they do; `own` where that is plain."""
        if self.ranking is None:
            return ()
        found = []
        for told in told_in(text, places):
            if not is_done(told.text, self._done):
                continue
            vectors = self._encoder.encode(list(told.ways))
            nears = [self.ranking.tells_work(vector) for vector in vectors]
            near, way = max(zip(nears, range(len(nears)), strict=True))
            done = told.field if told.field and near < NEAR else told.ways[way]
            work = self.ranking.by_work(vectors[way]) ** WORK
            shares = _together(self._shares_of_text(self.ranking, done), work)
            jobs = self._candidates(self.ranking, shares, TOLD)
            how = how_told(told, near, [job.score for job in jobs])
            if how:
                found.append(Mention(told.start, told.end, told.text, jobs, how, how == PLAIN))
        return tuple(found)

    def is_done_in(self, text: str, work: Mention, named: Mention) -> bool:
        """Return whether a name tells what is done in somebody's work: "bathe them and cook"."""
        inside = work.own and work.start < named.start < work.end
        verb = " " not in named.text and is_done(named.text, self._done)
        return inside and verb and bool(GOES_ON.search(text[: named.start]))

    def _mention(
        self,
        ranking: Ranking,
        text: str,
        words: Sequence[Word],
        repaired: Sequence[Word],
        span: tuple[int, int],
        alone: bool,
    ) -> Mention:
        first, last = span
        how = "typo" if words[first:last] != repaired[first:last] else "name"
        key = written_out(" ".join(word.word for word in repaired[first:last]), ranking.index)
        only = ranking.index.named(key)
        begins = before(repaired, first, self._counts)
        if len(only) == 1 and begins == first:  # nothing to weigh
            shares = np.zeros(len(ranking.index.codes), np.float32)
            shares[list(only)] = CERTAIN
        else:
            shares = self._shares(ranking, key)
        if begins < first:  # the name is only part of what is said: an "elevator repairman"
            longer = " ".join(word.word for word in repaired[begins:first])
            shares = _together(shares**PART, self._shares(ranking, f"{longer} {key}"))
        ends = behind(repaired, last)
        if ends > last and len(only) > 1:  # "social worker for children"
            longer = " ".join(
                word.word for word in (*repaired[last + 1 : ends], *repaired[first:last])
            )
            shares = _together(shares**PART, self._shares(ranking, longer))
        elif alone and shares.max() < CLEAR:  # what else is said tells which of several jobs it is
            more = " ".join(around(repaired, begins, last))
            if more != key:
                shares = _together(shares, ranking.around(self._encoder.encode([more])[0]))
        start, end = words[begins].start, words[last - 1].end
        candidates = self._candidates(ranking, shares, TOLD)
        return Mention(start, end, text[start:end], candidates, how, is_own(text, start))

    def _shared(
        self, ranking: Ranking, text: str, words: Sequence[Word], shared: tuple[int, int, str]
    ) -> Mention:
        first, last, key = shared
        start, end = words[first].start, words[last - 1].end
        shares = self._shares(ranking, written_out(key, ranking.index))
        candidates = self._candidates(ranking, shares, TOLD)
        return Mention(start, end, text[start:end], candidates, "name", is_own(text, start))

    def _described(self, text: str, words: Sequence[Word], clause_start: int, end: int) -> Mention:
        first = next(i for i, word in enumerate(words) if word.start >= clause_start)
        start = words[before(words, first, self._counts)].start
        nearest = self.nearest(telling(text[start:end]))
        return Mention(start, end, text[start:end], nearest, "meaning")

    def _shares_of_long(self, ranking: Ranking, text: str) -> Shares:
        """Weigh the words that tell something, and the meaning of all that is said."""
        words = [self._speller.word(word) for word in core(key_of(text).split())]
        vector = self._encoder.encode([telling(text)])[0]
        by_words = ranking.shares(" ".join(words), vector)
        by_meaning = _together(ranking.around(vector), ranking.by_work(vector))
        return _together(by_words**EVENED, by_meaning**EVENED)

    def _shares(self, ranking: Ranking, key: str) -> Shares:
        return ranking.shares(key, self._encoder.encode([key])[0])

    def _candidates(self, ranking: Ranking, shares: Shares, most: int) -> tuple[Candidate, ...]:
        order = np.argsort(-shares, kind="stable")[:most]
        found = [(ranking.index.codes[i], float(shares[i])) for i in order if shares[i] > 0]
        return tuple(Candidate(code, self._titles[code], share) for code, share in found)


def _together(first: Shares, second: Shares) -> Shares:
    product = first * second
    return np.asarray(product / max(float(product.sum()), 1e-30), np.float32)
