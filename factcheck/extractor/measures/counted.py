"""What a number measures that only its own words tell: "26,000 ships", "62 percent of households"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.find import bare_unit, is_listed, kind_of
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.sides import completed
from factcheck.resources import vocabulary

RULE = "what the number counts"
_MANY = 10_000
"""Fewer people are those of a story, not a statistic: "a plant that employs 400 people"."""
_HANDFUL = 10
_REACH = 6
"""Within how many tokens the noun stands that a percentage is of: "62 percent of all rural households"."""


def counted(scene: Scene, at: int, context: Context) -> Frame | None:
    """The measure that the unit of the number at `at` names, or the noun that it is a percentage of.

    Only of an economy: where the sentence or the article names one.
    """
    number = scene.tokens[at].number
    if number is None or not (context.home or scene.areas):
        return None
    if number.form in (Form.PERCENT, Form.FRACTION):
        name = _group(scene, at)
    else:
        name = None if _is_few(number) else vocabulary("measure_units")["counted"].get(number.quantity.unit)
        if name and _is_population(scene, at):
            return completed(Frame("population", stock=True, at=at), scene, context)
    measure = name if name and is_listed(name) else f"other:{name}"
    return completed(Frame(measure, at=at), scene, context) if name else None


def goes_on(at: int, sense: Sense, frame: Frame, made: Sequence[Draft]) -> Frame | None:
    """What was counted just before, of which the number tells how it changed: "spent 3 million nights, 5% fewer"."""
    last = made[-1] if made else None
    if last is None or last.rule != RULE or sense.kind not in (Kind.CHANGE, Kind.CHANGE_ABS):
        return None
    return last.frame if frame.at is None or frame.at < last.at < at else None


def _is_few(number: NumberMention) -> bool:
    """Whether it counts no more than a story is told of: "two tankers", "400 people"; reserves last for few months."""
    unit, value = number.quantity.unit, number.quantity.value
    return value < _MANY if unit == PERSONS.name else value < _HANDFUL and kind_of(unit) != "cover"


def _is_population(scene: Scene, at: int) -> bool:
    """Whether they are all who live somewhere: "its 3 million people", "6 million people live"."""
    words = vocabulary("measure_units")
    behind = scene.after(at, 2)
    if not behind or behind[0].text not in words["inhabitants"]:
        return False
    after = behind[1:]
    if after and after[0].text in words["dwelling"]:
        return True
    near = next((token for token in scene.before(at, 3) if not (token.has("hedge") or token.text == "'s")), None)
    named = near is not None and (near.text in words["peopled"] or bool(near.area and near.area.possessive))
    return named and not (after and after[0].pos in ("VBG", "VBN", "MD", "VBD"))


def counts_else(scene: Scene, at: int, carried: Frame) -> bool:
    """Whether the words of the number at `at` count something else than what was told before.

    People where vehicles were counted, or a percentage of people, households or the like whatever it was.
    """
    number = scene.tokens[at].number
    if number is None or carried.at is not None:
        return False
    if number.form in (Form.PERCENT, Form.FRACTION):
        return _group(scene, at) in vocabulary("measure_units")["groups"]
    unit, told = number.quantity.unit, bare_unit(carried.measure)
    return told is not None and unit != told and unit in vocabulary("measure_units")["counted"]


def _group(scene: Scene, at: int) -> str | None:
    """The plural noun of "62 percent of rural households"."""
    behind = scene.after(at, _REACH)
    if not behind or behind[0].text.partition(" ")[0] != "of":
        return None
    for token, following in zip_longest(behind[1:], behind[2:]):
        if token.mention is not None and token.area is None:
            return None
        if token.pos == "NNS" and not _goes_on(following):
            return token.text if token.text.isalpha() else None
        if token.area is None and token.pos[:2] not in ("DT", "PR", "JJ", "NN", "PD", "VB", "CD"):
            return None
    return None


def _goes_on(following: Token | None) -> bool:
    return following is not None and following.pos[:2] == "NN"
