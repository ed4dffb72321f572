"""Which paragraphs of a page are of a list: several lines below each other that all tell an amount."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.reader.cues import Cues
from factcheck.reader.paragraphs import Paragraph

_MANY = 4
"""Of so many lines alike, half may tell no amount: the head of state, the currency."""


def find_listed(page: Sequence[Paragraph]) -> list[bool]:
    """For each paragraph whether it is a line of a list, or leads to one.

    Lines that say whose figure it is and how much are one, and so are bullets with an amount in each, many bullets of
    which most have one, and figures with what they are of.
    """
    listed = [False] * len(page)
    for first, stop in (*_runs(page, _is_entry), *_runs(page, _is_bullet), *_runs(page, _opens_with_figure)):
        told = [cues.entry or cues.amount for cues in (page[number].cues for number in range(first, stop))]
        whole = all(told) or (len(told) >= _MANY and 2 * sum(told) >= len(told))
        listed[first:stop] = [whole or one for one in listed[first:stop]]
    for number in range(len(page) - 1, 0, -1):
        leads = page[number - 1].cues.announces and not page[number - 1].cues.foreign
        listed[number - 1] |= listed[number] and leads
    return listed


def _runs(page: Sequence[Paragraph], is_line: Callable[[Cues], bool]) -> Iterator[tuple[int, int]]:
    """Where two lines or more below each other are such lines."""
    first = 0
    for number in range(len(page) + 1):
        if number < len(page) and not page[number].is_table and is_line(page[number].cues):
            continue
        if number - first > 1:
            yield first, number
        first = number + 1


def _opens_with_figure(cues: Cues) -> bool:
    return cues.figure_first


def _is_entry(cues: Cues) -> bool:
    return cues.entry


def _is_bullet(cues: Cues) -> bool:
    return cues.bullet and not cues.foreign
