"""The sentence around a number."""

from __future__ import annotations

from factcheck.domain.article import Article
from factcheck.domain.claim import Span
from factcheck.extractor.paragraphs import paragraphs
from factcheck.extractor.sentences import sentences


class Context:
    """Finds sentences in one article: in its paragraphs as they are read, else in the lines of the page around them."""

    def __init__(self, article: Article) -> None:
        self._reading = article.reading
        read = [(block.start, block.end) for block in paragraphs(article)]
        self._stretches = [*read, *((line.start, line.end) for line in article.lines)]

    def sentence(self, span: Span) -> tuple[int, int]:
        """The offsets of the sentence that `span` begins in; those of `span` where it stands in none."""
        at = span.start
        within = ((start, end) for start, end in self._stretches if start <= at < end)
        first, last = next(within, (at, span.end))
        for start, end in sentences(self._reading[first:last]):
            if first + start <= at < first + end:
                return first + start, first + end
        return at, span.end

    def words(self, span: Span) -> str:
        """The words of that sentence, as they are read, a space between each two."""
        start, end = self.sentence(span)
        return " ".join(self._reading[start:end].split())
