"""Lists of a country's parts: the figure of a line is that of the part which it opens with: "Riga – 8.6%"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context, Heading
from factcheck.extractor.measures.frame import Frame


def region_of_line(context: Context) -> Heading | None:
    """The opening of the line that is read, where that is the part of a country and the line one of such a list."""
    heading = context.heading
    return heading if heading is not None and heading.inline and heading.is_of_region else None


def with_region_of_line(frame: Frame, context: Context) -> Frame:
    """`frame` as that of the part, where nobody but its country is told to have it, or to be traded with."""
    heading = region_of_line(context)
    if heading is None or frame.reporter not in (None, heading.lies_in, heading.area):
        return frame
    abroad = None if frame.partner in (heading.lies_in, heading.area) else frame.partner
    return replace(frame, reporter=heading.area, partner=(abroad or "world") if frame.has_partner else None)
