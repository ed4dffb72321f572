"""How a number is told is weighed: what may be changed, and what goes with it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from unweighed import readings_of

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.reading import extract
from factcheck.extractor.weighing import kind_figures, kinds
from factcheck.extractor.weighing.kind_rows import FALLS, RISES, STANDS, moved
from factcheck.extractor.weighing.readings import Reading
from factcheck.reader import read_text

TEXT = (
    "Kenya's exports grew by 4 percent to $900 million in 2023, three times those of Malawi. "
    "Tea made up 20 percent of them, and coffee earned $30 million less."
)


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[Reading]:
    return readings_of(TEXT, monkeypatch)


def test_every_percentage_and_amount_may_stand_rise_or_fall_and_no_multiple(readings: list[Reading]) -> None:
    ballots = list(kinds.ballots(readings))
    assert [draft.number.quantity.value for draft, _ in ballots] == [4, 900_000_000, 20, 30_000_000]
    assert [ballot.options[0] for _, ballot in ballots] == [RISES, STANDS, STANDS, FALLS]
    assert all(set(ballot.options) == {STANDS, RISES, FALLS} for _, ballot in ballots)
    assert all(ballot.rows.shape == (3, len(kind_figures.NAMES)) for _, ballot in ballots)


def test_what_rises_or_falls_has_a_base_and_no_whole(readings: list[Reading]) -> None:
    _, level, share, _ = (draft for draft, _ in kinds.ballots(readings))
    kinds.with_move(level, FALLS)
    assert (level.sense.kind, moved(level), level.time.base) == (Kind.CHANGE_ABS, FALLS, Period.parse("2022"))
    kinds.with_move(share, RISES)
    assert (share.sense.kind, share.whole, share.sense.rule) == (Kind.CHANGE, None, kinds.WEIGHED)


def test_what_stands_has_no_base(readings: list[Reading]) -> None:
    growth, _, _, less = (draft for draft, _ in kinds.ballots(readings))
    kinds.with_move(growth, STANDS)
    kinds.with_move(less, STANDS)
    assert (growth.sense.kind, growth.time.base) == (Kind.SHARE, None)
    assert (less.sense.kind, less.time.base) == (Kind.LEVEL, None)


def test_what_is_elected_as_the_rules_have_it_is_left_as_it_was(readings: list[Reading]) -> None:
    for draft, ballot in kinds.ballots(readings):
        before = draft.sense, draft.time, draft.whole
        kinds.with_move(draft, ballot.options[0])
        assert (draft.sense, draft.time, draft.whole) == before


def test_the_rate_of_prices_stands_where_its_name_is_right_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Consumer prices in Ghana rose 23 percent in December. For imported goods the rate was 21 percent."
    ballots = kinds.ballots(readings_of(text, monkeypatch))
    assert [draft.number.quantity.value for draft, _ in ballots] == [23]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        (
            "Kenya's output of sugar was 8.2 percent smaller in 2023 than in 2022. Textile factories, too, turned out "
            "less, by 4.6 percent.",
            "-4.6",
        ),
        (
            "Kenya's exports of roses earned $430 million in 2023, 24 percent more than in 2022. In volume the growth "
            "was less impressive: 11.5 percent, from 73,000 tonnes to 81,000 tonnes.",
            "11.5",
        ),
        (
            "Kenya exported goods worth $8 billion in 2023, up 9.2 percent. Tea was up 8 percent, fruit 4.1 percent. "
            "Flowers had a good year with 16.3 percent.",
            "16.3",
        ),
    ],
    ids=lambda given: given[-30:],
)
def test_a_rise_or_a_fall_that_no_rule_knows_is_told_by_the_trees(text: str, change: str) -> None:
    claims = extract(read_text(text, published=date(2024, 2, 1))).claims
    told = next(claim for claim in claims if claim.quantity.value == Decimal(change))
    assert (told.kind, told.base_period) == (Kind.CHANGE, Period.parse("2022"))
    assert [reason.rule for reason in told.reasons if reason.slot == "kind"] == [kinds.WEIGHED]
