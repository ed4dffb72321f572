"""Demand for the goods of a country, which are its exports: "demand for Kenyan tea grew"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.cues import is_generic, is_modifier
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.nouns.object_of import object_of, product_name
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import word_set

_LED = 4
"""Within how many tokens behind the word "for" stands: "demand in Japan for", "demand was strongest for"."""
_NAMED = 4
"""Within how many tokens behind "for" stands whose goods they are: "for the following Kenyan products"."""
_WHERE = 4
"""Within how many tokens behind that is told where they are wanted: "Kenyan black tea in Egypt"."""


def as_demand_for(frame: Frame, scene: Scene) -> Frame:
    """The frame of demand as one of exports where its phrase names whose goods are wanted."""
    if frame.at is None or scene.tokens[frame.at].text not in word_set("measures", "wanting"):
        return frame
    behind = scene.after(frame.at, _LED)
    led = next((place for place, token in enumerate(behind) if token.text == "for"), None)
    if led is None or not all(
        token.has("be", "in") or token.area or token.pos[:2] in ("JJ", "RB") for token in behind[:led]
    ):
        return frame
    first = frame.at + 2 + led
    place = next((p for p, token in enumerate(scene.tokens[first : first + _NAMED], first) if token.area), None)
    if place is None or not all(map(_leads, scene.tokens[first:place])):
        return frame
    whose = scene.tokens[place].area
    codes, goods, stop = object_of(scene, place)
    if whose is None or whose.form != "demonym" or stop == place + 1:
        return frame
    buyer = _where(scene, behind[:led]) or _where(scene, scene.after(stop - 1, _WHERE))
    return replace(
        frame,
        measure=like("exports", scene.word(scene.tokens[frame.at])),
        product=product_name([word for word in goods if not is_generic(word)]),
        reporter=codes[0],
        partner=frame.reporter if frame.reporter not in (None, codes[0]) else buyer,
        has_partner=True,
        rate=False,
    )


def _leads(token: Token) -> bool:
    return token.pos[:2] in ("DT", "JJ", "VB") or is_modifier(token.text)


def _where(scene: Scene, row: list[Token]) -> str | None:
    """Where the goods are wanted: the "Egypt" of "demand for Kenyan tea in Egypt"."""
    place = next((place for place, token in enumerate(row) if token.text == "in"), None)
    where = [token for token in row[place + 1 :] if token.text != "the"][:1] if place is not None else []
    area = where[0].area if where else None
    return like(area.codes[0], scene.word(where[0])) if area else None
