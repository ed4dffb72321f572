"""Reading a table: its heads first, then each figure between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Number, NumberStatus, Span
from factcheck.domain.period import Period
from factcheck.domain.quantity import Quantity
from factcheck.domain.table import Row, Table
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form, MeasureMention, NumberMention
from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.tables.captions import caption_of, frame_of, source_of
from factcheck.extractor.tables.figures import figure_of
from factcheck.extractor.tables.heads import Head, Setting, read_head
from factcheck.extractor.tables.kinds import is_share_of
from factcheck.extractor.tables.lead_ins import listed_heads
from factcheck.extractor.tables.sides import Parties, areas_report
from factcheck.extractor.tables.slots import Figure, Surroundings, claim_of, is_other
from factcheck.extractor.tables.times import unsaid

_NO_QUANTITY = (NumberStatus.DATE, NumberStatus.NAME, NumberStatus.UNREAD, NumberStatus.TIME, NumberStatus.AGE)


@dataclass(frozen=True, slots=True)
class Tabled:
    """What a table says: its claims, not yet named, and all its numbers."""

    claims: tuple[Claim, ...]
    numbers: tuple[Number, ...]


def read_table(article: Article, table: Table, context: Context) -> Tabled:
    """The claims of `table`, and every number between its first line and its last."""
    grid = _Grid(article, table, context)
    claims = tuple(grid.claims())
    return Tabled(claims, tuple(_numbers(article, table, grid, claims)))


class _Grid:
    """The heads and the figures of one table."""

    def __init__(self, article: Article, table: Table, context: Context) -> None:
        self.article, self.table = article, table
        self.setting = Setting(article.published, context.main_period, context.home)
        reading = article.reading
        listed = self._listed(reading)
        self.columns = listed or [read_head(head, reading, self.setting) for head in table.heads]
        self.rows = _with_products([self._row(row) for row in table.rows])
        self.figures = [
            [figure_of(reading, cell, context.home) if cell else None for cell in row.cells] for row in table.rows
        ]
        caption = caption_of(table, reading, self.setting)
        if listed:
            caption = replace(caption, kind=None, comparison=None, time=None)
        frame = frame_of(table, article, self.setting)
        areas = [code for head in (*self.rows, *self.columns) for code in head.codes]
        stub = self.columns[table.named]
        self.around = Surroundings(
            self.setting,
            caption,
            Parties(context.home, frame, areas_report(stub, areas, context.home, frame)),
            _topic(context),
            source_of(table, article) or context.source,
        )

    def _listed(self, reading: str) -> list[Head] | None:
        """The heads of columns that the caption lists, where the table itself has none."""
        table = self.table
        count = len(table.heads) - table.named - 1
        if any(table.heads) or count < 2:
            return None
        heads = listed_heads(table.captions, reading, self.setting, count)
        return [*(Head() for _ in range(table.named + 1)), *heads] if heads else None

    def _row(self, row: Row) -> Head:
        name = row.cells[self.table.named] or (row.filled[0] if len(row.filled) == 1 else None)
        return read_head((name,), self.article.reading, self.setting, names_row=True) if name else Head()

    def claims(self) -> Iterator[Claim]:
        shares = {n for n in self._places() if self._shows_shares(n)}
        group = Head()
        for row, named, figures in zip(self.table.rows, self.rows, self.figures, strict=True):
            if len(row.filled) == 1:
                group = named if named.says_something and not named.total else Head()
                continue
            if not named.says_something or is_other(named):
                continue
            for place in self._places():
                number, column = figures[place], self.columns[place]
                if number is None or not (column.is_clear or self._is_alone(place)):
                    continue
                levels = () if column.time and column.time.period else self._levels(place)
                figure = Figure(number, column, named, group, levels, place in shares)
                if claim := claim_of(figure, self.around, self.article.text):
                    yield claim

    def _places(self) -> list[int]:
        return list(range(self.table.named + 1, len(self.columns)))

    def _is_alone(self, place: int) -> bool:
        """Whether it is the only column of figures, which needs no head."""
        return all(place == other or not any(row[other] for row in self.figures) for other in self._places())

    def _levels(self, place: int) -> tuple[Period, ...]:
        """The periods of the columns of levels left of a column, of the same measure where it names one."""
        measure = self.columns[place].measure
        return tuple(
            column.time.period
            for column in self.columns[self.table.named + 1 : place]
            if column.time
            and column.time.period
            and column.kind is None
            and (measure is None or column.measure is None or column.measure.measure == measure.measure)
        )

    def _shows_shares(self, place: int) -> bool:
        """Whether the column is of percentages that the nearest column of levels left of it explains."""
        column = self.columns[place]
        if column.kind or column.comparison:
            return False
        shares = self._quantities(place)
        for left in range(place - 1, self.table.named, -1):
            unit = self.columns[left].unit
            if self.columns[left].kind is None and not (unit and unit.is_percent):
                return is_share_of(shares, self._quantities(left))
        return False

    def _quantities(self, place: int) -> list[Quantity | None]:
        return [number.quantity if (number := row[place]) else None for row in self.figures]


def _topic(context: Context) -> MeasureMention | None:
    topic: Frame | None = context.topic
    if topic is None or topic.weak:
        return None
    return MeasureMention(
        0,
        0,
        topic.measure,
        sign=topic.sign,
        partner=topic.has_partner,
        rate=topic.rate,
        stock=topic.stock,
        product=topic.product,
    )


def _with_products(rows: Sequence[Head]) -> list[Head]:
    """Where most rows of mere names are products, the others are: "Machinery", "Base metals", "Works of art"."""
    named = [row for row in rows if (row.product or row.rest) and not (row.codes or row.measure or is_other(row))]
    if 2 * sum(bool(row.product) for row in named) < len(named):
        return [*rows]
    return [replace(row, product=row.rest, rest="") if row in named and row.rest else row for row in rows]


def _numbers(article: Article, table: Table, grid: _Grid, claims: Sequence[Claim]) -> Iterator[Number]:
    """Every number in the cells: claims, what heads are made of, and figures that no head explains."""
    read = {number.start: number for row in grid.figures for number in row if number}
    claimed = {claim.span.start: claim for claim in claims}
    for cell in table.cells():
        for start, end in cell.pieces:
            own = [number for at, number in read.items() if start <= at < end]
            if own:
                yield _figure(article, own[0], claimed, grid.setting)
            else:
                yield from _of_head(article, start, end, grid.setting.home)


def _figure(article: Article, number: NumberMention, claimed: dict[int, Claim], setting: Setting) -> Number:
    span = Span(number.start, number.end, article.text[number.start : number.end])
    if claim := claimed.get(number.start):
        return Number(span, NumberStatus.CLAIM, claim.quantity, claim.id)
    status = number.status or (NumberStatus.QUANTITY if number.quantity.unit else NumberStatus.COUNT)
    return Number(span, status, None if status in _NO_QUANTITY else number.quantity)


def _of_head(article: Article, start: int, end: int, home: str | None) -> Iterator[Number]:
    words = article.reading[start:end]
    undated = unsaid(words)
    for number in find_numbers(words, home):
        first, last = start + number.start, start + number.end
        dated = number.form is Form.YEAR or undated[number.end - 1] == "\0"
        status = NumberStatus.DATE if dated else number.status or NumberStatus.COUNT
        yield Number(Span(first, last, article.text[first:last]), status, None)
