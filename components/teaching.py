"""The files that the classifier learns from beside the training data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rasa.shared.exceptions import InvalidConfigException

ROOT = Path(__file__).resolve().parent.parent


def taught_beside(settings: Mapping[str, Any]) -> tuple[Path, Path]:
    """Return the files of follow-ups and of words about who asks.

    Raises InvalidConfigException if one is missing.
    """
    follow_ups, who_asks = (ROOT / settings[name] for name in ("follow_ups", "who_asks"))
    for path in (follow_ups, who_asks):
        if not path.is_file():
            raise InvalidConfigException(
                f"{path} is missing, which the training needs: get it back with git checkout."
            )
    return follow_ups, who_asks
