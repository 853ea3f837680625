"""Says what was wanted of a job and cannot be looked for, and what can be."""

from __future__ import annotations

from actions.answers.answer import Answer, Button
from knowledge.records import Citation

EXAMPLES = (
    Button("Production, no degree", "highest paid production jobs that need no degree"),
    Button("Healthcare, associate's", "healthcare jobs with an associate's degree"),
    Button("Fast growing", "fast growing jobs that need no degree"),
)


def not_filtered(names: tuple[str, ...]) -> list[str]:
    """Return a sentence on what a list does not go by, none where there is no such thing."""
    if not names:
        return []
    return [
        f"I cannot filter by {_listed(names)}: my data do not say, so the list does not go by it."
    ]


def nothing_to_go_by(names: tuple[str, ...], wages: Citation) -> Answer:
    """Answer what can be looked for, where nothing of that was said."""
    first = f"I cannot filter by {_listed(names)}: my data do not say. " if names else ""
    can = (
        "I can look for occupations by field of work, education, experience, training, pay, "
        "growth, openings and interests. What matters to you, or what do you like to do?"
    )
    return Answer(first + can, next=(*EXAMPLES[:2], "explore_interests"), records=(wages,))


def _listed(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]
