"""What describes the ways in which a number could be told: the rows of figures that its ballot is decided by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log10

import numpy as np

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses import sense as senses
from factcheck.extractor.senses.way import is_noun, way
from factcheck.extractor.weighing.forest import Rows
from factcheck.extractor.weighing.kind_figures import Cue, Neighbour, OfMove, OfNumber, Word
from factcheck.extractor.weighing.numbered import form_figure, measure_figure, unit_figure
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.surroundings import NOWHERE, tense_before, word_at

STANDS, RISES, FALLS = 0, 1, -1
"""A level or a part of one, a rise, a fall."""
_RULES = (
    senses.OWN_SIGN, senses.SIGNED_RATE, senses.SIGNED, senses.UNSAID, senses.CAME_TO, senses.AS_BEFORE,
    senses.AS_PART, senses.OF_SOMETHING, senses.RATE_BEFORE, senses.GONE, senses.PACE,
)  # fmt: skip
_WORDS = (-3, -2, -1, 1, 2, 3)
"""Where the words stand that are looked at, from the number."""
_REACH = 10
"""Within how many tokens a word of rise or fall is looked for."""
_LONG_AGO = 99.0
_MOST_TIMES = 1e4
_SORTS = ("VB", "NN", "JJ", "RB", "IN", "TO", "CC", "CD", "DT", "PR")
"""How the tags of the words begin that are told apart (Penn Treebank)."""
_NUMBERS, _MENTIONS = 20.0, 30.0
"""From where on the sorts of numbers and of other mentions are counted, behind those of words."""


def moved(draft: Draft) -> int:
    """Whether the draft, so far, tells a rise, a fall, or neither."""
    if draft.sense.kind not in (Kind.CHANGE, Kind.CHANGE_ABS):
        return STANDS
    return RISES if draft.sense.direction >= 0 else FALLS


def is_part(draft: Draft) -> bool:
    """Whether the number is a percentage, and no amount."""
    return draft.number.form in (Form.PERCENT, Form.FRACTION)


@dataclass(slots=True)
class SoFar:
    """What the percentages (True) and the amounts (False) before the number in hand told."""

    told: dict[bool, Counter[int]] = field(default_factory=lambda: {True: Counter(), False: Counter()})
    last: dict[bool, tuple[int, int]] = field(default_factory=dict)
    """The last of them, and its sentence."""

    def tell(self, draft: Draft, sentence: int) -> None:
        self.told[is_part(draft)][moved(draft)] += 1
        self.last[is_part(draft)] = moved(draft), sentence


def rows(reading: Reading, place: int, sentence: int, options: Sequence[int], so_far: SoFar) -> Rows:
    """The figures of each option for the number at `place` among those of the sentence."""
    draft, scene = reading.told[place], reading.scene
    left, right = _moves(scene, draft.at)
    before = reading.told[place - 1] if place else None
    behind = reading.told[place + 1] if place + 1 < len(reading.told) else None
    cues = (left, right, *_shares(scene, draft.at))
    shared = [
        *(figure for step in _WORDS for figure in _word(scene, draft.at + step)),
        *(figure for cue in cues for figure in _cue(scene, draft.at, cue)),
        *_neighbour(draft, before),
        *_neighbour(draft, behind),
        *_of_number(reading, place, sentence, so_far),
    ]
    sort = is_part(draft)
    alike = [moved(one) if one and is_part(one) == sort else None for one in (before, behind)]
    told, last = so_far.told[sort], so_far.last.get(sort, (None, 0))[0]
    own, *ways = draft.number.direction, *(way(scene.tokens[one]) if one is not None else 0 for one in (left, right))
    described = [
        OfMove(
            move=option,
            as_ruled=option == moved(draft),
            own_sign=_agrees(option, own),
            left_way=_agrees(option, ways[0]),
            right_way=_agrees(option, ways[1]),
            as_before=alike[0] == option,
            as_behind=alike[1] == option,
            as_last=last == option,
            share_of_told=told[option] / (1 + told.total()),
        )
        for option in options
    ]
    return np.array([[*one, *shared] for one in described], dtype=np.float32)


def _agrees(option: int, direction: int) -> float:
    if not direction:
        return 0.0
    return 1.0 if option == (RISES if direction > 0 else FALLS) else -1.0


def _moves(scene: Scene, at: int) -> tuple[int | None, int | None]:
    """The places of the nearest words of rise or fall, on the left and on the right."""
    left = range(at - 1, max(-1, at - 1 - _REACH), -1)
    right = range(at + 1, min(len(scene.tokens), at + 1 + _REACH))
    one, other = (next((place for place in side if way(scene.tokens[place])), None) for side in (left, right))
    return one, other


def _shares(scene: Scene, at: int) -> tuple[int | None, int | None]:
    """The places of the nearest words of parts, on the left and on the right."""
    places = [place for place, token in enumerate(scene.tokens) if _is_of_parts(token)]
    return max((p for p in places if p < at), default=None), min((p for p in places if p > at), default=None)


def _is_of_parts(token: Token) -> bool:
    return token.has("share_verb", "share_of", "part_of") or "share" in token.text


def _word(scene: Scene, place: int) -> Word:
    if not 0 <= place < len(scene.tokens):
        return Word()
    token = scene.tokens[place]
    return Word(word_at(scene, place), _sort(token), way(token))


def _sort(token: Token) -> float:
    if token.number is not None:
        return _NUMBERS + form_figure(token.number.form)
    mentions = (token.area, token.period, token.measure)
    if token.mention is not None:
        return _MENTIONS + next((sort for sort, one in enumerate(mentions) if one is not None), len(mentions))
    return _SORTS.index(token.pos[:2]) + 1.0 if token.pos[:2] in _SORTS else 0.0


def _cue(scene: Scene, at: int, place: int | None) -> Cue:
    if place is None:
        return Cue()
    numbers = sum(token.number is not None for token in scene.tokens[min(at, place) + 1 : max(at, place)])
    return Cue(place - at, numbers, is_noun(scene.tokens[place]))


def _neighbour(draft: Draft, other: Draft | None) -> Neighbour:
    if other is None:
        return Neighbour()
    ours, its = draft.number.quantity, other.number.quantity
    comparable = ours.unit == its.unit and bool(its.value)
    times = min(abs(float(ours.value) / float(its.value)), _MOST_TIMES) if comparable else NOWHERE
    return Neighbour(other.at - draft.at, ours.unit == its.unit, moved(other), times)


def _of_number(reading: Reading, place: int, sentence: int, so_far: SoFar) -> OfNumber:
    draft = reading.told[place]
    frame, sense, quantity = draft.frame, draft.sense, draft.number.quantity
    value = abs(float(quantity.value))
    _, said = so_far.last.get(is_part(draft), (None, -_LONG_AGO))
    return OfNumber(
        form=form_figure(draft.number.form),
        unit=unit_figure(quantity.unit),
        size=value if is_part(draft) else log10(value) if value else NOWHERE,
        sure=sense.sure,
        rule=_RULES.index(sense.rule) if sense.rule in _RULES else NOWHERE,
        bracket=sense.bracket,
        in_brackets=reading.scene.in_brackets(draft.at),
        base=sense.base,
        measure=measure_figure(frame.measure),
        rate=frame.rate,
        stock=frame.stock,
        has_whole=draft.whole is not None,
        measure_at=NOWHERE if frame.at is None else frame.at - draft.at,
        measure_weak=frame.weak,
        place=place,
        numbers=len(reading.told),
        tense=tense_before(reading.scene, draft.at),
        said_since=min(sentence - said, _LONG_AGO),
    )
