from __future__ import annotations

import dataclasses
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Article, DateOrigin, Label, Line
from factcheck.domain.claim import Number, NumberStatus, Span
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.domain.report import Report
from factcheck.reporter.passages import CONTEXT, LONG_SENTENCE, passages

SENTENCES = (
    "Sales rose.",
    "They reached 7 in all.",
    "No more was said of it.",
    "Then came 8 and 9.",
    "Mr. Lim paid 6.",
)


def report_of(text: str, lines: tuple[Line, ...]) -> Report:
    """A report in which every digit is a number that was not understood."""
    one = Quantity(Decimal(1), Decimal(1), Decimal(1), Decimal(1), None, Qualifier.EXACT, Printed("1", 0, 1))
    numbers = tuple(
        Number(Span(start, start + 1, text[start]), NumberStatus.UNREAD, one)
        for start, character in enumerate(text)
        if character.isdigit()
    )
    article = Article(None, text, text, lines, None, None, DateOrigin.NONE, "en")
    return Report(article, (), numbers, (), {})


def one_line(text: str) -> Report:
    return report_of(text, (Line(0, len(text), Label.BODY),))


def shown(report: Report) -> list[str]:
    return [report.article.text[part.start : part.end] for passage in passages(report) for part in passage.excerpts]


def test_sentences_beside_each_other_are_one_excerpt() -> None:
    assert shown(one_line("Men 1. Ants 2. Nothing. Cats 3.")) == ["Men 1. Ants 2.", "Cats 3."]


def test_numbers_may_come_in_any_order() -> None:
    report = one_line("Men 1. Ants 2.")
    (passage,) = passages(dataclasses.replace(report, numbers=report.numbers[::-1]))
    assert [number.span.quote for part in passage.excerpts for number in part.numbers] == ["1", "2"]


def test_furniture_is_never_shown() -> None:
    text = "Buy 2 papers now\nRain fell on 3 days."
    lines = (Line(0, 16, Label.FURNITURE), Line(17, len(text), Label.BODY))
    assert shown(report_of(text, lines)) == ["Rain fell on 3 days."]


def test_numbers_that_state_nothing_do_not_bring_their_sentence() -> None:
    report = one_line("It happened in 9. Sales were 4.")
    date = dataclasses.replace(report.numbers[0], status=NumberStatus.DATE)
    assert shown(dataclasses.replace(report, numbers=(date, report.numbers[1]))) == ["Sales were 4."]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12))
def test_every_number_is_shown_once(told: list[str]) -> None:
    text = " ".join(told)
    digits = [character for character in text if character.isdigit()]
    assert [character for part in shown(one_line(text)) for character in part if character.isdigit()] == digits


@given(st.lists(st.integers(0, 2000), min_size=1, max_size=8))
def test_a_long_sentence_is_cut_to_what_stands_around_its_numbers(gaps: list[int]) -> None:
    text = "begin " + " 5 ".join("a" * (gap % 7 + 1) + " b" * gap for gap in gaps) + " 5 " + "c " * LONG_SENTENCE
    parts = shown(one_line(text))
    assert sum(part.count("5") for part in parts) == text.count("5")
    with_a_blank_between_two = 2 * CONTEXT + 2
    assert sum(map(len, parts)) <= text.count("5") * with_a_blank_between_two
