"""Web archives as a real library writes them, whole and broken: each page is a document, each fault is told."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import brotli
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from factcheck.audit.document import MOST_BYTES, Document, Fault
from factcheck.audit.sources import Source

SITE = "https://paper.example"
HTML = "text/html; charset=utf-8"
PAGES = 7
BROKEN = 3
"""The number of the record that is broken, from 0."""


class Archive:
    """A WARC file that is written record by record."""

    def __init__(self, *, gzip: bool = True) -> None:
        self._made = io.BytesIO()
        self._writer = WARCWriter(self._made, gzip=gzip)
        self.starts: list[int] = []

    def add(
        self,
        path: str,
        body: bytes,
        kind: str | None = HTML,
        *,
        of: str = "response",
        status: str = "200 OK",
        more: Mapping[str, str] | None = None,
        day: str = "2024-02-03T10:00:00Z",
    ) -> None:
        self.starts.append(self._made.tell())
        told = {**({"Content-Type": kind} if kind else {}), **(more or {})}
        headers = StatusAndHeaders(status, list(told.items()), protocol="HTTP/1.1") if of == "response" else None
        record = self._writer.create_warc_record(
            SITE + path,
            of,
            payload=io.BytesIO(body),
            warc_content_type="" if headers else kind or "",
            http_headers=headers,
            warc_headers_dict={"WARC-Date": day},
        )
        self._writer.write_record(record)

    @property
    def content(self) -> bytes:
        return self._made.getvalue()


def page(words: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body><h1>Peru</h1><p>{words}</p></body></html>".encode()


@cache
def pages(*, gzip: bool) -> Archive:
    archive = Archive(gzip=gzip)
    for number in range(PAGES):
        archive.add(f"/{number}", page(f"Peru sold {number * 7919**5} tons of copper to Japan, the ministry said."))
    return archive


def documents(blob: bytes, tmp_path: Path, name: str = "crawl.warc.gz") -> list[Document]:
    path = tmp_path / name
    path.write_bytes(blob)
    return list(Source(path).documents())


def faults(found: list[Document]) -> dict[str, str]:
    return {one.name: one.content.message for one in found if isinstance(one.content, Fault)}


def names(found: list[Document]) -> list[str]:
    return [one.name.removeprefix(SITE) for one in found if not isinstance(one.content, Fault)]


def test_a_page_is_read_with_its_address_and_the_day_of_its_capture_where_it_tells_none(tmp_path: Path) -> None:
    archive = Archive()
    archive.add("/a", page("Peru sold copper for $2.2 billion to Japan in the year, the ministry said."))
    dated = '<meta property="article:published_time" content="2019-05-06T08:00:00Z">'
    archive.add("/b", page("Peru sold copper for $2.2 billion to Japan in the year, the ministry said.", dated))
    first, second = (document.read() for document in documents(archive.content, tmp_path))
    assert (first.url, first.title, first.published) == (f"{SITE}/a", "Peru", date(2024, 2, 3))
    assert (second.url, second.published) == (f"{SITE}/b", date(2019, 5, 6))
    assert first.published_from == "option"


def chunked(body: bytes) -> bytes:
    return b"".join(
        b"%x\r\n%s\r\n" % (len(body[at : at + 30]), body[at : at + 30]) for at in range(0, len(body), 30)
    ) + (b"0\r\n\r\n")


@pytest.mark.parametrize(
    ("sent", "kind", "more"),
    [
        (lambda body: body, HTML, {}),
        (chunked, HTML, {"Transfer-Encoding": "chunked"}),
        (lambda body: body, HTML, {"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}),
        (gzip.compress, HTML, {"Content-Encoding": "gzip"}),
        (lambda body: chunked(brotli.compress(body)), HTML, {"Transfer-Encoding": "chunked", "Content-Encoding": "br"}),
        (lambda body: body.decode().encode("cp1252"), "text/html; charset=windows-1252", {}),
    ],
    ids=["plain", "chunked", "unpacked by the crawler", "gzip", "brotli in chunks", "cp1252"],
)
def test_however_a_page_was_sent_it_says_the_same(
    sent: Callable[[bytes], bytes], kind: str, more: dict[str, str], tmp_path: Path
) -> None:
    archive = Archive()
    archive.add("/a", sent(page("Peru’s exports came to $2.2 billion, the ministry said.")), kind, more=more)
    (found,) = documents(archive.content, tmp_path)
    assert "Peru’s exports came to $2.2 billion" in found.read().text


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_a_page_that_unpacks_without_end_is_refused(encoding: str, tmp_path: Path) -> None:
    bomb = {"gzip": gzip.compress, "br": brotli.compress}[encoding](b" " * (4 * MOST_BYTES))
    archive = Archive()
    archive.add("/bomb", bomb, more={"Content-Encoding": encoding})
    archive.add("/a", page("The next one."))
    found = documents(archive.content, tmp_path)
    assert "larger than any article" in faults(found)["crawl.warc.gz#1"]
    assert names(found) == ["/a"]


def test_texts_and_files_that_were_archived_are_documents_and_what_is_no_article_is_counted(tmp_path: Path) -> None:
    words = "Peru sold copper for $2.2 billion to Japan, the ministry said."
    archive = Archive()
    archive.add("/story.html", words.encode(), "text/plain", of="conversion")
    archive.add("/file", page(words), "text/html", of="resource")
    archive.add("/fragment", f"<p>{words}</p>".encode())
    archive.add("/a", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request", of="request")
    archive.add("/a", b"fetchTimeMs: 12", "application/warc-fields", of="metadata")
    for number in range(3):
        archive.add(f"/{number}.png", b"\x89PNG", "image/png")
    archive.add("/moved", b"", status="301 Moved Permanently")
    archive.add("/robots.txt", b"Disallow: /", "text/plain")
    *found, passed = documents(archive.content, tmp_path)
    assert names(found) == ["/story.html", "/file", "/fragment"]
    assert [document.read().text.strip() for document in found] == [words, f"Peru\n\n{words}", words]
    assert isinstance(passed.content, Fault)
    assert passed.content.message == (
        "crawl.warc.gz holds captures that are no article (3 image/png, 1 answers 301, 1 text/plain): "
        "they are passed over."
    )


def one_member(blob: bytes) -> bytes:
    return gzip.compress(gzip.decompress(blob))


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("a.warc", gzip.decompress),
        ("a.warc.gz", one_member),
        ("a.warc.zst", lambda blob: zstandard.compress(gzip.decompress(blob))),
    ],
)
def test_every_way_to_pack_one_gives_the_same_documents(
    name: str, packed: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    blob = pages(gzip=True).content
    assert documents(packed(blob), tmp_path, name) == documents(blob, tmp_path)


def with_length(record: bytes, length: bytes) -> bytes:
    head, name, rest = record.partition(b"Content-Length: ")
    return head + name + length + rest[rest.index(b"\r\n") :]


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (lambda record: with_length(record, b"100"), "its length is not the one that it tells"),
        (lambda record: with_length(record, b"900"), "its length is not the one that it tells"),
        (lambda record: with_length(record, b"999999"), "breaks off"),
        (lambda record: with_length(record, b"many"), "it does not tell its length"),
        (lambda record: with_length(record, b"-5"), "it does not tell its length"),
        (lambda record: b"XXXXXXXX" + record[8:], "it does not begin as a record does"),
        (lambda record: record.replace(b"\r\n\r\n", b"\r\n", 1), "its length is not the one that it tells"),
        (lambda record: record[:200], "breaks off"),
        (lambda record: record[:20] + b"a" * 200_000, "what is told of it has no end"),
    ],
)
def test_a_broken_record_is_told_with_its_place_and_the_others_are_read(
    broken: Callable[[bytes], bytes], why: str, tmp_path: Path
) -> None:
    archive = pages(gzip=False)
    start, end = archive.starts[BROKEN], archive.starts[BROKEN + 1]
    blob = archive.content[:start] + broken(archive.content[start:end]) + archive.content[end:]
    found = documents(blob, tmp_path, "crawl.warc")
    assert names(found) == [f"/{number}" for number in range(PAGES) if number != BROKEN]
    told = faults(found)
    assert told.keys() == {f"crawl.warc#{BROKEN + 1}"}
    assert f"record {BROKEN + 1} of crawl.warc" in told[f"crawl.warc#{BROKEN + 1}"]
    assert why in told[f"crawl.warc#{BROKEN + 1}"]


@given(st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_damaged_costs_only_itself(tmp_path: Path, data: st.DataObject) -> None:
    packed = data.draw(st.booleans())
    archive = pages(gzip=packed)
    number = data.draw(st.integers(0, PAGES - 1))
    ends = [*archive.starts[1:], len(archive.content)]
    start = data.draw(st.integers(archive.starts[number], ends[number] - 1))
    blob = bytearray(archive.content)
    for at in range(start, min(ends[number], start + data.draw(st.integers(1, 40)))):
        blob[at] = data.draw(st.integers(0, 255))
    found = documents(bytes(blob), tmp_path, "crawl.warc.gz" if packed else "crawl.warc")
    others = [f"/{one}" for one in range(PAGES) if one != number]
    assert [name for name in names(found) if name in others] == others


@pytest.mark.parametrize("value", [0x00, 0x01, 0x04, 0x10, 0xFF])
@pytest.mark.parametrize("at", [*range(14), *range(-9, 0)])
def test_a_damaged_head_or_end_of_a_packed_record_costs_only_itself(at: int, value: int, tmp_path: Path) -> None:
    archive = pages(gzip=True)
    blob = bytearray(archive.content)
    blob[archive.starts[BROKEN if at >= 0 else BROKEN + 1] + at] = value
    read = names(documents(bytes(blob), tmp_path))
    assert [name for name in read if name != f"/{BROKEN}"] == [f"/{n}" for n in range(PAGES) if n != BROKEN]


@pytest.mark.parametrize(("name", "packed"), [("crawl.warc", False), ("crawl.warc.gz", True)])
def test_an_archive_that_is_cut_off_is_told_and_what_came_before_is_kept(
    name: str, packed: bool, tmp_path: Path
) -> None:
    archive = pages(gzip=packed)
    found = documents(archive.content[: archive.starts[-1] + 100], tmp_path, name)
    assert names(found) == [f"/{number}" for number in range(PAGES - 1)]
    (told,) = faults(found).values()
    assert "breaks off" in told and name in told


def test_a_capture_larger_than_any_article_is_not_held(tmp_path: Path) -> None:
    archive = Archive(gzip=False)
    archive.add("/film", b"WARC/1.0\r\n" * (2 * MOST_BYTES // 10), "video/mp4")
    archive.add("/a", page("The next one."))
    found = documents(archive.content, tmp_path, "crawl.warc")
    assert faults(found) == {
        "crawl.warc#1": f"record 1 of crawl.warc ({SITE}/film) holds more than 16 MiB, which no article does: "
        "it is passed over."
    }
    assert names(found) == ["/a"]
