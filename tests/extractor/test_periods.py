"""Which periods a text names: our own phrases, and what holds for any text."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import find_periods, resolve

CASES = Path(__file__).parents[1] / "cases" / "periods.yaml"
SENTENCE = (
    "the first quarter of 2023 in May than a year earlier January - June 12 to from $3.1bn last FY24 same months 31 "
    "( ) , . 1402 fiscal 2020-21 end Q3 3Q so far half this Persian year's and between"
)
WORDS = SENTENCE.split()


def cases() -> Iterator[object]:
    for group in yaml.safe_load(CASES.read_text(encoding="utf-8")):
        published, anchor, home = group["published"], group.get("anchor"), group.get("home")
        for text, expected in group["phrases"].items():
            anchored = Period.parse(str(anchor)) if anchor else None
            yield pytest.param(text, published, anchored, home, expected, id=text)


def told(text: str, mention: PeriodMention) -> str:
    """A mention as the cases write it."""
    words = [f"{text[mention.start : mention.end]} = {mention.period or '?'}"]
    words += [mention.relative] if mention.relative else []
    words += ["base"] if mention.base else []
    return " ".join(words)


@pytest.mark.parametrize(("text", "published", "anchor", "home", "expected"), list(cases()))
def test_phrase(text: str, published: date, anchor: Period | None, home: str | None, expected: list[str]) -> None:
    assert [told(text, mention) for mention in find_periods(text, published, anchor, home)] == expected


def test_there_are_many_phrases() -> None:
    assert len(list(cases())) >= 150


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join)), st.booleans())
@settings(max_examples=300)
def test_any_text_is_read_in_order_and_without_overlap(text: str, dated: bool) -> None:
    mentions = find_periods(text, date(2024, 2, 29) if dated else None, None, "IND")
    ends = [0, *(mention.end for mention in mentions)]
    assert all(end <= mention.start < mention.end for end, mention in zip(ends, mentions, strict=False))
    assert ends[-1] <= len(text)


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
@settings(max_examples=300)
def test_no_mention_ends_inside_a_number(text: str) -> None:
    for mention in find_periods(text, date(2024, 2, 29)):
        for at in (mention.start, mention.end):
            assert not (0 < at < len(text) and text[at - 1].isdigit() and text[at].isdigit())


@pytest.mark.parametrize(
    ("relative", "own", "expected"),
    [
        ("year_earlier", "2023-01/2023-05", "2022-01/2022-05"),
        ("annual", "2023-Q2", "2022-Q2"),
        ("previous", "2023-Q2", "2023-Q1"),
        ("previous", "2023-01", "2022-12"),
        ("same", "2023-S1", "2023-S1"),
        ("year_earlier", "2024-03-20/2024-05-21", "2023-03-21/2023-05-21"),
    ],
)
def test_relative_mentions_follow_the_claim(relative: str, own: str, expected: str) -> None:
    assert str(resolve(PeriodMention(0, 1, None, relative), Period.parse(own))) == expected


def test_a_whole_year_as_base_of_months_is_the_same_months() -> None:
    base = PeriodMention(0, 4, Period.year(2021), base=True)
    assert str(resolve(base, Period.parse("2023-01/2023-05"))) == "2021-01/2021-05"
    assert str(resolve(base, Period.year(2023))) == "2021"


def test_reading_time_grows_with_the_text_and_no_faster() -> None:
    sentence = "In May 2023 exports rose 5% on the previous year, from January to June they fell. "

    def seconds(text: str) -> float:
        started = time.process_time()
        find_periods(text, date(2024, 2, 2))
        return time.process_time() - started

    seconds(sentence)
    short, long = (min(seconds(sentence * times) for _ in range(3)) for times in (100, 800))
    assert long < 8 * short * 3


def test_text_without_time_is_passed_over_fast() -> None:
    text = "The ministers met their colleagues from abroad to talk about roads and bread. " * 20_000
    started = time.process_time()
    assert find_periods(text, date(2024, 2, 2)) == []
    assert len(text) / (time.process_time() - started) > 300_000  # a tenth of what a laptop does


def test_text_full_of_years_is_read_fast() -> None:
    text = "In 2023 the country sold goods worth $3.1 billion, 5 percent more than in 2022, the ministry said. " * 3_000
    started = time.process_time()
    assert len(find_periods(text, date(2024, 2, 2))) == 6_000
    assert len(text) / (time.process_time() - started) > 80_000


def test_letters_that_grow_in_lower_case_move_no_mention() -> None:
    text = "İzmir, İstanbul and Iğdır sold more in May 2023."
    assert [text[mention.start : mention.end] for mention in find_periods(text, date(2024, 2, 2))] == ["May 2023"]
