"""`factcheck init`: a configuration to start from, each key with what it means and what holds without it."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from factcheck.domain.errors import FactcheckError

_HEAD = """\
# What factcheck checks in this folder and below. Take away the # before a key to change it; an option of
# factcheck check wins over its key.
"""
_WIDTH = 118
_EXAMPLES = {
    "select": ["ALL"],
    "ignore": [],
    "reference": [],
    "baseline": "known.json",
}


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write it.", show_default="here")] = Path(),
) -> None:
    """Write a factcheck.toml to start from: all keys with what they mean; nothing that is there is overwritten.

    Each key stands behind a #, with what holds without it. A file that is there already is left alone, which is exit
    status 2.

    \b
    Examples:
      factcheck init
      factcheck init stories
    """
    from factcheck.configuration.files import OWN
    from factcheck.configuration.schema import config_schema

    path = folder / OWN
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write("\n".join([_HEAD, *_keys(config_schema()["properties"], "")]))
    except FileExistsError as error:
        raise FactcheckError("output", f"{path} is there already: change it, or take it away first.") from error
    except OSError as error:
        raise FactcheckError("output", f"{path} cannot be written: {error.strerror or error}.") from error
    print(f"{path} is written: take away the # before a key to change it.")


def _keys(known: Mapping[str, Any], within: str) -> Iterator[str]:
    """Every key behind a #, with its default, or a value that changes nothing where it has none."""
    for key, schema in known.items():
        about = textwrap.wrap(schema["description"], _WIDTH) if "description" in schema else []
        yield from (f"# {line}" for line in about)
        if "properties" in schema:
            if not any("properties" in below for below in schema["properties"].values()):
                yield f"# [{within}{key}]"
            yield from _keys(schema["properties"], f"{within}{key}.")
        else:
            yield f"# {key} = {json.dumps(schema.get('default', _EXAMPLES.get(key)))}\n"
