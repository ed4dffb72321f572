"""JSONL: an article a line, as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.audit.document import MOST_BYTES, TOO_LARGE, Document, faulty
from factcheck.audit.fields import Fields
from factcheck.audit.sources.unpacked import BrokenOffError, unpacked
from factcheck.domain.errors import FactcheckError
from factcheck.reader.records import parse_object


def read_lines(file: BinaryIO, path: Path, name: str, fields: Fields) -> Iterator[Document]:
    """A document a line that is not blank; one more where the file breaks off."""
    lines, number = unpacked(file, path), 0
    while True:
        try:
            line = _line(lines)
        except BrokenOffError as error:
            message = f"{name} breaks off after line {number} ({error}): what came before is kept."
            yield faulty(f"{name}#end", "broken-off", message)
            return
        number += 1
        if line == b"":
            return
        if line is None:
            yield faulty(f"{name}#{number}", "large", f"line {number} of {name} {TOO_LARGE}")
        elif line.strip():
            yield _document(line, f"{name}#{number}", f"line {number} of {name}", fields)


def _document(line: bytes, name: str, where: str, fields: Fields) -> Document:
    try:
        record = parse_object(line, where)
    except FactcheckError as error:
        return faulty(name, error.code, error.message)
    return fields.document(record, name)


def _line(lines: BinaryIO) -> bytes | None:
    """The next line, empty at the end; None for one that is too long, which is passed over piece by piece."""
    line = lines.readline(MOST_BYTES)
    if len(line) < MOST_BYTES or line.endswith(b"\n"):
        return line
    while piece := lines.readline(MOST_BYTES):
        if piece.endswith(b"\n"):
            break
    return None
