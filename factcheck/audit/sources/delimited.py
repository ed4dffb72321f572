"""CSV and TSV: an article a row, below a row that names the columns. A row that cannot be read costs no other."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.audit.document import MOST_BYTES, Document, faulty
from factcheck.audit.fields import Fields
from factcheck.audit.sources.rows import Broken, Lines, rows
from factcheck.audit.sources.unpacked import BrokenOffError, unpacked

_NO_UTF_8 = re.compile("[\udc80-\udcff]")
"""What stands for a byte that is none."""


def read_delimited(file: BinaryIO, path: Path, name: str, fields: Fields) -> Iterator[Document]:
    """A document a row that is not blank, a fault for one that cannot be read; one more where the file breaks off."""
    csv.field_size_limit(MOST_BYTES)
    stream = io.TextIOWrapper(unpacked(file, path), encoding="utf-8-sig", errors="surrogateescape", newline="")
    lines, number = Lines(stream), 0
    try:
        for number, row in enumerate(rows(lines), start=1):
            where = f"row {number} of {name}"
            if isinstance(row, Broken):
                which = f"line {row.first} is" if row.first == row.last else f"lines {row.first} to {row.last} are"
                yield faulty(f"{name}#{number}", "damaged", f"{where} {row.why}: {which} passed over.")
            elif _NO_UTF_8.search("".join(row)):
                yield faulty(f"{name}#{number}", "encoding", f"{where} is not UTF-8: write it as UTF-8.")
                if number == 1:
                    return
            elif number == 1:
                columns = row
            elif any(cell.strip() for cell in row[len(columns) :]):
                why = f"has {len(row)} cells, more than the {len(columns)} columns that are named"
                yield faulty(f"{name}#{number}", "damaged", f"{where} {why}: put a text with signs in it in quotes.")
            elif any(cell.strip() for cell in row):
                yield fields.document(dict(zip(columns, row, strict=False)), f"{name}#{number}")
    except BrokenOffError as error:
        message = f"{name} breaks off after row {number} ({error}): what came before is kept."
        yield faulty(f"{name}#end", "broken-off", message)
    finally:
        stream.detach()
