"""The time that a number's place binds to it, whatever else its sentence speaks of."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.before.opened_earlier import opened_earlier
from factcheck.extractor.times.before.past_perfect import had_been
from factcheck.extractor.times.before.records import record_set
from factcheck.extractor.times.before.relatives import told_of_base
from factcheck.extractor.times.before.since_then import a_year_before
from factcheck.extractor.times.before.turned_into import is_new_level
from factcheck.extractor.times.beside import beside
from factcheck.extractor.times.brackets import of_number as brackets
from factcheck.extractor.times.of_subject import of_subject
from factcheck.extractor.times.opening_clauses import of_its_clause
from factcheck.extractor.times.rows import in_row
from factcheck.extractor.times.told_periods import COMPARED, Time


def bound_time(scene: Scene, at: int, sense: Sense, context: Context, frame: Frame) -> Time | None:
    """The time that the number's place binds to it: beside it, at the head of its clause, that of its subject."""
    compared = sense.kind in COMPARED
    flow = not frame.stock and not frame.rate
    told = sense.kind in (Kind.LEVEL, Kind.SHARE, Kind.CHANGE)
    if sense.kind is Kind.LEVEL and not sense.base and is_new_level(scene, at):
        return beside(scene, at, flow=flow, level=True)
    return (
        brackets.of_all_within(scene, at)
        or in_row(scene, at)
        or beside(scene, at, flow=flow, level=not compared, factor=sense.kind is Kind.RATIO)
        or (told_of_base(scene, at) if told else None)
        or (record_set(scene, at) if sense.kind is Kind.LEVEL else None)
        or of_its_clause(scene, at, context)
        or (opened_earlier(scene, at, context) if told and not (compared or sense.base) else None)
        or had_been(scene, at, context)
        or of_subject(scene, at, context)
        or a_year_before(scene, at, context)
    )
