"""Options that several commands have."""

from __future__ import annotations

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
