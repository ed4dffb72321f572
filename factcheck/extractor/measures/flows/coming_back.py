"""What comes in told right behind what goes out: "it shipped out $5bn and brought in $4bn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame, mirrored
from factcheck.extractor.measures.fronted import outside_brackets
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

RULE = "what comes in behind what goes out"
_BEHIND = 6
"""Within how many tokens behind a number stands the verb by which it comes in."""
_DOERS = word_set("small_words", "measures", "no_new_doer")
_ENDS = word_set("small_words", "shared", "clause_ends_at")


def comes_back(scene: Scene, at: int, made: Sequence[Draft]) -> Frame | None:
    """The imports beside the exports told last in the sentence, where a verb of coming in stands beside the number."""
    levels = [draft for draft in made if draft.sense.kind is Kind.LEVEL]
    number = scene.tokens[at].number
    if not levels or levels[-1].frame.measure != "exports" or levels[-1].frame.product or number is None:
        return None
    last = levels[-1]
    if last.number.quantity.unit != number.quantity.unit:
        return None
    between = outside_brackets(scene.tokens[last.at + 1 : at])
    behind = list(takewhile(lambda token: token.text not in _ENDS and not token.area, scene.after(at, _BEHIND)))
    if any(token.area or token.number or _goes_out(token, last, scene) for token in between):
        return None
    if not (_comes_in(between, done=True) or _comes_in(behind)):
        return None
    return replace(last.frame, measure=mirrored(last.frame.measure))


def _goes_out(token: Token, last: Draft, scene: Scene) -> bool:
    """Whether it names a measure, and is not the verb of the flow told last itself."""
    own = scene.tokens[last.frame.at] if last.frame.at is not None else None
    return token.measure is not None and token is not own and token.measure.measure != last.frame.measure


def _comes_in(row: Sequence[Token], *, done: bool = False) -> bool:
    """Whether one of the verbs stands in the row, alone or with the particle behind it; `done` by who was told before.

    Not so in "gold, which brought in $5bn".
    """
    words, texts = word_set("measures", "coming_back"), [token.text for token in row]
    found = [p for p in range(len(texts)) if texts[p] in words or " ".join(texts[p : p + 2]) in words]
    return any(not done or (p > 0 and texts[p - 1] in _DOERS) for p in found)
