from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from factcheck.domain.report import Report
from factcheck.reporter.citations import Citations
from factcheck.reporter.tally import tally
from factcheck.reporter.wording import counted, listed, printable


@pytest.mark.parametrize(
    ("count", "words", "told"),
    [(1, ("error",), "1 error"), (0, ("error",), "0 errors"), (1200, ("quantity", "quantities"), "1,200 quantities")],
)
def test_counts_agree_with_their_noun(count: int, words: tuple[str, ...], told: str) -> None:
    assert counted(count, *words) == told


@pytest.mark.parametrize(
    ("names", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (list("abc"), "a, b and c")]
)
def test_lists_end_in_and(names: list[str], told: str) -> None:
    assert listed(names) == told


def test_what_a_terminal_cannot_show_is_replaced() -> None:
    assert printable("5\r\n\x1b[1m%\u202e", "utf-8") == "5 [1m% "
    assert printable("€5 – ✓", "ascii") == "?5 ? ?"


def test_the_tally_leaves_out_what_there_is_none_of(report: Report, sound_report: Report) -> None:
    assert tally(report) == "1 error, 1 warning, 1 check holds, 1 undecided"
    assert tally(sound_report) == "1 check holds, 1 undecided"
    assert tally(dataclasses.replace(report, checks=())) == ""


def test_a_source_keeps_its_number(report: Report) -> None:
    japan = report.checks[1].reference
    assert japan
    later = dataclasses.replace(japan, vintage=date(2024, 6, 1))
    citations = Citations()
    assert not citations
    assert [citations.number(source) for source in (japan, later, japan)] == [1, 2, 1]
    assert [number for number, _, _ in citations] == [1, 2]
