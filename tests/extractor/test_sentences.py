"""Where sentences end, and that what never ends is read in pieces."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.extractor.sentences import sentences


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_a_point_in_a_number_or_an_abbreviation_ends_nothing() -> None:
    assert told("Trade grew to $4.5 bn. The U.S. took 3.2 percent, i.e. Less than before. So what?") == [
        "Trade grew to $4.5 bn.",
        "The U.S. took 3.2 percent, i.e. Less than before.",
        "So what?",
    ]


def test_what_does_not_end_is_read_in_pieces_cut_between_words() -> None:
    text = "exports to China of 3.5 million tonnes, " * 400
    pieces = told(text)
    assert len(pieces) > 5
    assert all(len(piece) <= 2000 for piece in pieces)
    assert all(piece.count("3.5 million") for piece in pieces)
    assert sum(piece.count("3.5 million") for piece in pieces) == 400


def test_a_long_run_of_digits_is_never_cut() -> None:
    digits = "1234567890 " * 400
    assert told(digits) == [digits]


@given(st.text(alphabet="ab .,!1\n", max_size=300))
def test_the_sentences_cover_all_but_white_space(text: str) -> None:
    spans = sentences(text)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    left = [text[end:start] for (_, end), (start, _) in pairwise(spans)]
    assert all(not gap.strip() for gap in left)


def test_what_follows_a_long_run_of_digits_is_cut_again() -> None:
    pieces = told("1 2 " * 600 + "word " * 2000)
    assert all(len(piece) <= 2000 for piece in pieces[1:])


def test_a_letter_of_scale_behind_a_number_ends_the_sentence_that_it_closes() -> None:
    assert told(
        "It sold tea for $5m. Imports were 5 mln. tons. It sold 3 mln. Exports to the U.S. In 2016 J. Smith left."
    ) == [
        "It sold tea for $5m.",
        "Imports were 5 mln. tons.",
        "It sold 3 mln.",
        "Exports to the U.S.",
        "In 2016 J. Smith left.",
    ]


def test_a_scale_that_a_point_shortens_goes_on_with_the_money_it_counts() -> None:
    text = "Copper cost 81.4 mil. US dollars, or USD mn. 2.3. It was 41 mio. U.S. dollars. Imports were 7 bil. It fell."
    assert told(text) == [
        "Copper cost 81.4 mil. US dollars, or USD mn. 2.3.",
        "It was 41 mio. U.S. dollars.",
        "Imports were 7 bil.",
        "It fell.",
    ]
