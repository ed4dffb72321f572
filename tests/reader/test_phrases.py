"""Phrases are found as the pattern of all of them would find them."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.reader.words import Phrases, any_of

PHRASES = ["trade", "trade surplus", "re-exports", "u.s. dollars", "%", "gdp per head"]
PARTS = st.sampled_from([*PHRASES, "trades", "surplus", "exports", "re", "-", ".", "per", "u.s.", "100"])
TEXTS = st.lists(st.tuples(PARTS, st.sampled_from(["", " "])), max_size=8).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


@given(TEXTS)
@example("100%")
@example("u.s. dollars-")
def test_phrases_are_found_within_a_text_as_by_a_pattern(text: str) -> None:
    assert Phrases(PHRASES).within(text) == (re.search(any_of(PHRASES), text) is not None)


def test_a_phrase_begins_where_it_stands_and_ends_with_a_word() -> None:
    phrases = Phrases(["million", "US dollars"])
    assert phrases.at("in us dollars", 3)
    assert not phrases.at("in us dollars", 0)
    assert not phrases.at("millionaires", 0)
