"""Physical units: how many of one make the other. The factors are those of pint, which is loaded when first needed."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.domain.claim import Claim
from factcheck.resources import any_of, vocabulary

if TYPE_CHECKING:
    from pint import UnitRegistry


def unit_of(claim: Claim) -> str | None:
    """What the claim's number counts by pint's name, None where it is no physical unit: "60 kilogram" of 60-kg bags."""
    units = vocabulary("units")
    known: dict[str | None, str] = units["physical"]
    if claim.quantity.unit in known:
        return known[claim.quantity.unit]
    pack = _pack().search(claim.span.quote.lower())
    return f"{pack[1]} {units['pack_sizes'][pack[2]]}" if pack else None


def factor(one: str, other: str) -> Decimal | None:
    """How many of the `other` unit make one of the first, None where they measure different things."""
    registry = _registry()
    measured, wanted = registry(one), registry(other)
    if not measured.is_compatible_with(wanted):
        return None
    return Decimal((measured / wanted).to_base_units().magnitude)


@cache
def _registry() -> UnitRegistry[Decimal]:
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Decimal)


@cache
def _pack() -> re.Pattern[str]:
    return re.compile(rf"(\d+(?:\.\d+)?)[\s-]({any_of(vocabulary('units')['pack_sizes'])})\b")
