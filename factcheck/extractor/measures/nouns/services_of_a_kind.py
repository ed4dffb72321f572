"""Exports of services of one kind are exports of that product, not those of all services: "IT services exports"."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.cues import is_modifier
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import joined, like

_SERVICES, _EXPORTS = "other:services exports", "exports"


def as_services_of_a_kind(frame: Frame, scene: Scene) -> Frame:
    """`frame` as the exports of the services that the words right before it name, if it is of services at all."""
    if frame.measure != _SERVICES or frame.at is None:
        return frame
    row = [*takewhile(_names, reversed(scene.tokens[: frame.at]))][::-1]
    if not any(is_product(token.text) for token in row):
        return frame
    kind = joined([scene.word(token) for token in row])
    return replace(frame, measure=like(_EXPORTS, frame.measure), product=like(f"{kind} services", kind))


def _names(token: Token) -> bool:
    return token.mention is None and (token.pos[:2] in ("NN", "JJ", "CC")) and not is_modifier(token.text)
