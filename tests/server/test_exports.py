"""The report as a file: the page sends the article again, since nothing was kept."""

import io
import json
from html.parser import HTMLParser

import docx
import openpyxl
import pypdf
import pytest
import requests

from server.articles import WRONG

EMPTY = ("", b"")


class Form(HTMLParser):
    """What the form of a page would send, without the fields that a person fills in."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.formats: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "input" and told.get("type") == "hidden":
            self.hidden[told["name"]] = told["value"]
        if tag == "button" and told.get("name") == "format":
            self.formats.append(told["value"])


def export(server: str, name: str, **fields: str) -> requests.Response:
    return requests.post(f"{server}/export", data={"format": name, **fields}, files={"file": EMPTY}, timeout=60)


def test_the_page_offers_what_can_be_written(server: str) -> None:
    page = requests.post(f"{server}/", data={"text": WRONG}, files={"file": EMPTY}, timeout=60).text
    assert Form(page).formats == ["docx", "pdf", "xlsx", "json", "html"]


def test_word_has_a_comment_at_the_number(server: str) -> None:
    answered = export(server, "docx", text=WRONG)
    assert "attachment" in answered.headers["Content-Disposition"]
    (comment,) = docx.Document(io.BytesIO(answered.content)).comments
    assert "11.4 percent" in comment.text


def test_excel_has_the_checks(server: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(export(server, "xlsx", text=WRONG).content))
    assert "FC102" in {cell.value for row in book["Checks"].rows for cell in row}


def test_json_has_what_the_form_told(server: str) -> None:
    told = {"text": WRONG, "published": "2020-02-02", "url": "https://example.org/wheat"}
    (record,) = json.loads(export(server, "json", **told).content)
    assert (record["document"]["published"], record["document"]["url"]) == ("2020-02-02", "https://example.org/wheat")


def test_html_is_one_file_without_a_form_or_a_script(server: str) -> None:
    page = export(server, "html", text=WRONG).text
    assert "Error 1:" in page
    assert "<form" not in page and "<script" not in page


def test_pdf_has_the_finding(server: str) -> None:
    pytest.importorskip("weasyprint", exc_type=OSError)
    pages = pypdf.PdfReader(io.BytesIO(export(server, "pdf", text=WRONG).content)).pages
    assert "Error 1:" in pages[0].extract_text()


def test_a_word_document_comes_back_with_comments(server: str) -> None:
    document, made = docx.Document(), io.BytesIO()
    document.add_paragraph("For the desk in Montevideo").runs[0].bold = True
    document.add_paragraph(WRONG)
    document.save(made)
    page = requests.post(f"{server}/", data={"text": ""}, files={"file": ("wheat.docx", made.getvalue())}, timeout=60)
    answered = export(server, "docx", text="", **Form(page.text).hidden)
    returned = docx.Document(io.BytesIO(answered.content))
    assert returned.paragraphs[0].runs[0].bold
    assert len(list(returned.comments)) == 1


def test_a_text_goes_before_the_file_that_was_sent_back(server: str) -> None:
    (record,) = json.loads(export(server, "json", text=WRONG, kept="Zmlyc3Q=", kept_name="a.txt").content)
    assert record["document"]["id"] == "pasted text"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": "exe", "text": WRONG}, "there is no format of that name here"),
        ({"name": "../../etc/passwd", "text": WRONG}, "there is no format of that name here"),
        ({"name": "json", "text": "", "kept": "no letters!"}, "choose it again"),
        ({"name": "json", "text": ""}, "is empty"),
    ],
)
def test_what_cannot_be_written_is_told_above_the_form(server: str, fields: dict[str, str], told: str) -> None:
    answered = export(server, **fields)
    assert answered.status_code == 400
    assert told in answered.text and "passwd" not in answered.text


def test_a_server_with_a_token_writes_for_those_who_give_it(guarded: str) -> None:
    assert export(guarded, "json", text=WRONG).status_code == 403
    assert export(guarded, "json", text=WRONG, token="open sesame").status_code == 200


def test_a_file_that_is_too_large_to_be_sent_back_is_not_kept(guarded: str) -> None:
    article = f"<p>{WRONG}</p><!--{'-' * 4000}-->".encode()
    sent = {"text": "", "token": "open sesame"}
    page = requests.post(f"{guarded}/", data=sent, files={"file": ("wheat.html", article)}, timeout=60)
    assert "Error 1:" in page.text
    assert "too large to be sent again" in page.text
    assert (Form(page.text).hidden, Form(page.text).formats) == ({}, [])
