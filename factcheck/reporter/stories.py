"""Stories that were checked before, as the reports in JSON tell of them.

Whatever else remembers stories (a ledger of an archive) gives them as `Story` too, and can be asked the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.errors import FactcheckError
from factcheck.domain.period import Period
from factcheck.domain.quantity import Printed, Qualifier, Quantity


@dataclass(frozen=True, slots=True)
class Story:
    """An article by its id, title and day of publication as they are written down, and its claims."""

    id: str
    title: str | None
    published: str | None
    claims: tuple[Claim, ...]


def read_stories(path: Path) -> Iterator[Story]:
    """The stories in a file that `factcheck check --format json` or `jsonl` has written, in its order.

    Articles that could not be checked are passed over.

    Raises:
        FactcheckError: `reports`: the file cannot be read, or something in it is no report.
    """
    try:
        with path.open("rb") as file:
            for place, record in _records(file):
                if story := _story(record, f"{path}, {place}"):
                    yield story
    except OSError as error:
        raise FactcheckError("reports", f"{path} cannot be read: {error.strerror or error}.") from error
    except ValueError as error:
        raise FactcheckError("reports", f"{path} is no JSON: {error}.") from error


def _records(file: BinaryIO) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each record with its place. An array starts with a bracket; anything else is a record a line."""
    start = file.read(1)
    file.seek(0)
    if start == b"[":
        for number, record in enumerate(json.load(file), start=1):
            yield f"report {number}", record
        return
    for number, line in enumerate(file, start=1):
        if line.strip():
            yield f"line {number}", json.loads(line)


def _story(record: Mapping[str, Any], place: str) -> Story | None:
    """The story of a report, None where the article could not be checked."""
    try:
        if "error" in record:
            return None
        document = record["document"]
        claims = tuple(_claim(claim) for claim in record["claims"] if claim["value"] is not None)
        return Story(document["id"] or place, document["title"], document["published"], claims)
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        message = f"{place} is no report of factcheck check: {type(error).__name__} at {error}."
        raise FactcheckError("reports", message) from error


def _claim(told: Mapping[str, Any]) -> Claim:
    return Claim(
        id=told["id"],
        kind=Kind(told["kind"]),
        series=Series(told["measure"], told["product"], told["reporter"], told["partner"], _period(told["period"])),
        base_period=_period(told["base_period"]),
        quantity=_quantity(told),
        source=told["source"],
        span=Span(told["start"], told["end"], told["quote"]),
        confidence=told["confidence"],
    )


def _quantity(told: Mapping[str, Any]) -> Quantity:
    """The last printed place of an exact number is as wide as the interval of what would be printed so."""
    value, infinite = Decimal(str(told["value"])), Decimal("Infinity")
    low = -infinite if told["low"] is None else Decimal(str(told["low"]))
    high = infinite if told["high"] is None else Decimal(str(told["high"]))
    qualifier = Qualifier(told["qualifier"])
    last_place = high - low if qualifier is Qualifier.EXACT else Decimal(0)
    printed = Printed(told["quote"], told["start"], told["end"])
    return Quantity(value, low, high, last_place, told["unit"], qualifier, printed)


def _period(told: str | None) -> Period | None:
    return Period.parse(told) if told else None
