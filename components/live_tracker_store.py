"""The Rasa tracker store that keeps conversations as they are, and keeps them short.

Rasa's own in-memory store writes each conversation out as text after every turn and reads it back
before the next, and its policies read the whole past: a turn costs three times as much at the 50th
as at the first. Rules need no past beyond the current turn, and what a visitor has narrowed the
conversation to lives in slots, so the last few turns are enough.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterable

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from knowledge.private_numbers import masked

EVENTS_KEPT = 24  # some three turns
CONVERSATIONS_KEPT = 1000  # some 50 kB each; the one idle longest goes first


class LiveTrackerStore(TrackerStore):
    """Keeps the last conversations of this process in memory; a restart begins them anew."""

    def __init__(
        self,
        domain: Domain,
        event_broker: EventBroker | None = None,
        events_kept: int = EVENTS_KEPT,
        conversations_kept: int = CONVERSATIONS_KEPT,
        **kwargs: object,
    ) -> None:
        self._trackers: OrderedDict[str, DialogueStateTracker] = OrderedDict()
        self._events_kept = int(events_kept)
        self._conversations_kept = int(conversations_kept)
        super().__init__(domain, event_broker)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep a conversation, in the place of the one idle longest if there are too many."""
        _hide_numbers(tracker)
        await self.stream_events(tracker)
        if len(tracker.events) > self._events_kept:
            # Rasa runs actions on a copy that is made by replaying the events, so what the events
            # that are let go have set is set anew in front of those that stay.
            slots = [
                SlotSet(s.name, s.value) for s in tracker.slots.values() if s.value is not None
            ]
            tracker.events = deque([*slots, *list(tracker.events)[-self._events_kept :]])
        self._trackers[tracker.sender_id] = tracker
        self._trackers.move_to_end(tracker.sender_id)
        while len(self._trackers) > self._conversations_kept:
            self._trackers.popitem(last=False)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return a conversation, or None if it is not kept."""
        return self._trackers.get(sender_id)

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """Return a conversation; no more of it is kept than `retrieve` returns."""
        return await self.retrieve(conversation_id)

    async def keys(self) -> Iterable[str]:
        """Return the sender ids of the conversations kept."""
        return list(self._trackers)


def _hide_numbers(tracker: DialogueStateTracker) -> None:
    """Hide what may identify a person in a message of a channel that does not (the shell)."""
    last = tracker.latest_message
    if isinstance(last, UserUttered) and last.text and masked(last.text) != last.text:
        last.text = masked(last.text)
        last.parse_data = {**last.parse_data, "text": last.text}
        for event in reversed(tracker.events):
            if isinstance(event, UserUttered):
                event.text, event.parse_data = last.text, last.parse_data
                return
