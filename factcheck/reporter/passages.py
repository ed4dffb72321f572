"""The parts of an article that a report for people shows: sentences that hold numbers, paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.article import Label, Line
from factcheck.domain.check import Check
from factcheck.domain.claim import Number, NumberStatus, Span
from factcheck.domain.report import Report
from factcheck.extractor.sentences import sentences
from factcheck.reporter.marks import mark_of_check

LONG_SENTENCE = 600
CONTEXT = 120
"""Characters kept on either side of a number in a sentence that is longer than `LONG_SENTENCE`."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Text to show, from `start` to `end`, and the numbers to mark in it."""

    start: int
    end: int
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: what to show of it, and the checks to tell below it."""

    excerpts: tuple[Excerpt, ...]
    checks: tuple[Check, ...]


def passages(report: Report) -> list[Passage]:
    """Every line that is the article's own and states a number (claim or unread), in the order of the article."""
    shown = [line for line in report.article.lines if line.label is not Label.FURNITURE]
    numbers = _by_line(shown, report)
    checks = _checks_by_line(shown, report)
    return [
        Passage(_excerpts(report.article.reading, line, numbers[index]), tuple(checks[index]))
        for index, line in enumerate(shown)
        if numbers[index] or checks[index]
    ]


def _by_line(lines: list[Line], report: Report) -> list[list[Number]]:
    found: list[list[Number]] = [[] for _ in lines]
    for number in report.numbers:
        index = _line_at(lines, number.span)
        if index is not None and number.status in (NumberStatus.CLAIM, NumberStatus.UNREAD):
            found[index].append(number)
    return [sorted(numbers, key=lambda number: number.span.start) for numbers in found]


def _checks_by_line(lines: list[Line], report: Report) -> list[list[Check]]:
    spans = report.spans
    found: list[list[Check]] = [[] for _ in lines]
    for check in report.checks:
        index = _home(lines, check.places(spans), bool(check.suspects))
        if index is not None:
            found[index].append(check)
    return [sorted(checks, key=mark_of_check, reverse=True) for checks in found]


def _home(lines: list[Line], named: Sequence[Span], suspected: bool) -> int | None:
    """The line below which a check stands: its likeliest culprit's, else the last of those with most that it names."""
    places = [index for index in (_line_at(lines, span) for span in named) if index is not None]
    if suspected and places:
        return places[0]
    return max(places, key=lambda index: (places.count(index), index), default=None)


def _line_at(lines: list[Line], span: Span) -> int | None:
    index = bisect_right(lines, span.start, key=lambda line: line.start) - 1
    return index if index >= 0 and span.start < lines[index].end else None


def _excerpts(reading: str, line: Line, numbers: list[Number]) -> tuple[Excerpt, ...]:
    found: list[Excerpt] = []
    first = 0
    for start, end in sentences(reading[line.start : line.end]):
        last = first
        while last < len(numbers) and numbers[last].span.start < line.start + end:
            last += 1
        held, first = tuple(numbers[first:last]), last
        if held:
            _extend(found, shortened(reading, Excerpt(line.start + start, line.start + end, held)))
    return tuple(found)


def shortened(reading: str, sentence: Excerpt) -> list[Excerpt]:
    """The sentence itself, or what stands around its numbers where it is very long."""
    start, end = sentence.start, sentence.end
    if end - start <= LONG_SENTENCE:
        return [sentence]
    return [
        Excerpt(_word(reading, max(start, n.span.start - CONTEXT)), min(end, n.span.end + CONTEXT), (n,))
        for n in sentence.numbers
    ]


def _word(reading: str, offset: int) -> int:
    """The start of the word that `offset` cuts, a few characters later where it cuts one."""
    space = reading.find(" ", offset, offset + CONTEXT // 2)
    return offset if space < 0 or offset == 0 or reading[offset - 1].isspace() else space + 1


def _extend(found: list[Excerpt], more: list[Excerpt]) -> None:
    """Add to `found`, as one where two touch or have only a blank between them."""
    for excerpt in more:
        if found and excerpt.start <= found[-1].end + 1:
            before = found.pop()
            numbers = before.numbers + excerpt.numbers
            excerpt = Excerpt(before.start, max(before.end, excerpt.end), numbers)
        found.append(excerpt)
