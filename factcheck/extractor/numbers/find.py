"""Every number of a text, with its value, unit and interval, or with what it is where it is no quantity.

The grammar is made of plain regular expressions and of the words in `models/en/`; it takes linear time and loads
nothing heavy. The steps are a file each: `numerals`, `number_words`, `scales`, `sums`, `currencies`, `units`, `amounts`
(one number with all that belongs to it), `ranges`, `multiples`, `hedges`, `retellings`, `designations` (dates, names).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.domain.claim import NumberStatus
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.amounts import Amount, read_amount
from factcheck.extractor.numbers.decimal_commas import with_points
from factcheck.extractor.numbers.designations import Designation, designations, word_with_digits
from factcheck.extractor.numbers.directions import direction_of, spread_directions
from factcheck.extractor.numbers.exchange_rates import exchange_rates
from factcheck.extractor.numbers.fractions import states_part
from factcheck.extractor.numbers.hedges import alternatives, hedge_before
from factcheck.extractor.numbers.multiples import Factor, factor_words
from factcheck.extractor.numbers.number_words import number_words
from factcheck.extractor.numbers.numerals import Numeral, numerals
from factcheck.extractor.numbers.parts_of import with_parts_of
from factcheck.extractor.numbers.quantities import quantity_of
from factcheck.extractor.numbers.ranges import joined_ranges, with_shared_units
from factcheck.extractor.numbers.retellings import retold
from factcheck.extractor.numbers.units import PERCENT, POINTS, TIMES
from factcheck.resources import vocabulary

_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_NOTE = re.compile(r"(?<=\w)\[\d{1,2}\]|(?<![m\W])[¹²³⁰⁴-⁹]+|(?<=%)[¹²³⁰⁴-⁹]+|(?<=[\d%])[*†‡](?!\d)")
"""The mark of a footnote, which is no part of a number or its unit: "4,567[1] tonnes", "$4.5bn²"."""
_NOTE_MARK = re.compile(r"[\[¹²³⁰⁴-⁹*†‡]")
_REST = re.compile(rb"9+")
_OF_ONE = re.compile(r"\sof\sa\s")


@lru_cache
def _word_cue() -> re.Pattern[str]:
    """A number word: without one and without a digit a text holds no number."""
    words = vocabulary("numbers")
    cues = [
        *words["ones"],
        *words["teens"],
        *words["tens"],
        *words["multiples"],
        *words["bare_multiples"],
        *words["scales"],
    ]
    cues += [*words["fractions"], "fold", "percentage point"]
    return re.compile(rf"\b(?:{alternatives(w for w in cues if len(w) > 2)})(?:fold|s)?(?!\w)")


def find_numbers(text: str, home: str | None = None, commas: bool = False) -> list[NumberMention]:
    """Every number in `text`, sorted by where it starts.

    A mention lies inside another only where the text writes it so: "USD 171.7 (32.8%) million".
    Every digit is inside some mention; what could not be read has the status `unread` and the value 0, and what is no
    quantity (a date, a name) has a status and the first of its digits as its value.

    Args:
        home: ISO 3166 alpha-3 of the country that the text is about; it decides whose dollars, pounds or pesos are
            meant where only that name is given.
        commas: whether the text writes commas before decimals and points between thousands.
    """
    if not (_DIGIT.search(text) or _word_cue().search(text.lower())):
        return []
    written, named = text, designations(text) if _DIGIT.search(text) else []
    if commas:
        text = with_points(text)
    if _NOTE_MARK.search(text):
        text = _NOTE.sub(lambda note: " " * len(note[0]), text)
    factors = list(factor_words(text))
    amounts = list(_amounts(text, _free_numerals(text, named, factors), home))
    amounts = joined_ranges(text, with_parts_of(text, amounts))
    amounts = [a for a in with_shared_units(text, amounts) if _is_told(text, a)]
    amounts += [_of_factor(factor) for factor in factors]
    amounts.sort(key=lambda amount: amount.start)
    mentions = spread_directions(text, list(_mentions(text, amounts)))
    mentions = retold(text, exchange_rates(text, mentions, home))
    mentions += [_designated(text, one) for one in named]
    mentions += _unread(text, mentions)
    if text != written:
        mentions = [_as_written(written, mention) for mention in mentions]
    return sorted(mentions, key=lambda mention: (mention.start, -mention.end))


def _as_written(text: str, mention: NumberMention) -> NumberMention:
    """The mention with its digits as `text` has them, the marks of footnotes among them."""
    quantity = mention.quantity
    printed = replace(quantity.printed, token=text[quantity.printed.start : quantity.printed.end])
    return replace(mention, quantity=replace(quantity, printed=printed))


def _free_numerals(text: str, named: Sequence[Designation], factors: Sequence[Factor]) -> list[Numeral]:
    """The numerals outside the designations and the factors, in order."""
    taken = bytearray(len(text) + 1)
    spans = [(one.start, one.end) for one in named] + [(one.start, one.end) for one in factors]
    for start, end in spans:
        taken[start:end] = b"\1" * (end - start)
    found = [*numerals(text), *number_words(text)]
    free = [n for n in found if not any(taken[n.start : n.end]) and not _is_part_of_word(text, n)]
    return sorted(free, key=lambda numeral: numeral.start)


def _is_part_of_word(text: str, numeral: Numeral) -> bool:
    """Whether a number word only ends a compound: the "one" of "second-one"."""
    if not numeral.in_words or numeral.fraction or not numeral.start:
        return False
    return text[numeral.start - 1] in "-'"


def _amounts(text: str, found: Sequence[Numeral], home: str | None) -> Iterator[Amount]:
    place = floor = 0
    while place < len(found):
        amount, used = read_amount(text, found, place, home, floor)
        place += used
        while place < len(found) and found[place].start < amount.end and not _is_aside(text, amount, found[place]):
            place += 1
        aside = place < len(found) and found[place].start < amount.end
        floor = amount.token_end if aside else amount.end
        yield amount


def _is_aside(text: str, amount: Amount, numeral: Numeral) -> bool:
    """Whether `numeral` stands in brackets inside `amount`: the 32.8% of "171.7 (32.8%) million"."""
    return "(" in text[amount.token_end : numeral.start]


def _of_factor(factor: Factor) -> Amount:
    return Amount(
        factor.start, factor.end, (factor.numeral,), unit=TIMES, direction=factor.direction, token_end=factor.end
    )


def _is_told(text: str, amount: Amount) -> bool:
    """Whether the amount is a mention: any digits are, words only with a unit, a scale, or as a part of a whole."""
    numeral = amount.numeral
    if not numeral.in_words:
        return True
    if numeral.fraction and (amount.is_bare or (amount.unit is not None and amount.unit.duration)):
        return amount.is_bare and states_part(text, amount.start, amount.end)
    if amount.is_bare:
        return numeral.value != 1 and hedge_before(text, amount.start, 0) is not None
    if numeral.fraction and amount.unit and amount.unit.name == "points":
        of_one = _OF_ONE.match(text, numeral.end) is not None
        return of_one or text[numeral.start : numeral.end].lower().endswith(("half", "quarter"))
    if amount.unit and amount.unit.name == "points":
        return numeral.value != 1
    if amount.unit and amount.unit.outside:
        return amount.scale != 1
    return not amount.is_bare and not (amount.unit is not None and amount.unit.duration and numeral.value == 1)


def _form(amount: Amount) -> Form:
    if amount.is_bare and amount.numeral.fraction:
        return Form.FRACTION
    if amount.unit is None:
        return Form.PLAIN
    forms = {PERCENT.name: Form.PERCENT, POINTS.name: Form.POINTS, TIMES.name: Form.MULTIPLE}
    return forms.get(amount.unit.name, Form.PLAIN if amount.unit.duration else Form.AMOUNT)


_COUNTED_BELOW = 1000


def _status(text: str, amount: Amount) -> NumberStatus | None:
    if amount.unreadable:
        return NumberStatus.UNREAD
    if amount.unit is not None:
        return NumberStatus.DURATION if amount.unit.duration else None
    value = amount.numeral.value or Decimal(0)
    if not amount.is_bare or amount.numeral.fraction or not amount.numeral.is_whole:
        return None
    if _glued(text, amount):
        return NumberStatus.NAME
    return NumberStatus.COUNT if value < _COUNTED_BELOW else None


def _glued(text: str, amount: Amount) -> bool:
    """Whether letters are glued to the digits: EU27, 5G."""
    return (text[amount.start - 1 : amount.start].isalpha() and amount.start > 0) or text[
        amount.end : amount.end + 1
    ].isalpha()


def _mentions(text: str, amounts: Sequence[Amount]) -> Iterator[NumberMention]:
    before = word_end = 0
    for amount in amounts:
        status, start, end = _status(text, amount), amount.start, amount.end
        if start < word_end:
            continue
        if status in (NumberStatus.NAME, NumberStatus.UNREAD):
            start, end = word_with_digits(text, start, end, before)
            word_end = end
        direction, amount.increment = direction_of(text, amount)
        quantity = quantity_of(text, amount, before)
        yield NumberMention(start, end, _form(amount), quantity, status, direction, amount.increment)
        before = end


def _designated(text: str, one: Designation) -> NumberMention:
    digits = _DIGITS.search(text, one.start, one.end)
    value = Decimal(digits[0]) if digits and len(digits[0]) < 20 else Decimal(0)
    printed = Printed(text[one.start : one.end], one.start, one.end)
    return NumberMention(one.start, one.end, one.form, _exactly(value, printed), one.status)


def _exactly(value: Decimal, printed: Printed) -> Quantity:
    return Quantity(value, value, value, Decimal(1), None, Qualifier.EXACT, printed)


def _unread(text: str, mentions: Sequence[NumberMention]) -> list[NumberMention]:
    """The digits that no mention covers, as unread."""
    rest = bytearray(len(text))
    for match in _DIGITS.finditer(text):
        rest[match.start() : match.end()] = b"9" * (match.end() - match.start())
    for mention in mentions:
        rest[mention.start : mention.end] = b" " * (mention.end - mention.start)
    left = []
    for digits in _REST.finditer(rest):
        start, end = digits.span()
        quantity = _exactly(Decimal(0), Printed(text[start:end], start, end))
        left.append(NumberMention(start, end, Form.PLAIN, quantity, NumberStatus.UNREAD))
    return left
