"""Keys in, observations out: always a list, of every source and vintage, from either side."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.domain.claim import Series
from factcheck.domain.errors import FactcheckError
from factcheck.domain.observation import Grade, Observation
from factcheck.domain.period import Period
from factcheck.reference.compile import compile_store
from factcheck.reference.describe import describe
from factcheck.reference.mirror import mirror, seen_from
from factcheck.reference.store import Store

YEAR = Period.year(2023)
EXPORTS = Series("exports", None, "KAZ", "CHN", YEAR)
SEEN_BY_CHINA = Series("imports", None, "CHN", "KAZ", YEAR)


@pytest.fixture
def store(write_dataset: Callable[..., Path], tmp_path: Path) -> Store:
    path = tmp_path / "own.sqlite"
    assert compile_store([describe(write_dataset())], path) == 3
    return Store(path)


def test_a_key_finds_its_observations(store: Store) -> None:
    [[found]] = store.lookup([EXPORTS])
    assert (found.dataset, found.source, found.value) == ("own", "Own Office", Decimal(1_000_500_000))
    assert (found.low, found.high) == (Decimal(1_000_000_000), Decimal(1_001_000_000))
    assert (found.series, found.unit, found.grade, found.scope) == (EXPORTS, "USD", Grade.OFFICIAL_TABLE, "goods")
    assert str(found.vintage) == "2024-03-15"


def test_each_key_has_its_list_in_order(store: Store) -> None:
    nothing = Series("exports", None, "KAZ", "CHN", Period.half(2023, 1))
    unknown = Series("exports", None, None, "CHN", YEAR)
    timeless = Series("exports", None, "KAZ", "CHN", None)
    product = Series("exports", "natural gas", "KAZ", "CHN", YEAR)
    assert [len(found) for found in store.lookup([nothing, EXPORTS, unknown, timeless, product])] == [0, 1, 0, 0, 0]
    assert store.lookup([]) == []


def test_the_mirror_flow_comes_on_request(store: Store) -> None:
    assert store.lookup([SEEN_BY_CHINA]) == [[]]
    [[found]] = store.lookup([SEEN_BY_CHINA], mirrored=True)
    assert found.series == EXPORTS


def test_publishers_come_with_their_names(store: Store) -> None:
    [publisher] = store.publishers()
    assert (publisher.name, publisher.side, publisher.refutes_beyond) == ("Own Office", "KAZ", None)
    assert "Bureau of Own Figures" in publisher.aliases


def test_the_mirror_of_a_mirror_is_the_flow_itself() -> None:
    for measure in ("exports", "imports", "turnover", "balance"):
        series = Series(measure, None, "KAZ", "CHN", YEAR)
        other = mirror(series)
        assert other is not None
        assert other.reporter == "CHN"
        assert mirror(other) == series
    assert mirror(Series("exports", None, "KAZ", "world", YEAR)) is None
    assert mirror(Series("gdp", None, "KAZ", None, YEAR)) is None


def test_a_balance_seen_from_the_other_side_has_the_other_sign() -> None:
    theirs = Series("balance", None, "CHN", "RUS", YEAR)
    value, low, high = Decimal(-13), Decimal(-14), Decimal("-12.5")
    found = Observation("d", "s", theirs, value, low, high, "USD", "goods", "c", None, None, Grade.OFFICIAL_TABLE)
    ours = Series("balance", None, "RUS", "CHN", YEAR)
    turned = seen_from(ours, found)
    assert (turned.low, turned.value, turned.high, turned.series) == (-high, -value, -low, ours)
    assert seen_from(theirs, found) == found


def test_a_missing_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="is missing; install factcheck again"):
        Store(tmp_path / "nothing.sqlite")


def test_a_broken_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "broken.sqlite"
    path.write_bytes(b"no database" * 1000)
    with pytest.raises(FactcheckError, match="cannot be read"):
        Store(path).lookup([EXPORTS])


def test_looking_up_does_not_import_pandas() -> None:
    code = "import sys, factcheck.matcher; from factcheck.reference.store import Store; Store.default(); "
    code += "sys.exit('pandas' in sys.modules or 'spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_surrounds_a_key_comes_in_its_perspective(store: Store) -> None:
    [around] = store.around([SEEN_BY_CHINA])
    assert [(o.series.measure, o.series.reporter, o.value) for o in around] == [
        ("exports", "CHN", Decimal(700_000_000)),
        ("imports", "CHN", Decimal(1_000_500_000)),
    ]


def test_the_same_flow_with_other_partners(store: Store) -> None:
    [[found]] = store.partners([EXPORTS])
    assert (found.series.partner, found.value) == ("world", Decimal(5_000_000_000))


def test_what_is_asked_for_at_once_is_what_is_found_one_by_one() -> None:
    shipped = Store.default()
    years = [Period.year(2022), YEAR, Period.half(2023, 1)]
    sides = [("CHN", "KAZ"), ("KAZ", "CHN"), ("KAZ", "world"), ("KAZ", None)]
    keys = [
        Series(measure, None, reporter, partner, period)
        for measure in ("exports", "imports", "turnover", "gdp", "inflation")
        for reporter, partner in sides
        for period in years
    ]
    assert shipped.lookup(keys, mirrored=True) == [shipped.lookup([key], mirrored=True)[0] for key in keys]
    assert shipped.around(keys) == [shipped.around([key])[0] for key in keys]
    assert shipped.partners(keys) == [shipped.partners([key])[0] for key in keys]
    assert {o.series.measure for found in shipped.around(keys[:1]) for o in found} == {"exports", "imports", "turnover"}
