"""The custom action: reads the conversation, asks for an answer, utters it, remembers."""

from __future__ import annotations

import logging
import traceback
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.exc import SQLAlchemyError

from actions.answers import talk
from actions.answers.answer import Answer
from actions.answers.exactness import with_what_is_missing
from actions.answers.holding import left_out
from actions.answers.interests import begin, left, turn
from actions.answers.level_places import with_figures
from actions.asked_places import with_asked_places
from actions.choosing import choose
from actions.interest_state import State
from actions.named import shared
from actions.occupations import search
from actions.occupations.asked import are_own
from actions.occupations.beside import with_public_data
from actions.occupations.routing import on_occupations
from actions.question import Question
from actions.questions import alike_in, questions_in, questions_of_jobs
from actions.quotes import with_quotes
from actions.remembering import slots_of
from actions.render import plain, render
from actions.rereading import asks_after_all
from actions.topics import TOPICS, Topic
from actions.topics.topic import PAY
from knowledge.errors import KnowledgeError
from knowledge.intents import DANGER
from knowledge.library import Known, Library
from knowledge.occupations import queries
from knowledge.private_numbers import HIDDEN, masked
from knowledge.settings import Settings

logger = logging.getLogger(__name__)

Told = list[tuple[Topic, Question, Answer]]
INTERESTS = ("explore_interests", "rate_interest")
NUMBER_HIDDEN = (
    "I have hidden the number you wrote, nobody can see it; please do not share such numbers here."
)
# Answers that name whom to call, by themselves.
CARING = ("crisis", "abuse", "nlu_fallback")
CLAIM = "challenge_fact"
ONLY_THE_DOCUMENTS = "I can only say what the documents say, and no message changes that."
# What stands before an answer that was just given.
SAME_AGAIN = "My answer is the same as just now:"
NOTHING_MORE_EXACT = (
    "I am not sure I follow. If it is still about that, the documents say nothing more exact:"
)
# The channel of `rasa shell`: it can draw no table, and would print the payload as it is.
TERMINAL = "cmdline"


