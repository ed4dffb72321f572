"""Whose trade a partner has a part of: in "China absorbed 21% of what it sold abroad" that of the home, not China's."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_NEAR = 3
"""Within how many tokens behind the pronoun stands its verb: "all that it has ever sold"."""
_WORDS = 4
"""How many words lead from the part to the pronoun at most: "of everything that"."""


def whose_whole(scene: Scene, place: int, context: Context) -> str | None:
    """The home, where another has a part of "what it sold": not where that one is said to do so itself.

    "China bought 21% of what it sold", but "China bought from Chad 21% of what it imports".
    """
    if scene.tokens[place].text not in word_set("areas", "anaphora", "takers") or not (context.home or "").isupper():
        return None
    verb = next((token.measure for token in scene.after(place, _NEAR) if token.measure), None)
    part = _part(scene, place)
    if verb is None or part is None or not verb.verb or verb.measure not in ONE_WAY:
        return None
    named = [code for at, area in scene.areas if at < part for code in area.codes]
    itself = any(token.measure and token.measure.measure == verb.measure for token in scene.tokens[:part])
    return context.home if named and context.home not in named and not itself else None


def _part(scene: Scene, place: int) -> int | None:
    """The place of the number of whose whole the clause tells that the word at `place` opens."""
    led = [token.text for token in scene.before(place, _WORDS)]
    whole = next((at for at, text in enumerate(led) if text in ("of", "of everything", "of all")), None)
    if whole is None or not word_set("measures", "wholes_told_of").issuperset(led[:whole]):
        return None
    number = place - whole - 2
    return number if number >= 0 and scene.tokens[number].number else None
