"""Reading a table: the claims that it makes, and what each of its other numbers is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Number, NumberStatus, Span
from factcheck.domain.table import Table
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.reasons import status_reason
from factcheck.extractor.statuses.amounts import Status
from factcheck.extractor.statuses.of_number import by_itself
from factcheck.extractor.tables.grid import Grid
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.tables.times import unsaid

_NO_QUANTITY = (NumberStatus.DATE, NumberStatus.NAME, NumberStatus.UNREAD, NumberStatus.TIME, NumberStatus.AGE)


@dataclass(frozen=True, slots=True)
class Tabled:
    """What a table says: its claims, not yet named, and all its numbers; and what heads its columns."""

    claims: tuple[Claim, ...]
    numbers: tuple[Number, ...]
    columns: tuple[Head, ...] = ()


def read_table(article: Article, table: Table, context: Context, before: Sequence[Tabled]) -> Tabled:
    """The claims of `table`, and every number between its first line and its last; `before` it stand other tables."""
    grid = Grid(article, table, context, before[-1].columns if before else ())
    claims = tuple(grid.claims())
    return Tabled(claims, tuple(_numbers(article, table, grid, claims)), tuple(grid.columns))


def _numbers(article: Article, table: Table, grid: Grid, claims: Sequence[Claim]) -> Iterator[Number]:
    """Every number of the table: claims, what heads are made of, figures that no head explains, what is in no cell."""
    read = {
        cell.start: number
        for row, figures in zip(table.rows, grid.figures, strict=True)
        for cell, number in zip(row.cells, figures, strict=True)
        if cell and number
    }
    claimed = {claim.span.start: claim for claim in claims}
    last = table.start
    for start, end in sorted(piece for cell in table.cells() for piece in cell.pieces):
        yield from _of_head(article, min(last, start), start, grid.setting.home)
        last = max(last, end)
        if own := read.get(start):
            yield _figure(article, own, claimed)
            yield from _of_head(article, max(start, own.end), end, grid.setting.home)
        else:
            yield from _of_head(article, start, end, grid.setting.home)
    yield from _of_head(article, min(last, table.end), table.end, grid.setting.home)


def _figure(article: Article, number: NumberMention, claimed: dict[int, Claim]) -> Number:
    span = Span(number.start, number.end, article.text[number.start : number.end])
    if claim := claimed.get(number.start):
        return Number(span, NumberStatus.CLAIM, claim.quantity, claim.id)
    status = number.status or (NumberStatus.QUANTITY if number.quantity.unit else NumberStatus.COUNT)
    why = status_reason(article, _status(status), (number.start, number.end))
    return Number(span, status, None if status in _NO_QUANTITY else number.quantity, reason=why)


def _of_head(article: Article, start: int, end: int, home: str | None) -> Iterator[Number]:
    words = article.reading[start:end]
    undated = unsaid(words)
    for number in find_numbers(words, home):
        first, last = start + number.start, start + number.end
        dated = number.form is Form.YEAR or undated[number.end - 1] == "\0"
        status = NumberStatus.DATE if dated else number.status or NumberStatus.COUNT
        why = status_reason(article, by_itself(status), (first, last))
        yield Number(Span(first, last, article.text[first:last]), status, None, reason=why)


def _status(status: NumberStatus) -> Status:
    """What a figure is that makes no claim, and why."""
    counted = status in (NumberStatus.COUNT, NumberStatus.QUANTITY)
    return Status(status, "the heads of the table do not say what it is of") if counted else by_itself(status)
