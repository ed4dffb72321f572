"""A descriptor is read as it stands, and each fault in it is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.reference.describe import datasets, describe

Write = Callable[..., Path]


def test_roles_sources_and_defaults_are_read(write_dataset: Write) -> None:
    dataset = describe(write_dataset())
    table, source = dataset.tables[0], dataset.sources[0]
    assert [field.role for field in table.fields] == ["reporter", "partner", "period", "measure", "value"]
    assert table.delimiter == ";"
    assert table.missing == ("", "..")
    assert table.defaults["unit"] == "USD"
    assert (source.name, source.side, source.refutes_beyond) == ("Own Office", "KAZ", None)


def test_a_folder_without_descriptor_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match=r"datapackage\.json cannot be read"):
        describe(tmp_path)


def test_broken_json_is_told(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(FactcheckError, match="is no JSON"):
        describe(tmp_path)


def test_a_list_is_no_descriptor(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text("[]", encoding="utf-8")
    with pytest.raises(FactcheckError, match="must be a JSON object"):
        describe(tmp_path)


@pytest.mark.parametrize("missing", ["name", "licenses", "resources", "factcheck"])
def test_a_missing_property_is_named(write_dataset: Write, package: dict[str, Any], missing: str) -> None:
    del package[missing]
    with pytest.raises(FactcheckError, match=f"lacks the property '{missing}'"):
        describe(write_dataset())


def test_an_unknown_role_is_named(write_dataset: Write, package: dict[str, Any]) -> None:
    package["resources"][0]["schema"]["fields"][0]["factcheck:role"] = "country"
    with pytest.raises(FactcheckError, match="unknown role 'country'"):
        describe(write_dataset())


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("../other/trade.csv", "leads out of the dataset's folder"),
        ("below/../../trade.csv", "leads out of the dataset's folder"),
        ("..\\trade.csv", "leads out of the dataset's folder"),
        ("/etc/passwd", "must not be absolute"),
        ("C:\\trade.csv", "must not be absolute"),
        ("\\\\host\\share\\trade.csv", "must not be absolute"),
        ("https://example.org/trade.csv", "is an address"),
        ("file:///etc/passwd", "is an address"),
        ("//example.org/trade.csv", "is an address"),
        (["trade.csv", "more.csv"], "names no file"),
        ("", "names no file"),
    ],
)
def test_a_path_to_anywhere_else_is_refused(
    write_dataset: Write, package: dict[str, Any], path: object, told: str
) -> None:
    package["resources"][0]["path"] = path
    with pytest.raises(FactcheckError, match=told):
        describe(write_dataset())


@pytest.mark.parametrize("path", ["linked.csv", "below/trade.csv"])
def test_a_link_is_refused(write_dataset: Write, package: dict[str, Any], tmp_path: Path, path: str) -> None:
    package["resources"][0]["path"] = path
    folder = write_dataset()
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "trade.csv").write_text("secret", encoding="utf-8")
    (folder / "linked.csv").symlink_to(tmp_path / "outside" / "trade.csv")
    (folder / "below").symlink_to(tmp_path / "outside")
    with pytest.raises(FactcheckError, match="is a link: put the file itself"):
        describe(folder)


def test_a_format_that_is_not_read_is_told(write_dataset: Write, package: dict[str, Any]) -> None:
    package["resources"][0]["path"] = "trade.pdf"
    with pytest.raises(FactcheckError, match=r"trade\.pdf is of a format that is not read: save it as csv"):
        describe(write_dataset())


def test_folders_that_hold_no_figures_are_passed_over(write_dataset: Write) -> None:
    folder = write_dataset().parent
    (folder / "groups").mkdir()
    (folder / "groups" / "datapackage.json").write_text(json.dumps({"name": "groups"}), encoding="utf-8")
    assert [dataset.name for dataset in datasets(folder)] == ["own"]
