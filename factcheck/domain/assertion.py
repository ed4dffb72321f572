"""What an article says in words that its numbers may prove or refute: "surged", "the only one to decline"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.claim import Series, Span
from factcheck.domain.period import Period


class Asserted(StrEnum):
    """What the words say of a series."""

    ROSE = "rose"
    FELL = "fell"
    ONLY_ONE_TO_RISE = "only_one_to_rise"
    ONLY_ONE_TO_FALL = "only_one_to_fall"
    IN_FAVOUR_OF = "in_favour_of"
    """The series is a balance, and it is positive for the reporter."""
    ONE_SIDED = "one_sided"
    """The series is a balance, and one flow is far larger than the other, whichever it is."""
    WIDENED = "widened"
    """A deficit or a surplus became larger, whatever its sign."""
    NARROWED = "narrowed"
    ACCELERATED = "accelerated"
    """It grew faster than in the base period; of a rate (inflation), it was higher."""
    SLOWED = "slowed"
    MAJORITY = "majority"
    """The series is more than half of `whole`."""
    RECORD_HIGH = "record_high"
    RECORD_LOW = "record_low"


@dataclass(frozen=True, slots=True)
class Assertion:
    """A statement without a number of its own; an unknown slot is None."""

    asserted: Asserted
    series: Series
    base_period: Period | None
    """What it is measured against, where the words compare with another time."""
    source: str | None
    """Who says so, by the name that the article uses."""
    span: Span
    one: str | None = None
    """Who or what is the only one: an area of the series, or its product."""
    among: str | None = None
    """The group within which it is the only one (``central asia``), where the text says it."""
    whole: Series | None = None
    """What a majority is the majority of; all goods and all partners where it is None."""
    strong: bool = False
    """Whether the words say that it is much: surged, plunged, heavily in favour of."""
    confidence: float = 1.0

    @property
    def id(self) -> str:
        """What tells it from every other assertion and claim of its article."""
        return f"{self.asserted} {self.span.start}-{self.span.end}"
