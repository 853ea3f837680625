"""Writes a small text release of O*NET, in the format of its publisher."""

from __future__ import annotations

from pathlib import Path

from public_rows import JOBS, KNOWLEDGE, SKILLS, STYLES, ZONES

AREAS = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")


def write_onet(folder: Path, release: str = "29.0", month: str = "August 2024") -> Path:
    """Write a text release of O*NET; return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    read_me = f"O*NET {release} Database\n{month} Release\n-------------------\n"
    (folder / "Read Me.txt").write_text(read_me, encoding="utf-8")
    for name, rows in onet_tables().items():
        write_tabs(folder / f"{name}.txt", rows)
    return folder


def write_tabs(path: Path, rows: list[tuple[str, ...]]) -> None:
    """Write rows as lines of cells with tabs between them."""
    text = "".join("\t".join(str(cell) for cell in row) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")


def onet_tables() -> dict[str, list[tuple[str, ...]]]:
    """Return the rows of each file of the release, the line of names first."""
    code = "O*NET-SOC Code"
    rated = (
        code,
        "Element ID",
        "Element Name",
        "Scale ID",
        "Data Value",
        "N",
        "Recommend Suppress",
    )
    no_level = ("Not Relevant", "Date", "Domain Source")
    when = ("08/2023", "Analyst")
    return {
        "Occupation Data": [
            (code, "Title", "Description"),
            *((job.code, job.title, job.description) for job in JOBS),
        ],
        "Job Zone Reference": [
            ("Job Zone", "Name", "Experience", "Education", "Job Training", "Examples",
             "SVP Range"),
            *(
                (str(zone), f"Job Zone {zone}: {name}", f"Experience of zone {zone}.",
                 f"Education of zone {zone}.", f"Training of zone {zone}.", "Some jobs.", svp)
                for zone, name, svp in ZONES
            ),
        ],
        "Job Zones": [
            (code, "Job Zone", "Date", "Domain Source"),
            *((job.code, str(job.zone), *when) for job in JOBS if job.zone),
        ],
        "Alternate Titles": [
            (code, "Alternate Title", "Short Title", "Source(s)"),
            *((job.code, name, _short(name), "08") for job in JOBS for name in job.names),
        ],
        "Sample of Reported Titles": [
            (code, "Reported Job Title", "Shown in My Next Move"),
            *((job.code, job.names[0], "Y") for job in JOBS),
        ],
        "Task Statements": [
            (code, "Task ID", "Task", "Task Type", "Incumbents Responding", "Date",
             "Domain Source"),
            *(
                (job.code, str(1000 * number + position), task,
                 "n/a" if not job.zone else "Core" if position < 3 else "Supplemental",
                 "n/a" if not job.zone else str(40 + position), *when)
                for number, job in enumerate(JOBS)
                for position, task in enumerate(job.tasks)
            ),
        ],
        "Skills": [(*rated, *no_level), *_ratings(SKILLS, level=True)],
        "Knowledge": [(*rated, *no_level), *_ratings(KNOWLEDGE, level=True)],
        "Work Styles": [(*rated, "Date", "Domain Source"), *_ratings(STYLES, level=False)],
        "Education, Training, and Experience Categories": [
            ("Element ID", "Element Name", "Scale ID", "Category", "Category Description"),
            ("2.D.1", "Required Level of Education", "RL", "2", "High School Diploma"),
            ("2.D.1", "Required Level of Education", "RL", "6", "Bachelor's Degree"),
            ("3.A.1", "Related Work Experience", "RW", "1", "None"),
            ("3.A.1", "Related Work Experience", "RW", "7", "Over 2 years, up to 4 years"),
        ],
        "Education, Training, and Experience": [
            (code, "Element ID", "Element Name", "Scale ID", "Category", "Data Value", "N",
             "Recommend Suppress", "Date", "Domain Source"),
            *(row for job in JOBS if job.zone for row in _asked(job, when)),
        ],
        "Interests": [
            (code, "Element ID", "Element Name", "Scale ID", "Data Value", "Date", "Domain Source"),
            *(row for job in JOBS if job.interests for row in _interests(job, when)),
        ],
        "Technology Skills": [
            (code, "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"),
            *(
                (job.code, tool, "43230000", "Software for the work", "Y" if hot else "N", "N")
                for job in JOBS
                for hot, tool in enumerate(reversed(job.tools))
                if job.zone and job.zone > 2
            ),
        ],
        "Tools Used": [
            (code, "Example", "Commodity Code", "Commodity Title"),
            *(
                (job.code, tool, "27110000", "Tools for the work")
                for job in JOBS
                for tool in job.tools
                if job.zone and job.zone <= 3
            ),
        ],
        "Related Occupations": [
            (code, "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
            *(
                (job.code, other.code, "Primary-Short" if index < 3 else "Primary-Long", str(index))
                for job in JOBS
                for index, other in enumerate(_near(job), start=1)
            ),
        ],
    }  # fmt: skip


def _short(name: str) -> str:
    return name.partition("(")[2].rstrip(")") or "n/a"


def _ratings(elements, level: bool) -> list[tuple[str, ...]]:
    rows = []
    for job in (job for job in JOBS if job.zone):
        for element, name, groups in elements:
            matters = job.code[:2] in groups.split()
            importance = 4.25 if matters else 2.12
            tail = ("n/a", "08/2023", "Analyst") if level else ("08/2023", "Analyst")
            rows.append((job.code, element, name, "IM", f"{importance:.2f}", "8", "N", *tail))
            if level:
                # What hardly matters has a level that is not relevant or advised against.
                relevant = "Y" if job.zone < 3 and not matters else "N"
                advised = "Y" if job.zone == 3 and not matters else "N"
                tail = (relevant, "08/2023", "Analyst")
                rated = f"{importance + 0.5:.2f}"
                rows.append((job.code, element, name, "LV", rated, "8", advised, *tail))
    return rows


def _asked(job, when) -> list[tuple[str, ...]]:
    college = {1: 2, 2: 8, 3: 35, 4: 90, 5: 97}[job.zone]
    told = (("RL", "2", 100 - college), ("RL", "6", college), ("RW", "1", 40), ("RW", "7", 60))
    names = {
        "RL": ("2.D.1", "Required Level of Education"),
        "RW": ("3.A.1", "Related Work Experience"),
    }
    rows = [
        (job.code, *names[scale], scale, category, f"{percent:.2f}", "28", "N", *when)
        for scale, category, percent in told
    ]
    certificate = ("2.D.4.a", "Job-Related Professional Certification", "IM", "n/a", "3.01")
    return [*rows, (job.code, *certificate, "28", "N", *when)]


def _interests(job, when) -> list[tuple[str, ...]]:
    scores = [int(score) for score in job.interests]
    rows = [
        (job.code, f"1.B.1.{letter}", area, "OI", f"{score}.00", *when)
        for letter, area, score in zip("abcdef", AREAS, scores, strict=True)
    ]
    order = sorted(range(6), key=lambda area: -scores[area])
    for nth, letter, area in zip(("First", "Second", "Third"), "ghi", order, strict=False):
        high = f"{area + 1}.00" if scores[area] >= 4 else "0.00"
        rows.append((job.code, f"1.B.1.{letter}", f"{nth} Interest High-Point", "IH", high, *when))
    return rows


def _near(job) -> list:
    """Return the jobs that are related to a job: those of its field first."""
    others = [other for other in JOBS if other.code != job.code and other.zone and job.zone]
    return sorted(others, key=lambda other: (other.code[:2] != job.code[:2], other.code))[:4]
