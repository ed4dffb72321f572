"""Which side of a measure the area is that stands beside its number."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.measures.areas.areas_beside import (
    HAVING,
    PARTNER_OF_LIST,
)
from factcheck.extractor.measures.frame import FLOWS, Frame, joined, role_of
from factcheck.extractor.measures.people.from_abroad import sends
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.told import like

_OF_MEMBERS = frozenset({"debt", "reserves", "remittances", "other:development assistance"})
"""What the members of a group have with all the world, where a list names them."""
_DEBT = "debt"
_WHOSE_DEBT = frozenset({PARTNER_OF_LIST, HAVING, "in", "for"})
"""What stands before whoever owes it; to whom it is owed is told by "to", "by" or "from"."""
_FROM = frozenset({PARTNER_OF_LIST, "from", "of"})
"""What stands before whoever sends what the home gets: "of Italians there came only 5,000"."""


def with_area(frame: Frame, area: str, preposition: str, home: str | None) -> Frame:
    """`frame` about `area`, beside the number after `preposition`; in a list it takes the place of the side abroad."""
    others = [like(code, area, "named beside the number") for code in area.split("+") if code != frame.reporter]
    area = joined(others) or area
    if area in (frame.reporter, frame.partner):
        return frame
    if not preposition and frame.measure in FLOWS and is_of_group(frame, area, home):
        return replace(frame, reporter=area)
    owes = frame.measure == _DEBT and preposition in _WHOSE_DEBT
    if owes or (preposition in ("", "in") and _is_of_members(frame, area)):
        return replace(frame, reporter=area, partner="world")
    if preposition in _FROM and sends(frame, area, home):
        return replace(frame, partner=area) if frame.has_partner else frame
    if preposition == "from" and frame.reporter == home and _counts_people(frame):
        return frame
    if not frame.has_partner or (not preposition and frame.partner == home):
        return replace(frame, reporter=area)
    if not preposition and frame.named_reporter and frame.reporter != home and not frame.part:
        return replace(frame, reporter=area)
    if preposition == HAVING:
        return replace(frame, reporter=area, partner="world")
    if preposition == "for" and frame.measure == "turnover" and frame.reporter == home and not is_member(area, home):
        return replace(frame, partner=area)
    role = role_of(frame.measure, preposition) if preposition else "partner"
    if role == "reporter" and frame.partner != area:
        return replace(frame, reporter=area)
    return replace(frame, partner=area)


def _counts_people(frame: Frame) -> bool:
    """Whether it is people that are counted, who come from elsewhere: "of the students, 5 percent came from Chad"."""
    return not frame.has_partner and bare_unit(frame.measure) == PERSONS.name


def is_of_group(frame: Frame, area: str, home: str | None) -> bool:
    """Whether a member has its part in the trade of its group: "of the EU's sales to Peru Italy had 5%, Spain 4%"."""
    if is_member(area, frame.reporter):
        return True
    return is_member(area, home) and is_member(frame.reporter, home) and not is_member(frame.partner, home)


def _is_of_members(frame: Frame, area: str) -> bool:
    """Whether a list goes through the members of a group, each of which has what is told: "in the EU: Italy (5%)"."""
    group = frame.reporter
    if group is None or frame.measure not in _OF_MEMBERS:
        return False
    return not group.isupper() and group != "world" and area.isupper()
