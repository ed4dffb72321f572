"""The heads and the figures of a table, brought together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.period import Period
from factcheck.domain.quantity import Quantity
from factcheck.domain.table import Cell, Table
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.tables.beside import with_kind_given, with_measures_beside
from factcheck.extractor.tables.bracketed import with_brackets_dated
from factcheck.extractor.tables.captions import caption_of, frame_of, source_of
from factcheck.extractor.tables.figures import are_dotted, figure_of
from factcheck.extractor.tables.goods import goods_of_article, only_money, with_products
from factcheck.extractor.tables.heads import Head, Setting, read_head
from factcheck.extractor.tables.in_months import with_months_of
from factcheck.extractor.tables.in_order import with_one_year, with_years_carried
from factcheck.extractor.tables.indices import with_indices_told
from factcheck.extractor.tables.kinds import are_parts, change_shown, is_share_of, tells_share_of_gdp
from factcheck.extractor.tables.lead_ins import heads_before, listed_heads, with_scale_shared, without_units_listed
from factcheck.extractor.tables.listed import have_units, is_of_list, with_changes_told
from factcheck.extractor.tables.marks import with_marks_explained, with_plans_told
from factcheck.extractor.tables.others import is_other, with_others_named
from factcheck.extractor.tables.owners import other_side, whose
from factcheck.extractor.tables.parts import with_balance_of_purse, with_branches_told, with_measures_above
from factcheck.extractor.tables.periods import period_of
from factcheck.extractor.tables.places import with_places
from factcheck.extractor.tables.remembered import remembered
from factcheck.extractor.tables.sides import Parties, areas_report, tell_receivers
from factcheck.extractor.tables.signs import with_signs_told
from factcheck.extractor.tables.slots import Figure, Surroundings, claim_of
from factcheck.extractor.tables.times_repeated import with_times_repeated
from factcheck.extractor.tables.times_summed import with_times_summed
from factcheck.extractor.tables.topics import leads_on, topic_of


class Grid:
    """The heads and the figures of one table."""

    def __init__(self, article: Article, table: Table, context: Context, before: Sequence[Head] = ()) -> None:
        self.article, self.table = article, table
        reading = article.reading
        captions = [cell.words(reading) for cell in table.captions]
        goes_on = table.listed and leads_on(captions)
        anchor = (context.period if goes_on else None) or context.main_period
        self.setting = Setting(article.published, anchor, context.home, reading)
        listed = self._listed(reading, before)
        self.figures = self._figures(reading, context.home)
        self.columns = with_brackets_dated(self._columns(listed, " ".join(captions)), captions, self.setting)
        self.columns, self.figures = with_indices_told(self.columns, self.figures, context.main_period)
        own = replace(self.setting, home=whose(self.columns) or context.home)
        rows = [read_head(cells, reading, own, names_row=True) for cells in self._names()]
        stub = self.columns[table.named]
        over = (*captions, stub.text)
        rows = with_products(with_places(rows, over, context.home), over)
        rows = with_measures_above(with_balance_of_purse(with_years_carried(with_one_year(rows))), table)
        caption = caption_of(table, reading, self.setting)
        if listed:
            caption = without_units_listed(replace(caption, kind=None, comparison=None, time=None), listed)
            self.columns = with_scale_shared(self.columns, caption)
        self.columns, caption = with_kind_given(self.columns, caption)
        self.columns = with_months_of(caption, self.columns)
        if table.listed and (goes_on or have_units(table, self.figures)):
            caption = replace(caption, rest="")
        frame = frame_of(table, article, self.setting)
        areas = [code for head in (*rows, *self.columns) if not head.names_owner for code in head.codes]
        topic = topic_of(context, (*reversed(captions), stub.text), goes_on=goes_on)
        if topic and any(row.product for row in rows):
            topic = replace(topic, product=None, sign=1)
        told = caption.measure or topic
        rows = with_branches_told(rows, told.measure if told else None)
        home = whose([caption]) or context.home
        reporting = areas_report(stub, areas, home, frame) or tell_receivers(over)
        rows = [remembered(row) for row in with_others_named(rows, partners=not reporting)]
        self.rows = with_times_summed(rows, caption, self.setting)
        self.around = Surroundings(
            self.setting,
            caption,
            Parties(home, frame, reporting, other_side(context, frame, areas, caption.areas)),
            topic,
            source_of(table, article) or context.source,
            goods_of_article(rows, context),
            only_money(context),
        )

    def _figures(self, reading: str, home: str | None) -> list[list[NumberMention | None]]:
        """The figure of each cell but those that name the rows, None where it holds none."""
        named = self.table.named
        dotted = are_dotted([cell.words(reading) for row in self.table.rows for cell in row.filled])
        return [
            [
                figure_of(reading, cell, home, dotted=dotted) if cell and place != named else None
                for place, cell in enumerate(row.cells)
            ]
            for row in self.table.rows
        ]

    def _columns(self, listed: list[Head] | None, captions: str) -> list[Head]:
        """What the head of each column says, or the line that lists them; and what its figures show of it."""
        own = [remembered(read_head(head, self.article.reading, self.setting)) for head in self.table.heads]
        own = with_marks_explained(
            with_plans_told(own), (note.words(self.article.reading) for note in self.table.notes)
        )
        heads = listed or with_years_carried(with_one_year(with_balance_of_purse(own)))
        columns = [remembered(head) for head in with_times_repeated(with_measures_beside(heads))]
        return with_changes_told(with_signs_told(columns, self.figures), self.table, self.figures, captions)

    def _listed(self, reading: str, before: Sequence[Head]) -> list[Head] | None:
        """The heads of columns that the caption lists, or else had the table before it, where it has none itself."""
        table = self.table
        count = len(table.heads) - table.named - 1
        if any(table.heads) or count < 2:
            return None
        heads = listed_heads(table.captions, reading, self.setting, count)
        heads = heads or heads_before(before, [c.words(reading) for c in table.captions], count, table.named)
        return [*(Head() for _ in range(table.named + 1)), *heads] if heads else None

    def _names(self) -> Iterator[list[Cell]]:
        """The cells that name each row: those of the column of names, and of others that hold no figures.

        A name that stands once for several rows, told apart by the others, holds until the next.
        """
        named = self.table.named
        beside = [n for n in self._places() if not (self.table.listed or any(row[n] for row in self.figures))]
        last: Cell | None = None
        for row in self.table.rows:
            others = [cell for n in beside if (cell := row.cells[n])]
            last = row.cells[named] or (last if others else None)
            if len(row.filled) == 1:
                yield row.filled
            else:
                yield [last, *others] if last else others

    def claims(self) -> Iterator[Claim]:
        shown = {n: self._shown(n) for n in self._places()}
        group = Head()
        for row, named, figures in zip(self.table.rows, self.rows, self.figures, strict=True):
            if len(row.filled) == 1:
                group = named if named.says_something and not named.total else Head()
                continue
            if not named.says_something or (named.rest and is_other(named)):
                continue
            for place in self._places():
                number, column = figures[place], self.columns[place]
                if number is None or not (column.is_clear or self._needs_no_head(place)):
                    continue
                if tells_share_of_gdp(row.cells[place], self.article.reading):
                    column = replace(column, kind=Kind.SHARE)
                figure = Figure(number, column, named, group, self._levels(place, named, group), shown[place])
                if claim := claim_of(figure, self.around, self.article):
                    yield claim

    def _places(self) -> list[int]:
        """The columns of figures: those behind the names, or before them where none stand there."""
        named, number = self.table.named, len(self.table.heads)
        behind = list(range(named + 1, number))
        told = any(row[place] for row in self.figures for place in behind)
        return behind if told or not named else [*range(named), *behind]

    def _needs_no_head(self, place: int) -> bool:
        """Whether it is of a list, or the only column of figures."""
        column = self.columns[place]
        told = is_of_list(self.table, self.figures, place) or (column.kind is not None and not column.text)
        return told or all(place == other or not any(row[other] for row in self.figures) for other in self._places())

    def _levels(self, place: int, row: Head, group: Head) -> tuple[Period, ...]:
        """The periods of a row's levels left of a column, of the same measure where it names one."""
        measure = self.columns[place].measure
        columns = [
            column
            for column in self.columns[self.table.named + 1 : place]
            if column.time
            and column.time.period
            and column.kind in (None, Kind.LEVEL)
            and (measure is None or column.measure is None or column.measure.measure == measure.measure)
        ]
        told = (period_of((one, row, group, self.around.caption), self.setting, stock=True).period for one in columns)
        return tuple(period for period in told if period)

    def _shown(self, place: int) -> Kind | None:
        """What the levels left of a column show that it is, where its head tells it less than fully."""
        column = self.columns[place]
        if column.comparison and column.kind is Kind.CHANGE and not column.unit and self._steps_are_told():
            return Kind.CHANGE_ABS
        if column.comparison or column.kind not in (None, Kind.CHANGE):
            return None
        before = [self._quantities(n) for n in range(self.table.named + 1, place) if self._is_of_levels(n)]
        own = self._quantities(place)
        if self.table.listed and column.kind is None and not before and are_parts(own):
            return Kind.SHARE
        if len(before) > 1 and (change := change_shown(own, before[-2], before[-1])):
            return change
        return Kind.SHARE if column.kind is None and before and is_share_of(own, before[-1]) else None

    def _steps_are_told(self) -> bool:
        """Whether a column compares with what is before, and tells by how much the levels left of it differ in turn."""
        places = [n for n in self._places() if self.columns[n].comparison == "previous" and not self.columns[n].unit]
        levels = [n for n in self._places() if self._is_of_levels(n)][:1]
        if not places or not levels:
            return False
        told = self._quantities(levels[0])
        earlier = [*told[1:], None], [None, *told[:-1]]
        own = self._quantities(places[0])
        return any(change_shown(own, before, told) is Kind.CHANGE_ABS for before in earlier)

    def _is_of_levels(self, place: int) -> bool:
        column = self.columns[place]
        return (
            column.kind in (None, Kind.LEVEL)
            and column.comparison is None
            and not (column.unit and column.unit.is_percent)
        )

    def _quantities(self, place: int) -> list[Quantity | None]:
        return [number.quantity if (number := row[place]) else None for row in self.figures]
