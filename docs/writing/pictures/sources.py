"""One trade, counted on both sides of the border."""

from __future__ import annotations

from decimal import Decimal

from factcheck.reference.everything import everything
from factcheck.reference.series import series_named
from writing.drawing import MARGIN, WIDTH, Card, Scale

_BILLION = Decimal(1_000_000_000)
_CHINA = "GACC"
_PAIRS = (
    ("Kazakhstan", "2023", "Kazakhstan's Bureau of National Statistics"),
    ("Uzbekistan", "2023", "Uzbekistan's Statistics Agency"),
    ("Kyrgyzstan", "2024-Q1", "Kyrgyzstan's National Statistical Committee"),
)
_ROW = 88
_LETTER = 7.5
"""About how wide a letter of a label is."""


def sources() -> str:
    """For each neighbour of China the trade between the two as either side counts it."""
    scale = Scale(0, 50)
    card = Card(56 + _ROW * len(_PAIRS) + 8, "Trade with China as Chinese customs and as its neighbours count it")
    card.text("Trade with China, as either side counts it, in billion dollars", MARGIN, 36, "title")
    for at, (country, period, office) in enumerate(_PAIRS):
        y = 64 + _ROW * at
        ours, theirs = _figure(country, period, _CHINA), _figure(country, period, office)
        card.text(f"{country}, {period}", MARGIN, y + 6)
        card.text(f"{ours / theirs:.2f} times", WIDTH - MARGIN, y + 6, "quiet", "end")
        for below, (name, value, kind) in enumerate(((_CHINA, ours, "bad soft"), (office, theirs, "plain soft"))):
            top = y + 16 + 26 * below
            card.bar(scale.at(0), scale.at(value), top, 20, kind)
            told = f"{value:g}  {name}"
            card.text(told, _beside(scale.at(value), told) or MARGIN + 8, top + 15, "small")
    return card.svg()


def _beside(end: float, told: str) -> float | None:
    """Where the label stands behind a bar that ends there; None where there is no room for it."""
    left = end + 8
    return left if left + _LETTER * len(told) <= WIDTH - MARGIN else None


def _figure(country: str, period: str, source: str) -> float:
    """The finest figure of the source for the country's turnover with China in that period."""
    key = series_named(f"{country} turnover China")
    [around] = everything().around([key])
    found = [
        o
        for o in around
        if o.series.measure == "turnover" and o.source == source and str(o.series.period) == period and not o.doubtful
    ]
    return float(min(found, key=lambda o: o.high - o.low).value / _BILLION)
