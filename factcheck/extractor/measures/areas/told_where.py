"""Where a number is told that has but one side: "16.9 percent in Latvia"."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame, names_itself
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like, named_beside
from factcheck.resources import word_set

_PLACED, _STEP = 6, 2
"""Within how many words behind a number stands where it is told, and how many of them tell where something rose to."""
_WHERE = 8
"""Within how many words before a number a clause opens that tells where it is."""
_HELD = frozenset({"debt", "reserves"})
"""What a share behind which a place stands is there: "the ratio was 84 percent in the euro area"."""


def with_place(scene: Scene, at: int, kind: Kind, frame: Frame) -> Frame | None:
    """The frame of the area in which the number is told; None where no words tell it so."""
    if frame.measure not in FLOWS and (place := _told_of(scene, at)):
        return replace(frame, reporter=like(place, place, "where it is told"), partner=frame.partner and "world")
    if frame.measure in ONE_WAY and frame.partner and (other := _dealt_with_there(scene, at, frame)):
        return other
    if place := _told_there_too(scene, at):
        return replace(frame, reporter=like(place, place, "where it is told"))
    held = not frame.has_partner or (frame.measure in _HELD and kind is Kind.SHARE)
    if _is_told_by_places(scene, frame) and (place := place_behind(scene, at)):
        return replace(frame, reporter=named_beside(place), partner="world")
    free = frame.at is None or not frame.named_reporter or _is_set_beside_first(scene, at, frame)
    free = free or (frame.rate and any(token.has("of_told") for token in scene.after(at, 1)))
    of_people = kind is Kind.SHARE or frame.rate
    part = _part_of(scene, at) if of_people else None
    of_them = frame.rate or bare_unit(frame.measure) != PERSONS.name
    if held and free and (place := place_behind(scene, at, of_them=of_them) or part):
        return replace(frame, reporter=named_beside(place))
    market = _market_behind(scene, at, frame) or _market_ahead(scene, at, frame) or _customers_in(scene, at, frame)
    return replace(frame, partner=named_beside(market)) if market else None


def place_behind(scene: Scene, at: int, *, of_them: bool = False) -> str | None:
    """Where a number is counted that has but one side: "16.9 percent in Latvia", "17.1 percent nationwide".

    With `of_them` it is told of those of them that are there, and not of the home whose people have left: "9 million of
    them in Latvia".
    """
    after = [token for token in scene.after(at, _PLACED) if token.text not in ("the", "both")]
    after = list(dropwhile(lambda token: _dwells(token) or (of_them and token.has("of_told")), after))
    while len(after) > _STEP and after[0].text in ("to", "from") and after[1].number:
        after = after[_STEP:]
    if after and after[0].area and after[0].text in word_set("areas", "anaphora", "nationally"):
        return after[0].area.sides[0]
    if len(after) < 2 or after[0].text != "in":
        return None
    return after[1].area.sides[0] if after[1].area and len(after[1].area.sides) == 1 else None


def _dwells(token: Token) -> bool:
    """Whether it only says that those who are counted live there: "of whom 19 million live in the euro area"."""
    return token.text in word_set("measure_units", "dwelling")


def _part_of(scene: Scene, at: int) -> str | None:
    """The area that a share is of as a whole: "forests cover 73 percent of Finland and 69 percent of Sweden".

    Or its people: "6 percent of Finns and 8 percent of Swedes".
    """
    after = [token for token in scene.after(at, _STEP + 2) if token.text != "the"]
    if len(after) < _STEP or after[0].text != "of" or after[1].area is None:
        return None
    area, ends = after[1].area, not any(token.pos[:2] in ("NN", "JJ", "PO") for token in after[_STEP : _STEP + 1])
    people = area.form == "demonym" and after[1].text.endswith("s")
    whole = (area.form == "name" or people) and not area.possessive and len(area.sides) == 1
    return area.sides[0] if whole and ends else None


def _is_set_beside_first(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether whose the measure is has its number before: "Peru's inflation was 3%, against 2% in Chile"."""
    return frame.at is not None and any(frame.at < place < at for place, _ in scene.numbers)


