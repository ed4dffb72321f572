"""Word documents: what is in them, and what may not be done with them."""

from __future__ import annotations

import pytest
from word_documents import WORD, W, body_of, paragraph, table, word, zip_bomb, zipped

from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_bytes

SENTENCE = "Peru exported goods worth $2.4 billion to Japan."


def text_of(blob: bytes) -> str:
    return read_bytes(blob, "story.docx").text


def test_a_number_that_is_cut_into_runs_is_one() -> None:
    assert (
        text_of(word(paragraph("Peru sold goods worth $2", ".4 bil", "lion."))) == "Peru sold goods worth $2.4 billion."
    )


def test_tables_are_rows_with_tabs() -> None:
    assert (
        text_of(word(paragraph(SENTENCE) + table(("", "2022", "2023"), ("Exports", "2.2", "2.4"))))
        == f"{SENTENCE}\n\n\t2022\t2023\nExports\t2.2\t2.4"
    )


def test_notes_stand_at_the_end() -> None:
    notes = f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{paragraph("---")}</w:footnote>'
    notes += f'<w:footnote w:id="2">{paragraph("In 2022 it was $2.2 billion.")}</w:footnote></w:footnotes>'
    ends = f'<w:endnotes {W}><w:endnote w:id="1">{paragraph("Customs data.")}</w:endnote></w:endnotes>'
    read = text_of(word(paragraph(SENTENCE), footnotes=notes, endnotes=ends))
    assert read == f"{SENTENCE}\n\nIn 2022 it was $2.2 billion.\n\nCustoms data."


def test_deleted_words_are_not_read_and_inserted_and_linked_ones_are() -> None:
    changed = "<w:p><w:r><w:t>It sold </w:t></w:r><w:del><w:r><w:delText>7</w:delText></w:r></w:del>"
    changed += "<w:ins><w:r><w:t>8 </w:t></w:r></w:ins><w:hyperlink><w:r><w:t>ships.</w:t></w:r></w:hyperlink></w:p>"
    assert text_of(word(changed)) == "It sold 8 ships."


def test_content_controls_and_text_boxes_are_read_once() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{paragraph('A box of 5.')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:sdt><w:sdtContent>{paragraph(SENTENCE)}</w:sdtContent></w:sdt><w:p><w:r>{both}</w:r></w:p>"
    assert text_of(word(body)) == f"{SENTENCE}\n\nA box of 5."


def test_a_zip_bomb_is_not_unpacked(time_limit: object) -> None:
    with pytest.raises(FactcheckError, match="unpacks to more than any manuscript"):
        text_of(zip_bomb())


def test_an_archive_that_lies_about_its_size_is_refused() -> None:
    blob = bytearray(word(paragraph(SENTENCE) + " " * 500_000))
    directory = blob.rindex(b"PK\x01\x02")
    blob[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    with pytest.raises(FactcheckError) as refused:
        text_of(bytes(blob))
    assert refused.value.code == "unreadable"


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE d [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]>',
    ],
)
def test_entities_of_its_own_are_refused(before: str) -> None:
    with pytest.raises(FactcheckError, match="entities of its own"):
        text_of(word(paragraph(SENTENCE), before=before))


def test_entities_in_another_encoding_are_refused_too() -> None:
    xml = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'
    with pytest.raises(FactcheckError, match="entities of its own"):
        text_of(zipped({"word/document.xml": xml.encode("utf-16")}))


def test_deep_nesting_is_refused(time_limit: object) -> None:
    deep = "<w:sdt>" * 100_000 + paragraph(SENTENCE) + "</w:sdt>" * 100_000
    with pytest.raises(FactcheckError, match="nests deeper"):
        text_of(word(deep))


@pytest.mark.parametrize(
    "blob",
    [
        b"PK\x03\x04word/document.xml",
        zipped({"word/document.xml": b"<w:document"}),
        zipped({"word/document.xml": b"<document/>"}),
        zipped({"word/other.xml": b"<x/>"}),
    ],
)
def test_a_damaged_document_is_told_in_one_sentence(blob: bytes) -> None:
    with pytest.raises(FactcheckError) as refused:
        text_of(blob)
    assert refused.value.code == "unreadable"
    assert refused.value.message.startswith("story.docx ")


def test_a_document_without_words_is_empty() -> None:
    with pytest.raises(FactcheckError, match="holds no text"):
        text_of(word("<w:p/>"))


def test_a_workbook_is_no_article() -> None:
    with pytest.raises(FactcheckError) as refused:
        read_bytes(zipped({"xl/workbook.xml": b"<workbook/>"}), "figures.xlsx")
    assert refused.value.code == "binary"


def run(words: str, marks: str = "") -> str:
    return f"<w:r><w:rPr>{marks}</w:rPr><w:t>{words}</w:t></w:r>"


def test_a_cell_over_several_columns_moves_those_behind_it() -> None:
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph('n/a')}</w:tc>"
    rows = table(("Peru", "5", "6", "7")) + f"<w:tbl><w:tr>{wide}<w:tc>{paragraph('8')}</w:tc></w:tr></w:tbl>"
    assert text_of(word(rows)) == "Peru\t5\t6\t7\n\nn/a\t\t8"


def test_a_text_box_in_a_table_is_read_once() -> None:
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('A box of 5.')}</w:txbxContent></w:pict></w:r></w:p>"
    assert text_of(word(f"<w:tbl><w:tr><w:tc>{box}</w:tc></w:tr></w:tbl>")).strip() == "A box of 5."


def test_rows_and_ends_of_paragraphs_that_were_deleted_are_gone() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('4')}</w:tc></w:tr>"
    joined = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('It rose by 5 ')}</w:p>{paragraph('percent.')}"
    assert text_of(word(f"{joined}<w:tbl>{row}</w:tbl>")) == "It rose by 5 percent."


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        ("<w:vanish/>", "It sold 8 ships."),
        ("<w:strike/>", "It sold 8 ships."),
        ("<w:dstrike w:val='true'/>", "It sold 8 ships."),
        ("<w:strike w:val='0'/>", "It sold 78 ships."),
    ],
)
def test_hidden_words_and_struck_ones_are_not_read(marks: str, text: str) -> None:
    assert text_of(word(f"<w:p>{run('It sold ')}{run('7', marks)}{run('8 ships.')}</w:p>")) == text


@pytest.mark.parametrize(
    ("before", "text"), [("It rose to 25", "It rose to 25 2 at last."), ("5 km", "5 km2 at last.")]
)
def test_the_mark_of_a_note_is_no_digit_of_the_number_before_it(before: str, text: str) -> None:
    raised = run("2", "<w:vertAlign w:val='superscript'/>")
    assert text_of(word(f"<w:p>{run(before)}{raised}{run(' at last.')}</w:p>")) == text


def test_a_document_in_another_form_of_xml_is_told() -> None:
    strict = body_of(paragraph(SENTENCE)).replace(WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    with pytest.raises(FactcheckError, match=r"Strict Open XML: save it as a usual Word document"):
        text_of(zipped({"word/document.xml": strict.encode()}))
