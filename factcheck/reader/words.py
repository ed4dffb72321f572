"""The words and phrases by which a page is read: patterns of a few, and sets of as many as a vocabulary has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

_TOKEN = re.compile(r"\w+|[^\w\s]")
_INSIDE = re.compile(r"\w")


def any_of(phrases: list[str]) -> str:
    """A pattern for any of the phrases as whole words, the longest first; a space stands for any run of spaces."""
    escaped = (r"\s+".join(map(re.escape, phrase.split())) for phrase in sorted(phrases, key=len, reverse=True))
    return rf"(?<!\w)(?:{'|'.join(escaped)})(?!\w)"


class Phrases:
    """Phrases looked up by their first word, as a pattern of a thousand takes a fifth of a second to compile.

    They are found as whole words in texts in lower case whose spaces are single ones.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = defaultdict(list)
        for phrase in {" ".join(phrase.lower().split()) for phrase in phrases}:
            self._by_first[_TOKEN.findall(phrase)[0]].append(phrase)

    def within(self, text: str) -> bool:
        """Whether one of them stands anywhere in `text`."""
        return any(self.at(text, token.start()) for token in _TOKEN.finditer(text))

    def at(self, text: str, start: int) -> bool:
        """Whether one of them begins at `start`."""
        first = _TOKEN.match(text, start)
        if first is None or (start and _INSIDE.match(text, start - 1)):
            return False
        candidates = self._by_first.get(first[0], ())
        return any(text.startswith(one, start) and not _INSIDE.match(text, start + len(one)) for one in candidates)
