"""A text without line breaks is read in parts that end between sentences or words, and nothing of it is lost."""

import pytest

from factcheck.domain.article import Article, DateOrigin, Label, Line
from factcheck.extractor.paragraphs import Paragraph, paragraphs


def parts(text: str) -> list[Paragraph]:
    article = Article(None, text, text, (Line(0, len(text), Label.BODY),), None, None, DateOrigin.NONE, "en")
    return list(paragraphs(article))


@pytest.mark.parametrize("text", ["Exports rose by 5 percent in May. " * 3_000, "wheat " * 10_000, "x" * 50_000])
def test_parts_cover_the_text_without_a_gap(text: str) -> None:
    found = parts(text)
    assert len(found) > 1
    assert [part.start for part in found] == [0, *(part.end for part in found[:-1])]
    assert found[-1].end == len(text)
    assert max(part.end - part.start for part in found) <= 20_000


def test_no_sentence_is_cut() -> None:
    text = "Exports rose by 5 percent in May. " * 3_000
    assert all(text[part.start :].startswith("Exports") for part in parts(text))


def test_no_word_is_cut() -> None:
    text = "wheat " * 10_000
    assert all(text[part.start :].startswith("wheat") for part in parts(text))


def test_a_usual_paragraph_stays_whole() -> None:
    assert len(parts("Exports rose by 5 percent in May. " * 20)) == 1
