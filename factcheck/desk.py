"""The whole way of an article in one call: read, extract, match, check."""

from __future__ import annotations

from datetime import date

from factcheck.checker import check_claims, implied_by_others, verdicts
from factcheck.domain.article import Article
from factcheck.domain.report import Report
from factcheck.extractor.reading import extract
from factcheck.matcher import match
from factcheck.reader import read_text


def check(
    text: str,
    *,
    published: date | None = None,
    title: str | None = None,
    id: str | None = None,
    url: str | None = None,
) -> Report:
    """Check the article `text`, pasted as it comes.

    Args:
        published: the day that "this year" and "last year" count from; looked for in the text when not given.

    Raises:
        FactcheckError: the text cannot be checked (empty, binary, not English).
    """
    return check_article(read_text(text, published=published, title=title, id=id, url=url))


def check_article(article: Article) -> Report:
    """Check an article that a reader has read."""
    extraction = extract(article)
    evidence = match(extraction.claims, article.url)
    checks = check_claims(extraction.claims, evidence, extraction.assertions, article=article)
    return Report(
        article=article,
        claims=extraction.claims,
        numbers=extraction.numbers,
        checks=checks,
        verdicts=verdicts(extraction.claims, checks, evidence),
        implied=implied_by_others(extraction.claims, extraction.assertions),
    )
