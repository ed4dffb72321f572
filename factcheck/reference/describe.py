"""Reading a dataset's `datapackage.json` (Frictionless v2 with `factcheck:` roles).

docs/data.md tells how to write one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.domain.errors import FactcheckError
from factcheck.reference.dataset import DESCRIPTOR, FORMATS, NAMES, Dataset, Field, NamedSource, Table
from factcheck.reference.paths import inside
from factcheck.reference.roles import ROLES, USUAL, not_negative, positive

_LARGEST = 16 << 20


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
            name=_string(package, "name"),
            title=_string(package, "title"),
            version=_string(package, "version"),
            licence=", ".join(licence["name"] for licence in package["licenses"]),
            attribution=_string(own, "attribution"),
            vintage=_string({"vintage": ""} | own, "vintage"),
            folder=folder,
            tables=tuple(_tables(package, folder)),
            sources=tuple(_source(source) for source in own["sources"]),
            figures=own.get("figures"),
            in_place=own.get("in_place", False),
        )
    except (ValueError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
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


def _string(told: Mapping[str, Any], name: str) -> str:
    if not isinstance(told[name], str):
        raise TypeError(f"{name} is no text")
    return str(told[name])


def _package(path: Path) -> dict[str, Any]:
    try:
        if path.is_file() and path.stat().st_size > _LARGEST:
            raise FactcheckError("dataset", f"{path} is larger than any descriptor.")
        package = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FactcheckError("dataset", f"{path} cannot be read ({error.strerror}); a dataset needs one.") from error
    except (ValueError, RecursionError) as error:
        raise FactcheckError("dataset", f"{path} is no JSON: {error}.") from error
    if not isinstance(package, dict):
        raise FactcheckError("dataset", f"{path} is no descriptor: it must be a JSON object.")
    return package


def _source(source: Mapping[str, Any]) -> NamedSource:
    beyond = source.get("refutes_beyond")
    if beyond is not None and not (Decimal(str(beyond)).is_finite() and Decimal(str(beyond)) >= 0):
        raise ValueError(f"refutes_beyond is {beyond!r}, which is no share")
    for names in ("aliases", "cited_as", "refutes_on"):
        if not (
            isinstance(source.get(names, []), list) and all(isinstance(name, str) for name in source.get(names, []))
        ):
            raise ValueError(f"{names} of {source['name']!r} is no list of names")
    for name, kind in (("side", str), ("scope", str), ("disagrees", bool)):
        if not isinstance(source.get(name), kind | None):
            raise TypeError(f"{name} of {source['name']!r} is {source[name]!r}")
    return NamedSource(
        name=_string(source, "name"),
        title=_string({"title": source["name"]} | dict(source), "title"),
        side=source.get("side"),
        scope=source.get("scope", "unknown"),
        refutes_beyond=None if beyond is None else Decimal(str(beyond)),
        aliases=tuple(source.get("aliases", ())),
        cited_as=tuple(source.get("cited_as", ())),
        disagrees=source.get("disagrees", True),
        refutes_on=tuple(source.get("refutes_on", ())),
    )


def table_at(path: Path) -> Table:
    """The file as a table of which nothing is told but what the end of its name does.

    Raises:
        FactcheckError: `dataset`: its format is not read.
    """
    try:
        return _table({"schema": {"fields": []}}, path, USUAL)
    except ValueError as error:
        raise FactcheckError("dataset", f"{error}.") from error


def _tables(package: Mapping[str, Any], folder: Path) -> Iterator[Table]:
    usual = _usual(package["factcheck"])
    for resource in package["resources"]:
        path = inside(folder, resource["path"])
        fields = resource.get("schema", {}).get("fields", ())
        if any(field.get("factcheck:role") == "value" for field in fields):
            yield _table(resource, path, usual)


def _usual(own: Mapping[str, Any]) -> dict[str, str]:
    """By role what stands in every table of the dataset where the table says nothing."""
    names = [_string(source, "name") for source in own["sources"]]
    usual = {**USUAL, "vintage": _string({"vintage": "", **own}, "vintage")}
    return usual | {"source": names[0]} if len(names) == 1 else usual


def _table(resource: Mapping[str, Any], path: Path, usual: Mapping[str, str]) -> Table:
    schema, dialect, own = resource.get("schema", {}), resource.get("dialect", {}), resource.get("factcheck", {})
    said = {role: own[role] for role in ROLES & own.keys() - {"scale"}} | dict(own.get("constants", {}))
    form = _format(resource, path)
    return Table(
        path=path,
        fields=tuple(_field(field) for field in schema.get("fields", ())),
        format=form,
        encoding=resource.get("encoding", "utf-8"),
        delimiter=dialect.get("delimiter", "\t" if form == "tsv" else ","),
        sheet=dialect.get("sheetName"),
        head=tuple(map(int, dialect.get("headerRows", (1,)))),
        left_out=frozenset(map(int, dialect.get("commentRows", ()))),
        missing=tuple(schema.get("missingValues", ("",))),
        scale=_number(own, "scale", positive, 1),
        precision=_number(own, "precision", not_negative, 0),
        defaults={**usual} | {role: str(value) for role, value in said.items() if not isinstance(value, Mapping)},
        by_measure={role: value for role, value in said.items() if isinstance(value, Mapping)},
    )


def _number(own: Mapping[str, Any], name: str, read: Callable[[str], Decimal], usual: int) -> Decimal:
    try:
        return read(str(own.get(name, usual)))
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error


def _format(resource: Mapping[str, Any], path: Path) -> str:
    suffix = path.with_suffix("").suffix if path.suffix == ".gz" else path.suffix
    told = resource.get("format", FORMATS.get(suffix.lower(), ""))
    if told not in FORMATS.values():
        raise ValueError(
            f"{path.name} is of a format that is not read: save it as {', '.join(sorted(set(FORMATS.values())))}"
        )
    return str(told)


def _field(field: Mapping[str, Any]) -> Field:
    role, melt = field.get("factcheck:role"), field.get("factcheck:melt", {})
    for known in ({role} if role is not None else set()) | melt.keys():
        if known not in ROLES:
            raise ValueError(f"the field {field['name']!r} has the unknown role {known!r}")
    return Field(
        name=_string(field, "name"),
        role=role,
        mapping=_mapping(field),
        named=field.get("factcheck:codes") == NAMES,
        melt={said: str(value) for said, value in melt.items()},
        decimal_char=_string({"decimalChar": ".", **field}, "decimalChar"),
        group_char=_string({"groupChar": "", **field}, "groupChar"),
    )


def _mapping(field: Mapping[str, Any]) -> dict[str, str | None] | None:
    told = field.get("factcheck:map")
    if told is None:
        return None
    if not isinstance(told, Mapping) or not all(isinstance(ours, str | int | None) for ours in told.values()):
        raise TypeError(f"factcheck:map of {field['name']!r} does not turn cells into words")
    return {cell: None if ours is None else str(ours) for cell, ours in told.items()}
