"""The group of countries that an article says in its opening to trade with itself: "what the five sell each other"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Doc

from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.sentences import sentences
from factcheck.groups import members
from factcheck.resources import word_set, word_shape

_ONLY_BESIDE = word_shape("within", "only_beside")


@lru_cache(maxsize=1)
def _each_other() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(word_set('cues', 'each_other'))})\b")


@lru_cache(maxsize=1)
def _inside() -> re.Pattern[str]:
    """What stands before the name of a group whose members are meant: "trade among the six states of the Gulf"."""
    words = alternatives(word_set("cues", "within_group"))
    return re.compile(rf"\b(?:{words})\s+(?:the\s+)?(?:\w+\s+)?(?:\w+\s+of\s+(?:the\s+)?)?\Z")


_INTRA = word_shape("within", "intra")
_ONE_TO_ANOTHER = word_shape("within", "one_to_another")
_WHERE = word_shape("within", "where")


def trading_within(docs: Sequence[Doc]) -> str | None:
    """The group that the headline or the paragraph below it says to trade with itself, where it says so of one."""
    for doc in docs:
        for start, end in sentences(doc._.text):
            areas: list[AreaMention] = [area for area in doc._.areas if start <= area.start < end]
            within = next((one for one in areas if _INTRA.search(doc._.text[: one.start])), None)
            if within and not _is_on_member(docs, within.codes[0]):
                return within.codes[0]
            group = _only_group(doc._.text, areas)
            if group and any(_says_so(doc, start, end, group)):
                return group.codes[0]
    return None


def _is_on_member(docs: Sequence[Doc], group: str) -> bool:
    """Whether one member alone is named, whose trade with the group is told so: "Latvia's intra-EU trade"."""
    named = {code for doc in docs for area in doc._.areas for code in area.codes}
    return len(named & members(group)) == 1


def _only_group(text: str, areas: Sequence[AreaMention]) -> AreaMention | None:
    """The one group that a sentence names where it tells of no country beside it."""
    told = [area for area in areas if not _is_beside(text, area)]
    groups = [
        area for area in told if area.form == "group" and area.codes[0] != "world" and not is_outside(area.codes[0])
    ]
    alone = {code for area in told for code in area.codes} == {code for area in groups for code in area.codes}
    return groups[0] if alone and len({area.codes for area in groups}) == 1 else None


def _is_beside(text: str, area: AreaMention) -> bool:
    """Whether nothing is told of the area: the group is set beside it, or an office sits there."""
    seat = area.form in ("capital", "region") and _WHERE.search(text[: area.start])
    return bool(seat or _ONLY_BESIDE.search(text[: area.start]))


def _says_so(doc: Doc, start: int, end: int, group: AreaMention) -> Iterator[bool]:
    text = doc._.text
    yield bool(_each_other().search(text, start, end) or _ONE_TO_ANOTHER.search(text, start, end))
    measured = any(start <= measure.start < end for measure in doc._.measures)
    yield measured and bool(_inside().search(text[start : group.start]))
