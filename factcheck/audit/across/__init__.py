"""The stories of a run held against each other: what no story shows by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.audit.across.copied import copied_figure
from factcheck.audit.across.differently import told_differently
from factcheck.audit.across.figure import figures
from factcheck.audit.across.finding import Across, Kind
from factcheck.audit.across.quantities import quantities
from factcheck.audit.across.stale import stale_figures
from factcheck.audit.across.telling import Quantity
from factcheck.audit.across.uncorrected import never_corrected
from factcheck.audit.across.wrong import wrong_figures
from factcheck.audit.review import decisions
from factcheck.audit.summary import DISMISSED, Summary

__all__ = ["DAYS", "Across", "Kind", "across", "found_of"]

DAYS = 60
"""Within so many days a figure is taken for one of the same release."""


def across(summary: Summary, days: int = DAYS) -> Iterator[Across]:
    """What is found across the stories of a run, in the order of what is measured, but what an editor has dismissed."""
    decided = decisions(summary)
    for quantity in quantities(summary):
        for one in found_of(quantity, days):
            decision, note = decided.get(one.fingerprint, (None, None))
            if decision != DISMISSED:
                yield replace(one, decision=decision, note=note)


def found_of(quantity: Quantity, days: int = DAYS) -> Iterator[Across]:
    """What is found of one quantity.

    A story that is told differently within `days` is not called stale or never corrected as well, and a wrong figure is
    no stale one.
    """
    differently = told_differently(quantity, days)
    if differently:
        yield differently
    known = set(differently.tellings) if differently else set()
    found = figures(quantity.clear())
    wrong = list(wrong_figures(found))
    uncorrected = filter(None, (never_corrected(quantity, each) for each in wrong))
    yield from (one for one in uncorrected if known.isdisjoint(one.amiss))
    right = [figure for figure in found if all(figure is not each.figure for each in wrong)]
    yield from stale_figures(quantity, right, known)
    yield from filter(None, (copied_figure(quantity, each) for each in wrong))
