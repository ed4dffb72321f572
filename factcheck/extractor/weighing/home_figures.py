"""The figures that describe whether an article is about an area."""

from __future__ import annotations

from typing import NamedTuple


class OfArea(NamedTuple):
    """How and where the article names one area."""

    as_ruled: float
    share: float
    """Of what the rules count for all areas."""
    place: float
    """Among them all, the most counted first."""
    lead: float
    """How many times as much as the next one, or as the first where it is not that itself."""
    order: float
    """Among them all, the first named first."""
    names: float
    headline: float
    headline_owns: float
    headline_opens: float
    opening: float
    early: float
    owns: float
    demonyms: float
    capitals: float
    regions: float
    dateline: float
    """How often a paragraph begins with it as the place of the report."""
    opens: float
    measured: float
    """How often a measure follows it at once: "Chilean exports", "Chile's trade"."""
    before_measure: float
    to: float
    origin: float
    company: float
    within: float
    of: float
    beside_number: float
    offices: float
    attributed: float
    money: float
    is_country: float
    is_region: float
    is_group: float


class OfArticle(NamedTuple):
    """What the article is like as a whole."""

    areas: float
    names: float
    numbers: float
    offices: float
    paragraphs: float


NAMES = (*OfArea._fields, *(f"article_{name}" for name in OfArticle._fields))
