"""The balance that an amount is where words behind it tell whose it is: "$3bn in Peru's favour"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "so much in somebody's favour"
_WORDS = 4


def leaning(
    scene: Scene, at: int, own: Sequence[Frame], resolved: Mapping[int | None, Frame], context: Context
) -> Frame | None:
    """The balance of the trade that the sentence or the one before tells of, as a surplus of whom it favours."""
    number = scene.tokens[at].number
    flows = [resolved[frame.at] for frame in reversed(own) if frame.measure in FLOWS]
    told = next((frame for frame in flows if frame.partner != "world"), None) or next(iter(flows), None)
    told = told or context.frame or context.topic
    area = _favoured(scene, at) if number and number.form is Form.AMOUNT else None
    if area is None or told is None or told.measure not in FLOWS:
        return None
    other = told.reporter if told.partner == area else told.partner
    balance = replace(told, measure=like("balance", area), reporter=area, partner=other, sign=1)
    return None if other is None or other == area else balance


def _favoured(scene: Scene, at: int) -> str | None:
    """Who is named right behind the amount as the one that it favours."""
    favour = word_set("measures", "favour")
    row = [token for token in scene.after(at, _WORDS + 1) if token.text != "the"][:_WORDS]
    texts = [token.text for token in row]
    owned = texts[:1] == ["in"] and texts[2:3] == ["'s"] and texts[3:4] and texts[3] in favour
    to_whom = texts[:1] == ["in"] and texts[1:2] and texts[1] in favour and texts[2:3] == ["of"]
    token = row[1] if owned else row[3] if to_whom and len(row) == _WORDS else None
    area = token.area if token else None
    return like(area.codes[0], scene.word(token)) if token and area and len(area.codes) == 1 else None