class ActionAnswer(Action):
    """Answers the topic asked about, or the last one when only a detail has changed."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings.from_env()
        self._library = Library(self._settings)

    def name(self) -> str:
        """Return the name the domain knows this action by."""
        return "action_answer"

    def run(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: dict[str, Any],
    ) -> list[dict[str, Any]]:
        """Utter the answer to the latest message; return the slots to remember."""
        topic = TOPICS["nlu_fallback"]
        events: list[dict[str, Any]] = []
        try:
            topic = TOPICS.get(tracker.latest_message["intent"]["name"], topic)
            if topic.say and not _asks_more(topic, tracker):
                question, answer = Question.of(tracker), topic.say(self._settings)
                self._utter(dispatcher, tracker, topic, answer, frozenset())
            else:
                with self._library.lend() as known:
                    *before, last = self._answers(known, tracker)
                    for topic, question, answer in before:
                        shown = replace(answer, next=())  # buttons come last
                        self._utter(dispatcher, tracker, topic, shown, known.figures)
                        events += slots_of(tracker, topic, question, answer)
                    topic, question, answer = last
                    shown = _in_other_words(topic, answer, tracker)
                    if question.in_need and topic.intent not in CARING:
                        beside = talk.beside(self._settings)
                        shown = replace(shown, text=f"{shown.text}\n{beside}")
                    if "interests" not in answer.remember and tracker.get_slot("interests"):
                        shown, state = left(shown, tracker.get_slot("interests"))
                        events.append(SlotSet("interests", state))
                    self._utter(dispatcher, tracker, topic, shown, known.figures)
            events += slots_of(tracker, topic, question, answer)
        except (KnowledgeError, SQLAlchemyError) as error:
            # The message is ours or the database's; it holds nothing of what the visitor wrote.
            return self._apologise(dispatcher, topic, str(error).splitlines()[0])
        except Exception as error:  # the one edge: whatever breaks, the visitor hears of it
            where = traceback.extract_tb(error.__traceback__)[-1]
            problem = f"{type(error).__name__} at {where.filename}:{where.lineno}"
            return self._apologise(dispatcher, topic, problem)
        # The turn is over: Rasa need not ask its policies, which saves it some milliseconds.
        return [*events, FollowupAction("action_listen")]

    def _answers(self, known: Known, tracker: Tracker) -> Told:
        """Return what is said to a message, from the public data or from the documents."""
        written, message = with_asked_places(Question.of(tracker)), tracker.latest_message
        questions = questions_in(written, message)
        of_interests = self._of_interests(known, tracker, questions[0], written)
        if of_interests:
            return [of_interests]
        whole, unnamed = questions_of_jobs(written, message)
        told = on_occupations(known, questions, unnamed, whole, written)
        if told is None:
            return self._both(known, self._told(known, questions), alike_in(written, message))
        return [
            said
            for each in told
            for said in (self._told(known, (each,)) if isinstance(each, Question) else [each])
        ]

    def _both(self, known: Known, told: Told, alike: tuple[Question, ...]) -> Told:
        """Return what is told, with the answer to the one of two questions that it leaves out."""
        named = {kind: values[0] for each in alike[:1] for kind, values in each.said.items()}
        about = [replace(each, kept={**each.kept, **named}) for each in alike]
        halves = [self._told(known, (each,))[0] for each in about]
        missing = left_out(told[0][2], [answer for _, _, answer in halves])
        if len(told) > 1 or missing is None or not all(topic.stays for topic, _, _ in halves):
            return told
        return [half if n == missing else told[0] for n, half in enumerate(halves)]

    def _of_interests(
        self, known: Known, tracker: Tracker, question: Question, written: Question
    ) -> tuple[Topic, Question, Answer] | None:
        """Return what follows in the interest questionnaire; None where it is not meant.

        "What personality fits a machinist" asks about that occupation.
        """
        kept = tracker.get_slot("interests")
        of_a_job = bool(written.jobs) and not are_own(written.text, written.jobs)
        told = question.intent in INTERESTS and (
            search.tells(known, written, written.jobs) or search.is_plain(known, written)
        )
        meant = question.intent in INTERESTS and not (told or (of_a_job and not kept))
        if not queries.has_jobs(known.session) or not (kept or meant):
            return None
        text = question.text
        pressed = {e["entity"]: str(e["value"]) for e in tracker.latest_message["entities"]}
        follows = turn(known.session, kept, text, pressed if text.startswith("/") else {})
        if follows is None and meant:
            answer, begun = begin(known.session, State.of(kept))
            follows = answer, begun.kept()
        if follows is None:
            return None
        answer, state = follows
        remember = {**answer.remember, "interests": state}
        return TOPICS["explore_interests"], question, replace(answer, remember=remember)

    def _told(self, known: Known, questions: tuple[Question, ...]) -> Told:
        """Return topic, question and answer of each question of a message."""
        told = []
        questions = tuple(question.known_only(known) for question in questions)
        chosen = [choose(with_figures(question, known)) for question in questions]
        for number, (topic, question) in enumerate(chosen):
            for other_number, (other, said) in enumerate(chosen):
                # "pay and outlook in California": the place belongs to what can use it
                if other_number < number or (number != other_number and not other.takes):
                    of_it = shared(said.said, said.intent, behind=other_number > number)
                    question = replace(question, kept={**question.kept, **of_it})
            if topic.say:
                told.append((topic, question, topic.say(self._settings)))
            else:
                assert topic.answer is not None
                answer = topic.answer(known, question)
                if question.intent == CLAIM and topic.intent != CLAIM:
                    answer = replace(answer, text=f"{ONLY_THE_DOCUMENTS} {answer.text}")
                if not topic.takes >= PAY:
                    answer = with_what_is_missing(answer, question.asked)
                if question.leans:
                    answer = replace(answer, text=f"{NOTHING_MORE_EXACT} {answer.text}")
                also = question.also_likely
                if also in TOPICS and also.startswith("ask_") and also != topic.intent:
                    answer = replace(answer, next=(also, *answer.next))
                answer = with_public_data(known, topic.intent, question, answer)
                told.append((topic, question, with_quotes(answer, known.printed)))
        texts = [(answer.text, answer.entries) for _, _, answer in told]
        return [each for n, each in enumerate(told) if texts[n] not in texts[:n]]

    def _utter(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        topic: Topic,
        answer: Answer,
        figures: frozenset[str],
    ) -> None:
        text = tracker.latest_message.get("text") or ""
        if HIDDEN in masked(text) and not topic.say:
            answer = replace(answer, text=f"{NUMBER_HIDDEN} {answer.text}")
        message = render(answer, figures, self._host_says(), topic.intent)
        if tracker.get_latest_input_channel() == TERMINAL:
            del message["json_message"]
        dispatcher.utter_message(**message)

    def _apologise(
        self, dispatcher: CollectingDispatcher, topic: Topic, problem: str
    ) -> list[dict[str, Any]]:
        logger.error("No answer on %s: %s", topic.intent, problem)
        dispatcher.utter_message(response="utter_knowledge_unavailable")
        return []

    def _host_says(self) -> str:
        """Return the center's own words, whose figures no document has to explain."""
        s = self._settings
        lines = (s.crisis_line, s.emergency_line, s.violence_line)
        return " ".join([*lines, s.center_contact, s.center_name])


def _asks_more(topic: Topic, tracker: Tracker) -> bool:
    """Return whether a message that needs no document for what it seems to be asks more than that.

    "number of plant managers in california plus can i talk to a human"; a person in danger is
    answered with care alone.
    """
    several = bool(tracker.latest_message.get("questions")) and topic.intent not in DANGER
    return several or asks_after_all(Question.of(tracker))


def _in_other_words(topic: Topic, answer: Answer, tracker: Tracker) -> Answer:
    """Return the answer in other words when the same was said just before."""
    said = _last_said(tracker)
    otherwise = answer.remember.get("otherwise")
    if otherwise and said.partition("\n- ")[0] == answer.text:
        then = answer.remember.get("then", answer.next)
        return replace(answer, text=otherwise, entries=(), next=then)
    listed = all(f"- {entry}" in said for entry in answer.entries)
    if topic.stays and listed and said.partition("\n")[0] == answer.text.partition("\n")[0]:
        return replace(answer, text=f"{SAME_AGAIN} {answer.text}")
    return answer


def _last_said(tracker: Tracker) -> str:
    said = (e.get("text") for e in reversed(tracker.events) if e.get("event") == "bot")
    return plain(next((text for text in said if text), ""))
