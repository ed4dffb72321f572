"""The command line: a file a command. Every error is one sentence on standard error and exit status 2."""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from collections.abc import Iterator, Sequence
from typing import Annotated, TextIO

import typer
from typer.exceptions import Abort, TyperException

from factcheck import __version__
from factcheck.cli.audit import audit
from factcheck.cli.check import check
from factcheck.cli.data import data
from factcheck.cli.explain import explain
from factcheck.cli.faults import told_fault
from factcheck.cli.init import init
from factcheck.cli.lsp import lsp
from factcheck.cli.rule import rule
from factcheck.cli.schema import schema
from factcheck.cli.serve import serve
from factcheck.cli.stale import stale
from factcheck.domain.errors import FactcheckError
from factcheck.reference.faults import LeftOutWarning

__all__ = ["app", "main"]

FAILED = 2
"""Exit status: the work could not be done."""
_STOPPED = 130
"""Exit status after Ctrl-C, as shells have it."""

app = typer.Typer(name="factcheck", rich_markup_mode=None, add_completion=True, no_args_is_help=True)
app.command()(check)
app.command()(explain)
app.command()(init)
app.command()(lsp)
app.command()(rule)
app.command()(schema)
app.command()(serve)
app.command()(stale)
app.add_typer(audit, name="audit")
app.add_typer(data, name="data")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"factcheck {__version__}")
        raise typer.Exit


@app.callback(epilog="Example: factcheck check story.txt --published 2024-02-02")
def _program(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Check the numbers of a news article against each other and against official statistics."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 nothing fails, 1 a check fails, 2 the work was not done."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        with _warnings_told():
            status: int = app(arguments, prog_name="factcheck", standalone_mode=False) or 0
        sys.stdout.flush()
        return status
    except TyperException as error:
        return _told(_usage(error))
    except FactcheckError as error:
        return _told(error.message)
    except (BrokenPipeError, SystemExit) as stopped:  # typer exits where the reader of a pipe has gone
        if isinstance(stopped, SystemExit) and not stopped.code:  # and when it has completed a word
            return 0
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())  # type: ignore[union-attr]
        return FAILED
    except (KeyboardInterrupt, Abort):
        return _STOPPED
    except Exception as error:
        return _told(told_fault(error, "the command broke down"))


@contextlib.contextmanager
def _warnings_told() -> Iterator[None]:
    """Tell on standard error, in a sentence as everything else, what was left out while the work was done."""
    with warnings.catch_warnings():
        warnings.simplefilter("always", LeftOutWarning)
        others = warnings.showwarning

        def tell(
            message: Warning | str,
            category: type[Warning],
            filename: str,
            lineno: int,
            file: TextIO | None = None,
            line: str | None = None,
        ) -> None:
            if issubclass(category, LeftOutWarning):
                print(f"factcheck: {message}", file=sys.stderr)
            else:
                others(message, category, filename, lineno, file, line)

        warnings.showwarning = tell
        yield


def _usage(error: TyperException) -> str:
    """What is wrong with the call in one sentence; the whole help where nothing was asked."""
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    context = getattr(error, "ctx", None)
    if context is None or "\n" in message:
        return message
    return f"{message[0].lower()}{message[1:]}: see {context.command_path} --help."


def _told(message: str) -> int:
    print(message if "\n" in message else f"factcheck: {message}", file=sys.stderr)
    return FAILED
