"""Every form of an archive gives the same documents, one at a time, and a fault for what is none."""

import csv
import gzip
import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pyarrow
import pyarrow.parquet
import pytest
import zstandard

from factcheck.audit.document import MOST_BYTES, Document, Fault
from factcheck.audit.fields import Fields, told_fields
from factcheck.audit.sources import Source
from factcheck.domain.errors import FactcheckError

RECORDS = [
    {"id": f"s{n}", "headline": f"Title {n}", "date": "2024-02-02", "byline": "A. Brandt", "body": f"Text, {n}\nmore"}
    for n in range(5)
]


def lines(records: list[dict[str, str]]) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def documents(path: Path, fields: Fields | None = None) -> list[Document]:
    return list(Source(path, fields).documents())


def jsonl(path: Path) -> Path:
    path.write_bytes(lines(RECORDS))
    return path


def packed_gz(path: Path) -> Path:
    path.write_bytes(gzip.compress(lines(RECORDS[:2])) + gzip.compress(lines(RECORDS[2:])))
    return path


def packed_zst(path: Path) -> Path:
    path.write_bytes(zstandard.compress(lines(RECORDS[:2])) + zstandard.compress(lines(RECORDS[2:])))
    return path


def table_csv(path: Path) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        written = csv.DictWriter(file, RECORDS[0], delimiter=";")
        written.writeheader()
        written.writerows(RECORDS)
    return path


def table_xlsx(path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in [list(RECORDS[0]), *(list(record.values()) for record in RECORDS)]:
        book.active.append(row)
    book.save(path)
    return path


def table_parquet(path: Path) -> Path:
    pd.DataFrame(RECORDS).assign(date=pd.Timestamp("2024-02-02 10:00")).to_parquet(path)
    return path


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.jsonl", jsonl),
        ("a.jsonl.gz", packed_gz),
        ("a.jsonl.zst", packed_zst),
        ("a.csv", table_csv),
        ("a.xlsx", table_xlsx),
        ("a.parquet", table_parquet),
    ],
)
def test_every_form_gives_the_same_documents(name: str, write: Callable[[Path], Path], tmp_path: Path) -> None:
    found = documents(write(tmp_path / name))
    assert found == documents(jsonl(tmp_path / "same.jsonl"))
    assert [document.name for document in found] == ["s0", "s1", "s2", "s3", "s4"]
    assert found[1].content == "Text, 1\nmore"
    assert (found[1].title, found[1].published, found[1].author) == ("Title 1", date(2024, 2, 2), "A. Brandt")


def test_a_folder_is_read_with_all_folders_in_it_and_what_is_hidden_is_not(tmp_path: Path) -> None:
    for name in ("b.txt", "2023/a.txt", ".git/c.txt", ".hidden"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"The words of {name}.", encoding="utf-8")
    jsonl(tmp_path / "2023" / "old.jsonl")
    names = [document.name for document in documents(tmp_path)]
    assert names == ["b.txt", "2023/a.txt", "s0", "s1", "s2", "s3", "s4"]


def test_what_is_for_programs_is_told_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The words.", encoding="utf-8")
    (tmp_path / "a.json").write_text('{"claims": ["$4.1 billion"]}', encoding="utf-8")
    found = {document.name: document.content for document in documents(tmp_path)}
    assert isinstance(found["a.json"], Fault) and found["a.json"].code == "form"
    assert not isinstance(found["a.txt"], Fault)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{no json", "json"),
        (b"[1, 2]", "json"),
        (b'{"text": null}', "text"),
        (b'{"text": "a", "published": "May"}', "published"),
        (b"\xff\xfe", "encoding"),
    ],
)
def test_a_line_that_is_no_article_is_a_fault_and_the_next_is_read(line: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line + b"\n\n" + b'{"text": "next"}\n')
    faulty, after = documents(path)
    assert isinstance(faulty.content, Fault)
    assert faulty.content.code == code
    assert (after.content, after.name) == ("next", "a.jsonl#3")


def test_a_line_longer_than_any_article_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * (2 * MOST_BYTES) + b'"}\n{"text": "next"}\n')
    faulty, after = documents(path)
    assert isinstance(faulty.content, Fault)
    assert (faulty.content.code, after.content) == ("large", "next")


