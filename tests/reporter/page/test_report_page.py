"""The page: every number is marked, and numbers and findings lead to each other."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.claim import Span
from factcheck.domain.report import Report
from factcheck.reporter.page import page


class Elements(HTMLParser):
    """The start tags of a page, and the words of its marks."""

    def __init__(self, shown: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(shown)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def marked(shown: str) -> list[tuple[str, str, str]]:
    """Each mark of the article: its class, its words and its symbol."""
    found = re.findall(r'<mark class="(\w+)"[^>]*>(?:<a [^>]*>)?([^<]*)(?:</a>)?(?:<sup>([^<]*)</sup>)?</mark>', shown)
    return [(mark, words, symbol) for mark, words, symbol in found]


def test_every_number_is_marked_with_a_class_and_a_symbol(report: Report) -> None:
    marks = marked(page([report]))
    assert sorted(words for _, words, _ in marks) == sorted(number.span.quote for number in report.numbers)
    assert ("wrong", "$1.7 billion", "✗1") in marks
    assert ("look", "$2.6 billion", "!2") in marks
    assert ("fits", "30 percent", "✓") in marks
    assert ("open", "two thirds", "?") in marks
    assert ("other", "12 days", "") in marks


def test_numbers_and_findings_lead_to_each_other(report: Report) -> None:
    shown = page([report])
    elements = Elements(shown)
    ids = [attributes["id"] for _, attributes in elements.tags if "id" in attributes]
    targets = [(link["href"] or "")[1:] for link in elements.all("a") if (link["href"] or "").startswith("#")]
    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)
    assert re.search(r'<mark class="wrong" id="a1-c6"[^>]*><a href="#a1-k1">\$1.7 billion</a>', shown)
    assert {"a1-c2", "a1-c5", "a1-c6", "a1-c8"} <= set(targets)
    assert {"a1-k1", "a1-k2", "a1-k3", "a1-k4"} <= set(targets)


def test_a_number_that_no_finding_accuses_leads_to_the_check_that_holds(report: Report) -> None:
    assert re.search(r'<mark class="fits" id="a1-c2"[^>]*><a href="#a1-k3">[^<]*</a><sup>✓</sup>', page([report]))


def test_errors_come_before_warnings(report: Report) -> None:
    shown = page([report])
    assert shown.index('id="a1-k1"') < shown.index('id="a1-k2"') < shown.index('id="a1-k3"')
    assert "Error 1:" in shown and "Warning 2:" in shown


def test_a_finding_tells_what_is_said_the_sum_the_source_and_the_replacement(report: Report) -> None:
    card = page([report]).partition('<li id="a1-k1"')[2].partition("</li>")[0]
    words = " ".join(re.sub(r"<[^>]*>", " ", card).split())
    for told in ("$1.7 billion", "2.4 + 1.7 = 4.1, not 3.9 billion USD", "imports, Peru with Japan, 2023"):
        assert told in words
    assert '<b class="replacement"><bdi>$1.5 billion</bdi></b>' in card
    second = page([report]).partition('<li id="a1-k2"')[2].partition("</li>")[0]
    assert "Trade Statistics of Japan, imports by country, 2023, retrieved 2024-01-30" in second


def test_words_that_do_not_fit_are_marked_too(report: Report) -> None:
    at = report.article.text.index("wished")
    said = Assertion(Asserted.ROSE, report.claims[1].series, None, None, Span(at, at + len("wished"), "wished"))
    shown = page([replace(report, checks=(replace(report.checks[0], assertion=said, suspects=()),))])
    assert ("wrong", "wished", "✗1") in marked(shown)
    assert 'href="#a1-k1-words"' in shown and 'id="a1-k1-words"' in shown


def test_articles_in_one_page_have_ids_of_their_own(report: Report, sound_report: Report) -> None:
    ids = [attributes["id"] for _, attributes in Elements(page([report, sound_report])).tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert "Nothing: no check fails." in page([sound_report])


def test_a_long_address_is_told_by_its_site(report: Report) -> None:
    known = report.checks[1].reference
    assert known
    cited = replace(known, url="https://stats.example.org/a/very/long/way?to=1")
    checks: Any = (replace(report.checks[1], reference=cited),)
    shown = page([replace(report, checks=checks)])
    assert '<a href="https://stats.example.org/a/very/long/way?to=1" rel="noreferrer">stats.example.org</a>' in shown
