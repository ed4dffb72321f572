"""`html`: one file with the findings and the marked article, without scripts, that asks nothing of the network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jinja2 import Environment

from factcheck.domain.article import Label, Line
from factcheck.domain.check import Check
from factcheck.domain.claim import Number
from factcheck.domain.report import Report
from factcheck.reporter.citations import Citations
from factcheck.reporter.coverage import STATUS_WORDS, coverage, coverage_lines
from factcheck.reporter.findings import Finding, findings, told
from factcheck.reporter.marks import SYMBOLS, Mark, mark_of_check, marks
from factcheck.reporter.output import Collected, Format
from factcheck.reporter.places import Places
from factcheck.reporter.tally import tally
from factcheck.reporter.wording import xml_text

_TEMPLATE = Path(__file__).with_name("html.jinja")
_WEB = ("https://", "http://")


class Page(Collected):
    def write(self) -> None:
        environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
        template = environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))
        views = [View(report, f"a{number}-") for number, report in enumerate(self.reports, start=1)]
        self.stream.write(xml_text(template.render(views=views, errors=[error for _, error in self.errors])))


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line: plain text, or a number with how it came out."""

    text: str
    id: str = ""
    mark: str = ""
    symbol: str = ""
    told: str = ""
    finding: str = ""
    """The id of the first finding that points at it."""


class View:
    """What the page shows of one article; `prefix` keeps its ids apart from those of the others."""

    def __init__(self, report: Report, prefix: str) -> None:
        self._report = report
        self._prefix = prefix
        self._marks = marks(report)
        self._citations = Citations()
        self._told: frozenset[str] = frozenset()
        self.article = report.article
        self.name = Places(report.article).path
        self.findings = findings(report)
        self.tally = tally(report) or "Nothing could be checked"
        self.worst = max(map(mark_of_check, report.checks), default=Mark.OPEN).name.lower()
        self.coverage = coverage_lines(coverage(report))

    @cached_property
    def lines(self) -> list[tuple[str, list[Segment]]]:
        """The article's own lines, each with its label."""
        return [
            (str(line.label), list(self._segments(line)))
            for line in self.article.lines
            if line.label is not Label.FURNITURE
        ]

    @cached_property
    def furniture(self) -> list[list[Segment]]:
        """The lines around the article that hold numbers."""
        around = [line for line in self.article.lines if line.label is Label.FURNITURE]
        return [list(self._segments(line)) for line in around if self._numbers(line)]

    @property
    def sources(self) -> list[tuple[int, str, str | None]]:
        """What was cited; an address only where it leads to the web."""
        return [(number, told, url if url and url.startswith(_WEB) else None) for number, told, url in self._citations]

    def id(self, finding: Finding) -> str:
        return f"{self._prefix}{finding.check.id}"

    @cached_property
    def quiet(self) -> list[Check]:
        """The checks that hold or could not be decided."""
        return [check for check in self._report.checks if mark_of_check(check) <= Mark.FITS]

    def symbol(self, check: Check) -> str:
        return SYMBOLS[mark_of_check(check)]

    def level(self, check: Check) -> str:
        return mark_of_check(check).name.lower()

    def told(self, check: Check) -> str:
        return told(check)

    def cited(self, check: Check) -> str:
        return f" [{self._citations.number(check.reference)}]" if check.reference else ""

    def quote(self, claim: str) -> str:
        return next((known.span.quote for known in self._report.claims if known.id == claim), claim)

    def anchor(self, claim: str) -> str:
        return f"{self._prefix}{claim}"

    def _numbers(self, line: Line) -> list[Number]:
        return [number for number in self._report.numbers if line.start <= number.span.start < line.end]

    def _segments(self, line: Line) -> Iterator[Segment]:
        text, at = self.article.text, line.start
        for number in self._numbers(line):
            if number.span.start < at:
                continue
            yield Segment(text[at : number.span.start])
            yield self._marked(number)
            at = number.span.end
        yield Segment(text[at : line.end])

    def _marked(self, number: Number) -> Segment:
        quote = number.span.quote
        if number.claim is None:
            return Segment(quote, mark="other", told=f"not checked: {STATUS_WORDS[number.status][0]}")
        mark = self._marks.get(number.claim, Mark.OPEN)
        finding = next((f for f in self.findings if number.claim in (*f.check.claims, *f.check.accused)), None)
        first, self._told = number.claim not in self._told, self._told | {number.claim}
        return Segment(
            quote,
            id=self.anchor(number.claim) if first else "",
            mark=mark.name.lower(),
            symbol=SYMBOLS[mark],
            told=_MEANINGS[mark],
            finding=self.id(finding) if finding else "",
        )


_MEANINGS = {Mark.FITS: "fits", Mark.WRONG: "does not fit", Mark.LOOK: "look at it", Mark.OPEN: "not settled"}

FORMAT = Format("a page in one file, to read, print and send", Page)
