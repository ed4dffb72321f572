"""Whose economy an author calls ours: not that of those who sell to us, or of whom we say what they are to us."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.sides.home import is_passing
from factcheck.resources import word_shape

_OFTEN = 2
"""So often at least is told what the likeliest home is to us."""
_TIMES = 2
"""So many times as often whom the article is not about is told to deal with us as the one that it is about."""
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
"""What others say, who may be from anywhere."""
_WITHIN = r"(?:[^.!?;:]|\.\d)"
"""What a clause goes on with."""
_WE = r"\b(?:we|our)\b"
_BEFORE = re.compile(rf"{_WE}{_WITHIN}*\b(?:to|from|with|than)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""Before those who are not us: "our trade with Peru", "we sell less to Peru"."""
_FRONTED = word_shape("speaking_home", "fronted")
_WE_DO = re.compile(rf"['’s]*(?:\s\w+)?,?\s{_WE}", re.IGNORECASE)
"""Behind those whom a sentence opens with: "from Peru we buy"."""
_TO_US = word_shape("speaking_home", "to_us")


def speaking_home(docs: Sequence[Doc], area: str, shares: Mapping[str, float]) -> str | None:
    """The likeliest country of those who are not told to deal with us, where `area` is, or much less often."""
    others = Counter(code for doc in docs for code in _others(doc))
    likeliest = shares[area] == max(shares.values())
    if others[area] < (_OFTEN if likeliest else 1):
        return None
    left = [code for code in shares if code.isupper() and _TIMES * others[code] < others[area]]
    return max(left, key=shares.__getitem__, default=None)


def _others(doc: Doc) -> Iterator[str]:
    """Who is named as dealing with us, as often as it is said, but within quotation marks."""
    text = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), doc._.text)
    for mention in doc._.areas:
        named = text[mention.start : mention.end].strip() and not is_passing(text, mention)
        if named and _deals_with_us(text, mention):
            yield from mention.codes


def _deals_with_us(text: str, mention: AreaMention) -> bool:
    if _BEFORE.search(text, 0, mention.start):
        return True
    if _FRONTED.search(text, 0, mention.start) and _WE_DO.match(text, mention.end):
        return True
    return not mention.possessive and mention.form != "demonym" and _TO_US.match(text, mention.end) is not None
