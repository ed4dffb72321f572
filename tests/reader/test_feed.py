"""Feeds: an article an entry."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_bytes
from factcheck.reader.forms.feed import READER, entries

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>
<item><title>Peru &amp; Japan</title><link>https://example.org/a</link><pubDate>Fri, 02 Feb 2024 08:00:00 GMT</pubDate>
<description>Short, 1 line.</description>
<content:encoded><![CDATA[<p>Peru sold goods worth <b>$2.4</b>&nbsp;billion to Japan.</p>]]></content:encoded></item>
<item><guid>b-7</guid><description>Japan sold goods worth $1.5 billion to Peru.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><id>tag:x,2024:1</id>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/one"/>
<updated>2024-02-03T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Exports rose by <em>5</em> percent.</p>
</div></content>
</entry></feed>"""


def test_the_entries_of_an_rss_feed() -> None:
    first, second = entries(RSS.encode(), "feed.xml")
    assert first.content.text.strip() == "Peru sold goods worth $2.4\xa0billion to Japan."
    assert (first.content.title, first.url, first.content.published) == (
        "Peru & Japan",
        "https://example.org/a",
        date(2024, 2, 2),
    )
    assert (second.name, second.url, second.content.text) == (
        "b-7",
        None,
        "Japan sold goods worth $1.5 billion to Peru.",
    )


def test_an_atom_entry_is_read_as_one_article() -> None:
    read = read_bytes(ATOM.encode(), "feed.atom")
    assert read.text.strip() == "Exports rose by 5 percent."
    assert (read.title, read.published) == ("One", date(2024, 2, 3))
    assert entries(ATOM.encode(), "feed.atom")[0].url == "https://example.org/one"


def test_several_entries_are_read_only_when_asked_for() -> None:
    with pytest.raises(FactcheckError, match="a feed of 2 articles: factcheck check reads each with --from feed"):
        read_bytes(RSS.encode(), "feed.xml")


@pytest.mark.parametrize(
    ("feed", "told"),
    [
        ("<rss><channel/></rss>", "without an entry"),
        ("<rss><item>", "damaged XML"),
        ('<!DOCTYPE r [<!ENTITY a "b">]><rss><item>&a;</item></rss>', "entities of its own"),
        ("<rss>" * 10_000, "nests deeper"),
    ],
)
def test_a_feed_that_cannot_be_read_is_told_in_one_sentence(feed: str, told: str) -> None:
    with pytest.raises(FactcheckError, match=told):
        entries(feed.encode(), "feed.xml")


@pytest.mark.parametrize("before", ["", "\ufeff", "<?xml version='1.0'?>\n<?css a?>", "<!-- a -->" * 300])
@pytest.mark.parametrize("opening", ["<rss>", "<!DOCTYPE rss>\n<rss>", "<rdf:RDF xmlns:rdf='r'>", "<feed>"])
def test_a_feed_is_told_by_how_it_opens(before: str, opening: str) -> None:
    assert READER.recognises(f"{before}{opening}".encode(), "news")


def test_a_page_may_begin_with_many_comments() -> None:
    words = "Peru sold goods worth $2.4 billion to Japan, the ministry said."
    assert read_bytes(f"{'<!-- a -->' * 300}<html><p>{words}</p></html>".encode(), "page").text == words
