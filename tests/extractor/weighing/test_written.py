"""What a claim says once other sides or another period were elected for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from factcheck.domain.claim import Claim, Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.reading import extract
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.told_periods import Time
from factcheck.extractor.weighing import weigh
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.weigh import with_period, with_sides
from factcheck.reader import read_text

Sides = tuple[str, str]
Elect = Callable[[Sequence[Any]], Any]


class Electing:
    """In the place of the trees: elects by a rule of its own."""

    def __init__(self, elect: Elect) -> None:
        self._elect = elect

    def likeliest(self, ballots: Sequence[Ballot[Any]]) -> Iterator[tuple[Any, float]]:
        return ((self._elect(ballot.options), 0.9) for ballot in ballots)


def read(text: str, monkeypatch: pytest.MonkeyPatch, *, sides: Elect, times: Elect) -> list[Claim]:
    electing = {name: Electing(ruled) for name in ("kinds", "measures", "products")}
    electing |= {"sides": Electing(sides), "times": Electing(times)}
    monkeypatch.setattr(weigh, "forest", electing.__getitem__)
    return list(extract(read_text(text, published=date(2024, 2, 1))).claims)


def ruled(options: Sequence[Any]) -> Any:
    return options[0]


def test_what_was_elected_is_what_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Kenya and Uganda met. Exports in 2022 came to $3 billion. In 2021 they had been $2 billion."

    def turned(options: Sequence[Any]) -> Any:
        return next(one for one in options if one == ("UGA", "world"))

    def last_year(options: Sequence[Any]) -> Any:
        return next(one for one in options if one == Period.year(2021))

    claims = read(text, monkeypatch, sides=turned, times=last_year)
    assert [(c.series.reporter, c.series.partner, str(c.series.period)) for c in claims] == [
        ("UGA", "world", "2021"),
        ("UGA", "world", "2021"),
    ]


def test_a_forecast_stays_one_whatever_is_elected(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Kenya's exports came to $3 billion in 2022. The country has exports of $60 billion in mind for 2025."
    earliest = lambda options: min(filter(None, options))  # noqa: E731
    assert [claim.span.quote for claim in read(text, monkeypatch, sides=ruled, times=earliest)] == ["$3 billion"]


def draft(reporter: str, partner: str, whole: Frame | None = None, time: Time | None = None) -> Draft:
    [number] = find_numbers("13 percent")
    assert isinstance(number, NumberMention) and number.form is Form.PERCENT
    frame = Frame("exports", reporter=reporter, partner=partner, has_partner=True)
    made = Draft(0, number, Sense(Kind.SHARE), frame, time or Time(Period.year(2023)))
    made.whole = whole
    return made


def trade(measure: str, reporter: str, partner: str) -> Frame:
    return Frame(measure, reporter=reporter, partner=partner, has_partner=True)


@pytest.mark.parametrize(
    ("before", "whole", "elected", "left"),
    [
        (("KEN", "RWA"), ("turnover", "KEN", "UGA"), ("KEN", "UGA"), ("turnover", "KEN", "UGA")),
        (("KEN", "UGA"), ("turnover", "KEN", "UGA"), ("KEN", "RWA"), ("turnover", "KEN", "RWA")),
        (("KEN", "UGA"), ("turnover", "KEN", "UGA"), ("UGA", "KEN"), ("turnover", "UGA", "KEN")),
        (("KEN", "UGA"), ("exports", "KEN", "world"), ("KEN", "RWA"), ("exports", "KEN", "world")),
        (("KEN", "UGA"), ("exports", "KEN", "world"), ("KEN", "world"), None),
        (("KEN", "UGA"), ("exports", "KEN", "world"), ("TZA", "UGA"), ("exports", "TZA", "world")),
    ],
)
def test_the_whole_of_a_share_goes_with_its_part(
    before: Sides, whole: tuple[str, str, str], elected: Sides, left: tuple[str, str, str] | None
) -> None:
    one = draft(*before, trade(*whole))
    with_sides(one, elected)
    assert (one.frame.reporter, one.frame.partner) == elected
    assert one.whole == (trade(*left) if left else None)


@pytest.mark.parametrize(
    ("before", "base", "now", "left"),
    [
        ("2023", "2022", "2022", "2021"),
        ("2023-Q1", "2022-Q1", "2023-Q2", "2022-Q2"),
        ("2023-05", "2023-04", "2023-06", "2023-05"),
        ("2023", "2019", "2022", "2018"),
        ("2023-Q1", "2022", "2022", "2021"),
        ("2023-08", "2023-06", "2023-06", None),
        ("2023-08", None, "2023-06", None),
    ],
)
def test_the_base_of_a_change_goes_with_its_period_and_is_never_the_same(
    before: str, base: str | None, now: str, left: str | None
) -> None:
    time = Time(Period.parse(before), Period.parse(base) if base else None, explicit=True)
    one = draft("KEN", "UGA", time=time)
    with_period(one, Period.parse(now))
    assert one.time == replace(
        time,
        period=Period.parse(now),
        base=Period.parse(left) if left else None,
        rule=weigh.WEIGHED,
        explicit=False,
    )


def test_a_change_that_loses_its_base_is_measured_from_a_year_earlier() -> None:
    one = draft("KEN", "UGA", time=Time(Period.parse("2023-08"), Period.parse("2023-06"), explicit=True))
    one.sense = replace(one.sense, kind=Kind.CHANGE)
    with_period(one, Period.parse("2023-06"))
    assert one.time.base == Period.parse("2022-06")
