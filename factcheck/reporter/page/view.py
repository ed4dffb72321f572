"""What the page shows of one article: its lines with every number marked, and the findings that they link to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from factcheck.domain.article import Label, Line
from factcheck.domain.check import Check
from factcheck.domain.claim import Claim, Number, Span
from factcheck.domain.report import Report
from factcheck.reporter.citations import Citations, cited_as
from factcheck.reporter.coverage import STATUS_WORDS, coverage, coverage_lines
from factcheck.reporter.findings import Finding, findings, told
from factcheck.reporter.marks import SYMBOLS, Mark, mark_of_check, marks
from factcheck.reporter.page.intervals import IntervalPlot, interval_plot
from factcheck.reporter.page.years import YearPlot, year_plot
from factcheck.reporter.places import Places
from factcheck.reporter.tally import tally
from factcheck.reporter.wording import series_in_words

_WEB = ("https://", "http://")
_MEANINGS = {Mark.FITS: "fits", Mark.WRONG: "does not fit", Mark.LOOK: "look at it", Mark.OPEN: "not settled"}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line: plain text, or a number (or words that say one) with how it came out."""

    text: str
    id: str = ""
    mark: str = ""
    symbol: str = ""
    told: str = ""
    target: str = ""
    """The id of the finding, or else the check, that speaks of it first."""
    finding: int = 0
    """The number of that finding, 0 where it is a check that accuses nobody."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a number leads, and what is told there."""

    target: str
    finding: int
    told: str


@dataclass(frozen=True, slots=True)
class Source:
    """A source with its number; it has an address only where that leads to the web."""

    number: int
    cited: str
    url: str | None

    @property
    def site(self) -> str:
        """Where the address leads, in short."""
        return (self.url or "").partition("://")[2].partition("/")[0]


