"""Other countries that sell or make what the home does, each with its own figure: "behind India with 3 tonnes"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told
from factcheck.resources import word_set

_COMPETED_IN = frozenset({"exports", "production"})
_NEAR = 3
"""Within how many tokens before an area it is called a rival: "its closest rival, Peru"."""
_JOINTS = word_set("small_words", "sides", "among_rivals")


def with_rival(frame: Frame, scene: Scene, at: int, context: Context) -> Frame:
    """`frame` as that of the rival whose figure the number at `at` is."""
    if frame.measure not in _COMPETED_IN or context.other is not None:
        return frame
    rival = rival_at(scene, at, context.home)
    return replace(frame, reporter=rival, partner="world" if frame.has_partner else None) if rival else frame


def rival_at(scene: Scene, at: int, home: str | None) -> str | None:
    """The country besides the home whose own figure the number is, where the words say that it competes."""
    place = _area_of(scene, at)
    area = scene.tokens[place].area if place is not None else None
    if place is None or area is None or not area.codes[0].isupper() or home in area.codes or area.form == "region":
        return None
    beside = all(token.number or token.text in _JOINTS for token in scene.tokens[place + 1 : at])
    outranks = beside and _is_outranking(scene, place, home)
    if outranks or _is_set_against(scene, at, home) or _is_called_rival(scene, place, at) or _owns(scene, at, home):
        return Told(area.codes[0], scene.words([scene.tokens[place]]))
    return None


def _area_of(scene: Scene, at: int) -> int | None:
    """Where the area stands that has the number: "India with 3 tonnes", "3 tonnes for India", "India, …, sold 3"."""
    behind = scene.after(at, 2)
    if len(behind) > 1 and behind[0].text == "for" and behind[1].area:
        return at + 2
    places = [place for place, _ in scene.areas if place < at]
    place = places[-1] if places else None
    return place if place is not None and not any(t.number for t in scene.tokens[place:at] if not t.is_rank) else None


def _is_outranking(scene: Scene, place: int, home: str | None) -> bool:
    """Whether the home ranks behind the area, or behind a row that it is in: "third, behind India with 9 and Mali"."""
    words = [place for place, token in enumerate(scene.tokens[:place]) if token.text in ("behind", "after")]
    lead = words[-1] if words else 0
    if not lead or not any(token.is_rank for token in scene.tokens[:lead]):
        return False
    world = any(token.text in word_set("measures", "competing", "where") for token in scene.tokens[:lead])
    row = scene.tokens[lead + 1 : place]
    return world and _names_only_home(scene, lead, home) and all(t.number or t.area or t.text in _JOINTS for t in row)


def _names_only_home(scene: Scene, stop: int, home: str | None) -> bool:
    return {code for at, area in scene.areas if at < stop for code in area.codes} <= {home, "world"}


def _is_set_against(scene: Scene, at: int, home: str | None) -> bool:
    """Whether so much for it is set against the home's: "5 tonnes, against 9 for India and 6 for Mali"."""
    row = scene.tokens[:at]
    lead = next((place for place in range(len(row) - 1, -1, -1) if row[place].has("against")), None)
    between = row[lead + 1 :] if lead is not None else []
    if lead is None or not _names_only_home(scene, lead, home):
        return False
    return all(token.number or token.area or token.text in _JOINTS for token in between)


def _owns(scene: Scene, at: int, home: str | None) -> bool:
    """Whether the figure is the area's own, which the home's is larger or smaller than: "more than Mali's 9 tonnes"."""
    row = scene.before(at, _NEAR)
    owned = len(row) == _NEAR and row[0].text == "'s" and row[1].area is not None
    return owned and row[2].has("than", "comparing", "against") and _names_only_home(scene, at - 2, home)


def _is_called_rival(scene: Scene, place: int, at: int) -> bool:
    """Whether the area is said to sell the same: "Peru, the second-largest exporter, sold", "its rival Peru"."""
    called = word_set("measures", "competing", "who")
    before = scene.before(place, _NEAR)
    if any(token.text in called for token in before) and not any(t.has("comes_after", "preposition") for t in before):
        return True
    row = scene.tokens[place + 1 : at]
    aside = (
        bool(row)
        and row[0].text == ","
        and any(one.text in called and other.text == "," for one, other in pairwise(row))
    )
    return aside and any(token.is_rank for token in row)
