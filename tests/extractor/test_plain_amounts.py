"""Paragraphs as tagger and parser are given them: amounts in one way, and no endless chunk that would hold them up."""

from __future__ import annotations

import pytest

from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.plain_amounts import plain_text


@pytest.mark.parametrize("said", ["US$41bn", "41 billion US dollars", "$41 billion"])
def test_dollars_are_written_one_way(said: str) -> None:
    text = f"Trade came to {said} in all."
    assert plain_text(text, find_numbers(text)).text == "Trade came to $41 billion in all."


@pytest.mark.parametrize("mark", ["[", "(", "'", "a-", "."])
def test_an_endless_chunk_is_cut_and_what_follows_is_found_again(mark: str) -> None:
    text = f"Exports rose {mark * 6000} by 5% in May."
    plain = plain_text(text, find_numbers(text))
    assert len(plain.text) < 200
    assert text.startswith("May", plain.original(plain.text.index("May")))
