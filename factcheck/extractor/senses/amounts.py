"""What an amount says of its measure: a level, or by how much it changed."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.apart import is_gained_from, is_gone, moved_by
from factcheck.extractor.senses.base_levels import is_base
from factcheck.extractor.senses.behind_changes import behind_change
from factcheck.extractor.senses.growth import change_that_is
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.restated import restates, said_before, tokens_between
from factcheck.extractor.senses.right_way import right_way
from factcheck.extractor.senses.sense import SIGNED, Sense
from factcheck.extractor.senses.verbs_left_out import CONTRIBUTED, goes_on_in_change
from factcheck.extractor.senses.way import is_noun, way
from factcheck.extractor.senses.ways import any_way, left_way, measured_way, verb_way
from factcheck.resources import vocabulary, word_set

_DASHES = frozenset({"-", "–", "—", "..."})
_SIGNS = frozenset({"plus", "minus"})
"""Nouns that are a balance before an amount: "a minus of $2bn"."""
_MOVED = 8
"""Within how many tokens behind an amount stands the flow that it was added to: "that was added to the bill"."""
_STOCK = 5
"""Within how many tokens behind an amount stands the stock that it was added to."""


def amount_sense(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    """The sense of the amount at `at`, told by the words around it and by the numbers `found` before it."""
    if number.retold is not None and previous is not None and scene.tokens[previous].start == number.retold:
        return Sense(
            found[previous].kind,
            found[previous].direction,
            found[previous].base,
            "a conversion of the number before it",
            bracket=True,
        )
    base = is_base(scene, at)
    if (direction := right_way(scene, at)) and not _is_come_to(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule="a word of change behind the number")
    if _is_risen_over(scene, at):
        return Sense(Kind.LEVEL, base=True, rule="what a change is measured over")
    direction, preposition, word = left_way(scene, at)
    near = [token for _, token in left_of(scene, at)][:1]
    if (moved := _is_moved(scene, at)) and not direction:
        return Sense(Kind.CHANGE_ABS, moved, rule="what was added or taken away")
    if near and near[0].text == "by" and not direction and (_states_balance(scene, at) or _is_balance(scene, at)):
        return Sense(Kind.LEVEL, base=base, rule="by how much a balance is positive or negative")
    if near and near[0].text == "by" and not direction:
        way_told = any_way(scene, at, number) or said_before(found) or measured_way(scene, at) or verb_way(scene, at)
        if not way_told and number.quantity.unit == PERSONS.name:
            return Sense(Kind.LEVEL, base=base, rule="those by whom something was done")
        return Sense(Kind.CHANGE_ABS, way_told, rule="something changed by the number")
    if word is not None and _is_put_to_stock(scene, at, word):
        return Sense(Kind.CHANGE_ABS, 1, rule="what is added to a stock", word=word)
    if word is not None and is_gained_from(scene, at, word):
        return Sense(Kind.LEVEL, base=base, rule="what a flow brought in", word=word)
    if word is not None and (_comes_on_top(number, word) or _is_of_month(scene, at)):
        return Sense(Kind.LEVEL, base=base, rule="an amount that comes on top, or that of a month", word=word)
    if direction and word is not None and word.text not in _SIGNS:
        noun = is_noun(word)
        if preposition == "by" or (noun and preposition == "of") or (preposition == "" and noun) or _leads(scene, word):
            return Sense(Kind.CHANGE_ABS, direction, rule="a word of change before the number")
        if (
            preposition == ""
            and word.has("rise_verb", "fall_verb", "rise_adj", "fall_adj")
            and not word.has("level_verb")
            and word.text not in word_set("directions", "lying")
            and not _crosses_comma(scene, at, word)
        ):
            return Sense(Kind.CHANGE_ABS, direction, rule="a word of change right before the number")
        if preposition == "from":
            return Sense(Kind.LEVEL, base=True, rule="what a change starts from", word=word)
    if governed := measured_way(scene, at):
        return Sense(Kind.CHANGE_ABS, governed, rule="a change in what is measured, of the amount")
    if direction := _part_of_change(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule=CONTRIBUTED)
    if previous is not None and goes_on_in_change(scene, previous, at, found[previous]):
        return replace(found[previous], sure=False)
    if previous is not None and _in_row(scene, previous, at) and found[previous].kind is Kind.CHANGE_ABS:
        return replace(found[previous], rule="as the amount before it in the row")
    if _moves_to_another(scene, at) and (earlier := _last_change(found)) is not None:
        return Sense(Kind.CHANGE_ABS, earlier.direction, rule="the verb is that of the change before", sure=False)
    if restates(scene, previous, at) and previous is not None and found[previous].kind is Kind.CHANGE:
        return behind_change(scene, previous, at, found)
    if direction := change_that_is(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule="a change that is so much")
    if _is_that_in(scene, at) and (earlier := _last_change(found)) is not None:
        return replace(earlier, rule="as the change before, in something else")
    if direction := moved_by(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule="what a flow gained or lost")
    if is_gone(scene, at):
        return Sense(Kind.CHANGE_ABS, -1, rule="what is gone")
    if number.direction:
        return Sense(Kind.LEVEL, number.direction, base, rule=SIGNED)
    return Sense(Kind.LEVEL, base=base, rule="an amount that nothing makes a change")


def _is_risen_over(scene: Scene, at: int) -> bool:
    """Whether the amount is what something rose from: "a 9 percent increase over the 8 million of 2022"."""
    before = scene.before(at, 3)
    led = [token.text for token in before[:2]] in (["the", "over"], ["the", "on"])
    return led and len(before) > 2 and before[2].has("rise_noun", "fall_noun")


def _is_come_to(scene: Scene, at: int) -> bool:
    """Whether the amount is what something rose to: "to a record high of $70 million, or 9 percent more"."""
    lead = list(takewhile(lambda token: token.text == "of" or token.pos in ("DT", "JJ", "NN"), scene.before(at, 5)))
    before = scene.before(at, len(lead) + 1)[len(lead) :]
    led = not lead or lead[0].text == "of"
    moved = any(token.has("rise_verb", "fall_verb") for token in scene.tokens[:at])
    return led and moved and bool(before) and before[0].has("to")


def _states_balance(scene: Scene, at: int) -> bool:
    """Whether "by" says how large a balance is: "positive by $3bn", "in the red, by $2bn"."""
    left = [token for _, token in left_of(scene, at) if token.text != ","][1:4]
    if not left:
        return False
    if left[0].text in vocabulary("measures")["signed_states"]:
        return True
    if left[0].measure is None:
        return False
    gap = left[0].measure.measure == "balance" or left[0].measure.measure in vocabulary("measures")["accounts"]
    led = len(left) > 1 and ((gap and left[1].text == "in") or left[1].has("exceeding"))
    return left[0].text.startswith("in the ") or led


def _is_balance(scene: Scene, at: int) -> bool:
    """Whether the amount is that of a balance named right behind it: "was offset by a $3bn non-oil surplus"."""
    before, named = scene.before(at, 1), next((token.measure for token in scene.after(at, 3) if token.measure), None)
    return bool(before) and before[0].text in ("a", "an") and named is not None and named.measure == "balance"


def _comes_on_top(number: NumberMention, word: Token) -> bool:
    """Whether it is a further part: "re-exports added $150 million"; people who are added make a change."""
    return word.text in vocabulary("measures")["adding"] and number.quantity.unit not in (None, PERSONS.name)


def _is_moved(scene: Scene, at: int) -> int:
    """Which way the number moved a flow that it was added to or taken from: "$3bn was cut from the import bill"."""
    row = [token for token in scene.after(at, _MOVED) if token.text not in ("that", "which", "worth")]
    if len(row) < 3 or not row[0].has("be") or row[1].pos != "VBN":
        return 0
    words = vocabulary("directions")["moved"]
    way = next((int(sign) for sign, verbs in words["verbs"].items() if row[1].text in verbs), 0)
    to = row[2].text in words["from_or_to"] and any(token.measure for token in row[3:])
    return way if to else 0


def _is_put_to_stock(scene: Scene, at: int, word: Token) -> bool:
    """Whether a stock grew by what was added, or a country's own trade: "Uganda added $3bn to its external debt"."""
    behind = scene.after(at, _STOCK)
    if word.text not in vocabulary("measures")["adding"] or not behind or behind[0].text != "to":
        return False
    measures = [token.measure for token in behind if token.measure]
    first, _ = scene.clause(at)
    owned = len(behind) > 1 and behind[1].text in vocabulary("areas")["anaphora"]["owners"]
    grown = owned and not any(token.measure for token in scene.tokens[first:at])
    return bool(measures) and (grown or any(measure.stock for measure in measures))


