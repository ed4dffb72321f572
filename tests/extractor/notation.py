"""The notation of the annotated articles in `tests/cases/`: a claim a line, read and compared slot by slot.

``quote#2 | kind measure REPORTER>PARTNER period^base | value unit | product`` (see `claims.yaml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import yaml

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, without_unknown_years
from factcheck.domain.period import Period
from factcheck.extractor.numbers.units import unit_named
from factcheck.reader import read_text

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast one where PyYAML was built with it."""
CASES = Path(__file__).parents[1] / "cases"
_WHAT = re.compile(
    r"(?P<kind>\w+) (?P<measure>other:[\w-]+(?: [\w-]+)?|\w+) (?P<reporter>[^>]+)>(?P<partner>.+)"
    r" (?P<period>\S+?)(?:\^(?P<base>\S+))?$"
)
SLOTS = ("kind", "measure", "sides", "period", "value", "unit", "product")


@dataclass(frozen=True)
class Told:
    """What a claim says, its sides from whichever end: A's imports from B are B's exports to A."""

    start: int
    end: int
    kind: str
    measure: str
    reporter: str = field(compare=False)
    """As it is told, while `sides` are the same from whichever end."""
    sides: tuple[str, ...]
    period: str
    value: float
    unit: str | None
    product: bool
    base: str | None
    name: str = field(default="", compare=False)
    """Of the product, as the article has it."""


@dataclass(frozen=True)
class Annotated:
    about: str
    title: str | None
    text: str
    published: date | None
    claims: tuple[Told, ...]

    def place(self, quote: str) -> tuple[int, int]:
        """Where the quote stands in the text: "31#2" is the second 31."""
        return _place(self.text, quote)

    def read(self) -> Article:
        """The article as the command reads it."""
        return read_text(self.text, title=self.title, published=self.published)


def canonical(measure: str, reporter: str | None, partner: str | None) -> tuple[str, tuple[str, ...]]:
    """The measure and the sides, told in the one way that all who mean the same agree on."""
    reporter, partner = reporter or "?", partner or "-"
    if measure == "turnover":
        return measure, tuple(sorted((reporter, partner)))
    if measure == "imports" and partner not in ("world", "-"):
        return "exports", (partner, reporter)
    if measure in ("exports", "imports", "balance", "transit"):
        return measure, (reporter, partner)
    return measure, (reporter,)


def _place(text: str, quote: str) -> tuple[int, int]:
    words, _, number = quote.partition("#")
    start = -1
    for _ in range(int(number or 1)):
        start = text.index(words, start + 1)
    return start, start + len(words)


def _usual(period: str) -> str:
    """The usual name of the period: "2023-S2" of "2023-07/2023-12"."""
    return period if period == "?" else str(Period.parse(period))


def _in_our_units(value: str, unit: str) -> tuple[float, str]:
    """The amount in the unit that comes out of what it is annotated in: kilowatt-hours of gigawatt-hours."""
    known = unit_named(unit)
    return (float(Decimal(value) * known.scale), known.name) if known else (float(value), unit)


def _told(text: str, line: str) -> Told:
    quote, what, amount, *product = (part.strip() for part in line.split(" | "))
    found = _WHAT.match(what)
    assert found, f"not in the notation: {line}"
    value, unit = _in_our_units(*amount.split(" ", 1))
    measure, sides = canonical(found["measure"], found["reporter"], found["partner"])
    return Told(
        *_place(text, quote),
        found["kind"],
        measure,
        found["reporter"],
        sides,
        _usual(found["period"]),
        value,
        unit,
        bool(product),
        found["base"],
        product[0] if product else "",
    )


def claims_told(text: str, lines: Iterable[str]) -> tuple[Told, ...]:
    """What the lines of the notation say, in the order of the text."""
    return tuple(sorted((_told(text, line) for line in lines), key=lambda claim: claim.start))


def told(claim: Claim) -> Told:
    """A claim of ours as the notation would have it."""
    claim = without_unknown_years(claim)
    series = claim.series
    measure, sides = canonical(series.measure, series.reporter, series.partner)
    value = float(claim.quantity.value)
    period = str(series.period) if series.period else "?"
    span = claim.span
    base = str(claim.base_period) if claim.base_period else None
    return Told(
        span.start,
        span.end,
        str(claim.kind),
        measure,
        series.reporter or "?",
        sides,
        period,
        value,
        claim.quantity.unit,
        bool(series.product),
        base,
    )


def annotated(pattern: str) -> Iterator[Annotated]:
    """The annotated articles of the files in `tests/cases/` that match `pattern`."""
    for path in sorted(CASES.glob(pattern)):
        yield from annotated_in(path)


def annotated_in(path: Path) -> Iterator[Annotated]:
    """The annotated articles of one file."""
    for case in yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER):
        claims = tuple(_told(case["text"], line) for line in case["claims"])
        day = case.get("published", "2024-02-02")
        published = date.fromisoformat(str(day)) if day else None
        yield Annotated(case["about"], case.get("title"), case["text"], published, claims)
