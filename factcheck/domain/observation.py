"""One figure of a reference dataset, with who said it and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import IntEnum
from operator import attrgetter

from factcheck.domain.claim import Series

PASSED_ON = ", as reported by "
"""What stands in a citation between a source and who passed its figure on."""


class Grade(IntEnum):
    """Where a figure comes from, the best first. Only the first two may refute a claim."""

    OFFICIAL_TABLE = 1
    OFFICIAL_STATEMENT = 2
    NEWS_AGENCY = 3
    OTHER = 4


@dataclass(frozen=True, slots=True)
class Observation:
    """What one source says of one series. `value`, `low` and `high` are in plain units of `unit`.

    `scope` is ``goods`` or ``goods_services``; `vintage` the day it was published, or else collected; `valuation`
    ``FOB`` (as it left), ``CIF`` (with freight and insurance) or ""; `status` ``final``, ``revised``, ``preliminary``,
    ``estimate``, ``forecast`` or "". `doubtful` marks a figure that contradicts itself or all the others: kept, never
    used to refute.
    """

    dataset: str
    source: str
    series: Series
    value: Decimal
    low: Decimal
    high: Decimal
    unit: str
    scope: str
    citation: str
    url: str | None
    vintage: date | None
    grade: Grade
    doubtful: bool = False
    note: str = ""
    valuation: str = ""
    status: str = ""
    members: tuple[str, ...] = ()
    """The members of a group of areas, where the figure is the sum of theirs: no source published it."""
    published: str = ""
    """The figure as it was published, where this is it in another currency at the average rate of its year."""

    def told_of(self, series: Series) -> Observation:
        """The same figure, told of another series: the other side's view of it. Look-ups do it by the hundred, and
        `dataclasses.replace` takes five times as long."""
        dataset, source, _, *rest = _PARTS(self)
        return Observation(dataset, source, series, *rest)

    @property
    def outlet(self) -> str:
        """Who passed the figure on, in whose report it was read; empty where its source itself published it."""
        return self.citation.partition(PASSED_ON)[2]

    @property
    def released(self) -> bool:
        """Whether it stands in a dated release of its source, which a later release may revise."""
        return self.vintage is not None and not self.outlet

    @property
    def at_least(self) -> bool:
        """Whether its source says "more than": `high` is then as far as that is likely meant, and not an end."""
        return self.low == self.value < self.high

    @property
    def stands(self) -> bool:
        """Whether it may speak for or against a claim: not doubtful, and no mere copy or blog."""
        return not self.doubtful and self.grade is not Grade.OTHER

    @property
    def official(self) -> bool:
        """Whether its source itself published it: no press report, no doubtful figure."""
        return not self.doubtful and self.grade <= Grade.OFFICIAL_STATEMENT

    @property
    def derived(self) -> bool:
        """Whether it was worked out from published figures: such a one never refutes."""
        return bool(self.members or self.published)


_PARTS = attrgetter(*(field.name for field in fields(Observation)))


@dataclass(frozen=True, slots=True)
class Credit:
    """A dataset with its licence, and the words that the licence asks to be printed where its figures are used."""

    dataset: str
    title: str
    licence: str
    attribution: str


def attributions(owed: Iterable[Credit]) -> list[str]:
    """What the licences of the datasets ask to be said, once where several ask the same."""
    return list(dict.fromkeys(credit.attribution for credit in owed))
