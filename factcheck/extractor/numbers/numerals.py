"""Numbers in digits, as they are written in any country's habit: 1,234.5 · 1 234,5 · 1.234,56 · 12,34,567 · 1'234."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.resources import vocabulary, word_shape

LONGEST = 30
"""A row of more digits than this is no quantity: it is shown as unread."""

GAP = r"[^\S\n]{0,3}\n?[^\S\n]{0,3}"
"""What may stand between the parts of one quantity: spaces, and one line break."""

_ROW = re.compile(r"\d+(?:[.,'’·]\d+)*")
_HUNDREDS = re.compile(r"\d{1,3}")
_SPACED = re.compile(r"(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d{1,2}(?![.,]?\d))?")
_POINT_SPACED = word_shape("numerals", "point_spaced")
_COMMA_SPACED = word_shape("numerals", "comma_spaced")
_DECIMALS_SPACED = word_shape("numerals", "decimals_spaced")
_SIGN_BEFORE = re.compile(r"[$€£¥]\s?$")
_DECIMAL_SPACED_MONEY = word_shape("numerals", "decimal_spaced_money")
_NUMBERED = word_shape("numerals", "numbered")
_COMMA_SPACED_WEIGHT = word_shape("numerals", "comma_spaced_weight")
_LEADS_TO_WEIGHT = word_shape("numerals", "leads_to_weight")
_BEFORE = 24
"""How many characters tell whether a weight is led to."""
_VULGAR = re.compile(r"[ \u2009]?([½¼¾⅓⅔⅛⅜⅝⅞])|(?:[ ]|(?<!\d{3})-)([1-9])/([2-9])(?![\d/])")
_PART = word_shape("numerals", "part")
_VULGARS = {
    "½": (1, 2),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}

_THOUSANDS_COMMA = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_POINT = re.compile(r"\d+\.\d+")
_DECIMAL_COMMA = re.compile(r"0,\d+|\d+,\d{1,2}|\d{1,3},\d{4,}")
_THOUSANDS_POINT = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_POINTS_THROUGHOUT = re.compile(r"\d{1,3}(?:\.\d{3})+\.\d{1,2}")
_APOSTROPHES = re.compile(r"\d{1,3}(?:'\d{3})+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A bare number: `text[start:end]`, its value, and the value of one unit of its last written place.

    `value` is None where the digits are in no known form. `low` and `high` are given where words of number stand for
    more than half a unit either way ("a third"). `fraction` says that it is a part of one: a half, two-thirds.
    """

    start: int
    end: int
    value: Decimal | None
    last_place: Decimal
    in_words: bool = False
    fraction: bool = False
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def is_whole(self) -> bool:
        return self.value is not None and self.value == self.value.to_integral_value()


def _plain(row: str) -> str | None:
    """`row` with a decimal point and no separators of thousands, None where it has no known form."""
    row = row.replace("’", "'").replace("·", ".")
    if row.isdecimal() or _POINT.fullmatch(row):
        return row
    if _THOUSANDS_COMMA.fullmatch(row) or _LAKHS.fullmatch(row):
        return row.replace(",", "")
    if _DECIMAL_COMMA.fullmatch(row):
        return row.replace(",", ".")
    if _THOUSANDS_POINT.fullmatch(row):
        return row.replace(".", "").replace(",", ".")
    if _POINTS_THROUGHOUT.fullmatch(row):
        whole, _, cents = row.rpartition(".")
        return f"{whole.replace('.', '')}.{cents}"
    if _APOSTROPHES.fullmatch(row):
        return row.replace("'", "").replace(",", ".")
    return None


def _last_place(plain: str) -> Decimal:
    return Decimal(1).scaleb(-len(plain.partition(".")[2]))


def _numeral(start: int, end: int, row: str) -> Numeral:
    plain = _plain(row) if len(row) <= LONGEST else None
    if plain is None:
        return Numeral(start, end, None, Decimal(1))
    return Numeral(start, end, Decimal(plain), _last_place(plain))


def _with_fraction(text: str, numeral: Numeral) -> Numeral:
    """`numeral` with the ½ that follows it: 2½, 1 1/2."""
    found = _VULGAR.match(text, numeral.end)
    if not found or numeral.value is None or not numeral.is_whole:
        return numeral
    over, under = _VULGARS[found[1]] if found[1] else (int(found[2]), int(found[3]))
    if over >= under:
        return numeral
    return Numeral(numeral.start, found.end(), numeral.value + Decimal(over) / under, Decimal(1) / under)


def _part(text: str, start: int) -> Numeral | None:
    """The part of one that begins there: the "1/4" of "1/4 percentage point"."""
    found = _PART.match(text, start)
    if found is None or int(found[1]) >= int(found[2]):
        return None
    return Numeral(start, found.end(), Decimal(found[1]) / int(found[2]), Decimal(1) / int(found[2]))


def _is_of_month(text: str, start: int) -> bool:
    """Whether a name of a month stands right before the digits: "on May 27, 400 million more"."""
    return text[:start].rstrip(" ").rpartition(" ")[2] in vocabulary("periods")["months"]


def _is_name(text: str, start: int) -> bool:
    """Whether the digits end the name of a group: EU27."""
    return _NUMBERED.search(text, max(0, start - _BEFORE), start) is not None


def numerals(text: str) -> Iterator[Numeral]:
    """Every row of digits in `text`, in order; thousands that spaces divide are one number."""
    position = 0
    while match := _ROW.search(text, position):
        start, end, row = match.start(), match.end(), match[0]
        if part := _part(text, start):
            yield part
            position = part.end
            continue
        if (
            start
            and text[start - 1] == "."
            and not text[start - 2 : start - 1].strip(" ($€£¥-+\n\t")
            and start >= position + 1
        ):
            start, row = start - 1, "0." + row if row.isdecimal() else row
        elif _HUNDREDS.fullmatch(row) and (spaced := _SPACED.match(text, end)) and not _is_name(text, start):
            end = spaced.end()
            row += "".join(c for c in spaced[0] if not c.isspace()).replace(",", ".")
        elif not _is_of_month(text, start) and (parted := _parted(text, start, end, row)):
            end, row = parted[0], row + parted[1]
        numeral = _with_fraction(text, _numeral(start, end, row))
        yield numeral
        position = numeral.end


def _parted(text: str, start: int, end: int, row: str) -> tuple[int, str] | None:
    """Where what belongs to the row of digits though a space stands before it ends, and its digits."""
    hundreds = _HUNDREDS.fullmatch(row) is not None
    found = _COMMA_SPACED.match(text, end) if hundreds else None
    decimals = None
    if hundreds and _LEADS_TO_WEIGHT.search(text[max(0, end - _BEFORE) : end]):
        found = found or _COMMA_SPACED_WEIGHT.match(text, end)
        decimals = _DECIMAL_SPACED_MONEY.match(text, end)
    found = found or (_POINT_SPACED.match(text, end) if row.isdecimal() else None)
    if found:
        return found.end(), found[1]
    money = hundreds and _SIGN_BEFORE.search(text, max(0, start - 2), start)
    decimals = _DECIMALS_SPACED.match(text, end) if money else decimals
    return (decimals.end(), f".{decimals[1]}") if decimals else None
