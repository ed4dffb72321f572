"""A report for people at a terminal: the verdict, what to mend, the article's numbers with their marks, the sources."""

from __future__ import annotations

from rich.console import Console, RenderableType
from rich.text import Text

from factcheck.domain.article import DateOrigin
from factcheck.domain.check import Check, Outcome
from factcheck.domain.claim import Number
from factcheck.domain.observation import attributions
from factcheck.domain.report import Report
from factcheck.reporter.citations import Citations
from factcheck.reporter.coverage import coverage, coverage_lines
from factcheck.reporter.layout import put_wrapped
from factcheck.reporter.marks import SYMBOLS, SYMBOLS_ASCII, Mark, mark_of_check, marks
from factcheck.reporter.passages import Excerpt, Passage, passages
from factcheck.reporter.places import Places
from factcheck.reporter.tally import tally
from factcheck.reporter.wording import listed, printable

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
        self._spans = report.spans
        self._marks = marks(report)
        self._places = Places(report.article)
        self._symbols = SYMBOLS if console.encoding.startswith("utf") else SYMBOLS_ASCII
        self._citations = Citations()

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
        worst = max(map(mark_of_check, report.checks), default=Mark.OPEN)
        words = tally(report) or ("Nothing could be checked" if report.numbers else "No numbers in this text")
        self._put(Text(f"{self._symbols[worst]} {words}", style=f"bold {STYLES[worst]}"))
        for line in filter(None, [report.article.title, self._published()]):
            self._wrapped(self._text(line, "dim"))

    def _published(self) -> str:
        day, origin = self._report.article.published, self._report.article.published_from
        if day is None:
            return "No date of publication known"
        return f"Published {day.day} {day:%B %Y} ({'as given' if origin is DateOrigin.OPTION else 'found in the text'})"

    def _print_failures(self) -> None:
        failed = [check for check in self._report.checks if mark_of_check(check) > Mark.FITS]
        if not failed:
            return
        self._heading("What to look at")
        told = {(self._pointer(check), check.code): check for check in sorted(failed, key=mark_of_check, reverse=True)}
        for (pointer, _), check in told.items():
            self._finding(check, pointer)

    def _pointer(self, check: Check) -> str:
        """Where to look, at which numbers, and what may mend it."""
        spans = check.places(self._spans)
        line = f"line {self._places.place(spans[0]).line}: " if spans else ""
        if check.assertion:
            return f'{line}"{check.assertion.span.quote}"'
        if not check.suspects:
            return line + listed([span.quote for span in spans])
        mended = zip(spans, check.suspects, strict=True)
        return line + " or ".join(
            f"{span.quote} (perhaps {suspect.replacement})" if suspect.changes(span.quote) else span.quote
            for span, suspect in mended
        )

    def _print_passage(self, passage: Passage) -> None:
        self._put(Text())
        if passage.excerpts:
            self._wrapped(Text(" [...] ").join(self._marked(excerpt) for excerpt in passage.excerpts))
        for check in passage.checks:
            if mark_of_check(check) > Mark.FITS:
                self._print_failure(check)
        quiet = [check for check in passage.checks if mark_of_check(check) <= Mark.FITS]
        rest = [check for check in quiet if not _is_official(check)]
        for check in rest[:QUIET_CHECKS]:
            self._finding(check, self._told(check))
        if len(rest) > QUIET_CHECKS:
            self._row("", f"and {len(rest) - QUIET_CHECKS} more that hold or are undecided")
        for checks in _by_rule([check for check in quiet if _is_official(check)]):
            self._finding(checks[0], "; ".join(self._told(check) for check in checks))

    def _print_failure(self, check: Check) -> None:
        if check.calculation in check.message:
            self._finding(check, check.message + self._cited(check))
        else:
            self._finding(check, check.message, named=False)
            self._row("", check.calculation + self._cited(check), check)
        for suspect in check.suspects:
            quote = self._spans[suspect.claim].quote
            other = f"{suspect.replacement} for {quote}" if suspect.changes(quote) else f"{quote} the other way"
            self._row("", f"perhaps {other}: {suspect.why}")

    def _told(self, check: Check) -> str:
        """A check that accuses nobody, in one line: its sum, or why it could not be decided."""
        if check.outcome is Outcome.UNDECIDED or check.assertion or not check.calculation:
            return check.message + self._cited(check)
        doubt = "" if check.outcome is Outcome.HOLDS else ": does not fit, or was misread"
        return check.calculation + self._cited(check) + doubt

    def _marked(self, excerpt: Excerpt) -> Text:
        """The excerpt with its mark after each number."""
        text, shown, at = self._report.article.text, Text(), excerpt.start
        for number in excerpt.numbers:
            if number.span.start < at:
                continue
            mark = self._mark(number)
            shown.append_text(self._text(text[at : number.span.start]))
            shown.append_text(self._text(number.span.quote + self._symbols[mark], STYLES[mark]))
            at = number.span.end
        return shown.append_text(self._text(text[at : excerpt.end]))

    def _mark(self, number: Number) -> Mark:
        return self._marks.get(number.claim, Mark.OPEN) if number.claim else Mark.OPEN

    def _print_sources(self) -> None:
        if not self._citations:
            return
        self._heading("Sources")
        for number, citation, url in self._citations:
            self._row(f"[{number}]", citation)
            if url:
                self._console.print(self._text(f"      {url}"), soft_wrap=True, highlight=False)
        for attribution in attributions(self._report.credits):
            self._row("", attribution)

    def _cited(self, check: Check) -> str:
        return f" [{self._citations.number(check.reference)}]" if check.reference else ""

    def _finding(self, check: Check, words: str, *, named: bool = True) -> None:
        mark = mark_of_check(check)
        self._row(self._symbols[mark], words, check if named else None, STYLES[mark])

    def _row(self, symbol: str, words: str, rule: Check | None = None, style: str = "") -> None:
        """A symbol with words beside it, wrapped to the right of the symbol; a rule's name may follow them."""
        told = self._text(words)
        if rule:
            told.append(f"  {rule.rule} {rule.code}", "dim")
        self._wrapped(told, Text.assemble("  ", (symbol or " ", style), " "))

    def _wrapped(self, words: Text, first: Text | None = None) -> None:
        put_wrapped(self._console, words, first)

    def _legend(self) -> Text:
        return Text("  ".join(f"{self._symbols[mark]} {meaning}" for mark, meaning in LEGEND.items()), style="dim")

    def _heading(self, title: str) -> None:
        self._put(Text())
        self._put(Text(title.upper(), style="bold"))

    def _text(self, words: str, style: str = "") -> Text:
        return Text(printable(words, self._console.encoding), style=style)

    def _put(self, part: RenderableType) -> None:
        self._console.print(part, highlight=False)


def _is_official(check: Check) -> bool:
    """Whether the check says that a reference has the figure."""
    return check.outcome is Outcome.HOLDS and check.reference is not None


def _by_rule(checks: list[Check]) -> list[list[Check]]:
    rules: dict[str, list[Check]] = {}
    for check in checks:
        rules.setdefault(check.code, []).append(check)
    return list(rules.values())
