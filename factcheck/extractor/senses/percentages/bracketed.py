"""What a percentage in brackets says, by the bracket that it stands in and the number before that."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_filler
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.sense import RATE_BEFORE, Sense
from factcheck.extractor.senses.way import way
from factcheck.extractor.senses.ways import left_way
from factcheck.resources import word_set

_LEVELS = 4
"""Within how many words of each other stand the two levels that something moved between."""


def opens_bracket(scene: Scene, at: int) -> Token | None:
    """The word of share that opens the bracket of the number: "by 3 percent (share in GDP - 17 percent)"."""
    opening = next((place for place in range(at - 1, -1, -1) if scene.tokens[place].text in ("(", ")")), None)
    if opening is None or scene.tokens[opening].text == ")":
        return None
    first = next((token for token in scene.after(opening, 2) if not is_filler(token.text)), None)
    return first if first and first.has("share_noun", "share_of") else None


def opened_with_shares(scene: Scene, previous: int, found: dict[int, Sense]) -> bool:
    """Whether what stood in brackets behind a change told a share: "by 3% (17% of GDP), industry by 4% (25%)"."""
    shares = (place for place, sense in found.items() if place < previous and sense.kind is Kind.SHARE)
    return any(scene.in_brackets(place) for place in shares)


def parted_too(scene: Scene, level: int, found: dict[int, Sense]) -> bool:
    """Whether the level before was told as a part: "$5bn, or 79 percent of the total, up from $4bn, or 74 percent"."""
    match [place for place in found if place < level]:
        case [*_, earlier, share] if not _is_percent(scene, earlier) and _is_percent(scene, share):
            return found[earlier].kind is Kind.LEVEL and found[share].kind is Kind.SHARE
        case _:
            return False


def growth_in_bracket(scene: Scene, level: int, number: NumberMention, found: dict[int, Sense]) -> int:
    """The direction of the change that a level is told with: "from $3bn to $4bn (33 percent)"; 0 where it is a part.

    What stands in brackets behind one level says the same as what stands so behind the one before it; beside some that
    have a sign those without one are rises: "$3bn (-5%), $4bn (9%)".
    """
    if number.form is not Form.PERCENT:
        return 0
    if scene.once(_signed_in_brackets, 0):
        return 1
    told = [sense for place, sense in found.items() if place < level]
    if between := _way_between(scene, level, found):
        return between
    direction, preposition, _ = left_way(scene, level)
    if direction and preposition == "to" and told and told[-1].base:
        return direction
    return next((sense.direction for sense in reversed(told) if sense.bracket and sense.kind is Kind.CHANGE), 0)


def _way_between(scene: Scene, level: int, found: dict[int, Sense]) -> int:
    """Which way the level is that it was last told to come from: "rose, as oil did, from $3bn to $4bn (33 percent)"."""
    before = max((place for place in found if place < level), default=None)
    if before is None or not _follow(scene, before, "from") or not _follow(scene, level, "to"):
        return 0
    one, other = scene.tokens[before].number, scene.tokens[level].number
    if one is None or other is None or one.quantity.unit != other.quantity.unit or level - before > _LEVELS:
        return 0
    return (other.quantity.value > one.quantity.value) - (other.quantity.value < one.quantity.value)


def _follow(scene: Scene, place: int, word: str) -> bool:
    return [token.text for _, token in left_of(scene, place)[:1]] == [word]


def _signed_in_brackets(scene: Scene, _: int) -> bool:
    """Whether a percentage in brackets right behind an amount has a minus in the sentence."""
    percents = (place for place, one in scene.numbers if one.form is Form.PERCENT)
    signed = (scene.before(place, 2) for place in percents if scene.tokens[place].text[0] in "-−–")
    return any(len(row) > 1 and row[0].text == "(" and row[1].number is not None for row in signed)


def earlier_in_bracket(scene: Scene, at: int, previous: int | None, found: dict[int, Sense]) -> Sense | None:
    """The sense of a percentage alone with its time in brackets behind a change: "by 0.8 percent (August: 1.0)"."""
    if previous is None or found[previous].kind is not Kind.CHANGE or not _is_percent(scene, previous):
        return None
    closing = next((place for place, token in enumerate(scene.tokens[at:], at) if token.text == ")"), None)
    row = scene.tokens[previous + 1 : closing] if closing else []
    dated = any(token.period for token in row) and all(_is_of_time(token) or token is scene.tokens[at] for token in row)
    if not dated or not scene.in_brackets(at) or scene.in_brackets(previous):
        return None
    return replace(found[previous], base=True, rule=RATE_BEFORE, bracket=False)


def _is_percent(scene: Scene, place: int) -> bool:
    number = scene.tokens[place].number
    return number is not None and number.form is Form.PERCENT


def _is_of_time(token: Token) -> bool:
    return bool(token.period or token.text in ("(", ":", ",") or token.has("to_period"))


def rate_in_bracket(scene: Scene, at: int, found: dict[int, Sense]) -> Sense | None:
    """The sense of an earlier rate in brackets behind its time: "0.1 percent below the rate recorded in May (3.5)".

    It is of the same kind as the percentage that the sentence opens with.
    """
    before, number = scene.before(at, 2), scene.tokens[at].number
    behind_time = len(before) > 1 and before[0].text == "(" and before[1].period is not None
    if not behind_time or number is None or number.direction:
        return None
    row = list(takewhile(lambda token: not token.number and token.text != ",", reversed(scene.tokens[: at - 2])))
    rated = any(token.text.split()[-1] in word_set("measures", "rate_nouns") for token in row)
    percents = {place for place, one in scene.numbers if one.form is Form.PERCENT}
    first = next((sense for place, sense in found.items() if place in percents), None)
    if not rated or first is None or not any(token.has("than", "comparing") or way(token) for token in row):
        return None
    rule = RATE_BEFORE if first.kind is Kind.CHANGE else first.rule
    return replace(first, base=True, rule=rule, bracket=False)
