"""What the tagger says of the words of a paragraph."""

from __future__ import annotations

from spacy.tokens import Doc

from factcheck.extractor.pipeline import tags_key
from factcheck.extractor.plain_amounts import PlainText


class Tags:
    """The parts of speech of a paragraph's words, told by where they stand in it; none where none are known."""

    def __init__(self, words: Doc | None = None, plain: PlainText | None = None) -> None:
        """`words` are those of the paragraph written plainly, tagged; without them nothing is known."""
        self._tags: dict[int, str] = {}
        if words and plain:
            offsets, tags = words.to_array(["IDX", "TAG"]).T.tolist()
            names = [words.vocab.strings[tag] for tag in tags]
            self._tags = dict(reversed([*zip(map(plain.original, offsets), names, strict=True)]))

    def of(self, start: int, end: int) -> str:
        """The part of speech (Penn Treebank) of the first word in `[start, end)`; the verb's in "that is"."""
        tag = self._tags.get(start)
        if tag and tag != "WDT":
            return tag
        first, second, *_ = [self._tags[at] for at in range(start, end) if at in self._tags] + ["", ""]
        return second if first == "WDT" and second else first


def tags_of(doc: Doc) -> Tags:
    """The tags of a paragraph of an article, remembered where it has been read before."""
    known = doc._
    remembered: Tags = known.memory.recall(tags_key(known), lambda: Tags(known.tagged, known.plain))
    return remembered
