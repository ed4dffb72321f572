"""A small article of our own with right and wrong sums, and the report that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from factcheck.domain.article import Article, DateOrigin, Label, Line
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim, Kind, Number, NumberStatus, Series, SlotReason, Span
from factcheck.domain.evidence import Verdict
from factcheck.domain.observation import Credit, Grade, Observation
from factcheck.domain.period import Period
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.domain.report import Report

LINES = (
    ("Home | Markets | Subscribe for 2 dollars a week", Label.FURNITURE),
    ("Peru sells Japan $2.4 billion of goods", Label.HEADLINE),
    (
        "Trade between Peru and Japan reached $3.9 billion in 2023, customs officers in Lima said. "
        "That is 30 percent above the $3.0 billion of 2022.",
        Label.BODY,
    ),
    (
        "Peru exported goods worth $2.4 billion and imported $1.7 billion. Talks on tariffs took 12 days. "
        "Copper made up roughly two thirds of what went to Japan.",
        Label.BODY,
    ),
    ("Nobody in either capital wished to comment.", Label.BODY),
    ("Japan’s finance ministry puts its purchases from Peru at $2.6 billion, and 40-odd firms agree.", Label.BODY),
)
TEXT = "\n\n".join(text for text, _ in LINES)
SCALES = {"billion": Decimal(10) ** 9}


def span(quote: str, occurrence: int = 1) -> Span:
    start = -1
    for _ in range(occurrence):
        start = TEXT.index(quote, start + 1)
    return Span(start, start + len(quote), quote)


def quantity(where: Span) -> Quantity:
    """The quantity of a plain amount in dollars or percent, such as `$3.9 billion`."""
    token = re.search(r"\d+(\.\d+)?", where.quote)
    assert token
    scale = SCALES.get(where.quote.split()[-1], Decimal(1))
    printed = Decimal(token[0])
    place = Decimal(1).scaleb(int(printed.as_tuple().exponent)) * scale
    value = printed * scale
    unit = "USD" if where.quote.startswith("$") else "percent" if "percent" in where.quote else None
    return Quantity(
        value,
        value - place / 2,
        value + place / 2,
        place,
        unit,
        Qualifier.EXACT,
        Printed(token[0], where.start + token.start(), where.start + token.end(), scale),
    )


def claim(id: str, where: Span, kind: Kind, measure: str, *, year: int = 2023, source: str | None = None) -> Claim:
    changes = kind is Kind.CHANGE
    return Claim(
        id=id,
        kind=kind,
        series=Series(measure, None, "PER", "JPN", Period.year(year)),
        base_period=Period.year(year - 1) if changes else None,
        quantity=quantity(where),
        source=source,
        span=where,
        confidence=0.9,
        reasons=(SlotReason("partner", "named in the sentence", where.start, where.end),),
    )


def two_thirds() -> Claim:
    where = span("two thirds")
    third = Decimal(200) / 3
    share = Quantity(
        third,
        third - 2,
        third + 2,
        Decimal(1),
        "percent",
        Qualifier.ABOUT,
        Printed("two thirds", where.start, where.end, in_words=True, hedge="roughly"),
    )
    exports = Series("exports", None, "PER", "JPN", Period.year(2023))
    copper = Series("exports", "copper", "PER", "JPN", Period.year(2023))
    return Claim("c7", Kind.SHARE, copper, None, share, None, where, against=exports)


def article() -> Article:
    lines, start = [], 0
    for text, label in LINES:
        lines.append(Line(start, start + len(text), label))
        start += len(text) + 2
    return Article(
        id="peru",
        text=TEXT,
        reading=TEXT.replace("’", "'"),
        lines=tuple(lines),
        title=LINES[1][0],
        published=date(2024, 2, 2),
        published_from=DateOrigin.OPTION,
        language="en",
    )


def claims() -> tuple[Claim, ...]:
    return (
        claim("c1", span("$2.4 billion"), Kind.LEVEL, "exports"),
        claim("c2", span("$3.9 billion"), Kind.LEVEL, "turnover", source="Peruvian customs"),
        claim("c3", span("30 percent"), Kind.CHANGE, "turnover", source="Peruvian customs"),
        claim("c4", span("$3.0 billion"), Kind.LEVEL, "turnover", year=2022, source="Peruvian customs"),
        claim("c5", span("$2.4 billion", 2), Kind.LEVEL, "exports", source="Peruvian customs"),
        claim("c6", span("$1.7 billion"), Kind.LEVEL, "imports", source="Peruvian customs"),
        two_thirds(),
        claim("c8", span("$2.6 billion"), Kind.LEVEL, "exports", source="Japan’s finance ministry"),
    )


def numbers(stated: tuple[Claim, ...]) -> tuple[Number, ...]:
    others = (
        Number(span("2 dollars"), NumberStatus.PAGE_FURNITURE, quantity(span("2 dollars"))),
        Number(span("2023"), NumberStatus.DATE, None),
        Number(span("2022"), NumberStatus.DATE, None),
        Number(span("12 days"), NumberStatus.DURATION, quantity(span("12 days"))),
        Number(span("40-odd"), NumberStatus.UNREAD, None),
    )
    mentions = [*others, *(Number(c.span, NumberStatus.CLAIM, c.quantity, c.id) for c in stated)]
    return tuple(sorted(mentions, key=lambda number: number.span.start))


def observation() -> Observation:
    return Observation(
        dataset="peru-japan",
        source="Japan Customs",
        series=Series("imports", None, "JPN", "PER", Period.year(2023)),
        value=Decimal("2612000000"),
        low=Decimal("2611500000"),
        high=Decimal("2612500000"),
        unit="USD",
        scope="goods",
        citation="Trade Statistics of Japan, imports by country, 2023",
        url=None,
        vintage=date(2024, 1, 30),
        grade=Grade.OFFICIAL_TABLE,
    )


def checks() -> tuple[Check, ...]:
    imports_mended = Suspect(
        "c6", Decimal("1400000000"), Decimal("1600000000"), "$1.5 billion", "3.9 − 2.4 = 1.5 is left for imports"
    )
    return (
        Check(
            "k1",
            "turnover-sum",
            "FC101",
            Outcome.FAILS,
            Severity.ERROR,
            ("c2", "c5", "c6"),
            "Peru's exports and imports make 2.4 + 1.7 = 4.1 billion USD, the text says 3.9.",
            "2.4 + 1.7 = 4.1, not 3.9 billion USD",
            suspects=(imports_mended,),
        ),
        Check(
            "k2",
            "sources-disagree",
            "FC202",
            Outcome.FAILS,
            Severity.WARNING,
            ("c5", "c8"),
            "Japan counts 2.6 billion USD where Peru counts 2.4.",
            "2.6 / 2.4 = 1.08",
            reference=observation(),
        ),
        Check(
            "k3",
            "growth",
            "FC102",
            Outcome.HOLDS,
            Severity.NOTE,
            ("c2", "c4", "c3"),
            "3.0 billion USD and 30 percent more make 3.9, as stated.",
            "3.0 × 1.30 = 3.9 billion USD",
            settles=("c2", "c4", "c3"),
        ),
        Check(
            "k4",
            "share-of",
            "FC104",
            Outcome.UNDECIDED,
            Severity.NOTE,
            ("c7",),
            "The copper exports in money are not stated.",
            "",
        ),
    )


def build_report(made: tuple[Check, ...], verdicts: Mapping[str, Verdict]) -> Report:
    stated = claims()
    credit = Credit("japan-trade", "Trade Statistics of Japan", "CC-BY-4.0", "Ministry of Finance of Japan, CC BY 4.0.")
    return Report(article(), stated, numbers(stated), made, verdicts, (credit,))


@pytest.fixture
def report() -> Report:
    verdicts = dict.fromkeys(("c2", "c3", "c4", "c8"), Verdict.SUPPORTED) | {"c6": Verdict.REFUTED}
    return build_report(checks(), verdicts)


@pytest.fixture
def sound_report() -> Report:
    """The same article with nothing that fails."""
    made = tuple(check for check in checks() if check.outcome is not Outcome.FAILS)
    return build_report(made, {})
