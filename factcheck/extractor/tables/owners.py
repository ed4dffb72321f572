"""Whose figures those of a table are, and with whom all of them, where that is not for single heads to tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame, joined
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.tables.heads import Head


def whose(columns: Sequence[Head]) -> str | None:
    """The one country whose figures the heads of columns say that they are: its calendar dates the rows."""
    owners = {area.codes for head in columns for area in head.areas if area.possessive or area.form == "demonym"}
    return joined([*owners.pop()]) if len(owners) == 1 else None


def other_side(
    context: Context, caption: Frame | None, areas: Sequence[str], around: Sequence[AreaMention]
) -> str | None:
    """The one with whom all trade of the article is, or the other of two that the caption names, if no head does."""
    named = {*areas} - {context.home, context.other}
    if caption and (caption.reporter or caption.partner):
        return context.home if caption.reporter == context.other and not (caption.partner or named) else None
    both = {area.codes for area in around}
    others = [codes for codes in both if codes != (context.home,)]
    if len(both) == 2 and len(others) == 1 and not {*areas} - {*chain(*both)}:
        return joined([*others[0]])
    return None if named else context.other
