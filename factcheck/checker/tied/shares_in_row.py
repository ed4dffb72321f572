"""Shares told in a row behind a row of as many parts: "$5m to Chad and $8m to Mali, or 12 and 19 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.arithmetic.ways import is_amount
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import word_set

_BETWEEN = word_set("small_words", "rows", "between_shares")


def shares_in_row(statements: Statements, shares: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each part with its share, of rows of shares with nothing between them but "and"."""
    row: list[Claim] = []
    for share in shares:
        if row and not _goes_on(statements, row[-1], share):
            yield from _with_parts(statements, row)
            row = []
        row.append(share)
    yield from _with_parts(statements, row)


def _goes_on(statements: Statements, one: Claim, other: Claim) -> bool:
    return statements.wording.between(one.span.end, other.span.start).strip() in _BETWEEN


def _with_parts(statements: Statements, row: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    if len(row) > 1 and (parts := _parts(statements, row[0], len(row))):
        yield from zip(parts, row, strict=True)


def _parts(statements: Statements, first: Claim, count: int) -> Sequence[Claim]:
    """The last amounts before the row in its sentence; where these are too few, all of the one before but its whole."""
    wording = statements.wording
    line = wording.line(first)
    amounts = [one for one in statements.of(Kind.LEVEL) if is_amount(one) and one.span.end <= first.span.start]
    here = [one for one in amounts if wording.in_one_sentence(one, first)]
    if len(here) < count:
        before = [one for one in amounts if one not in here and wording.line(one) == line]
        here = [one for one in before if wording.in_one_sentence(one, before[-1])]
        here = here if len(here) in (count, count + 1) else []
    parts = here[-count:]
    return parts if len({part.quantity.unit for part in parts}) == 1 and len(parts) == count else []
