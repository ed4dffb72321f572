"""Feeds and sitemaps, on the web and in files: the pages that they list are fetched, and what cannot be is told."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from loopback import Reply

from audit.archives import ALONE, SLIP, light
from audit.paper import WORDS, Paper, printed, sitemap, story
from audit.state import rows
from factcheck.audit.document import Document, Fault
from factcheck.audit.run import audit
from factcheck.audit.sources import archive_at
from factcheck.audit.workers import Limits
from factcheck.cli import main
from factcheck.domain.errors import FactcheckError

FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The paper</title>
<item><title>In the feed</title><link>BASE/1</link><pubDate>Fri, 02 Feb 2024 08:00:00 GMT</pubDate>
  <description>Short.</description></item>
<item><title>Whole</title><link>BASE/whole</link><pubDate>Sat, 03 Feb 2024 08:00:00 GMT</pubDate>
  <content:encoded><![CDATA[<p>The whole of it is in the feed: <b>$2.4</b> billion.</p>]]></content:encoded></item>
<item><title>Summary</title><link>BASE/gone</link><description>A summary only.</description></item>
<item><title>Alone</title><guid>tag:7</guid><description>A note without a page.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><link href="BASE/1"/>
<updated>2024-02-03T10:00:00Z</updated><summary>Short.</summary></entry></feed>"""


@pytest.fixture
def paper() -> Iterator[Paper]:
    with printed({f"/{number}": story(number) for number in range(6)} | {"/feed.xml": FEED, "/atom": ATOM}) as paper:
        yield paper


def documents(place: str) -> list[Document]:
    return list(archive_at(place, allow_private=True).documents())


def told(found: list[Document], paper: Paper) -> list[str]:
    """The name of each document, with a ! before that of a fault."""
    return ["!" * isinstance(one.content, Fault) + one.name.removeprefix(paper.base) for one in found]


def test_a_feed_on_the_web_has_its_pages_fetched(paper: Paper) -> None:
    found = documents(f"{paper.base}/feed.xml")
    assert told(found, paper) == ["/1", "!/whole", "/whole", "!/gone", "tag:7"]
    assert paper.paths == ["/feed.xml", "/1", "/whole", "/gone"]
    page = found[0].read()
    assert WORDS in page.text and "Short." not in page.text
    assert (page.title, page.url, page.published) == ("Story 1", f"{paper.base}/1", date(2024, 2, 2))


def test_an_article_that_the_feed_holds_takes_the_place_of_a_page_that_cannot_be_fetched(paper: Paper) -> None:
    _, fault, instead, gone, alone = documents(f"{paper.base}/feed.xml")
    assert isinstance(fault.content, Fault) and isinstance(gone.content, Fault)
    assert fault.content.message == (
        f"{paper.base}/whole answers 404 Not Found: check the address. The text in the feed is checked in its place."
    )
    assert gone.content.message.endswith("/gone answers 404 Not Found: check the address.")
    read = instead.read()
    assert (read.title, read.published, read.url) == ("Whole", date(2024, 2, 3), f"{paper.base}/whole")
    assert "The whole of it is in the feed: $2.4 billion." in read.text
    assert (alone.content, alone.title) == ("A note without a page.", "Alone")


def test_an_index_of_sitemaps_is_followed_and_every_sitemap_read_once(paper: Paper) -> None:
    index = sitemap("/a.xml", "/b.xml.gz", "/gone.xml", "/index.xml", "/a.xml", "/1", kind="sitemap")
    packed = gzip.compress(paper.here(sitemap("/3", "/4")).encode())
    paper.pages |= {"/index.xml": index, "/a.xml": sitemap("/1", "/gone", "/2"), "/b.xml.gz": packed}
    found = documents(f"{paper.base}/index.xml")
    assert told(found, paper) == ["/1", "!/gone", "/2", "/3", "/4", "!/gone.xml", "!/1"]
    page = found[-1].content
    assert isinstance(page, Fault) and "is neither a feed nor a sitemap" in page.message
    assert paper.paths.count("/a.xml") == paper.paths.count("/index.xml") == 1


def test_indexes_that_lead_on_without_end_are_left(paper: Paper) -> None:
    for number in range(20):
        paper.pages[f"/{number}.xml"] = sitemap(f"/{number + 1}.xml", kind="sitemap")
    found = documents(f"{paper.base}/0.xml")
    assert len(found) == 1 and len(paper.asked) < 6
    assert isinstance(found[0].content, Fault) and "give it by itself" in found[0].content.message


