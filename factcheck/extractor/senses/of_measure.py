"""What a number says where its words leave it open and the measure that it is told of decides."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.measures.prices.index_of import POINTS_OF_INDEX
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.products.names import product_names
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.amounts.balances import says_gap
from factcheck.extractor.senses.amounts.below_nought import is_below_nought
from factcheck.extractor.senses.bare_items import is_item
from factcheck.extractor.senses.labels import is_labelled
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.percentages.gaps_between import GAP, is_gap_between
from factcheck.extractor.senses.percentages.growth import is_managed
from factcheck.extractor.senses.percentages.of_those import is_of_those
from factcheck.extractor.senses.percentages.some_of_several import is_part_of_several
from factcheck.extractor.senses.percentages.taken_up import change_pointed_at, done_so, eased_to, it_was, takes_up
from factcheck.extractor.senses.sense import (
    AS_BEFORE,
    CAME_TO,
    OWN_SIGN,
    PACE,
    RATE_BEFORE,
    SIGNED,
    SIGNED_RATE,
    UNSAID,
    Sense,
)
from factcheck.extractor.senses.set_against import is_set_against
from factcheck.extractor.senses.way import Way, way
from factcheck.resources import vocabulary, word_set

_SIGNS = word_set("small_words", "senses", "signs")
_ENDS = word_set("small_words", "senses", "levels_of_a_rate")
_OF_INDICES = (None, POINTS_OF_INDEX)


def of_measure(sense: Sense, at: int, frame: Frame, scene: Scene, context: Context) -> Sense:
    """`sense` as the measure wants it: a rate is a level, growth in GDP a change, "plus $3bn" of exports a change."""
    base = sense.base or is_set_against(scene, at)
    if sense.kind is Kind.CHANGE and is_part_of_several(scene.tokens[at]):
        return replace(sense, kind=Kind.SHARE, direction=0, base=base, rule="some of several")
    if frame.measure == "balance" and frame.sign < 0 and _judges(sense) and not _has_surplus(scene):
        return replace(sense, direction=-sense.direction)
    part = sense.kind is Kind.SHARE or (sense.kind is Kind.CHANGE and not sense.sure)
    if frame.rate and part and is_of_those(scene, at, frame):
        return replace(sense, kind=Kind.SHARE, direction=0, of_those=True)
    if frame.rate and sense.kind is Kind.CHANGE and _is_figure_compared(scene, at):
        return replace(sense, kind=Kind.LEVEL, direction=0, base=True, rule=RATE_BEFORE)
    if frame.measure == "inflation" and sense.rule == OWN_SIGN and _is_rate(scene, at, frame):
        return replace(sense, kind=Kind.LEVEL, base=base, rule=SIGNED_RATE)
    account = frame.measure == "balance" or frame.measure in vocabulary("measures")["accounts"]
    if sense.kind is Kind.CHANGE_ABS and account and says_gap(scene, at):
        below = min(sense.direction, 0) if frame.sign > 0 else 0
        return replace(sense, kind=Kind.LEVEL, direction=below, base=False, rule=GAP)
    if sense.kind is Kind.CHANGE and is_gap_between(scene, at, frame):
        return replace(sense, kind=Kind.LEVEL, direction=0, base=False, rule=GAP)
    if sense.kind is Kind.LEVEL and is_below_nought(scene, at, frame):
        return replace(sense, direction=-1, base=base, rule=SIGNED_RATE)
    goes_on = sense.rule == AS_BEFORE and _goes_on(scene, at, frame, context)
    if frame.rate and sense.kind is Kind.CHANGE and not (sense.sure or goes_on):
        return replace(sense, kind=Kind.LEVEL, direction=0, base=base, rule="a rate that nothing makes a change")
    if frame.ratio and sense.kind is Kind.CHANGE and not sense.sure:
        return replace(sense, kind=Kind.SHARE, direction=0, base=base, rule="a ratio that nothing makes a change")
    if sense.rule == SIGNED and _has_no_sign(scene, at, frame) and _has_sign(scene, at):
        return replace(sense, kind=Kind.CHANGE_ABS, rule="an amount with a sign, of what has none")
    told = context.percentage
    moved = told is not Kind.SHARE if sense.rule == CAME_TO else base and told is Kind.CHANGE
    if sense.kind is Kind.LEVEL and moved and _grows(frame, scene, at):
        return replace(sense, kind=Kind.CHANGE, direction=1, base=base, rule="growth that moved to the number")
    if sense.rule == CAME_TO and sense.word and (direction := way(sense.word)) and _is_pace(scene, at, frame):
        return replace(sense, kind=Kind.CHANGE, direction=direction, rule=PACE, sure=False)
    if sense.kind is Kind.SHARE and not sense.sure and (last := done_so(scene, context)):
        return replace(sense, kind=Kind.CHANGE, direction=last, rule="what the last was said to have done")
    if sense.rule == CAME_TO and not (frame.rate or frame.ratio) and (last := eased_to(scene, at, context)):
        return replace(sense, kind=Kind.CHANGE, direction=last, rule=PACE)
    if sense.kind is Kind.SHARE and (amount := change_pointed_at(scene, at, context)):
        return replace(sense, kind=Kind.CHANGE, direction=amount, rule="what the change told before comes to")
    if sense.kind is Kind.SHARE and told is Kind.CHANGE and not frame.rate and is_managed(scene, at):
        return replace(sense, kind=Kind.CHANGE, direction=1, rule="growth that something managed")
    if sense.kind is Kind.SHARE and sense.rule == AS_BEFORE and told is Kind.CHANGE:
        goes_on = takes_up(scene) or _grows(frame, scene, at)
        return replace(sense, kind=Kind.CHANGE, direction=1) if goes_on else sense
    if sense.kind is Kind.SHARE and told is Kind.CHANGE and frame.measure == "inflation" and is_item(scene, at):
        return replace(sense, kind=Kind.CHANGE, direction=1, rule="an item of the list that changes lead in")
    if sense.kind is Kind.SHARE and sense.rule == UNSAID and not frame.rate:
        no_growth = frame.at is None or is_labelled(scene, at) or _is_whole_told(scene, at, frame)
        goes_on_in_shares = context.percentage is Kind.SHARE and no_growth
        number = scene.tokens[at].number
        whole = number is None or number.form is not Form.FRACTION
        grows = whole and not goes_on_in_shares and frame.measure in vocabulary("measures")["told_by_growth"]
        if grows or ((takes_up(scene) or it_was(scene, at)) and context.percentage is Kind.CHANGE):
            return replace(sense, kind=Kind.CHANGE, direction=1, rule="a bare percentage of it is growth")
    return sense


def _is_rate(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether a rate itself has the sign: "inflation was -0.3 percent", not "prices: food -0.3 percent"."""
    if is_item(scene, at) or any(name.stop <= at for name in product_names(scene)):
        return False
    named = scene.tokens[frame.at].text.split() if frame.at is not None else ["inflation"]
    return (
        frame.rate and _has_sign(scene, at) and any(word in vocabulary("measures")["rates_of_prices"] for word in named)
    )


