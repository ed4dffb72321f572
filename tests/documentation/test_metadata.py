"""CITATION.cff and CHANGELOG.md are of their formats, and say what the package says."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from writing.paths import TOP

from factcheck import __version__

CITATION = {
    "type": "object",
    "required": ["authors", "cff-version", "message", "title"],
    "additionalProperties": False,
    "properties": {
        "cff-version": {"const": "1.2.0"},
        "type": {"const": "software"},
        "authors": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["name"]}},
        "keywords": {"type": "array", "items": {"type": "string"}, "uniqueItems": True, "minItems": 1},
        **{name: {"type": "string", "minLength": 1} for name in ("title", "message", "abstract", "version", "license")},
    },
}
"""What we use of the Citation File Format 1.2.0 (https://github.com/citation-file-format/citation-file-format)."""
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def citation() -> Any:
    return yaml.safe_load((TOP / "CITATION.cff").read_text(encoding="utf-8"))


def test_the_citation_is_of_its_format() -> None:
    Draft202012Validator(CITATION).validate(citation())


def test_the_citation_is_of_this_version_and_licence() -> None:
    package = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    assert citation()["version"] == __version__
    assert citation()["license"] == package["project"]["license"]


def test_the_changelog_tells_of_this_version_by_kinds_of_change() -> None:
    changelog = (TOP / "CHANGELOG.md").read_text(encoding="utf-8")
    assert __version__ in changelog
    kinds = set(re.findall(r"^### (.+)$", changelog, flags=re.MULTILINE))
    assert kinds
    assert kinds <= KINDS
