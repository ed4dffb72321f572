"""Every number of a text, with its value, unit and interval, or with what it is where it is no quantity.

The grammar is made of plain regular expressions and of the words in `models/en/`; it takes linear time and loads
nothing heavy. The steps are a file each: `numerals`, `number_words`, `scales`, `sums`, `currencies`, `units`, `fronts`,
`amounts` (one number with all that belongs to it), `ranges`, `multiples`, `hedges`, `retellings`, `designations`
(dates, names), `told_numbers` (what each is).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.amounts import read_amount
from factcheck.extractor.numbers.decimal_commas import Commas, with_points
from factcheck.extractor.numbers.designations import Designation, designations
from factcheck.extractor.numbers.directions import spread_directions
from factcheck.extractor.numbers.exchange_rates import exchange_rates
from factcheck.extractor.numbers.fronted_wholes import with_fronted_wholes
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.misprinted_signs import with_percent_meant
from factcheck.extractor.numbers.multiples import Factor, factor_words
from factcheck.extractor.numbers.number_words import number_words
from factcheck.extractor.numbers.numerals import Numeral, numerals
from factcheck.extractor.numbers.parts_of import with_parts_of
from factcheck.extractor.numbers.ranges import joined_ranges
from factcheck.extractor.numbers.retellings import retold
from factcheck.extractor.numbers.shared_units import with_shared_units
from factcheck.extractor.numbers.told_numbers import designated, is_told, mentions_of, unread
from factcheck.extractor.numbers.units import TIMES
from factcheck.resources import vocabulary

_DIGIT = re.compile(r"\d")
_NOTE = re.compile(r"(?<=\w)\[\d{1,2}\]|(?<![m\W])[¹²³⁰⁴-⁹]+|(?<=%)[¹²³⁰⁴-⁹]+|(?<=[\d%])[*†‡](?!\d)")
"""The mark of a footnote, which is no part of a number or its unit: "4,567[1] tonnes", "$4.5bn²"."""
_NOTE_MARK = re.compile(r"[\[¹²³⁰⁴-⁹*†‡]")


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


def find_numbers(text: str, home: str | None = None, commas: Commas = "") -> list[NumberMention]:
    """Every number in `text`, sorted by where it starts.

    A mention lies inside another only where the text writes it so: "USD 171.7 (32.8%) million".
    Every digit is inside some mention; what could not be read has the status `unread` and the value 0, and what is no
    quantity (a date, a name) has a status and the first of its digits as its value.

    Args:
        home: ISO 3166 alpha-3 of the country that the text is about; it decides whose dollars, pounds or pesos are
            meant where only that name is given.
        commas: in which numbers the text writes commas before decimals.
    """
    if not (_DIGIT.search(text) or _word_cue().search(text.lower())):
        return []
    written, named = text, designations(text) if _DIGIT.search(text) else []
    if commas:
        text = with_points(text, commas)
    if _NOTE_MARK.search(text):
        text = _NOTE.sub(lambda note: " " * len(note[0]), text)
    factors = list(factor_words(text))
    amounts = list(_amounts(text, _free_numerals(text, named, factors), home))
    amounts = joined_ranges(text, with_parts_of(text, with_fronted_wholes(text, amounts)))
    amounts = [a for a in with_shared_units(text, amounts) if is_told(text, a)]
    amounts += [_of_factor(factor) for factor in factors]
    amounts.sort(key=lambda amount: amount.start)
    mentions = spread_directions(text, with_percent_meant(text, list(mentions_of(text, amounts))))
    mentions = retold(text, exchange_rates(text, mentions, home))
    mentions += [designated(text, one) for one in named]
    mentions += unread(text, mentions)
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
    """Whether a number word is only a part of a compound: the "one" of "second-one", "twenty-foot containers"."""
    if not numeral.in_words or numeral.fraction:
        return False
    return text[max(0, numeral.start - 1) : numeral.start] in ("-", "'") or text.startswith("-foot", numeral.end)


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
