"""`factcheck data show`: every figure that there is of one series, with bars beside them."""

from __future__ import annotations

import csv
import sys
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.tables import put_table
from factcheck.domain.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.domain.observation import Observation

_BAR = 24
_HEADS = ("period", "figure", "", "source", "release", "dataset", "remarks")


class Form(StrEnum):
    TEXT = "text"
    CSV = "csv"


def show(
    series: Annotated[
        list[str],
        typer.Argument(metavar="SERIES", help="Whose, what, and with whom: KAZ exports CHN.", show_default=False),
    ],
    form: Annotated[
        Form, typer.Option("--format", help="text for people; csv for spreadsheets, in which no text is a formula.")
    ] = Form.TEXT,
) -> None:
    """Show a series: each figure of every source and release, from either side, with a bar for its size.

    A series is whose, what and with whom, in names or codes; nobody named is the world.

    \b
    Examples:
      factcheck data show KAZ exports CHN
      factcheck data show Uzbekistan turnover with "Central Asia"
      factcheck data show KAZ gdp --format csv > gdp.csv
    """
    from factcheck.reference.everything import everything
    from factcheck.reference.series import series_named

    key = series_named(" ".join(series))
    [around] = everything().around([key])
    found = [observation for observation in around if observation.series.measure == key.measure]
    if not found:
        side = f" with {key.partner}" if key.partner else ""
        raise FactcheckError("series", f"There are no figures for {key.reporter} {key.measure}{side}.")
    if form is Form.CSV:
        _put_csv(found)
        return
    largest = max(abs(observation.value) for observation in found)
    put_table(_HEADS, [_row(observation, largest) for observation in found], right=("figure",))


def _row(observation: Observation, largest: Decimal) -> tuple[str, ...]:
    from factcheck.matcher.wording import amount

    return (
        str(observation.series.period),
        amount(observation.value, observation.unit),
        _bar(observation.value, largest),
        observation.source,
        str(observation.vintage or ""),
        observation.dataset,
        ", ".join(_remarks(observation)),
    )


def _remarks(observation: Observation) -> list[str]:
    scope = "goods and services" if observation.scope == "goods_services" else ""
    doubt = "doubtful" if observation.doubtful else ""
    return [told for told in (scope, observation.valuation, observation.status, doubt) if told]


def _bar(value: Decimal, largest: Decimal) -> str:
    block = "█" if (sys.stdout.encoding or "").lower().startswith("utf") else "#"
    return ("-" if value < 0 else "") + block * round(_BAR * abs(value) / largest) if largest else ""


def _put_csv(found: list[Observation]) -> None:
    from factcheck.reference.spreadsheet import inert

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("period", "value", "low", "high", "unit", "source", "release", "dataset", "citation", "url"))
    for o in found:
        texts = (o.unit, o.source, str(o.vintage or ""), o.dataset, o.citation, o.url or "")
        writer.writerow((str(o.series.period), *map(_digits, (o.value, o.low, o.high)), *map(inert, texts)))


def _digits(value: Decimal) -> str:
    return format(value.normalize(), "f")
