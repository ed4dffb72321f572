"""Only what may state something is tagged, and the tags of its words do not hang on how an amount is written."""

from datetime import date

import pytest

from factcheck.extractor.paragraphs import paragraphs
from factcheck.extractor.periods.calendars import NONE_TOLD
from factcheck.extractor.pipeline import documents, mark, tag
from factcheck.extractor.tags import Tags, tags_of
from factcheck.reader import read_text

PLAIN = "Chile exported goods worth $8.7 billion in May 2024, up 6.5 percent from a year earlier."
IDLE = "The ministers of Chile met on Friday."


def tags_of_text(text: str) -> Tags:
    article = read_text(text, published=date(2024, 6, 7))
    docs = documents(paragraphs(article), article)
    mark(docs, "areas", "sources", "numbers", "measures")
    tag(docs, None, None, None, NONE_TOLD)
    return tags_of(docs[0])


def test_tags_are_told_by_place() -> None:
    tags = tags_of_text(PLAIN)
    assert tags.of(0, 5) == "NNP"
    assert tags.of(6, 14) == "VBD"
    assert tags.of(5, 6) == ""


def test_a_paragraph_that_states_nothing_is_not_tagged() -> None:
    assert tags_of_text(IDLE).of(0, len(IDLE)) == ""


@pytest.mark.parametrize("amount", ["US$8.7bn", "8.7 billion US dollars", "USD 8.7 bn", "$8.7bn", "$8.7-billion"])
@pytest.mark.parametrize("share", ["6.5%", "6.5 per cent", "6.5 pct"])
def test_words_are_tagged_the_same_however_an_amount_is_written(amount: str, share: str) -> None:
    written = PLAIN.replace("$8.7 billion", amount).replace("6.5 percent", share)
    tags, plain = tags_of_text(written), tags_of_text(PLAIN)
    for word in PLAIN.split():
        if word.isalpha() and word in written:
            at, before = written.index(word), PLAIN.index(word)
            assert tags.of(at, at + len(word)) == plain.of(before, before + len(word)), word
