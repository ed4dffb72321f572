"""One time told behind the second of two levels, which both have: "exceeded $5bn and reached $6bn in 2021"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense

OF_BOTH = "period of two levels"
_BESIDE = 3
"""How near behind a level its own period stands: "$3bn in 2021"."""
_NEAR = 8
"""How far it may stand over words that belong to the level."""


def told_with_next(
    scene: Scene, at: int, candidates: Sequence[tuple[int, PeriodMention]], senses: dict[int, Sense]
) -> Period | None:
    """The time behind the level that "and" joins the number to: "exceeded $5bn and reached $6bn in 2021"."""
    following = [place for place, _ in scene.numbers if place > at][:1]
    if len(candidates) != 1 or not following or following[0] not in senses:
        return None
    other, (place, mention) = following[0], candidates[0]
    sense = senses[other]
    between = [token.text for token in scene.tokens[at + 1 : other]]
    joined = sense.kind is Kind.LEVEL and not sense.base and not senses[at].base and "and" in between
    stops = not {";", ":", "(", "from", "while", "but"}.isdisjoint(between) or between == [",", "and"]
    verb = next((token for token in reversed(scene.tokens[:at]) if token.pos[:2] == "VB"), None)
    was = joined and not stops and verb is not None and verb.pos in ("VBD", "VBN")
    reach = _NEAR if all(map(belongs, scene.tokens[other + 1 : place])) else _BESIDE
    return mention.period if was and 0 < place - other <= reach else None


def belongs(token: Token) -> bool:
    """Whether a number reaches its period over this word: "$931 million of goods from the EU in 2009"."""
    if token.text in ("above", "below", "over", "under"):
        return False
    return (
        token.area is not None
        or token.has("preposition", "to_period", "worth")
        or token.pos in ("DT", "NN", "NNS", "JJ", "VBN")
    )
