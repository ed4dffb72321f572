"""What describes the measures that a number could be told of: the rows of figures that its ballot is decided by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.weighing.forest import Rows
from factcheck.extractor.weighing.measure_figures import InArticle, InSentence, OfFrame, OfNumber
from factcheck.extractor.weighing.numbered import form_figure, kind_figure, measure_figure, unit_figure
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.surroundings import NOTHING_BETWEEN, NOWHERE, beside_number, between, is_verb, word_at

_LONG_AGO = 99.0


@dataclass(slots=True)
class SoFar:
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

    def told_last(self) -> list[str]:
        """The measures of the last sentence that told of any."""
        last = max((sentence for _, _, sentence in self.frames.values()), default=None)
        return [measure for measure, (_, _, sentence) in self.frames.items() if sentence == last]


def rows(
    reading: Reading, draft: Draft, sentence: int, options: Sequence[Frame], so_far: SoFar, named: Counter[str]
) -> Rows:
    """The figures of each measure: of the article on it, of its frame, of its place, and of the number."""
    number = _of_number(reading, draft, sentence, len(options))
    told = [
        (
            *_in_article(reading.context, draft, frame, sentence, so_far, named),
            *_of_frame(frame),
            *_in_sentence(reading.scene, draft, frame),
            *number,
        )
        for frame in options
    ]
    return np.array(told, dtype=np.float32)


def _in_article(
    context: Context, draft: Draft, frame: Frame, sentence: int, so_far: SoFar, named: Counter[str]
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
    named = InSentence(
        distance=place - at,
        place=place,
        measures_between=sum(min(at, place) < one < max(at, place) for one, _ in scene.measures),
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
        named=len(scene.measures),
        options=options,
        second_behind=word_at(scene, at + 2),
        sentence=sentence,
        **beside_number(scene, at),
    )
