"""What a reading of an article says, and in what two readings differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from factcheck.desk import check_article
from factcheck.domain.claim import Claim, Kind, Series
from factcheck.domain.report import Report
from factcheck.matcher import NO_REFERENCES
from factcheck.reader import read_text
from laws.articles import Own
from laws.rewriting import Rewritten, Slots

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """`slot` of the claim at `quote` was `before` and is `after`; the slot of a claim that came or went is `claim`."""

    slot: str
    quote: str
    before: str
    after: str


@cache
def reading(article: Own) -> Report:
    """The article as it is, read once."""
    return report_of(article.text, article.published)


def report_of(text: str, published: date) -> Report:
    """What a text says of itself, whatever the reference data say."""
    return check_article(read_text(text, published=published), references=NO_REFERENCES, with_implied=False)


def slots(claim: Claim) -> Slots:
    quantity = claim.quantity
    told = {
        "kind": claim.kind,
        "base": claim.base_period,
        "value": quantity.value.normalize(),
        "low": quantity.low.normalize(),
        "high": quantity.high.normalize(),
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "source": claim.source,
        "among": claim.among,
        "ranks": claim.ranks,
        "divides": claim.divides,
        **_series(claim.series, ""),
        **(_series(claim.against, "against ") if claim.against else {}),
    }
    return {slot: str(value) for slot, value in told.items()}


def _series(series: Series, of: str) -> dict[str, object]:
    return {
        f"{of}measure": series.measure,
        f"{of}product": series.product,
        f"{of}reporter": series.reporter,
        f"{of}partner": series.partner,
        f"{of}period": series.period,
    }


def differences(before: Report, now: Report, how: Rewritten) -> Iterator[Difference]:
    """Where `now`, the reading of the rewritten article, says another thing than `before`."""
    left = {claim.id: claim for claim in now.claims}
    same: dict[str, str] = {}
    for claim in before.claims:
        place = how.place(claim.span.start, claim.span.end)
        found = next((c for c in left.values() if _meet(c, place) and _ranks(c) == _ranks(claim)), None)
        if found is None:
            yield Difference("claim", claim.span.quote, "told", "not told")
            continue
        same[left.pop(found.id).id] = claim.id
        expected, told = how.expected(slots(claim)), slots(found)
        for slot in dict.fromkeys([*expected, *told]):
            if str(expected.get(slot)).casefold() != str(told.get(slot)).casefold():
                yield Difference(slot, claim.span.quote, str(expected.get(slot)), str(told.get(slot)))
    for claim in left.values():
        yield Difference("claim", claim.span.quote, "not told", "told")
    if not left and len(same) == len(before.claims):
        first, second = _checks(before, {c.id: c.id for c in before.claims}), _checks(now, same)
        for check in sorted(first ^ second):
            yield Difference("check", check, "made" if check in first else "", "made" if check in second else "")
    first_numbers = {how.place(n.span.start, n.span.end): n.status for n in before.numbers}
    for number in now.numbers:
        was = next((s for p, s in first_numbers.items() if p[0] < number.span.end and number.span.start < p[1]), None)
        if was is not None and was != number.status and not {was, number.status} & {"claim"}:
            yield Difference("status", number.span.quote, str(was), str(number.status))


def _meet(claim: Claim, place: Place) -> bool:
    return claim.span.start < place[1] and place[0] < claim.span.end


def _ranks(claim: Claim) -> bool:
    return claim.kind is Kind.RANK


def _checks(report: Report, ids: dict[str, str]) -> set[str]:
    return {
        f"{check.code} {check.outcome} {check.severity} {','.join(sorted(ids[c] for c in check.claims))}"
        for check in report.checks
    }
