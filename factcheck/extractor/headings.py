"""What stands at the head of a passage: a subheading, or the first words of a list item ("2. Natural gas")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.article import Label
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Heading
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.frames import frames
from factcheck.extractor.mentions import Form
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.products.words import names_product
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.told_periods import is_day
from factcheck.extractor.told import Told
from factcheck.resources import word_set

_MARK = re.compile(r"\s*(?:[•*▪◦·–—-]|\(?\d{1,2}[.)])\s*")
_INLINE = re.compile(r"([^.:–—\n]{2,60}?)\s*(?::|\s[–—-]\s|\.\s|[–—-]\s*$)")
_MOST_WORDS = 7
_MOST_ALONE = 12
"""So many words at most has a heading that the page sets apart."""
_TWO = 2


def heading_of(text: str, row: list[Scene], block: Paragraph) -> Heading | None:
    """The heading that `text` is or opens with; None where it has none."""
    if block.label is Label.HEADLINE:
        return _headline_of(row)
    start = found.end() if (found := _MARK.match(text)) else 0
    alone = _is_heading(text, row, block)
    if alone:
        stop = len(text)
    elif opening := _area_alone(row):
        return Heading(area=opening, inline=True, digest=True)
    elif (inline := _INLINE.match(text, start)) and (block.bullet or inline[0].rstrip().endswith((":", "."))):
        stop = inline.end(1)
        if text[inline.end(1)] == "." and not block.bullet and not inline[1].isupper():
            return None
    else:
        return None
    most = _MOST_ALONE if block.label is Label.HEADING else _MOST_WORDS
    if not 0 < len(text[start:stop].split()) <= most or not row:
        return None
    tokens = [t for one in row for t in one.tokens if start <= t.start and t.end <= stop]
    if any(t.is_finite for t in tokens):
        return Heading() if alone and block.bullet else None
    if any(t.number and t.number.quantity.unit and t.number.form is not Form.RANK for t in tokens):
        return None
    measures = [
        f for f in frames(replace(row[0], end=stop, tokens=[t for t in row[0].tokens if t.end <= stop])) if not f.weak
    ]
    words = " ".join(t.text for t in tokens if t.text[0].isalnum() and not t.number)
    named = [t for t in tokens if t.area]
    if alone and (text.startswith("(") or any(_is_of_report(token) for one in row for token in one.tokens)):
        return None
    period = _period_of(tokens) if alone else None
    if measures:
        return Heading(measure=measures[0].carried(), period=period, inline=not alone)
    if named:
        return replace(_of_areas(named), period=period, inline=not alone)
    if period:
        return Heading(period=period)
    if text.rstrip().endswith(":"):
        return None
    if block.bullet and words and names_product(words):
        return Heading(product=Told(words, row[0].words(tokens)), inline=not alone)
    return Heading()


def heading_with_figure(row: Sequence[Scene], block: Paragraph, *, bare: bool = False) -> Heading | None:
    """The area of a line that only says how much it has: "#1 China – $4.48 billion", "2. Peru: 2,100 tons".

    With `bare` the figure that it ends with may have no unit: "Navoi – 978,300".
    """
    if len(row) != 1 or block.label is not Label.BODY:
        return None
    tokens = [token for token in row[0].tokens if token.mention or token.text[0].isalnum()]
    figures = [token for token in tokens if _is_amount(token)] or [t for t in tokens[-1:] if bare and _is_bare(t)]
    named = [token for token in tokens if token.area]
    others = [token for token in tokens if not (token.number or token.area or token.text == "the")]
    if len(figures) != 1 or len(named) != 1 or len(others) > 1 or figures[0].start < named[0].start:
        return None
    return replace(_of_areas(named), with_figure=True)


def _tells_figure_of_area(row: Sequence[Scene]) -> bool:
    """Whether a line of its own tells the bare figure of the area that it names: "Andijan region – 3,087,000"."""
    tokens = row[0].tokens if row else []
    return bool(tokens) and _is_bare(tokens[-1]) and any(token.area for token in tokens[:-1])


def _is_bare(token: Token) -> bool:
    number = token.number
    return number is not None and number.quantity.unit is None and number.form is not Form.RANK


def _is_amount(token: Token) -> bool:
    number = token.number
    if number is None or number.form is Form.RANK:
        return False
    return number.quantity.unit is not None or number.quantity.printed.scale > 1


def _of_areas(named: Sequence[Token]) -> Heading:
    """The one area that is named, and the part of a country that it may be: "Texas", "Washington"."""
    areas = [(token, token.area) for token in named if token.area]
    codes = {area.codes[0] for _, area in areas if area.form != "region"}
    heading = Heading(area=codes.pop() if len(codes) == 1 else None)
    if len(areas) != 1 or (area := areas[0][1]).form not in ("region", "capital"):
        return heading
    return replace(heading, region=area.region or areas[0][0].text, lies_in=area.codes[0])


def under_heading(heading: Heading, over: Heading | None) -> Heading:
    """`heading` with what it leaves to that of its list, where it only opens one of the items."""
    if not heading.inline or over is None:
        return heading
    return replace(heading, measure=heading.measure or over.measure, period=heading.period or over.period, over=over)


def leading_in(text: str, measured: Sequence[Frame], over: Heading | None) -> Heading | None:
    """`over` with the measure of the list that a sentence leads in: "The fall in imports was mainly in:"."""
    told = {frame.measure: frame for frame in measured if not frame.weak}
    if over is None or over.measure is None or len(told) != 1 or not text.rstrip().endswith(":"):
        return over
    (frame,) = told.values()
    return replace(over, measure=frame.carried())


def _headline_of(row: list[Scene]) -> Heading | None:
    """The time that a headline closes with behind a colon: "Ghana in figures: July 2024"."""
    tokens = row[-1].tokens[-_TWO:] if row else []
    if [token.text for token in tokens[:1]] != [":"] or (period := _period_of(tokens)) is None:
        return None
    return Heading(period=period)


def _period_of(tokens: list[Token]) -> Period | None:
    """The one time that a heading names: "January-December 2019", "Results for the third quarter"."""
    told = [t.period for t in tokens if t.period]
    plain = len(told) == 1 and told[0].relative is None and told[0].run is None and not told[0].base
    figures = any(sign.isdigit() for token in tokens if not token.period for sign in token.text)
    return told[0].period if plain and not figures else None


def _is_of_report(token: Token) -> bool:
    """Whether a line only says when or by whom is reported: "Hong Kong, 7 November", "Posted by …"."""
    told = token.period.period if token.period else None
    return token.text in word_set("sentences", "of_reports") or (told is not None and is_day(told))


def _area_alone(row: list[Scene]) -> str | None:
    """The area whose name alone opens a paragraph: "Lesotho. Prices rose", "And China?", "MALAWI – Prices rose"."""
    opening = row[0].tokens if row else []
    opening = opening[1:] if opening and opening[0].text in ("and", "but", "the") else opening
    if len(opening) < _TWO or not (area := opening[0].area) or area.form not in ("name", "group"):
        return None
    if opening[1].text in (".", "!", "?"):
        return area.codes[0] if len(opening) == _TWO else None
    return area.codes[0] if opening[1].text in ("–", "—") else None


def _is_heading(text: str, row: list[Scene], block: Paragraph) -> bool:
    if block.label is Label.HEADING:
        return True
    words = text.split()
    if _tells_figure_of_area(row) or (block.bullet and any(_is_amount(token) for one in row for token in one.tokens)):
        return False
    return (
        block.label is Label.BODY
        and len(words) <= _MOST_WORDS
        and not text.rstrip().endswith((".", ";", "%"))
        and len(row) == 1
    )
