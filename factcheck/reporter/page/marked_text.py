"""The article's lines with every number marked, each mark leading to the finding or the check that speaks of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.domain.article import Line
from factcheck.domain.check import Check
from factcheck.domain.claim import Number, Span
from factcheck.domain.report import Report
from factcheck.reporter.coverage import STATUS_WORDS
from factcheck.reporter.findings import Finding, told
from factcheck.reporter.marks import SYMBOLS, Mark, mark_of_check, marks

MEANINGS = {Mark.FITS: "fits", Mark.WRONG: "does not fit", Mark.LOOK: "look at it", Mark.OPEN: "not settled"}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line: plain text, or a number (or words that say one) with how it came out."""

    text: str
    id: str = ""
    mark: str = ""
    symbol: str = ""
    told: str = ""
    target: str = ""
    """The id of the finding or the check that speaks of it first."""
    finding: int = 0
    """The number of that finding, 0 where it is a check that accuses nobody."""


@dataclass(frozen=True, slots=True)
class _Pointer:
    """Where a number leads, and what is told there."""

    target: str
    finding: int
    told: str


class MarkedText:
    """The text of one report; `findings` are numbered from 1, and every id begins with `prefix`."""

    def __init__(self, report: Report, findings: Sequence[Finding], prefix: str) -> None:
        self._report = report
        self._findings = findings
        self._prefix = prefix
        self._marks = marks(report)
        self._anchored: set[str] = set()

    def segments(self, line: Line) -> Iterator[Segment]:
        """The line in its order: what is marked, and what stands between."""
        text, at = self._report.article.text, line.start
        for span, number in self._marked_in(line):
            if span.start < at:
                continue
            yield Segment(text[at : span.start])
            yield self._number(number) if number else self._words[span]
            at = span.end
        yield Segment(text[at : line.end])

    def has_numbers(self, line: Line) -> bool:
        return bool(self._marked_in(line))

    def words_id(self, check: Check) -> str:
        """The id of the words that the check is about, empty where there are none that are marked."""
        words = self._words.get(check.assertion.span) if check.assertion else None
        return words.id if words else ""

    @cached_property
    def _pointers(self) -> dict[str, _Pointer]:
        """Where each claim leads: to a finding that accuses it, else a check that holds, else what speaks of it."""
        ranked: list[tuple[int, str, _Pointer]] = []
        for place, finding in enumerate(self._findings, start=1):
            pointer = self._pointer(finding.check, place)
            ranked += [(0, claim, pointer) for claim in finding.check.accused]
            ranked += [(2, claim, pointer) for claim in finding.check.claims]
        for check in self._report.checks:
            if (mark := mark_of_check(check)) <= Mark.FITS:
                ranked += [(1 if mark is Mark.FITS else 3, claim, self._pointer(check)) for claim in check.claims]
        found: dict[str, _Pointer] = {}
        for _, claim, pointer in sorted(ranked, key=lambda one: one[0]):
            found.setdefault(claim, pointer)
        return found

    def _pointer(self, check: Check, finding: int = 0) -> _Pointer:
        return _Pointer(f"{self._prefix}{check.id}", finding, told(check))

    @cached_property
    def _words(self) -> dict[Span, Segment]:
        """The words that a finding is about, where no number stands in them."""
        return {
            said.span: self._said_in_words(finding.check, said.span.quote, place)
            for place, finding in enumerate(self._findings, start=1)
            if (said := finding.check.assertion)
            and not any(said.span.overlaps(other.span) for other in self._report.numbers)
        }

    @cached_property
    def _marked(self) -> list[tuple[Span, Number | None]]:
        """What is marked, in the order of the text: numbers, and words that no number stands in."""
        marked = [*((number.span, number) for number in self._report.numbers), *((span, None) for span in self._words)]
        return sorted(marked, key=lambda pair: pair[0].start)

    def _marked_in(self, line: Line) -> list[tuple[Span, Number | None]]:
        first, last = (bisect_left(self._marked, at, key=lambda pair: pair[0].start) for at in (line.start, line.end))
        return self._marked[first:last]

    def _said_in_words(self, check: Check, quote: str, finding: int) -> Segment:
        mark, id_ = mark_of_check(check), f"{self._prefix}{check.id}"
        return Segment(quote, f"{id_}-words", mark.name.lower(), SYMBOLS[mark], told(check), id_, finding)

    def _number(self, number: Number) -> Segment:
        quote = number.span.quote
        if number.claim is None:
            return Segment(quote, mark="other", told=f"not checked: {STATUS_WORDS[number.status][0]}")
        mark, pointer = self._marks.get(number.claim, Mark.OPEN), self._pointers.get(number.claim)
        anchor = "" if number.claim in self._anchored else f"{self._prefix}{number.claim}"
        self._anchored.add(number.claim)
        if pointer is None:
            return Segment(quote, anchor, mark.name.lower(), SYMBOLS[mark], MEANINGS[mark])
        words = f"{MEANINGS[mark]}: {pointer.told}"
        return Segment(quote, anchor, mark.name.lower(), SYMBOLS[mark], words, pointer.target, pointer.finding)
