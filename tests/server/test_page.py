"""The page, as a browser without scripts uses it; test_browser.py has one look at it."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import Any

import pytest
import requests

from server.articles import GERMAN, WRONG

EMPTY = ("", b"")
"""What a browser sends for a file that was not chosen."""


class Elements(HTMLParser):
    """The start tags of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in tags]


def send(server: str, file: tuple[str, bytes] = EMPTY, **fields: str) -> requests.Response:
    return requests.post(f"{server}/", data=fields, files={"file": file}, timeout=60)


OWN_SCRIPT = [{"type": "module"}]


def hashed(inline: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()}'"


def test_the_form_sends_what_the_server_reads(server: str) -> None:
    form = Elements(requests.get(f"{server}/", timeout=60).text)
    labelled = {label["for"] for label in form.all("label")}
    fields = form.all("textarea", "input")
    assert [field["name"] for field in fields] == ["text", "file", "published", "url"]
    assert {field["id"] for field in fields} == labelled
    assert form.all("form")[0]["enctype"] == "multipart/form-data"


def test_a_pasted_article_gets_the_report_with_links_both_ways(server: str) -> None:
    answered = send(server, text=WRONG, published="2020-02-02")
    page = Elements(answered.text)
    ids = {attributes["id"] for _, attributes in page.tags if attributes.get("id")}
    links = [link["href"] or "" for link in page.all("a")]
    within = [link for link in links if link.startswith("#")]
    assert answered.status_code == 200
    assert "published 2020-02-02" in answered.text
    assert "<bdi>$22.4 million</bdi>" in answered.text
    assert within and all(link.removeprefix("#") in ids for link in within)
    assert set(links) - set(within) == {"/"}


def test_a_file_is_read_as_what_it_is(server: str) -> None:
    article = f"<html><body><article><h1>Wheat</h1><p>{WRONG}</p></article></body></html>".encode()
    answered = send(server, ("../../wheat.html", article), text="")
    assert answered.status_code == 200
    assert "<bdi>wheat.html</bdi>" in answered.text


@pytest.mark.parametrize(
    ("fields", "status", "told"),
    [
        ({"text": ""}, 400, "is empty"),
        ({"text": GERMAN}, 400, "English"),
        ({"text": WRONG, "published": "soon"}, 400, "Published is no day"),
        ({"text": "a" * 100_001}, 413, "more than 100,000 characters"),
        ({"text": "", "file": ("a.docx", b"PK\x03\x04 broken")}, 400, "a.docx"),
        ({"text": "", "file": ("a.pdf", b"%PDF-1.4 broken")}, 400, "a.pdf"),
    ],
)
def test_what_is_wrong_is_told_above_the_form_that_keeps_the_text(
    server: str, fields: dict[str, Any], status: int, told: str
) -> None:
    answered = send(server, **fields)
    alert = re.findall(r'role="alert"[^>]*>(.*)</p>', answered.text)
    assert answered.status_code == status
    assert len(alert) == 1 and told in alert[0]
    assert f">\n{fields['text']}</textarea>" in answered.text


@pytest.mark.parametrize("field", ["text", "published", "url"])
def test_script_in_a_field_shows_as_text(server: str, field: str) -> None:
    script = '"></textarea><script>alert(1)</script><style>*{}</style>'
    for text in (GERMAN, WRONG):
        answered = send(
            server, **{"text": text, "published": "", "url": "", field: f"{text if field == 'text' else ''}{script}"}
        )
        assert Elements(answered.text).all("script") == OWN_SCRIPT
        assert len(Elements(answered.text).all("style")) == 2


def test_script_in_the_name_of_a_file_shows_as_text(server: str) -> None:
    answered = send(server, ("<script>alert(1)<script>.txt", WRONG.encode()), text="")
    assert answered.status_code == 200
    assert Elements(answered.text).all("script") == OWN_SCRIPT


@pytest.mark.parametrize("text", ["", WRONG])
def test_a_page_may_use_its_own_styles_and_script_and_nothing_else(server: str, text: str) -> None:
    answered = send(server, text=text)
    policy = answered.headers["Content-Security-Policy"]
    styles = re.findall(r"<style>(.*?)</style>", answered.text, flags=re.DOTALL)
    (script,) = re.findall(r"<script[^>]*>(.*?)</script>", answered.text, flags=re.DOTALL)
    assert f"; style-src {' '.join(map(hashed, styles))}; script-src {hashed(script)}; " in policy
    assert "unsafe" not in policy and "http" not in policy
    assert policy.startswith("default-src 'none'; ")
    assert not [tag for tag, attributes in Elements(answered.text).tags if "style" in attributes]
    assert not [name for _, attributes in Elements(answered.text).tags for name in attributes if name.startswith("on")]


def test_the_page_of_a_server_with_a_token_asks_for_it(guarded: str) -> None:
    assert {"name": "token"}.items() <= Elements(requests.get(f"{guarded}/", timeout=60).text).all("input")[-1].items()
    assert send(guarded, text=WRONG, token="wrong").status_code == 403
    assert send(guarded, text=WRONG, token="open sesame").status_code == 200


def test_a_form_that_is_none_is_refused(server: str) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    assert requests.post(f"{server}/", data=b"broken", headers=headers, timeout=60).status_code == 400
