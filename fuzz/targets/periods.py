"""Periods in any text, whatever the day of publication, the year spoken of and the calendar of the country."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.domain.period import Period
from factcheck.extractor.periods import find_periods
from fuzz.seeds import phrases, words
from fuzz.targets import Target

_HOMES = (None, "IND", "IRN", "NPL", "ETH", "PAK", "USA")
_FIRST, _DAYS = date(1990, 1, 1), 18_000


def run(blob: bytes) -> None:
    day, rest = sum(blob[:3]) * 23 % _DAYS, blob[3:]
    text = rest.decode("utf-8", "replace")
    published = _FIRST + timedelta(days=day) if day % 5 else None
    anchor = Period.year(1990 + day % 40) if day % 3 else None
    for mention in find_periods(text, published, anchor, home=_HOMES[day % len(_HOMES)]):
        assert 0 <= mention.start < mention.end <= len(text)
        if mention.period:
            assert Period.parse(str(mention.period)) == mention.period


TARGET = Target(run, lambda: [b"abc" + text for text in phrases("periods")], words("periods"))
