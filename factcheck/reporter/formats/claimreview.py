"""`claimreview`: a draft of a schema.org ClaimReview for each claim that was settled.

https://schema.org/ClaimReview
A ClaimReview is a statement by a fact-checker about somebody's claim. What is written here is a draft for one: marked
so, without author, date and address, which the editor who stands for it adds.
"""

from __future__ import annotations

from typing import Any

from factcheck.domain.check import Check, Outcome
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Verdict
from factcheck.domain.report import Report
from factcheck.reporter.context import Context
from factcheck.reporter.findings import told
from factcheck.reporter.marks import Mark, mark_of_check
from factcheck.reporter.output import Collected, Format, put_json
from factcheck.reporter.places import Places

_RATINGS = {Verdict.SUPPORTED: (5, "Supported"), Verdict.REFUTED: (1, "Does not fit")}


class Drafts(Collected):
    def write(self) -> None:
        drafts = [draft for report in self.reports for draft in _drafts(report)]
        put_json(self.stream, drafts)


def _drafts(report: Report) -> list[dict[str, Any]]:
    context = Context(report.article)
    settled = [claim for claim in report.claims if report.verdicts.get(claim.id) in _RATINGS]
    return [_draft(claim, report, context) for claim in settled]


def _draft(claim: Claim, report: Report, context: Context) -> dict[str, Any]:
    article, verdict = report.article, report.verdicts[claim.id]
    start, end = context.sentence(claim.span)
    rating, name = _RATINGS[verdict]
    checks = _settling(claim, report, verdict)
    appearance = {"@type": "NewsArticle", "headline": article.title, "url": article.url or Places(article).uri}
    item: dict[str, Any] = {"@type": "Claim", "appearance": appearance}
    if claim.source:
        item["author"] = {"@type": "Organization", "name": claim.source}
    if article.published:
        item["datePublished"] = article.published.isoformat()
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "creativeWorkStatus": "Draft",
        "claimReviewed": " ".join(article.text[start:end].split()),
        "itemReviewed": item,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": rating,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": name,
            "ratingExplanation": " ".join(f"{claim.span.quote}: {told(check)}" for check in checks[:1]),
        },
        "citation": sorted({check.reference.citation for check in checks if check.reference}),
    }


def _settling(claim: Claim, report: Report, verdict: Verdict) -> list[Check]:
    """The checks that speak for the verdict."""
    if verdict is Verdict.SUPPORTED:
        return [c for c in report.checks if claim.id in c.claims and c.outcome is Outcome.HOLDS]
    failed = [c for c in report.checks if mark_of_check(c) is Mark.WRONG]
    return [c for c in failed if claim.id in c.accused] or [c for c in failed if claim.id in c.claims]


FORMAT = Format("drafts of schema.org ClaimReview, to be completed by an editor", Drafts)
