"""A share with its part and its whole."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extractor.agreeing.changes import Changes, of_one_time, to_side
from factcheck.extractor.agreeing.flows import periods_of, to_flow
from factcheck.extractor.draft import Draft
from factcheck.extractor.weighing.side_rows import WORLD


def shared(share: Draft, part: Draft, whole: Draft) -> Iterator[Changes]:
    """What makes the three tell of one measure, one reporter and one time, the share of what the part is.

    A whole that is read to be the part itself is that of all partners.
    """
    drafts = [share, part, whole]
    if len({draft.frame.measure for draft in drafts}) > 1 or share.frame.product != part.frame.product:
        return
    for like in (share, part):
        frame = like.frame
        sides = frame.reporter, frame.partner
        told = [change for draft in (share, part) for change in to_flow(draft, frame.measure, sides)]
        told += to_side(whole, "reporter", frame.reporter)
        for period in periods_of(drafts):
            yield from ([*told, *wider, *of_one_time(drafts, period)] for wider in _wider(whole, like))


def _wider(whole: Draft, part: Draft) -> list[Changes]:
    """What makes the whole more than the part."""
    own, frame = whole.frame, part.frame
    if (own.partner, own.product) != (frame.partner, frame.product):
        return [[]]
    return [to_side(whole, "partner", WORLD)] if frame.partner not in (None, WORLD) else []
