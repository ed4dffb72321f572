"""Whether a number can be told of the measure that was found for it: its unit and its size say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.measures import by_unit
from factcheck.extractor.measures.frame import TWO_SIDED, WHOLE_ECONOMY, Frame
from factcheck.extractor.measures.of_number import AFTER
from factcheck.extractor.measures.units import WEIGHED, bare_unit, is_counted, kind_of, measures_in
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

_MOST_PEOPLE = 3_000_000_000
IN_UNIT = "what was told before in such a unit"


def within_people(frame: Frame, rule: str, number: NumberMention, last: Frame | None) -> tuple[Frame, str]:
    """What the number is told of; that of the `last` claim where it would be more people than any country has."""
    beyond = number.quantity.unit is None and number.quantity.value > _MOST_PEOPLE and frame.reporter != "world"
    if last is None or not beyond or bare_unit(frame.measure) != PERSONS.name:
        return frame, rule
    told = replace(last.carried(), reporter=frame.reporter or last.reporter)
    return told, "what was told before, as no country has so many"


def checked(
    frame: Frame, rule: str, number: NumberMention, sense: Sense, others: list[Frame], before: Sequence[Frame | None]
) -> tuple[Frame | None, str]:
    """Drop a measure that cannot be counted in the number's unit, and look for one that can.

    Money goes on with what was told `before`, where what the sentence counts is no money: "no weddings, so roses got
    $3m". So does what is counted in the unit of something told before what was told last: tonnes, behind sown land. So
    does a bare number behind an index: "in trade it fell to 48.2".
    """
    unit = number.quantity.unit
    if sense.kind is Kind.RANK or number.form in (Form.PERCENT, Form.FRACTION, Form.MULTIPLE, Form.POINTS):
        return frame, rule
    apart = frame.at is None or frame.verb or rule == AFTER
    if apart and frame.measure in TWO_SIDED and is_counted(unit):
        return None, ""
    if measures_in(unit, frame.measure):
        return frame, rule
    fitting = [f for f in others if measures_in(unit, f.measure)]
    beside = by_unit.by_unit(frame, number)
    if fitting and not (beside and all(f.measure in WHOLE_ECONOMY for f in fitting)):
        return fitting[-1], "the measure that has such a unit"
    last = next((one for one in before if one and measures_in(unit, one.measure)), None)
    indexed = last is not None and unit in (None, "points") and last.measure in word_set("measure_units", "indexed")
    weighed = frame.at is None and kind_of(unit) in WEIGHED
    if beside is None and last and (is_money(unit or "") or indexed or weighed):
        return last.carried(), IN_UNIT
    return (beside, by_unit.RULE) if beside else (None, "")
