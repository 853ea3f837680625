"""Topics that begin with no occupation in particular: searches, a change of career, interests."""

from __future__ import annotations

from actions.occupations import change
from actions.topics.topic import Topic

TOPICS = (Topic("change_career", "What else could I do?", change.change),)
