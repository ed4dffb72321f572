"""Pages as servers send them: packed, in an encoding that they name, and broken off."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator

import brotli
import pytest
from loopback import Reply, Service

from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_bytes, read_url
from factcheck.reader.transfer import in_charset, unpacked

PAGE = (
    "<html><h1>Peru sells Japan more</h1><p>Peru’s exports to Japan came to $2.4 billion in 2023 – a record.</p></html>"
)
SAID = "Peru’s exports to Japan came to $2.4 billion in 2023 – a record."

Pack = Callable[[bytes], bytes]


def deflated(content: bytes) -> bytes:
    """As some servers send it: without the head and the sum of zlib."""
    return zlib.compress(content)[2:-4]


def in_two_parts(content: bytes) -> bytes:
    return gzip.compress(content[:60]) + gzip.compress(content[60:])


PACKED = [
    ("gzip", gzip.compress),
    ("x-gzip", in_two_parts),
    ("deflate", zlib.compress),
    ("deflate", deflated),
    ("br", brotli.compress),
]


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    service = Service()
    yield service
    service.close()


def sent(service: Service, content: bytes, kind: str = "text/html", **headers: str) -> str:
    """What is read of a page whose server sends `content`."""
    service.faults.append(Reply(content, headers={"Content-Type": kind, **headers}))
    return read_url(service.base, allow_private=True).text


@pytest.mark.parametrize(("encoding", "pack"), PACKED)
def test_a_packed_page_is_unpacked(service: Service, encoding: str, pack: Pack) -> None:
    assert SAID in sent(service, pack(PAGE.encode()), "text/html; charset=utf-8", **{"Content-Encoding": encoding})


@pytest.mark.parametrize(("encoding", "pack"), PACKED)
def test_a_packed_page_that_breaks_off_is_told(service: Service, encoding: str, pack: Pack) -> None:
    with pytest.raises(FactcheckError, match="arrived incomplete"):
        sent(service, pack(PAGE.encode())[:-12], **{"Content-Encoding": encoding})


@pytest.mark.parametrize(("encoding", "pack"), PACKED)
def test_a_packed_page_may_not_unpack_to_more_than_an_article(encoding: str, pack: Pack) -> None:
    assert unpacked(pack(b" " * 1000), encoding, "page", 1000) == b" " * 1000
    with pytest.raises(FactcheckError, match="larger than any article"):
        unpacked(pack(b" " * 1001), encoding, "page", 1000)


def test_a_page_shorter_than_its_server_says_is_told(service: Service) -> None:
    service.faults.append(Reply(PAGE, cut=True))
    with pytest.raises(FactcheckError, match="arrived incomplete"):
        read_url(service.base, allow_private=True)


@pytest.mark.parametrize(
    "charset", ["undefined", "idna", "punycode", "unicode-escape", "utf-7", "hex", "rot13", "zlib"]
)
def test_an_encoding_that_no_page_is_in_is_passed_over(service: Service, charset: str) -> None:
    assert SAID in sent(service, PAGE.encode(), f"text/html; charset={charset}")
    page = PAGE.replace("<h1>", f"<meta charset={charset}><h1>")
    assert SAID in read_bytes(page.encode(), "page.html").text


@pytest.mark.parametrize("charset", ["iso-8859-1", "latin1", "us-ascii"])
def test_latin_letters_are_those_of_windows_as_in_a_browser(service: Service, charset: str) -> None:
    assert SAID in sent(service, PAGE.encode("cp1252"), f"text/html; charset={charset}")


def test_a_page_that_calls_itself_utf_16_in_plain_letters_is_not() -> None:
    page = PAGE.replace("<h1>", "<meta charset=UTF-16><h1>")
    assert SAID in read_bytes(page.encode(), "page.html").text


@pytest.mark.parametrize("content", [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", b"PK\x03\x04\xff\x00"])
def test_a_file_that_is_no_text_has_no_encoding(content: bytes) -> None:
    assert in_charset(content, "application/octet-stream; charset=utf-8") == content


def test_a_feed_is_in_the_encoding_that_its_server_names(service: Service) -> None:
    item = "<item><title>Copper</title><description>Peru’s exports came to $2.4 billion in 2023.</description></item>"
    feed = f'<?xml version="1.0" encoding="windows-1252"?><rss><channel>{item}</channel></rss>'
    assert "Peru’s exports" in sent(service, feed.encode(), "application/rss+xml; charset=utf-8")
