"""A printed figure is followed through the releases of its source: right then and revised since, or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from loopback import RELEASES

from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.period import Period
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.matcher.revisions import Revision, revisions
from factcheck.reference.store import Store

Y2024 = Period.year(2024)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    store = Store.default()
    yield store
    store.close()


def claim(
    value: str,
    last_place: str,
    *,
    measure: str = "exports",
    reporter: str = "KGZ",
    kind: Kind = Kind.LEVEL,
    unit: str = "USD",
    source: str | None = "World Bank",
    base: Period | None = None,
) -> Claim:
    number, half = Decimal(value), Decimal(last_place) / 2
    quantity = Quantity(
        number, number - half, number + half, 2 * half, unit, Qualifier.EXACT, Printed(value, 0, len(value))
    )
    series = Series(measure, None, reporter, "world", Y2024)
    return Claim("c1", kind, series, base, quantity, source, Span(0, len(value), value))


def found(store: Store, told: Claim) -> Revision | None:
    return next(revisions([told], store), None)


def test_a_figure_of_an_older_release(store: Store) -> None:
    revision = found(store, claim("3.8e9", "1e8"))
    assert revision is not None
    assert (revision.source, str(revision.now)) == ("World Bank", "2026-07-01")
    assert (int(revision.before.value), int(revision.after.value)) == (3828000000, 5142000000)
    assert "release of 2026-07-01" in revision.citation


def test_a_figure_of_the_newest_release(store: Store) -> None:
    assert found(store, claim("5.1e9", "1e8")) is None


def test_every_shipped_figure_of_an_older_release_is_revised_just_where_the_newest_differs(store: Store) -> None:
    newest = {(row["series"], row["reporter"], row["period"]): row["value"] for row in RELEASES}
    wrong = []
    for row in RELEASES:
        measure = "exports" if row["series"].startswith("TX") else "imports"
        told = claim(row["value"], "1", measure=measure, reporter=row["reporter"])
        told = replace(told, series=replace(told.series, period=Period.parse(row["period"])))
        revised = row["value"] != newest[row["series"], row["reporter"], row["period"]]
        if (found(store, told) is not None) != revised:
            wrong.append(row)
    assert wrong == []


def test_a_figure_of_no_release(store: Store) -> None:
    assert found(store, claim("4.5e9", "1e8")) is None


def test_a_figure_that_was_revised_by_less_than_it_tells(store: Store) -> None:
    """Chinese exports of 3,576.7 billion became 3,575.8 billion."""
    assert found(store, claim("3.58e12", "1e10", reporter="CHN")) is None
    assert found(store, claim("3.5767e12", "1e8", reporter="CHN")) is not None


def test_a_change_is_followed_through_both_of_its_levels(store: Store) -> None:
    """Turkmen imports of 2023 and 2024 were both revised: from -4.2 percent to -0.4 percent."""
    change = claim(
        "-4.2", "0.1", measure="imports", reporter="TKM", kind=Kind.CHANGE, unit="percent", base=Period.year(2023)
    )
    revision = found(store, change)
    assert revision is not None
    assert (round(revision.before.value, 1), round(revision.after.value, 1)) == (Decimal("-4.2"), Decimal("-0.4"))
    assert revision.unit == "percent"


def test_a_difference_is_followed_in_its_unit(store: Store) -> None:
    fall = claim("-1.7e8", "1e7", measure="imports", reporter="TKM", kind=Kind.CHANGE_ABS, base=Period.year(2023))
    revision = found(store, fall)
    assert revision is not None
    assert int(revision.after.value) == -17_000_000


def test_without_a_source_any_newest_figure_will_do(store: Store) -> None:
    told = claim("3.8e9", "1e8", source=None)
    revision = found(store, told)
    current = [o for o in store.lookup([told.series])[0] if o.source != "World Bank"]
    fitting = [o for o in current if o.low < Decimal("3.9e9") and o.high > Decimal("3.7e9")]
    assert (revision is None) == bool(fitting)


@pytest.mark.parametrize(
    "told",
    [
        claim("3.8e9", "1e8", source="UN Comtrade"),
        claim("3.8e9", "1e8", unit="EUR"),
        claim("3.8e9", "1e8", kind=Kind.SHARE),
        claim("5", "1", kind=Kind.CHANGE, unit="percent"),
    ],
)
def test_what_the_releases_do_not_speak_of(store: Store, told: Claim) -> None:
    assert found(store, told) is None


def test_a_product_is_no_total(store: Store) -> None:
    told = claim("3.8e9", "1e8")
    assert found(store, replace(told, series=replace(told.series, product="cotton"))) is None
