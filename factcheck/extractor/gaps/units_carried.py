"""The unit that a bare number has from an amount before it: "22.3 million tonnes … 26.3 million"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import islice, pairwise

from spacy.tokens import Doc

from factcheck.domain.quantity import Quantity
from factcheck.extractor.discourse import CarriedUnit, Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.gaps.things_counted import things_counted
from factcheck.extractor.measures.flows.at_port import SHIPS
from factcheck.extractor.measures.frame import ONE_WAY, Frame, mirrored
from factcheck.extractor.measures.units import WEIGHED, bare_unit, kind_of, measures_in
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import currencies, is_money
from factcheck.extractor.numbers.units import PERSONS, unit_named
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import Told
from factcheck.resources import vocabulary, word_set

_THOUSAND, _MILLION = 1000, 1_000_000
_FLEET = 100 * _MILLION
"""No country makes or trades as many cars."""
_MOSTLY = 2
_THINGS = 4
"""Within how many tokens behind a number stand the things that it counts."""
_ANY = ""
_UNITS, _VEHICLES, _TEU = "units", "vehicles", "teu"
_WORD = re.compile(r"[^\W\d_]+")
_WEIGHTS = frozenset({"tonnes", "tons"})


def with_unit(
    scene: Scene, at: int, number: NumberMention, frame: Frame, made: list[Draft], context: Context
) -> NumberMention:
    """`number`, where it is bare, in the unit of the amount that it is compared with, or of the last of its order.

    In millions an article may tell the tonnes, in billions the money that they brought.
    """
    quantity = number.quantity
    if quantity.unit == _UNITS and _tells_vehicles(scene, context):
        return replace(number, quantity=replace(quantity, unit=_VEHICLES))
    if frame.measure == SHIPS and quantity.unit == PERSONS.name:
        return replace(number, quantity=replace(quantity, unit="ships"))
    if quantity.unit in word_set("measure_units", "boxed") and _TEU in context.units_told:
        return replace(number, quantity=replace(quantity, unit=_TEU))
    if quantity.unit is None and made and made[-1].number.form is Form.POINTS and _is_set_beside(scene, at):
        return replace(number, form=Form.POINTS, quantity=quantity.told_in(made[-1].number.quantity.unit, Decimal(1)))
    bare = quantity.unit is None or number.like is not None
    large = bare and not bare_unit(frame.measure) and _order(quantity) >= _MILLION
    if large and (money := _in_terms_of(scene, at) or _in_unit(scene, at, context)):
        return replace(number, quantity=replace(quantity, unit=money))
    if quantity.unit is not None or bare_unit(frame.measure):
        return number
    if number.like is not None and made and made[-1].number.start == number.like:
        like = made[-1].number.quantity
        return replace(number, quantity=quantity.told_in(like.unit, like.printed.unit_scale))
    if things := things_counted(scene, at) if _order(quantity) >= _THOUSAND else None:
        return replace(number, form=Form.AMOUNT, quantity=quantity.told_in(things.name, things.scale))
    last = made[-1].number if made else None
    compared = any(token.has("from", "to", "against", "than", "previously") for token in scene.before(at, 2))
    lasts = last is not None and last.form is Form.PLAIN and frame.measure in vocabulary("measure_units")["lasting"]
    unit = _unit_of(scene, last) if last and (lasts or (compared and last.form is Form.AMOUNT)) else None
    if last and large and frame.measure in ONE_WAY and made[-1].frame.measure == mirrored(frame.measure):
        unit = unit or (_unit_of(scene, last) if last.retold is None and is_money(last.quantity.unit) else None)
    motors = _names_motors(scene, at)
    if motors and unit is None and quantity.value >= _THOUSAND:
        fleet = _are_motors(frame) and quantity.value < _FLEET
        if fleet or (_VEHICLES in context.units_told and _order(quantity) < _MILLION):
            unit = CarriedUnit(_VEHICLES)
            number = replace(number, form=Form.AMOUNT)
    unit = unit or _told(quantity, frame, context, counts=_counts(scene, at) or motors)
    if unit and (is_money(unit.name) or kind_of(unit.name) in WEIGHED) and _counts_things(scene, at):
        return number
    return replace(number, quantity=quantity.told_in(unit.name, unit.scale)) if unit else number


def _in_terms_of(scene: Scene, at: int) -> str | None:
    """The money that the sentence says before the number it is told in: "in dollar terms they came to 1.2 billion"."""
    said = next((token for token in scene.tokens[:at] if token.text.endswith(("terms", "terms of"))), None)
    if said is None:
        return None
    words = " ".join(token.text for token in scene.tokens[:at])
    told = vocabulary("measure_units")["in_terms"].items()
    fits = (unit for unit, names in told if any(f"in {n} terms" in words or f"in terms of {n}" in words for n in names))
    unit = next(fits, None)
    return Told(unit, scene.words([said])) if unit else None


def _in_unit(scene: Scene, at: int, context: Context) -> str | None:
    """The money or the weight that the sentence names before the number: "in pesos they were worth 285 billion"."""
    named = currencies(context.home)
    row = [token for token in scene.tokens[:at] if token.text not in vocabulary("measure_units")["whose_dollars"]]
    for before, token in reversed([*pairwise(row)]):
        told = before.has("in") and token.mention is None
        unit = named.named(token.text) or (unit_named(token.text) if token.text in _WEIGHTS else None) if told else None
        if unit and not unit.everyday:
            return Told(unit.name, scene.words([token]))
    return None


def _tells_vehicles(scene: Scene, context: Context) -> bool:
    """Whether the units of a count are cars: the sentence names them, or they were counted or spoken of before."""
    if any(unit.name == _VEHICLES for unit in context.units.values()):
        return True
    spoken = (str(one).split() for one in (context.theme, context.main_product) if one)
    words = [word for row in spoken for word in row]
    return _name_motors(scene.tokens) or not word_set("measure_units", "motor").isdisjoint(words)


def _is_set_beside(scene: Scene, at: int) -> bool:
    """Whether the number says how far something is from another: "0.2 points below May and 0.5 below April"."""
    return any(token.text in word_set("measure_units", "far_from") for token in scene.after(at, 1))


def _counts(scene: Scene, at: int) -> bool:
    """Whether a noun behind the number says what it counts, "47,000 builders", and not what it weighs, "9,000 rye"."""
    behind = (token for token in scene.after(at, 1) if token.mention is None and token.pos[:2] in ("NN", "JJ"))
    return any(not (token.pos == "NN" and is_product(token.text)) for token in behind)


def _names_motors(scene: Scene, at: int) -> bool:
    """Whether cars are named before the number, which are counted where other goods are weighed: "Vehicles: 21,000"."""
    return _name_motors(scene.tokens[scene.clause(at)[0] : at])


def _are_motors(frame: Frame) -> bool:
    """Whether it is cars whose trade or output is told: "imports of cars numbered 320,000"."""
    words = (frame.product or "").split() if frame.measure in {*ONE_WAY, "production"} else []
    return not word_set("measure_units", "motor").isdisjoint(words[-1:])


def _name_motors(tokens: Sequence[Token]) -> bool:
    """Whether cars are among the words, or within one: "passenger car sales"."""
    motors = word_set("measure_units", "motor")
    return any(not motors.isdisjoint(token.text.split()) for token in tokens)


def _counts_things(scene: Scene, at: int) -> bool:
    """Whether a phrase behind the number names things and no money: "7.1 million international visitor trips".

    What is left of it, "where 2.6 billion remains", is a verb that the tagger takes for such a name.
    """
    row = scene.after(at, _THINGS)
    if row and row[0].area and row[0].area.form == "demonym" and row[0].text.endswith("s"):
        return True
    earlier = next((p for p, one in reversed(scene.numbers) if p < at and one.quantity.unit is None), None)
    if row and row[0].has("of_told") and earlier is not None:
        return _counts_things(scene, earlier)
    things = next((token for token in row if token.mention or token.pos not in ("NN", "JJ")), None)
    if things is None or things.mention or things.text in word_set("measures", "left_over"):
        return False
    return things.pos == "NNS"


def _told(quantity: Quantity, frame: Frame, context: Context, *, counts: bool) -> CarriedUnit | None:
    """The unit in which the measure was told before, or, where a bare number tells nothing of it, anything else was.

    Money that no scale word tells is of other things too: it is only carried where it is so much for each. What goods
    weigh is carried from one measure of them to another that the sentence names.
    """
    measure, order = frame.measure, _order(quantity)
    if order < _THOUSAND or (order < _MILLION and counts):
        return None
    keys = [(measure, order)]
    if order >= _MILLION or not measures_in(None, measure):
        keys.append((_ANY, order))
    if order >= _MILLION:
        keys += [(measure, 0), (_ANY, 0)]
    told = [context.units[key] for key in keys if key in context.units]
    if order < _MILLION and (last := context.units.get((measure, 0))) and not is_money(last.name):
        told.append(last)
    last = context.units.get((_ANY, 0)) if frame.at is not None and order < _MILLION else None
    if last and kind_of(last.name) in WEIGHED:
        told.append(last)
    unit = next((one for one in told if measures_in(one.name, measure)), None)
    apiece = order < _MILLION and unit and is_money(unit.name) and measure not in vocabulary("measure_units")["apiece"]
    return None if apiece else unit


def _order(quantity: Quantity) -> int:
    """The scale that it is told in, or is as large as: thousands, millions, billions."""
    printed = quantity.printed
    words = printed.scale / printed.unit_scale
    scale = abs(words if words > 1 else quantity.value / printed.unit_scale)
    order = 1
    while order * _THOUSAND <= scale:
        order *= _THOUSAND
    return order


def remember_unit(scene: Scene, number: NumberMention, measure: str, context: Context) -> None:
    """Keep the unit of an amount for the bare numbers that follow."""
    amount = number.form is Form.AMOUNT or is_money(number.quantity.unit)
    if not amount or number.retold is not None or kind_of(number.quantity.unit) == "cover":
        return
    unit, order = _unit_of(scene, number), _order(number.quantity)
    context.units = context.units | {(one, of): unit for one in (measure, _ANY) for of in (order, 0)}
    context.units_told |= {unit.name}


def units_at_first(docs: Sequence[Doc], home: str | None) -> dict[tuple[str, int], CarriedUnit]:
    """The unit of bare millions before the first amount is told: the money that the article tells most of its own in.

    So a headline has it: "Six neighbours, sixty billion". Where no amount has a unit it is the money that is named, of
    what is told in money only: "A dollar in thirty is sent by emigrants. They wired 5 billion home".
    """
    told = Counter(
        number.quantity.unit
        for doc in docs
        for number in doc._.numbers
        if number.form is Form.AMOUNT and number.status is None and number.quantity.printed.scale >= _MILLION
    )
    if not told:
        return {(measure, 0): unit for unit in _money_named(docs, home) for measure in _told_in_money()}
    ((unit, times),) = told.most_common(1)
    return {(_ANY, 0): CarriedUnit(unit)} if unit and is_money(unit) and times * _MOSTLY > told.total() else {}


def _money_named(docs: Iterable[Doc], home: str | None) -> list[CarriedUnit]:
    """The money that the article names first, if any."""
    named = currencies(home)
    units = (named.named(word) for doc in docs for word in _WORD.findall(doc._.text.lower()))
    return [CarriedUnit(unit.name) for unit in islice((one for one in units if one and not one.everyday), 1)]


@lru_cache(maxsize=1)
def _told_in_money() -> tuple[str, ...]:
    return tuple(vocabulary("measure_units")["measures"]["money"])


def _unit_of(scene: Scene, number: NumberMention) -> CarriedUnit:
    """The unit of the number, with its words for a number that takes it over."""
    unit, printed = number.quantity.unit, number.quantity.printed
    said = printed.unit_said
    named = Told(unit, (scene.offset + said[0], scene.offset + said[1])) if unit and said else unit
    return CarriedUnit(named, printed.unit_scale)
