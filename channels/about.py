"""What the advisor says of itself before anybody asks: who runs it, what it covers, how old."""

from __future__ import annotations

from time import monotonic
from typing import Any

from sqlalchemy.orm import sessionmaker

from knowledge import queries
from knowledge.settings import Settings
from knowledge.store import open_store

# Seconds until the store is asked again; a page that opens needs no newer word.
KEPT_SECONDS = 60.0


class About:
    """Reads the store, and keeps for a minute what it said."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._sessions: sessionmaker | None = None
        self._told: dict[str, Any] = {}
        self._looked = 0.0

    def told(self) -> dict[str, Any]:
        """Return name and contact of the center, documents, occupations, year of the newest pay.

        Raises StoreError when the store is missing or unfit, SQLAlchemyError when it cannot be
        read now.
        """
        if not self._told or monotonic() - self._looked > KEPT_SECONDS:
            if self._sessions is None:
                self._sessions = open_store(self._settings.database_url)
            with self._sessions() as session:
                self._told = {
                    "name": self._settings.center_name,
                    "contact": self._settings.center_contact,
                    "documents": [
                        {"title": document.short_title, "year": document.year}
                        for document in queries.documents(session)
                    ],
                    "occupations": queries.occupations(session),
                    "newest_figure": queries.newest_wage_year(session),
                    "program": True,
                }
            self._looked = monotonic()
        return self._told
