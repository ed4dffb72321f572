"""A dataset in Parquet is looked up where it lies, as the compiled store looks it up."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from descriptors import broken
from hypothesis import given, settings
from hypothesis import strategies as st
from in_place import package, write
from thorough import thorough

from factcheck.domain.claim import Series
from factcheck.domain.errors import FactcheckError
from factcheck.domain.period import Period
from factcheck.reference.chosen import Chosen
from factcheck.reference.compile import compile_store
from factcheck.reference.describe import describe
from factcheck.reference.everything import everything
from factcheck.reference.faults import FaultyTableError, LeftOutWarning
from factcheck.reference.in_place.cells import faults_of
from factcheck.reference.in_place.store import ParquetStore
from factcheck.reference.own import own_datasets, references
from factcheck.reference.publisher import Publisher
from factcheck.reference.several import Several
from factcheck.reference.store import Store

pytest.importorskip("duckdb")

EXPORTS = Series("exports", None, "KAZ", "CHN", Period.year(2023))
KEYS = [
    EXPORTS,
    Series("imports", None, "CHN", "KAZ", Period.half(2023, 1)),
    Series("imports", None, "CHN", "KAZ+KGZ", Period.year(2023)),
    Series("gdp", None, "KAZ", None, Period.year(2023)),
    Series("exports", None, "USA", "CHN", Period.year(2023)),
]


@pytest.fixture
def store(tmp_path: Path) -> ParquetStore:
    return ParquetStore(describe(write(tmp_path / "large")))


def test_a_key_finds_every_vintage_with_its_bounds(store: ParquetStore) -> None:
    [[newest, older]] = store.lookup([EXPORTS])
    assert (newest.value, newest.low, newest.high) == tuple(Decimal(n) * 10**8 for n in ("147", "146.5", "147.5"))
    assert (newest.dataset, newest.source, newest.series, newest.scope) == ("large", "Office A", EXPORTS, "goods")
    assert [str(o.vintage) for o in (newest, older)] == ["2024-03-15", "2024-01-15"]
    assert [(o.valuation, o.status) for o in (newest, older)] == [("FOB", "revised"), ("FOB", "")]


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


def field(number: int, **told: Any) -> Any:
    return lambda table: table["schema"]["fields"][number].update(told)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (field(3, **{"factcheck:map": {"Export": "exports"}}), "factcheck:map, which 'measure' has"),
        (field(1, **{"factcheck:codes": "name"}), "names in place of codes, which 'reporter' has"),
        (field(5, decimalChar=","), "decimalChar or groupChar, which 'value' has"),
        (field(5, **{"factcheck:melt": {"period": "2023"}}), "several columns of values"),
        (field(7, **{"factcheck:role": "scale"}), "a scale of each row"),
        (lambda table: table["factcheck"].update(note={"exports": "FOB"}), "a note of each measure"),
        (lambda table: table["factcheck"]["constants"].update(citation="{source}"), "a citation that is put together"),
        (lambda table: table["schema"].update(missingValues=["", "-"]), "missingValues"),
        (lambda table: table.update(dialect={"headerRows": [2]}), "headerRows or commentRows"),
        (lambda table: table.update(format="csv"), "a file that is csv and not Parquet"),
    ],
)
def test_what_takes_more_than_a_look_is_refused(tmp_path: Path, change: Any, told: str) -> None:
    described = package()
    change(described["resources"][0])
    with pytest.raises(FactcheckError, match=f"looked up where it lies, which cannot be done with {told}"):
        ParquetStore(describe(write(tmp_path / "large", described)))


def test_a_path_that_is_a_pattern_is_refused(tmp_path: Path) -> None:
    """DuckDB would read all files that are like it, and what links among them lead to."""
    described = package()
    described["resources"][0]["path"] = "*.parquet"
    folder = write(tmp_path / "large", described)
    (folder / "*.parquet").write_bytes((folder / "trade.parquet").read_bytes())
    with pytest.raises(FactcheckError, match="in its path can be looked up where it lies"):
        ParquetStore(describe(folder))


@pytest.mark.parametrize("path", ["../trade.parquet", "/etc/passwd", "s3://bucket/trade.parquet", "linked.parquet"])
def test_a_path_to_anywhere_else_is_refused(tmp_path: Path, path: str) -> None:
    described = package()
    described["resources"][0]["path"] = path
    folder = write(tmp_path / "large", described)
    (folder / "linked.parquet").symlink_to(tmp_path / "elsewhere.parquet")
    with pytest.raises(FactcheckError, match="the path"):
        ParquetStore(describe(folder))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (field(6, name="release"), "it has no column 'release'; the descriptor names it"),
        (lambda table: table["factcheck"].pop("unit"), "has no unit: neither a column nor a constant gives it"),
        (lambda table: table.update(path="gone.parquet"), "there is no such file"),
        (lambda table: table["schema"]["fields"].pop(5), "has no column with the role value"),
    ],
)
def test_what_is_not_there_is_told(tmp_path: Path, change: Any, told: str) -> None:
    described = package()
    change(described["resources"][0])
    with pytest.raises(FactcheckError, match=told):
        ParquetStore(describe(write(tmp_path / "large", described)))


def test_rows_without_a_figure_are_none(tmp_path: Path) -> None:
    store = ParquetStore(
        describe(write(tmp_path / "large", change="UPDATE trade SET value = NULL WHERE vintage < '2024-02'"))
    )
    [[found]] = store.lookup([EXPORTS])
    assert str(found.vintage) == "2024-03-15"


def test_columns_of_other_types_are_read(tmp_path: Path) -> None:
    types = "period::INTEGER AS period, vintage::TIMESTAMP AS vintage, value::DECIMAL(9, 2) AS value"
    change = f"CREATE OR REPLACE TABLE trade AS SELECT * REPLACE ({types}) FROM trade WHERE length(period) = 4"
    [[newest, _]] = ParquetStore(describe(write(tmp_path / "large", change=change))).lookup([EXPORTS])
    assert (newest.value, newest.vintage) == (Decimal("14.7") * 10**9, date(2024, 3, 15))


def test_a_figure_that_cannot_be_is_doubtful(tmp_path: Path) -> None:
    store = ParquetStore(
        describe(write(tmp_path / "large", change="UPDATE trade SET value = -1 WHERE partner = 'CHN'"))
    )
    assert [o.doubtful for o in store.lookup([EXPORTS])[0]] == [True, True]


BROKEN = [
    ("UPDATE trade SET value = 'NaN' WHERE vintage < '2024-02'", "row 3, column value: 'nan' is no finite number"),
    ("UPDATE trade SET value = 1e300 WHERE partner = 'RUS'", "row 6, column value: '1e.300' has more than 40 digits"),
    (
        "ALTER TABLE trade ALTER value TYPE VARCHAR; UPDATE trade SET value = 'many' WHERE partner = 'RUS'",
        "row 6, column value: 'many' is no number",
    ),
    (
        "ALTER TABLE trade ALTER value TYPE VARCHAR; UPDATE trade SET value = '=1+1' WHERE partner = 'RUS'",
        "row 6, column value: '=1.1' is a formula",
    ),
    ("ALTER TABLE trade ALTER value TYPE BOOLEAN", "row 2, column value: 'true' is no number"),
    (
        "UPDATE trade SET period = 'soon' WHERE period = '2023'",
        "row 2, column period: 'soon' is no period",
    ),
    (
        "UPDATE trade SET reporter = 'Kazakhstan' WHERE partner = 'RUS'",
        "row 6, column reporter: 'Kazakhstan' is neither",
    ),
    ("UPDATE trade SET reporter = NULL WHERE partner = 'RUS'", "row 6, column reporter: there is nothing in it"),
    ("UPDATE trade SET vintage = 'May' WHERE partner = 'RUS'", "row 6, column vintage: .*'May'"),
    ("UPDATE trade SET status = 'good' WHERE partner = 'RUS'", "row 6, column status: 'good' is none of final"),
    ("UPDATE trade SET source = 'Nobody' WHERE partner = 'RUS'", "row 6, column source: 'Nobody' is none of"),
]


@pytest.mark.parametrize(("change", "told"), BROKEN)
def test_a_cell_that_cannot_be_read_is_named_by_file_row_and_column(tmp_path: Path, change: str, told: str) -> None:
    [fault] = faults_of(describe(write(tmp_path / "large", change=change)))
    assert re.match(rf"large/trade\.parquet, {told}", str(fault))


def test_a_figure_outside_its_bounds_is_a_fault_and_never_asked(tmp_path: Path) -> None:
    described = package()
    described["resources"][0]["schema"]["fields"].append({"name": "least", "factcheck:role": "low"})
    change = "ALTER TABLE trade ADD COLUMN least DOUBLE; UPDATE trade SET least = 99 WHERE partner = 'RUS'"
    dataset = describe(write(tmp_path / "large", described, change))
    told = "large/trade.parquet, row 6, column value: the figure 9.8 is not between its bounds 99.0 and 9.8"
    assert [str(fault) for fault in faults_of(dataset)] == [told]
    with pytest.raises(FaultyTableError, match=r"row 6: the figure 9\.8 is not between its bounds"):
        ParquetStore(dataset).lookup([Series("exports", None, "KAZ", "RUS", Period.year(2023))])


def test_a_sound_dataset_has_no_faults(tmp_path: Path) -> None:
    assert faults_of(describe(write(tmp_path / "large"))) == []


def test_a_constant_that_is_none_of_ours_is_a_fault(tmp_path: Path) -> None:
    described = package()
    described["resources"][0]["factcheck"]["constants"]["grade"] = "9"
    [fault] = faults_of(describe(write(tmp_path / "large", described)))
    assert str(fault).endswith("column value (grade): '9' is none of 1, 2, 3, 4 (and 8 more rows)")


@pytest.mark.parametrize(
    ("change", "told"), [broken for broken in BROKEN if "value" in broken[0] or "soon" in broken[0]]
)
def test_what_breaks_while_it_is_asked_is_left_out_and_the_others_go_on(tmp_path: Path, change: str, told: str) -> None:
    """The cells are looked at when a file changes; one that is changed under the program's hands is as bad.

    Which of several bad rows a look-up meets first is DuckDB's affair.
    """
    sound = describe(write(tmp_path / "sound", package() | {"name": "sound"}))
    compile_store([sound], tmp_path / "own.sqlite")
    broken = ParquetStore(describe(write(tmp_path / "large", change=change)))
    store = Several([Store(tmp_path / "own.sqlite"), broken])
    keys = [EXPORTS, Series("exports", None, "KAZ", "RUS", Period.year(2023))]
    told = re.sub(r"^row \d+", r"row \\d+", told)
    with pytest.warns(LeftOutWarning, match=rf"A dataset is left out: large/trade\.parquet, {told}"):
        first = store.around(keys)
    assert store.around(keys) == first
    assert {o.dataset for found in first for o in found} == {"sound"}


def test_a_file_that_is_no_parquet_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path / "large")
    (folder / "trade.parquet").write_bytes(b"no table")
    with pytest.raises(FactcheckError, match="The dataset large cannot be read"):
        ParquetStore(describe(folder))


def test_threads_may_ask_at_the_same_time(store: ParquetStore) -> None:
    alone = store.around(KEYS)
    with ThreadPoolExecutor(8) as pool:
        assert all(found == alone for found in pool.map(lambda _: store.around(KEYS), range(24)))


def test_without_duckdb_it_is_left_out_with_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path / "of user"))
    monkeypatch.setattr("factcheck.reference.in_place.files.can_query", lambda: False)
    write(own_datasets() / "large")
    [told] = references().left_out
    assert 'needs the extra "duckdb": pip install ".[duckdb]" in the checkout' in told
    assert everything().lookup([EXPORTS])


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


@pytest.mark.parametrize(("change", "told"), BROKEN)
def test_one_with_a_bad_cell_is_left_out_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str, told: str
) -> None:
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path / "of user"))
    write(own_datasets() / "large", change=change)
    [left_out] = references().left_out
    assert re.match(rf"The dataset large is left out: large/trade\.parquet, {told}", left_out)
    assert "large" not in {o.dataset for found in everything().lookup(KEYS, mirrored=True) for o in found}
    write(own_datasets() / "large")
    assert references().left_out == ()
    assert "large" in {o.dataset for found in everything().lookup(KEYS, mirrored=True) for o in found}


@settings(max_examples=thorough(100), derandomize=False)
@given(data=st.data())
def test_whatever_a_descriptor_holds_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: st.DataObject
) -> None:
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path / "of user"))
    folder = own_datasets() / "large"
    if not folder.exists():
        write(folder)
    (folder / "datapackage.json").write_text(json.dumps(broken(package(), data)), encoding="utf-8")
    left_out = references().left_out
    assert all("\n" not in told for told in left_out)
    assert left_out == () or left_out[0].startswith("The dataset large is left out: ")
    for found in everything().lookup(KEYS, mirrored=True):
        assert all(observation.value.is_finite() for observation in found)


def test_a_source_that_two_stores_have_keeps_what_the_first_says_of_it() -> None:
    """A user's dataset by the World Bank must not take from it what it may refute."""

    class Of(Several):
        def __init__(self, publisher: Publisher) -> None:
            super().__init__()
            self._publisher = publisher

        def publishers(self) -> list[Publisher]:
            return [self._publisher]

    first = Publisher("World Bank", "World Bank", None, Decimal("0.22"), ("World Bank", "WDI"), True, ("exports",))
    second = Publisher("World Bank", "My figures", "KEN", None, ("World Bank", "the bank"))
    [known] = Several([Of(first), Of(second)]).publishers()
    assert known == replace(first, aliases=("World Bank", "WDI", "the bank"))
