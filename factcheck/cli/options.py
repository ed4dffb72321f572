"""Options that several commands have."""

from __future__ import annotations

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
    typer.Option(metavar="NAME", help="Use this dataset or source only; may be repeated.", show_default=False),
]
AsOf = Annotated[
    str | None,
    typer.Option(metavar="YYYY-MM-DD", help="Use only figures that were known on that day.", show_default=False),
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Ask these rules only: FC101, FC2 for all that begin so.", show_default=False),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CODES", help="Do not ask these rules.", show_default=False)]
Config = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="The configuration; else the nearest factcheck.toml.", show_default=False),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private-addresses", help="Fetch web pages from private networks too.")
]
