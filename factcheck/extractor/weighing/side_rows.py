"""What describes the areas that a number could be told of: the rows of figures that its ballot is decided by."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from factcheck.extractor.draft import Draft
from factcheck.extractor.numbers.currency_homes import currency_home
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.sources import source_country
from factcheck.extractor.told import Told, said_of
from factcheck.extractor.weighing.forest import Rows
from factcheck.extractor.weighing.numbered import kind_figure, measure_figure
from factcheck.extractor.weighing.readings import Overview, Reading
from factcheck.extractor.weighing.side_figures import NOBODY, InArticle, InSentence, OfNumber, Together
from factcheck.extractor.weighing.sides_so_far import LONG_AGO, Pair, SoFar
from factcheck.extractor.weighing.surroundings import NOTHING_BETWEEN, NOWHERE, beside_number, between, is_verb, word_at

WORLD = "world"
_HOMES = 3
_HARDLY = 0.05
"""So unlikely an area is not what the article is about."""
_FORMS = {"name": 0, "epithet": 0, "demonym": 1, "capital": 2, "group": 3, "pair": 4, "region": 5}


def sides_in(scene: Scene, token: Token) -> list[Told]:
    """The areas of a mention, with their words."""
    return [Told(side, scene.words([token])) for side in token.area.sides] if token.area else []


def is_assumed(code: str | None) -> bool:
    return isinstance(code, Told) and code.assumed


@dataclass
class Desk:
    """One sentence, with all that describes its areas: told where one of its numbers asks."""

    reading: Reading
    sentence: int
    overview: Overview
    so_far: SoFar

    @cached_property
    def tokens(self) -> list[Token]:
        """Those that name areas."""
        return [self.reading.scene.tokens[place] for place, _ in self.reading.scene.areas]

    @cached_property
    def here(self) -> list[Told]:
        """The areas that it names, each once."""
        return list(dict.fromkeys(side for token in self.tokens for side in sides_in(self.reading.scene, token)))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, area in self.reading.scene.areas:
            for code in area.sides:
                places.setdefault(code, []).append(place)
        return places

    @cached_property
    def spoken_of(self) -> tuple[str | None, str | None]:
        """The subject of the sentence before, and the area named last that is not the home."""
        return self.reading.context.spoken_of, self.reading.context.counterpart

    @cached_property
    def payers(self) -> set[str]:
        numbers = (token.number for token in self.reading.scene.tokens)
        context = self.reading.context
        sides = (context.home, context.other)
        units = (number.quantity.unit or "" for number in numbers if number and number.retold is None)
        homes = (currency_home(unit, sides) for unit in units)
        return {home for home in homes if home}

    @cached_property
    def source_area(self) -> str | None:
        source = self.reading.context.source
        return source_country(source) if source else None

    @cached_property
    def homes(self) -> list[str]:
        """The areas that the article is likeliest to be about, among them none of which it only names a part."""
        only_parts = set(self.overview.countries.values()).difference(self.overview.named)
        shares = {code: share for code, share in self.reading.context.homes.items() if code not in only_parts}
        return [code for code in heapq.nlargest(_HOMES, shares, key=shares.__getitem__) if shares[code] > _HARDLY]

    def rows(self, draft: Draft, pool: Sequence[str], pairs: Sequence[Pair]) -> Rows:
        """The figures of each pair: of both together, of the one, of the other, and of the number."""
        described = [(*self._in_sentence(draft, code), *self._in_article(draft, code)) for code in pool]
        areas = np.array([NOBODY, *described], dtype=np.float32)
        places = {code: place for place, code in enumerate(pool, 1)}
        both = np.array([*self._together(draft, pairs, len(pool))], dtype=np.float32)
        one, other = ([places.get(pair[side] or "", 0) for pair in pairs] for side in (0, 1))
        number = np.array([self._of_number(draft)], dtype=np.float32)
        return np.hstack([both, areas[one], areas[other], number.repeat(len(pairs), axis=0)])

    def is_here(self, code: str | None) -> bool:
        """Whether the words that the rules took the area from stand in the sentence."""
        scene, said = self.reading.scene, said_of(code)
        return said is not None and scene.start <= said[0] - scene.offset < scene.end

    def _together(self, draft: Draft, pairs: Sequence[Pair], areas: int) -> Iterator[Together]:
        own, ruled = draft.own, (draft.frame.reporter, draft.frame.partner)
        of_article = {self.reading.context.home, self.reading.context.other}
        sentence, before = self.so_far.last or (None, None)
        for pair in pairs:
            one, other = pair
            yield Together(
                as_ruled=pair == ruled,
                turned=(other, one) == ruled,
                with_world=other == WORLD,
                both_named=one in self.places and other in self.places,
                as_before=pair == before,
                goes_on=sentence == self.sentence,
                own_reporter=own is not None and own.reporter == one,
                own_partner=own is not None and own.partner == other,
                of_article={one, other} == of_article,
                areas=areas,
            )

    def _in_sentence(self, draft: Draft, code: str) -> tuple[float, ...]:
        first, *_ = code.split("+")
        scene, at, places = self.reading.scene, draft.at, self.places.get(code) or self.places.get(first)
        if not places:
            return *InSentence(), *NOTHING_BETWEEN
        place = min(places, key=lambda one: abs(one - at))
        measure = draft.frame.at
        behind = scene.after(place, 1)
        mention = scene.tokens[place].area
        named = InSentence(
            distance=place - at,
            first=places[0] - at,
            last=places[-1] - at,
            from_measure=NOWHERE if measure is None else min((one - measure for one in places), key=abs),
            place=place,
            form=_FORMS[mention.form] if mention else NOWHERE,
            opens=scene.tokens[place] is self.tokens[0],
            word_before=word_at(scene, place - 1),
            word_behind=word_at(scene, place + 1),
            acts=bool(behind) and is_verb(behind[0]),
        )
        return *named, *between(scene, at, place)

    def _in_article(self, draft: Draft, code: str) -> InArticle:
        context, overview, so_far = self.reading.context, self.overview, self.so_far
        return InArticle(
            sentences_since=so_far.since(code, self.sentence),
            share_of_names=overview.named[code] / max(overview.names, 1),
            owns=overview.owning[code],
            order=overview.order.get(code, LONG_AGO),
            is_reporter=code == draft.frame.reporter,
            is_partner=code == draft.frame.partner,
            is_home=code == context.home,
            share_as_home=context.homes.get(code, 0.0),
            is_other=code == context.other,
            is_spoken_of=code == self.spoken_of[0],
            is_counterpart=code == self.spoken_of[1],
            is_headed=context.heading is not None and code == context.heading.area,
            is_of_source=code == self.source_area,
            pays=code in self.payers,
            is_country=code.isupper(),
            share_as_reporter=so_far.reporters[code] / (1 + so_far.numbers),
            share_as_partner=so_far.partners[code] / (1 + so_far.numbers),
            was_reporter=so_far.last is not None and so_far.last[1][0] == code,
            was_partner=so_far.last is not None and so_far.last[1][1] == code,
        )

    def _of_number(self, draft: Draft) -> OfNumber:
        frame, scene, at = draft.frame, self.reading.scene, draft.at
        places = [one.at for one in self.reading.told]
        return OfNumber(
            two_sided=frame.has_partner,
            measure=measure_figure(frame.measure),
            kind=kind_figure(draft.sense.kind),
            all_partners=frame.all_partners,
            named_reporter=frame.named_reporter,
            weak=frame.weak,
            from_measure=NOWHERE if frame.at is None else frame.at - at,
            has_reporter=draft.own is not None and draft.own.reporter is not None,
            has_partner=draft.own is not None and draft.own.partner is not None,
            reporter_here=self.is_here(frame.reporter),
            partner_here=self.is_here(frame.partner),
            reporter_assumed=is_assumed(frame.reporter),
            partner_assumed=is_assumed(frame.partner),
            place=places.index(at),
            numbers=len(places),
            mentions=len(self.tokens),
            named=len(self.places),
            sentence=self.sentence,
            **beside_number(scene, at),
        )
