"""What a dataset's `datapackage.json` says: its tables, sources and licence (Frictionless v2 with `factcheck:` roles).

docs/data.md tells how to write one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.domain.errors import FactcheckError

DESCRIPTOR = "datapackage.json"

ROLES = frozenset(
    {"source", "reporter", "partner", "measure", "product", "period", "value", "low", "high", "unit"}
    | {"scope", "vintage", "grade", "doubtful", "citation", "url", "note"}
)


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A body that publishes figures, and the names that texts have for it.

    `side` is the area whose statistics it keeps; `scope` what its figures count (``goods``, ``goods_services``).
    An official figure of it refutes a claim that differs by more than the share `refutes_beyond` (what its later
    releases usually change); None where its figures never refute, because revisions or scope are not known well.
    One that does not disagree gives estimates: they may support a claim, and are no news where they differ.
    """

    name: str
    title: str
    side: str | None
    scope: str
    refutes_beyond: Decimal | None
    aliases: tuple[str, ...]
    cited_as: tuple[str, ...]
    disagrees: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table and the role that it plays; `mapping` turns its cells into ours (None: leave the row out).

    Numbers are written with `decimal_char` and, between thousands, `group_char`.
    """

    name: str
    role: str | None
    mapping: Mapping[str, str | None] | None
    decimal_char: str = "."
    group_char: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One data file of a dataset. `defaults` gives, by role, what no column says; `units` a unit by measure."""

    path: Path
    fields: tuple[Field, ...]
    delimiter: str
    missing: tuple[str, ...]
    scale: Decimal
    precision: Decimal
    """How far the true value may lie from the printed one, in printed units; 0 for a figure taken as it is."""
    defaults: Mapping[str, str]
    units: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Dataset:
    """A folder of reference data as its descriptor tells it. `figures` is what the build needs to read cited ones."""

    name: str
    title: str
    version: str
    licence: str
    attribution: str
    vintage: str
    folder: Path
    tables: tuple[Table, ...]
    sources: tuple[NamedSource, ...]
    figures: Mapping[str, Any] | None


def describe(folder: Path) -> Dataset:
    """Read the descriptor of the dataset in `folder`.

    Raises:
        FactcheckError: `dataset`: there is no descriptor, or it lacks what is needed; the message names the file.
    """
    path = folder / DESCRIPTOR
    package = _package(path)
    try:
        own = package["factcheck"]
        return Dataset(
            name=package["name"],
            title=package["title"],
            version=package["version"],
            licence=", ".join(licence["name"] for licence in package["licenses"]),
            attribution=own["attribution"],
            vintage=own.get("vintage", ""),
            folder=folder,
            tables=tuple(_tables(package, folder)),
            sources=tuple(_source(source) for source in own["sources"]),
            figures=own.get("figures"),
        )
    except (ValueError, TypeError, AttributeError, ArithmeticError) as error:
        raise FactcheckError("dataset", f"{path} is no valid descriptor: {error}.") from error
    except KeyError as error:
        raise FactcheckError("dataset", f"{path} lacks the property {error}; see docs/data.md.") from error


def datasets(folder: Path) -> Iterator[Dataset]:
    """Every dataset in `folder` whose descriptor names sources of figures, by name.

    Raises:
        FactcheckError: `dataset`: a descriptor cannot be read.
    """
    for path in sorted(folder.glob(f"*/{DESCRIPTOR}")):
        if "sources" in _package(path).get("factcheck", {}):
            yield describe(path.parent)


def _package(path: Path) -> dict[str, Any]:
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FactcheckError("dataset", f"{path} cannot be read ({error.strerror}); a dataset needs one.") from error
    except ValueError as error:
        raise FactcheckError("dataset", f"{path} is no JSON: {error}.") from error
    if not isinstance(package, dict):
        raise FactcheckError("dataset", f"{path} is no descriptor: it must be a JSON object.")
    return package


def _source(source: Mapping[str, Any]) -> NamedSource:
    beyond = source.get("refutes_beyond")
    return NamedSource(
        name=source["name"],
        title=source.get("title", source["name"]),
        side=source.get("side"),
        scope=source.get("scope", "unknown"),
        refutes_beyond=None if beyond is None else Decimal(str(beyond)),
        aliases=tuple(source.get("aliases", ())),
        cited_as=tuple(source.get("cited_as", ())),
        disagrees=source.get("disagrees", True),
    )


def _tables(package: Mapping[str, Any], folder: Path) -> Iterator[Table]:
    for resource in package["resources"]:
        fields = tuple(_field(field) for field in resource.get("schema", {}).get("fields", ()))
        if all(field.role != "value" for field in fields):
            continue
        own = resource.get("factcheck", {})
        unit = own.get("unit", {})
        yield Table(
            path=_inside(folder, resource["path"]),
            fields=fields,
            delimiter=resource.get("dialect", {}).get("delimiter", ","),
            missing=tuple(resource["schema"].get("missingValues", ("",))),
            scale=Decimal(str(own.get("scale", 1))),
            precision=Decimal(str(own.get("precision", 0))),
            defaults=dict(own.get("constants", {})) | ({"unit": unit} if isinstance(unit, str) else {}),
            units={} if isinstance(unit, str) else unit,
        )


def _field(field: Mapping[str, Any]) -> Field:
    role = field.get("factcheck:role")
    if role is not None and role not in ROLES:
        raise ValueError(f"the field {field['name']!r} has the unknown role {role!r}")
    mapping = field.get("factcheck:map")
    return Field(field["name"], role, mapping, field.get("decimalChar", "."), field.get("groupChar", ""))


def _inside(folder: Path, path: str) -> Path:
    full = (folder / path).resolve()
    if not full.is_relative_to(folder.resolve()):
        raise ValueError(f"the path {path!r} leads out of the dataset's folder")
    return full
