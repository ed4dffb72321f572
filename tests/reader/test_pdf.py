"""PDF: its text line by line; what cannot be read is told in one sentence."""

from __future__ import annotations

import io
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from pdf_files import pdf, pdf_of, shown

from factcheck.domain.errors import FactcheckError
from factcheck.extractor.paragraphs import paragraphs
from factcheck.reader import read_bytes

pypdf = pytest.importorskip("pypdf")


def test_an_amount_that_a_line_break_cuts_is_read_as_one() -> None:
    read = read_bytes(
        pdf("Trade between Peru and Japan came to more than $28", "billion in 2023, officers said."), "a.pdf"
    )
    (paragraph,) = paragraphs(read)
    assert " ".join(read.text[paragraph.start : paragraph.end].split()).startswith("Trade between Peru and Japan")
    assert "$28\nbillion" in read.text[paragraph.start : paragraph.end]


def test_an_amount_in_a_narrow_column_is_read_as_one() -> None:
    read = read_bytes(pdf("Peru sold copper for $16.3", "billion in 2023, and it", "bought tea for $2"), "a.pdf")
    first, *_ = paragraphs(read)
    assert "$16.3\nbillion" in read.text[first.start : first.end]


STORY = (
    "Copper for Japan",
    "Trade between Peru and Japan came to $3.9 billion in 2023, customs officers in Lima said on Friday, as the mines "
    "of the south worked again.",
    "Peru exported goods worth $2.4 billion to Japan in 2023, which was 9.1 percent more than in 2022, when it sold "
    "$2.2 billion worth of copper, zinc and fish.",
    "It imported goods worth $1.5 billion from Japan, cars and machines above all, and 12,500 tonnes of steel.",
)


@pytest.mark.parametrize("width", [28, 34, 38, 45, 52, 58])
def test_the_lines_of_a_narrow_column_are_joined_to_paragraphs(width: int) -> None:
    lines = [line for paragraph in STORY for line in textwrap.wrap(paragraph, width)]
    read = read_bytes(pdf(*lines), "column.pdf")
    assert read.title == STORY[0]
    found = [" ".join(read.text[one.start : one.end].split()) for one in paragraphs(read)]
    assert " ".join(found) == " ".join(STORY)
    assert all(any(told.startswith(one) for told in STORY) for one in [words[:20] for words in found])


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("goods worth $16,300,", "000,000 in 2023"), "goods worth $16,300,000,000 in 2023"),
        (("some 40,", "000 workers"), "some 40,000 workers"),
        (("in 2021, 2022,", "2023 and 2024"), "in 2021, 2022,\n2023 and 2024"),
        (("of 1.250,", "300 of them"), "of 1.250,\n300 of them"),
        (("40,", "0001 and"), "40,\n0001 and"),
    ],
)
def test_a_number_that_a_line_break_cuts_is_one(lines: tuple[str, ...], text: str) -> None:
    assert read_bytes(pdf("The ministry said so, and had:", *lines), "a.pdf").text.partition("\n")[2] == text


def test_a_word_that_a_hyphen_cuts_is_made_whole() -> None:
    assert "imports rose" in read_bytes(pdf("In the year im-", "ports rose by 5 percent."), "a.pdf").text


def test_a_scan_has_no_text() -> None:
    with pytest.raises(FactcheckError, match="pictures of text and no text") as refused:
        read_bytes(pdf(), "scan.pdf")
    assert refused.value.code == "empty"


def test_a_password_is_told() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Five percent.")))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    with pytest.raises(FactcheckError, match="locked with a password"):
        read_bytes(locked.getvalue(), "a.pdf")


@pytest.mark.parametrize("blob", [b"%PDF-1.7 ...", pdf("Five percent.")[:200], b"%PDF-" + b"[" * 100_000])
def test_a_damaged_file_is_told(blob: bytes, time_limit: object) -> None:
    with pytest.raises(FactcheckError) as refused:
        read_bytes(blob, "a.pdf")
    assert refused.value.code in ("unreadable", "empty")
    assert refused.value.message.startswith("a.pdf ")


def test_without_its_library_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdf", None)
    with pytest.raises(FactcheckError, match=r'pip install "\.\[pdf\]"'):
        read_bytes(pdf("Five percent."), "a.pdf")


READ = "import sys; from pathlib import Path; from factcheck.reader import read_file; read_file(Path(sys.argv[1]))"


@pytest.mark.parametrize("asked_for", [False, True])
def test_what_the_library_logs_reaches_only_a_program_that_asks_for_it(tmp_path: Path, asked_for: bool) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("Exports rose by 5 percent in the year.").replace(b"startxref\n", b"startxref\n9"))
    code = f"import logging; logging.basicConfig(); {READ}" if asked_for else READ
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert ("pypdf" in done.stderr) is asked_for
    assert asked_for or done.stderr == ""


def test_a_sentence_goes_on_upon_the_next_page() -> None:
    pages = [shown(["Trade between Peru and Japan came to $3.9"]), shown(["billion in 2023.", "Mines worked again."])]
    read = read_bytes(pdf_of(pages), "a.pdf")
    assert "came to $3.9\nbillion in 2023." in read.text
    first, *_ = paragraphs(read)
    assert "$3.9\nbillion" in read.text[first.start : first.end]


def test_a_turned_page_is_read_as_it_was_written() -> None:
    read = read_bytes(pdf_of([shown(["Peru sold copper worth $2.4 billion", "to Japan."])], rotated=90), "a.pdf")
    assert read.text == "Peru sold copper worth $2.4 billion\nto Japan."
