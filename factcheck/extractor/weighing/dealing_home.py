"""The home of an article on one who deals with several: "Germany bought Polish apples … the Dutch delivered"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from spacy.tokens import Doc

from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.sides.home import LEAD, is_passing
from factcheck.resources import vocabulary

_SEVERAL = 2
"""So many others at least deal with a country whose purchases or sales are what an article is about."""
_FIRST = 3
"""Among so many that an article names first is whom it is about."""
_SURE, _CLEAR = 0.5, 0.7
"""As likely as this the likeliest home is left where several are told to buy, each of which may be whom the article is
about, and where several are told to sell."""
_BETWEEN = r"(?:\s+(?:[a-z]+ly|also|has|have|had|again|still|alone|itself)){0,2}\s+"
"""What may stand between who does something and the verb."""


def dealing_home(docs: Sequence[Doc], shares: Mapping[str, float]) -> str | None:
    """The one country that is told to buy where several sell, or to sell where several buy, named in the opening."""
    buyers, sellers = Counter[str](), Counter[str]()
    for doc in docs:
        for mention in doc._.areas:
            if len(mention.codes) == 1 and not is_passing(doc._.text, mention):
                buyers[mention.codes[0]] += _does(doc._.text, mention, "buying")
                sellers[mention.codes[0]] += _does(doc._.text, mention, "selling")
    buying = [code for code in buyers if buyers[code] > sellers[code]]
    selling = [code for code in sellers if sellers[code] > buyers[code]]
    one, several = sorted((buying, selling), key=len)
    if len(one) > 1 or len(several) < _SEVERAL:
        return None
    if max(shares.values()) > (_SURE if one is selling else _CLEAR):
        return None
    named = [code for code in one if code in shares and code in _named_at_first(docs)]
    return named[0] if named else None


def _named_at_first(docs: Sequence[Doc]) -> list[str]:
    """The areas that an article names first, in order."""
    named = dict.fromkeys(code for doc in docs[:LEAD] for mention in doc._.areas for code in mention.codes)
    return list(named)[:_FIRST]


def _does(text: str, mention: AreaMention, way: str) -> bool:
    """Whether the area is told to do it right behind its name: "Germany bought", "Italy's share"."""
    owned = mention.possessive or mention.form == "demonym"
    nouns = _nouns(way).match(text, mention.end) if owned else None
    return bool(nouns or _verbs(way).match(text, mention.end))


@cache
def _verbs(way: str) -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, vocabulary("weighing")[way]["verbs"]))
    traders = "|".join(map(re.escape, vocabulary("measures")["traders"]))
    return re.compile(rf"(?:\s+(?:{traders}))?(?:, [\w ]+,)?{_BETWEEN}(?:{verbs})\b")


@cache
def _nouns(way: str) -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, vocabulary("weighing")[way]["nouns"]))
    return re.compile(rf"(?:'s|’s)?\s+(?:total |overall )?(?:{nouns})\b", re.IGNORECASE)
