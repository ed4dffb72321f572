"""A pull as a dataset: a folder with the figures of every release that was pulled, and what was asked for them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, astuple, dataclass, fields
from pathlib import Path
from typing import Any

from factcheck.domain.errors import FactcheckError
from factcheck.reference.dataset import DESCRIPTOR
from factcheck.reference.pull.provider import Figure, Provider
from factcheck.reference.pull.query import Query

_TABLE = "observations.csv"
_COLUMNS = tuple(column.name for column in fields(Figure))
_OFFICIAL_TABLE = "1"
_VALUATION = {"exports": "FOB", "imports": "CIF"}


@dataclass(frozen=True, slots=True)
class Changes:
    """What a pull brought: figures not had before, figures that differ from the release before, and the others.

    `gone` are figures had before that the provider gives no longer; they are kept.
    """

    new: int
    revised: int
    same: int
    gone: int


@dataclass(frozen=True, slots=True)
class Pulled:
    """A dataset that was pulled: by which provider, and what was asked."""

    name: str
    folder: Path
    provider: str
    query: Query


def pulled_datasets(folder: Path) -> Iterator[Pulled]:
    """Every dataset in `folder` that came from a provider, by name."""
    for path in sorted(folder.glob(f"*/{DESCRIPTOR}")):
        try:
            told = json.loads(path.read_text(encoding="utf-8"))["factcheck"]["pull"]
            yield Pulled(path.parent.name, path.parent, told["provider"], Query.from_json(told["query"]))
        except (OSError, ValueError, KeyError, TypeError):
            continue  # a dataset of another origin, or a broken one, which `factcheck data check` names


def write_dataset(folder: Path, provider: Provider, query: Query, figures: Iterable[Figure]) -> Changes:
    """Write the figures into the dataset in `folder`, beside those of earlier releases. All that `query` asks for was
    asked for again.

    A figure that has not changed keeps the release in which it first stood so.

    Raises:
        FactcheckError: `pull`: the folder's table is none of ours.
        OSError: the folder cannot be written.
    """
    there = _read(folder / _TABLE)
    before = _newest(there)
    kept = {(*figure.key, figure.vintage): figure for figure in there}
    new = revised = same = 0
    keys = set()
    for figure in figures:
        keys.add(figure.key)
        earlier = before.get(figure.key)
        if earlier is not None and earlier.value == figure.value:
            same += 1
            continue
        new += earlier is None
        revised += earlier is not None
        kept[(*figure.key, figure.vintage)] = figure
    rows = [kept[key] for key in sorted(kept)]
    folder.mkdir(parents=True, exist_ok=True)
    _write_table(folder / _TABLE, rows)
    _write_descriptor(folder, provider, query, max(row.vintage for row in rows))
    return Changes(new, revised, same, len(before.keys() - keys))


def _newest(figures: Iterable[Figure]) -> dict[tuple[str, ...], Figure]:
    return {figure.key: figure for figure in sorted(figures, key=lambda figure: figure.vintage)}


def _read(path: Path) -> list[Figure]:
    if not path.exists():
        return []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return [Figure(**row) for row in csv.DictReader(file)]
    except (OSError, TypeError, UnicodeDecodeError) as error:
        message = f"{path} is no table that a pull has written: choose another --name, or remove the folder."
        raise FactcheckError("pull", message) from error


def _write_table(path: Path, rows: Iterable[Figure]) -> None:
    unready = path.with_suffix(".part")
    with unready.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows(astuple(row) for row in rows)
    unready.replace(path)


def _write_descriptor(folder: Path, provider: Provider, query: Query, vintage: str) -> None:
    unready = folder / f"{DESCRIPTOR}.part"
    told = _descriptor(folder.name, provider, query, vintage)
    unready.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    unready.replace(folder / DESCRIPTOR)


def _descriptor(name: str, provider: Provider, query: Query, vintage: str) -> dict[str, Any]:
    published = provider.publication
    roles = {column: column for column in _COLUMNS if column != "series"}
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name,
        "title": published.title,
        "version": vintage,
        "licenses": [dict(published.licence)],
        "resources": [
            {
                "name": "observations",
                "path": _TABLE,
                "type": "table",
                "format": "csv",
                "encoding": "utf-8",
                "schema": {
                    "fields": [
                        {"name": column, "type": "string"}
                        | ({"factcheck:role": roles[column]} if column in roles else {})
                        for column in _COLUMNS
                    ]
                },
                "factcheck": {
                    "valuation": _VALUATION,
                    "constants": {
                        "grade": _OFFICIAL_TABLE,
                        "citation": published.citation,
                        "url": published.url,
                    },
                },
            }
        ],
        "factcheck": {
            "attribution": published.attribution,
            "vintage": vintage,
            "sources": [dict(published.source)],
            "pull": {"provider": provider.name, "query": asdict(query)},
        },
    }