@pytest.mark.parametrize(("name", "pack"), [("a.jsonl.gz", gzip.compress), ("a.jsonl.zst", zstandard.compress)])
def test_a_packed_file_that_is_damaged_ends_there(name: str, pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    blob = bytearray(pack(b"".join(lines([{"text": f"story {n * 7919**9}"}]) for n in range(20_000))))
    blob[len(blob) // 2 :] = b"\xaa" * 400
    (tmp_path / name).write_bytes(blob)
    *_, last = documents(tmp_path / name)
    assert isinstance(last.content, Fault)
    assert last.content.code == "broken-off"


def test_a_row_of_a_parquet_file_that_cannot_be_read_is_a_fault_and_the_next_is_read(tmp_path: Path) -> None:
    texts = pyarrow.array([b"first", b"\xff\xfe", b"third", b"last"], pyarrow.binary())
    text = pyarrow.Array.from_buffers(pyarrow.string(), len(texts), texts.buffers())
    day = pyarrow.array([0, 0, 1 << 61, 0], pyarrow.timestamp("us"))
    pyarrow.parquet.write_table(pyarrow.table({"text": text, "seen": day}), tmp_path / "a.parquet")
    found = [document.content for document in documents(tmp_path / "a.parquet")]
    assert found[0] == "first" and found[3] == "last"
    assert found[1] == Fault("encoding", "row 2 of a.parquet is not UTF-8: write it as UTF-8.")
    assert isinstance(found[2], Fault) and found[2].code == "unreadable"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
@pytest.mark.parametrize("name", ["pipe.txt", "pipe.jsonl", "pipe.csv", "pipe.parquet"])
def test_a_pipe_is_told_and_passed_over(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    (tmp_path / "story.txt").write_text("The words.", encoding="utf-8")
    found = {document.name: document.content for document in documents(tmp_path)}
    assert found[name] == Fault("form", f"{name} is a pipe, a socket or a device and no file: it is passed over.")
    assert not isinstance(found["story.txt"], Fault)


@pytest.mark.skipif(not Path("/proc/self/pagemap").exists(), reason="no file here tells a wrong size")
def test_no_more_is_read_of_a_file_than_an_article_may_hold(tmp_path: Path) -> None:
    (tmp_path / "endless.txt").symlink_to("/proc/self/pagemap")  # it says that it is empty and holds terabytes
    (document,) = documents(tmp_path)
    assert isinstance(document.content, Fault) and document.content.code == "large"


def test_columns_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Story,Day\nThe words.,2024-02-02\n", encoding="utf-8")
    (document,) = documents(path, told_fields(["text=story", "published=Day"]))
    assert (document.content, document.published) == ("The words.", date(2024, 2, 2))
    with pytest.raises(FactcheckError, match="write text=COLUMN"):
        told_fields(["story"])


def test_the_hash_is_of_all_that_a_check_depends_on_and_of_nothing_else(tmp_path: Path) -> None:
    told = {"text": "The words.", "title": "Title", "published": "2024-02-02", "url": "https://paper.example/1"}
    fields = Fields()
    digest = fields.document(told, "here").digest
    for name in told:
        assert fields.document({**told, name: "2024-02-03"}, "here").digest != digest
    assert fields.document({**told, "author": "A. Brandt", "id": 7}, "there").digest == digest


def test_an_archive_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="does not exist"):
        Source(tmp_path / "none")


@pytest.mark.skipif(sys.platform == "win32", reason="a link needs rights there")
def test_a_folder_that_is_not_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("closed/a.txt", "open/b.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("The words.", encoding="utf-8")
    (tmp_path / "linked").symlink_to(tmp_path / "open")
    scandir = os.scandir

    def refusing(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    (alone,) = documents(tmp_path / "closed")
    assert alone.name == str(tmp_path / "closed") and isinstance(alone.content, Fault)
    found = {one.name: one.content.message for one in documents(tmp_path) if isinstance(one.content, Fault)}
    assert found == {
        "closed": "the folder closed cannot be read (Permission denied): what is in it is passed over.",
        "linked": "linked is a link to a folder: it is passed over, lest a story is read twice; give it by itself.",
    }
    assert "open/b.txt" in [one.name for one in documents(tmp_path)]
