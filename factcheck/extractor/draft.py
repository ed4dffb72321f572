"""One number of a sentence on its way to a claim: the slots that could be filled so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.senses.find import Sense
from factcheck.extractor.times.told_periods import Time


@dataclass(slots=True)
class Draft:
    """A number of the sentence with the slots that could be filled; `rules` names what filled each."""

    at: int
    number: NumberMention
    sense: Sense
    frame: Frame
    time: Time
    rules: dict[str, str] = field(default_factory=dict)
    own_partner: str | None = None
    """The partner that the measure's own words give, before what stands beside the number is looked at."""
    whole: Frame | None = None
    """What a share is a part of, where the words behind it say so: "36 percent of exports"."""
    among: str | None = None
    """The group within which a rank holds."""
    ranks: Kind | None = None
    """What a rank compares: levels, or changes."""
