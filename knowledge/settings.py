"""Every setting of Career Advisor, read from the environment once, when a process starts."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """What a center may set; each field is read from `ADVISOR_<FIELD>`.

    database_url     where the knowledge store is, as SQLAlchemy writes addresses
    documents        the list of documents that are imported when none is named
    encoder          the folder that holds the sentence encoder
    center_name      how the advisor calls the center that runs it
    center_contact   how to reach a person there: a phone number, an address, a page
    crisis_line      whom a person in danger or despair is told to call
    emergency_line   whom to call when somebody is in danger right now
    violence_line    whom a person who is hurt at home is told to call; empty: none is named
    home_place       what "here" means: a place wages are published for ("Fresno, CA"); empty: none
    chat_secret      signs the widget's session tokens; empty: a new one at each start
    chat_origins     sites that may embed the widget, separated by spaces
    feedback_url     where it is kept whether answers helped, as SQLAlchemy writes addresses
    """

    database_url: str = f"sqlite:///{ROOT / 'data' / 'knowledge.db'}"
    documents: Path = ROOT / "data" / "documents" / "documents.csv"
    encoder: Path = ROOT / "models" / "encoder"
    center_name: str = "your local career center"
    center_contact: str = ""
    crisis_line: str = "988 (call or text, free, day and night, in the US)"
    emergency_line: str = "911"
    violence_line: str = ""
    home_place: str = ""
    chat_secret: str = ""
    chat_origins: str = ""
    feedback_url: str = f"sqlite:///{ROOT / 'data' / 'feedback.db'}"

    @classmethod
    def from_env(cls) -> Settings:
        """Return the defaults, with every `ADVISOR_<FIELD>` that is set in their place."""
        given: dict[str, Any] = {
            field.name: Path(value) if isinstance(field.default, Path) else value
            for field in fields(cls)
            if (value := os.environ.get(f"ADVISOR_{field.name.upper()}")) is not None
        }
        return cls(**given)
