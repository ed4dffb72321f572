"""In an article on the trade of a group with another, its members are told to trade with that other: "of EU exports to
Brazil, Germany had 30 percent; among the importers the Dutch led".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.areas.members import is_member, is_nested
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.trade_with_all import speaks_of_all
from factcheck.extractor.told import Told
from factcheck.extractor.weighing.readings import Reading
from factcheck.groups import lies_in, members
from factcheck.resources import vocabulary, word_set

_WHY = "the other side of the trade of its group, which the article is on"
_WHO = "who is said to buy or to sell"


def tell_of_members(readings: Sequence[Reading]) -> None:
    """Read the trade of members of the home with whom the home is told to trade."""
    role = other = None
    for reading in readings:
        role = role if reading.context.before else None
        scene, other = reading.scene, _other_of(reading.context) or other
        roles = [(place, way) for place, token in enumerate(scene.tokens) if (way := _way(token.text))]
        for draft in reading.told if other else ():
            named = (way for place, way in reversed(roles) if place < draft.at)
            _tell_with(draft, reading, other or "", next(named, role))
        role = roles[-1][1] if roles else role


def _other_of(context: Context) -> str | None:
    """The one whom the article's home, a group, is told to trade with, and which is none of its members."""
    home, other = context.home, context.other
    if home is None or other is None or home not in vocabulary("groups") or other == home:
        return None
    return None if is_member(other, home) or is_nested(home, other) else other


def _way(word: str) -> str | None:
    """The flow that those who are called so have: exports of a seller, imports of a buyer."""
    if word in word_set("small_words", "sides", "members_selling"):
        return "exports"
    return "imports" if word in word_set("small_words", "sides", "members_buying") else None


def _tell_with(draft: Draft, reading: Reading, other: str, role: str | None) -> None:
    frame, scene, context = draft.frame, reading.scene, reading.context
    if frame.measure not in FLOWS or _is_among_members(scene):
        return
    sides = (frame.reporter, frame.partner)
    inside = [side for side in sides if side and _is_in(side, context)]
    beside = [side for side in sides if side not in inside]
    if len(inside) != 1 or not (_is_around(beside[0], inside[0], context) or (role and beside == [other])):
        return
    if beside == ["world"] and speaks_of_all(frame, scene):
        return
    measure = frame.measure
    if role and measure in ONE_WAY and role != measure:
        measure = Told(role, None, _WHO, assumed=True)
    draft.frame = replace(frame, measure=measure, reporter=inside[0], partner=Told(other, None, _WHY, assumed=True))


def _is_around(side: str | None, inside: str, context: Context) -> bool:
    """Whether it is the home, the part of the world that it is in, or nobody that the words name."""
    return side in (context.home, "world", None) or lies_in(inside, str(side))


def _is_in(side: str, context: Context) -> bool:
    """Whether it is one of the home's members, or several of them."""
    then = members(str(context.home), context.main_period)
    return all(is_member(one, context.home) or one in then for one in side.split("+"))


def _is_among_members(scene: Scene) -> bool:
    """Whether the sentence tells of what the members trade with each other."""
    intra = tuple(vocabulary("cues")["intra"])
    return any(token.has("each_other") or token.text.startswith(intra) for token in scene.tokens)
