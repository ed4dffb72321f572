"""What a country spends on one thing, told by a verb: "Peru spent $2bn on defence", "0.5% of GDP on research"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

_OBJECT = 4
"""Within how many tokens behind the verb stands how much was spent."""
_FAR = 12
"""Within how many tokens behind it is told on what."""
_ENDS = frozenset({",", ";", ":", "."})
_DETERMINERS = word_set("small_words", "measures", "before_what_is_spent_on")
_ADVERBS = frozenset({"RB", "VBZ", "VBP", "VBD"})
"""What may stand between a country and its verb: "has", "also"."""


def with_spending(frames: Sequence[Frame], scene: Scene) -> list[Frame]:
    """The frames with what a country is said to spend on something that states pay for, instead of what that names."""
    spent = [*_spending(scene)]
    taken = {place for frame, thing in spent for place in (frame.at, thing)}
    kept = [frame for frame in frames if frame.at not in taken]
    return sorted([*kept, *(frame for frame, _ in spent)], key=lambda frame: frame.at or 0)


def _spending(scene: Scene) -> Iterator[tuple[Frame, int]]:
    """The verbs by which a country spends money on one thing, and where that stands."""
    things = {thing: name for name, words in vocabulary("measures")["spent_by_states"].items() for thing in words}
    for at, token in enumerate(scene.tokens):
        spends = token.text in word_set("measures", "verbs_of_spending") and token.pos[:2] == "VB"
        if not spends or not _is_country(scene, at) or not any(one.number for one in scene.after(at, _OBJECT)):
            continue
        if (place := _thing(scene, at, things)) is not None:
            noun = scene.tokens[place]
            name = things[noun.text]
            product = None if name.startswith("other:") else scene.word(noun)
            yield Frame(like(name, scene.word(token)), product=product, at=at, stop=at), place


def _is_country(scene: Scene, verb: int) -> bool:
    """Whether the subject of the verb is a country or a group of them."""
    subject = next((token for token in reversed(scene.tokens[:verb]) if token.pos not in _ADVERBS), None)
    return subject is not None and subject.area is not None and not subject.area.possessive


def _thing(scene: Scene, verb: int, things: dict[str, str]) -> int | None:
    """Where the noun stands that tells on what the money went."""
    row: list[Token] = list(takewhile(lambda token: token.text not in _ENDS, scene.after(verb, _FAR)))
    led = next((place for place, token in enumerate(row) if token.text == "on"), None)
    if led is None:
        return None
    behind = led + 1 + any(token.text in _DETERMINERS for token in row[led + 1 : led + 2])
    named = any(token.text in things for token in row[behind : behind + 1])
    return verb + 1 + behind if named else None
