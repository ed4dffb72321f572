"""Who buys or sells so much where a noun tells it: "the purchase of 3 tonnes of Brazilian corn by Japan"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import named_beside

_REACH = 8
"""Within how many words behind the number it is told by whom."""
_NEXT = 3


def bought_by(scene: Scene, at: int, frame: Frame, last: Frame | None) -> Frame | None:
    """The frame with whoever is told behind the number to do it, and whence the goods are.

    Args:
        last: what the number before it was told of, whose goods may be meant: "and 2 tonnes by Korea".
    """
    if frame.measure not in ONE_WAY or frame.at is None or frame.at > at:
        return None
    if frame.verb and scene.tokens[frame.at].pos == "VBN":
        return _done_next(scene, at, frame)
    if scene.tokens[frame.at].pos[:2] != "NN":
        return None
    origin: str | None = None
    row = scene.after(at, _REACH)
    for place, token in enumerate(row):
        if token.text == "by":
            doer = next((near.area for near in row[place + 1 : place + 3] if near.text != "the"), None)
            if doer is None or doer.form == "region":
                return None
            return _with(frame, named_beside(doer.codes[0]), origin, last)
        goods = any(near.pos[:2] == "NN" and not near.area for near in row[place + 1 : place + 2])
        if token.area and origin is None and goods:
            origin = token.area.codes[0]
        elif not _is_of_goods(token):
            return None
    return None


def _done_next(scene: Scene, at: int, frame: Frame) -> Frame | None:
    """The frame with the next that does what the verb tells: "3 tonnes were bought by Peru and 2 by Chad"."""
    row = [token for token in scene.after(at, _NEXT) if token.text != "the"]
    doer = row[1].area if len(row) > 1 and row[0].text == "by" else None
    if doer is None or doer.form == "region" or doer.codes[0] == frame.partner:
        return None
    return replace(frame, reporter=named_beside(doer.codes[0]))


def _with(frame: Frame, doer: str, origin: str | None, last: Frame | None) -> Frame:
    if frame.measure == "exports":
        return replace(frame, reporter=doer)
    same = last if last and last.at == frame.at and last.partner != doer else None
    partner = (named_beside(origin) if origin else None) or (same.partner if same else None)
    kept = frame.partner if frame.partner != doer else None
    return replace(frame, reporter=doer, partner=partner or kept or "world")


def _is_of_goods(token: Token) -> bool:
    return token.text == "of" or (token.mention is None and token.pos[:2] in ("NN", "JJ", "DT"))
