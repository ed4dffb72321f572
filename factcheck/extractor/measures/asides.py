"""A change that stands right behind the amount that it is of: "they spent $3bn, up 4 percent"."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.way import way
from factcheck.resources import word_set

RULE = "a change right behind its amount"
_SIGNS = word_set("small_words", "measures", "signs_of_an_aside")
_SMALL = word_set("small_words", "measures", "before_a_change_aside")


def is_aside_of(scene: Scene, at: int, sense: Sense, earlier: int) -> bool:
    """Whether the percentage at `at` only tells how the amount at `earlier` has moved."""
    if not _is_change(scene, at, sense):
        return False
    before = _before_aside(scene.tokens[earlier + 1 : at])
    if before is None and _opens_bracket(scene.tokens[earlier + 1 : at]):
        return True
    if before and (before[0].text, before[-1].text) == ("(", ")"):
        return True
    if before and before[0].text == "from" and before[1:] and before[1].measure:
        before = before[2:]  # from whom so much came: "earned $3bn from tourists, 4 percent more"
    return before is not None and all(token.period or token.area or token.has("to_period") for token in before)


def is_of_unread(scene: Scene, at: int, sense: Sense, earlier: int) -> bool:
    """Whether it tells how what is no statistic has moved: "some 12,300 parcels were posted, 5 percent more"."""
    before = _before_aside(scene.tokens[earlier + 1 : at]) if _is_change(scene, at, sense) else None
    return before is not None and not any(token.measure or token.number for token in before)


def _opens_bracket(row: list[Token]) -> bool:
    """Whether a bracket opens with the change: "goods for $3bn came in (+4 percent)"."""
    opening = next((place for place, token in enumerate(row) if token.text == "("), None)
    if opening is None or any(token.number or token.measure for token in row[:opening]):
        return False
    return all(token.text in _SIGNS or way(token) or token.has("hedge") for token in row[opening + 1 :])


def _is_change(scene: Scene, at: int, sense: Sense) -> bool:
    number = scene.tokens[at].number
    return sense.kind is Kind.CHANGE and number is not None and number.form is Form.PERCENT


def _before_aside(row: list[Token]) -> list[Token] | None:
    """What stands before the comma behind which only the way of a change stands; None where more does."""
    rest = list(dropwhile(lambda one: one.text in _SMALL or way(one) or one.has("hedge"), reversed(row)))
    return rest[:0:-1] if rest and rest[0].text == "," else None