def _is_of_month(scene: Scene, at: int) -> bool:
    """Whether a time owns the amount, so that it is what was told of it: "short of November's $9 billion"."""
    before = scene.before(at, 2)
    return len(before) == len(("'s", "November")) and before[0].text == "'s" and before[1].period is not None


def _leads(scene: Scene, change: Token) -> bool:
    """Whether something led the change, and by so much: "coal led the rise with $3bn"."""
    before = [token.text for token in scene.before(scene.tokens.index(change), 2)]
    return is_noun(change) and before == ["the", "led"]


def _is_that_in(scene: Scene, at: int) -> bool:
    """Whether "that" stands for the change just told: "the drop in exports is $3bn, that in imports $2bn"."""
    lead = list(
        takewhile(lambda token: token.measure is not None or token.pos[:2] in ("DT", "JJ"), scene.before(at, 4))
    )
    before = [token.text for token in scene.before(at, len(lead) + 2)[len(lead) :]]
    return bool(lead) and before == ["in", "that"]


def _part_of_change(scene: Scene, at: int) -> int:
    """The direction of the change that the amount is a part of: "$2bn of the rise"."""
    after = scene.after(at, 3)
    if len(after) < 2 or after[0].text.partition(" ")[0] not in ("of", "to"):
        return 0
    noun = after[2] if after[1].text in ("the", "this", "that") and len(after) > 2 else after[1]
    return way(noun) if noun.has("rise_noun", "fall_noun") else 0


def _in_row(scene: Scene, previous: int, at: int) -> bool:
    """Whether the amount and the one before it are told in step: "$3bn and $2bn, respectively"."""
    between = [token for token in tokens_between(scene, previous, at) if not token.has("hedge")]
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