@pytest.mark.parametrize(
    ("name", "list_of_pages"), [("feed.rss", ATOM), ("sitemap.xml", sitemap("/1")), ("sitemap.xml.gz", sitemap("/1"))]
)
def test_a_list_in_a_file_has_its_pages_fetched(paper: Paper, tmp_path: Path, name: str, list_of_pages: str) -> None:
    path = tmp_path / name
    content = paper.here(list_of_pages).encode()
    path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    (found,) = documents(str(path))
    assert WORDS in found.read().text


def test_a_folder_makes_nobody_ask_the_network(paper: Paper, tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text(paper.here(sitemap("/1")), encoding="utf-8")
    (tmp_path / "feed.xml").write_text(paper.here(FEED), encoding="utf-8")
    for document in documents(str(tmp_path)):
        with pytest.raises(FactcheckError):
            document.read()
    assert paper.asked == []


def test_private_addresses_are_fetched_only_where_that_is_allowed(paper: Paper, tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="--allow-private-addresses"):
        archive_at(f"{paper.base}/feed.xml")
    path = tmp_path / "sitemap.xml"
    path.write_text(paper.here(sitemap("/1")), encoding="utf-8")
    (found,) = archive_at(str(path)).documents()
    assert isinstance(found.content, Fault) and found.content.code == "address"
    assert paper.asked == []


@pytest.mark.parametrize(
    "place", ["file:///etc/passwd", "ftp://127.0.0.1/a", "http://desk:sesame@127.0.0.1/", "/etc/passwd"]
)
def test_what_a_list_leads_to_but_the_web_is_refused(place: str, tmp_path: Path) -> None:
    path = tmp_path / "sitemap.xml"
    path.write_text(sitemap("x").replace("BASEx", place), encoding="utf-8")
    (found,) = archive_at(str(path), allow_private=True).documents()
    assert isinstance(found.content, Fault) and found.content.code == "address"
    assert "sesame" not in found.content.message + found.name


def test_what_a_damaged_list_names_before_the_damage_is_read(paper: Paper) -> None:
    paper.pages["/a.xml"] = sitemap("/1", "/2", "/3")[:-20]
    found = documents(f"{paper.base}/a.xml")
    assert told(found, paper) == ["/1", "/2", "!/a.xml#end"]


def test_a_page_that_is_no_list_is_told(paper: Paper, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    arguments = ["audit", f"{paper.base}/1", "--out", str(tmp_path / "a.db"), "--allow-private-addresses"]
    assert main(arguments) == 2
    assert f"{paper.base}/1 is neither a feed nor a sitemap: factcheck check" in capsys.readouterr().err


def test_how_much_is_read_grows_to_all(paper: Paper) -> None:
    paper.pages |= {
        "/index.xml": sitemap("/a.xml", "/b.xml", kind="sitemap"),
        "/a.xml": sitemap("/1", "/2"),
        "/b.xml": sitemap("/3", "/4"),
    }
    archive = archive_at(f"{paper.base}/index.xml", allow_private=True)
    seen = [archive.fraction for _ in archive.documents()]
    assert seen == sorted(seen) and 0 < seen[0] < seen[-1] < archive.fraction == 1


def test_a_second_run_checks_only_the_pages_that_have_changed(paper: Paper, tmp_path: Path) -> None:
    place, ledger = f"{paper.base}/a.xml", tmp_path / "audit.db"
    paper.pages["/a.xml"] = sitemap("/1", "/2", "/slow")
    paper.pages["/slow"] = Reply("later", 503)

    def audited() -> tuple[int, int]:
        archive = archive_at(place, allow_private=True)
        done = audit(archive, str(ledger), ALONE, Limits(1, 20), prepare=light)
        return done.seen, done.done

    assert audited() == (3, 3)
    paper.pages |= {"/2": story(7), "/slow": story(8)}
    assert audited() == (3, 2)
    assert rows(ledger, "select distinct source from runs") == [(place,)]


def test_the_command_checks_the_pages_and_finds_what_contradicts_itself(paper: Paper, tmp_path: Path) -> None:
    ledger = tmp_path / "audit.db"
    paper.pages |= {"/a.xml": sitemap("/slip", "/gone"), "/slip": f"<html><h1>Peru</h1><p>{SLIP}</p></html>"}
    arguments = ["--workers", "1", "--no-reference", "--allow-private-addresses"]
    assert main(["audit", f"{paper.base}/a.xml", "--out", str(ledger), *arguments]) == 0
    assert rows(ledger, "select url, title, errors from stories join documents using (digest) where errors") == [
        (f"{paper.base}/slip", "Peru", 1)
    ]
    assert rows(ledger, "select count(*) from documents where status = 'refused'") == [(1,)]
