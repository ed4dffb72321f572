"""Which words name a measure: exports, the deficit, "sold", "bought"; and which units each measure can have."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import Phrases, inflected, words
from factcheck.extractor.vocabulary import vocabulary

_VERB_MEASURES = {"exporting": "exports", "importing": "imports", "trading": "turnover", "producing": "production"}
_LOOSE_ENDS = frozenset({"with", "to", "from", "of", "in", "for", "by"})
"""A phrase that ends in a preposition would hide whom the trade is with."""
_PERCENTS = frozenset({"percent", "percentage_points", "times", "per mille", "rank"})


@lru_cache(maxsize=1)
def _phrases() -> Phrases[MeasureMention]:
    """Every noun and verb that names a measure, with a mention of it at no place yet."""
    meanings: dict[str, MeasureMention] = {}
    partners = {}
    for measure in vocabulary("measures")["measures"]:
        partners[measure["id"]] = measure["partner"]
        for sign, nouns in ((1, measure.get("nouns", ())), (-1, measure.get("negative", ()))):
            for noun in nouns:
                if noun.rpartition(" ")[2] in _LOOSE_ENDS:
                    continue
                meanings.setdefault(noun, _mention(measure, sign, verb=False))
    for name, measure_id in _VERB_MEASURES.items():
        for lemma, irregular in vocabulary("measures")["verbs"][name]["verbs"].items():
            for form in inflected(lemma, irregular):
                verb = MeasureMention(0, 0, measure_id, verb=True, partner=partners[measure_id])
                meanings.setdefault(form, verb)
    return Phrases(meanings)


def _mention(measure: dict[str, object], sign: int, *, verb: bool) -> MeasureMention:
    name = str(measure["id"])
    product = measure.get("product")
    return MeasureMention(
        0, 0, str(measure.get("of", name)), verb, sign, bool(measure["partner"]), bool(measure.get("rate")), str(product) if product else None
    )


def find_measures(text: str) -> list[MeasureMention]:
    """The words of `text` that name a measure, in order, the longest phrase at each place."""
    row = words(text)
    found = []
    for first, stop, meaning in _phrases().find(row):
        found.append(
            MeasureMention(
                row[first].start, row[stop - 1].end, meaning.measure, meaning.verb, meaning.sign, meaning.partner, meaning.rate, meaning.product
            )
        )
    return found


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
    kind = "count" if unit is None else "money" if len(unit) == 3 and unit.isupper() else _kinds_of_unit().get(unit, "count")
    allowed = _units().get(measure)
    return allowed is None or kind in allowed
