"""What a country is, told between commas behind its name: "Peru, one of the largest buyers of tea, grew 5 percent"."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_LONGEST = 12
"""How many words tell at most what a country is."""
_POSSESSIVE = frozenset({"'s", "’s"})


def without_what_areas_are(scene: Scene, context: Context) -> Scene:
    """The sentence without such asides, in a text on what nobody else has a part in: no figure is told by them."""
    if not context.topic or any(frame and frame.has_partner for frame in (context.topic, context.frame)):
        return scene
    asides = [_aside(scene, place) for place, _ in scene.areas]
    hidden = {place for aside in asides for place in aside}
    if not any(scene.tokens[place].measure or scene.tokens[place].area for place in hidden):
        return scene
    return replace(scene, tokens=[token for at, token in enumerate(scene.tokens) if at not in hidden])


def _aside(scene: Scene, place: int) -> range:
    """Where the words that tell what the area is stand with their commas; nowhere if they state anything."""
    row = scene.after(place, _LONGEST)
    if [token.text for token in row[:1]] != [","]:
        return range(0)
    inside = list(takewhile(lambda token: token.text != ",", row[1:]))
    if not inside or len(inside) == len(row) - 1 or any(map(_states, inside)) or not _says_what(inside):
        return range(0)
    return range(place + 1, place + len(inside) + 3)


def _says_what(inside: list[Token]) -> bool:
    """Whether the words open as a phrase of a noun does, and have one: "one of its buyers", "Africa's top seller"."""
    owned = inside[0].area is not None and any(token.text in _POSSESSIVE for token in inside[1:2])
    nouns = any(token.pos[:2] == "NN" and not token.area for token in inside)
    return nouns and (owned or inside[0].text in word_set("sentences", "saying_what"))


def _states(token: Token) -> bool:
    """Whether a clause has it: a verb, a figure or a time."""
    figure = token.number is not None and token.number.status is None and not token.is_rank
    return token.is_finite or figure or token.period is not None
