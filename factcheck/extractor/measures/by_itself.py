"""What a number tells of a country by its unit and the words around it, where nobody names a measure of it.

"It covers 2.7 million square kilometres", "its railways are 16,000 km long", "a loaf costs $4 in Oslo, $2 in Lisbon",
"the country has 23 million bicycles".
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import vocabulary, word_set

_PRICE, _LINES = "other:retail price", "other:network length"
_PAY = "wages"
_PEOPLE = "other:persons"
_HOUSES = "other:house prices"
_MILLION = 1_000_000
_MANY = 1000
"""Fewer things are those of a story: "has 40 factories"."""
_THINGS = 3
"""Within how many tokens behind a number stand the things that it counts."""
_HAS = 5
"""Within how many tokens before a number stands who has so many."""
_PHRASE = len(("per", "square", "metre"))
_PLACES = 2


def told_by_itself(scene: Scene, at: int, number: NumberMention, *, of_life: bool = False) -> str | None:
    """The measure that the number at `at` tells by itself; None where it tells none.

    Args:
        of_life: whether the article tells of a country and how people live there, so that what costs something costs
            so much in all of it.
    """
    unit, form = number.quantity.unit, number.form
    if form in (Form.PERCENT, Form.FRACTION, Form.MULTIPLE, Form.POINTS, Form.RANK):
        return None
    if is_money(unit or "") and _is_pay(scene, at, number):
        return _PAY
    if is_money(unit or "") and _goes_on_with(scene, at, "by_floor"):
        return _HOUSES
    if is_money(unit or "") or unit in word_set("measure_units", "coins"):
        return _price_of(scene, at) if is_price_somewhere(scene, at, number, of_life=of_life) else None
    return _extent(scene, at, number) if unit else _things(scene, at, number)


def is_lasting(measure: str) -> bool:
    """Whether the measure is of what there is, rather than of what comes about in a time: land, lines, prices."""
    return measure in word_set("measure_units", "lasting_things") or measure.endswith((" length", " price"))


def is_told_by_itself(measure: str) -> bool:
    """Whether the measure is one that only numbers themselves tell, so that what follows goes on with another."""
    return measure in vocabulary("measure_units")["extents"] or measure.endswith((" length", " price"))


def is_price_somewhere(scene: Scene, at: int, number: NumberMention, *, of_life: bool) -> bool:
    """Whether it is told what something costs in a country, or in one place and another."""
    if number.quantity.printed.scale >= _MILLION or number.direction:
        return False
    first = scene.clause(at)[0]
    costs = [token for token in scene.tokens[first:at] if token.text in word_set("measure_units", "costing")]
    if not costs:
        return False
    # the tagger takes "costs" for a noun where it ends a row of nouns: "a car licence costs"
    if of_life and any(token.text == "costs" or (token.text, token.pos) == ("cost", "VBP") for token in costs):
        return True
    places = [area for _, area in scene.areas if area.form != "demonym"]
    home = any(" ".join(pair) == "at home" for pair in pairwise(token.text for token in scene.tokens))
    several = len({area.sides for area in places}) + home >= _PLACES
    return several or any(area.form == "name" for area in places)


def _is_pay(scene: Scene, at: int, number: NumberMention) -> bool:
    """Whether somebody makes so much a month or a year: "a farmer makes $1,900 a year"."""
    before = [token for token in scene.before(at, _HAS) if not token.has("hedge")]
    earns = bool(before) and before[0].text in word_set("measure_units", "making_pay")
    clause = scene.tokens[scene.clause(at)[0] : at]
    people = [token for token in clause if token.pos[:2] == "NN" and token.mention is None]
    return earns and bool(people) and number.quantity.printed.scale == 1 and _goes_on_with(scene, at, "paces_of_pay")


def _goes_on_with(scene: Scene, at: int, phrases: str) -> bool:
    """Whether one of the phrases of that name stands right behind the number."""
    behind = " ".join(token.text for token in scene.after(at, _PHRASE))
    return behind.startswith(tuple(word_set("measure_units", phrases)))


def _price_of(scene: Scene, at: int) -> str:
    """The price by the name of what is priced, where a noun stands before the verb: "a litre of petrol costs"."""
    first = scene.clause(at)[0]
    row = scene.tokens[first:at]
    verb = next((place for place, token in enumerate(row) if token.text in word_set("measure_units", "costing")), 0)
    named = row[verb - 1] if verb else None
    noun = named is not None and named.mention is None and named.pos[:2] == "NN" and named.text.isalpha()
    noun = noun and row[verb].text.startswith("cost")
    return f"other:{named.text} price" if named is not None and noun else _PRICE


def _extent(scene: Scene, at: int, number: NumberMention) -> str | None:
    """What land, lines or plants come to: told in such a unit, with one of its words in the sentence."""
    for measure, told in vocabulary("measure_units")["extents"].items():
        if number.quantity.unit in told["units"] and abs(number.quantity.value) >= told["least"]:
            row = [word for token in scene.tokens for word in token.text.split()]
            said = {*row, *(" ".join(pair) for pair in pairwise(row))}
            if said.isdisjoint(told["words"]) and number.quantity.unit not in told.get("alone", ()):
                return None
            words = set(told["words"]) - {"long"}
            lines = (token.text for token in reversed(scene.tokens[:at]) if token.text in words)
            return f"other:{next(lines, 'network')} length" if measure == _LINES else measure
    return None


def _things(scene: Scene, at: int, number: NumberMention) -> str | None:
    """The things that a country has so many of, behind the number: "has 23 million bicycles", "there are 9 lakes"."""
    if number.quantity.value < _MANY:
        return None
    people = next(iter(scene.after(at, 1)), None)
    if people and people.area and people.pos in ("NNPS", "NNS"):
        return _PEOPLE
    if not _is_had(scene, at):
        return None
    for token in scene.after(at, _THINGS):
        if token.mention is not None or token.pos[:2] not in ("NN", "JJ", "VB"):
            return None
        if token.pos == "NNS" and token.text.isalpha():
            return None if token.text in word_set("unlisted", "nothing") else f"other:{token.text}"
    return None


def _is_had(scene: Scene, at: int) -> bool:
    """Whether a verb of having, or "there are", stands before the number, and it is a country or all of it that has.

    A row without a verb only lists what there is: "Japan by numbers: 14,000 islands, 9 million cars".
    """
    before = [token for token in scene.before(at, _HAS) if not token.has("hedge")]
    verb = next((place for place, token in enumerate(before) if token.is_finite), None)
    if verb is None:
        return len(scene.numbers) > _PLACES and not any(token.is_finite for token in scene.tokens)
    owner = before[verb + 1 : verb + 2]
    if before[verb].has("be"):
        return any(token.text == "there" for token in owner)
    owned = any(map(_is_country, owner)) or (any(token.has("and") for token in owner) and bool(scene.areas))
    return before[verb].text in word_set("measure_units", "having_things") and owned


def _is_country(token: Token) -> bool:
    return token.area is not None or token.text in word_set("measure_units", "country_words")
