"""What a provider is to the rest: what it is asked, what its answers mean, and what may be done with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from factcheck.reference.pull.query import Query


class GarbledError(ValueError):
    """The answer is not what the provider sends: cut off, another format. Asking again may help."""


class TooMuchError(Exception):
    """The provider does not give that many figures at once: ask for half."""


@dataclass(frozen=True, slots=True)
class Request:
    """One GET. `query` is the part of what was asked that it asks for.

    `secret` are headers with keys: they are sent and never written down. `wait` is for an answer that is still being
    made: so many seconds pass before asking. `nothing` is the HTTP status by which the provider says that it has no
    such figures.
    """

    address: str
    query: Query
    headers: Mapping[str, str] = field(default_factory=dict)
    secret: Mapping[str, str] = field(default_factory=dict, repr=False)
    wait: float = 0
    nothing: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, as it came (decompressed), and when."""

    address: str
    retrieved: datetime
    body: bytes


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with our codes; `series` is the provider's own name for it, `vintage` the day of the release.

    `value` is the decimal as the provider writes it, in plain units of `unit`.
    """

    series: str
    reporter: str
    partner: str
    measure: str
    period: str
    value: str
    unit: str
    scope: str
    vintage: str

    @property
    def key(self) -> tuple[str, ...]:
        """What makes it the same figure in another release."""
        return (self.reporter, self.partner, self.measure, self.period, self.unit, self.scope, self.series)


@dataclass(frozen=True, slots=True)
class Reading:
    """The figures of an answer, and what to ask next: the next page, or whether it is ready yet."""

    figures: tuple[Figure, ...] = ()
    more: tuple[Request, ...] = ()

    @property
    def is_pending(self) -> bool:
        """Whether the answer only says what to ask instead."""
        return bool(self.more) and not self.figures


@dataclass(frozen=True, slots=True)
class Publication:
    """How the provider's figures are described in a dataset. `citation` and `url` may name columns: ``{series}``."""

    title: str
    licence: Mapping[str, str]
    attribution: str
    citation: str
    url: str
    source: Mapping[str, Any]


class Provider(Protocol):
    """One file of this folder."""

    @property
    def name(self) -> str: ...

    @property
    def terms(self) -> str:
        """What its terms of use ask for, in two or three sentences; shown once."""

    @property
    def measures(self) -> Iterable[str]:
        """What it has."""

    @property
    def by_partner(self) -> bool:
        """Whether it has flows between two areas, or only with the world."""

    @property
    def monthly(self) -> bool:
        """Whether it has months."""

    @property
    def publication(self) -> Publication: ...

    def requests(self, query: Query) -> Iterable[Request]:
        """What to ask for the figures of `query`, which has an end.

        Raises:
            FactcheckError: `pull`: it does not know an area.
        """

    def read(self, request: Request, answer: Answer) -> Reading:
        """What the answer means.

        Raises:
            GarbledError: it is cut off or something else altogether.
            TooMuchError: it is less than all because there is too much.
            FactcheckError: `pull`: it says that something is wrong.
        """