class View:
    """One article's report as the page shows it; `prefix` keeps its ids apart from those of the others."""

    def __init__(self, report: Report, prefix: str) -> None:
        self._report = report
        self._prefix = prefix
        self._marks = marks(report)
        self._citations = Citations()
        self._anchored: set[str] = set()
        self.article = report.article
        self.name = Places(report.article).path
        self.findings = findings(report)
        self.tally = tally(report) or "Nothing could be checked"
        self.worst = max(map(mark_of_check, report.checks), default=Mark.OPEN).name.lower()
        self.coverage = coverage_lines(coverage(report))
        self.credits = report.credits
        self._claims = {claim.id: claim for claim in report.claims}

    @property
    def legend(self) -> list[tuple[str, str, str]]:
        """Each mark that a number may have: its class, symbol and meaning."""
        return [(mark.name.lower(), SYMBOLS[mark], _MEANINGS[mark]) for mark in sorted(Mark, reverse=True)]

    @cached_property
    def lines(self) -> list[tuple[str, list[Segment]]]:
        """The article's own lines, each with its label."""
        own = [line for line in self.article.lines if line.label is not Label.FURNITURE]
        return [(str(line.label), list(self._segments(line))) for line in own]

    @cached_property
    def furniture(self) -> list[list[Segment]]:
        """The lines around the article that hold numbers."""
        around = [line for line in self.article.lines if line.label is Label.FURNITURE]
        return [list(self._segments(line)) for line in around if self._stretches(line)]

    @cached_property
    def quiet(self) -> list[Check]:
        """The checks that hold or could not be decided."""
        return [check for check in self._report.checks if mark_of_check(check) <= Mark.FITS]

    @property
    def sources(self) -> list[Source]:
        """What was cited so far."""
        return [Source(number, cited, _web(url)) for number, cited, url in self._citations]

    def source(self, finding: Finding) -> Source | None:
        """What the finding is held against."""
        known = finding.check.reference
        return Source(self._citations.number(known), cited_as(known), _web(known.url)) if known else None

    def said(self, finding: Finding) -> list[tuple[Claim, str]]:
        """The numbers that the finding is about, each with what it was read as."""
        named = [finding.claim, *finding.related] if finding.claim else list(finding.related)
        return [(claim, series_in_words(claim.series)) for claim in named]

    def plots(self, finding: Finding) -> tuple[IntervalPlot | None, YearPlot | None]:
        return interval_plot(self._report, finding), year_plot(self._report, finding)

    def id(self, check: Check) -> str:
        return f"{self._prefix}{check.id}"

    def anchor(self, claim: str) -> str:
        return f"{self._prefix}{claim}"

    def words_anchor(self, check: Check) -> str:
        """The id of the words that the check is about, where there are any and they are marked."""
        return f"{self.id(check)}-words" if check.assertion and check.assertion.span in self._words else ""

    def quote(self, claim: str) -> str:
        return self._claims[claim].span.quote if claim in self._claims else claim

    def symbol(self, check: Check) -> str:
        return SYMBOLS[mark_of_check(check)]

    def level(self, check: Check) -> str:
        return mark_of_check(check).name.lower()

    def told(self, check: Check) -> str:
        return told(check)

    def cited(self, check: Check) -> str:
        return f" [{self._citations.number(check.reference)}]" if check.reference else ""

    @cached_property
    def _pointers(self) -> dict[str, Pointer]:
        """Where each claim leads: to the first finding about it, else to a check that holds, else to an open one."""
        found: dict[str, Pointer] = {}
        for number, finding in enumerate(self.findings, start=1):
            pointer = Pointer(self.id(finding.check), number, finding.message)
            for claim in (*finding.check.accused, *finding.check.claims):
                found.setdefault(claim, pointer)
        for check in sorted(self.quiet, key=mark_of_check, reverse=True):
            pointer = Pointer(self.id(check), 0, told(check))
            for claim in check.claims:
                found.setdefault(claim, pointer)
        return found

    @cached_property
    def _words(self) -> dict[Span, tuple[int, Check]]:
        """The words that a finding is about, where no number stands in them."""
        return {
            said.span: (number, finding.check)
            for number, finding in enumerate(self.findings, start=1)
            if (said := finding.check.assertion)
            and not any(said.span.overlaps(other.span) for other in self._report.numbers)
        }

    @cached_property
    def _marked(self) -> list[tuple[Span, Number | None]]:
        """What is marked, in the order of the text: numbers, and words that no number stands in."""
        marked = [*((number.span, number) for number in self._report.numbers), *((span, None) for span in self._words)]
        return sorted(marked, key=lambda pair: pair[0].start)

    def _stretches(self, line: Line) -> list[tuple[Span, Number | None]]:
        """What is marked in the line."""
        first, last = (bisect_left(self._marked, at, key=lambda pair: pair[0].start) for at in (line.start, line.end))
        return self._marked[first:last]

    def _segments(self, line: Line) -> Iterator[Segment]:
        text, at = self.article.text, line.start
        for span, number in self._stretches(line):
            if span.start < at:
                continue
            yield Segment(text[at : span.start])
            yield self._number(number) if number else self._said_in_words(span)
            at = span.end
        yield Segment(text[at : line.end])

    def _said_in_words(self, span: Span) -> Segment:
        number, check = self._words[span]
        level, symbol = self.level(check), self.symbol(check)
        return Segment(span.quote, self.words_anchor(check), level, symbol, told(check), self.id(check), number)

    def _number(self, number: Number) -> Segment:
        quote = number.span.quote
        if number.claim is None:
            return Segment(quote, mark="other", told=f"not checked: {STATUS_WORDS[number.status][0]}")
        mark, pointer = self._marks.get(number.claim, Mark.OPEN), self._pointers.get(number.claim)
        anchor = "" if number.claim in self._anchored else self.anchor(number.claim)
        self._anchored.add(number.claim)
        if pointer is None:
            return Segment(quote, anchor, mark.name.lower(), SYMBOLS[mark], _MEANINGS[mark])
        words = f"{_MEANINGS[mark]}: {pointer.told}"
        return Segment(quote, anchor, mark.name.lower(), SYMBOLS[mark], words, pointer.target, pointer.finding)


def _web(url: str | None) -> str | None:
    return url if url and url.startswith(_WEB) else None
