"""The Rasa policy that sees to it that no message stays without an answer."""

from __future__ import annotations

from typing import Any  # noqa: UP035  Rasa reads these annotations

from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

APOLOGY = "utter_unavailable"
ABOVE_RULES = 7  # Rasa's RulePolicy has priority 6


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True
)
class SilencePolicy(Policy):
    """Predicts an apology after a custom action that said nothing.

    When the action server is down or an action fails, Rasa logs it, carries on, and the visitor
    gets no answer at all. An action of ours always says something, so silence means failure.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings this component has in `config.yml`."""
        return {"priority": ABOVE_RULES, "max_history": 1}

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SilencePolicy:
        """Return the policy; it learns nothing, so there is nothing to read."""
        return cls(config, model_storage, resource, execution_context)

    def train(
        self,
        training_trackers: list[TrackerWithCachedStates],
        domain: Domain,
        **kwargs: Any,
    ) -> Resource:
        """Learn nothing."""
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Return certainty of the apology after silence, and no opinion otherwise."""
        probabilities = self._default_predictions(domain)
        if _was_silent(tracker):
            probabilities[domain.index_for_action(APOLOGY)] = 1.0
        return self._prediction(probabilities)


def _was_silent(tracker: DialogueStateTracker) -> bool:
    """Return whether an action of ours has run in this turn and nothing was said since."""
    for event in reversed(tracker.events):
        if isinstance(event, BotUttered):
            return False
        if isinstance(event, ActionExecuted) and event.action_name != ACTION_LISTEN_NAME:
            return not event.action_name.startswith(("utter_", "action_session", "action_extract"))
        if isinstance(event, UserUttered):
            return False
    return False
