"""A text that is read again with the memory of its last reading gives what it would give by itself."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extractor import pipeline
from factcheck.extractor.memory import Memory
from factcheck.extractor.reading import Extraction, extract
from factcheck.reader import read_text

PUBLISHED = date(2024, 2, 2)
ARTICLE = """\
Trade between Georgia and Peru grew

TBILISI, Jan 30. Georgia's exports to Peru rose by 12 percent to $2.4 billion in 2023, the National Statistics Office \
(Geostat) said. Imports fell 5 percent to $900 million.

In 2022 they had been $950 million, Geostat said. Wine made up a third of the exports.

A year earlier the turnover was $3.1 billion; in the first quarter of 2024 it came to 1.5 billion lari.
"""
PARTS = [
    "",
    " ",
    "\n\n",
    ".",
    "7",
    ",",
    "$",
    " percent",
    " in 2022",
    " Peru",
    " Atlanta",
    " (GACC)",
    " the Persian year 1402",
]
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(PARTS) | st.text(max_size=3)), max_size=5
)


def read(text: str, memory: Memory | None = None) -> Extraction:
    return extract(read_text(text, published=PUBLISHED), memory)


@settings(max_examples=60)
@given(EDITS)
def test_a_text_edited_again_and_again_reads_as_if_it_were_new(edits: list[tuple[float, int, str]]) -> None:
    text, memory = ARTICLE, Memory()
    read(text, memory)
    for share, deleted, added in edits:
        at = int(share * len(text))
        text = (text[:at] + added + text[at + deleted :]).replace("\0", " ")
        assert read(text, memory) == read(text)


def test_only_the_paragraph_that_changed_is_tagged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tagged: list[str] = []
    pipe = pipeline.pipeline().pipe

    def noted(docs, **settings):  # type: ignore[no-untyped-def]
        return pipe((tagged.append(doc.text) or doc for doc in docs), **settings)

    monkeypatch.setattr(pipeline.pipeline(), "pipe", noted)
    memory = Memory()
    read(ARTICLE, memory)
    assert len(tagged) == 3
    tagged.clear()
    read(ARTICLE.replace("had been", "were"), memory)
    assert [text[:7] for text in tagged] == ["In 2022"]


def test_what_the_last_reading_did_not_meet_is_forgotten() -> None:
    memory = Memory()
    for found in ("first", "second"):
        memory.begin()
        assert memory.recall(found, lambda found=found: found) == found  # type: ignore[misc]
    assert "first" in memory
    memory.begin()
    assert "first" not in memory
    assert "second" in memory
