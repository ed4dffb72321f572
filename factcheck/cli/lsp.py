"""`factcheck lsp`: the language server, for editors; it speaks over standard input and output."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factcheck.cli.options import Config
from factcheck.extras import need


def lsp(
    config: Config = None,
    stdio: Annotated[bool, typer.Option("--stdio", help="Changes nothing: some editors give it.")] = False,
) -> None:
    """Speak the Language Server Protocol with the editor that starts this, until it ends.

    It speaks over standard input and output. Needs the extra [lsp].

    \b
    Examples:
      factcheck lsp
      factcheck lsp --config newsroom/factcheck.toml

    Exit status: 0 the editor has asked to end, 1 it has gone without a word, 2 the server could not start.
    """
    need("pygls.lsp.server", "lsp", "factcheck lsp")
    if sys.stdin.isatty():
        print(
            "factcheck: an editor starts this and speaks with it: see docs/editors.md (Ctrl-C ends it)", file=sys.stderr
        )
    from factcheck.languageserver.speak import speak

    raise typer.Exit(speak(config))
