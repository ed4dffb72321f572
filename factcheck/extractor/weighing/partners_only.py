"""Who is only named as a partner of whoever an article is about: "exports to Chad", "the top markets were Mali, …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain

from spacy.tokens import Doc

from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.sentences import sentences
from factcheck.extractor.weighing.dealt_with import LED
from factcheck.resources import vocabulary

_LED_BY = {"exports": "to", "imports": "from", "turnover": "with", "balance": "with"}
"""What leads from each flow to whom it is with: "exports from Chad" are Chad's own."""


def is_partner_only(docs: Sequence[Doc], area: str) -> bool:
    """Whether all that names the area says or lists whom the trade is with."""
    named = [(doc, mention) for doc in docs for mention in doc._.areas if area in mention.codes]
    return bool(named) and all(
        _is_dealt_with(doc, mention) or _is_listed(doc._.text, mention) for doc, mention in named
    )


def _is_dealt_with(doc: Doc, mention: AreaMention) -> bool:
    """Whether it stands right behind a flow as whom that is with: "exports to Chad", "trade with Mali"."""
    if mention.possessive or mention.form == "demonym":
        return False
    nouns = (flow for flow in doc._.measures if flow.measure in _LED_BY and not flow.verb)
    flows = (flow for flow in nouns if flow.end < mention.start)
    led = ((LED.fullmatch(doc._.text, flow.end, mention.start), _LED_BY[flow.measure]) for flow in flows)
    return any(found is not None and found["led"].lower() == word for found, word in led)


def _is_listed(text: str, mention: AreaMention) -> bool:
    if mention.possessive or mention.form == "demonym":
        return False
    start = max(start for start, _ in sentences(text) if start <= mention.start)
    return _list_head().match(text, start, mention.start) is not None


@cache
def _list_head() -> re.Pattern[str]:
    words = vocabulary("measures")
    heads, verbs = (alternatives(words["lists_of_partners"][name]) for name in ("opening", "verbs"))
    nouns = alternatives(["partners", *chain.from_iterable(words["parts_in_trade"].values())])
    return re.compile(rf"{heads}\b[^.;]*?\b{nouns}\b[^.;,]*?\b{verbs}\b", re.IGNORECASE)
