"""A whole article, from its text to its checks: every number accounted for, every quote where it is said to stand."""

from __future__ import annotations

import re
from datetime import date

from factcheck.desk import check_article
from factcheck.domain.report import Report
from factcheck.matcher import NO_REFERENCES
from factcheck.reader import read_text
from fuzz.seeds import articles, words
from fuzz.targets import Target

_DIGIT = re.compile(r"[0-9]")


def run(blob: bytes) -> None:
    article = read_text(blob.decode("utf-8", "replace"), published=date(2024, 2, 2))
    require_accounted(check_article(article, references=NO_REFERENCES))


def require_accounted(report: Report) -> None:
    """Fail where a digit belongs to no number, or a number or claim does not stand where it is said to."""
    text = report.article.text
    spans = [one.span for one in (*report.numbers, *report.claims)]
    assert all(text[span.start : span.end] == span.quote for span in spans)
    within = {place for number in report.numbers for place in range(number.span.start, number.span.end)}
    missed = [digit.start() for digit in _DIGIT.finditer(text) if digit.start() not in within]
    assert not missed, (missed[0], text[max(0, missed[0] - 20) : missed[0] + 20])
    ids = {claim.id for claim in report.claims}
    assert all(set(check.claims) <= ids for check in report.checks)


TARGET = Target(run, articles, words("numbers", "periods", "areas", "measures"))
