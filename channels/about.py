"""What the advisor says of itself before anybody asks: who runs it, what it covers, how old."""

from __future__ import annotations

from time import monotonic
from typing import Any

from sqlalchemy.orm import sessionmaker

from knowledge import queries
from knowledge.occupations import queries as public
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

        `every` says whether public data tells of all other occupations, too.

        Raises StoreError when the store is missing or unfit, SQLAlchemyError when it cannot be
        read now.
        """
        if not self._told or monotonic() - self._looked > KEPT_SECONDS:
            if self._sessions is None:
                self._sessions = open_store(self._settings.database_url)
            with self._sessions() as session:
                data = public.datasets(session)
                count = public.job_count(session)
                years = [queries.newest_wage_year(session)]
                years += [each.year for each in data if each.key == "oews"]
                self._told = {
                    "name": self._settings.center_name,
                    "contact": self._settings.center_contact,
                    "documents": [
                        {"title": document.short_title, "year": document.year}
                        for document in queries.documents(session)
                    ]
                    + [{"title": each.title, "year": each.year} for each in data],
                    "occupations": queries.occupations(session)
                    + ([f"{count:,} occupations of public data"] if count else []),
                    "every": bool(count),
                    "newest_figure": max((year for year in years if year), default=None),
                    "program": True,
                }
            self._looked = monotonic()
        return self._told
