"""The whole article as the rules have read it: its sentences, what they made of them, and what they knew then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence, the drafts of its numbers, and the state of the reading before it."""

    scene: Scene
    drafts: list[Draft]
    context: Context
    aims: bool = False
    """Whether none of its numbers states what was, so that its times are those of no other."""
    told: list[Draft] = field(init=False, repr=False, compare=False)
    """The drafts of all that is measured, ranks left out."""

    def __post_init__(self) -> None:
        told = [draft for draft in self.drafts if draft.sense.kind is not Kind.RANK]
        object.__setattr__(self, "told", told)


@dataclass(frozen=True, slots=True)
class Overview:
    """How often an article names each area, and how often as whose something is."""

    named: Counter[str] = field(default_factory=Counter)
    owning: Counter[str] = field(default_factory=Counter)
    order: dict[str, int] = field(default_factory=dict)
    """The place of each area among them all, the most named first."""
    names: int = 0
    """How often areas are named in all."""
    countries: dict[str, str] = field(default_factory=dict)
    """The country of each region."""

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Overview:
        """Counted over all the sentences."""
        named: Counter[str] = Counter()
        owning: Counter[str] = Counter()
        countries: dict[str, str] = {}
        for area in (area for reading in readings for _, area in reading.scene.areas):
            named.update(area.sides)
            if area.region:
                countries.setdefault(area.region, area.codes[0])
            if area.possessive or area.form == "demonym":
                owning.update(area.sides)
        order = {code: place for place, (code, _) in enumerate(named.most_common())}
        return cls(named, owning, order, named.total(), countries)
