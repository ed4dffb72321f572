"""The World Bank's World Development Indicators, by its Indicators API (version 2, JSON).

What is odd: an answer is a pair of a page's head and its rows; errors come with HTTP 200; groups of economies have
codes of their own; what is not known yet is null.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple
from urllib.parse import urlencode

from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull.codes import area_codes
from factcheck.reference.pull.provider import Answer, Figure, GarbledError, Publication, Reading, Request
from factcheck.reference.pull.query import Query

_PAGE = 20000
_GROUPS = {"world": "WLD", "european union": "EUU", "euro area": "EMU", "oecd": "OED"}
_OURS = {code: group for group, code in _GROUPS.items()}


class _Series(NamedTuple):
    code: str
    unit: str
    scope: str


_SERIES = {
    "exports": _Series("TX.VAL.MRCH.CD.WT", "USD", "goods"),
    "imports": _Series("TM.VAL.MRCH.CD.WT", "USD", "goods"),
    "gdp": _Series("NY.GDP.MKTP.CD", "USD", ""),
    "gdp_per_capita": _Series("NY.GDP.PCAP.CD", "USD", ""),
    "population": _Series("SP.POP.TOTL", "persons", ""),
}
_MEASURES = {series.code: measure for measure, series in _SERIES.items()}


@dataclass(frozen=True)
class WorldBank:
    base: str = "https://api.worldbank.org/v2"

    name = "worldbank"
    terms = (
        "World Bank, World Development Indicators: licensed CC BY 4.0. You may use and pass on the figures if you name "
        "the World Bank as their source and say what you changed. https://datacatalog.worldbank.org/public-licenses"
    )
    measures = tuple(_SERIES)
    by_partner = False
    monthly = False
    publication = Publication(
        title="World Bank, World Development Indicators",
        licence={"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"},
        attribution="World Bank, World Development Indicators, licensed CC BY 4.0; the series and years asked for.",
        citation="World Bank, World Development Indicators, {series}, release of {vintage}",
        url="https://data.worldbank.org/indicator/{series}",
        source={
            "name": "World Bank",
            "title": "World Bank, World Development Indicators",
            "aliases": ["World Development Indicators", "WDI", "World Bank Group", "the World Bank"],
        },
    )

    def requests(self, query: Query) -> Iterator[Request]:
        areas = ";".join(_GROUPS.get(area, area) for area in query.reporters) or "all"
        for measure in query.measures:
            address = f"{self.base}/country/{areas}/indicator/{_SERIES[measure].code}"
            yield Request(self._page(address, query, 1), replace(query, measures=(measure,)))

    def read(self, request: Request, answer: Answer) -> Reading:
        head, rows = _head_and_rows(answer)
        vintage = str(head.get("lastupdated") or answer.retrieved.date())
        try:
            figures = tuple(_figure(row, vintage) for row in rows if row["value"] is not None and _area(row))
            page, pages = int(head["page"]), int(head["pages"])
        except (KeyError, TypeError, ValueError) as error:
            raise GarbledError(f"a row without {error}") from error
        if page != 1 or pages <= 1:
            return Reading(figures)
        address = request.address.partition("?")[0]
        rest = (Request(self._page(address, request.query, n), request.query) for n in range(2, pages + 1))
        return Reading(figures, tuple(rest))

    def _page(self, address: str, query: Query, page: int) -> str:
        asked = {"format": "json", "date": f"{query.first}:{query.last}", "per_page": _PAGE, "page": page}
        return f"{address}?{urlencode(asked, safe=':')}"


def _head_and_rows(answer: Answer) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    try:
        parts = json.loads(answer.body)
    except ValueError as error:
        raise GarbledError("no JSON") from error
    if isinstance(parts, list) and parts and isinstance(parts[0], dict):
        if messages := parts[0].get("message"):
            told = "; ".join(str(message.get("value", message)) for message in messages if isinstance(message, dict))
            raise FactcheckError("pull", f"The World Bank says: {told or messages}")
        if "page" in parts[0]:
            return parts[0], (parts[1] if len(parts) > 1 else None) or []
    raise GarbledError("no page of figures")


def _area(row: dict[str, Any]) -> str | None:
    """Our code of the row's area, None for a group without a usual name."""
    code = str(row["countryiso3code"])
    return code if code in area_codes("iso3") else _OURS.get(code)


def _figure(row: dict[str, Any], vintage: str) -> Figure:
    code = str(row["indicator"]["id"])
    measure = _MEASURES[code]
    return Figure(
        series=code,
        reporter=_area(row) or "",
        partner="world" if measure in ("exports", "imports") else "",
        measure=measure,
        period=str(int(row["date"])),
        value=str(row["value"]),
        unit=_SERIES[measure].unit,
        scope=_SERIES[measure].scope,
        vintage=vintage,
    )


PROVIDER = WorldBank()
