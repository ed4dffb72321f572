"""What an installation weighs, and under which licences it stands: python benchmarks/installed.py > docs/installed.toml

Builds the wheel and the source distribution, installs the wheel into an environment of its own, and then one extra
after the other; a package counts to the first that brings it. Sizes are those of the files as they are installed, in
MB (millions of bytes), without what Python compiles. Asks the index of packages that pip is set up with.
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
import venv
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.metadata import Distribution, distributions
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
NOT_FOR_USERS = ("dev", "docs", "fuzz", "train")
OURS = "factcheck-numbers"
ALONE = "alone"
"""What comes without any extra."""
_MB = 1_000_000
_OSI = "License :: OSI Approved :: "


def built(target: str, folder: Path) -> Path:
    """The distribution of that sort (`wheel`, `sdist`), built into `folder`."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder / target)]
    subprocess.run(command, cwd=TOP, check=True, capture_output=True)
    (made,) = (folder / target).iterdir()
    return made


def extras() -> list[str]:
    """The extras that a user may want, by name."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return sorted(set(project["optional-dependencies"]) - set(NOT_FOR_USERS))


class Environment:
    """A fresh environment, and the packages that were in it when it was last looked at."""

    def __init__(self, home: Path) -> None:
        venv.create(home, symlinks=True)
        paths = sysconfig.get_paths(scheme="venv", vars={"base": str(home), "platbase": str(home)})
        self._packages = paths["purelib"]
        self._pip = [sys.executable, "-m", "pip", "--python", str(Path(paths["scripts"]) / "python"), "install"]
        self._known: set[str] = set()

    def install(self, what: str) -> list[Distribution]:
        """The packages that came with it, the heaviest first."""
        subprocess.run([*self._pip, "--quiet", "--no-compile", "--disable-pip-version-check", what], check=True)
        new = [one for one in distributions(path=[self._packages]) if one.name not in self._known]
        self._known.update(one.name for one in new)
        return sorted(new, key=lambda one: (-size(one), one.name.lower()))


def licence(package: Distribution) -> str:
    """As the package tells it: an expression, classifiers, or the first line of a free text."""
    if expression := package.metadata.get("License-Expression"):
        return str(expression)
    classifiers = package.metadata.get_all("Classifier") or ()
    classified = [one.removeprefix(_OSI) for one in classifiers if one.startswith(_OSI)]
    free = str(package.metadata.get("License") or "").strip().splitlines()
    return ", ".join(classified) or (free[0] if free else "not told")


def size(package: Distribution) -> int:
    """The bytes of the files that the package installed."""
    return sum(file.size or 0 for file in package.files or ())


def told(came: Mapping[str, list[Distribution]]) -> Iterator[str]:
    """The packages as TOML, a line each, by the extra that brings them."""
    for extra, packages in came.items():
        yield f"\n[packages.{extra}]"
        for one in packages:
            cells = f"licence = {json.dumps(licence(one), ensure_ascii=False)}, size = {size(one) / _MB:.1f}"
            yield f"{one.name} = {{ {cells} }}"


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        wheel, source = built("wheel", folder), built("sdist", folder)
        environment = Environment(folder / "environment")
        came = {ALONE: environment.install(str(wheel))}
        for extra in extras():
            came[extra] = environment.install(f"{OURS}[{extra}] @ {wheel.as_uri()}")
        print("# What `python benchmarks/installed.py` measured; docs/installed.md is written from it.")
        print(f"\nday = {date.today()}\npython = {json.dumps('.'.join(map(str, sys.version_info[:2])))}")
        print(f"wheel = {wheel.stat().st_size / _MB:.1f}\nsource = {source.stat().st_size / _MB:.1f}")
        print(*told(came), sep="\n")


if __name__ == "__main__":
    main()
