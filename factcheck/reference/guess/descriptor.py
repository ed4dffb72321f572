"""The descriptor of a guessed dataset, as a person would write it by docs/data.md."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.reference.dataset import NAMES
from factcheck.reference.guess.columns import Column
from factcheck.reference.guess.figures import Style, has_digit, is_amount, styles_of
from factcheck.reference.guess.layout import Layout

_SLUG = re.compile(r"[^a-z0-9]+")
_OFFICIAL_TABLE, _NEWS_REPORT = "1", "3"
_USUAL_REVISION = 0.02


@dataclass(frozen=True, slots=True)
class Described:
    """What stands in a descriptor of the whole dataset; `official` figures may refute, others only support."""

    name: str
    title: str
    source: str
    official: bool
    today: date


def package(layout: Layout, columns: Sequence[Column], constants: Mapping[str, str], told: Described) -> dict[str, Any]:
    """The descriptor of the table; `constants` is what is the same for all its figures, by role."""
    source: dict[str, Any] = {"name": told.source, "aliases": []}
    if side := constants.get("reporter"):
        source["side"] = side
    if told.official:
        source["refutes_beyond"] = _USUAL_REVISION
    name = _SLUG.sub("-", told.name.lower()).strip("-") or "dataset"
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name,
        "title": told.title,
        "version": str(told.today),
        "licenses": [{"name": "not-stated"}],
        "resources": [_resource(layout, columns, constants, told) | {"name": name}],
        "factcheck": {"attribution": f"{told.source}.", "vintage": str(told.today), "sources": [source]},
    }


def _resource(
    layout: Layout, columns: Sequence[Column], constants: Mapping[str, str], told: Described
) -> dict[str, Any]:
    table = layout.table
    values = [column for column in columns if column.role == "value"]
    found = styles_of([column.cells for column in values], decimal_comma=table.delimiter == ";")
    styles = {column.name: style for column, style in zip(values, found, strict=True)}
    missing = {cell for column in values for cell in column.cells if not (is_amount(cell) or has_digit(cell))}
    own: dict[str, Any] = {role: text for role, text in constants.items() if role != "scale"}
    if (scale := constants.get("scale", "1")) != "1":
        own["scale"] = int(scale) if scale.isdigit() else scale
    scaled = scale != "1" or any(
        column.role == "scale" or column.scales or "scale" in column.melt for column in columns
    )
    if precision := _precision(list(styles.values()), scaled):
        own["precision"] = precision
    own["constants"] = {
        "grade": _OFFICIAL_TABLE if told.official else _NEWS_REPORT,
        "citation": f"{told.source}, {told.title} ({table.path.name})",
    }
    resource: dict[str, Any] = {"name": "", "path": table.path.name, "format": table.format}
    if table.encoding != "utf-8":
        resource["encoding"] = table.encoding
    if dialect := _dialect(layout):
        resource["dialect"] = dialect
    resource["schema"] = {
        "missingValues": ["", *sorted(missing)],
        "fields": [
            *(_field(column, styles.get(column.name)) for column in columns),
            *(_scale(column) for column in columns if column.role == "unit" and column.scales),
        ],
    }
    return resource | {"factcheck": own}


def _precision(styles: Sequence[Style], scaled: bool) -> float:
    """Half of the last place of the column that shows most; whole numbers in plain units are taken as they are."""
    if not scaled and not any(style.places for style in styles):
        return 0.0
    return float(min(style.precision for style in styles))


def _dialect(layout: Layout) -> dict[str, Any]:
    table = layout.table
    dialect: dict[str, Any] = {}
    if table.head != (1,):
        dialect["headerRows"] = list(table.head)
    if table.left_out:
        dialect["commentRows"] = sorted(table.left_out)
    if table.sheet:
        dialect["sheetName"] = table.sheet
    if table.format == "csv" and table.delimiter != ",":
        dialect["delimiter"] = table.delimiter
    return dialect


def _scale(column: Column) -> dict[str, Any]:
    """The column of units once more, as that of scales."""
    scales = {cell: column.scales.get(cell, "1") for cell in column.mapping}
    return {"name": column.name, "type": "string", "factcheck:role": "scale", "factcheck:map": scales}


def _field(column: Column, style: Style | None) -> dict[str, Any]:
    told: dict[str, Any] = {"name": column.name, "type": "number" if column.role == "value" else "string"}
    if column.role:
        told["factcheck:role"] = column.role
    if column.named:
        told["factcheck:codes"] = NAMES
    if column.mapping:
        told["factcheck:map"] = column.mapping
    if column.melt:
        told["factcheck:melt"] = column.melt
    if style and style.decimal != ".":
        told["decimalChar"] = style.decimal
    if style and style.group:
        told["groupChar"] = style.group
    return told
