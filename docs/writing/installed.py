"""What an installation weighs, and the licences of what is in it, from what `benchmarks/installed.py` measured."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from textwrap import fill
from typing import Any

from writing.paths import DOCS

_ALONE = "alone"
"""What comes without any extra."""


def size() -> str:
    """One paragraph on the size of it all."""
    figures = _measured()
    packages = figures["packages"][_ALONE]
    told = (
        f"`pip install .` installs {len(packages)} packages of {_megabytes(packages):.0f} MB, of which factcheck with "
        f"its models and reference data is {packages['factcheck-numbers']['size']:.0f} MB. The wheel is a file of "
        f"{figures['wheel']:.1f} MB, the source distribution one of {figures['source']:.1f} MB (measured on "
        f"{figures['day']:%-d %B %Y}, Linux, Python {figures['python']})."
    )
    return fill(told, 120)


def extras() -> str:
    """A table of the extras with what each adds."""
    heads = ["| extra | packages | MB | the heaviest |", "| --- | ---: | ---: | --- |"]
    rows = (_row(extra, packages) for extra, packages in _measured()["packages"].items() if extra != _ALONE)
    return "\n".join([*heads, *rows])


def licences() -> str:
    """A table of the packages with their licences and sizes."""
    heads = ["| package | comes with | MB | licence |", "| --- | --- | ---: | --- |"]
    return "\n".join([*heads, *_licences()])


PARTS = {"installed size": size, "installed extras": extras, "installed licences": licences}


def _measured() -> dict[str, Any]:
    return tomllib.loads((DOCS / "installed.toml").read_text(encoding="utf-8"))


def _megabytes(packages: dict[str, Any]) -> float:
    return sum(package["size"] for package in packages.values())


def _row(extra: str, packages: dict[str, Any]) -> str:
    heaviest = ", ".join(list(packages)[:3]) or "nothing that is not there already"
    return f"| `{extra}` | {len(packages)} | {_megabytes(packages):.1f} | {heaviest} |"


def _licences() -> Iterator[str]:
    for extra, packages in _measured()["packages"].items():
        brought = "" if extra == _ALONE else f"`[{extra}]`"
        for name, package in packages.items():
            yield f"| {name} | {brought} | {package['size']:.1f} | {package['licence']} |"
