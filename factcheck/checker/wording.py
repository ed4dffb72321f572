"""The words around a claim in its article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.domain.article import Article, Label, Line
from factcheck.domain.claim import Claim

_REACH = 240
"""How many characters before or behind a number still speak of it."""
_GAP = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")


class Wording:
    """How one article words its claims; without the article nothing is known, and every answer is empty."""

    def __init__(self, article: Article | None) -> None:
        self._text = article.reading if article else ""
        self._lines = article.lines if article else ()

    def before(self, claim: Claim) -> str:
        """The text up to the claim's digits, with the sign that it has, in lower case and with single spaces."""
        end = claim.quantity.printed.start
        return _plain(self._text[max(0, end - _REACH) : end])

    def after(self, claim: Claim) -> str:
        """The text behind the claim, in lower case and with single spaces."""
        return _plain(self._text[claim.span.end : claim.span.end + _REACH])

    def between(self, start: int, end: int) -> str:
        """The text from one place to another, in lower case and with single spaces."""
        return _plain(self._text[start:end])

    def openings(self, claim: Claim) -> tuple[int, int] | None:
        """Where the claim's line begins and where its sentence does, None where that is not known."""
        line = self._line_of(claim)
        if line is None:
            return None
        ends = [found.end() for found in _SENTENCE_END.finditer(self._text, line.start, claim.span.start)]
        return line.start, ends[-1] if ends else line.start

    def sentence(self, claim: Claim) -> tuple[int, int] | None:
        """From where to where the claim's sentence reaches, None where that is not known."""
        opened, line = self.openings(claim), self._line_of(claim)
        if opened is None or line is None:
            return None
        end = _SENTENCE_END.search(self._text, claim.span.end, line.end)
        return opened[1], end.start() if end else line.end

    def _line_of(self, claim: Claim) -> Line | None:
        return next((line for line in self._lines if line.start <= claim.span.start < line.end), None)

    def in_headline(self, claim: Claim) -> bool:
        """Whether the claim stands in the headline."""
        lines = (line for line in self._lines if line.start <= claim.span.start < line.end)
        return any(line.label is Label.HEADLINE for line in lines)


def _plain(text: str) -> str:
    return _GAP.sub(" ", text).lower()


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
