"""The parser, the dearest component, runs only where a rule asks what a word is in its sentence."""

from datetime import date

import pytest
from spacy.tokens import Doc

from factcheck.extractor import grammar
from factcheck.extractor.grammar import Grammar, grammar_of
from factcheck.extractor.paragraphs import paragraphs
from factcheck.extractor.periods.calendars import NONE_TOLD
from factcheck.extractor.pipeline import documents, mark, tag
from factcheck.extractor.reading import extract
from factcheck.reader import read_text

PLAIN = "Chile exported goods worth $8.7 billion in May 2024, up 6.5 percent from a year earlier."
TWO = "For Peru, as for Chile before, the year was a good one, and its exports rose by 6.5 percent to $8.7 billion."
IDLE = "The ministers of Chile met on Friday."


def grammar_of_text(text: str) -> Grammar:
    article = read_text(text, published=date(2024, 6, 7))
    docs = documents(paragraphs(article), article)
    mark(docs, "areas", "sources", "numbers", "measures")
    tag(docs, None, None, None, NONE_TOLD)
    return grammar_of(docs[0])


def asked(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many paragraphs are parsed when `text` is read."""
    parsed: list[Doc] = []
    monkeypatch.setattr(grammar, "parse", parsed.append)
    extract(read_text(text, published=date(2024, 6, 7)))
    return len(parsed)


def test_a_sentence_about_one_area_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(PLAIN, monkeypatch) == 0


def test_a_sentence_that_may_be_about_either_of_two_areas_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(TWO, monkeypatch) == 1


def test_tags_and_relations_are_told_by_place() -> None:
    told = grammar_of_text(PLAIN)
    assert told.tag(0, 5) == "NNP"
    assert told.relation(0, 5) == "nsubj"
    assert told.relation(PLAIN.index("worth"), PLAIN.index(" in May")) == "amod"
    assert told.tag(5, 6) == told.relation(5, 6) == ""


def test_a_paragraph_that_states_nothing_is_neither_tagged_nor_parsed() -> None:
    told = grammar_of_text(IDLE)
    assert told.tag(0, len(IDLE)) == told.relation(0, 3) == ""


@pytest.mark.parametrize("amount", ["US$8.7bn", "8.7 billion US dollars", "USD 8.7 bn", "$8.7bn", "$8.7-billion"])
@pytest.mark.parametrize("share", ["6.5%", "6.5 per cent", "6.5 pct"])
def test_words_are_tagged_the_same_however_an_amount_is_written(amount: str, share: str) -> None:
    written = PLAIN.replace("$8.7 billion", amount).replace("6.5 percent", share)
    told, plain = grammar_of_text(written), grammar_of_text(PLAIN)
    for word in PLAIN.split():
        if word.isalpha() and word in written:
            at, before = written.index(word), PLAIN.index(word)
            assert told.tag(at, at + len(word)) == plain.tag(before, before + len(word)), word
            assert told.relation(at, at + len(word)) == plain.relation(before, before + len(word)), word
