"""The whole way of an article in one call: read, extract, match, check."""

from __future__ import annotations

from datetime import date

from factcheck.checker import check_claims, implied_by_others, verdicts
from factcheck.domain.article import Article
from factcheck.domain.report import Report
from factcheck.extractor.reading import extract
from factcheck.matcher import Matcher, default_matcher
from factcheck.reader import read_text


def check(
    text: str,
    *,
    published: date | None = None,
    title: str | None = None,
    id: str | None = None,
    url: str | None = None,
    references: Matcher | None = None,
) -> Report:
    """Check the article `text`, pasted as it comes.

    Args:
        published: the day that "this year" and "last year" count from; looked for in the text when not given.
        references: which reference data may speak (`factcheck.matcher.matcher_of`); all of it when not given.

    Raises:
        FactcheckError: the text cannot be checked (empty, binary, not English).
    """
    article = read_text(text, published=published, title=title, id=id, url=url)
    return check_article(article, references=references)


def check_article(article: Article, *, references: Matcher | None = None) -> Report:
    """Check an article that a reader has read, against all reference data or what `references` chooses of it."""
    matcher = references or default_matcher()
    extraction = extract(article)
    evidence = matcher.match(extraction.claims, article.url)
    checks = check_claims(extraction.claims, evidence, extraction.assertions, article=article)
    return Report(
        article=article,
        claims=extraction.claims,
        numbers=extraction.numbers,
        checks=checks,
        verdicts=verdicts(extraction.claims, checks, evidence),
        implied=implied_by_others(extraction.claims, extraction.assertions),
        credits=tuple(matcher.credits({check.reference.dataset for check in checks if check.reference})),
    )
