"""A fall is told by a word or by a minus."""

from __future__ import annotations

import pytest

from factcheck.domain.check import Outcome, Severity

from ..make import one_told, told


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Kenya's exports fell by −5 % in 2023.", ["5 %"]),
        ("Kenya's exports saw a decline of -5 percent in 2023.", ["5 percent"]),
        ("Kenya's exports were down by about –5 percent in 2023.", ["5 percent"]),
        ("Kenya's exports fell by minus 5 percent in 2023.", []),
    ],
)
def test_a_fall_with_a_minus(text: str, plain: list[str]) -> None:
    found = one_told("FC304", text)
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert [suspect.replacement for suspect in found.suspects] == plain


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's exports fell by 5 percent in 2023.",
        "Kenya's exports changed by −5 percent in 2023.",
        "Kenya's exports fell by 3-5 percent in 2023.",
        "Kenya's exports fell (−5 percent) in 2023.",
        "Kenya's export growth fell to −5 percent in 2023.",
        "Kenya's exports declined – 5 percent in 2023, the ministry said.",
    ],
)
def test_one_negative_is_enough(text: str) -> None:
    assert not told("FC304", text)
