"""Of what goods: every product that a number could be told of, described."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.products.names import ProductName, product_names
from factcheck.extractor.products.words import names_product, names_sector
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.numbered import form_figure, kind_figure, measure_figure, unit_figure
from factcheck.extractor.weighing.product_figures import InArticle, InSentence, OfNumber
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.surroundings import NOTHING_BETWEEN, NOWHERE, beside_number, between, is_verb, word_at

_GOVERNORS = ("", "of", "in", "for", "from", "with", "by", "on", "at", "to", "as", "citing", "excluding")
_IN_SENTENCE = 8
_REMEMBERED = 3
"""How many other products of the sentences before may be meant, the last told first."""
_LONG_AGO = 99.0
_LEAD = 1.2
_LEAD_OVER_ALL = 3.0
"""Where the sentence speaks of goods of every kind."""


@dataclass(slots=True)
class _SoFar:
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


def ballots(readings: Sequence[Reading]) -> Iterator[tuple[Draft, Ballot[str | None]]]:
    """For every draft the products that it could be told of, the rules' own first; None is all goods.

    A number that restates another is told of the same and has no ballot, nor has one where no product is in sight.
    """
    so_far = _SoFar()
    names = [product_names(one.scene, names_sector) if one.told else [] for one in readings]
    named = Counter(str(name.name) for row in names for name in row)
    for sentence, (reading, row) in enumerate(zip(readings, names, strict=True)):
        so_far.last_here = None
        desk = _Desk(reading, sentence, so_far, row, named)
        for draft in reading.told:
            if not draft.sense.bracket and len(options := desk.options(draft)) > 1:
                yield draft, desk.ballot(draft, options)
            so_far.tell(draft, sentence)
        so_far.named.update((name.name, sentence) for name in row)


@dataclass(slots=True)
class _Desk:
    """One sentence, with all the products that it names."""

    reading: Reading
    sentence: int
    so_far: _SoFar
    names: list[ProductName]
    named: Counter[str]

    def ballot(self, draft: Draft, options: Sequence[str | None]) -> Ballot[str | None]:
        number = self._of_number(draft, len(options))
        rows = [(*self._in_article(draft, one), *self._in_sentence(draft, one), *number) for one in options]
        told_whole = draft.frame.all_goods and draft.frame.at is not None and options[0] is None
        return Ballot(options, np.array(rows, dtype=np.float32), _LEAD_OVER_ALL if told_whole else _LEAD)

    def options(self, draft: Draft) -> list[str | None]:
        """The products that the sentence names or the reading keeps in mind, the rules' own first."""
        context = self.reading.context
        named = sorted(self.names, key=lambda name: abs(name.first - draft.at))[:_IN_SENTENCE]
        recent = [one for one in reversed(self.so_far.products) if one][:_REMEMBERED]
        heading = context.heading.product if context.heading else None
        kept = (
            draft.own.product if draft.own else None, *(frame.product for frame in draft.beside), context.theme,
            context.main_product, heading, context.topic.product if context.topic else None,
            context.goods.staple if context.goods else None,
        )  # fmt: skip
        found = [draft.frame.product, None, *(one.name for one in named), *recent, *(one for one in kept if one)]
        return list(dict.fromkeys(found))

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
            whole_named=any(token.has("whole") for token in scene.tokens),
            areas=sum(token.area is not None for token in scene.tokens),
            area_before=max((p - at for p, t in enumerate(scene.tokens[:at]) if t.area), default=NOWHERE),
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
