"""What the user says of a file beside the file itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factcheck.domain.errors import FactcheckError
from factcheck.reference.guess.measures import measure_named
from factcheck.reference.guess.words import said_by
from factcheck.reference.names import area_named


@dataclass(frozen=True, slots=True)
class Told:
    """What the user says of a file beside the file itself."""

    name: str | None = None
    sheet: str | None = None
    reporter: str | None = None
    partner: str | None = None
    measure: str | None = None
    period: str | None = None
    unit: str | None = None
    source: str | None = None
    official: bool = False

    def roles(self) -> Iterator[tuple[str, str]]:
        """What the user says of all figures, by role.

        Raises:
            FactcheckError: `dataset`: it names nothing that is known.
        """
        for role, text in (("reporter", self.reporter), ("partner", self.partner)):
            if text:
                yield role, _read(area_named, text, role)
        if self.measure:
            yield "measure", _read(_measure, self.measure, "measure")
        if self.period:
            yield "period", _read(lambda text: str(said_by(text).period or _no(text, "period")), self.period, "period")
        if self.unit:
            said = said_by(self.unit)
            yield "unit", said.unit or _read(lambda text: _no(text, "unit"), self.unit, "unit")
            yield "scale", str(said.scale)


def _measure(text: str) -> str:
    return measure_named(text) or _no(text, "measure")


def _no(text: str, what: str) -> str:
    raise ValueError(f"{text!r} is no {what} that is known")


def _read(read: Callable[[str], object], text: str, role: str) -> str:
    try:
        return str(read(text))
    except ValueError as error:
        raise FactcheckError("dataset", f"--{role}: {str(error).partition(':')[0]}.") from error
