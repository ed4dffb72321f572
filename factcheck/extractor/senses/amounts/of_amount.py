"""What an amount says of its measure: a level, or by how much it changed."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.amounts.amounts_moved import (
    comes_on_top,
    is_of_month,
    is_of_what_moves,
    is_put_to_stock,
    is_risen_over,
    leads,
    part_of_change,
    way_moved,
)
from factcheck.extractor.senses.amounts.balances import is_of_balance, states_balance
from factcheck.extractor.senses.amounts.base_levels import is_base
from factcheck.extractor.senses.amounts.behind_changes import behind_change, tells_relative
from factcheck.extractor.senses.amounts.change_that_is import (
    change_as_subject,
    change_that_is,
    is_called_change,
    is_that_in,
)
from factcheck.extractor.senses.amounts.moves_listed import listed_move
from factcheck.extractor.senses.amounts.passed import is_passed, is_set_beside
from factcheck.extractor.senses.amounts.verbs_left_out import CONTRIBUTED, goes_on_in_change
from factcheck.extractor.senses.apart import is_gained_from, jobs_moved, moved_by, past_restatement
from factcheck.extractor.senses.changes_before import earlier_change
from factcheck.extractor.senses.gone import is_added, is_gone
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.restated import compares, is_compared, restates, said_before, tokens_between
from factcheck.extractor.senses.right_way import right_way
from factcheck.extractor.senses.sense import GONE, SIGNED, Sense
from factcheck.extractor.senses.way import is_noun
from factcheck.extractor.senses.ways import LeftWay, any_way, left_way, measured_way, verb_way
from factcheck.resources import word_set

_DASHES = frozenset({"-", "–", "—", "..."})
_SIGNS = word_set("small_words", "senses", "signs_as_nouns")


def amount_sense(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    """The sense of the amount at `at`, told by the words around it and by the numbers `found` before it."""
    first = next((place for place in found if scene.tokens[place].start == number.retold), None)
    if number.retold is not None and first is not None:
        told = found[first]
        return Sense(told.kind, told.direction, told.base, "a conversion of the number before it", bracket=True)
    if direction := jobs_moved(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule="jobs that were added or lost, as the verb behind them tells")
    base = is_base(scene, at)
    if (direction := right_way(scene, at)) and not _is_come_to(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule="a word of change behind the number")
    if is_risen_over(scene, at):
        return Sense(Kind.LEVEL, base=True, rule="what a change is measured over")
    left = left_way(scene, at)
    found_sense = (
        _changed_by(scene, at, number, left, base=base, found=found)
        or _brought_in(scene, at, number, left.word, base=base)
        or _by_word_of_change(scene, at, left)
        or _of_change_before(scene, at, previous, found)
        or _gained_or_lost(scene, at, found)
    )
    if found_sense:
        return found_sense
    if number.direction:
        return Sense(Kind.LEVEL, number.direction, base, rule=SIGNED)
    return Sense(Kind.LEVEL, base=base, rule="an amount that nothing makes a change")


def _changed_by(
    scene: Scene, at: int, number: NumberMention, left: LeftWay, *, base: bool, found: dict[int, Sense]
) -> Sense | None:
    """What was added to a flow or taken from it, and by how much something changed or is positive or negative."""
    if left.direction:
        return None
    if moved := way_moved(scene, at):
        return Sense(Kind.CHANGE_ABS, moved, rule="what was added or taken away")
    near = left_of(scene, at)[:1]
    if not near or near[0][1].text != "by":
        return None
    if states_balance(scene, at) or is_of_balance(scene, at):
        return Sense(Kind.LEVEL, base=base, rule="by how much a balance is positive or negative")
    way_told = any_way(scene, at, number) or said_before(found) or measured_way(scene, at) or verb_way(scene, at)
    if not way_told and number.quantity.unit == PERSONS.name:
        return Sense(Kind.LEVEL, base=base, rule="those by whom something was done")
    return Sense(Kind.CHANGE_ABS, way_told, rule="something changed by the number")


def _brought_in(scene: Scene, at: int, number: NumberMention, word: Token | None, *, base: bool) -> Sense | None:
    """What a word of change adds to a stock, or what it only says was brought in, or came on top."""
    if word is None:
        return None
    if is_put_to_stock(scene, at, word):
        return Sense(Kind.CHANGE_ABS, 1, rule="what is added to a stock", word=word)
    if is_gained_from(scene, at, word):
        return Sense(Kind.LEVEL, base=base, rule="what a flow brought in", word=word)
    if comes_on_top(scene, number, word) or is_of_month(scene, at):
        return Sense(Kind.LEVEL, base=base, rule="an amount that comes on top, or that of a month", word=word)
    return None


def _by_word_of_change(scene: Scene, at: int, left: LeftWay) -> Sense | None:
    """What a word of change before the amount makes of it."""
    direction, preposition, word = left
    if not direction or word is None or word.text in _SIGNS:
        return None
    if is_set_beside(scene, at) or (preposition == "" and is_passed(scene, at, word)):
        return Sense(Kind.LEVEL, base=True, rule="what a change starts from", word=word)
    if preposition == "" and _is_lifted(scene, at, word):
        return Sense(Kind.LEVEL, rule="what was taken out of the ground", word=word)
    noun = is_noun(word)
    if word.pos == "NNS" and not word.has("rise_noun", "fall_noun"):
        return None
    if preposition == "by" or (noun and preposition == "of") or (preposition == "" and noun) or leads(scene, word):
        return Sense(Kind.CHANGE_ABS, direction, rule="a word of change before the number")
    if (
        preposition == ""
        and word.has("rise_verb", "fall_verb", "rise_adj", "fall_adj")
        and not word.has("level_verb")
        and word.text not in word_set("directions", "lying")
        and not _crosses_comma(scene, at, word)
    ):
        if is_of_what_moves(scene, at):
            return Sense(Kind.LEVEL, rule="how much there is of what is changed", word=word)
        return Sense(Kind.CHANGE_ABS, direction, rule="a word of change right before the number")
    return Sense(Kind.LEVEL, base=True, rule="what a change starts from", word=word) if preposition == "from" else None


def _is_lifted(scene: Scene, at: int, verb: Token) -> bool:
    """Whether so much of a good was brought up, and nothing raised by it: "lifted 9 million barrels of crude"."""
    number, before = scene.tokens[at].number, [token for token in scene.before(at, 2) if not token.has("hedge")]
    barrels = number is not None and number.quantity.unit == "barrels"
    return barrels and before[:1] == [verb] and any(token.text == "of" for token in scene.after(at, 1))


def _of_change_before(scene: Scene, at: int, previous: int | None, found: dict[int, Sense]) -> Sense | None:
    """What is a part of a change told before it, or goes on from one."""
    if earlier := earlier_change(scene, at, previous, found):
        return earlier
    if governed := measured_way(scene, at):
        return Sense(Kind.CHANGE_ABS, governed, rule="a change in what is measured, of the amount")
    if direction := part_of_change(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule=CONTRIBUTED)
    if direction := listed_move(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule="a change of what stands before the bracket")
    if previous is not None and goes_on_in_change(scene, previous, at, found[previous]):
        return replace(found[previous], sure=False)
    if previous is not None and _in_row(scene, previous, at) and found[previous].kind is Kind.CHANGE_ABS:
        return replace(found[previous], rule="as the amount before it in the row")
    if _moves_to_another(scene, at) and (last := _last_change(found)) is not None:
        return Sense(Kind.CHANGE_ABS, last.direction, rule="the verb is that of the change before", sure=False)
    if restates(scene, previous, at) and previous is not None and tells_relative(scene, previous, found):
        return behind_change(scene, previous, at, found)
    return None


def _gained_or_lost(scene: Scene, at: int, found: dict[int, Sense]) -> Sense | None:
    """What is said to be a change, or to be gained, lost or gone."""
    if direction := change_that_is(scene, at) or is_called_change(scene, at) or change_as_subject(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule="a change that is so much")
    if is_that_in(scene, at) and (earlier := _last_change(found)) is not None:
        return replace(earlier, rule="as the change before, in something else")
    if direction := moved_by(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule="what a flow gained or lost")
    if is_added(scene, at):
        return Sense(Kind.CHANGE_ABS, 1, rule="what was added")
    return Sense(Kind.CHANGE_ABS, -1, rule=GONE) if is_gone(scene, at) else None


def _is_come_to(scene: Scene, at: int) -> bool:
    """Whether the amount is what something rose to: "to a record high of $70 million, or 9 percent more"."""
    lead = list(takewhile(lambda token: token.text == "of" or token.pos in ("DT", "JJ", "NN"), scene.before(at, 5)))
    before = scene.before(at, len(lead) + 1)[len(lead) :]
    led = not lead or lead[0].text == "of"
    brings = word_set("directions", "bringing")
    moved = any(token.has("rise_verb", "fall_verb") or token.text in brings for token in scene.tokens[:at])
    return led and moved and bool(before) and before[0].has("to")


def _in_row(scene: Scene, previous: int, at: int) -> bool:
    """Whether it and the amount before it are told in step: "$3bn and $2bn, respectively", "of $3bn and of $2bn".

    So are two of which it is told from when: "up by $3bn on the year and $2bn on the month".
    """
    if [token.text for token in scene.before(at, 2)] == ["of", "and"]:
        return any(token.text == "of" for token in scene.before(previous, 1))
    between = [token for token in tokens_between(scene, previous, at) if not token.has("hedge")]
    if between and compares(between[0]) and is_compared(scene, past_restatement(scene, at) - 1):
        return all(token.text in (",", "and") for token in between[1:])
    return all(token.text in (",", "and") for token in between) and scene.says("respectively")


def _moves_to_another(scene: Scene, at: int) -> bool:
    """Whether the number goes over into a level: "imports rose $3bn to $9bn and exports $2bn to $7bn"."""
    after = scene.after(at, 2)
    behind = scene.before(at, 1)
    return (
        len(after) == 2
        and after[0].text == "to"
        and after[1].number is not None
        and not (behind and behind[0].text in ("from", "to"))
    )


def _last_change(found: dict[int, Sense]) -> Sense | None:
    return next((s for s in reversed(list(found.values())) if s.kind is Kind.CHANGE_ABS), None)


def _crosses_comma(scene: Scene, at: int, word: Token) -> bool:
    return any(t.text in (",", "(", *_DASHES) for t in scene.tokens[scene.tokens.index(word) + 1 : at])
