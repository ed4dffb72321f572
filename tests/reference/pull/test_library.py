"""Pulls as datasets: resumed where they broke off, kept as they came, described like any other, grown by releases."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from loopback import NOON, Reply, Service

from factcheck.domain.claim import Series
from factcheck.domain.errors import FactcheckError
from factcheck.domain.period import Period
from factcheck.reference.compile import compile_store
from factcheck.reference.describe import datasets, describe
from factcheck.reference.load import load
from factcheck.reference.pull.client import Client
from factcheck.reference.pull.dataset import Changes
from factcheck.reference.pull.library import Library
from factcheck.reference.pull.query import Query
from factcheck.reference.store import Store

TRADE = Query(("KGZ", "TKM"), ("world",), ("exports", "imports"), 2022, 2024)
KYRGYZ_EXPORTS = Series("exports", None, "KGZ", "world", Period.year(2024))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "mine")


@pytest.fixture
def pulled(library: Library, provider: Callable[[str], Any], client: Client) -> Callable[..., Changes]:
    """Pull into the library: `pulled("worldbank", TRADE)`."""

    def call(name: str, query: Query, *, dataset: str | None = None, client: Client = client) -> Changes:
        return library.pull(dataset or name, provider(name), query, client, lambda done, total: None)

    return call


def test_every_provider_gives_a_dataset_that_loads(pulled: Any, library: Library) -> None:
    pulled("worldbank", TRADE)
    pulled("comtrade", Query(("CHN",), ("KAZ", "world"), ("exports", "imports"), 2020, 2023))
    pulled("imf", Query(("CHN",), ("KAZ",), ("exports",), 2020, 2023))
    pulled("eurostat", Query(("DEU", "european union"), ("world",), ("imports",), 2020, 2023))
    found = list(datasets(library.datasets))
    assert [dataset.name for dataset in found] == ["comtrade", "eurostat", "imf", "worldbank"]
    for dataset in found:
        frame = load(dataset)
        assert set(frame["grade"]) == {"1"}
        assert set(frame["scope"]) == {"goods"}
        assert frame["citation"].str.contains("{", regex=False).sum() == 0
        assert dataset.attribution


def test_figures_can_be_looked_up_with_their_release(pulled: Any, library: Library, tmp_path: Path) -> None:
    pulled("worldbank", TRADE)
    compile_store(list(datasets(library.datasets)), tmp_path / "store.sqlite")
    store = Store(tmp_path / "store.sqlite")
    ((observation,),) = store.lookup([KYRGYZ_EXPORTS])
    assert (observation.source, observation.value, str(observation.vintage)) == ("World Bank", 5142000000, "2026-07-01")
    assert observation.url == "https://data.worldbank.org/indicator/TX.VAL.MRCH.CD.WT"
    store.close()


def test_a_later_release_stands_beside_the_earlier(pulled: Any, library: Library, service: Service) -> None:
    service.release = "2025-12-17"
    first = pulled("worldbank", TRADE)
    service.release = "2026-07-01"
    second = pulled("worldbank", TRADE)
    assert (first.new, first.revised, first.same, first.gone) == (12, 0, 0, 0)
    assert (second.new, second.gone) == (0, 0)
    assert second.revised + second.same == 12
    frame = load(describe(library.datasets / "worldbank"))
    kyrgyz = frame[(frame.reporter == "KGZ") & (frame.measure == "exports") & (frame.period == "2024")]
    assert [tuple(row) for row in kyrgyz[["vintage", "value"]].values] == [
        ("2025-12-17", "3828000000"),
        ("2026-07-01", "5142000000"),
    ]
    assert len(frame) == 12 + second.revised


def test_the_same_release_again_changes_nothing(pulled: Any, library: Library) -> None:
    pulled("worldbank", TRADE)
    table = library.datasets / "worldbank" / "observations.csv"
    before = table.read_bytes()
    assert pulled("worldbank", TRADE) == Changes(0, 0, 12, 0)
    assert table.read_bytes() == before


def test_a_figure_that_is_no_longer_given_is_kept(pulled: Any, library: Library, service: Service) -> None:
    first = pulled("comtrade", Query(("CHN",), ("KAZ",), ("exports", "imports"), 2021, 2023))
    only_one = json.dumps({"data": [], "error": ""})
    service.faults.append(Reply(only_one.replace("[]", json.dumps([_exports(2023)]))))
    changes = pulled("comtrade", Query(("CHN",), ("KAZ",), ("exports", "imports"), 2021, 2023))
    assert (changes.revised, changes.gone) == (1, first.new - 1)
    assert len(load(describe(library.datasets / "comtrade"))) == first.new


def _exports(year: int) -> dict[str, Any]:
    areas = {"reporterCode": 156, "partnerCode": 398, "partner2Code": 0, "motCode": 0, "customsCode": "C00"}
    return {"period": str(year), "flowCode": "X", "cmdCode": "TOTAL", "primaryValue": 24700000001.5, **areas}


def test_a_pull_that_broke_off_goes_on_where_it_was(pulled: Any, service: Service) -> None:
    service.page = 2
    pages = [Reply("down", 503)] * 5
    original = service.world_bank

    def breaks_at_the_third(asked: Any) -> Reply:
        return pages.pop() if pages and asked.query["page"] == "3" else original(asked)

    service.world_bank = breaks_at_the_third  # type: ignore[method-assign]
    with pytest.raises(FactcheckError, match="pull again later to go on from here"):
        pulled("worldbank", TRADE)
    before = len(service.asked)
    assert pulled("worldbank", TRADE).new == 12
    again = [(asked.path, asked.query["page"]) for asked in service.asked[before:]]
    done = {(asked.path, asked.query["page"]) for asked in service.asked[: before - 5]}
    assert again
    assert not done & set(again)


def test_what_is_left_of_another_day_is_asked_again(
    pulled: Any, service: Service, client: Client, library: Library
) -> None:
    service.page, service.faults = 2, type(service.faults)([Reply("no", 400)])
    with pytest.raises(FactcheckError):
        pulled("worldbank", replace(TRADE, measures=("exports",)))
    tomorrow = Client(sleep=lambda seconds: None, now=lambda: NOON + timedelta(days=1, hours=1))
    pulled("worldbank", TRADE, client=tomorrow)
    first_pages = [asked for asked in service.asked if asked.query["page"] == "1"]
    assert len(first_pages) == 3


def test_a_damaged_answer_is_asked_again(pulled: Any, service: Service, tmp_path: Path) -> None:
    service.page = 2
    original = service.world_bank
    service.world_bank = lambda asked: Reply("no", 400) if "TM." in asked.path else original(asked)  # type: ignore
    with pytest.raises(FactcheckError, match="HTTP 400"):
        pulled("worldbank", TRADE)
    kept = sorted((tmp_path / "mine" / "answers" / "worldbank" / "unfinished").glob("*.body"))
    kept[0].write_bytes(kept[0].read_bytes()[:50])
    service.world_bank = original  # type: ignore[method-assign]
    assert pulled("worldbank", TRADE).new == 12


def test_answers_are_kept_as_they_came_with_address_and_time(pulled: Any, library: Library, tmp_path: Path) -> None:
    pulled("worldbank", TRADE)
    (finished,) = (tmp_path / "mine" / "answers" / "worldbank").iterdir()
    assert finished.name.startswith("2026-11-26T120000Z")
    told = [json.loads(path.read_text()) for path in finished.glob("*.json")]
    assert {record["retrieved"] for record in told} == {"2026-11-26T12:00:00+00:00"}
    assert all(record["address"].startswith("http://127.0.0.1") for record in told)
    assert len(list(finished.glob("*.body"))) == len(told) == 2


def test_other_figures_need_another_name(pulled: Any, library: Library) -> None:
    pulled("worldbank", TRADE)
    for other in (replace(TRADE, reporters=("KAZ",)), replace(TRADE, measures=("exports",))):
        with pytest.raises(FactcheckError, match="There is a dataset worldbank already, of other figures"):
            pulled("worldbank", other)
    with pytest.raises(FactcheckError, match="give this one another name"):
        pulled("imf", TRADE, dataset="worldbank")
    with pytest.raises(FactcheckError, match="There is a dataset world-bank-trade already"):
        pulled("worldbank", TRADE, dataset="world-bank-trade")
    (library.datasets / "typed").mkdir()
    with pytest.raises(FactcheckError, match="There is a dataset typed already"):
        pulled("worldbank", TRADE, dataset="typed")


def test_a_dataset_grows_by_years(pulled: Any, library: Library) -> None:
    pulled("worldbank", replace(TRADE, first=2023, last=2023))
    assert pulled("worldbank", replace(TRADE, first=2022, last=None)).same == 4
    (there,) = library.pulled()
    assert (there.query.first, there.query.last) == (2022, None)


def test_update_asks_again_up_to_this_year(
    pulled: Any, library: Library, service: Service, client: Client, monkeypatch: pytest.MonkeyPatch, provider: Any
) -> None:
    pulled("worldbank", replace(TRADE, last=None))
    monkeypatch.setattr("factcheck.reference.pull.library.find_provider", provider)
    (there,) = library.pulled()
    service.asked.clear()
    assert library.update(there, client, lambda done, total: None).new == 0
    assert {asked.query["date"] for asked in service.asked} == {"2022:2026"}


def test_terms_are_shown_once_and_again_when_they_change(library: Library, provider: Any) -> None:
    imf = provider("imf")
    assert library.terms(imf) == imf.terms
    assert library.terms(imf) is None
    assert library.terms(provider("comtrade")) is not None


def test_a_broken_dataset_is_no_pulled_one(library: Library, pulled: Any) -> None:
    pulled("worldbank", TRADE)
    broken = library.datasets / "broken"
    broken.mkdir()
    (broken / "datapackage.json").write_text("{")
    assert [dataset.name for dataset in library.pulled()] == ["worldbank"]


def test_two_figures_for_one_thing_are_told(pulled: Any, service: Service) -> None:
    one, other = _exports(2023), {**_exports(2023), "primaryValue": 1.0}
    service.faults.append(Reply(json.dumps({"data": [one, other], "error": ""})))
    with pytest.raises(FactcheckError, match="comtrade gives two figures for CHN KAZ exports 2023"):
        pulled("comtrade", Query(("CHN",), ("KAZ",), ("exports",), 2023, 2023))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, provider: Any, client: Client) -> None:
    (tmp_path / "file").write_text("")
    library = Library(tmp_path / "file" / "mine")
    with pytest.raises(FactcheckError, match="cannot be written: Not a directory"):
        library.pull("worldbank", provider("worldbank"), TRADE, client, lambda done, total: None)
    with pytest.raises(FactcheckError, match="cannot be written"):
        library.terms(provider("imf"))
