"""A dataset in Parquet is looked up where it lies, as the compiled store looks it up."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.domain.claim import Series
from factcheck.domain.errors import FactcheckError
from factcheck.domain.period import Period
from factcheck.reference.chosen import Chosen
from factcheck.reference.compile import compile_store
from factcheck.reference.describe import describe
from factcheck.reference.everything import everything
from factcheck.reference.own import own_datasets, references
from factcheck.reference.parquet import ParquetStore
from factcheck.reference.store import Store

duckdb = pytest.importorskip("duckdb")

COLUMNS = ("source", "reporter", "partner", "measure", "period", "value", "vintage")
ROWS = [
    ("Office A", "KAZ", "CHN", "exports", "2023", 14.7, "2024-03-15"),
    ("Office A", "KAZ", "CHN", "exports", "2023", 14.6, "2024-01-15"),
    ("Office A", "KAZ", "CHN", "exports", "2022", 13.2, "2024-03-15"),
    ("Office A", "KAZ", "CHN", "imports", "2023", 16.8, "2024-03-15"),
    ("Office A", "KAZ", "RUS", "exports", "2023", 9.8, "2024-03-15"),
    ("Office B", "CHN", "KAZ", "imports", "2023", 16.3, "2024-03-15"),
    ("Office B", "CHN", "KGZ", "imports", "2023", 0.1, "2024-03-15"),
    ("Office B", "CHN", "KAZ", "imports", "2023-S1", 7.9, "2024-03-15"),
    ("Office A", "KAZ", None, "gdp", "2023", 262.6, "2024-03-15"),
]
EXPORTS = Series("exports", None, "KAZ", "CHN", Period.year(2023))
KEYS = [
    EXPORTS,
    Series("imports", None, "CHN", "KAZ", Period.half(2023, 1)),
    Series("imports", None, "CHN", "KAZ+KGZ", Period.year(2023)),
    Series("gdp", None, "KAZ", None, Period.year(2023)),
    Series("exports", None, "USA", "CHN", Period.year(2023)),
]


def package(**own: Any) -> dict[str, Any]:
    fields = [{"name": column, "factcheck:role": column} for column in COLUMNS]
    table = {"name": "trade", "path": "trade.parquet", "format": "parquet", "schema": {"fields": fields}}
    constants = {"grade": "1", "citation": "Own table", "scope": "goods"}
    table["factcheck"] = {"unit": "USD", "scale": 1e9, "precision": 0.05, "constants": constants}
    return {
        "name": "large",
        "title": "A large dataset",
        "version": "1",
        "licenses": [{"name": "CC0-1.0"}],
        "resources": [table],
        "factcheck": {
            "attribution": "Our own figures.",
            "sources": [{"name": "Office A", "side": "KAZ"}, {"name": "Office B", "side": "CHN"}],
            "in_place": True,
            **own,
        },
    }


def write(folder: Path, described: dict[str, Any] | None = None) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "datapackage.json").write_text(json.dumps(described or package()), encoding="utf-8")
    with duckdb.connect() as connection:
        types = ", ".join(f"{column} {'DOUBLE' if column == 'value' else 'VARCHAR'}" for column in COLUMNS)
        connection.execute(f"CREATE TABLE trade ({types})")
        connection.executemany("INSERT INTO trade VALUES (?, ?, ?, ?, ?, ?, ?)", ROWS)
        connection.execute(f"COPY trade TO '{folder / 'trade.parquet'}'")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> ParquetStore:
    return ParquetStore(describe(write(tmp_path / "large")))


def test_a_key_finds_every_vintage_with_its_bounds(store: ParquetStore) -> None:
    [[newest, older]] = store.lookup([EXPORTS])
    assert (newest.value, newest.low, newest.high) == tuple(Decimal(n) * 10**8 for n in ("147", "146.5", "147.5"))
    assert (newest.dataset, newest.source, newest.series, newest.scope) == ("large", "Office A", EXPORTS, "goods")
    assert [str(o.vintage) for o in (newest, older)] == ["2024-03-15", "2024-01-15"]


def test_it_answers_as_the_compiled_store_does(store: ParquetStore, tmp_path: Path) -> None:
    compile_store([describe(tmp_path / "large")], tmp_path / "own.sqlite")
    compiled = Store(tmp_path / "own.sqlite")
    assert store.lookup(KEYS, mirrored=True) == compiled.lookup(KEYS, mirrored=True)
    assert store.around(KEYS) == compiled.around(KEYS)
    assert store.partners(KEYS) == compiled.partners(KEYS)
    assert store.publishers() == compiled.publishers()
    assert store.credits() == compiled.credits()


def test_only_what_is_chosen_speaks(tmp_path: Path) -> None:
    dataset = describe(write(tmp_path / "large"))
    [[found]] = ParquetStore(dataset, Chosen(as_of=date(2024, 2, 1))).lookup([EXPORTS])
    assert found.value == Decimal("14.6") * 10**9


def test_cells_that_are_not_as_we_write_them_are_refused(tmp_path: Path) -> None:
    described = package()
    described["resources"][0]["schema"]["fields"][3]["factcheck:map"] = {"Export": "exports"}
    with pytest.raises(FactcheckError, match="its measure must be as we write it"):
        ParquetStore(describe(write(tmp_path / "large", described)))


def test_a_file_that_is_no_parquet_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path / "large")
    (folder / "trade.parquet").write_bytes(b"no table")
    with pytest.raises(FactcheckError, match="The dataset large cannot be read"):
        ParquetStore(describe(folder))


def test_a_users_large_dataset_speaks_beside_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path / "of user"))
    write(own_datasets() / "large")
    assert references().left_out == ()
    [found] = everything().lookup([EXPORTS], mirrored=True)
    assert {o.dataset for o in found} > {"large", "china-customs"}
    assert "Office A" in {publisher.name for publisher in everything().publishers()}


def test_a_broken_large_dataset_is_left_out_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path / "of user"))
    folder = write(own_datasets() / "large")
    (folder / "trade.parquet").write_bytes(b"no table")
    [told] = references().left_out
    assert told.startswith("The dataset large is left out")
    assert everything().lookup([EXPORTS])
