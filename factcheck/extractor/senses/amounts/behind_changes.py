"""What an amount says that restates a change told in percent: how much was added, or what it came to or had been."""

from __future__ import annotations

from itertools import dropwhile, takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.restated import tokens_between
from factcheck.extractor.senses.sense import SIGNED, Sense

BRACKETED = "what the change before the bracket came to"
"""A level, unless another of the same shows that it is what the change added to that."""
RESTATES = "restates a change"
_LED = 3
"""The words of "(4 percent) more than", and of "up (4 percent) on"."""


_BEHIND = 2
"""The bracket that closes, and the word behind it."""


def tells_relative(scene: Scene, previous: int, found: dict[int, Sense]) -> bool:
    """Whether the number at `previous` tells a change in percent, or in points of a rate."""
    number = scene.tokens[previous].number
    in_points = number is not None and number.form is Form.POINTS and found[previous].kind is Kind.CHANGE_ABS
    grown = found[previous].kind is Kind.RATIO and _is_restated(scene, previous)
    return in_points or grown or found[previous].kind is Kind.CHANGE


def _is_restated(scene: Scene, previous: int) -> bool:
    """Whether "or" leads on from a multiple of itself: "increased 1.7 times, or by 3 tonnes"."""
    moved = any(token.has("rise_verb", "fall_verb") for token in scene.before(previous, _LED))
    return moved and "or" in [token.text for token in scene.after(previous, _BEHIND)]


def behind_change(scene: Scene, previous: int, at: int, found: dict[int, Sense]) -> Sense:
    """The sense of the amount at `at` behind the change at `previous`: "a rise of 5 percent ($3 million)"."""
    change = found[previous]
    number = scene.tokens[at].number
    assert number is not None
    unit = number.quantity.unit
    if not number.direction:
        if _has_time_of_its_own(scene, previous, at):
            return Sense(Kind.LEVEL, base=True, rule="what it was at a time that the bracket names")
        if _becomes_another(scene, at):
            return Sense(Kind.LEVEL, base=True, rule="what it was before it became the next")
        if _is_set_against_in_bracket(scene, at):
            return Sense(Kind.LEVEL, rule="what it came to, which the bracket sets against the next")
        if unit == PERSONS.name and scene.in_brackets(at):
            return Sense(Kind.LEVEL, rule="how many there were after the change")
        if _is_bracketed_level_before(scene, at, found):
            return Sense(Kind.LEVEL, rule="a level in brackets, as the one before it", bracket=True)
        if _is_of_item(scene, at) and not is_money(unit or ""):
            return Sense(Kind.LEVEL, rule="how much it was, behind its change in an item of a list")
        if _is_what_it_came_to(scene, previous, at, found):
            return Sense(Kind.LEVEL, rule=BRACKETED, bracket=True)
    return Sense(Kind.CHANGE_ABS, change.direction, rule=RESTATES, bracket=True)


def is_signed_move(scene: Scene, at: int, before: Sense) -> bool:
    """Whether the amount before the one at `at` has a sign that says how it moved, and is no balance or part of GDP."""
    beside = [token.measure.measure for token in scene.tokens if token.measure]
    of_whole = any(token.text == "of" for token in scene.after(at, 1))
    return before.rule == SIGNED and before.direction != 0 and "balance" not in beside and not of_whole


def _is_bracketed_level_before(scene: Scene, at: int, found: dict[int, Sense]) -> bool:
    """Whether another bracket told what a change came to: "Chad took 5% less ($3bn), Mali 4% ($2bn)"."""
    places = [place for place in found if place < at and scene.tokens[place - 1].text == "(" and place > 1]
    levels = [p for p in places if found[p].kind is Kind.LEVEL and scene.tokens[p - 2].has("rise_adj", "fall_adj")]
    return scene.tokens[at - 1].text == "(" and bool(levels)


def _is_of_item(scene: Scene, at: int) -> bool:
    """Whether it stands in brackets in an item of a list: "Japan – 68% increase (172,673 bottles)"."""
    return scene.in_brackets(at) and not any(token.is_finite for token in scene.tokens)


def _is_what_it_came_to(scene: Scene, previous: int, at: int, found: dict[int, Sense]) -> bool:
    """Whether a bracket tells what rose or fell came to, which nothing else does: "Sales grew by 5 percent ($3bn)".

    Not where that is told beside: "came to $9bn, 5 percent up ($3m)", "fell 5 percent ($3m) to $9bn".
    """
    behind = scene.after(at, _BEHIND)
    if [token.text for token in scene.tokens[previous + 1 : at]] != ["("] or [t.text for t in behind[:1]] != [")"]:
        return False
    if any(token.has("rise_adj", "fall_adj") or token.text == "of" for token in behind):
        return False
    noun = any(token.has("rise_noun", "fall_noun") for token in scene.before(previous, _LED))
    if not noun and not any(token.has("rise_verb", "fall_verb") for token in scene.tokens[:previous]):
        return False
    return not any(_is_told_beside(scene, place, at, found) for place, _ in scene.numbers)


def _is_told_beside(scene: Scene, place: int, at: int, found: dict[int, Sense]) -> bool:
    """Whether the number at `place` tells outside of brackets the level that one in them, at `at`, may be."""
    if place == at or scene.in_brackets(place):
        return False
    number, told = scene.tokens[place].number, scene.tokens[at].number
    alike = number is not None and told is not None and number.quantity.unit == told.quantity.unit
    return alike and (place > at or found[place].kind is Kind.LEVEL)


def _has_time_of_its_own(scene: Scene, previous: int, at: int) -> bool:
    """Whether a bracket tells when it was so much: "a fall of 30 percent ($24 million in 2022)".

    So does what is compared with right before it: "4 percent lower than a month before ($3bn)".
    """
    between = tokens_between(scene, previous, at)
    bracketed = any(token.text == "(" for token in between)
    if bracketed and len(between) > 1 and any(t.has("than", "comparing") for t in between) and between[-2].period:
        return True
    return bracketed and any(token.period for token in takewhile(lambda one: one.text != ")", scene.after(at, 3)))


def _becomes_another(scene: Scene, at: int) -> bool:
    """Whether a bracket tells what rose to what: "grew 15 percent ($1,160 to $1,330)"."""
    after = scene.after(at, 3)
    led = len(after) == 3 and after[0].text in ("to", "→") and after[1].number is not None
    return led and after[2].text == ")" and scene.in_brackets(at)


def _is_set_against_in_bracket(scene: Scene, at: int) -> bool:
    """Whether a bracket sets it against what it was: "fell 9 percent (11 tonnes as opposed to 12)"."""
    after = scene.after(at, 3)
    led = len(after) == 3 and after[0].has("against", "from") and after[1].number is not None
    return led and after[2].text == ")" and scene.in_brackets(at)


def is_reckoned_from(scene: Scene, at: int) -> bool:
    """Whether a change leads to the amount that it is measured from: "4 percent more than $3bn", "up 4% on $3bn"."""
    before = scene.before(at, _LED)
    row = list(dropwhile(lambda token: token.has("rise_adj", "fall_adj"), before[1:]))
    changed = bool(row) and row[0].number is not None and row[0].number.form is Form.PERCENT
    number = scene.tokens[at].number
    amount = number is not None and number.form in (Form.AMOUNT, Form.PLAIN)
    if not (changed and amount):
        return False
    moved = before[1].has("rise_adj", "fall_adj") or any(token.has("rise_adj", "fall_adj") for token in before[2:])
    return before[0].has("comparing", "than") or (before[0].text == "on" and moved)
