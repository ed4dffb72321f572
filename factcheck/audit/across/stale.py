"""A figure that its source has revised, told again after stories had told the new one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.audit.across.difference import difference
from factcheck.audit.across.figure import Figure, days
from factcheck.audit.across.finding import Across, Kind
from factcheck.audit.across.telling import Quantity, Telling
from factcheck.audit.across.wrong import revised_by

_CONFIRMED = 2
"""On so many days the new figure must have been told, where no reference knows of the revision."""


def stale_figures(quantity: Quantity, found: Sequence[Figure], known: Collection[Telling]) -> Iterator[Across]:
    """One finding for each figure of `found`, in the order of their days, that is told on after a newer one.

    Of the tellings in `known` something else has been told already.
    """
    told = set(known)
    for place, old in enumerate(found):
        for new in reversed(found[place + 1 :]):
            late = tuple(telling for telling in _after(old, new) if telling not in told)
            if late:
                told.update(late)
                message = f"{late[0].quote} was revised: {new.first.quote} is told since {new.first.published}."
                shown = (old.first, new.first, *late)
                apart = difference(quantity, (late[0], new.first))
                yield Across(Kind.STALE_FIGURE, quantity, shown, late, new.first, message, apart)


def _after(old: Figure, new: Figure) -> Sequence[Telling]:
    """The tellings of `old` after it was revised to `new`, where it was.

    It was where the reference data says so, or `new` is told on more days than `old` from then on: else `new` may be
    what is wrong.
    """
    day = new.first.published
    late = old.since(day)
    confirmed = days(new.tellings)
    revised = revised_by(old, new) or (confirmed >= _CONFIRMED and confirmed > days(late))
    return late if revised and old.first.published < day else ()
