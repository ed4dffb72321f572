"""The home of an article that comes from there, where the likeliest is but whom it trades with: "imports from Peru"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from factcheck.extractor.areas import reported_from
from factcheck.extractor.areas.context import datelines
from factcheck.extractor.areas.members import is_member
from factcheck.extractor.mentions import AreaMention
from factcheck.resources import vocabulary, word_set

_OPENING = 3
"""Within how many paragraphs an article says where it comes from."""
_HARDLY_MORE, _AS_GOOD = 0.65, 0.3
"""How likely the likeliest home is where another may be as good, and how likely that one is."""
_OFTEN, _AS_LIKELY = 2, 0.2
"""How often at least a country is named as an owner to be the home instead of where it is told from, and how likely."""
_BESIDE = 12
"""Within how many characters behind its name stands what an area has."""


def told_from(docs: Sequence[Doc], area: str, shares: Mapping[str, float]) -> str | None:
    """The area that the article is reported from, where it is as good as `area`, which only buys or supplies."""
    if shares[area] > _HARDLY_MORE:
        return None
    places = {code for doc in docs[:_OPENING] for code in reported_from(doc._.text)}
    other = next((code for code in shares if code in places and code != area and shares[code] > _AS_GOOD), None)
    if other is None or shares[other] > shares[area]:
        return other
    uses = [*_uses(docs, area)]
    return other if "side" in uses and "owner" not in uses else None


def only_told_from(docs: Sequence[Doc], area: str, shares: Mapping[str, float]) -> str | None:
    """The likeliest country of those that own what is told, where `area` is no more than where it is told from.

    "VIENTIANE – The Korean president meets ASEAN's leaders here. Exports to the bloc are South Korea's third-largest".
    """
    places = [(doc, mention) for doc in docs for mention in doc._.areas]
    if any(area in one.codes and not _is_in_dateline(doc, one) for doc, one in places):
        return None
    owners = Counter(one.codes[0] for _, one in places if one.possessive or one.form == "demonym")
    others = [code for code in shares if code.isupper() and code != area and owners[code] >= _OFTEN]
    best = max(others, key=shares.__getitem__, default=area)
    return best if shares[best] > _AS_LIKELY else None


def _is_in_dateline(doc: Doc, mention: AreaMention) -> bool:
    return any(start <= mention.start < end for start, _, end in datelines(doc._.text))


def group_told_from(docs: Sequence[Doc], area: str, shares: Mapping[str, float]) -> str | None:
    """The group that is told of from its seat, which is named for nothing else: "LUXEMBOURG - In the euro area"."""
    if area not in vocabulary("sources")["seats_of_groups"]:
        return None
    groups = [code for code in shares if is_member(area, code)]
    named = sum(area in mention.codes for doc in docs for mention in doc._.areas)
    seats = sum(area in reported_from(doc._.text) for doc in docs)
    return max(groups, key=shares.__getitem__) if groups and seats >= named else None


def _uses(docs: Sequence[Doc], area: str) -> Iterator[str]:
    """Whether each mention is a side of what is measured, behind "from" or "to", or has it: "Peru's exports"."""
    for known in (doc._ for doc in docs):
        text: str = known.text
        nouns = [measure for measure in known.measures if not measure.verb]
        for mention in known.areas:
            if area not in mention.codes:
                continue
            led = text[: mention.start].rstrip().rpartition(" ")[2].lower() in word_set("areas", "anaphora", "towards")
            if led and any(0 < mention.start - noun.end <= _BESIDE for noun in nouns):
                yield "side"
            if any(0 <= noun.start - mention.end <= _BESIDE for noun in nouns):
                yield "owner"
