"""Marks that each of several passed, which nothing is so large as: "23 products earned over $1bn", "$1bn each"."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise, takewhile

from factcheck.domain.claim import NumberStatus
from factcheck.domain.quantity import Qualifier
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.statuses.amounts import Status, words_of
from factcheck.resources import vocabulary

RULE = "a mark that each of several passed"
_ACTS = 4
"""Within how many words before a mark "each" stands: "with each sending more than"."""
_KIND = 2
"""Within how many words before goods stands their number: "26 export commodities"."""
_BEFORE, _BESIDE = 12, 3
"""Within how many words before a mark it is told how many passed it, and beside it that it is one."""


def mark_passed(scene: Scene, at: int, number: NumberMention) -> Status | None:
    """What makes the number such a mark; None where it is none."""
    above = number.quantity.qualifier is Qualifier.MORE_THAN
    each = words_of("each")
    behind = [*takewhile(lambda token: token.text != ",", scene.after(at, _ACTS))]
    if above and any(token.text == "each" for token in scene.before(at, _ACTS)):
        return Status(NumberStatus.QUANTITY, RULE)
    if above and any(token.text in each for token in behind) and _is_of_several(scene, at):
        return Status(NumberStatus.QUANTITY, RULE, scene.words(behind[-1:]))
    if number.form is Form.AMOUNT and _is_round(number) and (above or _is_passed(scene, at)):
        several = _several(scene, at) or _none(scene, at)
        return Status(NumberStatus.QUANTITY, RULE, scene.words([several])) if several else None
    return None


def _is_of_several(scene: Scene, at: int) -> bool:
    """Whether several passed the mark, and no one country: "products that earned over $1bn each"."""
    place = max((place for place, token in enumerate(scene.tokens[:at]) if token.area), default=-1)
    return place < 0 or any(token.has("which") or token.text == "with" for token in scene.tokens[place + 1 : at])


def _is_round(number: NumberMention) -> bool:
    """Whether the amount has one digit that is no zero."""
    return len(Decimal(number.quantity.value).normalize().as_tuple().digits) == 1


def _is_passed(scene: Scene, at: int) -> bool:
    """Whether a verb or a noun makes it a mark: "passed the $1 billion mark", "exceeding $1 billion"."""
    beside = [*scene.before(at, _BESIDE), *scene.after(at, 1)]
    return any(token.has("exceeding") or token.text in words_of("marks") for token in beside)


def _several(scene: Scene, at: int) -> Token | None:
    """The goods or countries of which so many passed it, and that are not told as one: "five products"."""
    row = scene.tokens[max(0, at - _BEFORE) : at]
    if any(token.text in words_of("as_one") or token.is_rank for token in row):
        return None
    counted = words_of("passing_marks")
    return next((token for place, token in enumerate(row) if _is_count(row[:place], token, counted)), None)


def _none(scene: Scene, at: int) -> Token | None:
    """What says that the mark was passed by none or no other: "not one other item passed the mark of $10 million"."""
    row = scene.tokens[max(0, at - _BEFORE) : at]
    open_to = words_of("none_of_several")
    pairs = ((one, other) for one, other in pairwise(row) if one.text in ("no", "not", "none"))
    return next((one for one, other in pairs if other.text.partition(" ")[0] in open_to), None)


def _is_count(before: list[Token], token: Token, counted: frozenset[str]) -> bool:
    """Whether a number stands right before the noun, or in it: "23 products", "eight export goods", "five of them"."""
    words = token.text.split()
    if words[-1] not in counted and not token.has("of_told"):
        return False
    near = before[-1:] if token.has("of_told") else before[-_KIND:]
    return words[0].isdigit() or any(map(_counts, near))


def _counts(token: Token) -> bool:
    told = token.text.partition("-")[0]
    return told.isdigit() or told in vocabulary("periods")["numbers"]
