"""The same quantity told differently in two stories that were printed within so many days.

A source may revise a figure, and then two stories are both right; so only stories that are close in time are held
against each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.audit.across.difference import difference
from factcheck.audit.across.finding import Across, Kind
from factcheck.audit.across.telling import Quantity, Telling
from factcheck.reporter.wording import listed


def told_differently(quantity: Quantity, within: int) -> Across | None:
    """Every telling that another one within `within` days contradicts; None where there is none."""
    places = sorted(_contradicted(quantity.tellings, within))
    if not places:
        return None
    told = tuple(quantity.tellings[place] for place in places)
    quotes = listed(list(dict.fromkeys(telling.quote for telling in told)))
    message = f"Stories within {within} days of each other tell {quotes}."
    return Across(Kind.TOLD_DIFFERENTLY, quantity, told, told, None, message, difference(quantity, told))


def _contradicted(tellings: Sequence[Telling], within: int) -> set[int]:
    """The places of those that another one contradicts; they are in the order of their days."""
    found: set[int] = set()
    first = 0
    for place, telling in enumerate(tellings):
        while (telling.published - tellings[first].published).days > within:
            first += 1
        against = [earlier for earlier in range(first, place) if telling.contradicts(tellings[earlier])]
        if against:
            found.update(against, [place])
    return found
