""" "Three times more" is told with both readings where the figures do not settle it."""

from __future__ import annotations

import pytest

from factcheck.domain.check import Outcome, Severity

from ..make import one_told, told


def test_both_readings_are_told() -> None:
    found = one_told("FC305", "Kenya's imports in 2023 were three times more than in 2022.")
    assert (found.outcome, found.severity) == (Outcome.UNDECIDED, Severity.NOTE)
    assert "3 times as much or 4 times as much" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's imports from Japan in 2023 were three times as large as in 2022.",
        "Kenya's imports from Japan in 2023 were three times more than in 2022. "
        "Kenya's imports from Japan came to $400 million in 2023 and to $100 million in 2022.",
    ],
)
def test_what_is_clear_or_settled_by_the_figures_is_left_alone(text: str) -> None:
    assert not told("FC305", text)
