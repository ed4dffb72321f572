"""What an editor shows beside a number: what it was read as, the sums that it is in, and their sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lsprotocol import types

from factcheck.domain.check import Check, Outcome
from factcheck.domain.claim import Number
from factcheck.domain.observation import attributions
from factcheck.domain.report import Report
from factcheck.languageserver.checked import Checked
from factcheck.reporter.citations import Citations
from factcheck.reporter.explanation import Explanation, Slot, explanations
from factcheck.reporter.explanation_text import shortly, slot_value
from factcheck.reporter.findings import told
from factcheck.reporter.marks import SYMBOLS, mark_of_check
from factcheck.reporter.wording import printable

_MOST_CHECKS = 8
_MARKS = re.compile(r"([\\`*_\[\]<&~])")
"""What means something in the midst of a line of Markdown; no more than that, as some editors show the backslashes."""
_ADDRESS = re.compile(r"https?://[^\s<>]+")


def hover(checked: Checked, position: types.Position, kind: types.MarkupKind) -> types.Hover | None:
    """The hover on the number at `position`, None where there is none."""
    number = checked.number(position)
    if number is None:
        return None
    written = "\n".join(_lines(checked.report, number, _MARKUPS[kind]()))
    return types.Hover(types.MarkupContent(kind, written), checked.range(number.span))


class _Plain:
    """Words as they are."""

    def strong(self, words: str) -> str:
        return self.text(words)

    def text(self, words: str) -> str:
        return printable(words, "utf-8")

    def address(self, url: str) -> str:
        return self.text(url)


class _Markdown(_Plain):
    """Markdown in which no words of an article or a dataset mean anything but themselves."""

    def strong(self, words: str) -> str:
        return f"**{self.text(words)}**"

    def text(self, words: str) -> str:
        return _MARKS.sub(r"\\\1", super().text(words))

    def address(self, url: str) -> str:
        return f"<{url}>" if _ADDRESS.fullmatch(url) else self.text(url)


_MARKUPS = {types.MarkupKind.PlainText: _Plain, types.MarkupKind.Markdown: _Markdown}


def _lines(report: Report, number: Number, markup: _Plain) -> Iterator[str]:
    (explained,) = explanations(report.article, report.claims, [number])
    yield f"{markup.strong(number.span.quote)}: {markup.text(shortly(explained))}"
    checks = [check for check in report.checks if number.claim in (*check.claims, *check.accused)]
    if checks:
        yield ""
    cited = Citations()
    shown = sorted(checks, key=mark_of_check, reverse=True)[:_MOST_CHECKS]
    for check in shown:
        source = f" [{cited.number(check.reference)}]" if check.reference else ""
        yield f"- {SYMBOLS[mark_of_check(check)]} {markup.text(f'{_said(check)}{source} {check.rule} {check.code}')}"
    if len(checks) > _MOST_CHECKS:
        yield f"- {markup.text(f'and {len(checks) - _MOST_CHECKS} more')}"
    used = {check.reference.dataset for check in shown if check.reference}
    yield from _sources(cited, attributions(credit for credit in report.credits if credit.dataset in used), markup)
    yield from _slots(explained, markup)


def _said(check: Check) -> str:
    """What is wrong, the sum that holds, or why it could not be decided."""
    if check.outcome is Outcome.FAILS:
        return told(check)
    return check.message if check.outcome is Outcome.UNDECIDED else check.calculation or check.message


def _sources(cited: Citations, attributions: Sequence[str], markup: _Plain) -> Iterator[str]:
    if cited:
        yield ""
    for number, citation, url in cited:
        yield f"- {markup.text(f'[{number}] {citation}')}{f' {markup.address(url)}' if url else ''}"
    yield from (f"- {markup.text(credit)}" for credit in attributions)


def _slots(explained: Explanation, markup: _Plain) -> Iterator[str]:
    """Each slot that is filled, with the words and the rule behind it, and ? where it is a guess."""
    if explained.claim is None:
        return
    yield ""
    for slot in explained.slots:
        if slot.value is not None:
            name = slot.reason.slot.replace("_", " ")
            yield f"- {markup.text(f'{name}: {slot_value(slot)}{_why(slot)}')}"


def _why(slot: Slot) -> str:
    guess = "?" if slot.reason.guessed else ""
    words = f'"{slot.reason.quote}", ' if slot.reason.quote else ""
    return f"{guess} ({words}{slot.reason.rule})"
