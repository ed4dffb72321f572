"""A failure is called as bad as it is likely to be the article's own slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checker.suspects.misfits import ERROR, WARNING, Signs, by_likelihood, likelihood
from factcheck.domain.check import Severity

from .make import billions, failing

UNEXPLAINED = Signs(**dict.fromkeys(Signs._fields, 0.0))._replace(read=1.4, width=-2)
FLOWS = ("16.3", "exports AAA BBB 2023"), ("24.2", "imports AAA BBB 2023")


@pytest.mark.parametrize("slip", ["swapped", "digit", "point", "scale", "tied"])
def test_a_known_slip_and_figures_that_a_sentence_ties_are_likelier_than_a_wrong_sum(slip: str) -> None:
    assert likelihood(UNEXPLAINED._replace(**{slip: 1})) > likelihood(UNEXPLAINED)


@pytest.mark.parametrize("sign", ["fitting", "elsewhere", "copied"])
def test_what_fits_in_another_way_was_likelier_misread(sign: str) -> None:
    assert likelihood(UNEXPLAINED._replace(**{sign: 1})) < likelihood(UNEXPLAINED)


@given(st.floats(-3, 5), st.floats(-3, 5))
def test_the_surer_the_reading_the_likelier_the_slip(one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert likelihood(UNEXPLAINED._replace(read=less)) <= likelihood(UNEXPLAINED._replace(read=more))


def test_swapped_digits_are_an_error_where_a_sum_that_no_slip_explains_is_a_warning() -> None:
    def told(total: str) -> Severity:
        flows = [billions(amount, about, confidence=0.85) for amount, about in FLOWS]
        return failing(*flows, billions(total, "turnover AAA BBB 2023", confidence=0.85))[0].severity

    assert told("45.0") is Severity.ERROR
    assert told("52.9") is Severity.WARNING


def test_doubtful_figures_that_no_slip_explains_are_a_note() -> None:
    flows = [billions(amount, about, confidence=0.4) for amount, about in FLOWS]
    assert failing(*flows, billions("52.9", "turnover AAA BBB 2023"))[0].severity is Severity.NOTE


def test_the_steps_are_in_order() -> None:
    steps = [by_likelihood(UNEXPLAINED._replace(read=read, digit=1)) for read in (-3, 0.8, 5)]
    assert steps == [Severity.NOTE, Severity.WARNING, Severity.ERROR]


def test_figures_of_several_lines_have_to_be_likelier_a_slip() -> None:
    doubtful = UNEXPLAINED._replace(read=1)
    assert WARNING < likelihood(doubtful) < ERROR
    assert by_likelihood(doubtful) is Severity.WARNING
    assert by_likelihood(doubtful, apart=True) is Severity.NOTE


def test_what_words_tie_is_as_bad_in_several_lines_as_in_one() -> None:
    tied = UNEXPLAINED._replace(read=-2, tied=1)
    assert WARNING < likelihood(tied) < ERROR
    assert by_likelihood(tied, apart=True) is by_likelihood(tied) is Severity.WARNING


def test_what_is_only_supposed_has_to_be_borne_out_by_another_failure() -> None:
    swapped = UNEXPLAINED._replace(swapped=1)
    assert by_likelihood(swapped, supposed=True) is Severity.NOTE
    assert by_likelihood(swapped._replace(mends=0.7), supposed=True) is Severity.ERROR
