"""Whether whom a sentence is about has what it tells: "Peru saw arrivals rise", "Peru posted a trade surplus"."""

from __future__ import annotations

from itertools import dropwhile, islice

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.areas.belonging import is_superlative
from factcheck.extractor.measures.frame import FLOWS, Frame, names_itself
from factcheck.extractor.products.surroundings import has_measure
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.sides.later import later_side
from factcheck.resources import word_set

_ROW = word_set("small_words", "sides", "in_a_row")


def has_its_own(scene: Scene, area: str, frame: Frame, context: Context) -> bool:
    """Whether the sentence says that the area has what is told, and of a flow that it has it with all."""
    own = frame.measure not in FLOWS or _is_with_all(scene, area, frame, context)
    return own and _says_it_has(scene, area, frame)


def _is_with_all(scene: Scene, area: str, frame: Frame, context: Context) -> bool:
    """Whether a flow is told of no other side, in an article on no two: "Peru had exports of $3bn".

    The gap of a third country is its own in any: "Peru posted a trade surplus".
    """
    third = frame.measure == "balance" and area not in (context.home, context.other)
    if (context.other is not None and not third) or frame.at is None or frame.verb or frame.part:
        return False
    taken = any(token.has("receiving") for token in scene.tokens[: frame.at])
    return names_itself(scene.tokens[frame.at]) and not taken and later_side(scene, frame, None) is None


def _says_it_has(scene: Scene, area: str, frame: Frame) -> bool:
    """Whether a verb right behind the area says that it has what is told.

    Others of a row may stand between: "Peru (5%) and Chile (4%) have". So does a superlative before what is told:
    "Peru is among the five with the lowest debt".
    """
    place = next((place for place, token in scene.areas if area in token.codes), None)
    if place is None:
        return False
    if frame.at is not None and is_superlative(scene, frame.at):
        return True
    verbs = [*islice(dropwhile(_is_of_row, scene.tokens[place + 1 :]), 2)]
    auxiliaries = word_set("measures", "beside_nouns", "perfect")
    perfect = [token.pos for token in verbs[1:]] == ["VBN"] and verbs[0].text in auxiliaries
    return any(has_measure(token.text) for token in verbs[perfect : perfect + 1])


def _is_of_row(token: Token) -> bool:
    """Whether the word may stand in a row of areas, each with a number of its own."""
    return bool(token.area or token.number) or token.text in _ROW
