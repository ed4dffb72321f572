"""Articles that turn aside to another country, whose own office tells its figures: "German exports, Destatis said"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.subject import opening_area
from factcheck.extractor.sources import source_country
from factcheck.resources import vocabulary


def trading_partners(told: Iterable[tuple[Scene, Sequence[Frame]]]) -> frozenset[str]:
    """The areas that trade is told to be with, by the words of its own phrases."""
    return frozenset(frame.partner for _, measured in told for frame in measured if frame.partner)


def turn_aside(context: Context, scene: Scene) -> None:
    """Make another country the home of what follows, until the article's own is named again."""
    if context.aside_from:
        home, other = context.aside_from
        if _names(scene, home) or any(office not in (None, context.home) for office in _offices(scene)):
            make_home(context, home, other)
            context.aside_from = None
    elif context.home and (area := _telling_of_itself(scene, context)):
        context.aside_from = context.home, context.other
        make_home(context, area, None)


def make_home(context: Context, home: str, other: str | None) -> None:
    """Let what follows be told by `home`, as likely to be what it is about as the home before was."""
    likely, before = context.homes, context.home or ""
    context.homes = {**likely, home: likely.get(before, 1.0), before: likely.get(home, 0.0)}
    context.home = context.reporter = home
    context.other = context.partner = other
    frame = context.frame
    if frame and frame.measure in FLOWS and frame.reporter != home:
        context.frame = replace(frame, reporter=home, partner=other or "world")


def _telling_of_itself(scene: Scene, context: Context) -> str | None:
    """The area that the sentence opens with, whose own office tells its figures; none that the home trades with."""
    if not scene.areas or _names(scene, context.home):
        return None
    offices = [office for office in _offices(scene) if office]
    if not offices and context.before is None and context.source:
        offices = [office for office in [_of(context.source)] if office]
    elif not scene.numbers:
        return None
    area = opening_area(scene) if offices else None
    if area is None or area in (context.other, *context.partners) or not set(offices) & {area, *_groups_of(area)}:
        return None
    return area


def _groups_of(area: str) -> Sequence[str]:
    """The groups whose office counts for the area too: that of the EU for the euro area."""
    counted: dict[str, list[str]] = vocabulary("sources")["counted_by"]
    return counted.get(area, [])


def _offices(scene: Scene) -> list[str | None]:
    """Whose offices the sentence is attributed to."""
    named = (token.mention for token in scene.tokens)
    return [_of(one.name) for one in named if isinstance(one, SourceMention) and one.attributes]


def _of(office: str) -> str | None:
    groups: dict[str, str] = vocabulary("sources")["offices_of_groups"]
    return groups.get(office) or source_country(office)


def _names(scene: Scene, home: str | None) -> bool:
    return any(home in area.codes for _, area in scene.areas)
