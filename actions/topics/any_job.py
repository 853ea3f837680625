"""Topics that begin with no occupation in particular: searches, a change of career, interests."""

from __future__ import annotations

from actions.answers.answer import Answer
from actions.answers.interests import begin
from actions.occupations import change, search
from actions.question import Question
from actions.topics.topic import Topic, aside
from knowledge.library import Known


def interests(known: Known, question: Question) -> Answer:
    """Answer who asks what would suit them, where no questionnaire runs: what it is."""
    answer, _ = begin(known.session)
    return answer


TOPICS = (
    Topic("find_occupations", "Find occupations", search.search),
    Topic("change_career", "What else could I do?", change.change),
    aside("explore_interests", "What would suit me?", interests),
    aside("rate_interest", "Interest questions", interests),
)
