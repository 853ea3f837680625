"""The places a message asks about are found, and ordinary words are left alone."""

import csv
import re

import pytest

from knowledge.errors import StoreError
from knowledge.occupations import place_names
from knowledge.occupations.normal import key_of
from knowledge.occupations.place_names import names_of
from knowledge.occupations.places import PlaceFinder
from knowledge.occupations.tables import Pay, Place, PlaceName
from knowledge.places import CALIFORNIA_COUNTIES
from knowledge.store import create_store
from scripts.evaluation import finding

# Code, title, kind, states, persons employed: rounded, and written for these tests.
PLACES = (
    ("99", "United States", "nation", "US", 155_000_000),
    ("06", "California", "state", "CA", 18_000_000),
    ("11", "District of Columbia", "state", "DC", 700_000),
    ("13", "Georgia", "state", "GA", 4_900_000),
    ("18", "Indiana", "state", "IN", 3_200_000),
    ("22", "Louisiana", "state", "LA", 1_900_000),
    ("23", "Maine", "state", "ME", 640_000),
    ("36", "New York", "state", "NY", 9_700_000),
    ("39", "Ohio", "state", "OH", 5_500_000),
    ("41", "Oregon", "state", "OR", 2_000_000),
    ("42", "Pennsylvania", "state", "PA", 6_100_000),
    ("48", "Texas", "state", "TX", 14_000_000),
    ("53", "Washington", "state", "WA", 3_500_000),
    ("10900", "Allentown-Bethlehem-Easton, PA-NJ", "metro", "PA-NJ", 380_000),
    ("12420", "Austin-Round Rock-San Marcos, TX", "metro", "TX", 1_300_000),
    ("13460", "Bend, OR", "metro", "OR", 108_000),
    ("18020", "Columbus, IN", "metro", "IN", 50_000),
    ("18140", "Columbus, OH", "metro", "OH", 1_100_000),
    ("19100", "Dallas-Fort Worth-Arlington, TX", "metro", "TX", 4_000_000),
    ("23420", "Fresno, CA", "metro", "CA", 477_000),
    ("31080", "Los Angeles-Long Beach-Anaheim, CA", "metro", "CA", 6_300_000),
    ("33460", "Minneapolis-St. Paul-Bloomington, MN-WI", "metro", "MN-WI", 1_950_000),
    ("33660", "Mobile, AL", "metro", "AL", 172_000),
    ("35620", "New York-Newark-Jersey City, NY-NJ", "metro", "NY-NJ", 9_500_000),
    ("38860", "Portland-South Portland, ME", "metro", "ME", 288_000),
    ("38900", "Portland-Vancouver-Hillsboro, OR-WA", "metro", "OR-WA", 1_200_000),
    ("39740", "Reading, PA", "metro", "PA", 175_000),
    ("40140", "Riverside-San Bernardino-Ontario, CA", "metro", "CA", 1_700_000),
    ("40900", "Sacramento-Roseville-Folsom, CA", "metro", "CA", 1_080_000),
    ("41860", "San Francisco-Oakland-Fremont, CA", "metro", "CA", 2_400_000),
    ("44100", "Springfield, IL", "metro", "IL", 101_000),
    ("44180", "Springfield, MO", "metro", "MO", 223_000),
    (
        "47900",
        "Washington-Arlington-Alexandria, DC-VA-MD-WV",
        "metro",
        "DC-VA-MD-WV",
        3_100_000,
    ),
    (
        "CA-00003",
        "North Coast Region of California nonmetropolitan area",
        "nonmetro",
        "CA",
        110_000,
    ),
)


@pytest.fixture(scope="module")
def sessions(tmp_path_factory):
    """A store of a few places, without anything else."""
    sessions = create_store(f"sqlite:///{tmp_path_factory.mktemp('places') / 'knowledge.db'}")
    with sessions.begin() as session:
        for code, title, kind, states, employment in PLACES:
            place = Place(code=code, title=title, kind=kind, states=states)
            session.add(place)
            session.flush()
            session.add(
                Pay(
                    pay_code="00-0000",
                    place=code,
                    title="All Occupations",
                    group_level="total",
                    employment=employment,
                )
            )
            for text, name_kind in names_of(place):
                session.add(PlaceName(place=code, text=text, key=key_of(text), kind=name_kind))
    return sessions


