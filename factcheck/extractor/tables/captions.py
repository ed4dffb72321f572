"""What stands around a table: the caption with whose figures it says they are, and the line that names the source."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.article import Article
from factcheck.domain.table import Cell, Table
from factcheck.extractor.areas import find_areas
from factcheck.extractor.measures.find import find_measures
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.measures.frames import frames
from factcheck.extractor.periods import find_periods
from factcheck.extractor.placed import placed
from factcheck.extractor.scenes import chosen, scene
from factcheck.extractor.sources import find_sources
from factcheck.extractor.tables.heads import Head, Setting, read_head
from factcheck.extractor.tables.remembered import remembered
from factcheck.extractor.tags import Tags
from factcheck.extractor.told import Told
from factcheck.resources import word_set, word_shape

_SOURCE = word_shape("captions", "source")
_NAME = 5
_BOTH = word_set("small_words", "numbers", "both_flows")


def caption_of(table: Table, reading: str, setting: Setting) -> Head:
    """What the captions and the head over the names of the rows say together, the nearest to the figures first."""
    stub = [table.heads[table.named]] if table.heads[table.named] else []
    rows = [*stub, *((cell,) for cell in reversed(table.captions))]
    heads = [remembered(_with_goods(read_head(row, reading, setting))) for row in rows]
    if any(head.measure and not head.of_whole for head in heads):
        heads = [replace(head, measure=None) if head.of_whole else head for head in heads]
    notes = [remembered(read_head((cell,), reading, setting)) for cell in table.notes]
    whole = Head(cell=Cell(tuple(piece for row in rows for cell in row for piece in cell.pieces))) if rows else Head()
    for head in heads:
        both = head.measure and all(word in head.text[head.measure.start : head.measure.end].lower() for word in _BOTH)
        whole = replace(
            whole,
            text=whole.text or (head.text if head.time else ""),
            measure=whole.measure or (None if both else head.measure),
            areas=whole.areas or head.areas,
            time=whole.time or head.time,
            kind=whole.kind or head.kind,
            comparison=whole.comparison or head.comparison,
            unit=whole.unit or head.unit,
            product=whole.product or _named(head.product),
            rest=whole.rest or head.rest or ("both flows" if both else ""),
        )
    told = next((note for note in notes if note.unit), Head())
    clear = told if told.is_clear else Head()
    return replace(
        whole,
        unit=whole.unit or told.unit,
        measure=whole.measure or clear.measure,
        product=whole.product or clear.product,
    )


def _with_goods(head: Head) -> Head:
    """The head of a flow, words of it that are not known taken for goods where it is told to be of them.

    So "Trade in sawn softwood" names goods, and "Exports by Peruvian firms" does not.
    """
    if head.measure is None or head.measure.measure not in FLOWS or head.product or not head.rest:
        return head
    linked = (f" {word} {head.rest}" for word in word_set("small_words", "rows", "of_goods"))
    if any(head.text.lower()[head.measure.end :].startswith(one) for one in linked):
        return replace(head, product=head.rest, rest="")
    return head


def _named(product: str | None) -> str | None:
    """The goods that a caption names; what has more words is rather a sentence."""
    return product if product and len(product.split()) <= _NAME else None


def frame_of(table: Table, article: Article, setting: Setting) -> Frame | None:
    """The measure of the caption with its sides: "Peru's exports to China by product"."""
    for cell in reversed(table.captions):
        text = cell.words(article.reading)
        areas, measures = placed(find_areas(text, article.reading), cell.start), placed(find_measures(text), cell.start)
        mentions = chosen([*areas, *measures, *find_periods(text, setting.published)])
        told = [frame for frame in frames(scene(text, 0, len(text), mentions, Tags())) if not frame.verb]
        sided = next((frame for frame in told if frame.reporter or frame.partner), None)
        if sided or told:
            return sided or told[0]
    return None


def source_of(table: Table, article: Article) -> str | None:
    """Who the line under the table says its figures are from."""
    for cell in (*table.notes, *table.captions):
        text = cell.words(article.reading)
        if found := _SOURCE.search(text):
            named = next(iter(find_sources(found["name"], article.reading)), None)
            at = cell.start + found.start("name")
            name = named.name if named else found["name"].strip()
            return Told(name, (at, at + len(found["name"].rstrip())))
    return None
