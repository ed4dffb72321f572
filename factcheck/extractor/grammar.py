"""What tagger and parser say of a paragraph, the parser only where a rule asks."""

from __future__ import annotations

from functools import cached_property

from spacy.tokens import Doc

from factcheck.extractor.pipeline import grammar_key, parse
from factcheck.extractor.plain_amounts import PlainText


class Grammar:
    """The tags and relations of a paragraph's words, told by where they stand in it; empty where none are known."""

    def __init__(self, words: Doc | None = None, plain: PlainText | None = None) -> None:
        """`words` are those of the paragraph written plainly, tagged; without them nothing is known."""
        self._words = words
        self._places: list[int] = []
        self._tags: dict[int, str] = {}
        if words and plain:
            offsets, tags = words.to_array(["IDX", "TAG"]).T.tolist()
            self._places = [plain.original(offset) for offset in offsets]
            names = [words.vocab.strings[tag] for tag in tags]
            self._tags = dict(reversed([*zip(self._places, names, strict=True)]))

    def tag(self, start: int, end: int) -> str:
        """The part of speech (Penn Treebank) of the first word in `[start, end)`; the verb's in "that is"."""
        tag = self._tags.get(start)
        if tag and tag != "WDT":
            return tag
        first, second, *_ = [self._tags[at] for at in range(start, end) if at in self._tags] + ["", ""]
        return second if first == "WDT" and second else first

    def relation(self, start: int, end: int) -> str:
        """The relation (ClearNLP) of the head of `[start, end)`: of the first word whose governor lies outside."""
        inside = [self._relations[at] for at in range(start, end) if at in self._relations]
        return next((relation for relation, governor in inside if not start <= governor < end), "")

    @cached_property
    def _relations(self) -> dict[int, tuple[str, int]]:
        """Each word's relation to its governor, and where that stands."""
        if self._words is None:
            return {}
        parse(self._words)
        told = [(self._places[t.i], (t.dep_, self._places[t.head.i])) for t in self._words]
        return dict(reversed(told))


def grammar_of(doc: Doc) -> Grammar:
    """The grammar of a paragraph of an article, remembered where it has been read before."""
    remembered: Grammar = doc._.memory.recall(grammar_key(doc), lambda: Grammar(doc._.tagged, doc._.plain))
    return remembered
