"""The page of commands: what `factcheck COMMAND --help` prints, with what commands print in an example."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping

import typer.main
from typer.core import TyperArgument, TyperCommand, TyperGroup

from factcheck.cli import app
from writing.sessions import played

_INTRODUCTION = """\
# Commands

*Written by `python docs/write.py` from the commands themselves; `factcheck COMMAND --help` prints the same.*

`python -m factcheck` is the same program. What goes wrong is told in one sentence on standard error, with exit status
2. Where that is a fault of factcheck, `FACTCHECK_TRACEBACK=1` in the environment shows where it happened, which helps
a report of it.

| option | what it does |
| --- | --- |
| `--version` | Prints the version. |
| `--install-completion` | Completes commands and options in your shell (bash, zsh, fish, PowerShell) from now on. |
| `--show-completion` | Prints what that would install: `eval "$(factcheck --show-completion)"` |
| `--help` | Prints what there is. |
"""
_MORE: Mapping[str, str] = {
    "check": "More: [formats](formats.md), [configuration, ignores and baselines](configuration.md).",
    "explain": "More: [how it decides](how-it-decides.md), [the format of explanations](formats.md#explanations).",
    "init": "More: [configuration](configuration.md).",
    "lsp": "More: [text editors](editors.md).",
    "schema": "The same schema: [factcheck-report-1.json](schema/factcheck-report-1.json).",
    "serve": "More: [the server](server.md).",
    "stale": "More: [the data desk](data-desk.md).",
    "audit": "More: [archives](audit.md).",
    "data": "More: [the data desk](data-desk.md), [describing a dataset](data.md).",
    "data pull": "More: [who has what, keys and terms of use](pull.md).",
    "rule": "The same texts, a page each: [rules](rules/README.md).",
}
_SHOWN: Mapping[str, str] = {
    "check": "factcheck check examples/cod-and-beef.txt --format concise",
    "explain": "factcheck explain examples/kazakh-slip.txt --number 27.4",
    "data add": "factcheck data add examples/kazakh-exports.csv",
    "data show": "factcheck data show Tajikistan exports China",
}
_TYPE = re.compile(r" <[^>]+>$")
_INDENT = re.compile(r"^  ", flags=re.MULTILINE)
_OPTION = re.compile(r"(?<![\w`-])(--[a-z][a-z-]+|[A-Z]+_[A-Z_]+|factcheck\.toml)(?![\w`])")


def commands_page() -> str:
    """Every command with its arguments and options."""
    program = typer.main.get_command(app)
    assert isinstance(program, TyperGroup)
    return played("\n".join([_INTRODUCTION, *_sections(program, "", depth=2)]))


def _sections(group: TyperGroup, words: str, depth: int) -> Iterator[str]:
    for name, command in group.commands.items():
        path = f"{words}{name}"
        yield f"{'#' * depth} factcheck {path}\n"
        if isinstance(command, TyperGroup):
            yield f"{_marked(command.help or '')}\n"
            yield from _told_more(path)
            yield from _sections(command, f"{path} ", depth + 1)
        else:
            assert isinstance(command, TyperCommand)
            yield from _section(command, path)


def _section(command: TyperCommand, path: str) -> Iterator[str]:
    context = type(command).context_class(command, info_name=f"factcheck {path}")
    usage = " ".join([f"factcheck {path}", *command.collect_usage_pieces(context)])
    yield f"```\n{usage}\n```\n"
    yield from (_paragraph(text) for text in inspect.cleandoc(command.help or "").split("\n\n"))
    rows = [(type(p) is TyperArgument, *record) for p in command.params if (record := p.get_help_record(context))]
    yield from _table("argument", [(_TYPE.sub("", row[1]), row[2]) for row in rows if row[0]])
    yield from _table("option", [row[1:] for row in rows if not row[0]])
    yield from _told_more(path)
    if path in _SHOWN:
        yield f"```console\n$ {_SHOWN[path]}\n```\n"


def _paragraph(text: str) -> str:
    """Running text, or the lines of examples as they stand."""
    if not text.startswith("\b\n"):
        return f"{_marked(text)}\n"
    _, _, *examples = text.split("\n")
    return f"```\n{_INDENT.sub('', chr(10).join(examples))}\n```\n"


def _marked(text: str) -> str:
    return _OPTION.sub(r"`\1`", text)


def _table(head: str, rows: list[tuple[str, str]]) -> Iterator[str]:
    if rows:
        lines = (f"| `{_cell(name)}` | {_cell(_marked(told))} |" for name, told in rows)
        yield "\n".join([f"| {head} | what it does |", "| --- | --- |", *lines, ""])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _told_more(path: str) -> Iterator[str]:
    if path in _MORE:
        yield f"{_MORE[path]}\n"
