"""The whole way of an article in one call: read, extract, match, check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from factcheck.checker import check_claims, implied_by_others, verdicts
from factcheck.checker.arithmetic.precision import DEFAULT_TIERS, Tier, judged_at
from factcheck.checker.ignored import without_ignored
from factcheck.checker.selection import EVERY_RULE, Selection
from factcheck.domain.article import Article
from factcheck.domain.check import Severity
from factcheck.domain.claim import without_unknown_years
from factcheck.domain.report import Report
from factcheck.extractor.memory import Memory
from factcheck.extractor.reading import Extraction, extract
from factcheck.matcher import Matcher, default_matcher
from factcheck.reader import read_text
from factcheck.reader.dates import day_of

_LOADS_ALL = "Peru’s exports rose 11 percent to $2.2 billion in 2019 from $2.0 billion in 2018, customs officers said."
"""Reading and checking it needs the pipeline, the references and the words of the language."""


def check(
    text: str,
    *,
    published: date | str | None = None,
    title: str | None = None,
    id: str | None = None,
    url: str | None = None,
    references: Matcher | None = None,
) -> Report:
    """Check the article `text`, pasted as it comes.

    Args:
        published: the day that "this year" and "last year" count from, also as ``"2024-02-02"``; looked for in the text
            when not given.
        references: which reference data may speak (`factcheck.matcher.matcher_of`); all of it when not given.

    Raises:
        FactcheckError: the text cannot be checked (empty, binary, not English), or `published` is no day.
    """
    article = read_text(text, published=day_of(published), title=title, id=id, url=url)
    return check_article(article, references=references)


def check_article(
    article: Article,
    *,
    references: Matcher | None = None,
    selection: Selection = EVERY_RULE,
    tiers: Mapping[Severity, Tier] = DEFAULT_TIERS,
    memory: Memory | None = None,
    with_implied: bool = True,
) -> Report:
    """Check an article that a reader has read.

    Args:
        references: which reference data may speak; all of it when not given.
        selection: the rules that are asked; a verdict rests on them only.
        tiers: how far a printed number may be from what is true.
        memory: of earlier checks of the same text, which has changed a little since; the report is the same.
        with_implied: whether to work out what the other figures leave for each number, which no finding needs.
    """
    with judged_at(tiers):
        extraction = extract(article, memory, unproved=False)
        report = _checked(article, extraction, references or default_matcher(), selection)
        if with_implied:
            implied = implied_by_others(extraction.claims, extraction.assertions, article=article)
            report = replace(report, implied=implied)
        return without_ignored(report, selection)


def warm_up(references: Matcher | None = None) -> None:
    """Load what lasts as long as the process, so that the first article takes no longer than the others."""
    check(_LOADS_ALL, references=references)


def _checked(article: Article, extraction: Extraction, matcher: Matcher, selection: Selection) -> Report:
    claims = tuple(map(without_unknown_years, extraction.claims))
    evidence = matcher.match(claims, article.url)
    checks = selection.of(check_claims(extraction.claims, evidence, extraction.assertions, article=article))
    return Report(
        article=article,
        claims=claims,
        numbers=extraction.numbers,
        checks=checks,
        verdicts=verdicts(claims, checks, evidence),
        credits=tuple(matcher.credits({check.reference.dataset for check in checks if check.reference})),
    )
