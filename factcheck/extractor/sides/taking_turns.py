"""Articles that go from one country to the next: whose turn it is, as what follows without a name is told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame, names_itself
from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.subject import opening_area
from factcheck.extractor.sources import source_country
from factcheck.extractor.told import Told

_FEWEST = 3
"""Of how many areas an article tells at least that goes through them."""
_MOST = 0.6
"""The part of what it tells that may be told of one of them; an article on that one names others only beside it."""


def goes_through(told: Iterable[tuple[Scene, Sequence[Frame]]]) -> bool:
    """Whether an article tells of several areas in turn, of each something of its own."""
    turns = Counter(area for scene, measured in told if scene.numbers for area in _peers(scene, measured))
    return len(turns) >= _FEWEST and max(turns.values()) <= _MOST * turns.total()


def take_turn(context: Context, scene: Scene, measured: Sequence[Frame]) -> None:
    """Make the one area that the sentence tells of the home of what follows."""
    told = list(dict.fromkeys(_owners(scene, measured)))
    if not told or any(_is_between(context, area) for area in told):
        return
    context.home = context.reporter = told[0] if len(told) == 1 else None
    context.partner = context.other = None
    if context.home and context.frame:
        whom = "world" if context.frame.has_partner else None
        context.frame = replace(context.frame, reporter=context.home, partner=whom)


def _is_between(context: Context, area: str) -> bool:
    """Whether the sentence before told of trade that the area has with one other."""
    frame = context.frame if context.before else None
    if frame is None or frame.partner in (None, "world"):
        return False
    return area in (frame.reporter, frame.partner)


def _peers(scene: Scene, measured: Sequence[Frame]) -> set[str]:
    """The areas of which the sentence tells what no other has a part in: their prices, their exports to all."""
    if not measured or any(frame.has_partner and frame.measure not in FLOWS for frame in measured):
        return set()
    traded = any(frame.measure in FLOWS for frame in measured)
    own = [frame for frame in measured if frame.measure not in FLOWS or _is_named(scene, frame)]
    regions = {code for _, area in scene.areas if area.form == "region" for code in area.sides}
    return {*(_named(own) if traded else _owners(scene, own))} - regions - {"world"}


def _is_named(scene: Scene, frame: Frame) -> bool:
    return frame.at is not None and not frame.verb and names_itself(scene.tokens[frame.at])


def _owners(scene: Scene, measured: Sequence[Frame]) -> list[str]:
    """The areas of which the sentence tells something of their own: "Peru's exports", "In Peru, prices"."""
    if named := _named(measured):
        return named
    opening = opening_area(scene)
    return [opening] if opening else [*_of_source(scene)]


def _named(measured: Sequence[Frame]) -> list[str]:
    return [f.reporter for f in measured if f.reporter and f.named_reporter and not f.part and f.at is not None]


def _of_source(scene: Scene) -> Iterable[str]:
    """The country of the office that tells the sentence, where it names no area: "Togo's statisticians put"."""
    if scene.areas:
        return
    for token in scene.tokens:
        if isinstance(token.mention, SourceMention) and (country := source_country(token.mention.name)):
            yield Told(country, scene.words([token]))
            return
