"""What a percentage in brackets says, by the bracket that it stands in and the number before that."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_filler
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.ways import left_way


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


def growth_in_bracket(scene: Scene, level: int, number: NumberMention, found: dict[int, Sense]) -> int:
    """The direction of the change that a level is told with: "from $3bn to $4bn (33 percent)"; 0 where it is a part.

    What stands in brackets behind one level says the same as what stands so behind the one before it.
    """
    if number.form is not Form.PERCENT:
        return 0
    told = [sense for place, sense in found.items() if place < level]
    direction, preposition, _ = left_way(scene, level)
    if direction and preposition == "to" and told and told[-1].base:
        return direction
    return next((sense.direction for sense in reversed(told) if sense.bracket and sense.kind is Kind.CHANGE), 0)
