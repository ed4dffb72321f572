"""Articles in passages that are each headed by the name of an area: what a passage tells is that one's own."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.discourse import Context, Heading
from factcheck.extractor.sides.turning_aside import make_home

_FEWEST = 2


def are_headed_by_areas(headings: Iterable[Heading | None], home: str | None) -> bool:
    """Whether areas are gone through by headings and the home is but one of them, or a group of them.

    So none is its partner.
    """
    areas = {heading.area for heading in headings if heading and not heading.inline} - {None}
    return len(areas) >= _FEWEST and (home in (None, *areas) or all(is_member(area, home) for area in areas))


def enter_passage(context: Context, heading: Heading) -> None:
    """Make the area of a heading the home of what follows, told by nobody yet."""
    if heading.area and not heading.inline:
        make_home(context, heading.area, None)
        context.aside_from = context.source = context.frame = context.claimed = None
        context.theme = context.goods = context.main_product = context.main_measure = None
        context.told_whole = set()
