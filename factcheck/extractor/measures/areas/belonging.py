"""Whether an area beside a number has what the number tells, or only holds who has it."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.areas.where_ranked import is_where_ranked
from factcheck.extractor.measures.frame import FLOWS, GUESTS, ONE_WAY, Frame
from factcheck.extractor.products.surroundings import has_measure
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told, like
from factcheck.resources import word_set

OF_ALL = "all the world's"
"""What made the words mean the world."""
_SUPERLATIVE = 3
"""Within how many words before a measure stands who has most or least of it."""
_RANKED = 4
"""Within how many words before an area stands what is the first in it."""

_OWNED = 3
"""The words of "'s inflows fell"."""
_RANK_TOLD = 4
"""Within how many words behind a superlative a verb tells whose it is."""


def has_it(scene: Scene, place: int, at: int, frame: Frame) -> bool:
    """Whether the area itself has what is told: "Peru saw", and of money "Haiti got $4bn, Honduras $7bn"."""
    verb = _past_aside(scene, place, at)
    if any(has_measure(token.text) for token in scene.tokens[verb : verb + 1]):
        return True
    if not frame.has_partner:
        return False
    if frame.measure != GUESTS and scene.tokens[verb].text in word_set("measures", "gaining_or_losing"):
        return True
    way = next((token for token in reversed(scene.tokens[:at]) if token.has("receiving", "sending")), None)
    return way is not None and way.has("receiving")


def _past_aside(scene: Scene, place: int, at: int) -> int:
    """The place behind the area, or behind what it is said in commas to be: "Peru, smaller and poorer, had"."""
    marks = [mark for mark in range(place + 1, at) if scene.tokens[mark].text == ","]
    if len(marks) < 2 or marks[0] != place + 1:
        return place + 1
    aside = scene.tokens[place + 2 : marks[1]]
    told = any(token.number or token.area or token.measure or token.is_finite for token in aside)
    return place + 1 if told else marks[1] + 1


def of_all_the_world(scene: Scene, start: int, at: int, frame: Frame) -> Frame | None:
    """The frame of the world, where what is no trade is all the world's: "the world's flows fell"."""
    place = next((place for place in range(max(start, 0), at) if _owns_all(scene, place)), None)
    if place is None or frame.measure in FLOWS:
        return None
    world = Told("world", scene.words([scene.tokens[place]]), OF_ALL)
    return replace(frame, reporter=world, partner="world" if frame.has_partner else None)


def _owns_all(scene: Scene, place: int) -> bool:
    area = scene.tokens[place].area
    if area is None or area.codes[0] != "world":
        return False
    behind = [token for token in scene.after(place, _OWNED) if token.text != "'s"]
    return len(behind) > 1 and behind[0].pos[:2] == "NN" and behind[1].is_finite


def other_owner(scene: Scene, start: int, at: int, kind: Kind, frame: Frame) -> str | None:
    """Whose else the trade is, its name left out: "Peru's exports rose by 5 percent, Chile's by 3 percent".

    So is what else has another side: "Peru's debt came to 30 percent of GDP, Chile's to 40".
    """
    part = kind is Kind.SHARE and frame.measure in FLOWS - {"balance"}
    if not (frame.measure in FLOWS or frame.has_partner) or part or frame.at is None or frame.at > at:
        return None
    owners = scene.tokens[max(0, frame.at - _RANKED) : frame.at]
    if not any(token.area and frame.reporter in token.area.codes for token in owners):
        return None
    place = next((place for place in range(at - 1, start, -1) if scene.tokens[place].area), None)
    area = scene.tokens[place].area if place is not None else None
    if place is None or area is None or area.form == "region":
        return None
    before = [token.text for token in scene.before(place, 3) if token.text != "the"]
    owns = before[:2] == ["of", "those"] or _owns_alone(scene, place, at, moved=frame.measure not in ONE_WAY)
    return like(area.codes[0], scene.word(scene.tokens[place])) if owns else None


def _owns_alone(scene: Scene, place: int, at: int, *, moved: bool) -> bool:
    """Whether nothing is named that the area owns: "Chile's 3 percent", "Chile's fell by 3 percent".

    What has no other side may have `moved` or stand somewhere: "Chile's to 3 percent".
    """
    behind = scene.after(place, 2)
    if [token.text for token in behind[:1]] != ["'s"]:
        return False
    words = ("by", "to", "at") if moved else ("by",)
    led = any(token.text in words or token.pos in ("VBD", "VBZ") for token in behind[1:])
    return place + 2 == at or led


def is_one_of(scene: Scene, place: int, preposition: str, frame: Frame) -> bool:
    """Whether the area is only what another is within: "the lowest in Africa"; what is no trade is else there."""
    if frame.measure in FLOWS or preposition not in ("of", "in"):
        return preposition in ("of", "among", "in", "within")
    near = scene.before(place, _RANKED)
    if preposition == "of" and (frame.has_partner or any(token.area for token in near)):
        return True
    return any(token.has("rank") or token.text.endswith("est") or token.is_rank for token in near)


def is_superlative(scene: Scene, at: int) -> bool:
    """Whether the measure at `at` is what somebody has most or least of: "the highest public debt"."""
    return any(token.pos == "JJS" for token in scene.before(at, _SUPERLATIVE))


def ranked_within(frame: Frame, scene: Scene) -> Frame:
    """The frame without the group in which only one is the first: "the highest debt in the EU" is a member's.

    So is "the EU's highest debt".
    """
    group = frame.reporter
    if group is None or frame.at is None or group.isupper() or frame.measure in FLOWS:
        return frame
    if not is_superlative(scene, frame.at):
        return frame
    around = *scene.before(frame.at, _SUPERLATIVE + 2), *scene.tokens[frame.at + 1 :]
    within = any(token.area and group in token.area.codes for token in around)
    return replace(frame, reporter=None) if within else frame


def owner_of_rank(scene: Scene, at: int) -> str | None:
    """Whose what ranks is: "the greatest growth was Tajikistan's"."""
    place = next(
        (p for p in range(at + 1, at + _RANK_TOLD) if p < len(scene.tokens) and scene.tokens[p].has("be")), None
    )
    owner = scene.after(place, 2) if place is not None else []
    if not owner or (area := owner[0].area) is None or area.form == "region" or [t.text for t in owner[1:]] != ["'s"]:
        return None
    behind = scene.after(place + 2, 1) if place is not None else []
    return area.codes[0] if not behind or not behind[0].text[0].isalnum() else None


def owner_in_apposition(scene: Scene, frame: Frame) -> str | None:
    """The area of which the measure is told: "China, with a turnover of $4bn", "Japan with imports worth $2bn"."""
    if frame.at is None:
        return None
    place = frame.at - 1
    while place > 0 and scene.tokens[place].text in ("a", "an", "total", "combined"):
        place -= 1
    if place < 1 or scene.tokens[place].text != "with":
        return None
    place -= scene.tokens[place - 1].text == ","
    area = scene.tokens[place - 1].area if place and not is_where_ranked(scene, place - 1) else None
    return area.codes[0] if area and area.form != "region" and len(area.codes) == 1 else None
