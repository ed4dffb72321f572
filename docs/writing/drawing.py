"""What all drawings share: a card that is legible in light and dark, text, marks and a scale of numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import drawsvg

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
WIDTH = 600
MARGIN = 24
LINE = 22
_STYLE = """
.card{fill:#ffffff;stroke:#d0d7de}
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;font-size:16px;fill:#1f2328}
.title{font-weight:600}
.name{font-size:14.5px;font-weight:600}.middle{text-anchor:middle}
.quiet{font-size:14px;fill:#57606a}
.small{font-size:14px}
.article{font-family:Georgia,"Liberation Serif","Times New Roman",serif;font-size:18px}
.on{font-size:15px;fill:#ffffff;font-weight:600}
.good{fill:#1a7f37}.look{fill:#9a6700}.bad{fill:#cf222e}.note{fill:#57606a}.plain{fill:#0969da}
.axis,.arrow{stroke:#8c959f;fill:none}.tip{fill:#8c959f;stroke:none}.soft{opacity:.35}
.box{fill:#ddf4ff;stroke:#54aeff}.ground{fill:#f6f8fa;stroke:#d0d7de}
@media (prefers-color-scheme:dark){
.card{fill:#161b22;stroke:#30363d}
text{fill:#e6edf3}
.quiet{fill:#9198a1}
.on{fill:#0d1117}
.good{fill:#3fb950}.look{fill:#d29922}.bad{fill:#f85149}.note{fill:#9198a1}.plain{fill:#58a6ff}
.axis,.arrow{stroke:#6e7681}.tip{fill:#6e7681}
.box{fill:#10233d;stroke:#1f6feb}.ground{fill:#0d1117;stroke:#30363d}
}
"""


class Card:
    """A drawing on a ground of its own, so that it can be read on a light page and on a dark one.

    Args:
        title: what a reader who cannot see it is told.
    """

    def __init__(self, height: float, title: str, width: float = WIDTH) -> None:
        self.drawing = drawsvg.Drawing(width, height)
        self.drawing.append_css(_STYLE)
        self.drawing.append_title(title)
        self.drawing.append(drawsvg.Rectangle(0.5, 0.5, width - 1, height - 1, rx=8, class_="card"))

    def text(self, words: str, x: float, y: float, kind: str = "", anchor: str = "start") -> None:
        self.drawing.append(drawsvg.Text(words, None, _round(x), _round(y), class_=kind or None, text_anchor=anchor))

    def words(self, runs: Sequence[tuple[str, str]], x: float, y: float, kind: str) -> None:
        """A line of text in several kinds: (words, kind)."""
        line = drawsvg.Text("", None, _round(x), _round(y), class_=kind, xml__space="preserve")
        for words, run in runs:
            line.append(drawsvg.TSpan(words, class_=run or None))
        self.drawing.append(line)

    def bar(self, x1: float, x2: float, y: float, height: float, kind: str) -> None:
        self.drawing.append(
            drawsvg.Rectangle(_round(x1), _round(y), _round(max(x2 - x1, 2)), height, rx=3, class_=kind)
        )

    def dot(self, x: float, y: float, kind: str, radius: float = 5) -> None:
        self.drawing.append(drawsvg.Circle(_round(x), _round(y), radius, class_=kind))

    def line(self, x1: float, y1: float, x2: float, y2: float, kind: str = "axis") -> None:
        self.drawing.append(drawsvg.Line(*map(_round, (x1, y1, x2, y2)), class_=kind))

    def arrow(self, start: Box, end: Box) -> None:
        """From the edge of one box to the edge of another."""
        (x1, y1), (x2, y2) = _edge(start, end), _edge(end, start)
        length = math.hypot(x2 - x1, y2 - y1) or 1
        across, down = (x2 - x1) / length, (y2 - y1) / length
        self.line(x1, y1, x2 - 6 * across, y2 - 6 * down, "arrow")
        corners = (x2, y2, x2 - 9 * across - 4 * down, y2 - 9 * down + 4 * across)
        corners += (x2 - 9 * across + 4 * down, y2 - 9 * down - 4 * across)
        self.drawing.append(drawsvg.Lines(*map(_round, corners), close=True, class_="tip"))

    def svg(self) -> str:
        return str(self.drawing.as_svg(header="")).strip() + "\n"


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a number stands between two ends of a line."""

    low: float
    high: float
    left: float = MARGIN
    right: float = WIDTH - MARGIN

    def at(self, value: float) -> float:
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)

    def drawn(self, card: Card, y: float, marks: Sequence[float], unit: str = "") -> None:
        """The line with its marks."""
        card.line(self.left, y, self.right, y)
        for mark in marks:
            card.line(self.at(mark), y, self.at(mark), y + 6)
            card.text(f"{mark:g}{unit}", self.at(mark), y + 22, "quiet", "middle")


def _edge(box: Box, other: Box) -> tuple[float, float]:
    """Where the line between the middles of two boxes leaves the first."""
    (left, top, right, bottom), (x, y) = box, _middle(box)
    across, down = _middle(other)[0] - x, _middle(other)[1] - y
    out = min(
        (right - left) / 2 / abs(across) if across else math.inf, (bottom - top) / 2 / abs(down) if down else math.inf
    )
    return x + across * out, y + down * out


def _middle(box: Box) -> tuple[float, float]:
    left, top, right, bottom = box
    return (left + right) / 2, (top + bottom) / 2


def _round(value: float) -> float:
    return round(value, 1)
