"""Figures that stand on a line of their own over what they are of, as the text of a picture comes when it is pasted.

``US$11.4bn`` and below it ``exports of garments in 2021``, a blank line, and the next figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.reader.broken import Place, lines_of
from factcheck.reader.cues import PROSE, Cues
from factcheck.reader.tables.rows import Chunk

_FEWEST = 3
"""So many such figures on a page are no accident."""
_LINES = 3
"""A figure, perhaps another one, and the words."""


def ends_behind_figures(reading: str) -> list[int]:
    """Where in `reading` the line feeds stand between such figures and their words."""
    blocks = [block for block in _blocks(reading, lines_of(reading)) if _is_figure_over_words(reading, block)]
    if len(blocks) < _FEWEST:
        return []
    return [reading.index("\n", line[1]) for block in blocks for line, _ in pairwise(block)]


def _blocks(reading: str, lines: Sequence[Place]) -> Iterator[list[Place]]:
    """The lines that no blank line parts."""
    block: list[Place] = []
    for line in lines:
        if block and reading.count("\n", block[-1][1], line[0]) > 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_figure_over_words(reading: str, block: Sequence[Place]) -> bool:
    """Whether the block is a figure or two and, below, no more than a few words without a figure in front."""
    *figures, last = (reading[start:end] for start, end in block)
    if not 0 < len(figures) < _LINES or not all(Chunk(0, words).is_figure for words in figures):
        return False
    cues = Cues(last)
    return any(Cues(words).amount for words in figures) and last[0].isalpha() and 0 < cues.length <= 2 * PROSE
