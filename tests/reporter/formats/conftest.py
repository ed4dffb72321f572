"""Reports written in a format, in memory; and a report that points at one number of any text."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.domain.article import Article, DateOrigin, Label, Line
from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim, Kind, Number, NumberStatus, Series, Span
from factcheck.domain.evidence import Verdict
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.domain.report import Report
from factcheck.reporter.formats import find_format
from factcheck.reporter.output import Medium

Write = Callable[..., bytes]
Point = Callable[..., Report]


def prints() -> bool:
    """Whether Pango is installed, which makes PDF."""
    try:
        import weasyprint  # noqa: F401
    except OSError:
        return False
    return True


PRINTS = prints()


def written(name: str, *reports: Report) -> bytes:
    """What the format `name` makes of `reports`."""
    form = find_format(name)
    assert form
    if name == "pdf" and not PRINTS:
        pytest.skip("Pango is not installed")
    made = io.BytesIO()
    stream = made if form.medium is Medium.BYTES else io.TextIOWrapper(made, encoding="utf-8", newline="")
    output = form.opened(stream, len(reports) > 1)
    for report in reports:
        output.report(report)
    output.close()
    stream.flush()
    return made.getvalue()


def pointed(text: str, start: int, end: int, *, id: str = "story.txt", words: str = "It does not fit.") -> Report:
    """A report on `text` with one error, which points at `text[start:end]`."""
    span = Span(start, end, text[start:end])
    forty_one = Decimal(41)
    quantity = Quantity(
        forty_one, forty_one, forty_one, Decimal(1), "USD", Qualifier.EXACT, Printed(span.quote, start, end)
    )
    claim = Claim("c1", Kind.LEVEL, Series("exports", None, "KAZ", "CHN", None), None, quantity, None, span)
    suspect = Suspect("c1", forty_one, forty_one, "$44 billion", words)
    check = Check("k1", "growth", "FC102", Outcome.FAILS, Severity.ERROR, ("c1",), words, "1 = 2", suspects=(suspect,))
    lines = tuple(Line(found.start(), found.end(), Label.BODY) for found in re.finditer(r"[^\r\n]+", text))
    article = Article(id, text, text.replace("\r\n", " \n"), lines, None, None, DateOrigin.NONE, "en")
    number = Number(span, NumberStatus.CLAIM, quantity, "c1")
    return Report(article, (claim,), (number,), (check,), {"c1": Verdict.REFUTED})


PROOF = "\n\nIn all it was $7 billion."


def pointed_at_words(text: str, start: int, end: int, *, id: str = "story.txt") -> Report:
    """A report on `text` and `PROOF` with one error: the words `text[start:end]` do not fit the number in `PROOF`."""
    whole = text + PROOF
    at = whole.index("$7", len(text))
    report = pointed(whole, at, at + len("$7 billion"), id=id)
    (check,), (claim,) = report.checks, report.claims
    words = Assertion(Asserted.ROSE, claim.series, None, None, Span(start, end, text[start:end]))
    return replace(report, checks=(replace(check, suspects=(), assertion=words),))


@pytest.fixture
def write() -> Write:
    return written


@pytest.fixture
def point() -> Point:
    return pointed


@pytest.fixture
def point_at_words() -> Point:
    return pointed_at_words
