"""What is told for so many people: "5.4 doctors for every 1,000 Austrians", "531 for every 100,000 inhabitants"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.units import bare_unit, kind_of
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

BASES = {1000: "per mille", 10_000: "per 10,000", 100_000: "per 100,000", 1_000_000: "per million"}
_THOUSAND, _PER_THOUSAND = 1000, "per thousand"
_NOUNS = 2
_LEADS = word_set("small_words", "measures", "for_so_many")


def base_behind(scene: Scene, at: int) -> str | None:
    """The unit of a rate whose base stands behind the number at `at`, and at most what is counted between."""
    number = scene.tokens[at].number
    if number is None or number.form not in (Form.PLAIN, Form.AMOUNT) or number.quantity.value >= max(BASES):
        return None
    if number.quantity.unit not in (None, PERSONS.name, "vehicles"):
        return None
    place = at + 1
    while place - at <= _NOUNS and scene.tokens[place : place + 1] and scene.tokens[place].pos[:2] in ("NN", "JJ"):
        place += 1
    row = scene.tokens[place : place + 3]
    if not row or row[0].text not in _LEADS:
        return None
    led = row[1:] if row[1:] and row[1].text in word_set("measures", "statuses", "counted_by") else row[1:2]
    if led is row[1:2] and row[0].text != "per":
        return None
    base = next((token.number.quantity.value for token in led if token.number), None)
    return BASES.get(int(base)) if base is not None else None


def per_so_many(scene: Scene, at: int, number: NumberMention) -> NumberMention:
    """The number in the unit of its rate, where such a base stands behind it."""
    unit = base_behind(scene, at)
    return replace(number, quantity=replace(number.quantity, unit=unit)) if unit else number


def counted_in_rate(scene: Scene, at: int) -> str | None:
    """What is counted by a rate: the noun right behind the number."""
    nouns = [token for token in scene.after(at, _NOUNS) if token.pos == "NNS" and token.mention is None]
    return nouns[0].text if base_behind(scene, at) and nouns and nouns[0].text.isalpha() else None


def told_for_people(scene: Scene, number: NumberMention, frame: Frame) -> NumberMention:
    """The number in the unit of a rate, where the sentence says for how many people it is told: "for every 1,000"."""
    events = kind_of(number.quantity.unit or bare_unit(frame.measure)) == "events"
    vital = frame.measure in word_set("measure_units", "of_life") and number.quantity.last_place < 1
    if not (events or vital) or abs(number.quantity.value) >= min(BASES):
        return number
    told = next((one.quantity.unit for _, one in scene.numbers if one.quantity.unit in BASES.values()), None)
    unit = BASES[_THOUSAND] if any(token.text == _PER_THOUSAND for token in scene.tokens) else told
    if unit:
        return replace(number, quantity=replace(number.quantity, unit=unit))
    counted_by = word_set("measures", "statuses", "counted_by")
    for place, token in enumerate(scene.tokens[1:], start=1):
        base = token.number.quantity.value if token.number else _THOUSAND * (token.text == "thousand")
        if base in BASES and scene.tokens[place - 1].text in counted_by:
            return replace(number, quantity=replace(number.quantity, unit=BASES[int(base)]))
    return number
