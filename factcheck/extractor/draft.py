"""One number of a sentence on its way to a claim: the slots that could be filled so far."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.domain.claim import Kind
from factcheck.extractor.lists import Pairing
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.told_periods import Time


@dataclass(slots=True)
class Draft:
    """A number of the sentence with the slots that could be filled."""

    at: int
    number: NumberMention
    sense: Sense
    frame: Frame
    time: Time
    rule: str = ""
    """What gave the number its measure."""
    own_partner: str | None = None
    """The partner that the measure's own words give, before what stands beside the number is looked at."""
    own: Frame | None = None
    """What the measure's own phrase says, where it stands in the sentence, with nothing added from elsewhere."""
    beside: tuple[Frame, ...] = ()
    """All that the sentence measures."""
    in_step: Pairing | None = None
    """What stands at its place of a row that it is told in step with: "Iraq and Iran with 5 and 4 percent"."""
    whole: Frame | None = None
    """What a share is a part of, where the words behind it say so: "36 percent of exports"."""
    among: str | None = None
    """The group within which a rank holds."""
    ranks: Kind | None = None
    """What a rank compares: levels, or changes."""
    what: float = 1.0
    """How likely its measure is among all that it could have; 1 where there is but one, or its words are sure."""
    which: float = 1.0
    """How likely its product is, all goods being one; 1 where it is that of the number it restates."""
    whose: float | None = None
    """How likely its sides are, where they were weighed."""
    when: float | None = None
    """How likely its period is."""

    @property
    def listed(self) -> str | None:
        """The area at its place of a row that it is told in step with: "Iraq and Iran with 5 and 4 percent"."""
        return self.in_step.area if self.in_step else None


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft with the sentence and the paragraph that it stands in, and the source that holds there."""

    draft: Draft
    scene: Scene
    block: Paragraph
    source: str | None
