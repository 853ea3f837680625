"""The names and values of the store are found in a message, however they are said."""

import pytest
from sqlalchemy import select

from knowledge import names
from knowledge.gazetteer import Gazetteer
from knowledge.schema import Area
from knowledge.settings import Settings
from knowledge.spelling import Speller
from knowledge.store import open_store
from knowledge.worded import Entity

US, CALIFORNIA = "United States", "California"
BAY_AREA, BEND = "San Francisco-Oakland-Hayward, CA", "Bend-Redmond, OR"
LANDFILL = "Methane/Landfill Gas Collection System Operators"


@pytest.fixture(scope="module")
def find(store_url):
    """Find the entities of a message, as the component of the model does."""
    with open_store(store_url)() as session:
        known = names.names(session)
    speller = Speller(Settings().encoder / "vocab.txt", [name.text for name in known])
    return Gazetteer(known, speller.word).find


def values(entities, kind):
    return [entity.value for entity in entities if entity.kind == kind]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("what do they earn in the US?", US),
        ("what about the us", US),
        ("pay in the u.s.", US),
        ("average pay nationwide", US),
        ("the united states average", US),
        ("how much in America", US),
        ("salary in california", CALIFORNIA),
        ("salary in cali", CALIFORNIA),
        ("pay in CA", CALIFORNIA),
        ("wages in ca please tell me", CALIFORNIA),
        ("the statewide median", CALIFORNIA),
        ("San Francisco-Oakland-Hayward, CA", BAY_AREA),
        ("how much in San Francisco", BAY_AREA),
        ("pay around san francisco, california", BAY_AREA),
        ("and sf?", BAY_AREA),
        ("in san fran", BAY_AREA),
        ("sanfrancisco pay", BAY_AREA),
        ("what do they make in the bay area", BAY_AREA),
        ("salary in Oakland", BAY_AREA),
        ("what about hayward", BAY_AREA),
        ("what do managers earn in san fransisco", BAY_AREA),
        ("Bend-Redmond, OR", BEND),
        ("what about bend", BEND),
        ("i compare bend with other towns", BEND),
        ("how much do they make in bend, oregon?", BEND),
        ("salary in Bend OR", BEND),
        ("pay near redmond", BEND),
        ("the Bend area", BEND),
    ],
)
def test_an_area_of_the_store_is_found_by_its_names(find, text, area):
    assert values(find(text), "area") == [area]
    assert values(find(text), "other_area") == []


def test_every_area_of_the_store_is_found_by_its_full_name(find, store_url):
    with open_store(store_url)() as session:
        areas = session.scalars(select(Area.name)).all()
    assert len(areas) == 4
    for area in areas:
        assert values(find(f"What do they earn in {area}?"), "area") == [area]


