"""Thresholds of growth and of openings, as people say them."""

import pytest

from knowledge.occupations.thresholds import least_growth, least_openings


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("jobs that will grow 20% or more", 20.0),
        ("growing by at least 7.5 percent", 7.5),
        ("10 percent growth or better", 10.0),
        ("careers with 5% job growth", 5.0),
        ("fast growing jobs", None),
        ("growing jobs that pay 20 dollars", None),
        ("a 5 percent raise in pay", None),
    ],
)
def test_a_threshold_of_growth_is_read(text, percent):
    assert least_growth(text) == percent


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        ("at least half a million openings a year", 500_000),
        ("more than 50,000 yearly openings", 50_000),
        ("over 100k openings", 100_000),
        ("20 thousand or more job openings", 20_000),
        ("a million plus openings", 1_000_000),
        ("at least a few openings", None),
        ("more than a openings", None),
        ("most openings", None),
        ("over 50,000 a year", None),
    ],
)
def test_a_threshold_of_openings_is_read(text, openings):
    assert least_openings(text) == openings
