"""Plain text in any encoding, pasted as it comes: what is read is as long as what is shown."""

from __future__ import annotations

from factcheck.domain.article import Article
from factcheck.reader import read_bytes
from fuzz.seeds import articles, words
from fuzz.targets import Target


def run(blob: bytes) -> None:
    require_sound(read_bytes(blob, "story.txt"))


def require_sound(article: Article) -> None:
    """Fail where the lines of an article do not lie in its text, one behind the other."""
    assert len(article.reading) == len(article.text)
    past = 0
    for line in article.lines:
        assert past <= line.start <= line.end <= len(article.text)
        past = line.end


def seeds() -> list[bytes]:
    own = list(articles())
    return [
        *own,
        *(text.decode().encode("utf-16") for text in own[:40]),
        *(b"\xef\xbb\xbf" + text for text in own[:20]),
    ]


TARGET = Target(run, seeds, words("text"))
