"""Word documents (DOCX): paragraphs, tables, text boxes, foot- and endnotes, but not what tracked changes deleted.

Nothing but the standard library is needed to read one.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from factcheck.domain.errors import FactcheckError
from factcheck.domain.original import Form, Original
from factcheck.reader.content import Content, Reader
from factcheck.reader.word_text import WordText
from factcheck.reader.xml import parse_xml

if TYPE_CHECKING:
    from zipfile import ZipFile

    from factcheck.reader.word_text import Element

_BODY = "word/document.xml"
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_LARGEST = 100_000_000
"""Bytes that all parts together may unpack to; a manuscript of a thousand pages has a tenth of it."""
_PARTS = 10_000
_STRICT = "{http://purl.oclc.org/ooxml/"


def word_text(blob: bytes, name: str) -> WordText:
    """The text of the document `blob`, laid out.

    Raises:
        FactcheckError: `unreadable`: damaged, no Word document, or one that unpacks to more than any manuscript.
    """
    import zlib
    from lzma import LZMAError
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(blob)) as parts:
            require_sound(parts, name)
            body = parse_xml(parts.read(_BODY), name)
            notes = [parse_xml(parts.read(part), name) for part in NOTES if part in parts.namelist()]
    except FactcheckError:
        raise
    except KeyError as error:
        raise FactcheckError("unreadable", f"{name} is a zip archive but no Word document: save it as DOCX.") from error
    except (
        BadZipFile,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        zlib.error,
        LZMAError,
    ) as error:
        message = f"{name} is a damaged or locked Word document ({error}): save it again."
        raise FactcheckError("unreadable", message) from error
    return WordText(_body(body, name), notes)


def require_sound(parts: ZipFile, name: str) -> None:
    """Refuse an archive that unpacks to far more than a document: what it says of itself bounds what is read.

    Raises:
        FactcheckError: `unreadable`.
    """
    listed = parts.infolist()
    if len(listed) > _PARTS or sum(part.file_size for part in listed) > _LARGEST:
        raise FactcheckError("unreadable", f"{name} unpacks to more than any manuscript holds: not read.")


def _body(root: Element, name: str) -> Element:
    if root.tag.startswith(_STRICT):
        message = f"{name} is a Word document in the form Strict Open XML: save it as a usual Word document (DOCX)."
        raise FactcheckError("unreadable", message)
    body = next((child for child in root if child.tag.endswith("}body")), None)
    if body is None:
        raise FactcheckError("unreadable", f"{name} is a Word document without a body: save it again.")
    return body


def _recognises(blob: bytes, name: str) -> bool:
    return blob.startswith(b"PK\x03\x04") and (_BODY.encode() in blob or name.lower().endswith((".docx", ".docm")))


def _read(blob: bytes, name: str) -> Content:
    laid_out = word_text(blob, name)
    if not laid_out.text.strip():
        raise FactcheckError("empty", f"{name} holds no text: give a document with the words of an article.")
    return Content(laid_out.text, Original(Form.DOCX, content=blob), title=laid_out.title)


READER = Reader(_recognises, _read)
