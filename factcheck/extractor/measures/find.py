"""Which words name a measure: exports, the deficit, "sold", "bought"; and which units each measure can have."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import product

from factcheck.extractor.cues import is_modifier
from factcheck.extractor.measures.flows_apart import flows_apart
from factcheck.extractor.measures.unlisted import find_unlisted
from factcheck.extractor.measures.verb_surroundings import EARNING, means_trade
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.phrases import Phrases, Word, inflected, words_within
from factcheck.resources import vocabulary, word_set

_VERB_MEASURES = {
    "exporting": "exports",
    "importing": "imports",
    "trading": "turnover",
    "producing": "production",
    "investing": "fdi",
    "remitting": "remittances",
}
_LOOSE_ENDS = frozenset({"with", "to", "from", "of", "in", "for", "by"})
"""A phrase that ends in a preposition would hide whom the trade is with."""
_WITH = frozenset({"with", "between"})
"""What follows a word for business where it is told with whom."""
_SIDES = frozenset({"to", "into", "from"})
"""Prepositions that only tell that a verb means trade, and lead to the other side."""
_MAKING = frozenset({"production", "output", "harvest", "crop", "extraction", "generation"})
_PARTNERS = ("partner", "partners")
"""How the parts in trade end whose words can mean nothing else: "its import partners"."""
_BOTH_FLOWS = frozenset({"exports", "imports"})
_IN_WHOSE = re.compile(
    r"\s(?:in|of|on)\s(?:(?:the|its|their|[\w ]{1,30}['’]s?|[Tt]he country['’]s)\s)?(?:foreign\s|external\s|overall\s)?"
)
"""What stands between a deficit and the balance that has it."""
_WHOLE_BUDGET = ("budget", "surplus", "balance")
"""What is not revenue or spending, and so no part of a budget."""
_GROUPS_OF_VERBS = (
    "verbs_of_goods",
    "verbs_of_bulk",
    "verbs_of_paying",
    "verbs_of_earning",
    "verbs_of_going",
    "verbs_led",
    "verbs_between",
)
_PERCENTS = frozenset({"percent", "percentage_points", "times", "per mille", "rank"})


@lru_cache(maxsize=1)
def _phrases() -> Phrases[MeasureMention | None]:
    """Every noun and verb that names a measure, with a mention of it at no place yet; None for what only sounds so."""
    meanings: dict[str, MeasureMention | None] = {}
    partners: dict[str, bool] = {}
    tables = vocabulary("measures")
    for measure in tables["measures"]:
        partners[measure["id"]] = measure["partner"]
        for sign, nouns in ((1, measure.get("nouns", ())), (-1, measure.get("negative", ()))):
            for noun in nouns:
                if not measure["partner"] or noun.rpartition(" ")[2] not in _LOOSE_ENDS:
                    meanings.setdefault(noun, _mention(measure, noun, sign))
    for name, measure_id in _VERB_MEASURES.items():
        for lemma, irregular in tables["verbs"][name]["verbs"].items():
            for form in inflected(lemma, irregular):
                meanings.setdefault(
                    form, MeasureMention(0, 0, measure_id, verb=True, partner=partners[measure_id], weak=True)
                )
    for group in _GROUPS_OF_VERBS:
        asks = group.removeprefix("verbs_of_").removeprefix("verbs_")
        for measure_id, verbs in tables[group].items():
            verb = MeasureMention(0, 0, measure_id, verb=True, partner=partners[measure_id], weak=asks != EARNING)
            verb = replace(verb, object=asks)
            for form in (form for lemma, irregular in verbs.items() for form in inflected(lemma, irregular)):
                meanings.setdefault(form, verb)
    for measure_id, nouns in tables["parts_in_trade"].items():
        for noun in nouns:
            sure = noun.endswith(_PARTNERS)
            part = MeasureMention(0, 0, measure_id, partner=True, part=True, ranked=" " not in noun, weak=not sure)
            meanings.setdefault(noun, part)
    for noun in tables["ranked_exporters"]:
        meanings.setdefault(noun, MeasureMention(0, 0, "exports", partner=True, ranked=True, weak=True))
    for measure_id, nouns in tables["directed_nouns"].items():
        for noun in nouns:
            meanings.setdefault(noun, MeasureMention(0, 0, measure_id, partner=True, directed=True))
    for sender, sending in product(tables["senders"], tables["sending"]):
        meanings.setdefault(f"{sender} {sending}", MeasureMention(0, 0, "remittances", partner=partners["remittances"]))
    meanings.update(dict.fromkeys(tables["no_measures"]))
    return Phrases(meanings)


def _mention(measure: dict[str, object], noun: str, sign: int) -> MeasureMention:
    name = str(measure.get("of", measure["id"]))
    first, _, last = noun.rpartition(" ")
    whole = noun.endswith(_WHOLE_BUDGET) and " of the " not in noun
    part = noun if name == "budget" and sign > 0 and not whole else None
    if name == "production" and first and last in _MAKING and not is_modifier(first):
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


def find_measures(text: str) -> list[MeasureMention]:
    """The words of `text` that name a measure, in order, the longest phrase at each place."""
    row = words_within(text, 0, len(text))
    found: list[MeasureMention] = []
    for first, stop, meaning in _phrases().find(row):
        if meaning is None or (meaning.object and not means_trade(row, first, stop, meaning.object)):
            continue
        if meaning.measure == "turnover" and (two := flows_apart(text, row, first, stop)):
            found += two
            continue
        if meaning.directed and meaning.measure == "turnover" and not _says_with_whom(row, stop):
            continue
        loose = meaning.verb and row[stop - 1].text in _SIDES and stop - first > 1
        mention = replace(meaning, start=row[first].start, end=row[stop - 1 - loose].end)
        if found and _makes_goods(text, found[-1], mention):
            found.pop()
        elif found and _narrows(text, found[-1], mention):
            mention = replace(mention, start=found.pop().start, weak=False)
        elif found and _is_short_of(text, found[-1], mention):
            mention = replace(mention, sign=found[-1].sign)
        elif found and _goes_both_ways(text, found[-1], mention):
            mention = replace(mention, measure="turnover", start=found.pop().start)
        found.append(mention)
    return _with_unlisted(found, row)


def _says_with_whom(row: list[Word], stop: int) -> bool:
    return any(word.text in _WITH for word in row[stop : stop + 1])


def _with_unlisted(listed: list[MeasureMention], row: list[Word]) -> list[MeasureMention]:
    """The listed measures, and the unlisted ones where none of them stands."""
    free = (
        mention
        for mention in find_unlisted(row)
        if not any(known.start < mention.end and mention.start < known.end for known in listed)
    )
    return sorted([*listed, *free], key=lambda mention: mention.start)


def _narrows(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether `left` only says of which trade the balance behind it is: "foreign trade surplus", "trade gap"."""
    beside = text[left.end : right.start].isspace() and not left.verb
    return beside and left.measure == "turnover" and right.measure in ("balance", "turnover") and not right.verb


