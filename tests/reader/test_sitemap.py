"""Sitemaps: what they list, and that they are no article."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_bytes
from factcheck.reader.forms.sitemap import Place, places

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><image:image><image:loc>https://example.org/a.png</image:loc></image:image>
  <loc> https://example.org/a?b=1&amp;c=2 </loc><lastmod>2025-01-01</lastmod>
  <news:news><news:publication_date>2024-02-02T08:00:00Z</news:publication_date></news:news></url>
<url><loc>https://example.org/b</loc><lastmod>2025-01-01</lastmod>
  <video:video><video:publication_date>2023-01-01</video:publication_date></video:video></url>
<url><lastmod>2025-01-01</lastmod></url>
</urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://example.org/2024.xml</loc></sitemap></sitemapindex>"""


def test_pages_are_listed_with_the_day_that_only_a_sitemap_of_news_tells() -> None:
    assert list(places(NEWS.encode(), "sitemap.xml")) == [
        Place("https://example.org/a?b=1&c=2", date(2024, 2, 2), False),
        Place("https://example.org/b", None, False),
    ]


def test_an_index_lists_sitemaps() -> None:
    assert list(places(INDEX.encode(), "index.xml")) == [Place("https://example.org/2024.xml", None, True)]


@pytest.mark.parametrize("sitemap", [NEWS, INDEX])
def test_a_sitemap_is_no_article(sitemap: str) -> None:
    with pytest.raises(FactcheckError, match=r"factcheck audit sitemap\.xml reads what it lists"):
        read_bytes(sitemap.encode(), "sitemap.xml")


def test_what_comes_before_the_damage_is_listed() -> None:
    listed = places(NEWS.encode()[:-60] + b"<url>&nothing;", "sitemap.xml")
    assert next(listed).url == "https://example.org/a?b=1&c=2"
    with pytest.raises(FactcheckError, match="damaged XML"):
        list(listed)
