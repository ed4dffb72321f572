"""Lines of one kind below each other: a list, a profile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from spacy.tokens import Doc

Line = TypeVar("Line")


def lines_in_row(docs: Sequence[Doc], line_of: Callable[[Doc], Line | None]) -> Iterator[list[Line]]:
    """What `line_of` reads paragraphs below each other as, a list for each row of them; None ends a row."""
    for told, row in groupby(map(line_of, docs), key=lambda line: line is not None):
        if told:
            yield [line for line in row if line is not None]
