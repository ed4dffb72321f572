"""However Word has cut a sentence into runs, the comment hangs on the number and the words stay."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise
from typing import Any

import docx
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import thorough
from word_documents import W, paragraph

from factcheck.domain.original import Form, Original
from factcheck.reader.forms.docx import word_text

QUOTE = "$41 billion"
TEXT = f"🇰🇿 e\u0301tat שלום\tsold {QUOTE} of goods."


def cut_into_runs(places: list[int]) -> bytes:
    document = docx.Document()
    document.add_paragraph("An opening of 7 words.")
    paragraph = document.add_paragraph()
    cuts = [0, *sorted(places), len(TEXT)]
    for first, last in pairwise(cuts):
        paragraph.add_run(TEXT[first:last]).italic = first % 2 == 0
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def hung_on(paragraph: Any) -> str:
    """The words between the marks of the comment."""
    words, within = "", False
    for child in paragraph._p:
        within = (within or child.tag == qn("w:commentRangeStart")) and child.tag != qn("w:commentRangeEnd")
        words += child.text if within and child.tag == qn("w:r") else ""
    return words


@settings(max_examples=thorough(15))
@given(places=st.lists(st.integers(1, len(TEXT) - 1), max_size=8, unique=True))
def test_the_comment_hangs_on_the_number(places: list[int], write: Any, point: Any) -> None:
    blob = cut_into_runs(places)
    text = word_text(blob, "story.docx").text
    start = text.index(QUOTE)
    report = point(text, start, start + len(QUOTE))
    original = Original(Form.DOCX, content=blob)
    made = write("docx", replace(report, article=replace(report.article, original=original)))
    document = docx.Document(io.BytesIO(made))
    assert document.paragraphs[1].text == TEXT
    assert hung_on(document.paragraphs[1]) == QUOTE
    slanted = [run.italic for run in docx.Document(io.BytesIO(blob)).paragraphs[1].runs for _ in run.text]
    assert [run.italic for run in document.paragraphs[1].runs for _ in run.text] == slanted
    assert word_text(made, "story.docx").text == text


def test_a_comment_on_a_note_hangs_at_its_mark(write: Any, point: Any) -> None:
    document = docx.Document()
    run = document.add_paragraph("Peru sold copper to Japan.").add_run()
    reference = run._r.makeelement(qn("w:footnoteReference"), {qn("w:id"): "2"})
    run._r.append(reference)
    made = io.BytesIO()
    document.save(made)
    blob = with_note(made.getvalue(), f"It came to {QUOTE} in 2023.")
    text = word_text(blob, "story.docx").text
    start = text.index(QUOTE)
    report = point(text, start, start + len(QUOTE))
    article = replace(report.article, original=Original(Form.DOCX, content=blob))
    reviewed = docx.Document(io.BytesIO(write("docx", replace(report, article=article))))
    tags = [child.tag for child in reviewed.paragraphs[0]._p]
    assert tags.index(qn("w:commentRangeStart")) == tags.index(qn("w:commentRangeEnd")) - 2
    assert len(list(reviewed.comments)) == 1


def with_note(blob: bytes, words: str) -> bytes:
    """The document with a footnote that has the id 2."""
    import zipfile

    note = f'<w:footnote w:id="2">{paragraph(words)}</w:footnote>'
    made = io.BytesIO(blob)
    with zipfile.ZipFile(made, "a") as parts:
        parts.writestr("word/footnotes.xml", f"<w:footnotes {W}>{note}</w:footnotes>")
    return made.getvalue()