@pytest.fixture(scope="module")
def finder(sessions):
    with sessions() as session:
        return PlaceFinder.read(session)


def codes(mentions):
    return [mention.candidates[0].code for mention in mentions if mention.candidates]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("how much do nurses make in fresno", ["23420"]),
        ("Fresno, California", ["23420"]),
        ("california, fresno", ["23420"]),
        ("between Texas and Ohio", ["48", "39"]),
        ("ohio or texas?", ["39", "48"]),
        ("welders in portland maine", ["38860"]),
        ("Portland, ME pay", ["38860"]),
        ("portland oregon", ["38900"]),
        ("springfield il", ["44100"]),
        ("columbus in 2024", ["18140"]),
        ("what about columbus, IN", ["18020"]),
        ("st. paul", ["33460"]),
        ("Saint Paul", ["33460"]),
        ("ft worth", ["19100"]),
        ("dfw welders", ["19100"]),
        ("the twin cities", ["33460"]),
        ("anaheim", ["31080"]),
        ("how much in LA", ["31080"]),
        ("NYC", ["35620"]),
        ("new york, ny", ["35620"]),
        ("new york state", ["36"]),
        ("bay area", ["41860"]),
        ("inland empire", ["40140"]),
        ("orange county", ["31080"]),
        ("humboldt county", ["CA-00003"]),
        ("nurses in Berkeley", ["41860"]),
        ("washington dc", ["11"]),
        ("the US average", ["99"]),
        ("pay nationwide", ["99"]),
        ("wages in oh", ["39"]),
        ("jobs in PA", ["42"]),
        ("sacremento electricians", ["40900"]),
        ("in los angelas", ["31080"]),
        ("roofers in pensylvania", ["42"]),
        ("nurse pay in gorgia", ["13"]),
        ("welders in oragon", ["41"]),
        ("roofer pay pensilvania", ["42"]),
        ("lone star state wages", ["48"]),
        ("colombus ohio bookkeeper pay", ["18140"]),
        ("nursing asst minneapols", ["33460"]),
        ("I commute to Berkeley by bus", ["41860"]),
        ("six years at Texas Roadhouse as a server", []),
        ("carpenters in the lehigh valley", ["10900"]),
        ("Reading, PA", ["39740"]),
        ("pay in Mobile, Alabama", ["33660"]),
        ("welders in Mobile", ["33660"]),
        ("what about bend", ["13460"]),
        ("bend or portland", ["13460", "38900"]),
        ("dallas or austin", ["19100", "12420"]),
        ("ohio georgia texas, roofers", ["39", "13", "48"]),
        ("For Georgia, what do roofers make", ["13"]),
    ],
)
def test_a_place_is_found_by_its_names(finder, text, found):
    assert codes(finder.find(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "oh ok hi, it is me or him",
        "tell us about it",
        "my son austin wants to be a nurse",
        "georgia told me to ask",
        "gorgia told me to ask",
        "a georgian asked about virgin wool",
        "thanks, georgia",
        "do they bend a lot",
        "reading and writing skills",
        "is mobile app development hard",
        "how much does a PA make",
        "bank of america teller",
        "she studied at the university of california",
        "what is the state of the market",
        "a campaign manager",
        "the sacrament of marriage",
        "i grew up in texas",
    ],
)
def test_ordinary_words_are_no_places(finder, text):
    assert finder.find(text) == ()


def test_a_mention_says_where_it_stands(finder):
    (mention,) = finder.find("Do they pay in Fresno, California, or not?")
    assert (mention.start, mention.end, mention.text) == (15, 33, "Fresno, California")


