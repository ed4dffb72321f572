"""Two changes of one thing over one time are measured from two: "prices rose 0.4 percent in May and 5 on the year"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.meanings import resolve, year_before
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.stocks.rolling import LEVELS
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.resources import word_set

LENGTHS = (1, 3)
"""The months of a time that is set against the one before as often as against last year's."""
_PAIR = 2
_COUNTED = frozenset({"other:employed persons", "other:jobless claims"})
_JOINTS = word_set("small_words", "times", "two_changes_parted")


def set_apart(scene: Scene, made: Sequence[Draft]) -> None:
    """Measure from the month or quarter before what would be set against last year's as the change beside it is, or
    the other way about: of the two only one has the words.
    """
    for draft in made:
        _measure_over_length(scene, draft)
    changes = [draft for draft in made if draft.sense.kind is Kind.CHANGE]
    for one, other in pairwise(changes):
        if one.time.base == other.time.base and is_of_one_thing(one, other, scene) and not _in_step(scene, one, other):
            _set_apart(scene, one, other)


def _measure_over_length(scene: Scene, draft: Draft) -> None:
    """Measure from the month before, or from a year before, what is told over "the month to May" or "the year to May".

    Of what is at a level at any time so it is of "in the month" too.
    """
    row = scene.after(draft.at, _PAIR)
    own, told = draft.time.period, row[-1].text if len(row) == _PAIR and row[-1].period else ""
    if draft.sense.kind not in COMPARED or own is None or own.whole_months != 1 or draft.time.comparison:
        return
    level = draft.frame.stock or draft.frame.measure in LEVELS or draft.frame.measure in _COUNTED
    if told.startswith("the month to") or (told == "the month" and level):
        draft.time = replace(draft.time, base=own.just_before(), comparison="previous")
    elif told.startswith("the year to"):
        draft.time = replace(draft.time, base=year_before(own), comparison="year_earlier")


def _in_step(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether the two are a row told of two things in step: "by 9 and 2 percent respectively on last May"."""
    return other.at - one.at == _PAIR and scene.says("respectively")


def _set_apart(scene: Scene, one: Draft, other: Draft) -> None:
    period, base = one.time.period, one.time.base
    assert period is not None
    named = [place for place, mention in scene.periods if _names_base(mention, period, base)]
    if len(named) != 1 or named[0] < one.at:
        return
    draft = other if named[0] < other.at and not _opens_anew(scene.tokens[one.at : named[0]]) else one
    yearly = base == year_before(period)
    draft.time = replace(
        draft.time,
        base=period.just_before() if yearly else year_before(period),
        comparison="previous" if yearly else "year_earlier",
    )


def _names_base(mention: PeriodMention, period: Period, base: Period | None) -> bool:
    """Whether the words tell the base: "a month earlier", "on May"."""
    return (resolve(mention, period) if mention.relative else mention.base and mention.period) == base


def _opens_anew(between: list[Token]) -> bool:
    return any(token.text in _JOINTS for token in between)


def is_of_one_thing(one: Draft, other: Draft, scene: Scene) -> bool:
    """Whether the two changes differ in nothing but their size, and no noun between them tells of something else.

    What it is more or less than is a forecast or an earlier one: "rose 2% on the year, less than the 5% expected".
    """
    first, second = one.time.period, other.time.period
    if first is None or first != second or first.whole_months not in LENGTHS:
        return False
    if one.number.quantity.value == other.number.quantity.value or one.sense.bracket or other.sense.bracket:
        return False
    alike = (one.frame.measure, one.frame.product) == (other.frame.measure, other.frame.product)
    sides = (one.frame.reporter, one.frame.partner) == (other.frame.reporter, other.frame.partner)
    return alike and sides and not any(map(_names, _without_source(scene.tokens[one.at + 1 : other.at])))


def _without_source(between: list[Token]) -> list[Token]:
    """What stands between the two but for who says so: "by 5 percent, the bureau said on Friday, and by 3"."""
    marks = [place for place, token in enumerate(between) if token.text == ","]
    if len(marks) != _PAIR or not any(t.text in word_set("sources", "saying") for t in between[slice(*marks)]):
        return between
    return [*between[: marks[0]], *between[marks[1] :]]


def _names(token: Token) -> bool:
    """Whether it names what is told of, a noun, an area, a measure, tells a part, "with 3 from abroad", or weighs."""
    if token.number or token.period:
        return False
    return token.text == "with" or token.text.endswith("than") or token.mention is not None or token.pos[:2] == "NN"
