"""A figure that only the headline has is told, rounding and misreadings aside."""

from __future__ import annotations

import pytest

from factcheck.domain.check import Outcome, Severity

from ..make import one_told, told

BODY = "NAIROBI - Kenya's exports to Uganda came to $750 million in 2023, the customs service said."


def test_a_headline_with_a_figure_of_its_own() -> None:
    found = one_told("FC307", f"Kenya's exports to Uganda hit $900 million in 2023\n\n{BODY}")
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert found.message.startswith("The headline says $900 million, the text $750 million for the same.")
    assert [suspect.replacement for suspect in found.suspects] == ["$750 million", "$900 million"]


def test_repeated_does_not_tell_it_again() -> None:
    assert not told("FC109", f"Kenya's exports to Uganda hit $570 million in 2023\n\n{BODY}")


@pytest.mark.parametrize("figure", ["$750 million", "nearly $800 million", "$0.75 billion", "over $700 million"])
def test_headlines_are_rounded(figure: str) -> None:
    assert not told("FC307", f"Kenya's exports to Uganda hit {figure} in 2023\n\n{BODY}")


def test_a_figure_that_the_text_has_of_something_else_was_read_wrongly() -> None:
    more = "With coffee and tea bought through Rwanda they came to $900 million."
    assert not told("FC307", f"Kenya's exports to Uganda hit $900 million in 2023\n\n{BODY} {more}")


def test_another_year_is_another_figure() -> None:
    assert not told("FC307", f"Kenya's exports to Uganda hit $900 million in 2022\n\n{BODY}")


def test_headline_and_text_may_have_a_source_each() -> None:
    headline = "Uganda's statistics office: Kenya's exports to Uganda hit $900 million in 2023"
    body = BODY.replace("the customs service said", "the Kenya Revenue Authority said")
    found = told("FC307", f"{headline}\n\n{body}")
    assert all(check.severity is Severity.NOTE for check in found)


@pytest.mark.parametrize(("figure", "severity"), [("$1.9 billion", Severity.WARNING), ("$3.2 billion", Severity.NOTE)])
def test_a_figure_many_times_as_large_is_hardly_of_the_same(figure: str, severity: Severity) -> None:
    assert one_told("FC307", f"Kenya's exports to Uganda hit {figure} in 2023\n\n{BODY}").severity is severity
