"""What the page shows of one article: its lines with every number marked, and the findings that they link to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from factcheck.domain.article import Label
from factcheck.domain.check import Check
from factcheck.domain.claim import Claim
from factcheck.domain.observation import attributions
from factcheck.domain.report import Report
from factcheck.reporter.citations import Citations, cited_as
from factcheck.reporter.coverage import coverage, coverage_lines
from factcheck.reporter.findings import Finding, findings, told
from factcheck.reporter.marks import SYMBOLS, Mark, mark_of_check
from factcheck.reporter.page.intervals import IntervalPlot, interval_plot
from factcheck.reporter.page.marked_text import MEANINGS, MarkedText, Segment
from factcheck.reporter.page.years import YearPlot, year_plot
from factcheck.reporter.places import Places
from factcheck.reporter.tally import tally
from factcheck.reporter.wording import series_in_words

_WEB = ("https://", "http://")


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
        self._citations = Citations()
        self.article = report.article
        self.name = Places(report.article).path
        self.findings = findings(report)
        self._text = MarkedText(report, self.findings, prefix)
        self.tally = tally(report) or "Nothing could be checked"
        self.worst = max(map(mark_of_check, report.checks), default=Mark.OPEN).name.lower()
        self.coverage = coverage_lines(coverage(report))
        self.attributions = attributions(report.credits)
        self._claims = {claim.id: claim for claim in report.claims}

    @property
    def legend(self) -> list[tuple[str, str, str]]:
        """Each mark that a number may have: its class, symbol and meaning."""
        return [(mark.name.lower(), SYMBOLS[mark], MEANINGS[mark]) for mark in sorted(Mark, reverse=True)]

    @cached_property
    def lines(self) -> list[tuple[str, list[Segment]]]:
        """The article's own lines, each with its label."""
        own = [line for line in self.article.lines if line.label is not Label.FURNITURE]
        return [(str(line.label), list(self._text.segments(line))) for line in own]

    @cached_property
    def furniture(self) -> list[list[Segment]]:
        """The lines around the article that hold numbers."""
        around = [line for line in self.article.lines if line.label is Label.FURNITURE]
        return [list(self._text.segments(line)) for line in around if self._text.has_numbers(line)]

    @cached_property
    def quiet(self) -> list[Check]:
        """The checks that hold or could not be decided."""
        return [check for check in self._report.checks if mark_of_check(check) <= Mark.FITS]

    @property
    def sources(self) -> list[Source]:
        """What was cited so far."""
        return [Source(number, cited, web_address(url)) for number, cited, url in self._citations]

    def source(self, finding: Finding) -> Source | None:
        """What the finding is held against."""
        known = finding.check.reference
        return Source(self._citations.number(known), cited_as(known), web_address(known.url)) if known else None

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
        """The id of the words that the check is about, empty where there are none that are marked."""
        return self._text.words_id(check)

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


def web_address(url: str | None) -> str | None:
    """`url` where it leads to the web, and nowhere else."""
    return url if url and url.startswith(_WEB) else None
