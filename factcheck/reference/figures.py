"""From cited figures, as they were printed, to observations in plain units.

A table of cited figures (`figures.csv`) has a row a figure: who says it, on which page, for which flow and period,
the printed value with its unit ("USD bn") and the last place that was printed ("0.1 USD bn"). It is known since the day
that the page's address gives, else since the day of collection, which is the dataset's vintage.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

from factcheck.domain.errors import FactcheckError
from factcheck.domain.observation import PASSED_ON
from factcheck.domain.period import Period
from factcheck.reference.dataset import Dataset, NamedSource
from factcheck.reference.page_dates import page_date

_SCALES = {"": 1, "thousand": 10**3, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_WORDED = re.compile(r"(approximate|lower bound) as worded \((.+)\)$")
_HALF = re.compile(r"(\d{4})-H([12])$")
_FISCAL = re.compile(r"FY(\d{4})-\d{2}$")


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def observations(
    dataset: Dataset, figures: Iterable[Mapping[str, str]], outlets: Mapping[str, Mapping[str, str]]
) -> Iterator[dict[str, str]]:
    """A row a figure, with the columns of `observations.csv`. `outlets` is `outlets.csv` by host.

    Raises:
        FactcheckError: `figure`: a figure cannot be read; the message names its row, column and what is wrong.
    """
    for number, figure in enumerate(figures, start=2):
        try:
            yield _observation(dataset, figure, outlets)
        except (ValueError, ArithmeticError, KeyError) as error:
            message = f"{dataset.name}/figures.csv, row {number}: {error}."
            raise FactcheckError("figure", message) from error


def _observation(
    dataset: Dataset, figure: Mapping[str, str], outlets: Mapping[str, Mapping[str, str]]
) -> dict[str, str]:
    rules = dataset.figures or {}
    codes = rules.get("codes", {})
    source = _source_of(figure["source"], dataset.sources)
    value, unit = _plain(figure["value"], figure["unit"])
    low, high = bounds(value, figure["value_precision"])
    note = figure["retrieved_note"]
    published = page_date(figure["source_url"])
    cited = figure["source"].replace(",", "").replace(" via ", PASSED_ON)
    return {
        "source": source.name,
        "reporter": codes.get(figure["reporter"], figure["reporter"]),
        "partner": codes.get(figure["partner"], figure["partner"]),
        "measure": figure["measure"],
        "period": str(period(figure["period"], rules.get("fiscal_year_starts", {}).get(figure["reporter"]))),
        "value": _digits(value),
        "low": _digits(low),
        "high": _digits(high),
        "unit": unit,
        "scope": rules.get("scopes", {}).get(note, source.scope),
        "vintage": published.isoformat() if published else dataset.vintage,
        "grade": _grade(figure["source_url"], outlets),
        "doubtful": str(any(words in note for words in rules.get("doubtful_notes", ()))).lower(),
        "citation": f"{cited}, published {published}" if published else cited,
        "url": figure["source_url"],
        "note": note,
    }


def bounds(value: Decimal, precision: str) -> tuple[Decimal, Decimal]:
    """Between which bounds the true value lies, given how it was printed.

    A printed figure may be rounded or cut off, so it stands for a whole unit of its last place either way; one that was
    worded as approximate for two; one worded as a lower bound for two units upwards.
    """
    worded = _WORDED.match(precision)
    digits, _, unit = (worded[2] if worded else precision).partition(" ")
    step, _ = _plain(digits, unit)
    if worded is None:
        return value - step, value + step
    return (value if worded[1] == "lower bound" else value - 2 * step), value + 2 * step


def period(text: str, fiscal_year_start: int | None) -> Period:
    """The period that a figure names: as `Period.parse`, and ``2023-H1`` and ``FY2023-24``."""
    if half := _HALF.match(text):
        return Period.half(int(half[1]), int(half[2]))
    if fiscal := _FISCAL.match(text):
        if fiscal_year_start is None:
            raise ValueError(f"the descriptor does not say in which month the year {text} starts")
        year = int(fiscal[1])
        return Period.months(year, fiscal_year_start, year + 1, fiscal_year_start - 1)
    return Period.parse(text)


def _plain(digits: str, unit: str) -> tuple[Decimal, str]:
    currency, _, scale = unit.partition(" ")
    if scale not in _SCALES:
        raise ValueError(f"the unit {unit!r} has an unknown scale")
    return Decimal(digits) * _SCALES[scale], currency


def _digits(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _source_of(cited: str, sources: Iterable[NamedSource]) -> NamedSource:
    named = [(len(start), source) for source in sources for start in source.cited_as if cited.startswith(start)]
    if not named:
        raise ValueError(f"no source of the descriptor is cited as {cited!r}")
    return max(named, key=lambda pair: pair[0])[1]


def _grade(url: str, outlets: Mapping[str, Mapping[str, str]]) -> str:
    host = urlsplit(url).netloc.removeprefix("www.")
    if host not in outlets:
        raise ValueError(f"outlets.csv does not say what grade {host} has")
    return outlets[host]["grade"]
