"""What two levels say of a change, a difference or a share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.domain.claim import Claim, Kind, Series
from factcheck.domain.evidence import Relation
from factcheck.domain.observation import Grade, Observation
from factcheck.domain.period import Period
from factcheck.matcher.pairs import pair_evidence
from factcheck.reference.publisher import Publisher

BASE = Period.year(2022)
CUSTOMS = Publisher("Customs", "Customs", "CHN", Decimal("0.02"), ("Customs",))
_SIDES = {"Customs": "CHN", "Statistics": "KAZ"}
PUBLISHERS = {name: Publisher(name, name, side, None, (name,)) for name, side in _SIDES.items()}


@pytest.mark.parametrize(("rate", "relation"), [("27", Relation.SUPPORTS), ("37", Relation.NOTHING)])
def test_a_change_is_supported_by_both_levels(
    claim: Callable[..., Claim], observation: Callable[..., Observation], rate: str, relation: Relation
) -> None:
    now, before = observation("Customs", "89.4"), observation("Customs", "70.2")
    change = claim(rate, "Customs", kind=Kind.CHANGE, unit="percent", base_period=BASE)
    found = pair_evidence(change, [now], [before], CUSTOMS, PUBLISHERS, None)
    assert (found.relation, found.observations) == (relation, (now, before))
    assert "$89.4 billion after $70.2 billion, a change of 27.4 percent" in found.reason


def test_levels_of_two_sides_make_no_pair(claim: Callable[..., Claim], observation: Callable[..., Observation]) -> None:
    change = claim("27", kind=Kind.CHANGE, unit="percent", base_period=BASE)
    found = pair_evidence(
        change, [observation("Customs", "89.4")], [observation("Statistics", "70.2")], None, PUBLISHERS, None
    )
    assert (found.relation, found.observations) == (Relation.NOTHING, ())


def test_only_the_named_side_speaks(claim: Callable[..., Claim], observation: Callable[..., Observation]) -> None:
    change = claim("27", "Customs", kind=Kind.CHANGE, unit="percent", base_period=BASE)
    theirs = [observation("Statistics", "89.4")], [observation("Statistics", "70.2")]
    assert pair_evidence(change, *theirs, CUSTOMS, PUBLISHERS, None).relation is Relation.NOTHING
    assert pair_evidence(change, *theirs, None, PUBLISHERS, None).relation is Relation.SUPPORTS


def test_levels_too_coarse_support_no_change(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    change = claim("11.3", kind=Kind.CHANGE, unit="percent", base_period=BASE)
    found = pair_evidence(
        change, [observation("Customs", "1.0")], [observation("Customs", "0.9")], None, PUBLISHERS, None
    )
    assert found.relation is Relation.NOTHING


def test_an_absolute_change(claim: Callable[..., Claim], observation: Callable[..., Observation]) -> None:
    change = claim("19.2", kind=Kind.CHANGE_ABS, base_period=BASE)
    pair = [observation("Customs", "89.4")], [observation("Customs", "70.2")]
    assert pair_evidence(change, *pair, None, PUBLISHERS, None).relation is Relation.SUPPORTS


def test_a_share_of_a_stated_whole(claim: Callable[..., Claim], observation: Callable[..., Observation]) -> None:
    whole = Series("exports", None, "KAZ", "world", Period.year(2023))
    share = claim("20.8", kind=Kind.SHARE, unit="percent", against=whole)
    pair = [observation("Statistics", "16.3")], [observation("Statistics", "78.5")]
    assert pair_evidence(share, *pair, None, PUBLISHERS, None).relation is Relation.SUPPORTS


def test_copies_do_not_count(claim: Callable[..., Claim], observation: Callable[..., Observation]) -> None:
    change = claim("27", kind=Kind.CHANGE, unit="percent", base_period=BASE)
    copy = observation("Customs", "89.4", grade=Grade.OTHER)
    assert pair_evidence(change, [copy], [observation("Customs", "70.2")], None, PUBLISHERS, None).observations == ()


def _released(make: Callable[..., Observation], digits: str, day: str, period: Period) -> Observation:
    found = make("Customs", digits, vintage=day, citation=f"Customs, release of {day}", grade=Grade.OFFICIAL_TABLE)
    return replace(found, series=replace(found.series, period=period))


def test_a_change_by_an_older_release_was_revised(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    year = Period.year(2023)
    first = [_released(observation, "89.4", "2024-01-10", year), _released(observation, "95.4", "2025-01-10", year)]
    second = [_released(observation, "70.2", "2024-01-10", BASE), _released(observation, "70.2", "2025-01-10", BASE)]
    change = claim("27", "Customs", kind=Kind.CHANGE, unit="percent", base_period=BASE)
    found = pair_evidence(change, first, second, CUSTOMS, PUBLISHERS, None)
    assert (found.relation, found.observations, found.newest) == (
        Relation.REVISED,
        (first[0], second[0]),
        (first[1], second[1]),
    )
    assert found.reason.endswith("It was revised from 27.4 percent to 35.9 percent in the release of 2025-01-10.")
    now = claim("36", "Customs", kind=Kind.CHANGE, unit="percent", base_period=BASE)
    assert pair_evidence(now, first, second, CUSTOMS, PUBLISHERS, None).relation is Relation.SUPPORTS


def test_levels_of_two_releases_make_no_pair_where_one_has_both(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    """The new level against the old base makes a growth that nobody published."""
    year = Period.year(2023)
    first = [_released(observation, "89.4", "2024-01-10", year), _released(observation, "95.4", "2025-01-10", year)]
    second = [_released(observation, "70.2", "2024-01-10", BASE), _released(observation, "60.2", "2025-01-10", BASE)]

    def relation(rate: str) -> Relation:
        change = claim(rate, "Customs", kind=Kind.CHANGE, unit="percent", base_period=BASE)
        return pair_evidence(change, first, second, CUSTOMS, PUBLISHERS, None).relation

    assert [relation(rate) for rate in ("27", "58", "36", "49")] == [
        Relation.REVISED,
        Relation.SUPPORTS,
        Relation.NOTHING,
        Relation.NOTHING,
    ]


def test_growth_in_one_currency_is_not_revised_by_that_in_another(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    """A customs service tells dollars and yuan on different days."""

    def released(digits: str, unit: str, day: str) -> Observation:
        return replace(observation("Customs", digits, unit=unit, vintage=day), citation="Customs")

    now = [released("105", "USD", "2024-01-12"), released("758", "CNY", "2024-01-18")]
    before = [released("100", "USD", "2024-01-12"), released("690", "CNY", "2024-01-18")]
    change = claim("5", "Customs", kind=Kind.CHANGE, unit="percent", base_period=BASE)
    assert pair_evidence(change, now, before, CUSTOMS, PUBLISHERS, None).relation is Relation.SUPPORTS
