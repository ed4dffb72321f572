"""How each number is told: as a level or a part of one, as a rise, or as a fall."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import Form
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import MORE_THAN_NOW
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.kind_rows import FALLS, RISES, STANDS, SoFar, is_part, moved, rows
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

WEIGHED = "the likeliest of a level, a rise and a fall"
"""The rule of a kind that was weighed."""
_LEAD = 2.0
"""Of what is changed at this lead, held out in turn, three in four are changed for the better."""
_WEIGHED = (Form.PERCENT, Form.FRACTION, Form.AMOUNT, Form.PLAIN)


def ballots(readings: Sequence[Reading]) -> Iterator[tuple[Draft, Ballot[int]]]:
    """For every percentage and every amount, multiples left out, the three ways to tell it, the rules' own first."""
    so_far = SoFar()
    for sentence, reading in enumerate(readings):
        for place, draft in enumerate(reading.told):
            if _is_weighed(draft) and not _is_rate(reading.scene, draft):
                ruled = moved(draft)
                options = [ruled, *(move for move in (STANDS, RISES, FALLS) if move != ruled)]
                yield draft, Ballot(options, rows(reading, place, sentence, options, so_far), _LEAD)
            so_far.tell(draft, sentence)


def _is_weighed(draft: Draft) -> bool:
    """Whether trees may say how it is told: not of a multiple, nor of the time before, told the other way round."""
    if draft.time.rule == MORE_THAN_NOW or draft.sense.kind is Kind.RATIO:
        return False
    return draft.number.form in _WEIGHED


def _is_rate(scene: Scene, draft: Draft) -> bool:
    """Whether it is what a rate of prices stood at, right behind its name: "for local goods the rate was 23%"."""
    if draft.frame.measure != "inflation" or moved(draft) != STANDS:
        return False
    return any(token.text.rpartition(" ")[2] in word_set("weighing", "rates") for token in scene.before(draft.at, 2))


def with_move(draft: Draft, move: int) -> None:
    """Let the draft tell a rise or a fall, or, where nothing moves, a level or a part of one."""
    if move == moved(draft):
        return
    in_percent = is_part(draft)
    if move == STANDS:
        kind = Kind.SHARE if in_percent else Kind.LEVEL
        draft.time = replace(draft.time, base=None)
    else:
        kind = Kind.CHANGE if in_percent else Kind.CHANGE_ABS
        base = draft.time.base or (year_before(draft.time.period) if draft.time.period else None)
        draft.time, draft.whole = replace(draft.time, base=base), None
    draft.sense = replace(draft.sense, kind=kind, direction=move, base=False, rule=WEIGHED, sure=False)
