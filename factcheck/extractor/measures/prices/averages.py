"""Averages that are no sum of a year: "averaged $3.2 billion a month in 2023", "$9,200 per inhabitant", "$310 each"."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile, pairwise, takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.people.people_told import are_inhabitants
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

_MILLION, _BILLION = 1_000_000, 1_000_000_000
_BY_HEAD, _BY_TRANSFER = "gdp_per_capita", "other:average remittance"
PER_HEAD = "other:per-head"
"""How the measures begin of what falls to each: ``other:per-head consumption``."""
_BY_SO_MANY, _FEWEST = "other:people averaged", 100
_DAILY, _TONNES = "daily", "t"
_ENDS = word_set("small_words", "measures", "average_ends_at")
_BEHIND, _SHARED = 4, 6
"""Within how many tokens behind the number "a month on average" stands."""


def apiece(draft: Draft, scene: Scene) -> Draft:
    """The draft of so little money as GDP by head, or the average of what is sent home at once, where words say so.

    What is used by each is no part of what is used in all: "4.1 kilos of butter per head".
    """
    number, frame = draft.number, draft.frame
    if frame.measure in vocabulary("measures")["averages"]["used"] and draft.sense.kind is Kind.LEVEL:
        return replace(draft, frame=replace(frame, measure=_used(draft, scene)))
    small = number.quantity.printed.scale == 1 and abs(number.quantity.value) < _MILLION
    if (
        not (small or _is_by_head(scene, draft))
        or draft.sense.kind is not Kind.LEVEL
        or not is_money(number.quantity.unit or "")
    ):
        return draft
    words, measure = vocabulary("measures")["averages"], None
    texts = [token.text for token in scene.tokens]
    if frame.measure == "gdp":
        each = (two.area or two.text in words["heads"] for one, two in pairwise(scene.tokens) if one.has("per"))
        by_head = any(text in words["per_head"] for text in texts) or any(each) or _is_shared_out(scene, draft.at)
        behind = [token.text for token in scene.after(draft.at, 2)]
        by_head = by_head or not {*behind[:1], " ".join(behind)}.isdisjoint(words["apiece"])
        measure = _BY_HEAD if by_head else None
    elif frame.measure == "remittances":
        measure = _BY_TRANSFER if any(text in words["each"] for text in texts) else None
    return replace(draft, frame=replace(frame, measure=like(measure, frame.measure))) if measure else draft


def _is_shared_out(scene: Scene, at: int) -> bool:
    """Whether all the people are told right behind as those among whom it is: "for each of its 3 million citizens"."""
    row = list(dropwhile(lambda token: not token.has("per"), scene.after(at, _SHARED)))
    places = [place for place, _ in scene.numbers if scene.tokens[place] in row]
    named = any(token.measure is not None and token.measure.measure == "population" for token in row)
    return named or any(are_inhabitants(scene, place) for place in places)


def _used(draft: Draft, scene: Scene) -> str:
    """What is used by head, where words right behind the number say so, or where it is as little as one before."""
    words = vocabulary("measures")["averages"]["per_head"]
    said = any(token.text in words for token in scene.after(draft.at, 1))
    little = draft.number.quantity.unit == _TONNES and abs(draft.number.quantity.value) < 1
    by_head = said or (little and any(token.text in words for token in scene.tokens))
    measure = draft.frame.measure
    return like(f"{PER_HEAD} {measure.removeprefix('other:')}", measure) if by_head else measure


def _is_by_head(scene: Scene, draft: Draft) -> bool:
    """Whether words beside the number say so, which is then of a weak currency: "per head, 29 million soums"."""
    words = vocabulary("measures")["averages"]["per_head"]
    if abs(draft.number.quantity.value) >= _BILLION:
        return False
    if any(token.text in words for token in scene.after(draft.at, 1)):
        return True
    led = max((place for place, token in enumerate(scene.tokens[: draft.at]) if token.text in words), default=None)
    return led is not None and not any(led < place < draft.at for place, _ in scene.numbers)


def pace_of(scene: Scene, at: int) -> str | None:
    """Of what the number at `at` is called the average: ``monthly``, ``daily``; None where it is not surely one."""
    words = vocabulary("measures")["averages"]
    first, _ = scene.clause(at)
    earlier = [place + 1 for place, _ in scene.numbers if first <= place < at]
    before = [token.text for token in scene.tokens[earlier[-1] if earlier else first : at]]
    behind = _phrases([token.text for token in scene.after(at, _BEHIND)])
    if not any(text in words["words"] for text in before) and not any(text in words["behind"] for text in behind):
        return None
    told = [*_phrases([token.text for token in scene.after(at, 2)]), *before]
    return next((pace for pace, said in words["paces"].items() if any(text in said for text in told)), None)


def _is_by_the_day(scene: Scene, at: int) -> bool:
    """Whether so much goes every day, which adds up to no year: "3 tonnes of tea a day", "Every day,"."""
    words = vocabulary("measures")["averages"]["paces"][_DAILY]
    row = takewhile(lambda token: token.text not in _ENDS and not token.number, scene.after(at, _BEHIND))
    first, _ = scene.clause(at)
    opening = _phrases([token.text for token in scene.tokens[first : first + 2]])
    return any(text in words for text in (*_phrases([token.text for token in row]), *opening))


def _phrases(texts: list[str]) -> list[str]:
    """Each text, and each two neighbours as one."""
    return [*texts, *(" ".join(pair) for pair in pairwise(texts))]


def _is_of_so_few(draft: Draft, scene: Scene) -> bool:
    """Whether no country has so few people: "a family has 4.6 members", "99 men for every hundred women"."""
    quantity = draft.number.quantity
    fronted = [token.text for token in scene.tokens[:2]] in (["for", "each"], ["for", "every"])
    few = quantity.printed.scale == 1 and 0 <= quantity.value < (_MILLION if fronted else _FEWEST)
    return few and draft.frame.measure == "population" and quantity.unit in (None, PERSONS.name)


def averaged(draft: Draft, scene: Scene) -> Draft:
    """The draft of such an average, or of so many tonnes a day, with its own measure: ``other:monthly exports``."""
    frame = draft.frame
    if draft.sense.kind is Kind.LEVEL and _is_of_so_few(draft, scene):
        return replace(draft, frame=replace(frame, measure=like(_BY_SO_MANY, frame.measure)))
    if draft.sense.kind is not Kind.LEVEL or frame.measure not in vocabulary("measures")["averages"]["of"]:
        return draft
    by_the_day = draft.number.quantity.unit == _TONNES and _is_by_the_day(scene, draft.at)
    if (pace := _DAILY if by_the_day else pace_of(scene, draft.at)) is None:
        return draft
    how = f"the {pace} average, as the words beside the number say"
    return replace(draft, frame=replace(frame, measure=like(f"other:{pace} {frame.measure}", frame.measure, how)))
