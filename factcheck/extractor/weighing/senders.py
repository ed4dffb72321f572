"""Who only sends what an article tells of is not what it is about: in one on guests, where they come from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc

from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.sentences import sentences
from factcheck.extractor.weighing.paying_home import is_payer
from factcheck.resources import vocabulary, word_set, word_shape

_MOST = 0.5
"""So much of what an article measures comes from abroad in one that is about that."""
_TO = word_shape("senders", "to")
_COUNTED = word_shape("senders", "counted")


def sends_only(docs: Sequence[Doc], area: str) -> bool:
    """Whether the area is only named as where the guests or the money come from that the article is about.

    One in whose own money all is told is what it is about: "remittances from Oman came to 3bn rials".
    """
    if is_payer(docs, area):
        return False
    named = [(doc._.text, mention) for doc in docs for mention in doc._.areas if area in mention.codes]
    return bool(named) and _is_on_what_comes(docs) and all(_sends(text, mention) for text, mention in named)


def _is_on_what_comes(docs: Sequence[Doc]) -> bool:
    measured = [str(mention.measure) for doc in docs for mention in doc._.measures if not mention.weak]
    from_abroad = word_set("measures", "from_abroad")
    from_abroad |= {also for also, told in vocabulary("measures")["from_abroad_beside"].items() if told in measured}
    coming = sum(measure in from_abroad for measure in measured)
    return coming > _MOST * len(measured)


def _sends(text: str, mention: AreaMention) -> bool:
    if mention.form == "demonym":
        return _people().match(text, mention.end) is not None
    if mention.possessive or _TO.search(text, 0, mention.start):
        return False
    start = max(start for start, _ in sentences(text) if start <= mention.start)
    behind = _COUNTED.match(text, mention.end) or _leading().match(text, mention.end)
    return bool(behind or _whence().search(text, start, mention.start))


@cache
def _people() -> re.Pattern[str]:
    known = vocabulary("measures")
    guests = "|".join(map(re.escape, [*known["guests"], *known["traders"], *known["investing"]]))
    return re.compile(rf"\s+(?:(?:market|{guests})\b|arrivals\b)", re.IGNORECASE)


@cache
def _leading() -> re.Pattern[str]:
    """What tells of somebody that most guests come from there: "China remains the top source", "Chad led the list"."""
    ends = "|".join(map(re.escape, vocabulary("measures")["whence"]))
    joined = r"(?: and (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)?"
    return re.compile(rf"{joined}(?: \w+){{0,5}} (?:{ends}|market share|accounted for|stood for)\b", re.IGNORECASE)


@cache
def _whence() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, vocabulary('measures')['whence']))})\b", re.IGNORECASE)
