"""From the bytes of a file to its text: the encoding told from the bytes, files that are no text refused."""

from __future__ import annotations

import codecs
import re

from factcheck.domain.errors import FactcheckError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_SAMPLE = 65_536
"""As many bytes are looked at to tell what a file is."""


def decode(blob: bytes, name: str) -> str:
    """The text of `blob`, the content of the file `name`: UTF-8, UTF-16, UTF-32 or Windows-1252.

    Raises:
        FactcheckError: `binary` where it is no text, `encoding` where its encoding cannot be told.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if blob.startswith(mark):
            return _strictly(blob, encoding, name)
    if what := signature(blob):
        raise FactcheckError("binary", f"{name} is {what}, not plain text: save it as text, or paste its words.")
    if unmarked := _unmarked_utf16(blob):
        return _strictly(blob, unmarked, name)
    if len(_CONTROL.findall(blob[:_SAMPLE])) > len(blob[:_SAMPLE]) // 100:
        raise FactcheckError("binary", f"{name} is not a text file: give the article as text.")
    try:
        return blob.decode("utf-8")
    except UnicodeDecodeError:
        return _not_quite_utf8(blob, name)


def signature(blob: bytes) -> str | None:
    """What kind of file `blob` is, told by how it begins; None where nothing says that it is no text."""
    return next((what for begins, what in _SIGNATURES if blob.startswith(begins)), None)


def _strictly(blob: bytes, encoding: str, name: str) -> str:
    try:
        return blob.decode(encoding)
    except UnicodeDecodeError as error:
        raise _untold(name, f"is marked as {encoding.upper()} but breaks off at byte {error.start}") from error


def _unmarked_utf16(blob: bytes) -> str | None:
    """UTF-16 without its mark: in English every second byte is zero."""
    sample = blob[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half and odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if half and even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _not_quite_utf8(blob: bytes, name: str) -> str:
    whole, high = len(b"".join(_UTF8_LETTER.findall(blob))), len(_HIGH_BYTE.findall(blob))
    if 2 * whole > high:
        return blob.decode("utf-8", errors="replace")
    text = blob.decode("cp1252", errors="replace")
    letters = [character for character in text if character.isalpha()]
    if sum(character > "\x7f" for character in letters) > 0.25 * len(letters):
        raise _untold(name, "is in an encoding that cannot be told")
    return text


def _untold(name: str, what: str) -> FactcheckError:
    return FactcheckError("encoding", f"{name} {what}: save it as UTF-8.")
