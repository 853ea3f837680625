"""Answers in the documents' own sentences: those of a section that are nearest to the question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from actions.answers.answer import Answer, cited
from actions.question import Question
from knowledge.library import Known
from knowledge.search import Sentence, pairs, stems

LONGEST = 600  # characters of prose in an answer, and
MOST = 4  # sentences
# A sentence this near (cosine) to the question is said beside the topic's main points.
STEERS = 0.5
# One this near is said even where it takes the place of a main point.
MUST = 0.65
# A word that stands in no more sentences of the documents than this tells what a question is about.
FEW = 4
# Of questions that no topic caught: the least nearness at which a sentence is an answer.
NEAR_ENOUGH = 0.47
# In a conversation a short question leans on what was said: there this much is enough.
BESIDE = 0.3
# A second sentence is said too when it is hardly less near.
CLOSE = 0.05


def prose(
    *points: str | tuple[str, str],
    sections: tuple[str, ...],
    next: tuple[str, ...] = (),
    lead: str = "",
) -> Callable[[Known, Question], Answer]:
    """Return a function that answers from sections, whatever the documents' wording.

    `points` name in a few words what a plain answer has to say; the sentence nearest to each is
    taken, from all sections or from the one that stands beside the point. Where the question
    itself is near to another sentence, that one is said too. "Tell me more" goes on with what was
    not said yet. `lead` goes in front.
    """

    def answer(known: Known, question: Question) -> Answer:
        main = main_sentences(known, points, sections)
        if question.told:
            every = dict.fromkeys([*main, *known.index.within(sections)])
            chosen = _fitting([s for s in every if _key(s) not in question.told])
        else:
            chosen = _fitting(_steered(known, question, main, sections))
        if not chosen:
            return Answer("That is all the documents say about it.", next=next)
        told = [*question.told, *(_key(sentence) for sentence in chosen)]
        return Answer(
            text=_join([lead] if lead and not question.told else [], _in_order(chosen)),
            citations=cited(*_in_order(chosen)),
            next=next,
            remember={"told": told},
        )

    return answer


def main_sentences(
    known: Known, points: Sequence[str | tuple[str, str]], sections: Sequence[str]
) -> list[Sentence]:
    """Return the sentence of the sections that is nearest to each point, in the points' order."""
    wanted = [(p, sections) if isinstance(p, str) else (p[0], (p[1],)) for p in points]
    nearest = [known.index.nearest(known.phrase(text), within) for text, within in wanted]
    return list(dict.fromkeys(matches[0].sentence for matches in nearest if matches))


def _steered(
    known: Known, question: Question, main: list[Sentence], sections: Sequence[str]
) -> list[Sentence]:
    """Return the main sentences, with the one the question names or is nearest to among them."""
    if not question.text or question.text.startswith("/"):
        return main
    named = _named(known, question, main, sections)
    if named:
        room = LONGEST - len(named.text)
        asked = stems(question.asked)
        main = sorted(main, key=lambda s: asked.isdisjoint(stems(s.text)))
        return [*_fitting(main, room)[: MOST - 1], named]
    nearest = known.index.nearest(question.vector(known), sections)
    if not nearest or nearest[0].nearness < STEERS:
        return main
    if nearest[0].sentence in main or (len(main) >= MOST and nearest[0].nearness < MUST):
        return main
    return [*_fitting(main)[: MOST - 1], nearest[0].sentence]


def _named(
    known: Known, question: Question, main: Sequence[Sentence], sections: Sequence[str]
) -> Sentence | None:
    """Return the one sentence with what the question names and the main ones lack.

    That is a word ("a mentor") or two that stand side by side ("quality control").
    """
    asked = stems(question.asked).difference(*(stems(sentence.text) for sentence in main))
    rare = [word for word in sorted(asked) if known.index.count(word) <= FEW]
    every = known.index.within(sections)
    holding = {word: [s for s in every if word in stems(s.text)] for word in rare}
    only = [sentences[0] for sentences in holding.values() if len(sentences) == 1]
    if only:
        return max(only, key=only.count)
    together = pairs(question.asked).difference(*(pairs(sentence.text) for sentence in main))
    return next((s for s in every if together & pairs(s.text)), None)


def found(known: Known, question: Question) -> Answer | None:
    """Return the sentence nearest to a question that no topic caught, or None if none is near."""
    if not question.text.strip():
        return None
    nearest = known.index.nearest(question.vector(known))
    if not nearest or nearest[0].nearness < NEAR_ENOUGH:
        return None
    least = max(NEAR_ENOUGH, nearest[0].nearness - CLOSE)
    close = _in_order([m.sentence for m in nearest[:2] if m.nearness >= least])
    return Answer(
        text=f"The closest thing the documents say: {' '.join(s.text for s in close)}",
        citations=cited(*close),
        next=("ask_duties", "ask_wage", "help"),
    )


def found_beside(known: Known, question: Question) -> Answer | None:
    """Return the sentence nearest to a short follow-up, from where the last answer was read.

    "Do I have to pass all of them?" after a certification is told by that section, or by none.
    """
    sections = tuple(dict.fromkeys(c.section for c in question.cited))
    if not sections or not question.text.strip():
        return None
    nearest = known.index.nearest(question.vector(known), sections)
    if not nearest or nearest[0].nearness < BESIDE:
        return None
    sentence = nearest[0].sentence
    return Answer(
        text=f"What the documents say next to that: {sentence.text}",
        citations=cited(sentence),
        next=("tell_more", "ask_duties", "help"),
    )


def _fitting(sentences: Sequence[Sentence], longest: int = LONGEST) -> list[Sentence]:
    """Return the first sentences that together are short enough, at least one."""
    chosen: list[Sentence] = []
    length = 0
    for sentence in sentences:
        length += len(sentence.text)
        if chosen and (length > longest or len(chosen) == MOST):
            break
        chosen.append(sentence)
    return chosen


def _in_order(sentences: Sequence[Sentence]) -> list[Sentence]:
    return sorted(sentences, key=lambda s: (_document_order(s), s.citation.line_start, s.position))


def _document_order(sentence: Sentence) -> str:
    return "0" if "guide" in sentence.citation.key else sentence.citation.key


def _join(lead: list[str], chosen: Sequence[Sentence]) -> str:
    """Return sentences as one text; where two documents speak, each is named."""
    groups = [(name, list(g)) for name, g in groupby(chosen, key=lambda s: s.citation.document)]
    texts = [" ".join(_ended(s.text) for s in sentences) for _, sentences in groups]
    if len(groups) < 2:
        return " ".join([*lead, *texts])
    named = [f"The {name} says: {text}" for (name, _), text in zip(groups, texts, strict=True)]
    return "\n".join([*lead, *named])


def _ended(sentence: str) -> str:
    """Return a sentence with a full stop, which an entry of a list may lack."""
    return sentence if sentence[-1] in ".?!" else f"{sentence}."


def _key(sentence: Sentence) -> str:
    """Return what tells a sentence from all others."""
    return f"{sentence.citation.key} {sentence.citation.line_start} {sentence.position}"
