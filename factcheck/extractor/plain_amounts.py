"""A paragraph as the tagger is given it: each amount written the one way that it knows best.

What stands around `US$41bn`, `41 billion US dollars` or `41%` is then tagged the same as around `$41 billion` and
`41 percent`. A chunk of hundreds of letters and marks without a blank is no word and is cut, as a tokenizer may need
minutes for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.extractor.mentions import Form, NumberMention

_SCALES = {10**6: "million", 10**9: "billion", 10**12: "trillion"}
_DIGIT = re.compile(r"\d")
_GAP = re.compile(r"(?<=[^\s]) {2,}(?=\S)")
_CLOSED_UP = re.compile(r"(?<=[a-z]{3})\.(?=[A-Z][a-z])")
_ENDLESS = re.compile(r"\S{300,}")
_KEPT = 50
"""How many characters are left of a chunk that is longer than any word or address."""


@dataclass(frozen=True, slots=True)
class PlainText:
    """`text` with `changes` made: from where to where in the original, and where that begins and ends in `text`."""

    text: str
    changes: tuple[tuple[range, range], ...]

    def original(self, offset: int) -> int:
        """Where the character at `offset` of `text` stands in the original; inside an amount, somewhere in it."""
        moved = offset
        for old, new in self.changes:
            if offset < new.start:
                break
            if offset < new.stop:
                return min(old.start + offset - new.start, old.stop - 1)
            moved = offset - new.stop + old.stop
        return moved


def plain_text(text: str, numbers: Iterable[NumberMention]) -> PlainText:
    """`text`, in which the `numbers` were found, with its dollars and its percentages written plainly."""
    return changed(text, sorted([*_plain(text, numbers), *_cut(text), *gaps(text)]))


def changed(text: str, plainly: Iterable[tuple[int, int, str]]) -> PlainText:
    """`text` with what stands `plainly` from one place to another, in order."""
    parts: list[str] = []
    changes: list[tuple[range, range]] = []
    past = length = 0
    for start, end, plain in plainly:
        if start < past or text[start:end] == plain:
            continue
        parts += [text[past:start], plain]
        length += start - past
        changes.append((range(start, end), range(length, length + len(plain))))
        length += len(plain)
        past = end
    return PlainText("".join([*parts, text[past:]]), tuple(changes))


def _plain(text: str, numbers: Iterable[NumberMention]) -> Iterator[tuple[int, int, str]]:
    for number in numbers:
        printed, unit = number.quantity.printed, number.quantity.unit
        if number.status is not None or not _DIGIT.search(text, number.start, number.end):
            continue
        if number.form is Form.PERCENT:
            yield number.start, number.end, f"{printed.token} percent"
        elif unit == "USD":
            scale = _SCALES.get(int(printed.scale))
            yield number.start, number.end, f"${printed.token} {scale}" if scale else f"${printed.token}"


def gaps(text: str) -> Iterator[tuple[int, int, str]]:
    """Where `text` has more than one space between words, or none between two sentences."""
    spaces = [(gap.start(), gap.end(), " ") for gap in _GAP.finditer(text)] if "  " in text else []
    return iter(sorted([*spaces, *((point.start(), point.end(), ". ") for point in _CLOSED_UP.finditer(text))]))


def _cut(text: str) -> Iterator[tuple[int, int, str]]:
    for chunk in _ENDLESS.finditer(text):
        yield chunk.start(), chunk.end(), chunk[0][:_KEPT]
