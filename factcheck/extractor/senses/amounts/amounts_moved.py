"""Amounts that are added to something or taken from it, or are a part of how it changed."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.way import is_noun, way
from factcheck.resources import vocabulary, word_set

_MOVED = 8
"""Within how many tokens behind an amount stands the flow that it was added to: "that was added to the bill"."""
_STOCK = 5
"""Within how many tokens behind an amount stands the stock that it was added to."""
_TAKEN = 3
"""Within how many tokens before points stands the verb that took them."""
_OWNING = word_set("small_words", "senses", "owning")
_NOUN = 4
"""Within how many tokens behind an amount stands what is so large: "its $3bn bilateral trade surplus"."""


def comes_on_top(scene: Scene, number: NumberMention, word: Token) -> bool:
    """Whether it is a further part: "re-exports added $150 million"; people who are added make a change."""
    adds = word.text in vocabulary("measures")["adding"] and number.quantity.unit not in (None, PERSONS.name)
    return adds and not _grew_so(scene, scene.tokens.index(word))


def _grew_so(scene: Scene, place: int) -> bool:
    """Whether the words go on to tell by how much something rose: "rose to $9bn, adding $3bn", "having added $3bn"."""
    before = [token.text for token in scene.before(place, 1)]
    risen = any(token.has("rise_verb", "rise_adj") for token in scene.tokens[:place])
    return risen and (before == ["having"] or (before == [","] and scene.tokens[place].pos == "VBG"))


def way_moved(scene: Scene, at: int) -> int:
    """Which way the number moved a flow that it was added to or taken from: "$3bn was cut from the import bill"."""
    row = [token for token in scene.after(at, _MOVED) if token.text not in ("that", "which", "worth")]
    if len(row) < 3 or not row[0].has("be") or row[1].pos != "VBN":
        return 0
    words = vocabulary("directions")["moved"]
    way = next((int(sign) for sign, verbs in words["verbs"].items() if row[1].text in verbs), 0)
    to = row[2].text in words["from_or_to"] and any(token.measure for token in row[3:])
    return way if to else 0


def way_taken(scene: Scene, at: int) -> int:
    """That of points which something took from what is told: "took 0.1 points away", "knocked 0.3 points off growth".

    So it is where what they were taken off stands before them: "took off 0.1 points".
    """
    led, behind = scene.before(at, _TAKEN), [token.text for token in scene.after(at, 1)]
    led = [token for token in led if not token.has("hedge")]
    words = vocabulary("directions")["taking_away"]
    if led and led[0].text in words["behind"]:
        led, behind = led[1:], [led[0].text]
    taken = bool(led) and led[0].text in words["verbs"] and behind[:1] and behind[0] in words["behind"]
    return -1 if taken else 0


def is_put_to_stock(scene: Scene, at: int, word: Token) -> bool:
    """Whether a stock grew by what was added, or a country's own trade: "Uganda added $3bn to its external debt"."""
    behind = scene.after(at, _STOCK)
    if word.text not in vocabulary("measures")["adding"] or not behind or behind[0].text != "to":
        return False
    measures = [token.measure for token in behind if token.measure]
    first, _ = scene.clause(at)
    owned = len(behind) > 1 and behind[1].text in vocabulary("areas")["anaphora"]["owners"]
    grown = owned and not any(token.measure for token in scene.tokens[first:at])
    return bool(measures) and (grown or any(measure.stock for measure in measures))


def leads(scene: Scene, change: Token) -> bool:
    """Whether something led the change, and by so much: "coal led the rise with $3bn"."""
    before = [token.text for token in scene.before(scene.tokens.index(change), 2)]
    return is_noun(change) and before == ["the", "led"]


def part_of_change(scene: Scene, at: int) -> int:
    """The direction of the change that the amount is a part of: "$2bn of the rise", not "3 tonnes of cut flowers"."""
    after = scene.after(at, 3)
    if len(after) < 2 or after[0].text.partition(" ")[0] not in ("of", "to"):
        return 0
    pointed = after[1].text in ("the", "this", "that") and len(after) > 2
    noun = after[2] if pointed else after[1]
    if not pointed and any(token.pos == "NNS" for token in after[2:]):
        return 0
    return way(noun) if noun.has("rise_noun", "fall_noun") else 0


def is_of_what_moves(scene: Scene, at: int) -> bool:
    """Whether the amount only says how large that is which is to change: "to cut its $3bn trade surplus".

    So it does where that is said to be revised: "an upward revised $3bn surplus", "from a downwards revised $3bn".
    """
    before, revised = scene.tokens[at - 1].text, word_set("directions", "revised")
    if before in revised and scene.tokens[at - 2].has("rise_adj", "fall_adj"):
        return True
    owned = before in _OWNING or before in revised
    row = takewhile(lambda token: token.pos[:2] in ("NN", "JJ") or token.measure, scene.after(at, _NOUN))
    return owned and any(token.measure is not None and not token.measure.verb for token in row)


def is_risen_over(scene: Scene, at: int) -> bool:
    """Whether the amount is what something rose from: "a 9 percent increase over the 8 million of 2022"."""
    before = scene.before(at, 3)
    led = [token.text for token in before[:2]] in (["the", "over"], ["the", "on"])
    return led and len(before) > 2 and before[2].has("rise_noun", "fall_noun")


def is_of_month(scene: Scene, at: int) -> bool:
    """Whether a time owns the amount, so that it is what was told of it: "short of November's $9 billion"."""
    before = scene.before(at, 2)
    return len(before) == len(("'s", "November")) and before[0].text == "'s" and before[1].period is not None
