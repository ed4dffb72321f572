"""What a number says of its measure, told by the words next to it: a level, a change, a share, a multiple."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.amounts.amounts_moved import way_taken
from factcheck.extractor.senses.amounts.moves_going_on import moves_going_on
from factcheck.extractor.senses.amounts.of_amount import amount_sense
from factcheck.extractor.senses.compared import as_compared
from factcheck.extractor.senses.percentages.no_parts import told_as_growth
from factcheck.extractor.senses.percentages.of_percentage import percent_sense
from factcheck.extractor.senses.percentages.ratios import ratio_sense
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.ways import any_way
from factcheck.resources import word_set

_AGAIN = 7
"""Within how many tokens behind a change it is told again in points."""


def senses(scene: Scene) -> dict[int, Sense]:
    """The sense of every quantity of the sentence, by the place of its token."""
    found: dict[int, Sense] = {}
    previous: int | None = None
    for at, number in scene.numbers:
        sense = _sense(scene, at, number, previous, found)
        found[at] = replace(sense, bracket=True) if _in_bracket_of(scene, previous, at) else sense
        previous = at
    return moves_going_on(scene, told_as_growth(scene, found))


def _in_bracket_of(scene: Scene, previous: int | None, at: int) -> bool:
    """Whether the number stands in a bracket that opens right behind the one before it."""
    if previous is None:
        return False
    opening = previous + 1
    if opening < at and scene.tokens[opening].text in ("less", "more", "lower", "higher", "fewer"):
        opening += 1
    if opening >= at or scene.tokens[opening].text not in ("(", "["):
        return False
    if any(token.text in (")", "]") or token.measure for token in scene.tokens[opening:at]):
        return False
    return not (_is_of_flow(scene, at) or _is_of_some_people(scene, at))


def _is_of_some_people(scene: Scene, at: int) -> bool:
    """Whether it is only the number of some of the people that the one before it counts: "4,021 (2,050 men, …)"."""
    beside = (*scene.before(at, 1), *scene.after(at, 1))
    return any(token.text in word_set("products", "those") for token in beside)


def _is_of_flow(scene: Scene, at: int) -> bool:
    """Whether the amount has a flow of its own, and is a part of the one before it: "$7bn ($3bn of exports, …)"."""
    number, behind = scene.tokens[at].number, scene.after(at, 2)
    measure = behind[-1].measure if behind[:1] and behind[0].text == "of" else None
    return number is not None and number.form is Form.AMOUNT and measure is not None and measure.measure in ONE_WAY


def _sense(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    if number.form is Form.RANK:
        return Sense(Kind.RANK, rule="a superlative ranks")
    if number.form is Form.MULTIPLE:
        return Sense(Kind.RATIO, direction=number.direction, rule="a factor compares")
    if number.form is Form.POINTS:
        direction = way_taken(scene, at) or any_way(scene, at, number) or _told_before(scene, at, previous, found)
        return Sense(Kind.CHANGE_ABS, direction, rule="percentage points tell a change")
    if number.form in (Form.PERCENT, Form.FRACTION):
        if ratio := ratio_sense(scene, at, number, found):
            return ratio
        return as_compared(scene, at, percent_sense(scene, at, number, previous, found))
    return amount_sense(scene, at, number, previous, found)


def _told_before(scene: Scene, at: int, previous: int | None, found: dict[int, Sense]) -> int:
    """The direction of the change that the points only tell again: "a reduction by $9 million, i.e. by 0.1 points"."""
    if previous is None or found[previous].kind not in (Kind.CHANGE, Kind.CHANGE_ABS):
        return 0
    between = scene.tokens[previous + 1 : at]
    again = any(token.has("restate") or token.text in ("or", "(") for token in between)
    return found[previous].direction if again and len(between) <= _AGAIN else 0
