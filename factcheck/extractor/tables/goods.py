"""The goods that the rows of a table are of, and the money: told by the rows, or else by the article before them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.phrases import words
from factcheck.extractor.products.carried import main_product_of
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.tables.others import is_other
from factcheck.extractor.tables.words import listed


def with_products(rows: Sequence[Head], around: Iterable[str]) -> list[Head]:
    """Where most rows of mere names are products, the others are: "Machinery", "Base metals", "Works of art".

    So they are, whatever they are called, where the lines `around` say that the table goes by goods.
    """
    named = [row for row in rows if (row.product or row.rest) and not (row.codes or row.measure or is_other(row))]
    said = any(word.text in listed("kinds_of_goods") for line in around for word in words(line))
    if 2 * sum(bool(row.product) for row in named) < len(named) and not said:
        return [*rows]
    return [replace(row, product=row.rest, rest="") if row in named and row.rest else row for row in rows]


def goods_of_article(rows: Sequence[Head], context: Context) -> Mapping[str, str | None]:
    """By flow the goods that the article as a whole is about, where none of the rows names any."""
    if any(row.product for row in rows):
        return {}
    return {flow: main_product_of(Frame(flow, has_partner=True), context) for flow in FLOWS}


def only_money(context: Context) -> str | None:
    """The one currency that the article has counted in so far."""
    told = [unit for unit in context.units_told if is_money(unit)]
    return told[0] if len(told) == 1 else None
