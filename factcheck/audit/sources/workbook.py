"""XLSX: an article a row of the first sheet, below a row that names the columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.audit.document import Document, faulty
from factcheck.audit.fields import Fields
from factcheck.extras import need


def read_workbook(file: BinaryIO, path: Path, name: str, fields: Fields) -> Iterator[Document]:
    """A document a row that is not blank; one more where the file is damaged from there on.

    Raises:
        FactcheckError: `extra`: the library is not installed.
    """
    library = need("openpyxl", "data", "an Excel file")
    number = 1
    try:
        rows = library.load_workbook(file, read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True)
        columns = [str(cell or "") for cell in next(rows, ())]
        for number, row in enumerate(rows, start=2):
            if any(cell not in (None, "") for cell in row):
                yield fields.document(dict(zip(columns, row, strict=False)), f"{name}#{number}")
    except Exception as error:  # what a damaged workbook makes its reader stumble over is anything
        message = f"{name} breaks off after row {number} ({type(error).__name__}): what came before is kept."
        yield faulty(f"{name}#end", "broken-off", message)
