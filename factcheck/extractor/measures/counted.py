"""What a number measures that only its own words tell: "26,000 ships", "62 percent of households"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.by_itself import told_by_itself
from factcheck.extractor.measures.frame import FLOWS, GUESTS, Frame
from factcheck.extractor.measures.people.people_in_percent import group_of_people
from factcheck.extractor.measures.people.people_told import are_inhabitants, is_fertility, live_in_part
from factcheck.extractor.measures.people.per_so_many import BASES, counted_in_rate
from factcheck.extractor.measures.units import bare_unit, is_listed, kind_of
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.percentages.some_of_several import is_part_of_several
from factcheck.extractor.sides.of_number import completed
from factcheck.resources import vocabulary, word_set

RULE = "what the number counts"
_MANY = 10_000
"""Fewer people are those of a story, not a statistic: "a plant that employs 400 people"."""
_HANDFUL = 10
_VEHICLES = "vehicles"
_ANY_SIZE = ("cover", "yields")
"""Kinds of unit that are told in few: months of imports, tonnes from a hectare."""
_NAMED = 3
"""The words of a rate that names nothing: "3.1 per 100,000"."""
OF_PEOPLE = tuple(BASES.values())
"""Units of so many for a number of people."""


def counted(scene: Scene, at: int, context: Context) -> Frame | None:
    """The measure that the unit of the number at `at` names, or the noun that it is a percentage of.

    Only of an economy: where the sentence or the article names one.
    """
    number = scene.tokens[at].number
    if number is None or not (context.home or scene.areas):
        return None
    if are_inhabitants(scene, at) or live_in_part(scene, at):
        return completed(Frame("population", stock=True, at=at), scene, context)
    if is_fertility(scene, at):
        return completed(Frame("other:fertility rate", at=at), scene, context)
    if number.form in (Form.PERCENT, Form.FRACTION):
        name = group_of_people(scene, at)
    elif (name := counted_in_rate(scene, at)) is None:
        name = None if _is_few(number) else vocabulary("measure_units")["counted"].get(number.quantity.unit)
        name = name or _of_rate(scene.tokens[at])
        if name == PERSONS.name and scene.says("visiting"):
            return completed(Frame(GUESTS, has_partner=True, at=at), scene, context)
        if name == _VEHICLES and scene.says("registering"):
            return completed(Frame("other:car sales", at=at), scene, context)
        if name and _is_population(scene, at):
            return completed(Frame("population", stock=True, at=at), scene, context)
    if name is None and kind_of(number.quantity.unit) == "area" and _tells_of_crops(scene, at):
        return completed(Frame("other:sown area", stock=True, at=at), scene, context)
    if name is None and kind_of(number.quantity.unit) == "mass" and _tells_a_season(scene):
        return completed(Frame("production", at=at), scene, context)
    life = _tells_of_life(context)
    if (
        name is None
        and (told := told_by_itself(scene, at, number, of_life=life))
        and not _is_beside_money(told, context)
    ):
        return completed(Frame(told, at=at), scene, context)
    measure = name if name and is_listed(name) else f"other:{name}"
    return completed(Frame(measure, at=at), scene, context) if name else None


def _tells_of_life(context: Context) -> bool:
    """Whether what the article told, and tells of, is how people live: their number, land, wages, and no trade."""
    told = [frame for frame in (context.claimed, context.topic) if frame]
    return context.claimed is not None and not any(
        frame.has_partner or frame.measure in word_set("measure_units", "no_life") for frame in told
    )


def _is_beside_money(told: str, context: Context) -> bool:
    """Whether people are only told of beside what is traded or sent: "remittances were $3bn. 5 million live abroad"."""
    last = context.claimed.measure if context.claimed else None
    return told == f"other:{PERSONS.name}" and last in FLOWS | {"remittances"}


def _tells_a_season(scene: Scene) -> bool:
    """Whether it is a season that is told of, in which so many tonnes were harvested: "the campaign closed with"."""
    return any(not word_set("cues", "growing").isdisjoint(token.text.split()) for token in scene.tokens)


def _tells_of_crops(scene: Scene, at: int) -> bool:
    """Whether it is crops that are told to stand on so much land: "wheat was sown on", "900 hectares of maize"."""
    behind = scene.after(at, 2)
    if len(behind) > 1 and behind[0].text == "of" and _is_crop(behind[1]):
        return True
    return any(map(_is_crop, scene.tokens)) and any(t.text in word_set("measures", "farming") for t in scene.tokens)


def _is_crop(token: Token) -> bool:
    crops = word_set("products", "nouns", "food_and_farming")
    singular = f"{token.text[:-3]}y" if token.text.endswith("ies") else token.text.removesuffix("s")
    return bool({token.text, singular} & crops)


def of_crop(frame: Frame, number: NumberMention, made: Sequence[Draft]) -> Frame:
    """A yield as that of the crop told before it: "the wheat crop was 9 million tonnes, 4.3 tonnes per hectare"."""
    crop = made[-1].frame.product if made else None
    return replace(frame, product=crop) if crop and kind_of(number.quantity.unit) == "yields" else frame


def _is_few(number: NumberMention) -> bool:
    """Whether it counts no more than a story is told of: "two tankers", "400 people".

    Reserves last for few months, and a hectare gives few tonnes.
    """
    unit, value = number.quantity.unit, number.quantity.value
    if is_rate(number):
        return False
    return value < _MANY if unit == PERSONS.name else value < _HANDFUL and kind_of(unit) not in _ANY_SIZE


def is_rate(number: NumberMention) -> bool:
    """Whether it counts parts of events, which can but be so many for each thousand people: "7.7 marriages"."""
    return kind_of(number.quantity.unit) == "events" and number.quantity.last_place < 1 == number.quantity.printed.scale


def _of_rate(token: Token) -> str | None:
    """What the number counts for so many people: the homicides of "3.1 homicides per 100,000 people"."""
    words = token.text.split()
    rate = token.number is not None and token.number.quantity.unit in OF_PEOPLE and len(words) > _NAMED
    noun = words[-words[::-1].index("per") - 2] if rate and "per" in words else ""
    return vocabulary("measure_units")["counted"].get(noun, noun) if noun.isalpha() else None


def _is_population(scene: Scene, at: int) -> bool:
    """Whether they are all who live somewhere: "its 3 million people", "6 million people live"."""
    words = vocabulary("measure_units")
    behind = scene.after(at, 2)
    if not behind or behind[0].text not in words["inhabitants"]:
        return False
    after = behind[1:]
    if _dwell(scene, at):
        return True
    near = next((token for token in scene.before(at, 3) if not (token.has("hedge") or token.text == "'s")), None)
    if near and near.text in words["listing"] and (not after or after[0].text in words["ending"]):
        number = scene.tokens[at].number
        return number is not None and number.quantity.value >= _MANY * 10
    named = near is not None and (near.text in words["peopled"] or bool(near.area and near.area.possessive))
    return named and not (after and after[0].pos in ("VBG", "VBN", "MD", "VBD"))


def _dwell(scene: Scene, at: int) -> bool:
    """Whether they are said to live somewhere: "6 million people lived in the country"."""
    words, behind = vocabulary("measure_units"), [token.text for token in scene.after(at, 2)]
    return len(behind) > 1 and behind[0] in words["inhabitants"] and behind[1] in words["dwelling"]


def counts_else(scene: Scene, at: int, carried: Frame) -> bool:
    """Whether the words of the number at `at` count something else than what was told before.

    People where vehicles were counted, or a percentage of people, households or the like whatever it was.
    """
    number = scene.tokens[at].number
    if carried.measure == "population" and counted_in_rate(scene, at):
        return True
    if are_inhabitants(scene, at) or is_fertility(scene, at):
        return True
    if carried.measure in word_set("measure_units", "of_lives") and live_in_part(scene, at):
        return True
    if number is None or carried.at is not None:
        return False
    if carried.measure != "population" and number.quantity.unit == PERSONS.name and _dwell(scene, at):
        return True
    if number.form in (Form.PERCENT, Form.FRACTION):
        several = is_part_of_several(scene.tokens[at]) and carried.measure != "production"
        return not several and group_of_people(scene, at) in vocabulary("measure_units")["groups"]
    if counted_in_rate(scene, at):
        return True
    own = told_by_itself(scene, at, number)
    of_people = own == f"other:{PERSONS.name}" and bare_unit(carried.measure) == PERSONS.name
    if own and own != carried.measure and not of_people:
        return True
    if (name := _of_rate(scene.tokens[at])) and not carried.measure.endswith(name):
        return True
    counts = vocabulary("measure_units")["counted"]
    unit, told = number.quantity.unit, bare_unit(carried.measure)
    listed = not any(token.is_finite for token in scene.tokens)
    another = carried.measure.startswith("other:") and (listed or told != PERSONS.name)
    if another and unit == PERSONS.name and not _is_few(number) and _is_population(scene, at):
        return True
    if carried.measure.removeprefix("other:") in counts.values() and unit in counts:
        return carried.measure != f"other:{counts[unit]}" and unit != told
    return told is not None and unit != told and unit in counts
