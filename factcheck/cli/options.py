"""Options that several commands have."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Annotated

import typer

Published = Annotated[
    str | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        help='The day that "this year" counts from; else looked for in the text.',
        show_default=False,
    ),
]
NoReference = Annotated[bool, typer.Option("--no-reference", help="Check the figures against each other only.")]
References = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        help="Use this dataset (china-customs) or source (GACC) only; may be repeated.",
        show_default=False,
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        help="Use only figures that were out on that day; one read on a page was out on the page's day, if it has one.",
        show_default=False,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODES", help="Ask these rules only: FC101, FC2 for all that begin so, names, ALL.", show_default=False
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODES", help="Do not ask these rules; where both match, the longer beginning wins.", show_default=False
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="The configuration; else the nearest factcheck.toml from here upwards.", show_default=False
    ),
]
AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private-addresses", help="Fetch web pages from private networks too, which is refused otherwise."
    ),
]
Ledgers = Annotated[str, typer.Argument(metavar="RUN", help="The ledger: what --out named.", show_default=False)]
Number = Annotated[
    int | None, typer.Option("--run", metavar="NUMBER", help="The run in it; else the last.", show_default=False)
]


def _a_number(number: float) -> float:
    """Refuse nan, which is outside of no range."""
    if math.isnan(number):
        raise typer.BadParameter("nan is no number")
    return number


Seconds = Annotated[
    float, typer.Option(min=0.1, max=86_400, callback=_a_number, help="Seconds that one article may take.")
]
