"""What describes the products that a number could be told of: the rows of figures that its ballot is decided by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.words import names_product
from factcheck.extractor.weighing.forest import Rows
from factcheck.extractor.weighing.numbered import form_figure, kind_figure, measure_figure, unit_figure
from factcheck.extractor.weighing.product_figures import InArticle, InSentence, OfNumber
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.surroundings import NOTHING_BETWEEN, NOWHERE, beside_number, between, is_verb, word_at

_GOVERNORS = ("", "of", "in", "for", "from", "with", "by", "on", "at", "to", "as", "citing", "excluding")
_LONG_AGO = 99.0


@dataclass(slots=True)
class SoFar:
    """What the numbers before the one in hand were told of."""

    products: dict[str | None, tuple[int, int]] = field(default_factory=dict)
    """How many numbers had been told with the last one of each product, and its sentence; the last told last."""
    told: Counter[str | None] = field(default_factory=Counter)
    of_measure: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    measures: Counter[str] = field(default_factory=Counter)
    last_here: Draft | None = None
    """The last number of the sentence in hand."""
    last_draft: Draft | None = None
    named: dict[str, int] = field(default_factory=dict)
    """The last sentence that named each product."""

    def tell(self, draft: Draft, sentence: int) -> None:
        measure, product = draft.frame.measure, draft.frame.product
        self.last_draft = self.last_here = draft
        self.told[product] += 1
        self.of_measure[measure, product] += 1
        self.measures[measure] += 1
        self.products.pop(product, None)
        self.products[product] = self.told.total(), sentence


@dataclass(slots=True)
class Desk:
    """One sentence, with all the products that it names."""

    reading: Reading
    sentence: int
    so_far: SoFar
    names: list[ProductName]
    named: Counter[str]

    def rows(self, draft: Draft, options: Sequence[str | None]) -> Rows:
        """The figures of each product: of the article on it, of its place in the sentence, and of the number."""
        number = self._of_number(draft, len(options))
        told = [(*self._in_article(draft, one), *self._in_sentence(draft, one), *number) for one in options]
        return np.array(told, dtype=np.float32)

    def _in_article(self, draft: Draft, product: str | None) -> InArticle:
        context, so_far, measure = self.reading.context, self.so_far, draft.frame.measure
        ago, then = so_far.products.get(product, (-_LONG_AGO, -_LONG_AGO))
        total = so_far.told.total()
        return InArticle(
            as_ruled=product == draft.frame.product,
            all_goods=product is None,
            own=draft.own is not None and draft.own.product == product,
            of_beside=sum(frame.product == product for frame in draft.beside),
            is_theme=product == context.theme,
            is_main=product == context.main_product,
            is_headed=context.heading is not None and product == context.heading.product,
            is_topic=context.topic is not None and product == context.topic.product,
            as_before=so_far.last_draft is not None and product == so_far.last_draft.frame.product,
            as_last_here=so_far.last_here is not None and product == so_far.last_here.frame.product,
            told_ago=min(total - ago, _LONG_AGO),
            sentences_since=min(self.sentence - then, _LONG_AGO),
            sentences_since_named=min(self.sentence - so_far.named.get(product or "", -_LONG_AGO), _LONG_AGO),
            share_of_names=self.named[product or ""] / max(self.named.total(), 1),
            share_of_told=so_far.told[product] / (1 + total),
            share_of_measure=so_far.of_measure[measure, product] / (1 + so_far.measures[measure]),
        )

    def _in_sentence(self, draft: Draft, product: str | None) -> tuple[float, ...]:
        scene, at, measured = self.reading.scene, draft.at, draft.frame.at
        here = [name for name in self.names if name.name == product]
        if not here:
            return *InSentence(), *NOTHING_BETWEEN
        name = min(here, key=lambda one: abs(one.first - at))
        place = name.first if name.first > at else name.stop - 1
        behind = scene.after(name.stop - 1, 1)
        before = [one.first for one in self.names if one.first < at]
        after = [one.first for one in self.names if one.first > at]
        named = InSentence(
            distance=place - at,
            place=name.first,
            words=name.stop - name.first,
            from_measure=NOWHERE if measured is None else place - measured,
            governor=_GOVERNORS.index(name.governor) if name.governor in _GOVERNORS else len(_GOVERNORS),
            owned=name.owned,
            sector=not names_product(name.name),
            order=self.names.index(name),
            nearest_before=bool(before) and name.first == max(before),
            nearest_behind=bool(after) and name.first == min(after),
            word_before=word_at(scene, name.first - 1),
            second_before=word_at(scene, name.first - 2),
            word_behind=word_at(scene, name.stop),
            acts=bool(behind) and is_verb(behind[0]),
        )
        return *named, *between(scene, at, place)

    def _of_number(self, draft: Draft, options: int) -> OfNumber:
        scene, at, frame, number = self.reading.scene, draft.at, draft.frame, draft.number
        context: Context = self.reading.context
        last, here = self.so_far.last_draft, self.so_far.last_here
        places = [one.at for one in self.reading.told]
        return OfNumber(
            measure=measure_figure(frame.measure),
            kind=kind_figure(draft.sense.kind),
            unit=unit_figure(number.quantity.unit),
            form=form_figure(number.form),
            base=draft.sense.base,
            ruled=frame.product is not None,
            own=draft.own is not None and draft.own.product is not None,
            from_measure=NOWHERE if frame.at is None else frame.at - at,
            verb=frame.verb,
            weak=frame.weak,
            possessed=frame.possessed,
            all_goods=frame.all_goods,
            all_partners=frame.all_partners,
            two_sided=frame.has_partner,
            with_world=frame.partner == "world",
            stock=frame.stock,
            rate=frame.rate,
            has_whole=draft.whole is not None,
            listed=draft.listed is not None,
            whole_named=scene.says("whole"),
            areas=len(scene.areas),
            area_before=max((p - at for p, _ in scene.areas if p < at), default=NOWHERE),
            as_measured=last is not None and last.frame.measure == frame.measure,
            goes_on=here is not None and here.frame.at == frame.at,
            last_kind=kind_figure(last.sense.kind) if last else NOWHERE,
            theme=context.theme is not None,
            main=context.main_product is not None,
            place=places.index(at),
            numbers=len(places),
            named=len(self.names),
            options=options,
            second_behind=word_at(scene, at + 2),
            sentence=self.sentence,
            **beside_number(scene, at),
        )
