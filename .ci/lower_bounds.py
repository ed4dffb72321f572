"""The lowest versions that pyproject.toml allows, as constraints: python .ci/lower_bounds.py > lowest.txt

Of all that is installed for a user, the extras too; what is only for development (`dev`, `fuzz`) stays as new as it is.

    pip install -c lowest.txt ".[dev]" && pytest
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
FOR_DEVELOPMENT = ("dev", "fuzz")


def requirements(project: Path = PROJECT) -> Iterator[Requirement]:
    """What the project asks for, but for development."""
    told = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    extras = (asked for name, asked in told["optional-dependencies"].items() if name not in FOR_DEVELOPMENT)
    for asked in (told["dependencies"], *extras):
        yield from map(Requirement, asked)


def lowest(requirement: Requirement) -> str:
    """The constraint to the lowest version that is allowed.

    Raises:
        ValueError: there is none.
    """
    for bound in requirement.specifier:
        if bound.operator in (">=", "=="):
            return f"{requirement.name}=={bound.version}"
    raise ValueError(f"{requirement} has no lower bound")


if __name__ == "__main__":
    print(*map(lowest, requirements()), sep="\n")
