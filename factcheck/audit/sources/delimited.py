"""CSV and TSV: an article a row, below a row that names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.audit.document import MOST_BYTES, Document, faulty
from factcheck.audit.fields import Fields
from factcheck.audit.sources.unpacked import BrokenOffError, unpacked

_SIGNS = ",;\t|"


def read_delimited(file: BinaryIO, path: Path, name: str, fields: Fields) -> Iterator[Document]:
    """A document a row that is not blank; one more where the file breaks off or is no table from there on."""
    csv.field_size_limit(MOST_BYTES)
    stream = io.TextIOWrapper(unpacked(file, path), encoding="utf-8-sig", newline="")
    number = 1
    try:
        head = stream.readline()
        sign = max(_SIGNS, key=head.count)
        columns = next(csv.reader([head], delimiter=sign), [])
        for number, row in enumerate(csv.reader(stream, delimiter=sign), start=2):
            if any(cell.strip() for cell in row):
                yield fields.document(dict(zip(columns, row, strict=False)), f"{name}#{number}")
    except (BrokenOffError, UnicodeDecodeError, csv.Error) as error:
        why = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        message = f"{name} breaks off after row {number} ({why}): what came before is kept."
        yield faulty(f"{name}#end", "broken-off", message)
    finally:
        stream.detach()
