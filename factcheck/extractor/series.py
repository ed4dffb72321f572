"""What a number is told of, as the nouns of the domain have it."""

from __future__ import annotations

from factcheck.domain.claim import Series
from factcheck.domain.period import Period
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.told import plain


def series_of(frame: Frame, period: Period | None) -> Series:
    """What the frame measures over the period, without the words that it was read from."""
    return Series(str(frame.measure), plain(frame.product), plain(frame.reporter), plain(frame.partner), period)
