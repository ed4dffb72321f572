"""What a number has to do with those before it: whether it restates the last, and which way they went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_filler
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

_BEHIND = 2
"""Within how many tokens behind a number stands what it is compared with."""
_LEADING = word_set("small_words", "senses", "to_the_time_compared")
_BETWEEN = word_set("small_words", "senses", "before_what_restates")


def said_before(found: dict[int, Sense]) -> int:
    """The direction of the change told last in the sentence."""
    return next((s.direction for s in reversed(list(found.values())) if s.direction and s.kind is not Kind.LEVEL), 0)


def tokens_between(scene: Scene, previous: int, at: int) -> list[Token]:
    return scene.tokens[previous + 1 : at]


def restates(scene: Scene, previous: int | None, at: int) -> bool:
    """Whether the number restates the one before it, in brackets or not: "$3bn (5%)", "a 5% rise ($3)", "$3, or 5%".

    Those whom it counts may stand behind the first: "by 9,000 people or 5%".
    """
    if previous is None:
        return False
    between = tokens_between(scene, previous, at)
    if len(between) > 6:
        return False
    if between and between[0].text in word_set("measure_units", "groups"):
        between = between[1:]
    between = [t for t in between if not (is_filler(t.text) or t.has("hedge") or t.text in _BETWEEN)]
    meaningful = list(_without_comparison(between))
    if len(meaningful) > 1 and meaningful[0].has("rise_noun", "fall_noun") and meaningful[1].text == "(":
        meaningful = meaningful[1:]
    if len(meaningful) > 1 and meaningful[0].text == "(" and meaningful[1].text == "or":
        meaningful = meaningful[1:]
    return len(meaningful) == 1 and (meaningful[0].text in ("(", "[", "or") or meaningful[0].has("restate"))


def is_compared(scene: Scene, at: int) -> bool:
    """Whether the words right behind the number tell what it is measured from: ", compared with May", "on the year"."""
    row = [token for token in scene.after(at, _BEHIND) if token.text != ","]
    return bool(row) and (row[0].has("against") or compares(row[0]))


def compares(token: Token) -> bool:
    """Whether it is a time that only tells what a change is measured from: "year on year"."""
    return token.period is not None and token.period.compares


def _without_comparison(between: Sequence[Token]) -> Iterator[Token]:
    """All but words that only tell what a change is measured from: "up 5 percent from a year earlier, or $3bn"."""
    earlier = "year_earlier" if any(token.text == "or" for token in between) else None
    between = [
        token
        for token, then in pairwise([*between, None])
        if token and not (then and then.period and token.text in _LEADING)
    ]
    ones = [compares(t) or bool(earlier and t.period and t.period.relative == earlier) for t in between]
    for token, is_one, before_one in zip(between, ones, [*ones[1:], False], strict=False):
        if not is_one and not (before_one and token.has("from", "comparing", "than")):
            yield token
