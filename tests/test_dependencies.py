"""What is depended on: bounds at both ends, the lowest versions as constraints, and what was measured of them all."""

from __future__ import annotations

import runpy
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from writing.paths import DOCS, TOP

PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
ALL = [
    *PROJECT["build-system"]["requires"],
    *PROJECT["project"]["dependencies"],
    *(r for e in EXTRAS.values() for r in e),
]
LOWEST = runpy.run_path(str(TOP / ".ci" / "lower_bounds.py"))


@pytest.mark.parametrize("told", [told for told in ALL if not told.startswith(PROJECT["project"]["name"])])
def test_a_dependency_has_a_lower_and_an_upper_bound(told: str) -> None:
    operators = {bound.operator for bound in Requirement(told).specifier}
    assert operators in ({">=", "<"}, {"=="})


def test_the_lowest_versions_are_within_the_bounds() -> None:
    for requirement in LOWEST["requirements"]():
        constraint = Requirement(LOWEST["lowest"](requirement))
        [version] = constraint.specifier
        assert (constraint.name, version.operator) == (requirement.name, "==")
        assert requirement.specifier.contains(version.version)


def test_a_dependency_without_a_lower_bound_is_refused() -> None:
    with pytest.raises(ValueError, match="duckdb<3 has no lower bound"):
        LOWEST["lowest"](Requirement("duckdb<3"))


def test_all_that_a_user_installs_is_measured_with_its_licence() -> None:
    """After a new dependency: python benchmarks/installed.py > docs/installed.toml"""
    measured = tomllib.loads((DOCS / "installed.toml").read_text(encoding="utf-8"))["packages"]
    licences = {canonicalize_name(n): one["licence"] for packages in measured.values() for n, one in packages.items()}
    left_out = {"dev", "docs", "fuzz", "train"}
    asked = [*PROJECT["project"]["dependencies"], *(r for name in set(EXTRAS) - left_out for r in EXTRAS[name])]
    assert {canonicalize_name(Requirement(told).name) for told in asked} <= set(licences)
    assert "not told" not in licences.values()
