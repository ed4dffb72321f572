from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporter.positions import Positions

FLAG = "🇰🇿 sold €5\xa0bn"


@pytest.mark.parametrize(
    ("offset", "utf16", "utf8"),
    [(0, 0, 0), (1, 2, 4), (2, 4, 8), (8, 10, 14), (9, 11, 17), (10, 12, 18), (11, 13, 20), (13, 15, 22)],
)
def test_an_emoji_counts_two_in_utf16_and_four_in_utf8(offset: int, utf16: int, utf8: int) -> None:
    positions = Positions(FLAG)
    assert positions.utf16(offset) == utf16
    assert positions.from_utf16(utf16) == offset
    assert positions.utf8(offset) == utf8
    assert positions.from_utf8(utf8) == offset


def test_a_unit_inside_a_character_is_that_character() -> None:
    assert Positions("a😀b").from_utf16(2) == 1
    assert [Positions("a😀b").from_utf8(byte) for byte in range(7)] == [0, 1, 1, 1, 1, 2, 3]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_count_from_one_whatever_ends_them(line_break: str) -> None:
    text = line_break.join(["Üs", "", "€5"])
    positions = Positions(text)
    assert positions.line_column(0) == (1, 1)
    assert positions.line_column(text.index("€")) == (3, 1)
    assert positions.line_column(len(text)) == (3, 3)
    assert positions.from_line_column(3, 2) == text.index("5")


@pytest.mark.parametrize("offset", [-1, 4])
def test_what_lies_outside_is_refused(offset: int) -> None:
    for convert in (Positions("abc").utf16, Positions("abc").utf8, Positions("abc").line_column):
        with pytest.raises(IndexError):
            convert(offset)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.data())
def test_conversion_agrees_with_the_codecs_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    positions = Positions(text)
    assert positions.utf16(offset) == len(text[:offset].encode("utf-16-le")) // 2
    assert positions.utf8(offset) == len(text[:offset].encode("utf-8"))
    assert positions.from_utf16(positions.utf16(offset)) == offset
    assert positions.from_utf8(positions.utf8(offset)) == offset
    assert positions.from_line_column(*positions.line_column(offset)) == offset
