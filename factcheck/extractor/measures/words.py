"""Which words name a measure: exports, the deficit, "sold", "bought"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain, product

from factcheck.extractor.cues import is_modifier
from factcheck.extractor.measures.verbs.verb_surroundings import EARNING
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import Phrases, inflected
from factcheck.resources import vocabulary, word_set

_VERB_MEASURES = {
    "exporting": "exports",
    "importing": "imports",
    "trading": "turnover",
    "producing": "production",
    "investing": "fdi",
    "remitting": "remittances",
}
_LOOSE_ENDS = word_set("small_words", "measures", "loose_ends")
_MAKING = word_set("small_words", "measures", "making")
_PARTNERS = tuple(sorted(word_set("small_words", "measures", "partners")))
_WHOLE_BUDGET = tuple(sorted(word_set("small_words", "measures", "whole_budget")))
_GROUPS_OF_VERBS = (
    "verbs_of_goods",
    "verbs_of_bulk",
    "verbs_of_drawing",
    "verbs_of_growing",
    "verbs_of_making",
    "verbs_of_use",
    "verbs_used",
    "verbs_of_hours",
    "verbs_of_eating",
    "verbs_of_paying",
    "verbs_of_earning",
    "verbs_of_going",
    "verbs_led",
    "verbs_between",
    "verbs_of_investors",
)


@lru_cache(maxsize=1)
def measure_phrases() -> Phrases[MeasureMention | None]:
    """Every noun and verb that names a measure, with a mention of it at no place yet; None for what only sounds so."""
    meanings: dict[str, MeasureMention | None] = {}
    flows = chain(_nouns(), _verbs_of_flows(), _verbs_in_groups(), _parts(), _directed(), _sent(), _hauled(), _left())
    for phrase, mention in flows:
        meanings.setdefault(phrase, mention)
    meanings.update(dict.fromkeys(vocabulary("measures")["no_measures"]))
    return Phrases(meanings)


def _nouns() -> Iterator[tuple[str, MeasureMention]]:
    """The nouns of each measure: "exports", "trade deficit"."""
    for measure in vocabulary("measures")["measures"]:
        for sign, nouns in ((1, measure.get("nouns", ())), (-1, measure.get("negative", ()))):
            for noun in nouns:
                if not measure["partner"] or noun.rpartition(" ")[2] not in _LOOSE_ENDS:
                    yield noun, _mention(measure, noun, sign)


def _verbs_of_flows() -> Iterator[tuple[str, MeasureMention]]:
    """The verbs that can mean nothing else: "exported"; some tell of which part of the flow: "re-exported"."""
    parts = vocabulary("measures")["parts_told_by_verbs"]
    for name, measure in _VERB_MEASURES.items():
        verb = MeasureMention(0, 0, measure, verb=True, partner=_has_partner(measure), weak=True)
        for lemma, irregular in vocabulary("measures")["verbs"][name]["verbs"].items():
            told = replace(verb, product=parts.get(lemma))
            yield from ((form, told) for form in inflected(lemma, irregular))


def _verbs_in_groups() -> Iterator[tuple[str, MeasureMention]]:
    """The verbs that mean a measure where their object does: "sold goods", "paid $3bn for"."""
    for group in _GROUPS_OF_VERBS:
        asks = group.removeprefix("verbs_of_").removeprefix("verbs_")
        for measure, verbs in vocabulary("measures")[group].items():
            weak = asks != EARNING
            verb = MeasureMention(0, 0, measure, verb=True, partner=_has_partner(measure), weak=weak, object=asks)
            for lemma, irregular in verbs.items():
                yield from ((form, verb) for form in inflected(lemma, irregular))


def _parts() -> Iterator[tuple[str, MeasureMention]]:
    """The words for who plays a part in trade: "supplier", "export partners"."""
    for measure, nouns in vocabulary("measures")["parts_in_trade"].items():
        for noun in nouns:
            sure = noun.endswith(_PARTNERS)
            yield noun, MeasureMention(0, 0, measure, partner=True, part=True, ranked=" " not in noun, weak=not sure)
    for noun in vocabulary("measures")["ranked_exporters"]:
        yield noun, MeasureMention(0, 0, "exports", partner=True, ranked=True, weak=True)


def _directed() -> Iterator[tuple[str, MeasureMention]]:
    """The nouns that mean a flow where it is told to whom it goes: "shipments to Chad"."""
    for measure, nouns in vocabulary("measures")["directed_nouns"].items():
        yield from ((noun, MeasureMention(0, 0, measure, partner=True, directed=True)) for noun in nouns)


def _sent() -> Iterator[tuple[str, MeasureMention]]:
    """What those who work abroad send home: "migrants' transfers"."""
    tables = vocabulary("measures")
    sent = MeasureMention(0, 0, "remittances", partner=_has_partner("remittances"))
    return ((f"{sender} {sending}", sent) for sender, sending in product(tables["senders"], tables["sending"]))


def _hauled() -> Iterator[tuple[str, MeasureMention]]:
    """What carriers carry, where so much of it follows: "lorries carried 3 million tonnes"."""
    tables = vocabulary("measures")
    freight = MeasureMention(0, 0, "other:freight", partner=_has_partner("other:freight"), object="bulk")
    return ((f"{one} {act}", freight) for one, act in product(tables["carriers"], tables["carrying"]))


def _left() -> Iterator[tuple[str, MeasureMention]]:
    """What trade leaves, where an amount of money follows: "a plus of $3bn", "the minus grew to $3bn"."""
    for sign, name in ((1, "plus"), (-1, "minus")):
        gap = MeasureMention(0, 0, "balance", sign=sign, partner=_has_partner("balance"), object="left")
        yield from ((noun, gap) for noun in vocabulary("measures")["what_is_left"][name])


def _has_partner(measure: str) -> bool:
    """Whether what is measured lies between two sides."""
    listed = reversed(vocabulary("measures")["measures"])
    return bool(next(one["partner"] for one in listed if one["id"] == measure))


def _narrows(first: str) -> bool:
    """Whether the words before "production" name what is made: not "the volume of production"."""
    return bool(first) and not (first in _MAKING or first.endswith(" of") or is_modifier(first))


def _mention(measure: dict[str, object], noun: str, sign: int) -> MeasureMention:
    """What the noun of a measure says: of which product or part, and how surely."""
    name = str(measure.get("of", measure["id"]))
    first, _, last = noun.rpartition(" ")
    whole = noun.endswith(_WHOLE_BUDGET) and " of the " not in noun
    part = noun if name == "budget" and sign > 0 and not whole else None
    if name == "production" and last in _MAKING and _narrows(first):
        part = first
    elif (
        not name.startswith("other:")
        and " and " not in noun
        and (opening := first.partition(" ")[0]) in vocabulary("measures")["named_products"]
    ):
        part = opening
    else:
        within = vocabulary("measures")["narrowed_within"].get(name, ())
        part = part or next((word for word in noun.split() if word in within), None)
    made = measure.get("product") or part
    weak = bool(measure.get("weak")) or noun in vocabulary("measures")["weak_nouns"]
    return MeasureMention(
        0,
        0,
        name,
        sign=sign,
        partner=bool(measure["partner"]),
        rate=bool(measure.get("rate")),
        stock=measure["kind"] == "stock",
        product=str(made) if made else None,
        weak=weak,
    )
