"""The measure that a sentence names behind a number, and of which it may be told."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.clauses import (
    opens_as_whole,
    takes_up_last,
    tells_another,
    tells_place,
)
from factcheck.extractor.measures.flows.flows_taken_up import TAKING_UP
from factcheck.extractor.measures.flows.players import named_as_players
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.shares.wholes_named import (
    whole_of_restated,
    wholes_elsewhere,
)
from factcheck.extractor.measures.taken_up.figures_taken_up import takes_up_figure, takes_up_sum
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_SUBJECT = 5
"""Within how many words before a number stands what it is said of: "they have since come to"."""
_OWN = 3
"""Within how many words behind a measure stands its own number: "imports came to"."""


def told_behind(scene: Scene, at: int, own: list[Frame], context: Context) -> Frame | None:
    """The first measure behind the number, in its clause, that it may be told of."""
    last = _end_of_clause(scene, at)
    wholes = wholes_elsewhere(scene, at, last, own, context)
    apart = word_set("sentences", "in_spite_of")
    ends = (p for p in range(at + 1, last) if tells_another(scene, p) or scene.tokens[p].text in apart)
    left = next(ends, last)
    behind = [f for f in own if f.at is not None and at < f.at < left]
    later = [f for f in behind if f.at not in wholes and not f.cause and scene.tokens[f.at or 0].text not in TAKING_UP]
    if context.frame:
        whole = whole_of_restated(scene, at, own)
        later = [f for f in later if f.at is not None and (f.at == whole or not _goes_on_apart(scene, at, f.at))]
    return later[0] if later else None


def _goes_on_apart(scene: Scene, at: int, place: int) -> bool:
    """Whether the number tells of what was told before, and the measure at `place` stands in another clause."""
    if named_as_players(scene, at, place) or _has_its_own(scene, at, place) or _moves_by_itself(scene, at, place):
        return True
    comma = next((p for p in range(at, place) if scene.tokens[p].text == ","), None)
    if comma is None:
        return False
    if takes_up_figure(scene, at) and any(token.number for token in scene.tokens[comma:place]):
        return True
    aside = scene.tokens[comma + 1].text in word_set("measures", "opening_asides")
    return tells_place(scene, at) or opens_as_whole(scene, at) or (aside and takes_up_last(scene, at))


def _has_its_own(scene: Scene, at: int, place: int) -> bool:
    """Whether a pronoun tells the number, and the measure a number of its own: "they came to $9bn and imports to 8",
    "it was 25 percent, with food inflation at 48", "the sum is $9bn more and makes 8 percent of all trade".
    """
    taken_up = any(token.text in ("they", "it") for token in scene.before(at, _SUBJECT)) or takes_up_sum(scene, at)
    joined = any(token.text in ("and", "with") for token in scene.tokens[at + 1 : place])
    if not (taken_up and joined):
        return False
    share = max(near for near, _ in scene.numbers if near < place)
    part = share > at and scene.tokens[share + 1].text.startswith("of")
    return part or any(token.number for token in scene.after(place, _OWN))


def _moves_by_itself(scene: Scene, at: int, place: int) -> bool:
    """Whether the measure begins a clause that tells how it moved, as that of the number does of something else: "its
    value rose to $9bn, and the share of all exports fell to 8 percent".
    """
    first, last = scene.clause(at)
    joint = next((p for p in range(place - 1, at, -1) if scene.tokens[p].text == ","), None)
    if joint is None or not scene.tokens[joint + 1].has("and", "clause"):
        return False
    if any(token.number or token.is_finite for token in scene.tokens[joint:place]):
        return False
    moved = next((p for p in range(place, last) if scene.tokens[p].is_finite), None)
    ahead = any(token.is_finite for token in scene.tokens[first:at])
    return ahead and moved is not None and any(token.number for token in scene.tokens[moved:last])


def _end_of_clause(scene: Scene, at: int) -> int:
    """Where what is told of the number ends: at a semicolon, a colon, or "whereas"."""
    _, last = scene.clause(at)
    return next((place for place in range(at + 1, last) if scene.tokens[place].has("clause")), last)
