"""The words before a number, without the asides between them that tell of something else."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extractor.dashed_asides import dashed_aside
from factcheck.extractor.scene import Scene, Token

_FAR = 24
"""Within how many tokens before a number the clause in commas may stand that tells of its subject."""
_TWO = 2


def words_before(scene: Scene, start: int, at: int) -> list[Token]:
    """The words from `start` to the number, without asides between dashes or what commas tell of its subject."""
    aside = {*dashed_aside(scene, at), *_called(scene, start, at), *_told_of_subject(scene, at)}
    return [token for place, token in enumerate(scene.tokens[start:at], start) if place not in aside]


def _called(scene: Scene, start: int, at: int) -> range:
    """Where it stands in commas what is measured is, before its verb: "unemployment, a target of ours, was"."""
    tokens = scene.tokens
    commas = [place for place in range(start, at) if tokens[place].text == ","]
    if len(commas) < _TWO or not tokens[commas[0] - 1].measure or tokens[commas[0] + 1].pos != "DT":
        return range(0)
    first, last = commas[:_TWO]
    told = any(token.is_finite or token.number for token in tokens[first:last])
    return range(0) if told or not tokens[last + 1].is_finite else range(first, last + 1)


def _told_of_subject(scene: Scene, at: int) -> range:
    """Where a clause in commas tells of the subject, before its verb: "that of Peru, where a duty applies, fell"."""
    tokens, first = scene.tokens, max(0, at - _FAR)
    commas = [place for place in range(first, at) if tokens[place].text == ","]
    for opening, closing in pairwise(commas):
        relative = tokens[opening + 1].has("which", "clause")
        if relative and tokens[closing + 1].is_finite and not any(token.number for token in tokens[opening:closing]):
            return range(opening, closing + 1)
    return range(0)