def test_a_name_of_several_places_is_sure_only_where_one_is_far_larger(finder):
    (columbus,), (springfield,) = finder.find("in columbus"), finder.find("springfield")
    assert columbus.sure
    assert [c.code for c in columbus.candidates] == ["18140", "18020"]
    assert not springfield.sure
    assert {c.code for c in springfield.candidates} >= {"44100", "44180"}
    assert sum(c.score for c in springfield.candidates) == pytest.approx(1)


@pytest.mark.parametrize("text", ["nurses in London", "what about tijuana", "pay in Canada"])
def test_a_place_without_figures_is_a_mention_without_candidates(finder, text):
    (mention,) = finder.find(text)
    assert mention.candidates == ()
    assert not mention.sure
    assert not mention.here


def test_where_somebody_comes_from_is_not_asked_about(finder):
    assert codes(finder.find("I'm from Mexico. What do welders make in fresno?")) == ["23420"]
    assert codes(finder.find("moved here from ohio, what do cooks get in fresno")) == ["23420"]


@pytest.mark.parametrize("text", ["what do they make here", "jobs near me", "pay around here"])
def test_here_is_the_place_that_is_set_and_nothing_where_none_is(sessions, finder, text):
    (unknown,) = finder.find(text)
    assert unknown.here
    assert unknown.candidates == ()
    for home in ("23420", "Fresno, CA"):
        with sessions() as session:
            (known,) = PlaceFinder.read(session, home).find(text)
        assert [c.code for c in known.candidates] == ["23420"]
        assert known.sure


def test_here_beside_a_place_is_that_place(finder):
    assert codes(finder.find("pay around here in fresno")) == ["23420"]
    assert len(finder.find("pay around here in fresno")) == 1


def test_my_state_is_the_state_of_the_place_that_is_set(sessions):
    with sessions() as session:
        (mention,) = PlaceFinder.read(session, "23420").find("what do they make in my state")
    assert [c.code for c in mention.candidates] == ["06"]


def test_i_am_here_asks_for_no_place(finder):
    assert finder.find("I am here to ask about welding") == ()


def test_a_home_that_is_no_place_is_told(sessions):
    with sessions() as session, pytest.raises(StoreError, match="ADVISOR_HOME_PLACE"):
        PlaceFinder.read(session, "Atlantis")


def test_a_store_without_places_finds_none(tmp_path):
    with create_store(f"sqlite:///{tmp_path / 'empty.db'}")() as session:
        finder = PlaceFinder.read(session, "23420")
    assert codes(finder.find("pay in fresno")) == []


def test_every_title_is_found_as_it_is_printed(finder):
    for code, title, *_ in PLACES:
        assert codes(finder.find(f"What do nurses earn in {title}?"))[:1] == [code]


def test_every_name_of_a_place_is_told_once():
    for code, title, kind, states, _ in PLACES:
        texts = [
            text.casefold()
            for text, _ in names_of(Place(code=code, title=title, kind=kind, states=states))
        ]
        assert len(texts) == len(set(texts))


def test_the_data_file_names_a_place_once_with_a_known_state_and_kind():
    with place_names.FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({(row["name"], row["state"]) for row in rows}) == len(rows) > 1000
    assert {row["kind"] for row in rows} == {"county", "nickname", "suburb", "town"}
    assert {row["state"] for row in rows} <= place_names.NAMES_OF_STATES.keys()
    assert all(re.fullmatch(r"\d\d|\d{5}|[A-Z]{2}-\d{5}", row["place"]) for row in rows)


def test_every_county_of_california_has_its_place():
    with place_names.FILE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["state"] == "CA"]
    known = {row["name"] for row in rows if row["kind"] == "county"}
    assert known == {f"{county} County" for county in CALIFORNIA_COUNTIES}


def test_the_measure_tells_right_from_false(finder):
    found = [[c.code for c in m.candidates] for m in finder.find("pay in fresno")]
    assert finding.is_right((("23420",),), found, among=1)
    assert not finding.is_right((), found, among=1)
    assert not finding.is_right((("23420",),), [], among=1)
    assert not finding.is_right((("23420",), ("06",)), found, among=1)
