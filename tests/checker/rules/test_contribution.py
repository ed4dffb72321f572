"""What a part contributed to the growth of its whole."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import check
from factcheck.domain.check import Check, Outcome, Severity

LEVELS = (
    "Kenya's exports grew 10 percent in 2023 from $5.0 billion in 2022. Tea exports rose from $400 million in 2022 to "
    "$600 million in 2023. Tea {}."
)
GROWTH = (
    "Kenya's exports grew 10 percent in 2023 to $5.5 billion. Tea exports rose 50 percent to $600 million in 2023. "
    "Tea {}."
)
SECTORS = (
    "Kenya's GDP grew 4.1 percent in 2023, to which services contributed {} percentage points, "
    "industry 1.2 percentage points and agriculture 0.7 percentage points."
)


def found(text: str) -> list[Check]:
    checks = check(text, published=date(2024, 3, 1)).checks
    return [one for one in checks if one.code == "FC116"]


@pytest.mark.parametrize("text", [LEVELS, GROWTH])
@pytest.mark.parametrize("said", ["contributed {} percentage points", "added {} percentage points to export growth"])
def test_it_is_the_change_of_the_part_by_the_whole_before(text: str, said: str) -> None:
    (right,) = found(text.format(said.format(4)))
    assert (right.outcome, right.calculation.rpartition("= ")[2]) == (Outcome.HOLDS, "4.0 percent")
    (wrong,) = found(text.format(said.format(9)))
    assert (wrong.outcome, wrong.severity) == (Outcome.FAILS, Severity.WARNING)
    assert "4 percentage points" in [suspect.replacement for suspect in wrong.suspects]


def test_contributions_that_make_up_the_growth() -> None:
    (whole,) = found(SECTORS.format("2.2"))
    assert whole.outcome is Outcome.HOLDS
    assert len(whole.claims) == 4
    assert not found(SECTORS.format("1.4"))  # others may have contributed too


@pytest.mark.parametrize(
    "said",
    [
        "gained 9 percentage points of share",
        "contributed most of it, and its share of exports rose 9 percentage points",
        "grew 9 percentage points faster than in 2022",
    ],
)
def test_other_points_are_no_contribution(said: str) -> None:
    assert not found(LEVELS.format(said))
