"""Amounts that the text tells again right behind, in another unit: "3.2 trillion tenge ($7 billion)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.checker.statements import Statements, once
from factcheck.domain.claim import Claim, Kind
from factcheck.extractor.numbers.retellings import goes_on, retells
from factcheck.resources import word_shape

_REACH = 60
_AMOUNTS = (Kind.LEVEL, Kind.CHANGE_ABS)
_OPENS = re.compile(r"\s?[(\[]")
_CLOSES = word_shape("retold", "closes")


class Retold(NamedTuple):
    """One amount in two units, in the order of the text."""

    first: Claim
    second: Claim


@once
def retold(statements: Statements) -> list[Retold]:
    """Each amount that is told again; in "883 billion euros ($973bn; £740bn)" the first is told twice more."""
    return list(_retold(statements))


def _retold(statements: Statements) -> Iterator[Retold]:
    opened: Claim | None = None
    for one, other in pairwise([claim for claim in statements.claims if claim.kind in _AMOUNTS]):
        between = _between(statements, one, other)
        if between and opened and goes_on(between):
            yield Retold(opened, other)
        elif between and _retells(statements, one, other, between):
            opened = one
            yield Retold(one, other)
        else:
            opened = None


def _between(statements: Statements, one: Claim, other: Claim) -> str | None:
    """The words between the two where these stand side by side, None where they do not."""
    if not 0 < other.span.start - one.span.end <= _REACH:
        return None
    return statements.wording.between(one.span.end, other.span.start)


def _retells(statements: Statements, one: Claim, other: Claim, between: str) -> bool:
    """A bracket holds nothing but the amount: "(€5 million from Norway)" is a part of it, or another time."""
    if _OPENS.match(between) and not _CLOSES.match(statements.wording.after(other)):
        return False
    return retells(one.quantity, other.quantity, between)
