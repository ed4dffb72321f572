"""A report for people at a terminal: the verdict, what to mend, the article's numbers with their marks, the sources."""

from __future__ import annotations

from rich.console import Console, RenderableType
from rich.text import Text

from factcheck.domain.article import DateOrigin
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Number
from factcheck.domain.observation import Observation
from factcheck.domain.report import Report
from factcheck.reporter.coverage import coverage, coverage_lines
from factcheck.reporter.marks import SYMBOLS, SYMBOLS_ASCII, Mark, accused, mark_of_check, marks
from factcheck.reporter.passages import Passage, passages
from factcheck.reporter.positions import Positions
from factcheck.reporter.wording import counted, listed, printable

STYLES = {Mark.OPEN: "cyan", Mark.FITS: "green", Mark.LOOK: "yellow", Mark.WRONG: "bold red"}
QUIET_CHECKS = 8
"""How many checks that hold or are undecided are told below one paragraph."""
LEGEND = {Mark.FITS: "fits", Mark.WRONG: "does not fit", Mark.LOOK: "look at it", Mark.OPEN: "not settled"}


def render(report: Report, console: Console) -> None:
    """Print `report` on `console`, in its width; colour only where the console has it."""
    _Page(report, console).print()


class _Page:
    def __init__(self, report: Report, console: Console) -> None:
        self._report = report
        self._console = console
        self._quotes = {claim.id: claim.span.quote for claim in report.claims}
        self._starts = {claim.id: claim.span.start for claim in report.claims}
        self._marks = marks(report)
        self._positions = Positions(report.article.text)
        self._symbols = SYMBOLS if console.encoding.startswith("utf") else SYMBOLS_ASCII
        cited = (check.reference for check in report.checks if check.reference)
        self._sources: dict[str, Observation] = {observation.citation: observation for observation in cited}

    def print(self) -> None:
        self._print_verdict()
        self._print_failures()
        shown = passages(self._report)
        if shown:
            self._heading("The article's numbers")
            self._put(self._legend())
        for passage in shown:
            self._print_passage(passage)
        self._print_sources()
        self._heading("What was looked at")
        for line in coverage_lines(coverage(self._report)):
            self._row("", line)

    def _print_verdict(self) -> None:
        report = self._report
        failed = [check.severity for check in report.checks if check.outcome is Outcome.FAILS]
        parts = [
            counted(failed.count(severity), severity.value)
            for severity in (Severity.ERROR, Severity.WARNING)
            if severity in failed
        ]
        holds, undecided = report.count(Outcome.HOLDS), report.count(Outcome.UNDECIDED)
        if holds:
            parts.append(counted(holds, "check holds", "checks hold"))
        if undecided:
            parts.append(f"{undecided} undecided")
        worst = max(map(mark_of_check, report.checks), default=Mark.OPEN)
        words = ", ".join(parts) or ("Nothing could be checked" if report.numbers else "No numbers in this text")
        self._put(Text.assemble((f"{self._symbols[worst]} {words}", f"bold {STYLES[worst]}")))
        self._wrapped(self._text(self._about(), "dim"))

    def _about(self) -> str:
        article = self._report.article
        if article.published is None:
            day = "no date of publication known"
        else:
            origin = "as given" if article.published_from is DateOrigin.OPTION else "found in the text"
            day = f"published {article.published.day} {article.published:%B %Y} ({origin})"
        return " | ".join(filter(None, [article.title, day]))

    def _print_failures(self) -> None:
        failed = [check for check in self._report.checks if mark_of_check(check) > Mark.FITS]
        if not failed:
            return
        self._heading("What to look at")
        for check in sorted(failed, key=mark_of_check, reverse=True):
            names = [name for name in accused(check) if name in self._quotes]
            line = self._positions.line_column(self._starts[names[0]])[0] if names else None
            where = f"line {line}: " if line else ""
            quotes = listed([self._quotes[name] for name in (names[:1] if check.suspects else names)])
            mended = f", perhaps {check.suspects[0].replacement}" if check.suspects else ""
            self._finding(check, f"{where}{quotes}{mended}", named=True)

    def _print_passage(self, passage: Passage) -> None:
        self._put(Text())
        if passage.spans:
            self._wrapped(self._marked(passage))
        loud = [check for check in passage.checks if mark_of_check(check) > Mark.FITS]
        quiet = [check for check in passage.checks if mark_of_check(check) <= Mark.FITS]
        for check in loud:
            self._finding(check, check.message, named=False)
            self._details(check)
        for check in quiet[:QUIET_CHECKS]:
            told = check.calculation if check.outcome is Outcome.HOLDS and check.calculation else check.message
            self._finding(check, told + self._cited(check), named=True)
        if len(quiet) > QUIET_CHECKS:
            self._row("", f"and {len(quiet) - QUIET_CHECKS} more that hold or are undecided")

    def _details(self, check: Check) -> None:
        self._row("", check.calculation + self._cited(check), check)
        for suspect in check.suspects:
            quote = self._quotes.get(suspect.claim, suspect.claim)
            self._row("", f"perhaps {suspect.replacement} for {quote}: {suspect.why}")

    def _marked(self, passage: Passage) -> Text:
        """The passage's sentences, with its mark after each number."""
        text, shown, gap = self._report.article.text, Text(), ""
        for start, end in passage.spans:
            shown.append(gap)
            gap = " [...] "
            at = start
            for number in passage.numbers:
                if not start <= number.span.start < end:
                    continue
                mark = self._mark(number)
                shown.append_text(self._text(text[at : number.span.start]))
                quote = text[number.span.start : number.span.end]
                shown.append_text(self._text(quote + self._symbols[mark], STYLES[mark]))
                at = number.span.end
            shown.append_text(self._text(text[at:end]))
        return shown

    def _mark(self, number: Number) -> Mark:
        return self._marks.get(number.claim, Mark.OPEN) if number.claim else Mark.OPEN

    def _print_sources(self) -> None:
        if not self._sources:
            return
        self._heading("Sources")
        for place, observation in enumerate(self._sources.values(), 1):
            when = f", retrieved {observation.vintage}" if observation.vintage else ""
            where = f" {observation.url}" if observation.url else ""
            self._row(f"[{place}]", f"{observation.source}: {observation.citation}{when}.{where}")

    def _cited(self, check: Check) -> str:
        if not check.reference:
            return ""
        return f" [{list(self._sources).index(check.reference.citation) + 1}]"

    def _finding(self, check: Check, words: str, *, named: bool) -> None:
        mark = mark_of_check(check)
        self._row(self._symbols[mark], words, check if named else None, STYLES[mark])

    def _row(self, symbol: str, words: str, rule: Check | None = None, style: str = "") -> None:
        """A symbol with words beside it, wrapped to the right of the symbol; a rule's name may follow them."""
        told = self._text(words)
        if rule:
            told.append(f"  {rule.rule} {rule.code}", "dim")
        self._wrapped(told, Text.assemble("  ", (symbol or " ", style), " "))

    def _wrapped(self, words: Text, first: Text | None = None) -> None:
        """Print `words` in the console's width, each line after the margin that `first` fills on the first one."""
        margin = first.cell_len if first else 0
        for line in words.wrap(self._console, max(20, self._console.width - margin)):
            line.rstrip()
            self._put(first + line if first else line)
            first = Text(" " * margin)

    def _legend(self) -> Text:
        return Text("  ".join(f"{self._symbols[mark]} {meaning}" for mark, meaning in LEGEND.items()), style="dim")

    def _heading(self, title: str) -> None:
        self._put(Text())
        self._put(Text(title.upper(), style="bold"))

    def _text(self, words: str, style: str = "") -> Text:
        return Text(printable(words, self._console.encoding), style=style)

    def _put(self, part: RenderableType) -> None:
        self._console.print(part, highlight=False)