def _makes_goods(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether a verb right before goods only says of which kind they are: "manufactured goods exports"."""
    goods = text.startswith("goods", right.start) and text[left.end : right.start].isspace()
    return goods and left.verb and left.measure == "production" and text[left.start : left.end].endswith("ed")


def _is_short_of(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether a balance is said to be a deficit right before: "the deficit in Peru's balance of trade"."""
    balances = left.measure == right.measure == "balance" and left.sign < 0 < right.sign
    return balances and _IN_WHOSE.fullmatch(text, left.end, right.start) is not None


def _goes_both_ways(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether the two verbs together tell of both flows: "what Peru bought and sold"."""
    flows = left.verb and right.verb and {left.measure, right.measure} == _BOTH_FLOWS
    return flows and text[left.end : right.start].strip() in word_set("measures", "both_ways")


@lru_cache(maxsize=1)
def _units() -> dict[str, frozenset[str]]:
    allowed = vocabulary("measure_units")["measures"]
    return {measure: frozenset(kinds.split()) for kinds, measures in allowed.items() for measure in measures}


@lru_cache(maxsize=1)
def _kinds_of_unit() -> dict[str, str]:
    return {unit: kind for kind, units in vocabulary("measure_units")["units"].items() for unit in units}


def measures_in(unit: str | None, measure: str) -> bool:
    """Whether a level of `measure` can be counted in `unit`: exports in money or tonnes, a population in persons."""
    if unit in _PERCENTS:
        return True
    if counts_other(unit, measure):
        return False
    allowed = _units().get(measure)
    if allowed is None:
        counts = measure in _bare_units() or measure in vocabulary("measure_units")["lasting"]
        return not (counts and is_money(unit or ""))
    return kind_of(unit) in allowed


def counts_other(unit: str | None, measure: str) -> bool:
    """Whether `measure` is told by a unit of its own, and the unit counts what another is: divorces, not marriages."""
    counted = vocabulary("measure_units")["counted"]
    events = vocabulary("measure_units")["units"]["events"]
    if unit not in events or unit not in counted or measure == f"other:{counted[unit]}":
        return False
    return any(measure == f"other:{counted[one]}" for one in events if one in counted)


def is_counted(unit: str | None) -> bool:
    """Whether the unit counts pieces: vehicles, containers."""
    return unit not in _PERCENTS and kind_of(unit) == "pieces"


def kind_of(unit: str | None) -> str:
    """What sort of unit it is: money, mass, persons …; pieces of a thing where no list has it."""
    if unit is None:
        return "count"
    return "money" if is_money(unit) else _kinds_of_unit().get(unit, "pieces")


def bare_unit(measure: str) -> str | None:
    """What a bare number of `measure` counts: persons of a population; None where it is just a number.

    An unlisted measure that is the number of something counts that: "the number of banks".
    """
    if measure in _listed():
        return _bare_units().get(measure)
    counted = measure.removeprefix("other:")
    return counted if counted.isalpha() and counted != measure else None


def is_listed(measure: str) -> bool:
    """Whether the list of measures has one of that name."""
    return measure in _listed()


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    return frozenset(str(measure["id"]) for measure in vocabulary("measures")["measures"])


@lru_cache(maxsize=1)
def _bare_units() -> dict[str, str]:
    return {measure: unit for unit, measures in vocabulary("measure_units")["bare"].items() for measure in measures}
