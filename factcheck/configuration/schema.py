"""The keys of a configuration with what they mean, as a JSON Schema (draft 2020-12), which editors complete from.

Keys may be added without a new version; none is renamed, dropped or given another meaning.
"""

from __future__ import annotations

from typing import Any

from factcheck.checker.arithmetic.precision import DEFAULT_TIERS
from factcheck.domain.check import FailOn, Severity
from factcheck.reporter.formats import format_names

SCHEMA = "factcheck-config/1"

Schema = dict[str, Any]


def config_schema() -> Schema:
    """The schema of `factcheck.toml`, and of `[tool.factcheck]`."""
    formats = "|".join(format_names())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": "factcheck.toml, or [tool.factcheck] of pyproject.toml",
        **_table(
            {
                "select": {
                    **_words("The rules to ask: codes, beginnings of codes (FC2) or names; all when not given."),
                    "minItems": 1,
                },
                "ignore": _words("The rules not to ask, written in the same way; the longer beginning wins."),
                "fail_on": {
                    "enum": [*map(str, FailOn)],
                    "default": str(FailOn.ERROR),
                    "description": "The least severity of a finding that makes the exit status 1.",
                },
                "format": {
                    **_words("The formats, each with =FILE where it goes to a file.", rf"^({formats})(=.+)?$"),
                    "default": ["text"],
                },
                "reference": _words("The datasets or sources that may speak; all when not given."),
                "baseline": {
                    "type": "string",
                    "pattern": r"\S",
                    "description": "The file of findings that are known, as --write-baseline writes it.",
                },
                "precision": {
                    "description": "How far a printed number may be from what is true, for each severity.",
                    **_table({str(severity): _tier(severity) for severity in Severity}),
                },
            }
        ),
    }


def _tier(severity: Severity) -> Schema:
    default = DEFAULT_TIERS[severity]
    return {
        "description": f"What no longer fits when numbers are read so fails with at least the severity {severity}.",
        **_table(
            {
                "tolerance": {
                    "type": "number",
                    "minimum": 1,
                    "maximum": 20,
                    "default": float(default.tolerance),
                    "description": "Half units of the last written place: 1 is rounding, 2 also covers cutting off.",
                },
                "revision": {
                    "type": "number",
                    "minimum": 0,
                    "maximum": 0.5,
                    "default": float(default.revision),
                    "description": "How much the base of a growth rate may have been revised, as a part of 1.",
                },
            }
        ),
    }


def _table(keys: Schema) -> Schema:
    return {"type": "object", "properties": keys, "additionalProperties": False}


def _words(meaning: str, pattern: str = r"\S") -> Schema:
    return {"type": "array", "items": {"type": "string", "pattern": pattern}, "description": meaning}
