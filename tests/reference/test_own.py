"""A user's datasets are looked up beside the shipped ones; a broken one is left out and told, and stops nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from descriptors import broken
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import thorough

from factcheck import resources
from factcheck.domain.claim import Series
from factcheck.domain.period import Period
from factcheck.reference.own import own_datasets, references
from factcheck.reference.store import Store

Write = Callable[..., Path]
EXPORTS = Series("exports", None, "KAZ", "CHN", Period.year(2023))
SHIPPED = Series("imports", None, "CHN", "KAZ", Period.year(2023))


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_dataset: Write) -> Path:
    """A user's folder with one dataset of three figures."""
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path / "of user"))
    own_datasets().mkdir(parents=True)
    return Path(shutil.copytree(write_dataset(), own_datasets() / "own"))


def found(key: Series) -> set[str]:
    return {observation.dataset for observation in Store.default().lookup([key])[0]}


def test_without_datasets_of_the_users_the_shipped_store_is_opened() -> None:
    assert references().store == resources.reference_data() / "observations.sqlite"


def test_both_are_looked_up(own: Path) -> None:
    assert references().left_out == ()
    assert "own" in found(EXPORTS)
    assert found(SHIPPED) >= {"china-customs"}
    assert "own" not in found(SHIPPED)


def test_the_store_is_made_again_only_when_something_changes(own: Path) -> None:
    first = references().store.stat().st_mtime_ns
    assert references().store.stat().st_mtime_ns == first
    (own / "trade.csv").write_text("Country;Partner;Year;Flow;Value\nKAZ;CHN;2021;Export;7\n", encoding="utf-8")
    assert "own" not in found(EXPORTS)
    shutil.rmtree(own)
    assert references().store == resources.reference_data() / "observations.sqlite"


def test_an_unreadable_store_is_made_again(own: Path) -> None:
    references().store.write_bytes(b"no database" * 1000)
    assert "own" in found(EXPORTS)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("trade.csv", b"Country;Partner;Year;Flow;Value\nKAZ;CHN;2023;Export;many\n", "row 2, column Value: 'many'"),
        ("trade.csv", b"\xff\xfe\x00\x81" * 9, "own/trade.csv: it cannot be read"),
        ("trade.csv", b"", "it is empty"),
        ("datapackage.json", b"{", "is no JSON"),
        ("datapackage.json", b"[1]", "must be a JSON object"),
        ("datapackage.json", b'{"name": "own", "factcheck": {"sources": 3}}', "datapackage.json"),
        ("datapackage.json", b"\xff\xfe", "is no JSON"),
        ("datapackage.json", b"[" * 100_000, "is no JSON"),
        ("datapackage.json", b'{"name": 3, "factcheck": {}}', "name is no text"),
    ],
)
def test_a_broken_dataset_is_left_out_and_told(own: Path, name: str, content: bytes, told: str) -> None:
    shutil.copytree(own, own.with_name("broken"))
    (own / name).write_bytes(content)
    package = (own.with_name("broken") / "datapackage.json").read_text(encoding="utf-8")
    (own.with_name("broken") / "datapackage.json").write_text(package.replace('"own"', '"sound"'), encoding="utf-8")
    [left_out] = references().left_out
    assert left_out.startswith("The dataset own is left out: ")
    assert told in left_out
    assert "\n" not in left_out
    assert references().left_out == (left_out,)
    assert found(EXPORTS) >= {"sound"}
    assert found(SHIPPED) >= {"china-customs"}


def test_a_name_that_is_taken_is_told(own: Path, package: dict[str, Any]) -> None:
    text = (own / "datapackage.json").read_text(encoding="utf-8")
    (own / "datapackage.json").write_text(text.replace('"own"', '"china-customs"'), encoding="utf-8")
    [told] = references().left_out
    assert "there is a dataset china-customs already" in told


def test_a_folder_that_cannot_be_written_leaves_the_shipped_data(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (resources.user_data() / "observations.sqlite").mkdir()
    told = references()
    assert told.store == resources.reference_data() / "observations.sqlite"
    assert "cannot be written" in told.left_out[0]


def test_a_source_that_only_the_user_has_is_known(own: Path) -> None:
    assert {publisher.name for publisher in Store.default().publishers()} > {"Own Office", "GACC"}


@settings(max_examples=thorough(100), derandomize=False)
@given(data=st.data())
def test_whatever_a_descriptor_holds_stops_nothing(own: Path, package: dict[str, Any], data: st.DataObject) -> None:
    changed = broken(package, data)
    (own / "datapackage.json").write_text(json.dumps(changed), encoding="utf-8")
    left_out = references().left_out
    assert all("\n" not in told for told in left_out)
    assert left_out == () or left_out[0].startswith("The dataset own is left out: ")
    for observation in Store.default().lookup([EXPORTS], mirrored=True)[0]:
        assert observation.value.is_finite()


def test_looking_up_a_compiled_store_does_not_import_pandas(own: Path) -> None:
    references()
    code = "import sys; from factcheck.reference.store import Store; Store.default(); sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=own).returncode == 0


def test_the_store_is_made_again_in_another_year(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was still to come, and so doubtful, may have come."""

    class NextYear(date):
        @classmethod
        def today(cls) -> date:
            return date(2999, 1, 1)

    first = references().store.stat().st_mtime_ns
    monkeypatch.setattr("factcheck.reference.own.date", NextYear)
    assert references().store.stat().st_mtime_ns != first
