"""The times that the numbers of a text are told of, behind a lead that is about 2023."""

from __future__ import annotations

from datetime import date

from factcheck.extractor.reading import extract
from factcheck.reader import read_text

LEAD = "Norway's exports came to $90 billion in 2023, the statistics office said.\n\n"


def times(text: str) -> dict[str, str]:
    """The period of each claim of `text` by its quote, with the base behind "^" where there is one."""
    claims = extract(read_text(LEAD + text, published=date(2024, 3, 15))).claims
    told = [(c.span.quote, f"{c.series.period}" + (f"^{c.base_period}" if c.base_period else "")) for c in claims]
    return dict(told[1:])
