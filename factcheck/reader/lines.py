"""Which lines of a page are the article's own: nothing is dropped, every line gets a label."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from factcheck.domain.article import Label, Line
from factcheck.domain.table import Table
from factcheck.reader.cues import PROSE, Cues
from factcheck.reader.headline import find_headline, plain
from factcheck.reader.listed import find_listed
from factcheck.reader.paragraphs import Paragraph, paragraphs

_GAP = 8
"""So many paragraphs without a sentence or an amount part the article from prose elsewhere on the page."""
_SHARE = 0.3
"""A stretch of prose with less than this share of the longest one's words is not the article's."""

_CLAUSE = 5
"""So many words with an amount among them state something."""
_SEVERAL = 2
"""So many paragraphs of prose with amounts go on with an article at least."""
_MARKS = 4
"""By so many characters two lines of the same words may differ."""


def label_lines(
    reading: str, title: str | None = None, tables: Sequence[Table] = ()
) -> tuple[tuple[Line, ...], str | None]:
    """The lines of `reading` with their labels, and the headline: `title` where given, else the page's own, if any."""
    page = paragraphs(reading, tables)
    listed = find_listed(page)
    foreign = _foreign(page, listed, None)
    prose = _article_prose(page, listed, foreign)
    headline = find_headline(page, prose, foreign, title)
    foreign = _foreign(page, listed, headline)
    first, last = _bounds(page, prose, foreign, headline)
    lines: list[Line] = []
    for number, paragraph in enumerate(page):
        if number == headline:
            label = Label.HEADLINE
        elif headline is not None and not paragraph.is_table and _is_headline(paragraph, page[headline]):
            label = Label.FURNITURE
        elif headline is not None and first <= number < headline:
            label = Label.HEADING
        else:
            label = _label(page, number) if first <= number <= last and not foreign[number] else Label.FURNITURE
        lines += [Line(start, end, label) for start, end in paragraph.lines]
    found = page[headline].cues.text if headline is not None else None
    return tuple(lines), title or found


def own_tables(lines: Sequence[Line], tables: Sequence[Table]) -> tuple[Table, ...]:
    """Those of the page's tables that are the article's."""
    own = {line.start for line in lines if line.label is Label.TABLE}
    return tuple(table for table in tables if table.start in own)


def _foreign(page: list[Paragraph], listed: list[bool], headline: int | None) -> list[bool]:
    """Which paragraphs the words on them, or the heading of the block above them, take from the article."""
    foreign: list[bool] = []
    told = [0, *accumulate(paragraph.cues.prose and paragraph.cues.amount for paragraph in page)]
    linked = prose_seen = False
    for number, paragraph in enumerate(page):
        cues = paragraph.cues
        if paragraph.is_table or paragraph.is_caption:
            linked = linked and not (paragraph.is_caption and cues.announces)
            foreign.append(linked)
            continue
        above = told[number]
        if prose_seen and cues.end and not _goes_on(above, told[-1] - above):
            return foreign + [True] * (len(page) - number)
        own = cues.prose and not cues.foreign and not (linked and cues.breaks_off)
        prose_seen = prose_seen or own
        goes_on = number == headline or listed[number] or own
        linked = cues.block or (linked and not goes_on)
        foreign.append(linked or cues.foreign)
    return foreign


def _goes_on(above: int, below: int) -> bool:
    """Whether what would be the foot of the page is but a link amid the article, with so many paragraphs of prose with
    amounts above and below it: readers' comments have fewer.
    """
    return below >= _SEVERAL and below >= above


