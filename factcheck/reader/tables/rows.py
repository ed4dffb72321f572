"""The lines of a page as the rows of a table: cut at bars, tabs or wide gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.reader.amounts import units

_LINE = re.compile(r"[^\n]*\n?")
_GAP = re.compile(r"\s{2,}")
_BAR = re.compile(r"\|")
_TAB = re.compile(r"\t")
RULE = re.compile(r"[\s|:+=_*.─━—–-]*[|+=_─━—–-]{3}[\s|:+=_*.─━—–-]*")
SIGN = r"[A-Z]{0,3}[$€£¥₽₸₹₩₺₴₦₼₾]"
_CURRENCY = rf"(?:{SIGN}|[A-Z]{{3}}\s|[RNPK](?=\d))?"
SCALE = r"(?:[kKmMbB]|[mbt]n|mln|bln|trn|million|billion|trillion|thousand)"
_FIGURE = re.compile(
    rf"[<>~±]?[(\[]?\s?[-–−+]?\s?{_CURRENCY}\s?[-–−+]?\d[\d.,'’]*(?:\s\d{{3}}(?!\d))*(?:[.,]\d+)?"
    rf"\s?{SCALE}?\s?(?:%|pp|p\.p\.|percent|x)?\s?[)\]]?(?:\s?[*†‡¹²³]+|\s?\d?[)/])?"
)
_UNITED = re.compile(rf"(?!0+\s|\d+[.,]\s){_FIGURE.pattern}\s(?P<unit>[^\W\d_][\w.-]*(?:\s[^\W\d_][\w.-]*){{0,2}})")
PAIR = re.compile(r"(?P<first>[^()]*[^\s()])\s?(?P<second>\([^()]+\))")
"""Two figures in one cell: "1,048 lari ($390)"."""
_ABSENT = re.compile(r"[-–—−.…:·]+|n/?a\.?|n\.a\.|x|nil|\.\.")
_YEAR = re.compile(r"(?:19|20)\d\d\s?[*a-z]?")
_STRESSED = re.compile(r"(\*\*|__)(?P<words>[^*_]+)\1")
"""A cell that Markdown prints bold: "**1,576.3**"."""
_LED = re.compile(r"(?P<name>[^\W\d_].*?)\s?(?:\.{3,}|…{2,})\s?(?P<cell>\S.*)")
"""A name that dots lead from to the first cell: "Peru ....... 4.1"."""


class Cut(StrEnum):
    """What parts the cells of a line."""

    BARS = "bars"
    TABS = "tabs"
    GAPS = "gaps"
    NOTHING = "nothing"
    RULE = "rule"
    """A line that is only drawn: ``|---|---|``."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A cell of one line: `text` from `start`; empty cells of bars and tabs have no text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_figure(self) -> bool:
        """Whether it is one figure, with its unit or without, or one with another in brackets behind it."""
        pair = PAIR.fullmatch(self.text)
        return _is_figure(self.text) or (pair is not None and all(map(_is_figure, (pair["first"], pair["second"]))))

    @property
    def is_year(self) -> bool:
        return bool(_YEAR.fullmatch(self.text))

    @property
    def is_absent(self) -> bool:
        """Whether a sign stands for a figure that there is none of: ``-``, ``n/a``."""
        return bool(_ABSENT.fullmatch(self.text.lower()))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page without its break; `origin` is where it begins, the spaces before its words counted."""

    origin: int
    start: int
    end: int
    cut: Cut
    chunks: tuple[Chunk, ...]

    @property
    def filled(self) -> list[Chunk]:
        return [chunk for chunk in self.chunks if chunk.text]

    @property
    def has_figures(self) -> bool:
        """Whether figures stand in it, beside a name or one another; a row of years is rather what heads columns."""
        figures = [chunk for chunk in self.filled if chunk.is_figure]
        return len(self.filled) > 1 and bool(figures) and not all(chunk.is_year for chunk in figures)


def _is_figure(words: str) -> bool:
    if _FIGURE.fullmatch(words):
        return True
    found = _UNITED.fullmatch(words)
    return found is not None and units().at(found["unit"].lower(), 0)


def lines(text: str, reading: str) -> Iterator[Line]:
    """The lines of a page, blank ones too; tabs are told by `text`, all else by `reading`."""
    for found in _LINE.finditer(reading):
        if found[0]:
            yield _line(text, reading, found.start(), found.end() - found[0].endswith("\n"))


def _line(text: str, reading: str, origin: int, stop: int) -> Line:
    words = reading[origin:stop]
    start, end = origin + len(words) - len(words.lstrip()), origin + len(words.rstrip())
    words = reading[start:end]
    if not words.strip("| "):  # bars alone part cells that stand below each other
        return Line(origin, origin, origin, Cut.NOTHING, ())
    if RULE.fullmatch(words):
        return Line(origin, start, end, Cut.RULE, ())
    if "|" in words:
        inner = start + words.startswith("|"), end - (words.endswith("|") and len(words) > 1)
        return Line(origin, start, end, Cut.BARS, _chunks(reading, *inner, _BAR.finditer(reading, *inner)))
    tabs = list(_TAB.finditer(text, origin, end))
    if tabs and (start > origin or tabs[-1].start() > start):
        last = origin + len(text[origin:stop].rstrip(" \r\n"))
        return Line(origin, start, end, Cut.TABS, _chunks(reading, origin, last, _TAB.finditer(text, origin, last)))
    chunks = tuple(_led(_chunks(reading, start, end, _GAP.finditer(reading, start, end))))
    return Line(origin, start, end, Cut.GAPS if len(chunks) > 1 else Cut.NOTHING, chunks)


def _chunks(reading: str, start: int, end: int, cuts: Iterator[re.Match[str]]) -> tuple[Chunk, ...]:
    chunks, at = [], start
    for cut in cuts:
        chunks.append(_chunk(reading, at, cut.start()))
        at = cut.end()
    return (*chunks, _chunk(reading, at, end))


def _chunk(reading: str, start: int, end: int) -> Chunk:
    words = reading[start:end]
    bare = words.lstrip()
    stressed = _STRESSED.fullmatch(bare.rstrip())
    start += len(words) - len(bare)
    return Chunk(start + stressed.start("words"), stressed["words"]) if stressed else Chunk(start, bare.rstrip())


def _led(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """The cells of a line, where it has more than one, a name and what dots lead to parted."""
    for number, chunk in enumerate(chunks):
        found = _LED.fullmatch(chunk.text) if number == 0 and len(chunks) > 1 else None
        if found:
            yield Chunk(chunk.start, found["name"])
            yield Chunk(chunk.start + found.start("cell"), found["cell"])
        else:
            yield chunk
