"""What a percentage says of its measure: a change, a share, or a level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.rows_of_numbers import end_of_percentages
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.amounts.base_levels import is_base
from factcheck.extractor.senses.amounts.behind_changes import is_signed_move
from factcheck.extractor.senses.amounts.change_that_is import change_as_subject
from factcheck.extractor.senses.amounts.moved_in_row import is_moved_in_row
from factcheck.extractor.senses.amounts.verbs_left_out import next_to_move
from factcheck.extractor.senses.gone import is_added, is_gone, is_gone_too
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.pairs_moved import way_of_pair
from factcheck.extractor.senses.percentages.beside_points import left_by_points, levels_points, points_to
from factcheck.extractor.senses.percentages.between_levels import between_levels
from factcheck.extractor.senses.percentages.bracketed import (
    earlier_in_bracket,
    growth_in_bracket,
    opened_with_shares,
    parted_too,
    rate_in_bracket,
)
from factcheck.extractor.senses.percentages.growth import change_that_moved, is_at_pace, is_pace, way_of_growth
from factcheck.extractor.senses.percentages.in_context import percent_in_context
from factcheck.extractor.senses.percentages.last_percent import is_of_period, last_percent
from factcheck.extractor.senses.recast import recast
from factcheck.extractor.senses.restated import is_compared, restates, said_before
from factcheck.extractor.senses.right_way import right_way
from factcheck.extractor.senses.sense import AS_PART, CAME_TO, GONE, OF_SOMETHING, OWN_SIGN, PACE, UNSAID, Sense
from factcheck.extractor.senses.set_against import is_set_against
from factcheck.extractor.senses.way import is_noun, is_said_of_measure, way
from factcheck.extractor.senses.ways import LeftWay, any_way, left_way, verb_way

_PAIR = 2


def percent_sense(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    """The sense of the percentage at `at`, told by the words around it and by the numbers `found` before it."""
    if own := _by_itself(scene, at, number, previous, found) or recast(scene, at, previous, found):
        return own
    left = left_way(scene, at)
    return (
        _come_to(scene, at, left, previous, found)
        or _moved_by(scene, at, number, left, found)
        or _moved_from(scene, at, left, previous, found)
        or _of_something(scene, at, previous, found)
        or between_levels(scene, at, previous, found)
        or _restating(scene, at, number, previous, found)
        or next_to_move(scene, at, found)
        or percent_in_context(scene, at, found)
    )


def _by_itself(
    scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]
) -> Sense | None:
    """What its own sign, its bracket or the words right behind it say."""
    shares = any(token.has("share_verb") for _, token in left_of(scene, at)[:1])
    if number.direction and not shares and not restates(scene, previous, at):
        sure = not is_set_against(scene, at)
        return Sense(Kind.CHANGE, number.direction, rule=OWN_SIGN, sure=sure)
    if _moves_in_bracket(scene, at):
        return Sense(Kind.LEVEL, base=True, rule="from what an item in brackets moved", sure=False)
    if rate := rate_in_bracket(scene, at, found) or earlier_in_bracket(scene, at, previous, found):
        return rate
    if previous is not None and left_by_points(scene, previous, at):
        return Sense(Kind.LEVEL, rule=CAME_TO)
    direction = right_way(scene, at) or way_of_pair(scene, at)
    return Sense(Kind.CHANGE, direction, rule="a word of change behind the number") if direction else None


def _come_to(scene: Scene, at: int, left: LeftWay, previous: int | None, found: dict[int, Sense]) -> Sense | None:
    """What the number is to which something moved: a level, or growth that went faster or slower."""
    direction, preposition, word = left
    near = left_of(scene, at)[:2]
    if direction and preposition == "to" and previous is not None and points_to(scene, previous, at):
        shared = any(token.has("of", "part_of", "share_of") for token in scene.after(at, 1))
        return Sense(Kind.SHARE if shared else Kind.LEVEL, rule=CAME_TO, word=word)
    moved = len(near) == 2 and near[0][1].has("to") and (near[1][1].number is not None or near[1][1].text in (")", ","))
    moved = moved or is_moved_in_row(scene, near)
    verb = word is not None and (not is_noun(word) or is_said_of_measure(scene, word))
    if not moved and not (direction and preposition in ("to", "at") and verb):
        return None
    if direction and preposition == "at" and is_at_pace(scene, at):
        return Sense(Kind.CHANGE, direction, rule="moved at a pace", word=word)
    since = takewhile(lambda token: token.text != ",", reversed(scene.tokens[scene.clause(at)[0] : at]))
    shared = previous is not None and found[previous].kind is Kind.SHARE
    if not shared and (grown := next(filter(None, map(way_of_growth, since)), 0)):
        return Sense(Kind.CHANGE, grown, rule="growth that came to the number", word=word)
    if word is not None and preposition == "to" and (change := change_that_moved(scene, word)):
        return Sense(Kind.CHANGE, change, rule=PACE, word=word)
    if moved and previous is not None and found[previous].rule == PACE:
        return Sense(Kind.CHANGE, found[previous].direction, rule=PACE, sure=False, word=word)
    if word is not None and is_pace(word):
        return Sense(Kind.CHANGE, 1, rule=PACE, sure=False, word=word)
    return Sense(Kind.LEVEL, rule=CAME_TO, word=word)


def _moved_by(scene: Scene, at: int, number: NumberMention, left: LeftWay, found: dict[int, Sense]) -> Sense | None:
    """The change by which something moved, or that another is set beside."""
    direction, preposition, _ = left
    near = left_of(scene, at)[:1]
    last = last_percent(scene, at, found)
    if last is not None and found[last].kind is Kind.SHARE and is_of_period(scene, at):
        return _beside(found[last])
    if near and near[0][1].text == "by" and not direction:
        way_told = any_way(scene, at, number) or said_before(found) or verb_way(scene, at)
        return Sense(Kind.CHANGE, way_told, rule="something changed by the number")
    if preposition == "than" and last is not None and found[last].kind is Kind.CHANGE:
        return _beside(found[last])
    if direction and preposition != "from" and not (preposition == "with" and _is_part_of_gdp(scene, at)):
        subject = change_as_subject(scene, at)
        return Sense(Kind.CHANGE, subject or direction, rule="a word of change before the number")
    return None


def _beside(change: Sense) -> Sense:
    """What is set beside a percentage that tells a change."""
    return replace(change, base=True, sure=False, rule="as the percentage that it is set beside")


def _moved_from(scene: Scene, at: int, left: LeftWay, previous: int | None, found: dict[int, Sense]) -> Sense | None:
    """What the number is from which a growth, a share or a rate moved."""
    direction, preposition, word = left
    if not direction:
        return None
    if word is not None and (is_pace(word) or _is_of_growth(scene, word)):
        return Sense(Kind.CHANGE, 1, base=True, rule=PACE, sure=False, word=word)
    last = last_percent(scene, at, found)
    if last is not None and (growth := found[last]).kind is Kind.CHANGE:
        return Sense(growth.kind, growth.direction, rule="what another growth moved from", sure=growth.sure, word=word)
    if previous is not None and found[previous].kind is Kind.SHARE:
        return Sense(Kind.SHARE, base=True, rule="the share that a change starts from", word=word)
    if preposition == "from" and previous is not None and found[previous].rule == CAME_TO:
        return Sense(Kind.LEVEL, base=True, rule="the level that a change starts from", word=word)
    return None


def _of_something(scene: Scene, at: int, previous: int | None, found: dict[int, Sense]) -> Sense | None:
    """What is gone, what points are set against, and a percentage of a period or of what stands behind it."""
    if previous is not None and levels_points(scene, previous, at):
        return Sense(Kind.LEVEL, rule="the level that points are set against", sure=False)
    if is_gone(scene, at) or is_gone_too(scene, at, previous, found):
        return Sense(Kind.CHANGE, -1, rule=GONE)
    if is_added(scene, at):
        return Sense(Kind.CHANGE, 1, rule="what was added")
    if is_of_period(scene, at):
        before = last_percent(scene, at, found)
        if before is not None and found[before].kind is Kind.CHANGE:
            return _beside(found[before])
        if before is None and (is_base(scene, at) or any(t.text.endswith("than") for t in scene.before(at, _PAIR))):
            return Sense(Kind.SHARE, base=True, rule=UNSAID, sure=False)
    after = scene.after(end_of_percentages(scene, at), _PAIR)
    if after and (after[0].has("of", "part_of", "share_of") or _is_share(after)):
        bracket = restates(scene, previous, at)
        return Sense(Kind.SHARE, rule=OF_SOMETHING, bracket=bracket, word=after[0])
    return None


def _is_share(after: Sequence[Token]) -> bool:
    """Whether the percentage is that of a share: "an 80 percent share", "the 80 percent market share"."""
    kind = after[0].pos[:2] == "NN" and after[0].cues <= {"measure"}
    return after[0].text == "share" or (kind and any(token.text == "share" for token in after[1:]))


def _restating(
    scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]
) -> Sense | None:
    """What the number says that only tells the one before it in another way: "$3bn, or 5 percent"."""
    if previous is None or not restates(scene, previous, at):
        return None
    earlier = found[previous]
    if number.direction or earlier.kind is Kind.CHANGE_ABS or is_signed_move(scene, at, earlier):
        return Sense(Kind.CHANGE, number.direction or earlier.direction, rule="restates a change", bracket=True)
    if earlier.kind is Kind.LEVEL and (direction := growth_in_bracket(scene, previous, number, found)):
        return Sense(Kind.CHANGE, direction, rule="the change between two levels", bracket=True)
    if earlier.base and parted_too(scene, previous, found):
        return Sense(Kind.SHARE, base=True, rule=AS_PART, bracket=True)
    if earlier.base and earlier.word is not None and (direction := way(earlier.word)):
        return Sense(Kind.CHANGE, direction, rule="the change between two levels", bracket=True)
    if earlier.kind is Kind.LEVEL:
        moved = left_way(scene, previous) if is_compared(scene, at) else None
        if moved and moved.direction and moved.preposition == "to":
            return Sense(Kind.CHANGE, moved.direction, rule="the change that led to the level", bracket=True)
        return Sense(Kind.SHARE, rule=AS_PART, bracket=True)
    if earlier.kind is Kind.CHANGE and opened_with_shares(scene, previous, found):
        return Sense(Kind.SHARE, rule="a share in brackets, as the one before it", bracket=True)
    if earlier.kind is not Kind.RANK:
        return Sense(earlier.kind, earlier.direction, rule="restates the number before it", bracket=True)
    return None


def _is_of_growth(scene: Scene, word: Token) -> bool:
    """Whether growth itself moved, right before the word: "import growth eased from 12 to 8 percent"."""
    before = scene.before(scene.tokens.index(word), 1)
    return any(token.text.rpartition(" ")[2] == "growth" for token in before)


def _moves_in_bracket(scene: Scene, at: int) -> bool:
    """Whether the first of two in brackets was what the second is: "food (from 6.8 to 3.5 percent)"."""
    before, after = [token.text for token in scene.before(at, 2)], scene.after(at, 2)
    return before == ["from", "("] and len(after) == _PAIR and after[0].text == "to" and after[1].number is not None


def _is_part_of_gdp(scene: Scene, at: int) -> bool:
    """Whether it is so much of an economy: "the main contributor to growth with 48 percent of GDP"."""
    row = [token for token in scene.after(at, 3) if token.text != "the"]
    return len(row) > 1 and row[0].text == "of" and row[1].measure is not None and row[1].measure.measure == "gdp"
