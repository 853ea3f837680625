"""Jobs and places go by the names that people use for them, and by no other."""

import pytest

from knowledge.occupations.job_names import names_in
from knowledge.occupations.place_names import names_of
from knowledge.occupations.tables import Place
from knowledge.parsers.oews import Place as Area
from knowledge.store import open_store


@pytest.fixture(scope="module")
def session(public_store):
    with open_store(public_store)() as session:
        yield session


@pytest.mark.parametrize(
    ("title", "inner"),
    [
        ("Certified Operating Room Nurse (CNOR)", ["Certified Operating Room Nurse", "CNOR"]),
        ("CEO (Chief Executive Officer)", ["CEO", "Chief Executive Officer"]),
        ("Dental Laboratory Technician (Dental Lab Tech)",
         ["Dental Laboratory Technician", "Dental Lab Tech"]),
        ("Home Health Physical Therapist (Home Health PT)",
         ["Home Health Physical Therapist", "Home Health PT"]),
        ("Travel SLP (Travel Speech-Language Pathologist)",
         ["Travel SLP", "Travel Speech-Language Pathologist"]),
        ("Registered Radiologic Technologist (RT (R))",
         ["Registered Radiologic Technologist", "RT (R)"]),
        ("Recreational Vehicle (RV) Repairer", ["Recreational Vehicle Repairer"]),
        ("Singer (Burning)", []),
        ("Parachutist (Officer)", []),
        ("TOMAHAWK Weapon System (Surface) Operator", []),
        ("Registered Nurses", []),
        ("Nurse ()", []),
    ],
)  # fmt: skip
def test_names_in_brackets(title, inner):
    assert names_in(title) == (title, *inner)


@pytest.mark.parametrize(
    ("place", "names", "others"),
    [
        (Area("99", "United States", "nation", "US"), {"United States", "USA", "US"}, set()),
        (Area("06", "California", "state", "CA"), {"California", "CA"}, set()),
        (
            Area("31080", "Los Angeles-Long Beach-Anaheim, CA", "metro", "CA"),
            {"Los Angeles", "Long Beach", "Anaheim",
             "Los Angeles-Long Beach-Anaheim, CA", "Los Angeles-Long Beach-Anaheim"},
            {"CA", "California"},
        ),
        (
            Area("31140", "Louisville/Jefferson County, KY-IN", "metro", "KY-IN"),
            {"Louisville", "Louisville/Jefferson County", "Jefferson County"},
            {"KY"},
        ),
        (
            Area("42540", "Scranton--Wilkes-Barre, PA", "metro", "PA"),
            {"Scranton", "Wilkes-Barre", "Scranton--Wilkes-Barre, PA"},
            {"Wilkes", "Barre"},
        ),
        (
            Area("49180", "Winston-Salem, NC", "metro", "NC"),
            {"Winston-Salem", "Winston-Salem, NC"},
            {"Salem", "Winston"},
        ),
        (
            Area("OR-00001", "Coast Oregon nonmetropolitan area", "nonmetro", "OR"),
            {"Coast Oregon nonmetropolitan area", "Coast Oregon"},
            {"Oregon"},
        ),
        (
            Area("KS-00001", "Kansas nonmetropolitan area", "nonmetro", "KS"),
            {"Kansas nonmetropolitan area"},
            {"Kansas"},
        ),
    ],
    ids=lambda value: value.title if isinstance(value, Area) else "",
)  # fmt: skip
def test_a_place_goes_by_the_names_people_use_and_no_other(place, names, others):
    told = {text for text, _ in names_of(place)}
    assert names <= told
    assert not others & told


def test_every_place_is_stored_with_its_state(session):
    assert session.get(Place, "99").title == "United States"
    assert session.get(Place, "31080").states == "CA"
    assert session.get(Place, "OR-00001").kind == "nonmetro"
