"""Whether a level is the one that another is compared with: "from $3bn", "$3bn a year earlier"."""

from __future__ import annotations

from itertools import dropwhile, takewhile

from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.amounts.behind_changes import is_reckoned_from
from factcheck.extractor.senses.amounts.came_from import is_what_it_came_from
from factcheck.extractor.senses.amounts.had_then import had_been_before, was_had_then
from factcheck.extractor.senses.earlier_times import (
    is_before_earlier_time,
    is_behind_earlier_time,
    is_of_earlier_time,
    opens_with_earlier_time,
)
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.set_against import before_owner, is_joined_to_base, is_set_against_in_row, sets_against
from factcheck.resources import vocabulary, word_set

_TURNING = 6
"""Within how many tokens behind a level it is said to have become another."""
_NAMED = 8
"""How many words may say what it is of, before that is said: "a deficit of $3bn in trade with Peru has become"."""
_MARKS = word_set("small_words", "senses", "clause_opens_behind")
_ASIDE = frozenset({",", ")", ";", "."})
_SIGNS_BEFORE = frozenset({",", ":"})
_BEFORE_SECOND = 2
"""A balance and the first of its flows."""
_CALLED = 4
"""The words of "as its starting point"."""
_OWNED = 3
"""The words of "against (the) exports of"."""


def is_base(scene: Scene, at: int) -> bool:
    """Whether the amount is what another one is compared with: "from $3bn", "against $3bn", "$3bn a year earlier"."""
    left = [token for _, token in left_of(scene, at)]
    weighed = bool(left) and left[0].has("against") and _is_weighed_with_another(scene, at)
    if weighed or is_what_it_came_from(scene, at):
        return False
    if _is_led_to(scene, at, left) or _is_said_to_be(scene, at, left):
        return True
    if (measure := _measure_against(left)) is not None:
        return not _is_weighed(scene, at, measure.measure)
    if is_of_earlier_time(left) or is_behind_earlier_time(scene, at):
        return True
    return not opens_with_earlier_time(scene, at + 1) and is_before_earlier_time(scene, at)


def _is_led_to(scene: Scene, at: int, left: list[Token]) -> bool:
    """Whether the words before it set another number against it, or what it is: "from $3bn", "from a total of $3bn"."""
    if left and sets_against(before_owner(scene, at, left), scene.tokens[at].number):
        return True
    if is_reckoned_from(scene, at) or is_set_against_in_row(scene, at) or is_joined_to_base(scene, at):
        return True
    if len(left) < 2:
        return False
    if left[0].text in ("of", "at") and left[1].has("previously", "against"):
        return True
    if left[0].has("share_of") and left[1].has("from", "against"):
        return True
    told_from = len(left) >= _OWNED and (left[2].has("from", "than") or left[2].text == "after")
    return told_from and left[0].text == "of" and _is_balance_or_rate(left[1])


def _is_said_to_be(scene: Scene, at: int, left: list[Token]) -> bool:
    """Whether the sentence says otherwise that it was before: "4 million then", "has become", "from a low base of"."""
    return (
        _is_then(scene, at)
        or _is_one_like_it(scene, at)
        or _has_turned(scene, at)
        or was_had_then(scene, at)
        or had_been_before(scene, at)
        or _is_from_base(left)
        or _is_called_base(scene, at)
        or _is_told_bare(scene, at)
    )


def _measure_against(left: list[Token]) -> MeasureMention | None:
    """The measure that it is of, where that is set against another: "against exports of $3bn"."""
    of_it = len(left) >= _OWNED and (left[0].text == "of" or left[0].has("worth"))
    return left[1].measure if of_it and left[2].has("against") else None


def _is_weighed_with_another(scene: Scene, at: int) -> bool:
    return _of_another(scene, at) or _outnumbers(scene) or _are_two_ways_of_balance(scene, at)


def _are_two_ways_of_balance(scene: Scene, at: int) -> bool:
    """Whether the two amounts are the flows that a balance lies between: "a gap of $2bn in May, $5bn against $7bn"."""
    told = [place for place, _ in scene.numbers if place < at]
    if len(told) != _BEFORE_SECOND or scene.tokens[told[1] - 1].text not in _SIGNS_BEFORE:
        return False
    between = scene.tokens[told[1] + 1 : at]
    measures = [token.measure.measure for token in scene.tokens[: told[1]] if token.measure]
    return all(token.has("against") for token in between) and measures[-1:] == ["balance"]


