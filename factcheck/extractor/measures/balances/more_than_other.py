"""How words say that one of two is so much more than the other: "imports exceeded exports by $3bn"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.measures.fronted import outside_brackets
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.resources import word_set

_SHORT = 5
_CLAUSE = 12
"""Within how many tokens behind "more" comes what it is compared with: "more to China last year than it bought"."""


def is_more(scene: Scene, first: int, at: int, second: int) -> bool:
    """Whether the number stands between the flows, a comparison behind it: "imported $3bn more than it exported"."""
    if not first < at < second:
        return False
    between = outside_brackets(scene.tokens[at + 1 : second])
    if len(between) > _CLAUSE or any(token.number for token in between):
        return False
    if not compares(between) or any(token.text == "," or token.has("clause") for token in between):
        return False
    than = next((place for place, token in enumerate(between) if compares([token])), 0)
    return not any(token.period for token in between[than:])


def is_fronted(scene: Scene, at: int, first: int, second: int) -> bool:
    """Whether the number opens the clause on the two flows: "By $3bn the country sold more than it bought".

    So it does where one exceeds the other: "By $3bn did its exports exceed its imports".
    """
    led = at < first and any(token.text == "by" for token in scene.before(at, 2))
    told = led and any(token.has("comparing", "than", "exceeding") for token in scene.tokens[first:second])
    return told and not any(token.number for token in scene.tokens[at + 1 : second])


def exceeds_by(scene: Scene, first: int, second: int, at: int) -> bool:
    """Whether the number stands behind the flows, and a verb between them: "imports exceeded exports by $3bn"."""
    exceeds = any(token.has("exceeding") for token in scene.tokens[first + 1 : second])
    return exceeds and second < at <= second + _SHORT and any(t.text == "by" for _, t in left_of(scene, at)[:1])


def is_less(row: Sequence[Token]) -> bool:
    return any(token.text in word_set("measures", "falling_behind", "less") or _falls_short(token) for token in row)


def compares(row: Sequence[Token]) -> bool:
    return any(token.has("comparing", "than") or _falls_short(token) for token in row)


def _falls_short(token: Token) -> bool:
    """Whether what stands before is less than what stands behind: "fell short of its imports"."""
    return token.text in word_set("measures", "falling_behind", "short")
