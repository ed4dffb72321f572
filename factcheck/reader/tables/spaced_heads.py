"""The line that heads rows whose cells are one space apart: its words cut into as many heads as those have cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.reader.cues import Cues
from factcheck.reader.tables.rows import Chunk, Cut, Line
from factcheck.resources import vocabulary, word_set

YEAR = re.compile(r"(?:19|20)\d\d[*a-z]?")
LETTERS = r"(?:[A-Z]\s){2,}[A-Z](?!\S)"
"""A word whose letters are set apart: "T O T A L"."""
_TOKEN = re.compile(rf"\([^()]*\),?|\[[^\[\]]*\],?|{LETTERS}|\S+")
_BETWEEN_MARKS = re.compile(r"[^\s,;](?:\([^()]*\)|[^,;()])*")
_SPAN = re.compile(rf"{YEAR.pattern}[-–/](?:\d\d)?\d\d")
_PART_OF_YEAR = re.compile(r"[HQ][1-4]")


def heads_of(line: Line, columns: int) -> tuple[Chunk, ...] | None:
    """The words of a line as the heads of so many columns, the names of the rows among them or not."""
    if line.cut in (Cut.TABS, Cut.RULE) or not line.chunks:
        return None
    if line.cut is not Cut.NOTHING and (cells := _with_stub(line, line.filled, columns)):
        return cells
    chunk = _joined(line.chunks)
    if line.cut is Cut.BARS or (Cues(chunk.text).ends_sentence and not _are_shortened(chunk.text)):
        return None
    if len(marked := _parted(chunk)) == columns:
        return tuple(marked)
    tokens = [Chunk(chunk.start + found.start(), found[0]) for found in _TOKEN.finditer(chunk.text)]
    if are_alike(line, columns):
        return _with_stub(line, _from_word(chunk, tokens[0].text), columns)
    heads: list[Chunk] = []
    for number, token in enumerate(tokens):
        named = number > 1 and tokens[number - 1].text[0].isalpha()
        if number and not (_begins(tokens[number - 1].text, token.text) and not (named and _is_span(token.text))):
            last = heads.pop()
            token = Chunk(last.start, chunk.text[last.start - chunk.start : token.end - chunk.start])
        heads.append(token)
    return _with_stub(line, heads, columns) or _with_stub(line, tokens, columns)


def heads_split(upper: Line, lower: Line, columns: int) -> tuple[tuple[Chunk, ...], tuple[Chunk, ...]] | None:
    """Two lines that together head so many columns: the last head of the upper one is over all of the lower one.

    So "Total", "Of which:" stand over "Oil", "Gas".
    """
    for parts in range(2, columns - 1):
        below = heads_of(lower, parts) if _opens_parts(upper) else None
        above = heads_of(upper, columns - parts + 1) if below and below[0].text else None
        if above and below:
            *whole, last = above
            return (*whole, *[last] * parts), (*[Chunk(lower.start, "")] * len(whole), *below)
    return None


def heads_over(line: Line, heads: Sequence[Chunk]) -> tuple[Chunk, ...] | None:
    """The words of a line each over as many of the `heads` below, which say the same again: years over "Exp. Imp."."""
    below = [head.text for head in heads[1:]]
    for number in (parts for parts in range(2, len(below)) if len(below) % parts == 0):
        width = len(below) // number
        if below == below[:width] * number and len(set(below[:width])) == width:
            found = heads_of(line, number + 1)
            return found and (found[0], *(chunk for chunk in found[1:] for _ in range(width)))
    return None


def are_alike(line: Line, columns: int) -> bool:
    """Whether each of the heads in a line begins with the same word: "To Peru To Chile To Costa Rica"."""
    words = line.chunks[0].text.split() if line.cut is Cut.NOTHING and line.chunks else []
    return len(words) >= 2 * (columns - 1) > 2 and words.count(words[0]) == columns - 1 and words[0].isalpha()


def _from_word(chunk: Chunk, word: str) -> list[Chunk]:
    """The stretches that begin with the word."""
    starts = [found.start() for found in re.finditer(rf"(?<!\S){re.escape(word)}(?!\S)", chunk.text)]
    stops = [*starts[1:], len(chunk.text)]
    return [Chunk(chunk.start + one, chunk.text[one:other].rstrip()) for one, other in zip(starts, stops, strict=True)]


def _are_shortened(words: str) -> bool:
    """Whether more than one word ends in a point, so that the last one ends no sentence: "Feb. Mar. Apr."."""
    points = [word.endswith(".") for word in words.split()]
    return sum(points) > 1 and 2 * sum(points) > len(points)


def _with_stub(line: Line, heads: Sequence[Chunk], columns: int) -> tuple[Chunk, ...] | None:
    """The `heads` of so many columns, where there are as many, or none only over the names of the rows."""
    stub = [Chunk(line.start, "")] if len(heads) == columns - 1 else []
    return (*stub, *heads) if len(stub) + len(heads) == columns else None


def _parted(chunk: Chunk) -> list[Chunk]:
    """The words between commas or semicolons, those in brackets whole: "Market, Value ($bn), Growth (%)"."""
    return [Chunk(chunk.start + found.start(), found[0]) for found in _BETWEEN_MARKS.finditer(chunk.text)]


def _joined(chunks: Sequence[Chunk]) -> Chunk:
    """The cells of a line as one stretch of its words."""
    words = ""
    for chunk in chunks:
        words = words.ljust(chunk.start - chunks[0].start) + chunk.text
    return Chunk(chunks[0].start, words)


def _opens_parts(line: Line) -> bool:
    """Whether a line ends with words that lead to parts: "Total Of which:"."""
    return bool(line.chunks) and line.chunks[-1].text.endswith(":")


def _begins(before: str, token: str) -> bool:
    """Whether a head begins with `token`, and does not go on with it from the word `before`."""
    if before.endswith((",", "/")) or token.startswith(("(", "[")) or before.lower() in leading_on():
        return False
    if YEAR.fullmatch(token):
        return not _dated(before)
    return bool(YEAR.fullmatch(before)) or token[0].isupper() or not token[0].isalpha()


@cache
def leading_on() -> frozenset[str]:
    """The words behind which a head goes on: "Country of", "1,000"."""
    return word_set("small_words", "rows", "within_a_head") | frozenset(vocabulary("tables")["scales"])


def _is_span(token: str) -> bool:
    """Whether it is years behind what is told of them: "Change 2014–15"."""
    return bool(_SPAN.fullmatch(token.rstrip(",")))


def _dated(word: str) -> bool:
    """Whether a year goes on with the word: "Jan-Jun 2023", "H1 2023"."""
    words = vocabulary("periods")
    months = {*words["months"], *words["short_months"]}
    parts = re.split(r"[-–/]", word.rstrip("."))
    return bool(_PART_OF_YEAR.fullmatch(word)) or all(part.rstrip(".").capitalize() in months for part in parts)