def _is_figure_compared(scene: Scene, at: int) -> bool:
    """Whether the rate is a figure that is known, which another is set against: "lower than the 4 percent in May"."""
    lead = "".join(token.text for token in scene.before(at, 1))
    moved = any(token.has("rise_noun", "fall_noun") for token in scene.after(at, 1))
    return lead.rpartition(" ")[2] == "the" and not moved and is_set_against(scene, at)


def _is_whole_told(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether the measure is only what another was told to be a part of: "oil made up 9% of GDP, and farms 5%"."""
    led = frame.at is not None and any(token.text.split()[0] == "of" for token in scene.before(frame.at, 1))
    return led and frame.at is not None and any(place < frame.at < at for place, _ in scene.numbers)


def _judges(sense: Sense) -> bool:
    """Whether the word of change says that it got better or worse: a deficit that worsens is a larger one."""
    word = sense.direction.word.text if isinstance(sense.direction, Way) else ""
    return word.startswith(tuple(vocabulary("measures")["judging"]))


def _has_surplus(scene: Scene) -> bool:
    """Whether the sentence tells of a surplus too, which is what a deficit may have become."""
    return any(mention.measure == "balance" and mention.sign > 0 for _, mention in scene.measures)


def _goes_on(scene: Scene, at: int, frame: Frame, context: Context) -> bool:
    """Whether a change of the same is told right before: "an increase of 4 percent in May and 3 percent in June"."""
    between = takewhile(lambda token: not token.number, reversed(scene.tokens[:at]))
    same = context.claimed is not None and context.claimed.measure == frame.measure == "inflation"
    apart = any(token.measure or token.text in _ENDS for token in between)
    return same and context.percentage is Kind.CHANGE and not apart


def _grows(frame: Frame, scene: Scene, at: int) -> bool:
    """Whether a percentage that the measure came to is its growth: "GDP slowed to 3 percent", not "to 3% of GDP"."""
    number, behind = scene.tokens[at].number, scene.after(at, 1)
    if number is None or number.form is not Form.PERCENT or frame.ratio:
        return False
    of_all = frame.at is not None and any(token.has("of", "by", "with") for token in scene.before(frame.at, 1))
    shares = any(token.has("share_noun", "share_of") for token in scene.tokens[:at])
    part = of_all or shares or any(token.has("of", "part_of", "share_of") for token in behind)
    return not part and frame.measure in vocabulary("measures")["told_by_growth"]


def _is_pace(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether what is no rate moves so fast: "exports grew at 7 percent", not "their share rose at 7 percent"."""
    number, led = scene.tokens[at].number, any(token.text == "at" for _, token in left_of(scene, at)[:1])
    if not led or number is None or number.form is not Form.PERCENT or frame.rate or frame.ratio:
        return False
    first, last = scene.clause(at)
    return not any(token.has("share_noun", "share_of", "part_of") for token in scene.tokens[first:last])


def _has_no_sign(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether its level is never less than nothing: exports, what is counted or weighed; not what is left of two."""
    number = scene.tokens[at].number
    unit = number.quantity.unit if number else None
    counted = bare_unit(frame.measure) == PERSONS.name or not (frame.rate or is_money(unit) or unit in _OF_INDICES)
    left = frame.measure == "balance" or frame.measure in word_set("measure_units", "left_of_two")
    return not left and (counted or frame.measure in FLOWS)


def _has_sign(scene: Scene, at: int) -> bool:
    """Whether the amount has a sign, in writing or as a word before it."""
    return scene.tokens[at].text[0] in "+-–" or any(token.text in _SIGNS for token in scene.before(at, 1))
