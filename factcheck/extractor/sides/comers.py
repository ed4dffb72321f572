"""In an article on guests or on investment, who comes is none of whom it tells: "Russians topped the list"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import GUESTS
from factcheck.extractor.scene import Scene
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import vocabulary, word_set

_COMING = ("fdi", GUESTS, "other:overnight stays", "other:tourism income")


def tell_of_hosts(readings: Sequence[Reading]) -> None:
    """Read those who come, or whose money does, as coming to whom the article told of before them."""
    for measure in _COMING:
        told = [(reading, draft) for reading in readings for draft in reading.drafts if draft.frame.measure == measure]
        host = home = told[0][0].context.home if told else None
        for reading, draft in told:
            host = home if draft.frame.reporter == home else _hosted(reading.scene, draft, host)


def _hosted(scene: Scene, draft: Draft, host: str | None) -> str | None:
    """Whose guests they are from here on; the draft becomes one of the host's where it is told of who comes."""
    comer = draft.frame.reporter
    if comer is None or comer == host or not (comer.isupper() or comer in vocabulary("groups")):
        return host
    only_come = draft.frame.measure != "fdi" and not _hosts(scene, str(comer))
    if host is None or not (only_come or _comes(scene, str(comer))):
        return comer if comer.isupper() and any(comer in area.codes for _, area in scene.areas) else host
    draft.frame = replace(draft.frame, reporter=host, partner=_who_comes(draft, host))
    return host


def _comes(scene: Scene, area: str) -> bool:
    """Whether the area is named by its people or firms, or is said to send: "the British", "Chad sent 3,000"."""
    if scene.says("receiving"):
        return False
    places = [place for place, one in scene.areas if area in one.codes]
    return any(_are_people(scene, place) for place in places) or _sends(scene)


def _hosts(scene: Scene, area: str) -> bool:
    """Whether the sentence can tell of those who come to the area: "in Peru", "Peru's guests", "Peru received"."""
    if scene.says("receiving"):
        return True
    places = [place for place, one in scene.areas if area in one.codes]
    return not places or any(_is_place(scene, place) for place in places)


def _is_place(scene: Scene, place: int) -> bool:
    area = scene.tokens[place].area
    before = [near.text for near in scene.before(place, 2) if near.text != "the"][:1]
    return before in (["in"], ["to"]) or (area is not None and area.possessive)


def _are_people(scene: Scene, place: int) -> bool:
    token = scene.tokens[place]
    if token.area is None or token.area.form != "demonym":
        return False
    behind = next(iter(scene.after(place, 1)), None)
    if behind is None or behind.is_rank or behind.pos[:2] not in ("NN", "JJ"):
        return True
    return behind.text == "ones" or behind.text in word_set("measures", "traders") | word_set("measures", "guests")


def _who_comes(draft: Draft, host: str) -> str | None:
    """Whom it tells of as the host, or whom it names beside that one."""
    beside = draft.frame.partner
    return draft.frame.reporter if beside in (None, "world", host) else beside


def _sends(scene: Scene) -> bool:
    """Whether an area stands before a verb of sending: "Chad sent 3,000 of them, Mali 2,000"."""
    words = word_set("measures", "sending")
    sending = [place for place, token in enumerate(scene.tokens) if token.text in words]
    return any(near.area for place in sending for near in scene.before(place, 1))
