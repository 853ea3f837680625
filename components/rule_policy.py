"""Rasa's own rule policy, quicker, and never silent."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from rasa.core.policies.policy import PolicyPrediction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain, State
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

APOLOGY = "utter_unavailable"


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True
)
class AnsweringRulePolicy(RulePolicy):
    """Predicts by the rules: one action a message, then listening.

    When the action server is down or an action fails, Rasa logs it, carries on, and the visitor
    gets no answer at all. An action of ours always says something, so silence means failure: then
    an apology follows.

    A rule over seventy intents is kept as seventy rules, and Rasa decodes and compares each of them
    at each prediction. Those that end in another intent cannot apply, and are left out beforehand.
    """

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Return the certainty of the next action."""
        spoken = _has_spoken(tracker)
        if spoken is None:
            return super().predict_action_probabilities(tracker, domain, rule_only_data, **kwargs)
        following = ACTION_LISTEN_NAME if spoken else APOLOGY
        return self._rule_prediction(self._prediction_result(following, tracker, domain), following)

    def _get_possible_keys(self, lookup: dict[str, str], states: list[State]) -> set[str]:
        intent = states[-1].get("user", {}).get("intent") if states else None
        near = {key: act for key, act in lookup.items() if _last_intent(key) in (None, intent)}
        return super()._get_possible_keys(near, states)


@cache
def _last_intent(rule: str) -> str | None:
    """Return the intent that the last state of a rule asks for, None if it asks for none."""
    states = json.loads(rule)
    intent = states[-1].get("user", {}).get("intent") if states else None
    return str(intent) if intent else None


def _has_spoken(tracker: DialogueStateTracker) -> bool | None:
    """Return whether the action of this turn has said anything; None before it has run."""
    for event in reversed(tracker.events):
        if isinstance(event, BotUttered):
            return True
        if isinstance(event, ActionExecuted):
            of_rasa = event.action_name == ACTION_LISTEN_NAME or event.action_name.startswith(
                ("action_session", "action_extract", "action_restart", "action_back")
            )
            return None if of_rasa else False
        if isinstance(event, UserUttered):
            return None
    return None
