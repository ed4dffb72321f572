"""Places told one behind the other, as many as figures: "Chad with $3m and Mali with $2m came fourth and fifth"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

_BETWEEN = word_set("small_words", "shared", "in_a_list")
_FEWEST = 2


def figures_in_step(reading: Reading) -> dict[int, Draft]:
    """By where a rank stands the figure that has it, where as many figures as ranks stand all before or behind them."""
    ranks = [draft for draft in reading.drafts if draft.sense.kind is Kind.RANK]
    figures = [draft for draft in reading.told if draft.sense.kind is not Kind.RANK and not draft.sense.base]
    found: dict[int, Draft] = {}
    for group in _groups(reading.scene, ranks):
        before = [one for one in figures if one.at < group[0].at]
        behind = [one for one in figures if one.at > group[-1].at]
        row = next((some for some in (before, behind) if len(some) == len(group) == len(figures)), [])
        found.update((rank.at, figure) for rank, figure in zip(group, row, strict=False))
    return found


def _groups(scene: Scene, ranks: Sequence[Draft]) -> Iterator[list[Draft]]:
    """Ranks with nothing but "and" between them."""
    group = list(ranks[:1])
    for one, other in pairwise(ranks):
        if not all(token.text in _BETWEEN for token in scene.tokens[one.at + 1 : other.at]):
            yield from [group] if len(group) >= _FEWEST else []
            group = []
        group.append(other)
    yield from [group] if len(group) >= _FEWEST else []
