"""From the table in a file to what is configured; every fault is one sentence with the place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from typing import Any

from factcheck.checker.arithmetic.precision import DEFAULT_TIERS, Tier
from factcheck.checker.selection import rule_prefix
from factcheck.configuration.schema import config_schema
from factcheck.domain.check import FailOn, Severity
from factcheck.domain.errors import FactcheckError
from factcheck.reporter.formats import format_names

_TYPES: dict[str, Any] = {"array": list, "string": str, "number": (int, float), "object": dict}
_KINDS = {"array": "a list of words", "string": "a word in quotes", "number": "a number", "object": "a table"}


@dataclass(frozen=True, slots=True)
class Configuration:
    """What is configured; None where the file leaves it open."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    fail_on: FailOn = FailOn.ERROR
    format: tuple[str, ...] | None = None
    reference: tuple[str, ...] | None = None
    baseline: Path | None = None
    tiers: Mapping[Severity, Tier] = field(default_factory=lambda: DEFAULT_TIERS)


def configuration_of(table: Mapping[str, Any], where: str) -> Configuration:
    """What `table` configures; `where` it stands is told in errors.

    Raises:
        FactcheckError: `config`: a key that there is not, or a value that means nothing.
    """
    _require(table, config_schema(), where, "")
    told = {key: _words(table[key]) for key in ("select", "ignore", "format", "reference") if key in table}
    for key in ("select", "ignore"):
        for word in told.get(key, ()):
            _known_rule(word, key, where)
    for form in told.get("format", ()):
        if form.partition("=")[0] not in format_names():
            raise FactcheckError("config", f"{where}: there is no format {form}{_near(form, format_names())}.")
    return Configuration(
        fail_on=FailOn(table.get("fail_on", FailOn.ERROR)),
        baseline=Path(table["baseline"]) if "baseline" in table else None,
        tiers=_tiers(table.get("precision", {}), where),
        **told,
    )


def _require(table: Mapping[str, Any], schema: Mapping[str, Any], where: str, within: str) -> None:
    known = schema["properties"]
    for key, value in table.items():
        name = f"{within}{key}"
        if key not in known:
            raise FactcheckError("config", f"{where}: there is no key {name}{_near(key, known)}.")
        wanted = known[key]
        if "enum" in wanted and value not in wanted["enum"]:
            raise FactcheckError("config", f"{where}: {name} is {value!r}: choose of {', '.join(wanted['enum'])}.")
        if "type" in wanted and (not isinstance(value, _TYPES[wanted["type"]]) or isinstance(value, bool)):
            raise FactcheckError("config", f"{where}: {name} is {value!r}: write {_KINDS[wanted['type']]}.")
        if isinstance(value, list) and not all(isinstance(word, str) and word.strip() for word in value):
            raise FactcheckError("config", f"{where}: {name} is {value!r}: write {_KINDS['array']}.")
        if isinstance(value, list) and len(value) < wanted.get("minItems", 0):
            raise FactcheckError(
                "config", f"{where}: {name} is empty, which leaves nothing: write a word, or no {name}."
            )
        if "minimum" in wanted and not wanted["minimum"] <= value <= wanted["maximum"]:
            limits = f"{wanted['minimum']} to {wanted['maximum']}"
            raise FactcheckError("config", f"{where}: {name} is {value}: write a number from {limits}.")
        if isinstance(value, dict):
            _require(value, wanted, where, f"{name}.")


def _tiers(told: Mapping[str, Mapping[str, float]], where: str) -> Mapping[Severity, Tier]:
    """The tiers with what is told of them; a severer one may not forgive less.

    Raises:
        FactcheckError: `config`.
    """
    tiers = {severity: _tier(tier, told.get(severity, {})) for severity, tier in DEFAULT_TIERS.items()}
    for milder, severer in pairwise(reversed(Severity)):
        for key in ("tolerance", "revision"):
            low, high = getattr(tiers[milder], key), getattr(tiers[severer], key)
            if low > high:
                message = f"precision.{severer}.{key} is {high}, less than the {low} of {milder}: give it as much"
                raise FactcheckError("config", f"{where}: {message}.")
    return tiers


def _tier(default: Tier, told: Mapping[str, float]) -> Tier:
    tolerance, revision = (
        Decimal(str(told[key])) if key in told else getattr(default, key) for key in ("tolerance", "revision")
    )
    return replace(default, tolerance=tolerance, revision=revision)


def _known_rule(word: str, key: str, where: str) -> None:
    try:
        rule_prefix(word)
    except FactcheckError as error:
        raise FactcheckError("config", f"{where}: {key}: {error.message}") from error


def _words(told: list[str]) -> tuple[str, ...]:
    return tuple(word.strip() for word in told)


def _near(word: str, known: Any) -> str:
    near = get_close_matches(word.lower().replace("-", "_"), list(known), n=1, cutoff=0.5)
    return f": perhaps {near[0]} is meant" if near else f": choose of {', '.join(known)}"
