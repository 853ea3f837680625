"""Typing errors are repaired to the words that were taught; all else stays as it came."""

import pytest

from knowledge.settings import Settings
from knowledge.spelling import SHORTEST, Speller

TAUGHT = [
    "Geothermal Production Managers", "San Francisco-Oakland-Hayward, CA", "certification",
    "how much do industrial production managers earn", "California", "wages and benefits",
]  # fmt: skip


@pytest.fixture(scope="module")
def speller():
    return Speller(Settings().encoder / "vocab.txt", TAUGHT)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("geotermal", "geothermal"),
        ("geothermla", "geothermal"),
        ("Geotermal", "geothermal"),
        ("fransisco", "francisco"),
        ("certifcation", "certification"),
        ("certifcaton", "certification"),
        ("califronia", "california"),
        ("benifits", "benefits"),
        ("prodction", "production"),
        ("mangers", "managers"),
        ("manegers", "managers"),
    ],
)
def test_an_error_in_a_taught_word_is_repaired(speller, typed, meant):
    assert speller.word(typed) == meant


@pytest.mark.parametrize(
    "word", ["geothermal", "Francisco", "wages", "table", "Managers", "CALIFORNIA", "hotel"]
)
def test_a_known_word_stays_as_it_came(speller, word):
    assert speller.word(word) == word


@pytest.mark.parametrize("word", ["eran", "wgaes"])
def test_a_word_of_four_letters_or_more_is_repaired_by_one_error(speller, word):
    assert len(word) >= SHORTEST
    assert speller.word(word) in {"earn", "wages"}


@pytest.mark.parametrize("word", ["hwo", "mch", "x", "", "doo"])
def test_a_short_word_stays_as_it_came(speller, word):
    assert speller.word(word) == word


@pytest.mark.parametrize("word", ["zzyzxqq", "wgxes", "cuántos", "geöthermal", "работа", "12345"])
def test_a_word_that_is_near_to_none_or_not_english_stays_as_it_came(speller, word):
    assert speller.word(word) == word


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("How much in San Fransisco, CA?", "How much in San francisco, CA?"),
        ("geotermal... $54.99!", "geothermal... $54.99!"),
        ("  two  blanks\nand a line ", "  two  blanks\nand a line "),
        ("", ""),
    ],
)
def test_in_a_text_only_the_words_in_error_change(speller, text, repaired):
    assert speller.text(text) == repaired


def test_a_speller_that_was_taught_nothing_repairs_nothing():
    assert Speller(Settings().encoder / "vocab.txt").text("geotermal mangers") == (
        "geotermal mangers"
    )


def test_repairs_do_not_depend_on_the_order_of_what_was_taught(speller):
    other = Speller(Settings().encoder / "vocab.txt", reversed(TAUGHT))
    for word in ("geotermal", "fransisco", "mangers", "certifcaton"):
        assert other.word(word) == speller.word(word)
