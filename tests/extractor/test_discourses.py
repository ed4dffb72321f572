"""Nearly all numbers of stories that leave much unsaid are read right; `benchmarks/discourses.py` has five hundred."""

import sys
from collections import Counter
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from discourse_stories import TELLINGS, stories
from discourses import missed

LEAST = 0.94


def test_numbers_of_stories_that_leave_much_unsaid_are_read_right() -> None:
    read = Counter(not wrong for story in stories(100) for _, wrong in missed(story))
    assert read[True] >= LEAST * read.total()


def test_every_sentence_fits_into_some_story() -> None:
    told = {sentence for story in stories(3000) for sentence in story.told}
    sentences = [one for family in TELLINGS["families"].values() for part in family.values() for one in part]
    texts = {one if isinstance(one, str) else one["text"] for one in [*sentences, *TELLINGS["anywhere"]]}
    assert texts == told


def test_what_is_expected_of_a_number_is_said_of_its_words() -> None:
    for story in stories(50):
        assert all(any(letter.isdigit() for letter in story.text[one.start : one.end]) for one in story.numbers)