def _article_prose(page: list[Paragraph], listed: list[bool], foreign: list[bool]) -> list[int]:
    """The numbers of the paragraphs that are the article's running text, and its lists.

    A page may hold prose elsewhere (a notice, a motto), parted from the article by menus. A text without any prose,
    a short note or a table, is the article as it stands; one of lists alone from the first of them on.
    """
    own = [number for number in range(len(page)) if not foreign[number]]
    if not any(page[number].cues.prose and page[number].cues.length >= PROSE for number in own):
        return own[next((place for place, number in enumerate(own) if listed[number]), 0) :]
    stretches: list[list[int]] = []
    idle = _GAP
    for number in own:
        cues = page[number].cues
        leads = page[number].is_caption and cues.announces
        if (page[number].is_table or page[number].is_caption) and not leads:
            continue
        if leads or cues.prose or listed[number]:
            if idle >= _GAP:
                stretches.append([])
            stretches[-1].append(number)
            idle = 0
        elif not cues.amount:
            idle += 1
    sizes = [sum(page[number].cues.length for number in stretch) for stretch in stretches]
    return [
        number
        for stretch, size in zip(stretches, sizes, strict=True)
        if size >= _SHARE * max(sizes)
        for number in stretch
    ]


def _bounds(page: list[Paragraph], prose: list[int], foreign: list[bool], headline: int | None) -> tuple[int, int]:
    """The first and the last paragraph of the article: its prose, its headline, and what hangs on to them."""
    if not prose:
        return 0, -1
    first, last = prose[0], prose[-1]
    if headline is not None:
        told = next((number for number in prose if page[number].cues.prose), first)
        first = min(told, headline)
    while first and _leads_in(page, first - 1, headline):
        first -= 1
    if headline is None and first and _heads_first(page, first - 1, prose):
        first -= 1
    while last + 1 < len(page) and not foreign[last + 1] and _hangs_on(page, last + 1):
        last += 1
    return first, last


def _heads_first(page: list[Paragraph], number: int, prose: list[int]) -> bool:
    """Whether a line heads the first of several parts, where more of its kind head those below it."""
    between = (other for other in range(prose[0], prose[-1]) if other not in prose)
    return _may_head(page[number].cues) and any(_may_head(page[other].cues) for other in between)


def _may_head(cues: Cues) -> bool:
    return not (cues.foreign or cues.number or cues.ends_sentence)


def _leads_in(page: list[Paragraph], number: int, headline: int | None) -> bool:
    cues = page[number].cues
    if headline is not None:
        return _tells_again(page, number, headline)
    return not cues.foreign and (cues.ends_sentence or cues.fact or (cues.amount and cues.length >= _CLAUSE))


def _hangs_on(page: list[Paragraph], number: int) -> bool:
    """A last sentence, perhaps without its stop, a fact, a caption, a table and its heading, the rows of a list and
    what announces them, a numbered heading over a sentence with an amount, or one that tells an amount over any.
    """
    cues, before = page[number].cues, page[number - 1].cues
    if page[number].is_table or page[number].is_caption:
        return True
    if cues.length <= PROSE and number + 1 < len(page) and page[number + 1].is_caption:
        return True
    if cues.caption or cues.stopless or cues.fact or (cues.ends_sentence and (cues.amount or cues.length >= 2)):
        return True
    below = page[number + 1].cues if number + 1 < len(page) else None
    if cues.announces:
        return below is not None and below.number
    if below is not None and below.ends_sentence and (cues.entry or (cues.bullet and below.amount)):
        return True
    return cues.number and (before.announces or (before.bullet and cues.bullet))


def _label(page: list[Paragraph], number: int) -> Label:
    cues = page[number].cues
    if page[number].is_table:
        return Label.TABLE
    if cues.caption or page[number].is_caption:
        return Label.CAPTION
    told = cues.prose or cues.ends_sentence or cues.amount or cues.figure_first
    if told or cues.bullet or cues.row or cues.text[0].islower():
        return Label.BODY
    return Label.HEADING if len(page) > 1 else Label.BODY


def _is_headline(paragraph: Paragraph, headline: Paragraph) -> bool:
    """Whether a paragraph is the headline once more, as pages print it above a picture or in their title."""
    words = paragraph.cues.text
    return abs(len(words) - len(headline.cues.text)) <= _MARKS and plain(words) == plain(headline.cues.text)


def _tells_again(page: list[Paragraph], number: int, headline: int) -> bool:
    """Whether a paragraph ends with the words of the headline: the headline, printed twice."""
    return plain(page[number].cues.text[-500:]).endswith(plain(page[headline].cues.text))
