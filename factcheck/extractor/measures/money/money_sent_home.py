"""Money between a verb and "home" is a remittance: "Mexicans in the north sent a record $16bn home".

So is what people have from their own abroad: "families received $3bn from relatives".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary

_SENDERS = "other:emigrants"
_CLAUSE = re.compile(r"[\d,;:.]")
_BEFORE = 30
"""Within so many characters before the verb stands who sends."""
GETTING = "getting"
"""The object of verbs whose subject are those to whom money is sent."""


def with_sent_home(text: str, found: Sequence[MeasureMention]) -> list[MeasureMention]:
    """The measures of `text`, a verb of sending with money and "home" behind it a remittance whatever else it means.

    So is a verb of getting with money and those who send it, or how, behind it.
    """
    sent = [_remitted(match) for pattern in (_sent_home(), _sent_by_those_abroad()) for match in pattern.finditer(text)]
    got = [_remitted(match, GETTING) for match in _got_from().finditer(text)]
    remitted = [*sent, *got]
    if not remitted:
        return list(found)
    others = [one for one in found if not any(_is_same(one, verb) or _sends(text, one, verb) for verb in remitted)]
    return sorted([*others, *remitted], key=lambda mention: mention.start)


def _is_same(one: MeasureMention, verb: MeasureMention) -> bool:
    return one.start < verb.end and verb.start < one.end


def _sends(text: str, one: MeasureMention, verb: MeasureMention) -> bool:
    """Whether the word that else counts people is of those who send: "Emigrants from Chad sent $2bn home"."""
    near = one.measure == _SENDERS and 0 < verb.start - one.end <= _BEFORE
    return near and not _CLAUSE.search(text, one.end, verb.start)


def _remitted(verb: re.Match[str], what: str | None = None) -> MeasureMention:
    return MeasureMention(*verb.span(1), "remittances", verb=True, partner=True, weak=what is None, object=what)


@lru_cache(maxsize=1)
def _got_from() -> re.Pattern[str]:
    words = vocabulary("measures")
    verbs = alternatives(words["getting_money"])
    senders, ways = alternatives([*words["senders"], *words["relatives"]]), alternatives(words["sent_by"])
    inside, owned = r"(?:[^.;:,]|[.,]\d)", r"(?:their |its |the )?(?:own )?"
    sent = rf"(?:from\s{owned}(?:{senders})|{ways})"
    behind = rf"(?={inside}{{0,25}}?[$€£\d]{inside}{{0,25}}?\s{sent}(?!\w))"
    return re.compile(rf"\b({verbs})\s{behind}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _sent_home() -> re.Pattern[str]:
    words = alternatives(vocabulary("measures")["sending_money"])
    inside = r"(?:[^.;:]|\.\d)"
    return re.compile(rf"\b({words})\s(?={inside}{{0,40}}?[$€£\d]{inside}{{0,50}}?\s(?:back\s)?home\b)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _sent_by_those_abroad() -> re.Pattern[str]:
    words = vocabulary("measures")
    verbs, abroad = alternatives(words["sending_money"]), alternatives(words["living_abroad"])
    return re.compile(rf"\b(?:{abroad})\s[A-Z]\w+\s({verbs})\s(?=[^.;:]{{0,25}}?[$€£\d])")
