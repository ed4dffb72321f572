"""What factcheck comes with: complete, cited, unchanged, and the compiled store is what the tables say."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import sqlite3
from decimal import Decimal
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from evaluation import FACTS

from factcheck.reference.build import write_observations
from factcheck.reference.compile import compile_store
from factcheck.reference.dataset import STORE, Dataset
from factcheck.reference.describe import datasets
from factcheck.reference.figures import read_rows
from factcheck.reference.load import load
from factcheck.resources import reference_data

FOLDER = reference_data()
SHIPPED = {dataset.name: dataset for dataset in datasets(FOLDER)}
CITED = [dataset for dataset in SHIPPED.values() if dataset.figures is not None]
COUNTS = {
    "central-asia-national": 419,
    "china-customs": 327,
    "factbook-trade": 13_919,
    "partner-mirrors": 104,
    "world-bank-context": 83_071,
    "world-bank-trade": 10_669,
    "world-bank-vintages": 848,
}


@cache
def loaded(name: str) -> pd.DataFrame:
    return load(SHIPPED[name])


def test_every_dataset_is_there_with_all_its_observations() -> None:
    assert {name: len(loaded(name)) for name in SHIPPED} == COUNTS


@pytest.mark.parametrize("dataset", SHIPPED.values(), ids=SHIPPED)
def test_files_are_what_their_descriptor_says(dataset: Dataset) -> None:
    package = json.loads((dataset.folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"] and dataset.attribution
    for resource in package["resources"]:
        content = (dataset.folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


@pytest.mark.parametrize("dataset", SHIPPED.values(), ids=SHIPPED)
def test_every_observation_is_cited_and_lies_within_its_bounds(dataset: Dataset) -> None:
    frame = loaded(dataset.name)
    assert (frame["citation"] != "").all()
    assert frame["url"].str.startswith("http").all()
    assert frame["grade"].isin(list("1234")).all()
    assert set(frame["source"]) <= {source.name for source in dataset.sources}
    low, value, high = (frame[column].map(Decimal) for column in ("low", "value", "high"))
    assert ((low <= value) & (value <= high)).all()


@pytest.mark.parametrize("dataset", CITED, ids=lambda dataset: dataset.name)
def test_observations_are_what_the_build_makes_of_the_figures(dataset: Dataset, tmp_path: Path) -> None:
    outlets = {row["host"]: row for row in read_rows(FOLDER / "outlets.csv")}
    write_observations(dataset, outlets, tmp_path / "observations.csv")
    assert (tmp_path / "observations.csv").read_bytes() == (dataset.folder / "observations.csv").read_bytes()


def test_the_store_is_what_compiling_the_tables_gives(tmp_path: Path) -> None:
    compile_store(list(SHIPPED.values()), tmp_path / STORE)
    assert _dump(tmp_path / STORE) == _dump(FOLDER / STORE)


def _dump(path: Path) -> list[str]:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def test_doubtful_figures_are_kept_and_marked() -> None:
    frame = loaded("china-customs")
    suspect = frame[frame["note"].str.contains("suspect")]
    assert len(suspect) >= 5
    assert (suspect["doubtful"] == "true").all()


def test_only_official_pages_have_official_grades() -> None:
    for dataset in CITED:
        frame = loaded(dataset.name)
        official = frame[frame["grade"].isin(["1", "2"])]
        assert official["url"].str.contains(r"://[^/]*\.gov\.", regex=True).all()


@pytest.mark.skipif(not FACTS.is_dir(), reason="needs the collected facts beside the checkout")
@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ("gacc_china_bilateral.csv", "china-customs"),
        ("central_asia_national.csv", "central-asia-national"),
        ("other_mirror.csv", "partner-mirrors"),
    ],
)
def test_no_collected_fact_is_lost_or_changed(facts: str, name: str) -> None:
    def key(row: dict[str, str]) -> tuple[str, ...]:
        return tuple(row[c] for c in ("source", "reporter", "partner", "measure", "period", "value", "unit"))

    ours = read_rows(SHIPPED[name].folder / "figures.csv")
    assert sorted(map(key, read_rows(FACTS / facts))) == sorted(map(key, ours))


@pytest.mark.skipif(not FACTS.is_dir(), reason="needs the collected facts beside the checkout")
def test_world_bank_trade_is_the_collected_series() -> None:
    with gzip.open(FACTS / "wdi_merchandise_trade.csv.gz", "rt", encoding="utf-8") as file:
        facts = {(r["reporter"], r["measure"], r["period"]): Decimal(r["value"]) for r in csv.DictReader(file)}
    frame = loaded("world-bank-trade")
    groups = {"european union": "EUU", "world": "WLD", "euro area": "EMU", "oecd": "OED"}
    for row in frame.itertuples():
        assert facts[groups.get(row.reporter, row.reporter), row.measure, row.period] == Decimal(row.value)


def test_goods_and_services_are_the_published_shares_of_output() -> None:
    frame = loaded("world-bank-context")
    value = {(r.reporter, r.measure, r.period): Decimal(r.value) for r in frame.itertuples() if not r.product}
    for flow in ("exports", "imports"):
        dollars = frame[frame["measure"] == flow]
        assert len(dollars) > 4_000
        for row in dollars.itertuples():
            share, output = (
                value[row.reporter, f"{flow} share of gdp", row.period],
                value[row.reporter, "gdp", row.period],
            )
            assert abs(Decimal(row.value) - share * output / 100) <= Decimal("0.5")


def test_the_world_bank_refutes_beyond_what_its_releases_change() -> None:
    """As the descriptors tell: of 240 figures in several releases 235 lie within the share that is set."""
    releases = loaded("world-bank-vintages").assign(value=lambda frame: frame["value"].map(float))
    values = releases.groupby(["measure", "reporter", "period"])["value"]
    spread = (values.max() / values.min() - 1)[values.count() > 1]
    for name in ("world-bank-trade", "world-bank-vintages", "world-bank-context"):
        [source] = SHIPPED[name].sources
        assert source.refutes_beyond is not None
        assert set(source.refutes_on) == set(releases["measure"])
        assert ((spread <= float(source.refutes_beyond)).sum(), len(spread)) == (235, 240)
        assert (spread > float(source.refutes_beyond) - 0.01).sum() > 5


@pytest.mark.skipif(not FACTS.is_dir(), reason="needs the collected facts beside the checkout")
def test_partners_of_the_factbook_are_the_collected_shares() -> None:
    with gzip.open(FACTS / "factbook_trade.csv.gz", "rt", encoding="utf-8") as file:
        shares = [row for row in csv.DictReader(file) if row["measure"].endswith("_share")]
    facts = {(r["reporter"], r["partner"], r["measure"], r["period"], Decimal(r["value"])) for r in shares}
    frame = loaded("factbook-trade")
    groups = {"european union": "EUU", "world": "WLD"}
    ours = frame[frame["unit"] == "percent"]
    found = {
        (
            groups.get(r.reporter, r.reporter),
            r.partner,
            f"{r.measure.partition(' ')[0]}_share",
            r.period,
            Decimal(r.value),
        )
        for r in ours.itertuples()
    }
    assert found == facts
    assert len(ours) == len(shares)
