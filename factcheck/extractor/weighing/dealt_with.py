"""Who an article deals with and is not about: "Peru bought … from Chad; sales to Peru rose" is told of Chad."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc
from spacy.tokens.underscore import Underscore

from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.sides.home import LEAD, is_passing
from factcheck.resources import word_shape

LED = word_shape("dealt_with", "led")
_OWNED = word_shape("dealt_with", "owned")
_TELLER = word_shape("dealt_with", "teller")
_OFTEN = 2
"""So often at least."""
_NEAR = 24
"""Within how many characters behind its owner stands a flow: "Peru's total merchandise exports"."""


def dealt_with(docs: Sequence[Doc], area: str, shares: Mapping[str, float]) -> str | None:
    """Whom the article is about instead, where flows that nobody is named to own are more often with `area` than its.

    It is the likeliest country of those that the opening names and that no such flow is with.
    """
    uses = {code: Counter(_uses(docs, code)) for code in shares if code.isupper()}
    if area not in uses or uses[area]["side"] < max(_OFTEN, uses[area]["owner"] + 1):
        return None
    named = {code for doc in docs[:LEAD] for mention in doc._.areas for code in mention.codes}
    others = [code for code in uses if code != area and code in named and not uses[code]["side"]]
    return max(others, key=lambda code: shares[code], default=None)


def _uses(docs: Sequence[Doc], area: str) -> Iterator[str]:
    """For each mention of the area whether it owns a flow, "Chad's exports", or is whom one is with that none owns."""
    for known in (doc._ for doc in docs):
        text: str = known.text
        flows = [one for one in known.measures if not one.verb and one.measure in FLOWS]
        for mention in known.areas:
            if area not in mention.codes or is_passing(text, mention):
                continue
            owns = mention.possessive or mention.form == "demonym"
            if owns and any(0 <= flow.start - mention.end <= _NEAR for flow in flows):
                yield "owner"
            elif any(LED.fullmatch(text, flow.end, mention.start) and not _is_owned(known, flow) for flow in flows):
                yield "side"


def _is_owned(known: Underscore, flow: MeasureMention) -> bool:
    if _OWNED.search(known.text, 0, flow.start) or _TELLER.search(known.text, 0, flow.start):
        return True
    owners = [one for one in known.areas if one.possessive or one.form == "demonym"]
    return any(0 <= flow.start - one.end <= _NEAR for one in owners)
