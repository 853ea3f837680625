"""Jobs are found in messages, here in a small store and, where it is there, on the public data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy.orm import Session

from knowledge.encoder import Encoder
from knowledge.occupations.described import person
from knowledge.occupations.finding import JobFinder
from knowledge.occupations.job_spelling import JobSpeller
from knowledge.occupations.meaning import coded
from knowledge.occupations.meant import is_meant
from knowledge.occupations.name_index import NameIndex, NameRow, forms
from knowledge.occupations.normal import key_of
from knowledge.occupations.said import said
from knowledge.occupations.tables import Job, JobName, JobTask, Pay, Place
from knowledge.occupations.work_words import WorkWords
from knowledge.settings import Settings
from knowledge.store import create_store

JOBS = (
    ("29-1141.00", "Registered Nurses", "Assess patient health and give nursing care.", 3_000_000),
    ("29-1141.01", "Acute Care Nurses", "Care for patients who are acutely ill.", 3_000_000),
    ("29-2061.00", "Licensed Practical Nurses", "Care for ill or injured patients.", 600_000),
    ("25-2021.00", "Elementary School Teachers", "Teach pupils basic skills.", 1_400_000),
    ("25-2031.00", "Secondary School Teachers", "Teach students a subject.", 1_000_000),
    ("47-2111.00", "Electricians", "Install and repair electrical wiring and fixtures.", 700_000),
    ("35-2014.00", "Cooks, Restaurant", "Prepare and cook meals in a restaurant.", 1_400_000),
    ("39-7011.00", "Tour Guides", "Escort groups on sightseeing tours.", 50_000),
    ("53-3032.00", "Heavy Truck Drivers", "Drive a tractor-trailer truck with goods.", 2_000_000),
    ("53-3051.00", "Bus Drivers, School", "Drive a school bus with pupils.", 400_000),
    ("31-9097.00", "Phlebotomists", "Draw blood from patients for tests.", 140_000),
    ("11-3051.00", "Industrial Production Managers", "Plan the making of products.", 230_000),
)
TASKS = (
    ("31-9097.00", "Label tubes of blood for the laboratory."),
    *(("35-2014.00", f"Season {food} for guests.") for food in ("soup", "meat", "fish", "rice")),
    ("35-2014.00", "Season vegetables with herbs."),
)
NAMES = (
    ("29-1141.00", "RN (Registered Nurse)", "reported"),
    ("29-1141.00", "Nurse", "alternate"),
    ("29-1141.00", "Staff Nurse", "alternate"),
    ("29-1141.01", "Nurse", "alternate"),
    ("25-2021.00", "Teacher", "reported"),
    ("25-2031.00", "Teacher", "reported"),
    ("47-2111.00", "Electrician", "reported"),
    ("47-2111.00", "Wiring Electrician", "alternate"),
    ("47-2111.00", "Master Electrician", "alternate"),
    ("35-2014.00", "Cook", "reported"),
    ("39-7011.00", "Guide", "alternate"),
    ("53-3032.00", "Driver", "alternate"),
    ("53-3051.00", "Driver", "alternate"),
    ("53-3051.00", "Bus Driver", "alternate"),
    ("11-3051.00", "Plant Manager", "reported"),
    ("11-3051.00", "Manager", "alternate"),
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(Settings().encoder)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Session]:
    store = create_store(f"sqlite:///{tmp_path_factory.mktemp('store') / 'store.db'}")
    with store() as session, session.begin():
        session.add(Place(code="99", title="United States", kind="nation", states="US"))
        session.flush()
        for code, title, description, employment in JOBS:
            soc = code[:7]
            text = f"{title}. {description}"
            job = Job(code=code, soc_code=soc, title=title, description=description, pay_code=soc)
            job.vector = encoder.encode([text])[0].tobytes()
            session.add(job)
            if code.endswith(".00"):
                session.add(
                    Pay(
                        pay_code=soc,
                        place="99",
                        title=title,
                        group_level="detailed",
                        employment=employment,
                    )
                )
        session.flush()
        for position, (code, text) in enumerate(TASKS):
            session.add(JobTask(code=code, position=position, text=text, core=True))
        seen: set[str] = set()
        for code, text, kind in [*((j[0], j[1], "title") for j in JOBS), *NAMES]:
            key = key_of(text)
            vector = None if key in seen else coded(encoder.encode([key])[0])
            seen.add(key)
            session.add(JobName(code=code, text=text, key=key, kind=kind, vector=vector))
    with store() as session:
        yield session


@pytest.fixture(scope="module")
def finder(session: Session, encoder: Encoder) -> JobFinder:
    return JobFinder.read(session, encoder)


def first(finder: JobFinder, text: str) -> list[str]:
    return [mention.candidates[0].code for mention in finder.find(text)]


def test_no_job_is_found_in_a_message_that_names_none(finder: JobFinder) -> None:
    assert finder.find("what is the weather") == ()
    assert finder.find("") == ()


def test_two_jobs_are_found_in_their_order_and_where_they_stand(finder: JobFinder) -> None:
    text = "nurse or electrician, who earns more"
    mentions = finder.find(text)
    assert [m.candidates[0].code for m in mentions] == ["29-1141.00", "47-2111.00"]
    assert [text[m.start : m.end] for m in mentions] == ["nurse", "electrician"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("electricians/cooks", ["47-2111.00", "35-2014.00"]),
        ("elementary or secondary school teachers", ["25-2021.00", "25-2031.00"]),
        ("nurses, Ohio or Texas", ["29-1141.00"]),
    ],
)
def test_names_side_by_side_are_each_found(finder: JobFinder, text: str, found: list[str]) -> None:
    assert [mention.candidates[0].code for mention in finder.find(text)] == found


def test_a_name_of_two_jobs_means_the_usual_one_and_offers_the_other(finder: JobFinder) -> None:
    (mention,) = finder.find("what does a nurse earn")
    assert [c.code for c in mention.candidates[:2]] == ["29-1141.00", "29-1141.01"]
    assert mention.candidates[0].score > mention.candidates[1].score > 0


def test_an_abbreviation_in_brackets_is_a_name_of_its_own(finder: JobFinder) -> None:
    assert forms("RN (Registered Nurse)") == ("rn registered nurse", "rn", "registered nurse")
    assert first(finder, "RN salary") == ["29-1141.00"]
    assert first(finder, "how do i become an R.N.?") == ["29-1141.00"]


def test_a_mistyped_name_is_found(finder: JobFinder) -> None:
    (mention,) = finder.find("electritian pay")
    assert (mention.candidates[0].code, mention.how, mention.text) == (
        "47-2111.00",
        "typo",
        "electritian",
    )


def test_words_of_two_jobs_around_a_comma_are_no_one_name(finder: JobFinder) -> None:
    assert first(finder, "bus drivers, school") == ["53-3051.00"]
    assert len(finder.find("electrician, teacher: which pays more")) == 2


@pytest.mark.parametrize("text", ["can you guide me", "i cook dinner", "to guide me", "i can cook"])
def test_a_verb_is_not_taken_for_a_job(finder: JobFinder, text: str) -> None:
    assert finder.find(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "what do managers do all day",
        "do they work with my manager",
        "my teacher told me about this",
        "the society of electricians",
        "is supervisor experience enough",
        "my brother is a veteran, how do vets find work there",
    ],
)
def test_people_who_are_only_told_of_are_not_asked_about(finder: JobFinder, text: str) -> None:
    assert finder.find(text) == ()


def test_a_word_for_many_jobs_is_found_where_pay_is_asked_but_not_sure(finder: JobFinder) -> None:
    (mention,) = finder.find("how much does a manager earn")
    assert not mention.sure


def test_what_the_speaker_is_is_marked_as_own(finder: JobFinder) -> None:
    (mention,) = finder.find("I'm an electrician and tired of it")
    assert mention.own
    assert not mention.sure
    assert not finder.find("I want to be an electrician")[0].own


def test_somebody_told_by_what_they_do_is_found_by_meaning(finder: JobFinder) -> None:
    (mention,) = finder.find("the person who draws blood from patients, what pay")
    assert (mention.candidates[0].code, mention.how) == ("31-9097.00", "meaning")


def test_people_in_what_is_done_at_work_are_not_asked_about(finder: JobFinder) -> None:
    assert finder.find("seasons all of the food that nurses take upstairs") == ()
    assert first(finder, "season food all day as a cook or so") == ["35-2014.00"]


@pytest.mark.parametrize("text", ["wires up houses, not an electrician", "in the nurses office"])
def test_who_is_ruled_out_and_whose_room_it_is_are_not_asked_about(
    finder: JobFinder, text: str
) -> None:
    assert finder.find(text) == ()


def test_a_trade_means_the_people_in_it(finder: JobFinder) -> None:
    assert person("teaching", finder.ranking.index) == "teacher"
    assert person("driving", finder.ranking.index) == "driver"
    assert person("guide", finder.ranking.index) is None
    assert finder.nearest("nursing pay")[0].code == "29-1141.00"


@pytest.mark.parametrize(
    "text",
    [
        "Bus driving - any school?",
        "so, bus driving: money?",
        "bus driving... any school?",
        "she wants to get into bus driving",
    ],
)
def test_an_occupation_is_announced_by_what_is_done(finder: JobFinder, text: str) -> None:
    assert first(finder, text) == ["53-3051.00"]


@pytest.mark.parametrize("text", ["Cooking. what tools?", "bus driving schools teach what"])
def test_a_word_alone_or_words_that_go_on_announce_none(finder: JobFinder, text: str) -> None:
    assert not any("ing" in mention.text for mention in finder.find(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("which tools are used in nursing these days", "29-1141.00"),
        ("is phlebotomy worth it", "31-9097.00"),
        ("a friend mentioned nursing. is it growing?", "29-1141.00"),
        ("what else is close to bus driving in ohio", "53-3051.00"),
    ],
)
def test_a_trade_that_is_asked_about_means_its_people(finder: JobFinder, text, code) -> None:
    assert first(finder, text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "do they want a degree in nursing",
        "years of experience in nursing count",
        "is nursing school hard to pay",
        "is nursing or farming in the guide",
        "what is cooking",
    ],
)
def test_a_trade_somebody_learned_or_a_part_of_something_else_is_not_asked_about(
    finder: JobFinder, text: str
) -> None:
    assert finder.find(text) == ()


@pytest.mark.parametrize("text", ["nurses texas vs ohio", "pay for new nurse", "nurse, how much?"])
def test_people_whose_name_has_no_usual_ending_are_found(finder: JobFinder, text: str) -> None:
    assert first(finder, text) == ["29-1141.00"]


def test_a_long_message_is_read_by_what_tells_of_work(finder: JobFinder) -> None:
    text = "my cousin and his wife want to know about taking blood out of the arm, is that a job"
    assert finder.nearest(text)[0].code == "31-9097.00"


def test_words_of_tasks_tell_a_job() -> None:
    words = WorkWords(["drive a bus", "teach a pupil", "guide a bus"], {"bus": 0, "teach": 1})
    found = words.similar(np.array([[0, 1]], np.float32))
    assert found.argmax() == 1
    assert found[0] == 0
    assert words.similar(np.zeros((0, 2), np.float32)).tolist() == [0, 0, 0]


def test_parts_of_names_tell_a_job() -> None:
    index = NameIndex(
        ["1", "2"],
        [
            NameRow("1", "Bus Driver", "bus driver", "reported"),
            NameRow("1", "Bus Cleaner", "bus cleaner", "alternate"),
            NameRow("2", "Truck Driver", "truck driver", "alternate"),
            NameRow("2", "Truck Mender", "truck mender", "alternate"),
        ],
    )
    spelled = index.words.letters.transform(["truck", "cleaner"])
    _, _, last, letters = index.parts.evidence(["truck", "cleaner"], spelled)
    assert last.argmax() == 0
    assert letters.shape == (2,)
    assert index.parts.evidence(["bus"], spelled)[0].argmax() == 0
    assert index.reported.tolist() == [1, 0]


def test_nearest_always_ranks_with_shares_that_fall(finder: JobFinder) -> None:
    found = finder.nearest("puts in wires and sockets")
    assert found[0].code == "47-2111.00"
    assert len(found) == 3
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
    assert len(finder.nearest("nurse", most=2)) == 2


def test_a_job_added_to_the_store_is_found_without_training(
    tmp_path: Path, encoder: Encoder
) -> None:
    store = create_store(f"sqlite:///{tmp_path / 'store.db'}")
    with store() as session, session.begin():
        session.add(
            Job(code="99-0001.00", soc_code="99-0001", title="Zeppelin Riggers", description="Rig.")
        )
        session.flush()
        session.add(
            JobName(code="99-0001.00", text="Zeppelin Riggers", key="zeppelin rigger", kind="title")
        )
    with store() as session:
        finder = JobFinder.read(session, encoder)
    assert first(finder, "zeppelin rigger pay") == ["99-0001.00"]


def test_a_store_without_jobs_finds_nothing(tmp_path: Path, encoder: Encoder) -> None:
    with create_store(f"sqlite:///{tmp_path / 'empty.db'}")() as session:
        finder = JobFinder.read(session, encoder)
    assert finder.find("nurse salary") == ()
    assert finder.nearest("nurse") == ()


def test_english_words_are_not_repaired_to_words_of_names() -> None:
    speller = JobSpeller({"plumber": 9, "farmer": 9, "career": 1}, {"former", "plum"}.__contains__)
    assert speller.word("plumer") == "plumber"
    assert speller.word("former") == "former"
    near = JobSpeller({"electrician": 5, "electrical": 9}, lambda word: False)
    assert near.word("electrican") == "electrician"
    crew = JobSpeller({"mechanic": 9, "cashier": 9}, lambda word: False)
    assert [crew.word(word) for word in ("mecanics", "cashire")] == ["mechanic", "cashier"]
    assert speller.word("farmea") == "farmea"  # the last letter differs
    assert speller.word("carreer") == "career"
    doubled = JobSpeller({"patrol": 90, "payroll": 9}, {"x"}.__contains__)
    assert doubled.word("payrol") == "payroll"


def test_words_keep_their_places_in_the_message() -> None:
    text = "Is a R.N. paid more than nurses' aides?"
    assert [text[w.start : w.end] for w in said(text)][2] == "R.N."
    assert [w.word for w in said(text)] == [
        "is", "a", "rn", "paid", "more", "than", "nurse", "aide",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["what is 39-7011", "pay for 39-7011.00?", "soc 39-7011, growth"])
def test_a_code_names_its_job(finder: JobFinder, text: str) -> None:
    assert first(finder, text) == ["39-7011.00"]


@pytest.mark.parametrize("text", ["call 39-70112", "on 12-31-2024", "99-9999", "1-39-7011"])
def test_other_figures_are_no_codes(finder: JobFinder, text: str) -> None:
    assert first(finder, text) == []


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("what does a driver of a heavy truck make", "53-3032.00", "driver of a heavy truck"),
        ("the teacher of an elementary school", "25-2021.00", "teacher of an elementary school"),
    ],
)
def test_a_name_said_the_other_way_round_is_found(finder: JobFinder, text, code, words) -> None:
    found = [(each.text, each.candidates[0].code) for each in finder.find(text)]
    assert found == [(words, code)]


def test_whom_somebody_is_over_is_not_who_is_meant(finder: JobFinder) -> None:
    assert [each.text for each in finder.find("a supervisor of electricians")] == [
        "supervisor of electricians"
    ]


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("the class of mr. alvarez", "mr", False),
        ("what does dr. kim say", "dr", False),
        ("what does a welder say", "welder", True),
    ],
)
def test_how_somebody_is_addressed_is_no_name_of_a_job(text: str, name: str, meant: bool) -> None:
    words = said(text)
    at = next(number for number, word in enumerate(words) if word.word == name)
    assert is_meant(words, at, at + 1, {}) is meant


@pytest.mark.parametrize(
    "text",
    [
        "from helper to electrician",
        "from helper to an electrician",
        "does that lead to electrician",
    ],
)
def test_the_way_to_a_job_is_no_name_said_the_other_way_round(finder: JobFinder, text: str) -> None:
    assert "electrician" in [each.text for each in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("programs nurses use", ["nurses"]),
        ("the benefits managers get", []),
        ("which tools nurses use", ["nurses"]),
    ],
)
def test_what_people_have_is_no_part_of_their_name(finder: JobFinder, text, names) -> None:
    assert [each.text for each in finder.find(text)] == names


def test_who_hands_something_to_somebody_is_not_that_one(finder: JobFinder) -> None:
    assert "dentist" not in [each.text for each in finder.find("she is handing the dentist tools")]


def test_who_assists_somebody_is_not_that_one(finder: JobFinder) -> None:
    assert [each.text for each in finder.find("the helper to an electrician")] == [
        "helper to an electrician"
    ]
