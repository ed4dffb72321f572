"""A wrong figure that was never corrected, though a later story tells the right one."""

from __future__ import annotations

from factcheck.audit.across.finding import Across, Kind
from factcheck.audit.across.telling import Quantity
from factcheck.audit.across.wrong import Wrong


def never_corrected(quantity: Quantity, wrong: Wrong) -> Across | None:
    """The first story that tells `wrong`, and the later ones that tell what is right."""
    if wrong.right is None:
        return None
    first = wrong.figure.first
    later = tuple(telling for telling in wrong.right.since(first.published) if telling.contradicts(first))
    if not later:
        return None
    message = f"{first.quote} is wrong: {wrong.why}. {later[0].quote} is told later, and the story was not corrected."
    told = (first, *later)
    return Across(Kind.NEVER_CORRECTED, quantity, told, (first,), later[0], message, wrong.calculation(quantity))
