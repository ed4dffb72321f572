"""What is measured: every measure that a number could be told of, described."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.find import measures_in
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.of_number import SURE
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.measure_figures import InArticle, InSentence, OfFrame, OfNumber
from factcheck.extractor.weighing.numbered import form_figure, kind_figure, measure_figure, unit_figure
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.surroundings import NOTHING_BETWEEN, NOWHERE, beside_number, between, is_verb, word_at

_REMEMBERED = 4
"""How many other measures of the sentences before may be meant, the last told first."""
_JOINTS = frozenset({",", ";", ":", "and"})
_LONG_AGO = 99.0
_LEAD = 1.2


@dataclass(slots=True)
class _SoFar:
    """What the numbers before the one in hand were told of."""

    frames: dict[str, tuple[Frame, int, int]] = field(default_factory=dict)
    """The last frame of each measure, how many numbers had been told with it, and its sentence; the last told last."""
    told: Counter[str] = field(default_factory=Counter)
    last: str | None = None
    last_here: str | None = None
    """That of the last number of the sentence in hand."""

    def tell(self, frame: Frame, sentence: int) -> None:
        self.told[frame.measure] += 1
        self.frames.pop(frame.measure, None)
        self.frames[frame.measure] = frame, self.told.total(), sentence
        self.last = self.last_here = frame.measure


def ballots(readings: Sequence[Reading]) -> Iterator[tuple[Draft, Ballot[Frame]]]:
    """For every draft the measures that it could be told of, the rules' own first.

    A number that restates another is told of the same and has no ballot, nor has one whose measure is sure.
    """
    named = Counter(token.measure.measure for one in readings for token in one.scene.tokens if token.measure)
    so_far = _SoFar()
    for sentence, reading in enumerate(readings):
        so_far.last_here = None
        for draft in reading.told:
            options = [*_options(draft, reading.context, so_far).values()]
            if len(options) > 1 and not draft.sense.bracket and not _is_sure(reading.scene, draft):
                yield draft, _described(reading, draft, sentence, options, so_far, named)
            so_far.tell(draft.frame, sentence)


def _is_sure(scene: Scene, draft: Draft) -> bool:
    """Whether the rules stand: they are sure, or but a few words part the number from its measure before it."""
    at = draft.frame.at
    if draft.rule in SURE:
        return True
    if at is None or at > draft.at:
        return False
    between = scene.tokens[at + 1 : draft.at]
    return not any(token.number or token.measure or token.text in _JOINTS for token in between)


def _options(draft: Draft, context: Context, so_far: _SoFar) -> dict[str, Frame]:
    """A frame for each measure, as near as the article has one."""
    recent = (frame for frame, _, _ in reversed([*so_far.frames.values()][-_REMEMBERED:]))
    heading = context.heading.measure if context.heading else None
    kept = (*recent, context.frame, context.subject, context.topic, heading)
    found = {draft.frame.measure: draft.frame}
    for frame in _nearest_first(draft):
        if _can_be(draft, frame):
            found.setdefault(frame.measure, frame)
    for other in kept:
        if other and other.measure not in found and _can_be(draft, other):
            found[other.measure] = other.carried()
    return found


def _nearest_first(draft: Draft) -> list[Frame]:
    return sorted(draft.beside, key=lambda frame: abs((frame.at or 0) - draft.at))


def _can_be(draft: Draft, frame: Frame) -> bool:
    """Whether the number's unit can measure it."""
    return draft.number.form is not Form.AMOUNT or measures_in(draft.number.quantity.unit, frame.measure)


def _described(
    reading: Reading, draft: Draft, sentence: int, options: Sequence[Frame], so_far: _SoFar, named: Counter[str]
) -> Ballot[Frame]:
    number = _of_number(reading, draft, sentence, len(options))
    rows = [
        (
            *_in_article(reading.context, draft, frame, sentence, so_far, named),
            *_of_frame(frame),
            *_in_sentence(reading.scene, draft, frame),
            *number,
        )
        for frame in options
    ]
    return Ballot(options, np.array(rows, dtype=np.float32), _LEAD)


def _in_article(
    context: Context, draft: Draft, frame: Frame, sentence: int, so_far: _SoFar, named: Counter[str]
) -> InArticle:
    measure = frame.measure
    _, ago, then = so_far.frames.get(measure, (None, -_LONG_AGO, -_LONG_AGO))
    heading = context.heading.measure if context.heading else None
    return InArticle(
        as_ruled=measure == draft.frame.measure,
        as_before=measure == so_far.last,
        as_last_here=measure == so_far.last_here,
        told_ago=min(so_far.told.total() - ago, _LONG_AGO),
        sentences_since=min(sentence - then, _LONG_AGO),
        share_of_told=so_far.told[measure] / (1 + so_far.told.total()),
        share_of_names=named[measure] / max(named.total(), 1),
        is_carried=_is(context.frame, measure),
        is_subject=_is(context.subject, measure),
        is_topic=_is(context.topic, measure),
        is_headed=_is(heading, measure),
        is_main=measure == context.main_measure,
    )


def _is(frame: Frame | None, measure: str) -> bool:
    return frame is not None and frame.measure == measure


def _of_frame(frame: Frame) -> OfFrame:
    return OfFrame(
        measure=measure_figure(frame.measure),
        verb=frame.verb,
        weak=frame.weak,
        aside=frame.aside,
        possessed=frame.possessed,
        all_goods=frame.all_goods,
        all_partners=frame.all_partners,
        part=frame.part,
        stock=frame.stock,
        rate=frame.rate,
        two_sided=frame.has_partner,
        has_product=frame.product is not None,
        has_reporter=frame.reporter is not None,
        has_partner=frame.partner is not None,
    )


def _in_sentence(scene: Scene, draft: Draft, frame: Frame) -> tuple[float, ...]:
    place, at = frame.at, draft.at
    if place is None:
        return *InSentence(), *NOTHING_BETWEEN
    behind = scene.after(place, 1)
    inner = scene.tokens[min(at, place) + 1 : max(at, place)]
    named = InSentence(
        distance=place - at,
        place=place,
        measures_between=sum(token.measure is not None for token in inner),
        word_before=word_at(scene, place - 1),
        second_before=word_at(scene, place - 2),
        word_behind=word_at(scene, place + 1),
        acts=bool(behind) and is_verb(behind[0]),
    )
    return *named, *between(scene, at, place)


def _of_number(reading: Reading, draft: Draft, sentence: int, options: int) -> OfNumber:
    scene, at, ruled, number = reading.scene, draft.at, draft.frame, draft.number
    places = [one.at for one in reading.told]
    return OfNumber(
        kind=kind_figure(draft.sense.kind),
        unit=unit_figure(number.quantity.unit),
        form=form_figure(number.form),
        bracket=draft.sense.bracket,
        base=draft.sense.base,
        ruled=measure_figure(ruled.measure),
        ruled_here=ruled.at is not None,
        ruled_weak=ruled.weak,
        ruled_distance=NOWHERE if ruled.at is None else ruled.at - at,
        has_product=ruled.product is not None,
        has_whole=draft.whole is not None,
        place=places.index(at),
        numbers=len(places),
        named=sum(token.measure is not None for token in scene.tokens),
        options=options,
        second_behind=word_at(scene, at + 2),
        sentence=sentence,
        **beside_number(scene, at),
    )
