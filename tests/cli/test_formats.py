"""Formats and files from end to end: what goes in comes back with its findings at the right places."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from word_documents import zip_bomb

WRONG = "Kazakhstan exported goods worth $16.3 billion to China and imported $27.4 billion from it in 2023."
TRADE = "Trade between Kazakhstan and China came to $41 billion in 2023."


@pytest.fixture
def manuscript(tmp_path: Path) -> Path:
    """A Word document whose wrong number is cut into runs, one of them bold."""
    document = docx.Document()
    document.core_properties.author = "A. Writer"
    document.add_heading("Kazakhstan trades more", 1)
    paragraph = document.add_paragraph(f"🇰🇿 {TRADE} ")
    before, after = WRONG.split("$27.4 billion")
    paragraph.add_run(before)
    paragraph.add_run("$27").bold = True
    paragraph.add_run(f".4 billion{after}")
    path = tmp_path / "story.docx"
    document.save(str(path))
    return path


def commented(path: Path) -> dict[str, str]:
    """The words that each comment of a Word document hangs on, and what it says."""
    document = docx.Document(str(path))
    told = {str(comment.comment_id): comment.text for comment in document.comments}
    found = {}
    for paragraph in document.paragraphs:
        open_: dict[str, str] = {}
        for child in paragraph._p:
            tag = child.tag.rpartition("}")[2]
            id = next((value for name, value in child.attrib.items() if name.endswith("}id")), "")
            if tag == "commentRangeStart":
                open_[id] = ""
            elif tag == "commentRangeEnd":
                found[open_.pop(id)] = told[id]
            elif tag == "r":
                open_ = {known: words + child.text for known, words in open_.items()}
    return found


def test_a_word_document_comes_back_as_it_was_with_comments(run: Any, manuscript: Path, tmp_path: Path) -> None:
    reviewed = tmp_path / "reviewed.docx"
    ran = run("check", manuscript, "--published", "2024-02-02", "--format", f"docx={reviewed}", "--format", "concise")
    assert ran.status == 1
    column = len(f"🇰🇿 {TRADE} ") + WRONG.index("$27.4") + 1
    assert f"{manuscript}:3:{column}: error: FC101 " in ran.out
    before, after = docx.Document(str(manuscript)), docx.Document(str(reviewed))
    assert [paragraph.text for paragraph in after.paragraphs] == [paragraph.text for paragraph in before.paragraphs]
    assert after.core_properties.author == "A. Writer"
    bold = [run.text for paragraph in after.paragraphs for run in paragraph.runs if run.bold]
    assert bold == ["$27"]
    (words,) = [words for words, told in commented(reviewed).items() if "FC101" in told]
    assert words == "$27.4 billion"
    assert "Perhaps $24.7 billion" in commented(reviewed)["$27.4 billion"]


def test_the_other_parts_of_the_document_are_left_as_they_were(run: Any, manuscript: Path, tmp_path: Path) -> None:
    reviewed = tmp_path / "reviewed.docx"
    run("check", manuscript, "--format", f"docx={reviewed}")
    with zipfile.ZipFile(manuscript) as before, zipfile.ZipFile(reviewed) as after:
        assert set(before.namelist()) <= set(after.namelist())
        assert before.read("word/styles.xml") == after.read("word/styles.xml")
        assert {part.date_time for part in after.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_page_is_reported_at_its_source(run: Any, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    marked = WRONG.replace("$27.4 billion", "<b>&#36;27.4</b>&nbsp;billion")
    page.write_text(f"<html><body>\n<p>{TRADE}</p>\n<p>{marked}</p></body></html>", encoding="utf-8")
    sarif = tmp_path / "page.sarif"
    ran = run("check", page, "--published", "2024-02-02", "--format", "jsonl", "--format", f"sarif={sarif}")
    result = json.loads(sarif.read_text(encoding="utf-8"))["runs"][0]["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["snippet"]["text"]) == (3, "&#36;27.4</b>&nbsp;billion")
    record = ran.records[0]
    for number in record["numbers"]:
        assert record["document"]["text"][number["start"] : number["end"]] == number["quote"]


def test_a_feed_is_an_article_an_entry(run: Any, tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    item = "<item><link>https://example.org/{}</link><description>{}</description></item>"
    items = item.format("a", TRADE + " " + WRONG) + item.format("b", TRADE)
    feed.write_text(f"<rss><channel>{items}</channel></rss>", encoding="utf-8")
    ran = run("check", feed, "--from", "feed", "--format", "jsonl")
    assert [record["document"]["url"] for record in ran.records] == ["https://example.org/a", "https://example.org/b"]
    assert ran.status == 1


@pytest.mark.usefixtures("light_desk")
def test_several_formats_at_once_each_to_its_place(run: Any, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Exports rose by a wrong 5 percent.", encoding="utf-8")
    files = {name: tmp_path / f"report.{name}" for name in ("sarif", "html", "xlsx", "csv")}
    ran = run("check", story, "--format", "concise", *(f"--format={name}={path}" for name, path in files.items()))
    assert "FC102" in ran.out
    assert all(path.stat().st_size for path in files.values())


@pytest.mark.usefixtures("light_desk")
def test_the_article_is_not_written_over(run: Any, manuscript: Path) -> None:
    before = manuscript.read_bytes()
    ran = run("check", manuscript, "--format", f"docx={manuscript}")
    assert (ran.status, "is the article itself" in ran.err) == (2, True)
    assert manuscript.read_bytes() == before


@pytest.mark.usefixtures("light_desk")
def test_without_its_library_a_format_says_what_to_install(
    run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import sys

    for module, name in (("xlsxwriter", "xlsx"), ("docx", "docx")):
        monkeypatch.setitem(sys.modules, module, None)
        ran = run("check", "-", "--format", f"{name}={tmp_path / name}", stdin=b"Exports rose by 5 percent.")
        assert (ran.status, ran.err.count("\n")) == (2, 1)
        assert f'pip install ".[{name}]"' in ran.err


@pytest.mark.usefixtures("light_desk")
def test_a_zip_bomb_is_told_in_one_sentence(run: Any, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.docx"
    bomb.write_bytes(zip_bomb())
    ran = run("check", bomb, "--format", f"docx={tmp_path / 'reviewed.docx'}")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert not (tmp_path / "reviewed.docx").exists()
    assert "unpacks to more than any manuscript" in ran.err
