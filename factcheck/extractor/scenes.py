"""The sentences of a paragraph with what they mention."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.scene import Mention, Scene, scene
from factcheck.extractor.sentences import sentences
from factcheck.extractor.tags import tags_of


def scenes_of(doc: Doc) -> Iterator[Scene]:
    """The sentences of a paragraph with their mentions; where mentions overlap the more telling one stays."""
    known = doc._
    numbers: Sequence[NumberMention] = known.numbers
    areas, periods, sources, measures = known.areas, known.periods, known.sources, known.measures
    found: list[Mention] = [
        *(a for a in areas if a.form == "epithet"),
        *(p for p in periods if any(p.start <= n.start and n.end <= p.end for n in numbers)),
        *(n for n in numbers if n.quantity.unit is not None),
        *(p for p in periods if p.relative != "annual"),
        *(s for s in sources if s.attributes),
        *(m for m in measures if m.counting and any(a.end == m.end for a in areas)),
        *areas,
        *(m for m in measures if any(s.start <= m.start < s.end < m.end for s in sources)),
        *sources,
        *measures,
        *periods,
        *known.ranks,
        *numbers,
    ]
    tags = tags_of(doc)
    mentions, text = chosen(found), known.text
    for start, end in sentences(text):
        yield scene(text, start, end, mentions, tags, known.start)


def chosen(mentions: Iterable[Mention]) -> list[Mention]:
    """Of mentions that overlap, those listed first; in order of their place."""
    kept: list[Mention] = []
    for mention in mentions:
        place = bisect(kept, mention.start, key=_start)
        clear = place == 0 or kept[place - 1].end <= mention.start
        if clear and (place == len(kept) or mention.end <= kept[place].start):
            kept.insert(place, mention)
    return kept


def _start(mention: Mention) -> int:
    return mention.start
