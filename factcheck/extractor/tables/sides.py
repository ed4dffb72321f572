"""Whose figure one of a table is, and with whom: told by areas in its heads, in the caption and by the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.measures.frame import PARTNER, REPORTER, Frame, joined, role_of
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import words
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.tables.words import listed

WORLD = "world"


@dataclass(frozen=True, slots=True)
class Sides:
    reporter: str | None
    partner: str | None


@dataclass(frozen=True, slots=True)
class Parties:
    """Who is who in a table as a whole."""

    home: str | None
    caption: Frame | None
    """The measure of the caption with its sides."""
    reporting: bool
    """Whether the areas that name rows and columns are those whose figures these are."""
    other: str | None = None
    """The one other side that the article is about, where neither the caption nor any head names another."""

    @property
    def reporter(self) -> str | None:
        return self.caption.reporter if self.caption and self.caption.reporter else self.home

    @property
    def of_all(self) -> str | None:
        """Whose figure the total is: among countries that report their own that of a group, if one is told."""
        return None if self.reporting and self.reporter and not _is_group(self.reporter) else self.reporter

    @property
    def partner(self) -> str | None:
        return (self.caption.partner if self.caption else None) or self.other


def areas_report(named: Head, areas: Sequence[str], home: str | None, caption: Frame | None) -> bool:
    """Whether the areas in the heads of a table are the ones whose figures are told.

    So they are where the head over them says it, where no country is whose trade with them this could be, and where
    that country stands in a row among them.
    """
    said = {word.text for word in words(named.text)}
    if said & listed("reporters"):
        return True
    owner = caption.reporter if caption and caption.reporter else home
    if said & listed("partners") and owner:
        return False
    other = caption.partner if caption else None
    if other and other not in (WORLD, *areas):
        return owner is None or _is_group(owner) or not _is_group(other)
    return owner is None or owner in areas or _is_group(owner)


def tell_receivers(around: Iterable[str]) -> bool:
    """Whether the lines over a table say that its rows are those who get what is told: "Remittances received"."""
    said = {word.text for line in around for word in words(line)}
    return bool(said & listed("receivers")) and not said & listed("partners")


def _is_group(code: str) -> bool:
    return not code.isupper()


def sides_of(measure: MeasureMention, heads: Sequence[Head], parties: Parties) -> Sides | None:
    """The sides of a figure of `measure`; None where areas in its heads cannot be told apart."""
    heads = [head.beside if head.beside and not head.codes else head for head in heads]
    told = [head for head in _without_whole(heads) if head.codes]
    owner = parties.of_all if any(head.total for head in heads) else parties.reporter
    world = any(head.total and head.text.strip(" *:").lower() in listed("whole_world") for head in heads)
    if world and (parties.reporting or not measure.partner):
        return Sides(WORLD, WORLD if measure.partner else None)
    abroad = not parties.reporting and not any(area.region for head in told for area in head.areas)
    if abroad and measure.measure in listed("by_origin"):
        return Sides(owner, None)
    if not measure.partner:
        codes = told[0].codes if told else ()
        return Sides(joined([*codes]) or owner, None)
    reporter: str | None = None
    partner: str | None = None
    for head in told:
        code, side = joined([*head.codes]), _side(measure, head, parties)
        if side == REPORTER and reporter is None:
            reporter = code
        elif partner is None:
            partner = code
        else:
            return None
    if reporter is None:
        reporter = owner if owner != partner else parties.partner
    if partner is None:
        partner = (parties.partner if parties.partner != reporter else owner) or WORLD
    return None if reporter == partner else Sides(reporter, partner)


def _without_whole(heads: Sequence[Head]) -> Sequence[Head]:
    """The heads but the line over the row, where that names a group whose member the row is, or the row is the world.

    So "Romania" stands below "Imports from the EU".
    """
    *nearer, over = heads
    within = any(
        code == WORLD or is_member(code, group) for head in nearer for code in head.codes for group in over.codes
    )
    return nearer if within else heads


def _side(measure: MeasureMention, head: Head, parties: Parties) -> str:
    """Which side an area of a head is on: the word before it says it, else what the areas of the table are."""
    first = head.areas[0]
    before = words(head.text[: first.start])
    if head.measure and before and (role := role_of(measure.measure, before[-1].text)):
        return role
    if first.region:
        return REPORTER
    if head.names_owner:
        return REPORTER
    return REPORTER if parties.reporting else PARTNER
