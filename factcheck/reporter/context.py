"""The sentence around a number."""

from __future__ import annotations

from functools import cached_property

from factcheck.domain.article import Article
from factcheck.domain.claim import Span
from factcheck.extractor.paragraphs import paragraphs
from factcheck.extractor.sentences import sentences


class Context:
    """Finds sentences in one article: in its paragraphs as they are read, else in the lines of the page around them."""

    def __init__(self, article: Article) -> None:
        self._article, self._reading = article, article.reading
        self._sentences: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def sentence(self, span: Span) -> tuple[int, int]:
        """The offsets of the sentence that `span` begins in; those of `span` where it stands in none."""
        at = span.start
        within = ((start, end) for start, end in self._stretches if start <= at < end)
        stretch = next(within, (at, span.end))
        return next(((start, end) for start, end in self._split(stretch) if start <= at < end), (at, span.end))

    def words(self, span: Span) -> str:
        """The words of that sentence, as they are read, a space between each two."""
        start, end = self.sentence(span)
        return " ".join(self._reading[start:end].split())

    @cached_property
    def _stretches(self) -> list[tuple[int, int]]:
        read = [(block.start, block.end) for block in paragraphs(self._article)]
        return [*read, *((line.start, line.end) for line in self._article.lines)]

    def _split(self, stretch: tuple[int, int]) -> list[tuple[int, int]]:
        """The sentences of a stretch, which is split once."""
        first, last = stretch
        if stretch not in self._sentences:
            found = sentences(self._reading[first:last])
            self._sentences[stretch] = [(first + start, first + end) for start, end in found]
        return self._sentences[stretch]
