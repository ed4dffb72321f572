"""Which figures may speak: of the datasets and sources named, known on the day asked for."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.domain.claim import Series
from factcheck.domain.errors import FactcheckError
from factcheck.domain.period import Period
from factcheck.reference.chosen import Chosen, named
from factcheck.reference.store import Store

EXPORTS = Series("exports", None, "CHN", "world", Period.year(2010))
STORE = Store.default()


def _vintages(chosen: Chosen) -> set[str]:
    [found] = Store.default(chosen).lookup([EXPORTS])
    return {str(observation.vintage) for observation in found}


def test_only_vintages_known_on_the_day_speak() -> None:
    assert "2026-07-01" in _vintages(Chosen())
    assert _vintages(Chosen(as_of=date(2019, 1, 1))) == {"2018-08-01"}
    assert _vintages(Chosen(as_of=date(2000, 1, 1))) == set()


def test_only_what_is_named_speaks() -> None:
    names = named(["world-bank-vintages"], STORE.publishers(), STORE.credits())
    [found] = Store.default(Chosen(names)).lookup([EXPORTS])
    assert {observation.dataset for observation in found} == {"world-bank-vintages"}


def test_a_source_goes_by_any_of_its_names() -> None:
    assert named(["wdi", "gacc"], STORE.publishers(), STORE.credits()) == {"World Bank", "GACC"}


def test_an_unknown_name_is_told_with_the_datasets_there_are() -> None:
    with pytest.raises(FactcheckError, match=r"No reference is called 'Nobody'.*china-customs"):
        named(["Nobody"], STORE.publishers(), STORE.credits())


def test_every_dataset_has_its_credit() -> None:
    given = {credit.dataset: credit for credit in STORE.credits()}
    assert "CC BY 4.0" in given["world-bank-trade"].attribution
    assert all(credit.licence and credit.attribution for credit in given.values())
