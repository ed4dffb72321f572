"""The Word document as LibreOffice lays it out: each comment is a note at its number on the page."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pypdf
import pytest
from PIL import Image

Write = Callable[..., bytes]
PROGRAMS = ("soffice", "pdftotext", "pdftoppm")
AS_NOTES = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
DOTS = 72
"""A dot a point."""
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, PROGRAMS)), reason="LibreOffice and Poppler's programs are not installed"
)


class Box(NamedTuple):
    """In points from the upper left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float


def laid_out(made: bytes, folder: Path) -> Path:
    """The document as a PDF whose notes are the comments."""
    (folder / "story.docx").write_bytes(made)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", AS_NOTES, "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "story.docx")], check=True, capture_output=True, timeout=120)
    return folder / "story.pdf"


def notes(page: pypdf.PageObject) -> list[tuple[str, Box]]:
    height = float(page.mediabox.height)
    found = []
    for reference in page["/Annots"]:
        note = reference.get_object()
        if note["/Subtype"] == "/Text":
            left, low, right, high = map(float, note["/Rect"])
            found.append((str(note["/Contents"]), Box(left, height - high, right, height - low)))
    return found


def words(printed: Path) -> dict[str, Box]:
    command = ["pdftotext", "-bbox", str(printed), "-"]
    told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    return {found[4]: Box(*map(float, found[:4])) for found in WORD.findall(told)}


@pytest.mark.parametrize(
    "before",
    [
        "In all it came to ",
        "🇰🇿 👩‍👩‍👧 e\u0301tat: ",
        "A first paragraph.\r\nA second one of שלום, which had ",
        "A tab\tand ",
    ],
)
def test_a_comment_stands_at_its_number_on_the_page(before: str, write: Write, point: Any, tmp_path: Path) -> None:
    text = f"{before}$41 billion in 2023, officers said."
    start = len(before)
    printed = laid_out(write("docx", point(text, start, start + len("$41 billion"))), tmp_path)
    (page,) = pypdf.PdfReader(printed).pages
    ((told, note),) = notes(page)
    assert "FC102" in told and "Perhaps $44 billion" in told
    number = words(printed)["billion"]
    assert number.right == pytest.approx(note.left, abs=2)
    assert number.top == pytest.approx(note.top, abs=2)


def test_the_page_shows_the_words_where_they_are_said_to_be(write: Write, point: Any, tmp_path: Path) -> None:
    printed = laid_out(write("docx", point("In all it came to $41 billion.", 18, 29)), tmp_path)
    command = [
        "pdftoppm",
        "-r",
        str(DOTS),
        "-png",
        "-hide-annotations",
        "-singlefile",
        str(printed),
        str(tmp_path / "page"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    with Image.open(tmp_path / "page.png") as page:
        paper = page.convert("L")
        number = words(printed)["$41"]
        darkest, _ = paper.crop(tuple(map(round, number))).getextrema()
        below, _ = paper.crop((0, paper.height // 2, paper.width, paper.height)).getextrema()
    assert darkest < 100 < below
