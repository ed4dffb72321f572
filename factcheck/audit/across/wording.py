"""Findings across stories as people read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.audit.across.finding import Across, Kind
from factcheck.audit.across.telling import Telling
from factcheck.domain import claim
from factcheck.reporter.wording import listed, series_in_words


def subject(one: Across) -> str:
    """What is measured, and who says so: ``exports, Iceland with Uruguay, 2024, by Statistics Iceland``."""
    quantity = one.quantity
    kind = "" if quantity.kind is claim.Kind.LEVEL else f"{quantity.kind} of "
    return f"{kind}{series_in_words(quantity.series)}, by {quantity.source}"


def lines(one: Across, most: int | None = None, *, sentences: bool = False) -> Iterator[str]:
    """What it is, why, the small sum, and a line a story, `most` of them; a mark stands before those to look at.

    Below each story stands its sentence where `sentences` are wanted.
    """
    yield f"{one.kind.words}: {subject(one)}"
    yield f"  {one.message}"
    if one.calculation:
        yield f"  {one.calculation}"
    if one.decision:
        yield f"  {one.decision}{f': {one.note}' if one.note else ''}"
    for telling in one.tellings[:most]:
        mark = "!" if telling in one.amiss else " "
        title = f": {telling.title}" if telling.title else ""
        yield f"  {mark} {telling.published}  {telling.quote}  {telling.story}{title}"
        if sentences:
            yield from _below(telling)
    if more := len(one.tellings[most:]) if most else 0:
        yield f"    and {more:,} more"


def _below(telling: Telling) -> Iterator[str]:
    if told := " · ".join(filter(None, (telling.author, telling.url))):
        yield f"      {told}"
    if telling.sentence:
        yield f"      “{telling.sentence}”"


def tally(counts: Mapping[Kind, int]) -> str:
    """``2 told differently, 1 never corrected and 3 stale figures``, or that there is nothing."""
    return listed([_counted(counts[kind], kind) for kind in Kind if counts.get(kind)]) or "nothing"


def _counted(count: int, kind: Kind) -> str:
    plural = "s" if count > 1 and kind.words.endswith("figure") else ""
    return f"{count:,} {kind.words}{plural}"
