"""What the home gets from abroad: who is named beside it is where it comes from: "Germans booked 3 million nights"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import named_beside
from factcheck.resources import vocabulary, word_set

_STEP = 2
"""How many words tell whose it is: "3,000 Danes and"."""


def sends(frame: Frame, area: str, home: str | None) -> bool:
    """Whether the area only sends what the home gets: guests, their nights, money."""
    if not _is_from_abroad(frame, home) or frame.reporter not in (None, home):
        return False
    return area != home and (area.isupper() or area in vocabulary("groups"))


def _is_from_abroad(frame: Frame, home: str | None) -> bool:
    return home is not None and home.isupper() and frame.measure in word_set("measures", "from_abroad")


def is_sender(frame: Frame, scene: Scene, subject: str | None, home: str | None) -> bool:
    """Whether whom the sentence is about sends it: "Slovenes had 6 million nights", not "Peru got $3bn"."""
    return subject is not None and sends(frame, subject, home) and not scene.says("receiving")


def has_share_sent(frame: Frame, scene: Scene, subject: str | None, home: str | None) -> bool:
    """Whether whom the sentence is about has sent a part of what came: "Peru had the highest share of remittances"."""
    return is_sender(frame, scene, subject, home) and scene.says("share_noun", "share_verb", "share_of")


def got_by_home(frame: Frame, home: str | None) -> Frame:
    """The frame as the home tells it, which gets what others send."""
    if home is None or frame.partner != home or frame.reporter is None:
        return frame
    return replace(frame, reporter=home, partner=frame.reporter)


def is_got(frame: Frame, home: str | None) -> bool:
    """Whether it is told of the home, which gets it, and of no other side."""
    return not frame.has_partner and frame.reporter == home and _is_from_abroad(frame, home)


def origin_behind(scene: Scene, at: int, frame: Frame) -> str | None:
    """Whose so much of what is bought is: "of these, $2bn were Chinese and $1bn Indian"; of guests: "3,000 Danes"."""
    guests = frame.measure in word_set("measures", "from_abroad")
    if frame.measure != "imports" and not guests:
        return None
    behind = [token for token in scene.after(at, _STEP + 1) if not token.has("be")]
    area = behind[0].area if behind else None
    ends = len(behind) < _STEP or behind[1].text in (",", "and", ";", ".") or (guests and behind[1].pos[:2] == "VB")
    return area.codes[0] if area and area.form == "demonym" and ends and len(area.codes) == 1 else None


def of_senders(scene: Scene, previous: int | None, at: int, frame: Frame, home: str | None) -> Frame | None:
    """What the home gets from those who work abroad: "workers in Chad sent $3m, those in Togo $2m"."""
    if not sends(replace(frame, reporter=None), "world", home):
        return None
    if not any(token.text.split()[0] in word_set("cues", "sending") for token in scene.tokens):
        return None
    row = scene.tokens[0 if previous is None else previous : at]
    pairs = (other.area.codes[0] for one, other in pairwise(row) if one.text == "in" and other.area)
    area = next((code for code in pairs if sends(replace(frame, reporter=None), code, home)), None)
    return replace(frame, reporter=home, partner=named_beside(area)) if area else None
