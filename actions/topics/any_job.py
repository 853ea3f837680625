"""Topics that begin with no occupation in particular: searches, a change of career, interests."""

from __future__ import annotations

from actions.answers import gaps
from actions.occupations import change
from actions.topics.topic import Topic

TOPICS = (
    Topic("change_career", "What else could I do?", change.change),
    Topic("find_occupations", "Find occupations", gaps.other_job),
    Topic("explore_interests", "What would suit me?", gaps.other_job),
    Topic("rate_interest", "Interest questions", gaps.other_job),
)
