"""The former, the latter, the first and the last of areas that were named in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_ROW = 2


def named_in_row(token: Token, context: Context) -> str | None:
    """The first or the last of several areas named in one sentence: "The last-named bought goods for $3bn"."""
    told = context.abroad
    while told and len(told.others) < _ROW:
        told = told.before
    return told.others[0 if token.has("first_named") else -1] if told else None


def one_of_two(scene: Scene, place: int, context: Context) -> str | None:
    """The former or the latter of two areas: a side of trade, or two that its sentence has named before.

    "With the former", "the latter imported goods"; "Oman bought $2bn worth, Iran $1bn; the former paid in cash".
    Where the sentence before told of two measures and not of the two areas, these are meant.
    """
    token = scene.tokens[place]
    if not token.has("former", "latter"):
        return None
    governed = place > 0 and scene.tokens[place - 1].text in word_set("areas", "anaphora", "sides")
    governed = governed or any(near.measure is not None and near.measure.verb for near in scene.after(place, 1))
    two = _two_before(scene, place, context) if governed or not _tells_both_flows(scene, place) else None
    two = two or (context.two_areas if (governed and not _are_measures(context)) or _names_two(context) else None)
    return two[1 if token.has("latter") else 0] if two else None


def _two_before(scene: Scene, place: int, context: Context) -> Sequence[str] | None:
    """The last two countries beside the home that the sentence names before `place`."""
    named = (token.area for token in scene.tokens[:place] if token.area and token.area.form != "region")
    others = [code for code in dict.fromkeys(code for area in named for code in area.codes) if code != context.home]
    return others[-_ROW:] if len(others) >= _ROW else None


def _are_measures(context: Context) -> bool:
    """Whether the sentence before told of two measures, and not of the two areas."""
    two = len({frame.measure for frame in context.pair}) == _ROW and context.two_areas is not None
    return two and set(context.areas).isdisjoint(context.two_areas or ())


def _names_two(context: Context) -> bool:
    """Whether the sentence before names just two areas abroad, and no two flows that could be meant."""
    two = context.before is not None and len(context.before.others) == _ROW
    return two and len({frame.measure for frame in context.pair}) < _ROW


def _tells_both_flows(scene: Scene, place: int) -> bool:
    """Whether the two may be exports and imports, which the sentence has named before `place`."""
    words = " ".join(token.text for token in scene.tokens[:place] if token.measure)
    return "export" in words and "import" in words
