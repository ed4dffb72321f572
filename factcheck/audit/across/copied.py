"""A wrong figure that later stories tell again."""

from __future__ import annotations

from factcheck.audit.across.finding import Across, Kind
from factcheck.audit.across.telling import Quantity
from factcheck.audit.across.wrong import Wrong


def copied_figure(quantity: Quantity, wrong: Wrong) -> Across | None:
    """The story that told it first, and those of later days that tell it too."""
    first = wrong.figure.first
    copies = wrong.figure.since(first.published)
    if not copies:
        return None
    message = f"{first.quote} is wrong: {wrong.why}. {first.story} told it first, on {first.published}."
    return Across(Kind.COPIED_FIGURE, quantity, (first, *copies), copies, first, message, wrong.calculation(quantity))
