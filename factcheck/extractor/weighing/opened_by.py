"""Whose trade an article opens with, where the likeliest home only buys: "Iran earned $7bn … Peru bought $2bn"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc

from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.sentences import sentences
from factcheck.extractor.sides.home import LEAD, is_passing
from factcheck.resources import vocabulary, word_shape

_COUNTED = word_shape("opened_by", "counted")
_HAVING = word_shape("opened_by", "having")


def opened_by(docs: Sequence[Doc], area: str) -> str | None:
    """The one country that the first sentence on trade names, where all that names `area` is that it trades with it."""
    one = _opener(docs)
    if one is None or one == area:
        return None
    named = [(doc._.text, mention) for doc in docs for mention in doc._.areas if area in mention.codes]
    return one if named and all(_is_dealt_with(text, mention) for text, mention in named) else None


def _opener(docs: Sequence[Doc]) -> str | None:
    for known in (doc._ for doc in docs[:LEAD]):
        for start, end in sentences(known.text):
            areas = [one for one in known.areas if start <= one.start < end and not is_passing(known.text, one)]
            if not areas:
                continue
            codes = {code for one in areas for code in one.codes}
            trades = any(start <= one.start < end and one.measure in FLOWS for one in known.measures)
            return codes.pop() if trades and len(codes) == 1 and not any(map(is_outside, codes)) else None
    return None


def _is_dealt_with(text: str, mention: AreaMention) -> bool:
    if mention.possessive or mention.form == "demonym":
        return _HAVING.match(text, mention.end) is not None
    behind = _verbs().match(text, mention.end) or _COUNTED.match(text, mention.end)
    return bool(behind or _before().search(text, 0, mention.start))


@cache
def _verbs() -> re.Pattern[str]:
    verbs = alternatives(vocabulary("weighing")["partners"]["verbs"])
    return re.compile(rf",?\s+(?:the [\w -]{{3,30}},\s+)?(?:alone\s+|also\s+|again\s+|has\s+)?{verbs}\b")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(vocabulary('weighing')['partners']['before'])}\s+(?:the\s+)?\Z")
