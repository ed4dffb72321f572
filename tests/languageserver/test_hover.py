"""The hover says the same in Markdown and in plain text, and nothing in an article can make it more than words."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from lsprotocol import types
from markdown_it import MarkdownIt

from factcheck.extractor.memory import Memory
from factcheck.languageserver.checked import Checked, check_text
from factcheck.languageserver.hover import hover
from factcheck.languageserver.settled import settled
from factcheck.reporter.positions import Unit

ARTICLE = """\
Exports of <b onclick=alert(1)>*copper*</b> from Peru to Japan rose 12 percent to $2.4 billion in 2023.

According to [the bank](command:evil) & Co_Statistics_Office `x`, Kazakhstan's trade with China was $41 billion in \
2023. Kazakhstan exported goods worth $16.3 billion to China in 2023 and imported goods worth $27.4 billion. ~~5~~ days
later <img src=http://x> 3 came.
"""
CHECKED = Checked(check_text(ARTICLE, "plaintext", "story", settled(Path.home()), Memory()), "1", 1, Unit.UTF32)


def shown(quote: str, kind: types.MarkupKind) -> str:
    found = hover(CHECKED, CHECKED.stretch(at := ARTICLE.index(quote), at).start, kind)
    assert found and isinstance(found.contents, types.MarkupContent)
    return found.contents.value


@pytest.mark.parametrize(
    "quote", ["12 percent", "$2.4 billion", "$41 billion", "$16.3 billion", "$27.4", "5~~", "3 came"]
)
def test_markdown_shows_the_words_of_the_plain_text(quote: str) -> None:
    html = MarkdownIt("commonmark").enable("strikethrough").render(shown(quote, types.MarkupKind.Markdown))
    tags = set(re.findall(r"<(\w+)", html))
    assert tags <= {"p", "strong", "ul", "li", "a"}
    assert [link for link in re.findall(r'href="([^"]*)"', html) if not link.startswith("https://")] == []
    words = unescape(re.sub(r"<[^>]+>", " ", html)).split()
    assert "".join(words) == "".join(re.sub(r"^- ", "", shown(quote, types.MarkupKind.PlainText), flags=re.M).split())


def test_a_sum_is_shown_with_its_source_and_the_credit_that_its_licence_asks_for() -> None:
    told = shown("$41 billion", types.MarkupKind.PlainText)
    assert "16.3 + 27.4 = 43.7 billion USD" in told
    assert "[1]" in told
    assert any(credit.attribution in told for credit in CHECKED.report.credits)


def test_where_no_number_stands_nothing_is_shown() -> None:
    assert hover(CHECKED, types.Position(0, 3), types.MarkupKind.Markdown) is None
    assert hover(CHECKED, types.Position(99, 99), types.MarkupKind.Markdown) is None
