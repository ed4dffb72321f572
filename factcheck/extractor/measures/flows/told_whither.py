"""So much of a flow as a clause says to go somewhere or to come from there: "$3bn, about a third, came from Chad"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.areas.areas_beside import row_from
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.measures.shares.of_the_world import holder_in_world
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import named_beside
from factcheck.resources import word_set

_ASIDE = 6
"""Within how many words what is set off behind a number ends."""
_PHRASE = 4
"""Within how many words behind its verb a clause says whither."""
_BOUNDS = word_set("small_words", "measures", "flow_ends_at")
_DESTINED = tuple(sorted(word_set("small_words", "measures", "destined")))
_INSIDE = word_set("small_words", "measures", "inside")


def gone(scene: Scene, at: int, frame: Frame, home: str | None) -> Frame | None:
    """The frame with the area that its clause says so much to go to, or to come from."""
    if holder := holder_in_world(scene, at, frame, home):
        return replace(frame, reporter=holder)
    area = whither(scene, at, frame, home) or _as_before(scene, at, frame, home)
    return replace(frame, partner=named_beside(area)) if area else None


def whither(scene: Scene, at: int, frame: Frame, home: str | None) -> str | None:
    """The area where so much of the flow goes, or whence it comes, where the number is what a clause is about."""
    if frame.measure not in ONE_WAY or not _is_subject(scene, at):
        return None
    place = _past_what(scene, at, frame) or _past_asides(scene, at)
    verb = scene.tokens[place : place + 1]
    if not verb or verb[0].pos[:2] != "VB" or (frame.at or 0) > max(at, place):
        return None
    if verb[0].measure is not None and verb[0].measure.measure != frame.measure:
        return None
    ways = _ways(frame, verb[0])
    for step in range(place, min(place + _PHRASE + 1, len(scene.tokens) - 1)):
        token = scene.tokens[step]
        if token.text.rpartition(" ")[2] in ways or (frame.measure == "exports" and token.text.endswith(_DESTINED)):
            return _area_at(scene, step + 1, frame, home)
        if step > place and (token.mention is not None or not _is_between(token)):
            return None
    return None


def _ways(frame: Frame, verb: Token) -> frozenset[str]:
    """By which words the verb leads whither the flow goes, or whence it comes: "originated in Chad"."""
    if frame.measure == "exports":
        return frozenset({"from"}) if verb.text.endswith(" from") else _INSIDE
    stems = word_set("measures", "parts_of_the_world", "exports")
    return frozenset({"from", "in"}) if verb.text.partition(" ")[0] in stems else frozenset({"from"})


def _as_before(scene: Scene, at: int, frame: Frame, home: str | None) -> str | None:
    """The area behind the number that goes on with where those before it went: "9 percent ended in Chad, 5 in Mali"."""
    row = scene.after(at, _PHRASE)
    lead = row[0].text if row and _is_subject(scene, at) else ""
    before = next((place for place, _ in reversed(scene.numbers) if place < at), None)
    if before is None or lead not in (*_INSIDE, "for", "from"):
        return None
    went = whither(scene, before, frame, home) or _as_before(scene, before, frame, home)
    alike = any(token.text.endswith(lead) for token in scene.tokens[before + 1 : at])
    return _area_at(scene, at + 2, frame, home) if went and alike and scene.clause(before) == scene.clause(at) else None


def _is_subject(scene: Scene, at: int) -> bool:
    """Whether the number opens its clause, but for how sure it is and of what it is."""
    for token in reversed(scene.tokens[:at]):
        if token.text in _BOUNDS or token.has("of_told", "part_of"):
            return True
        if not (token.has("hedge") or token.text in ("a", "the", "another") or token.pos == "RB"):
            return False
    return True


def _past_what(scene: Scene, at: int, frame: Frame) -> int | None:
    """The place behind the verb of what the number is a part of: "two thirds of what Chad sells abroad now goes to"."""
    if not frame.verb or frame.at is None or frame.at < at:
        return None
    between = scene.tokens[at + 1 : frame.at]
    taken_up = any(token.text in ("what", "that") for token in between[:3])
    if not taken_up or any(token.number or token.text == "," for token in between):
        return None
    for place, token in enumerate(scene.tokens[frame.at + 1 : frame.at + 2 + _PHRASE], frame.at + 1):
        if token.pos[:2] == "VB":
            return place
        if token.area or token.number or token.measure:
            return None
    return None


def _past_asides(scene: Scene, at: int) -> int:
    """The place behind the number and what is set off behind it: "$3bn (a third)", "$3bn of them, about a third,"."""
    place = at + 1
    while place < len(scene.tokens):
        token = scene.tokens[place]
        if token.has("of_told", "part_of", "worth"):
            place += 1
            continue
        closing = {",": ",", "(": ")", "or": ","}.get(token.text)
        row = scene.tokens[place + 1 : place + 1 + _ASIDE]
        end = next((step for step, near in enumerate(row) if near.text == closing), None)
        if end is None or any(near.area or near.measure or near.is_finite for near in row[:end]):
            return place + (token.text == ",")
        place += end + 2
    return place


def _is_between(token: Token) -> bool:
    return token.pos[:2] in ("NN", "DT", "VB", "JJ", "RB", "PR")


def _area_at(scene: Scene, place: int, frame: Frame, home: str | None) -> str | None:
    while scene.tokens[place].text in ("the", "those", "of", "those of") and place < len(scene.tokens) - 1:
        place += 1
    area = scene.tokens[place].area if place < len(scene.tokens) else None
    if area is None or area.form == "region" or area.codes[0] in (home, frame.reporter):
        return None
    return row_from(scene, place)
