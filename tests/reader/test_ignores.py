"""An ignore concerns what stands beside it, is not read as a part of the article, and moves no offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Article
from factcheck.reader import read_bytes, read_text

EXPORTS = "Peru exported goods worth $16.3 billion to Chile in 2023."
IMPORTS = "Peru imported goods worth $12.1 billion from Chile in 2023."


def covered(article: Article) -> list[str]:
    return [" ".join(article.text[slice(*one.covers)].split()) for one in article.ignores]


@pytest.mark.parametrize("said", ["<!-- factcheck: ignore FC102 why -->", "[factcheck: ignore FC102: why]"])
def test_one_on_a_line_concerns_it_and_one_alone_the_next(said: str) -> None:
    beside = read_text(f"{EXPORTS}\n{IMPORTS} {said}\n{EXPORTS}\n")
    alone = read_text(f"{EXPORTS}\n\n{said}\n\n{IMPORTS}\n{EXPORTS}\n")
    assert covered(beside) == [f"{IMPORTS} {said}"]
    assert covered(alone) == [IMPORTS]
    assert [(one.rules, one.reason, one.line) for one in alone.ignores] == [(("FC102",), "why", 3)]


def test_its_words_are_not_the_articles() -> None:
    article = read_text(f"{EXPORTS} [factcheck: ignore FC102 agreed on 5 May] {IMPORTS}")
    assert "factcheck" not in article.reading
    assert len(article.reading) == len(article.text)


def test_several_rules_by_code_and_by_name() -> None:
    (one,) = read_text(f"{EXPORTS} [factcheck: ignore FC102, turnover-sum,FC2 known since May]").ignores
    assert (one.rules, one.reason) == (("FC102", "turnover-sum", "FC2"), "known since May")


def test_one_at_the_end_concerns_nothing() -> None:
    assert covered(read_text(f"{EXPORTS}\n[factcheck: ignore FC102]")) == [""]


def test_in_markdown_it_concerns_the_paragraph() -> None:
    text = f"{EXPORTS}\n\n<!-- factcheck: ignore FC1 -->\n{IMPORTS}\n{EXPORTS}\n\n{IMPORTS}\n"
    assert covered(read_bytes(text.encode(), "story.md")) == [f"<!-- factcheck: ignore FC1 --> {IMPORTS} {EXPORTS}"]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{EXPORTS}</p><!-- factcheck: ignore FC1 --><p>{IMPORTS}</p>",
        f"<p>{EXPORTS}</p><p>{IMPORTS} <!-- factcheck: ignore FC1 --></p>",
        f"<p>{EXPORTS}</p>\n<p><!-- factcheck: ignore FC1 -->{IMPORTS}</p>\n<p>{EXPORTS}</p>",
        f"<p>{EXPORTS}</p>\n<p>{IMPORTS[:20]}<!-- factcheck: ignore FC1 -->{IMPORTS[20:]}</p>\n<p>{EXPORTS}</p>",
    ],
)
def test_in_a_page_it_concerns_the_paragraph_around_or_after_it(body: str) -> None:
    article = read_bytes(f"<!doctype html><html><body><article>{body}</article></body></html>".encode(), "story.html")
    assert covered(article) == [IMPORTS]


@given(st.text(alphabet="ab [](),-<>!:\n", max_size=30), st.text(alphabet="ab ]\n<!->", max_size=20))
def test_whatever_is_written_the_reading_stays_as_long_as_the_text(before: str, reason: str) -> None:
    article = read_text(f"{EXPORTS} {before}[factcheck: ignore FC1 {reason}\n<!-- factcheck: ignore {reason}")
    assert len(article.reading) == len(article.text)
    for one in article.ignores:
        assert 0 <= one.covers[0] <= one.covers[1] <= len(article.text)