def _of_another(scene: Scene, at: int) -> bool:
    """Whether the amount is set against that of another side, measure or good: "against $148 million for Russia"."""
    after = [token for token in scene.after(at, 4) if token.text != "the"]
    if len(after) < 2 or after[0].text not in ("for", "from", "to", "by", "with"):
        return False
    good = after[0].text == "for" and is_product(after[1].text)
    return good or after[1].area is not None or any(token.measure for token in after[1:3])


def _outnumbers(scene: Scene) -> bool:
    """Whether the sentence holds the numbers of two against each other: "women outnumber men, 5 million against 4"."""
    words = word_set("directions", "outnumbering")
    return any(not words.isdisjoint(token.text.split()) for token in scene.tokens)


def _is_balance_or_rate(token: Token) -> bool:
    """Whether the noun only tells what a level or a rate is: "from a surplus of $3bn", "than the rate of 4 percent"."""
    measure = token.measure.measure if token.measure else ""
    return (
        measure == "balance"
        or measure in vocabulary("measures")["accounts"]
        or token.has("level_noun")
        or token.text in word_set("measures", "rate_nouns")
    )


def _is_weighed(scene: Scene, at: int, measure: str) -> bool:
    """Whether another measure was told before: "exports of $5bn stood against imports of $6bn"."""
    before = [token.measure.measure for token in scene.tokens[: at - _OWNED] if token.measure]
    return bool(before) and before[-1] != measure


def _is_then(scene: Scene, at: int) -> bool:
    """Whether words behind the number say that it was so then: "3 tonnes now, 4 million then", "$3bn before,"."""
    row = list(takewhile(lambda token: token.text not in _ASIDE, scene.after(at, _CALLED)))
    words = " ".join(token.text for token in row)
    if words == "then" and any(token.text == "now" for token in scene.tokens):
        return True
    closed = at + 1 + len(row) < len(scene.tokens) - 1 or words.startswith("of ")
    return closed and words in word_set("directions", "once")


def _is_told_bare(scene: Scene, at: int) -> bool:
    """Whether another level is said to compare with it, and nothing tells when it was: "this compares with $3bn"."""
    lead = [word for token in scene.before(at, _NAMED) for word in reversed(token.text.split()) if word != "("]
    words = " ".join(reversed(lead))
    bare = not any(token.period or token.area for token in scene.tokens[at : scene.clause(at)[1]])
    return bare and words.endswith(tuple(word_set("directions", "bare_before")))


def _is_one_like_it(scene: Scene, at: int) -> bool:
    """Whether "one" stands for what the level before it is of: "a deficit of $7bn compares with one of $2bn"."""
    if at < _OWNED or scene.tokens[at - 2].text != "one":
        return False
    words = " ".join(token.text for token in scene.tokens[max(0, at - _OWNED - 2) : at])
    return words.endswith(tuple(word_set("directions", "one_before")))


def _has_turned(scene: Scene, at: int) -> bool:
    """Whether the level is what has become another one: "a deficit of $3bn has thus turned into a surplus of $1bn"."""
    whose = list(takewhile(lambda token: not (token.is_finite or token.number), scene.after(at, _NAMED)))
    named = 0 if any(token.text in _MARKS for token in whose) else len(whose)
    words = [word for token in scene.after(at + named, _TURNING) for word in token.text.split()]
    rest = " ".join(dropwhile(lambda word: word in word_set("directions", "before_turning"), words))
    turned = rest.startswith(tuple(word_set("directions", "turning_into")))
    return turned and any(place > at for place, _ in scene.numbers)


def _is_from_base(left: list[Token]) -> bool:
    """Whether something moved from what is called a base or a low: "from a low base of 9 tonnes"."""
    if not left or left[0].text != "of":
        return False
    row = list(takewhile(lambda token: token.pos[:2] in ("JJ", "NN") and not token.mention, left[1:]))
    based = bool(row) and row[0].text in word_set("directions", "bases")
    return based and any(token.has("from") for token in left[1 + len(row) : 2 + len(row)])


def _is_called_base(scene: Scene, at: int) -> bool:
    """Whether words behind the number call it that from which something moved: "with $3bn as its starting point"."""
    words = " ".join(token.text for token in scene.after(at, _CALLED))
    return words.startswith(tuple(word_set("directions", "as_base")))