def _is_told_by_places(scene: Scene, frame: Frame) -> bool:
    """Whether a list tells of whom the trade is by where it is: "exports fell by 5% in Peru and by 3% in Chile"."""
    if frame.at is None or frame.verb or frame.named_reporter or not names_itself(scene.tokens[frame.at]):
        return False
    places = {place for at, _ in scene.numbers if at > frame.at and (place := place_behind(scene, at))}
    return len(places) > 1


def _told_of(scene: Scene, at: int) -> str | None:
    """The area of which a clause tells that "where" opens: "lower than in Chile, where it was 9 percent"."""
    for place in range(at - 1, max(0, at - _WHERE), -1):
        token = scene.tokens[place]
        if token.text == "where":
            before = next((near for near in scene.before(place, 2) if near.text != ","), None)
            return before.area.codes[0] if before and before.area and len(before.area.codes) == 1 else None
        if token.area or token.measure or token.number or token.text in (";", ":", "and"):
            return None
    return None


def _dealt_with_there(scene: Scene, at: int, frame: Frame) -> Frame | None:
    """The frame of another than the one named before, where "where" tells of it: "less, as in Peru, where 3%"."""
    there = _told_of(scene, at)
    if there is None or frame.at is None or there in (frame.reporter, frame.partner):
        return None
    before = {code for place, area in scene.areas if place < frame.at for code in area.codes}
    if frame.measure == "imports" and frame.reporter in before:
        return replace(frame, reporter=named_beside(there))
    return replace(frame, partner=named_beside(there)) if frame.partner in before else None


def _told_there_too(scene: Scene, at: int) -> str | None:
    """The area where the figure told last has another value: "12 percent of Asia's exports; in Chile it was 9"."""
    row = [token for token in reversed(scene.tokens[max(0, at - _WHERE) : at]) if not token.has("hedge")]
    row = [token for token in row if token.text not in ("the", "only", "even")]
    if len(row) < len(("was", "it", "Chile", "in")) or not row[0].has("be", "level_verb"):
        return None
    taken_up, where, lead = row[1:4]
    told = taken_up.has("them") or taken_up.text in word_set("measures", "figures_told")
    return where.area.codes[0] if told and where.area and len(where.area.codes) == 1 and lead.text == "in" else None


def _market_behind(scene: Scene, at: int, frame: Frame) -> str | None:
    """The part of the world that a country sold more or less in: "shipments fell 6 percent in Africa"."""
    if frame.measure != "exports" or frame.reporter is None or not frame.reporter.isupper():
        return None
    market = place_behind(scene, at)
    return market if market and not market.isupper() and market != "world" else None


def _market_ahead(scene: Scene, at: int, frame: Frame) -> str | None:
    """The country with which a clause on sales opens: "In Chile, the largest market, its sales fell by 6 percent"."""
    first, _ = scene.clause(at)
    row = [token for token in scene.tokens[first:at] if token.text != "the"]
    if frame.measure != "exports" or len(row) < len(("in", "Chile", "its")) or row[0].text != "in":
        return None
    area, pronouns = row[1].area, word_set("areas", "anaphora", "owners") | word_set("areas", "anaphora", "takers")
    if area is None or len(area.codes) > 1 or area.codes[0] in (frame.reporter, "world"):
        return None
    taken_up = any(token.text in pronouns for token in row[2:])
    return area.codes[0] if taken_up and not any(token.area or token.number for token in row[2:]) else None


def _customers_in(scene: Scene, at: int, frame: Frame) -> str | None:
    """The area that those are told to be in who bought so much: "For $4bn of it, the buyers were in the EU"."""
    if frame.measure != "exports":
        return None
    for place in range(at, scene.clause(at)[1]):
        row = [token for token in scene.after(place, len(("were", "in", "the", "EU"))) if token.text != "the"]
        if scene.tokens[place].text in word_set("measures", "customers") and len(row) > _STEP and row[0].has("be"):
            area = row[2].area
            there = row[1].text in ("in", "from") and area is not None and area.codes[0] != frame.reporter
            return area.codes[0] if there and area else None
    return None
