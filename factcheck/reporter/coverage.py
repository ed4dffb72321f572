"""How much of an article was looked at: nothing is dropped without a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.domain.check import Outcome
from factcheck.domain.claim import Claim, Kind, NumberStatus
from factcheck.domain.report import Report
from factcheck.reporter.marks import Mark, mark_of_check
from factcheck.reporter.wording import counted, listed

STATUS_WORDS: dict[NumberStatus, tuple[str, str]] = {
    NumberStatus.DATE: ("date", "dates"),
    NumberStatus.TIME: ("time of day", "times of day"),
    NumberStatus.AGE: ("age", "ages"),
    NumberStatus.ORDINAL: ("ordinal", "ordinals"),
    NumberStatus.LIST_NUMBER: ("list number", "list numbers"),
    NumberStatus.PAGE_FURNITURE: ("in the page around the article", "in the page around the article"),
    NumberStatus.FORECAST: ("forecast", "forecasts"),
    NumberStatus.TARGET: ("target", "targets"),
    NumberStatus.TARIFF: ("tariff", "tariffs"),
    NumberStatus.EXCHANGE_RATE: ("exchange rate", "exchange rates"),
    NumberStatus.COMPANY: ("company figure", "company figures"),
    NumberStatus.COUNT: ("count", "counts"),
    NumberStatus.DURATION: ("duration", "durations"),
    NumberStatus.NAME: ("part of a name", "parts of names"),
    NumberStatus.QUANTITY: ("other quantity", "other quantities"),
    NumberStatus.UNREAD: ("not understood", "not understood"),
}
"""What a number that is no claim is called in a sentence, one and several."""


_MOST_WEAK = 6


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of the numbers in one article. `seen` = claims + others; `read` leaves out those not understood.

    `checked` counts the claims that a check settled, `unsettled` those that only doubtful checks speak of, and
    `untried` those that no check does.
    """

    seen: int
    read: int
    claims: int
    checked: int
    unsettled: int
    weak: tuple[Claim, ...]
    """Of those checked, the claims that nothing settles: a wrong digit would hardly show."""
    ignored: tuple[str, ...]
    """The codes of the findings that the text or a baseline says are known."""
    others: Mapping[NumberStatus, int]
    """How many numbers were taken for something else, by what; the most frequent first."""

    @property
    def untried(self) -> int:
        return self.claims - self.checked - self.unsettled


def coverage(report: Report) -> Coverage:
    """The coverage of `report`."""
    statuses = Counter(number.status for number in report.numbers)
    of_numbers = [check for check in report.checks if not check.assertion]
    decided = {name for check in of_numbers if mark_of_check(check) is not Mark.OPEN for name in check.claims}
    tried = {name for check in of_numbers for name in check.claims}
    others = {status: count for status, count in statuses.items() if status is not NumberStatus.CLAIM}
    return Coverage(
        seen=len(report.numbers),
        read=len(report.numbers) - statuses[NumberStatus.UNREAD],
        claims=len(report.claims),
        checked=sum(claim.id in decided for claim in report.claims),
        unsettled=sum(claim.id in tried - decided for claim in report.claims),
        weak=tuple(claim for claim in unsettled(report) if claim.id in decided),
        ignored=tuple(sorted(check.code for check in report.ignored)),
        others=dict(sorted(others.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def unsettled(report: Report) -> tuple[Claim, ...]:
    """The claims that nothing settles, in the order of the text; words such as "largest" are no numbers.

    No reference has the figure, no check holds so closely that most wrong digits would show, and none fails and points
    at it.
    """
    settled = {name for check in report.checks for name in check.settles}
    failed = (check for check in report.checks if check.outcome is Outcome.FAILS and not check.assertion)
    settled.update(name for check in failed for name in check.accused)
    return tuple(claim for claim in report.claims if claim.kind is not Kind.RANK and claim.id not in settled)


def coverage_lines(covered: Coverage) -> list[str]:
    """The coverage in sentences for people."""
    lines = [f"{counted(covered.seen, 'number')} seen, {covered.read} read, {covered.checked} checked."]
    if covered.unsettled:
        lines.append(f"{counted(covered.unsettled, 'statistic')} could not be settled.")
    if covered.untried:
        lines.append(f"{counted(covered.untried, 'statistic')} had nothing to be checked against.")
    if covered.weak:
        quotes = list(dict.fromkeys(" ".join(claim.span.quote.split()) for claim in covered.weak))
        more = f" and {len(quotes) - _MOST_WEAK} more" if len(quotes) > _MOST_WEAK else ""
        lines.append(f"Checked only loosely by the other figures: {', '.join(quotes[:_MOST_WEAK])}{more}.")
    if covered.ignored:
        lines.append(f"{counted(len(covered.ignored), 'finding')} ignored: {listed(sorted(set(covered.ignored)))}.")
    if covered.others:
        others = [counted(count, *STATUS_WORDS[status]) for status, count in covered.others.items()]
        lines.append(f"No statistics: {listed(others)}.")
    return lines
