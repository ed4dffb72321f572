import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_bytes
from factcheck.reader.decode import decode

PASTE = "Georgia’s imports were “down” – €3.2 billion, says Tbilisi."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_usual_encodings_are_told_from_the_bytes(encoding: str) -> None:
    assert decode(PASTE.encode(encoding), "paste.txt") == PASTE


def test_a_broken_byte_does_not_spoil_the_rest_of_utf8() -> None:
    blob = (PASTE * 3).encode() + b"\x92"
    assert decode(blob, "paste.txt") == PASTE * 3 + "\ufffd"


@pytest.mark.parametrize(
    ("blob", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"%PDF-1.7 ...", "unreadable"),
        (b"PK\x03\x04word/document.xml", "unreadable"),
        (b"PK\x03\x04xl/workbook.xml", "binary"),
        (b"\x7fELF" + bytes(range(256)) * 4, "binary"),
        ("Торговля Казахстана с Китаем выросла на пять процентов.".encode("cp1251"), "encoding"),
        (b"\xff\xfeE\x00x\x00p\x00o\x00\x00\xd8", "encoding"),
        (b"<!DOCTYPE html><html><body><script>show()</script></body></html>", "empty"),
    ],
)
def test_what_is_no_text_is_refused_with_the_name_of_the_file(blob: bytes, code: str) -> None:
    with pytest.raises(FactcheckError) as refused:
        read_bytes(blob, "upload.bin")
    assert refused.value.code == code
    assert refused.value.message.startswith("upload.bin ")
    assert refused.value.message.endswith(".")
