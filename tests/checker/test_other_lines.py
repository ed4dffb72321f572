"""A sum that another figure nearby makes right was likelier misread than miswritten."""

from __future__ import annotations

from factcheck.domain.check import Severity

from .make import billions, failing


def test_a_sum_that_another_figure_beside_it_makes_right_is_no_error() -> None:
    flows = [billions("0.80", "exports AAA BBB 2023"), billions("1.80", "imports AAA BBB 2023")]
    misread = billions("2.40", "turnover AAA BBB 2023")
    (alone,) = failing(*flows, misread)
    assert alone.severity is Severity.ERROR
    (found,) = failing(*flows, misread, billions("2.60", "turnover AAA CCC 2023"))
    assert found.severity is Severity.WARNING


def test_a_part_that_another_figure_beside_the_sum_supplies_is_no_error() -> None:
    parts = [billions("92.0", "exports AAA BBB 2023"), billions("22.1", "imports AAA BBB 2023")]
    whole = billions("145.4", "turnover AAA BBB 2023", confidence=0.9)
    (found,) = failing(*parts, whole, billions("31.3", "transit AAA BBB 2023"))
    assert found.severity is Severity.WARNING


def test_a_sharp_sum_that_is_a_figure_of_something_else_accuses_nobody() -> None:
    flows = [billions("46.318", "exports AAA BBB 2023"), billions("16.524", "imports AAA BBB 2023")]
    told = billions("85.000", "turnover AAA BBB 2023")
    (alone,) = failing(*flows, told)
    assert alone.severity is Severity.ERROR
    (found,) = failing(*flows, told, billions("62.842", "turnover AAA BBB 2022"))
    assert found.severity is Severity.NOTE
