"""How the amounts of one sum are printed: in a common scale, and with as many decimals as they have in the text."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from factcheck.checker.arithmetic.precision import places_of
from factcheck.domain.claim import Claim, Kind

_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_ONE = (Decimal(1), "")
_AMOUNTS = Kind.LEVEL, Kind.CHANGE_ABS
_LEAST_IN_WORDS = Decimal(10) ** 5
_MOST_PLACES = 6
_PLACES = [Decimal(1).scaleb(-places) for places in range(_MOST_PLACES + 3)]
"""One in each last place that is printed."""
_LONG = Context(prec=60, rounding=ROUND_HALF_UP)


class Style(NamedTuple):
    """How the amounts of one sum are printed: in a common scale, each with its own where they are too far apart.

    They get equally many decimals where they differ by one place only.
    """

    scale: Decimal
    word: str
    places: int
    apart: bool

    @classmethod
    def for_claims(cls, claims: Sequence[Claim]) -> Style:
        sizes = [size for claim in claims if (size := abs(claim.quantity.value))]
        largest = max(sizes, default=Decimal(0))
        scale, word = scale_of(largest) if largest and _are_in_words(claims) else _ONE
        apart = bool(word) and largest >= 1000 * min(sizes)
        return cls(scale, word, _decimals(claims, scale), apart)

    def figure(self, claim: Claim) -> str:
        quantity = claim.quantity
        if self.apart:
            return self.amount(quantity.value, (claim,))
        return self._beside(quantity.value, min(places_of(quantity.last_place, self.scale), _MOST_PLACES))

    def total(self, value: Decimal, parts: Sequence[Claim]) -> str:
        """What is reckoned of `parts`, beside the other amounts of the sum."""
        return self.amount(value, parts) if self.apart else self._beside(value, _decimals(parts, self.scale))

    def _beside(self, value: Decimal, own: int) -> str:
        return rounded(value / self.scale, self.places if self.places - own <= 1 else own)

    def amount(self, value: Decimal, like: Sequence[Claim], more: int = 0) -> str:
        """`value` with as many decimals as the claims in `like` have, and some more."""
        scale, word = scale_of(value) if self.apart else (self.scale, "")
        return rounded(value / scale, _decimals(like, scale) + more) + (f" {word}" if word else "")

    def unit(self, claim: Claim) -> str:
        """What stands behind the sum: the common scale word and the unit."""
        unit = (claim.quantity.unit or "").replace("_", " ")
        return "".join(f" {part}" for part in ("" if self.apart else self.word, unit) if part)


def _are_in_words(claims: Sequence[Claim]) -> bool:
    """Whether all of them are amounts, and the text uses a scale word for any."""
    scales = [claim.quantity.printed.scale for claim in claims if claim.kind in _AMOUNTS]
    return len(scales) == len(claims) and max(scales) >= _LEAST_IN_WORDS


def scale_of(value: Decimal) -> tuple[Decimal, str]:
    """The factor and the word that an amount of this size is told with: 10⁹ and ``billion``."""
    size = abs(value)
    for scale in _SCALES:
        if size >= scale[0]:
            return scale
    return _ONE


def _decimals(claims: Sequence[Claim], scale: Decimal) -> int:
    """How many digits after the decimal point the claims are printed with at most, counted in `scale`."""
    most = 0
    for claim in claims:
        places = places_of(claim.quantity.last_place, scale)
        most = places if places > most else most
    return min(most, _MOST_PLACES)


def rounded(value: Decimal, places: int, signed: bool = False) -> str:
    """`value` with `places` decimals and thousands apart, a sign always where `signed`."""
    if not value.is_finite():
        return "?"
    rounded = value.quantize(_PLACES[min(places, _MOST_PLACES + 2)], context=_LONG)
    return f"{rounded:+,f}".replace("-", "−") if signed else f"{rounded:,f}".replace("-", "−")
