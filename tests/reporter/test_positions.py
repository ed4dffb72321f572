from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.reporter.positions import Positions, Unit

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


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.sampled_from(Unit), st.data())
def test_an_editor_finds_the_same_place_in_the_units_that_it_counts(text: str, unit: Unit, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assume(text[offset - 1 : offset + 1] != "\r\n")
    line, count = Positions(text).line_units(offset, unit)
    before = re.split(r"\r\n|\r|\n", text[:offset])
    encoded = before[-1].encode(unit if unit is Unit.UTF8 else f"{unit}-le")
    assert (line, count) == (len(before) - 1, len(encoded) // {"utf-8": 1, "utf-16": 2, "utf-32": 4}[unit])
    assert Positions(text).from_line_units(line, count, unit) == offset


def test_what_lies_behind_a_line_is_its_end() -> None:
    positions = Positions("€5\r\nbn")
    assert positions.from_line_units(0, 99, Unit.UTF16) == 2
    assert positions.from_line_units(1, 99, Unit.UTF8) == positions.from_line_units(7, 0, Unit.UTF8) == 6


@pytest.mark.parametrize("unlike_a_break", ["\u2028", "\x85", "\x0c", "\x0b"])
def test_editors_end_a_line_at_nothing_but_line_feeds_and_carriage_returns(unlike_a_break: str) -> None:
    assert Positions(f"a{unlike_a_break}b").line_units(2, Unit.UTF16) == (0, 2)
