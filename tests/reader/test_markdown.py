"""Markdown: its marks are passed over, and every offset is the file's own."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Label
from factcheck.reader import read_bytes
from factcheck.reader.forms.markdown import without_marks

STORY = """---
title: Peru sells Japan more
date: 2024-02-02
---
# Peru sells Japan more

Trade between Peru and Japan reached **$3.9** billion in 2023, [customs officers](https://example.org/2021/77) said.

> Peru exported goods worth `$2.4 billion` to Japan, an officer said in Lima on Friday.

| $ billion | 2022 | 2023 |
|---|---|---|
| Exports | 2.2 | 2.4 |
| Imports | 1.3 | 1.5 |
"""


def test_marks_addresses_and_front_matter_are_not_read() -> None:
    read = read_bytes(STORY.encode(), "story.md", id="story.md")
    assert read.text == STORY
    assert "77" not in read.reading
    assert "**" not in read.reading
    assert (read.title, read.published) == ("Peru sells Japan more", date(2024, 2, 2))
    headline = next(line for line in read.lines if line.label is Label.HEADLINE)
    assert read.text[headline.start : headline.end] == "Peru sells Japan more"
    assert len(read.tables) == 1


def test_a_day_that_no_calendar_has_is_passed_over() -> None:
    assert read_bytes(STORY.replace("2024-02-02", "2024-02-31").encode(), "story.md").published is None


def test_a_file_with_another_name_is_plain_text() -> None:
    assert "**" in read_bytes(STORY.encode(), "story.txt").reading


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("It sold 5*3 and 2_000 units, 3 * 4.", "It sold 5*3 and 2_000 units, 3 * 4."),
        ("![A chart of 12](chart12.png) 5", "5"),
        ("[1]: https://example.org/9", ""),
        ("Up <b>5</b> percent <!-- 7 -->", "Up    5     percent"),
        ("cost \\$5 and 4\\% more", "cost  $5 and 4 % more"),
        ("```\n55\n```\n6", "6"),
    ],
)
def test_what_is_shown(source: str, shown: str) -> None:
    assert without_marks(source).strip() == shown


@given(
    st.lists(st.sampled_from(["*", "_", "`", "[", "](", ")", "<", ">", "#", "\n", "\r\n", "5", "a ", "🇰🇿", "!", "\\"]))
)
def test_nothing_moves(parts: list[str]) -> None:
    source = "".join(parts)
    shown = without_marks(source)
    assert len(shown) == len(source)
    assert all(mine in (theirs, " ") for mine, theirs in zip(shown, source, strict=True))


@pytest.mark.parametrize("source", ["[" * 50_000, "![" * 50_000, "<!--" * 20_000, "*" * 100_000, "```\n" * 20_000])
def test_broken_marks_are_read_within_seconds(source: str, time_limit: object) -> None:
    without_marks(source)


def shown(source: str) -> str:
    """What is read of `source`, every run of blanks as one."""
    return " ".join(without_marks(source).split())


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("It rose 5 percent[^1].\n\n[^1]: In 2022 it was 7 percent.", "It rose 5 percent . In 2022 it was 7 percent."),
        ("[note]: imports fell by 5 percent", "[note]: imports fell by 5 percent"),
        ('[Lima][1] sold it.\n\n[1]: https://example.org/77 "Page 8"', "Lima sold it."),
        ("It is 5&nbsp;billion.", "It is 5 billion."),
        ("````\n4\n```\n4\n````\nIt is 5.", "It is 5."),
        ("```4``` and 5\n\nIt is 6.\n\n```\n7\n```", "4 and 5 It is 6."),
    ],
)
def test_notes_are_read_and_what_is_a_mark_is_not(source: str, read: str) -> None:
    assert shown(source) == read
