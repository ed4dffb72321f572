"""Delimited files with faults: each is told by file and row, and all other rows are read."""

from __future__ import annotations

from pathlib import Path

import pytest
import zstandard

from factcheck.audit.document import MOST_BYTES, Fault
from factcheck.audit.sources import Source, rows
from factcheck.audit.sources.unpacked import unpacked


def told(path: Path, content: bytes) -> list[tuple[str, str]]:
    """The name of each document with its text, or with ! and what is said of it."""
    path.write_bytes(content)
    return [
        (one.name, f"!{one.content.message}" if isinstance(one.content, Fault) else str(one.content))
        for one in Source(path).documents()
    ]


OPEN = "cannot be read, since a quote in it is left open or is not doubled"


@pytest.mark.parametrize(
    ("rows", "number", "says"),
    [
        (b"2,one, two\n", 3, "has 3 cells, more than the 2 columns that are named: put a text with signs in it in"),
        (b'2,"one\n', 3, f"{OPEN}: line 3 is passed over."),
        (b'2,"one" two\n', 3, f"{OPEN}: line 3 is passed over."),
        (b'2,"one\n\ntwo "three" four\n', 3, f"{OPEN}: lines 3 to 5 are passed over."),
        (b"2,caf\xe9\n", 3, "is not UTF-8: write it as UTF-8."),
    ],
)
@pytest.mark.parametrize("quoted", [True, False])
def test_a_row_that_cannot_be_read_is_told_and_costs_no_other(
    rows: bytes, number: int, says: str, quoted: bool, tmp_path: Path
) -> None:
    after = [b'3,"after, of\ntwo lines"\n', b'4,"last"\n'] if quoted else [b"3,after\n", b"4,last\n"]
    first, broken, *others = told(tmp_path / "a.csv", b"id,text\n1,before\n" + rows + b"".join(after))
    assert first == ("1", "before")
    assert broken[0] == f"a.csv#{number}" and broken[1].startswith(f"!row {number} of a.csv {says}")
    assert others == [("3", "after, of\ntwo lines" if quoted else "after"), ("4", "last")]


def test_empty_cells_at_the_end_of_a_row_are_none_too_many(tmp_path: Path) -> None:
    assert told(tmp_path / "a.csv", b"id,text\n1,one,,\n\n2,two\n") == [("1", "one"), ("2", "two")]


def test_a_row_at_the_end_whose_quote_is_left_open_is_told(tmp_path: Path) -> None:
    _, (name, says) = told(tmp_path / "a.csv", b'text\none\n"two\n')
    assert (name, says) == ("a.csv#3", f"!row 3 of a.csv {OPEN}: line 3 is passed over.")


def test_a_table_in_another_encoding_is_told_once(tmp_path: Path) -> None:
    found = told(tmp_path / "a.csv", "id,text\n1,Ärger\n".encode("utf-16"))
    assert found == [("a.csv#1", "!row 1 of a.csv is not UTF-8: write it as UTF-8.")]


def test_rows_longer_than_any_article_are_passed_over(tmp_path: Path) -> None:
    large = b"a" * (2 * MOST_BYTES + 7) + b"\n"
    found = told(tmp_path / "a.csv", b"text\n" + large + b"next\n" + large + b"last\n")
    assert [says for _, says in found if not says.startswith("!")] == ["next", "last"]
    assert found[0][1].startswith("!row 2 of a.csv holds more than 16 MiB")


def test_a_file_of_quotes_that_are_left_open_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_MOST_AGAIN", 10_000)
    *_, (name, says) = told(tmp_path / "a.csv", b"text,more\n" + b'a",",open\n' * 1000)
    assert name == "a.csv#end" and "(too many quotes are left open)" in says


def test_a_zst_is_unpacked_in_small_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.zst"
    path.write_bytes(zstandard.compress(b"\0" * (256 << 20)))
    taken: list[int] = []
    with path.open("rb") as file:
        stream = unpacked(file, path)
        while stream.read(1 << 20):
            taken.append(len(stream.raw._left))  # type: ignore[attr-defined]
    assert len(taken) == 256 and max(taken) <= 16 << 20


def test_a_zst_that_asks_for_much_memory_is_told(tmp_path: Path) -> None:
    options = zstandard.ZstdCompressionParameters(window_log=28, enable_ldm=True)
    packing = zstandard.ZstdCompressor(compression_params=options).compressobj()
    packed = packing.compress(b'{"text": "A story."}\n') + packing.flush()
    ((_, says),) = told(tmp_path / "a.jsonl.zst", packed)
    assert "(it needs more than 128 MiB to be unpacked)" in says
