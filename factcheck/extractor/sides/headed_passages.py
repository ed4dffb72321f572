"""Articles in passages that are each headed by the name of an area: what a passage tells is that one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.discourse import Context, Heading
from factcheck.extractor.headings import heading_of, heading_with_figure
from factcheck.extractor.opened import Measured
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.products.listed import goods_listed
from factcheck.extractor.sides.turning_aside import make_home

_FEWEST = 2
_WORLD = "world"


def headings_in(
    blocks: Sequence[Paragraph], docs: Sequence[Doc], told: Sequence[Sequence[Measured]], home: str | None
) -> list[Heading | None]:
    """The heading that each paragraph is or opens with, and whose passage it opens."""
    goods = goods_listed(docs)
    rows = [[scene for scene, _ in row] for row in told]
    lines = [*zip(blocks, docs, rows, strict=True)]
    headings = [goods.get(block.start) or heading_of(doc._.text, row, block) for block, doc, row in lines]
    listed = _regions_listed([heading_with_figure(row, block, bare=True) for block, _, row in lines], home)
    headings = [region or heading for region, heading in zip(listed, headings, strict=True)]
    return _with_passages(headings, [heading_with_figure(row, block) for block, _, row in lines], home)


def _regions_listed(rows: Sequence[Heading | None], home: str | None) -> list[Heading | None]:
    """Those lines that tell the figure of a part of the home's country, where several stand below each other."""
    own = [one if one and one.region and one.lies_in == home else None for one in rows]
    if len({one.region for one in own if one}) < _FEWEST:
        return [None] * len(own)
    around = [None, *rows, None]
    beside = [before or behind for before, behind in zip(around, around[2:], strict=False)]
    return [
        replace(one, area=one.region, inline=True, with_figure=False) if one and near else None
        for one, near in zip(own, beside, strict=True)
    ]


def _with_passages(
    headings: Sequence[Heading | None], with_figures: Sequence[Heading | None], home: str | None
) -> list[Heading | None]:
    """The headings, each with whose passage it opens.

    A line that tells a figure of an area ("#2 India – $2.85 billion") heads what stands below it, if several do and no
    line of the kind is next to it; so does a part of the home's country, if several do: "1. Texas", "2. California".

    Args:
        with_figures: the same lines as headings that tell a figure, where they do.
    """
    lines = [None, *with_figures, None]
    alone = [
        line if line and not before and not behind else None
        for before, line, behind in zip(lines, lines[1:], lines[2:], strict=False)
    ]
    told = [*headings]
    if len({line.area or line.region for line in alone if line}) >= _FEWEST:
        told = [line or heading for line, heading in zip(alone, headings, strict=True)]
    regions = {one.region for one in told if one and not one.inline and one.region and one.lies_in == home}
    if len(regions) < _FEWEST:
        return told
    return [replace(one, area=one.region) if one and one.region in regions else one for one in told]


def are_headed_by_areas(headings: Sequence[Heading | None], home: str | None) -> bool:
    """Whether areas are gone through by headings and the home is but one of them, or a group or country of them.

    So none is its partner.
    """
    heads = [heading for heading in headings if heading and heading.area and not heading.inline]
    areas = {heading.area for heading in heads}
    if len(areas) < _FEWEST:
        return False
    within = all(head.is_of_region or is_member(head.area or "", home) for head in heads)
    return home in (None, _WORLD, *areas) or within


def first_passage(headings: Sequence[Heading | None]) -> int | None:
    """Which of the paragraphs heads the first passage of an area."""
    return next((at for at, one in enumerate(headings) if one and one.area and not one.inline), None)


def enter_passage(context: Context, heading: Heading) -> None:
    """Make the area of a heading the home of what follows, told by nobody yet, of what all passages are about."""
    if not heading.area or heading.inline:
        return
    if context.main_of_all is None:
        context.main_of_all = context.main_product, context.main_measure, frozenset(context.main_measures)
    make_home(context, heading.area, None)
    context.aside_from = context.source = context.frame = context.claimed = None
    context.theme = context.goods = None
    context.main_product, context.main_measure, measures = context.main_of_all
    context.main_measures, context.told_whole = set(measures), set()
    if context.topic:
        whom = _WORLD if context.topic.has_partner else None
        context.topic = replace(context.topic, reporter=heading.area, partner=whom)
