"""A value in the words of the claim that it replaces: the same currency sign, decimals, scale word and separators."""

from __future__ import annotations

import csv
import re
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import cache

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import decimals
from factcheck.checker.suspects.typos import SCALES, is_money
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import models

_LETTERS = re.compile(r"[\s-]?[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_INDIAN = re.compile(r"\d{1,2}(,\d\d)+,\d{3}(\D|$)")
_ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
_MISPRINTED = "$"
"""The sign beside that of percent on the keyboard."""
_STEP = Decimal(1000)
_GROUPED = 4
"""From so many digits on, a number is written with its thousands apart, where the token that it replaces had fewer."""
_OFF, _MOST_ADDED = Decimal("0.05"), 3
"""A number that is rounded by a larger part of it is told with more decimals, so many at most."""
_LONG = Context(prec=60, rounding=ROUND_HALF_EVEN)


def replacement(claim: Claim, value: Decimal) -> str:
    """`value`, which is in the unit of the claim, as the article would write it in place of the claim's quote."""
    printed, quote = claim.quantity.printed, claim.span.quote
    if claim.kind is Kind.RANK:
        return _rank(quote, int(value))
    at = _place_of_token(claim)
    if printed.in_words or at is None:
        return _in_digits(claim, value)
    end = at + len(printed.token)
    before, token, after = quote[:at], quote[at:end], quote[end:]
    if claim.quantity.unit == "percent" and after == _MISPRINTED:
        after = "%"
    scale = printed.scale
    if rescaled := _other_scale(claim, value, after) or _missing_scale(claim, value, after):
        scale, after = rescaled
    sign = "" if token[:1] not in "-−–" else token[0]
    size = abs(value) / scale
    return before + sign + format_like(token, size, _places(size, decimals(claim.quantity))) + after


def _place_of_token(claim: Claim) -> int | None:
    """Where in the claim's quote its digits stand, whatever parts its thousands there; None where they do not."""
    printed, quote = claim.quantity.printed, claim.span.quote
    at = printed.start - claim.span.start
    if at >= 0 and _digits(quote[at : at + len(printed.token)]) == _digits(printed.token):
        return at
    found = quote.find(printed.token)
    return found if found >= 0 else None


def _digits(words: str) -> list[str]:
    return _DIGIT.findall(words)


def _places(size: Decimal, least: int) -> int:
    """How many decimals tell the size: more than the claim has where the point was lost: "$0.8bn" for "$08bn"."""
    near = (n for n in range(least, least + _MOST_ADDED) if abs(round(size, n) - size) <= size * _OFF)
    return next(near, least)


def scaled_like(claim: Claim, like: Claim) -> str:
    """The claim's words with the scale word of `like` behind the digits: "$179.2bn" from "$179.2" and "$1.2bn"."""
    printed, quote = claim.quantity.printed, claim.span.quote
    end = printed.start - claim.span.start + len(printed.token)
    return quote[:end] + _scale_word_of(like) + quote[end:]


def in_unit(claim: Claim, words: str) -> str:
    """The claim's words with another unit behind the same digits: "5 percent" from "5 percentage points"."""
    printed, start = claim.quantity.printed, claim.span.start
    said = printed.unit_said
    if printed.in_words or said is None or not start <= said[0] < said[1] <= claim.span.end:
        return f"{printed.token} {words}"
    before, after = claim.span.quote[: said[0] - start], claim.span.quote[said[1] - start :]
    return f"{before.rstrip()} {words}{after}"


def _scale_word_of(claim: Claim) -> str:
    """What stands in the claim's words from the digits to the end of the scale word: " million", "bn"."""
    printed, quote = claim.quantity.printed, claim.span.quote
    after = quote[printed.start - claim.span.start + len(printed.token) :]
    word = _LETTERS.match(after)
    return word[0] if word else ""


def _other_scale(claim: Claim, value: Decimal, after: str) -> tuple[Decimal, str] | None:
    """Another scale word of the same style, where only that makes the value one of like size: million for billion."""
    stated = abs(claim.quantity.value)
    if not stated or not value:
        return None
    for factor in (_STEP, 1 / _STEP):
        if Decimal("0.5") < abs(value) / (stated * factor) < 2 and (
            word := _scale_word(after, 1 if factor > 1 else -1)
        ):
            return claim.quantity.printed.scale * factor, word
    return None


def _missing_scale(claim: Claim, value: Decimal, after: str) -> tuple[Decimal, str] | None:
    """The scale word that makes an amount without one a value of like size."""
    stated = abs(claim.quantity.value)
    if claim.quantity.printed.scale != 1 or not is_money(claim.quantity.unit) or not stated:
        return None
    for factor, word in zip(SCALES, _styles()[0][1:], strict=True):
        if Decimal("0.5") < abs(value) / (stated * factor) < 2:
            return factor, f" {word}{after}"
    return None


def _scale_word(after: str, step: int) -> str | None:
    for style in _styles():
        for i, word in enumerate(style):
            found = re.match(rf"(\s*){re.escape(word)}\b", after, re.IGNORECASE)
            if word and found and 0 <= i + step < len(style) and style[i + step]:
                return found[1] + _cased(style[i + step], found[0].strip()) + after[found.end() :]
    return None


def _cased(word: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word.capitalize() if like[0].isupper() and len(like) > 1 else word


@cache
def _styles() -> tuple[tuple[str, ...], ...]:
    """The scale words, a row a style of writing them, from thousand up."""
    with (models() / "scale_styles.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(tuple(row[1:]) for row in list(csv.reader(lines))[1:])


def format_like(token: str, value: Decimal, places: int) -> str:
    """The number `value` with `places` decimals, its marks and groups as in `token`."""
    whole, _, part = f"{value.quantize(Decimal(1).scaleb(-places), context=_LONG):f}".partition(".")
    marks = [mark for mark in token if not _DIGIT.match(mark) and mark not in "-−–+"]
    point = marks.pop() if part and marks else "."
    digits = sum(mark.isdigit() for mark in token.partition(point)[0])
    if marks or (digits < _GROUPED <= len(whole)):
        whole = _grouped(whole, marks[0] if marks else "," if point == "." else ".", bool(_INDIAN.match(token)))
    return whole + (point + part if part else "")


def _grouped(whole: str, mark: str, indian: bool) -> str:
    head, groups = whole[:-3], [whole[-3:]]
    size = 2 if indian else 3
    while head:
        groups.insert(0, head[-size:])
        head = head[:-size]
    return mark.join(groups)


def _in_digits(claim: Claim, value: Decimal) -> str:
    """A number that stands in words, as a number in digits."""
    number = f"{abs(value).quantize(Decimal('0.1'), context=_LONG).normalize():f}"
    names = {"percent": " percent", "percentage_points": " percentage points", "times": " times"}
    unit = claim.quantity.unit
    return number + (names.get(unit, f" {unit}") if unit else "")


def _rank(quote: str, place: int) -> str:
    """``second-largest`` for ``largest``: the article's own superlative with its place; ``third`` for ``fourth``."""
    superlative = re.split(r"[-\s]", quote)[-1]
    place = abs(place)
    if quote.lower() in (*_ORDINALS.values(), "first"):
        return {1: "first", **_ORDINALS}.get(place, f"number {place}")
    return (
        superlative if place == 1 else f"{_ORDINALS[place]}-{superlative}" if place in _ORDINALS else f"number {place}"
    )


def rounded_into(wanted: Interval, value: Decimal, place: Decimal) -> Decimal:
    """`value` to the place that the claim is written to, or to the fewest more that keep it within `wanted`."""
    for finer in range(4):
        unit = place.scaleb(-finer)
        near = (value / unit).quantize(Decimal(1), context=_LONG) * unit
        if near and wanted.holds(near):
            return near
    return value
