"""The words before a number that matter to what it says."""

from __future__ import annotations

from factcheck.extractor.cues import is_filler
from factcheck.extractor.scene import Scene, Token

_REACH = 7
"""How many tokens before a number may matter."""


def left_of(scene: Scene, at: int) -> list[tuple[int, Token]]:
    """The tokens before the number that matter, the nearest first: its hedge, articles and adverbs skipped."""
    return scene.once(_left_of, at)


def _left_of(scene: Scene, at: int) -> list[tuple[int, Token]]:
    number = scene.tokens[at].number
    hedge = set((number.quantity.printed.hedge or "").split()) if number else set()
    kept, place = [], at - 1
    while place >= 0 and at - place <= _REACH:
        token = scene.tokens[place]
        place -= 1
        if token.text in hedge:
            hedge.discard(token.text)
            continue
        skipped = (
            is_filler(token.text)
            or token.text == "+"
            or (token.text.endswith("ly") and not token.mention)
            or token.has("hedge")
            or (token.has("told_anyway") and "than" in token.text)
        )
        if skipped and not token.has("previously"):
            continue
        kept.append((place + 1, token))
    return kept


def without_periods(tokens: list[tuple[int, Token]]) -> list[tuple[int, Token]]:
    """Leave out periods with their preposition and commas: "rose in 2023, to"."""
    kept: list[tuple[int, Token]] = []
    for place, token in tokens:
        if token.period:
            if kept and kept[-1][1].text == ",":
                kept.pop()
            continue
        if token.text in ("in", "during", "over", "on", "for") and tokens and _was_period(tokens, place):
            continue
        kept.append((place, token))
    return kept


def _was_period(tokens: list[tuple[int, Token]], place: int) -> bool:
    return any(p == place + 1 and t.period for p, t in tokens) or any(p == place + 2 and t.period for p, t in tokens)