@pytest.mark.parametrize(
    "text",
    [
        "do they have to bend a lot at work?",
        "is it hard to bend and lift all day",
        "can you give us the wage",
        "tell us what they do",
        "how much do they earn",
        "what does the job pay",
    ],
)
def test_an_ordinary_word_is_no_place(find, text):
    entities = find(text)
    assert values(entities, "area") + values(entities, "other_area") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("how much in LA?", "Los Angeles"),
        ("what do they make in la", "Los Angeles"),
        ("pay in los angeles", "Los Angeles"),
        ("what do they earn in Texas", "Texas"),
        ("wages in Los Angeles County", "Los Angeles County"),
        ("Alameda County?", "Alameda County"),
        ("do you have figures for new york", "New York"),
        ("what about canada?", "Canada"),
        ("salary in portland", "Portland"),
    ],
)
def test_a_place_that_the_store_lacks_is_found_by_name(find, text, place):
    assert values(find(text), "other_area") == [place]
    assert values(find(text), "area") == []


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("level 9 vs 11", "job_level", ["09", "11"]),
        ("compare level 9 and level 11", "job_level", ["09", "11"]),
        ("levels 10 and 11", "job_level", ["10", "11"]),
        ("level 09", "job_level", ["09"]),
        ("level nine pay", "job_level", ["09"]),
        ("Level Eleven", "job_level", ["11"]),
        ("what about L10", "job_level", ["10"]),
        ("L9 vs L11", "job_level", ["09", "11"]),
        ("lvl 10", "job_level", ["10"]),
        ("level 7", "job_level", ["07"]),
        ("unleveled jobs", "job_level", ["not leveled"]),
        ("jobs not able to be leveled", "job_level", ["not leveled"]),
        ("the ones that can't be leveled", "job_level", ["not leveled"]),
        ("jobs they couldn't sort into any level", "job_level", ["not leveled"]),
        ("jobs that cannot be assigned to a level", "job_level", ["not leveled"]),
        ("what levels are there", "job_level", []),
        ("full-time pay", "work_schedule", ["full-time"]),
        ("working full time", "work_schedule", ["full-time"]),
        ("do part timers earn less", "work_schedule", ["part-time"]),
        ("full-time vs part-time", "work_schedule", ["full-time", "part-time"]),
        ("is it a good time", "work_schedule", []),
        ("union pay", "bargaining", ["union"]),
        ("are they unionized", "bargaining", ["union"]),
        ("nonunion managers", "bargaining", ["nonunion"]),
        ("non-union or union", "bargaining", ["nonunion", "union"]),
        ("time-based pay", "pay_basis", ["time-based"]),
        ("if they are paid for their time", "pay_basis", ["time-based"]),
        ("they are paid in good time", "pay_basis", []),
        ("incentive pay", "pay_basis", ["incentive-based"]),
        ("per hour", "pay_period", ["hour"]),
        ("the hourly wage", "pay_period", ["hour"]),
        ("lvl 10 hrly rate?", "pay_period", ["hour"]),
        ("wages, yrly", "pay_period", ["year"]),
        ("how much a year", "pay_period", ["year"]),
        ("annually", "pay_period", ["year"]),
        ("daily", "pay_period", ["day"]),
        ("monthly", "pay_period", ["month"]),
        ("the 25th percentile", "percentile", ["25"]),
        ("the top 10 percent", "percentile", ["10"]),
        ("the wage in 2020", "year", ["2020"]),
        ("I have $2,020", "year", []),
        ("the second one", "ordinal", ["2"]),
        ("what does number 5 pay", "ordinal", ["5"]),
        ("whats #3 like", "ordinal", ["3"]),
        ("tell me more on the 4th", "ordinal", ["4"]),
        ("o*net code", "code_system", ["O*NET"]),
        ("the soc code", "code_system", ["SOC"]),
        ("what is its holland code", "code_system", ["RIASEC"]),
        ("CIP codes", "code_system", ["CIP"]),
    ],
)
def test_a_value_is_found_in_the_words_of_the_store(find, text, kind, found):
    assert values(find(text), kind) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("how do I get the CPIM?", ["CPIM"]),
        ("cpim renewal", ["CPIM"]),
        ("Certified in Production and Inventory Management", ["CPIM"]),
        ("what is CMQ/OE", ["CMQ/OE"]),
        ("what is the cmq", ["CMQ/OE"]),
        ("is CMM any good", ["CMM"]),
        ("the Certified Manager program", ["CM"]),
        ("tell me about the CM", ["CM"]),
        ("CPIM or CMM", ["CPIM", "CMM"]),
        ("lean certification", ["Lean Certification"]),
        ("green manufacturing specialist certificate",
         ["Green Manufacturing Specialist Certification"]),
        ("the quality credential", ["CMQ/OE"]),
        ("a quality management certificate", ["CMQ/OE"]),
        ("what ASQ exam is there", ["CMQ/OE"]),
        ("who is the American Society for Quality", ["CMQ/OE"]),
        ("the green certificate", ["Green Manufacturing Specialist Certification"]),
        ("the manager certificate", []),
        ("high quality test equipment", []),
        ("it is 20 cm long", []),
        ("cm", []),
    ],
)  # fmt: skip
def test_a_certification_is_found_by_its_name_or_letters(find, text, found):
    # A name that the store holds for the abbreviation stands for it.
    assert values(find(text), "certification") == found


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("what do geothermal managers do", "specialty", ["Geothermal Production Managers"]),
        ("geotermal managers", "specialty", ["Geothermal Production Managers"]),
        ("biofuels", "specialty", ["Biofuels Production Managers"]),
        ("and hydro?", "specialty", ["Hydroelectric Production Managers"]),
        ("landfill gas", "specialty", [LANDFILL]),
        ("methane operators", "specialty", [LANDFILL]),
        ("Biomass Power Plant Managers", "specialty", ["Biomass Production Managers"]),
        ("Quality Control Systems Managers", "specialty", ["Quality Control Systems Managers"]),
        ("do they do quality control", "specialty", []),
        ("what is a plant manager", "occupation", ["Industrial Production Managers"]),
        ("Production Supervisors", "occupation", ["Industrial Production Managers"]),
        ("sales manager", "related_occupation", ["Sales Managers"]),
        ("distribution managers", "related_occupation",
         ["Transportation, Storage, and Distribution Managers"]),
        ("how big is chemical manufacturing", "industry", ["Chemical Manufacturing"]),
    ],
)  # fmt: skip
def test_other_names_of_the_store_are_found(find, text, kind, found):
    assert values(find(text), kind) == found


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Pay in San Francisco?", "San Francisco", ("area", BAY_AREA)),
        ("pay in san fransisco now", "san fransisco", ("area", BAY_AREA)),
        ("  geotermal  jobs", "geotermal", ("specialty", "Geothermal Production Managers")),
        ("say level 10 please", "level 10", ("job_level", "10")),
        ("is non-union better", "non-union", ("bargaining", "nonunion")),
        ("¿cuánto? CPIM!", "CPIM", ("certification", "CPIM")),
        ("👷 in Texas", "Texas", ("other_area", "Texas")),
    ],
)
def test_an_entity_says_where_it_stands_in_the_message_as_typed(find, text, words, entity):
    start = text.index(words)
    assert Entity(*entity, start, start + len(words)) in find(text)


def test_entities_come_in_the_order_they_stand_in(find):
    found = find("level 11 in California and CPIM, full-time, in Texas")
    assert [entity.start for entity in found] == sorted(entity.start for entity in found)
    assert {entity.kind for entity in found} >= {
        "job_level", "area", "certification", "work_schedule", "other_area",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", " ", "?", "🙂", "a" * 200, "12 " * 50, "\u202e\0x"])
def test_a_message_that_names_nothing_has_no_names(find, text):
    assert [entity for entity in find(text) if entity.kind != "percentile"] == []


def test_without_a_store_values_are_found_and_names_are_not():
    found = Gazetteer([]).find("level 10 in California")
    assert found == [Entity("job_level", "10", 0, 8)]
