"""Explanations for people at a terminal: a line for each number, or all slots of the numbers that were asked for."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from factcheck.domain.article import Article
from factcheck.reporter.explanation import Explanation, Slot
from factcheck.reporter.json_report import series_name
from factcheck.reporter.layout import put_wrapped
from factcheck.reporter.wording import printable

_LONGEST = 60
"""How much of the words of a slot is quoted."""
_GAP = "  "


def render_in_full(article: Article, explained: Sequence[Explanation], console: Console) -> None:
    """Each number in its sentence, with a line for each of its slots."""
    for place, one in enumerate(explained):
        if place:
            console.print()
        put_wrapped(console, _text(f"{one.number.span.quote}: {_what(one)}", console, "bold"))
        put_wrapped(console, _sentence(article, one, console), Text(f"line {one.line}: ", "dim"))
        console.print()
        _put_rows(console, [(slot.reason.slot, slot_value(slot), _mark(slot), _why(slot)) for slot in one.slots])
    _put_legend(console, explained, "a guess: carried over from elsewhere, or assumed")


def render_shortly(explained: Sequence[Explanation], console: Console) -> None:
    """A line for each number: where it stands, what it was taken for, and which of its slots are guesses."""
    if not explained:
        console.print("No numbers in this text")
    _put_rows(console, [(f"line {one.line}", one.number.span.quote, shortly(one)) for one in explained])
    _put_legend(console, explained, "slots that are guesses; --number explains all slots of a number")


def _put_rows(console: Console, rows: Sequence[Sequence[str]]) -> None:
    """The rows, each column as wide as its widest cell and the last one wrapped."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for *cells, last in rows:
        margin = "".join(f"{cell:<{width}}{_GAP}" for cell, width in zip(cells, widths, strict=False))
        put_wrapped(console, _text(last, console), _text(margin, console))


def _put_legend(console: Console, explained: Sequence[Explanation], words: str) -> None:
    if any(one.guessed for one in explained):
        console.print()
        put_wrapped(console, Text(words, "dim"), Text("? ", "dim"))


def _what(one: Explanation) -> str:
    if one.claim:
        return f"claim {one.claim.id}, confidence {one.claim.confidence:.2f}"
    return "no claim"


def shortly(one: Explanation) -> str:
    """What the number was taken for, in a line, and which of its slots are guesses."""
    if one.claim is None:
        return "; ".join(f"{slot.value}: {slot.reason.rule}" for slot in one.slots)
    series = one.claim.series
    period = f", {series.period}" if series.period else ""
    guesses = f" ({', '.join(f'{name}?' for name in one.guessed)})" if one.guessed else ""
    return f"{one.claim.kind}: {series_name(series)}{period}{guesses}"


def _sentence(article: Article, one: Explanation, console: Console) -> Text:
    span, around = one.number.span, one.sentence
    before = article.text[around.start : span.start]
    after = article.text[span.end : max(span.end, around.end)]
    return _text(before, console) + _text(span.quote, console, "bold") + _text(after, console)


def slot_value(slot: Slot) -> str:
    """The value of a slot as people write it, ``-`` where there is none."""
    if slot.value is None:
        return "-"
    return f"{slot.value:,}" if isinstance(slot.value, int | float) else slot.value


def _mark(slot: Slot) -> str:
    return "?" if slot.reason.guessed else " "


def _why(slot: Slot) -> str:
    """The rule, and the words with their place in the article."""
    why = slot.reason
    if why.quote is None:
        return why.rule
    shown = why.quote if len(why.quote) <= _LONGEST else f"{why.quote[: _LONGEST - 4]} ..."
    return f'"{shown}" ({why.start}-{why.end}): {why.rule}'


def _text(words: str, console: Console, style: str = "") -> Text:
    return Text(printable(words, console.encoding), style)
