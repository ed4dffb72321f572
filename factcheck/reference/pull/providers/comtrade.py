"""UN Comtrade, by its API (version 1): goods as each country's customs report them, annual or monthly.

What is odd: without `partner2Code=0`, `motCode=0` and `customsCode=C00` each flow comes several times, by second
partner, means of transport and customs procedure, and adding them up counts it several times. Countries have numbers,
a few of them others than in ISO 3166. Without a key an answer ends at 500 records and does not say so. The key goes in
a header.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode

from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull.codes import area_codes, translated
from factcheck.reference.pull.provider import Answer, Figure, GarbledError, Publication, Reading, Request, TooMuchError
from factcheck.reference.pull.query import Query

KEY = "COMTRADE_API_KEY"
"""The environment variable with the subscription key; without one the public preview is asked."""
_FLOWS = {"exports": "X", "imports": "M"}
_MEASURES = {code: measure for measure, code in _FLOWS.items()}
_ONCE = {"partner2Code": 0, "motCode": 0, "customsCode": "C00", "cmdCode": "TOTAL"}
_MOST_PERIODS = 12
_PREVIEW, _WITH_KEY = 500, 250_000
"""So many records an answer has at most."""
_OTHER_NUMBERS = {"USA": "842", "IND": "699", "FRA": "251", "CHE": "757", "NOR": "579", "TWN": "490", "world": "0"}


@dataclass(frozen=True)
class Comtrade:
    base: str = "https://comtradeapi.un.org"

    name = "comtrade"
    terms = (
        "UN Comtrade: copyright United Nations. The figures are for your own use; passing them on in bulk needs the "
        "UN's permission. Name UN Comtrade where you print one. https://comtrade.un.org/licenseagreement.html"
    )
    measures = tuple(_FLOWS)
    by_partner = True
    monthly = True
    publication = Publication(
        title="UN Comtrade",
        licence={"name": "UN Comtrade licence agreement", "path": "https://comtrade.un.org/licenseagreement.html"},
        attribution="UN Comtrade, copyright United Nations; for your own use, not to be passed on in bulk.",
        citation="UN Comtrade, reported by {reporter}, {series}",
        url="https://comtradeplus.un.org",
        source={
            "name": "UN Comtrade",
            "aliases": ["Comtrade", "UN Comtrade database", "United Nations Comtrade", "UN COMTRADE"],
        },
    )

    def requests(self, query: Query) -> Iterator[Request]:
        key = os.environ.get(KEY, "").strip()
        service = "data/v1/get" if key else "public/v1/preview"
        codes = {area: number for number, area in _areas().items()}
        for part in query.by_years(1 if query.monthly else _MOST_PERIODS):
            asked = {
                "reporterCode": _listed(part.reporters, codes),
                "period": ",".join(_periods(part)),
                "partnerCode": _listed(part.partners, codes),
                "flowCode": ",".join(_FLOWS[measure] for measure in part.measures),
                **_ONCE,
                "includeDesc": "false",
            }
            told = urlencode({name: value for name, value in asked.items() if value != ""}, safe=",")
            address = f"{self.base}/{service}/C/{'M' if part.monthly else 'A'}/HS?{told}"
            yield Request(address, part, secret={"Ocp-Apim-Subscription-Key": key} if key else {})

    def read(self, request: Request, answer: Answer) -> Reading:
        records = _records(answer)
        if len(records) >= (_WITH_KEY if request.secret else _PREVIEW):
            raise TooMuchError
        vintage = answer.retrieved.date().isoformat()
        try:
            wanted = (record for record in records if _counts_once(record))
            return Reading(tuple(figure for record in wanted if (figure := _figure(record, vintage))))
        except (KeyError, TypeError, ValueError) as error:
            raise GarbledError(f"a record without {error}") from error


@cache
def _areas() -> dict[str, str]:
    """Our codes by Comtrade's numbers."""
    return {number: area for area, number in {**area_codes("m49"), **_OTHER_NUMBERS}.items()}


def _listed(areas: Sequence[str], codes: dict[str, str]) -> str:
    return ",".join(translated(area, codes, "UN Comtrade") for area in areas)


def _periods(query: Query) -> list[str]:
    if query.monthly:
        return [f"{year}{month:02}" for year in query.years for month in range(1, 13)]
    return [str(year) for year in query.years]


def _records(answer: Answer) -> list[dict[str, Any]]:
    try:
        told = json.loads(answer.body)
    except ValueError as error:
        raise GarbledError("no JSON") from error
    if not isinstance(told, dict):
        raise GarbledError("no JSON object")
    if said := told.get("error"):
        raise FactcheckError("pull", f"UN Comtrade says: {said}")
    records = told.get("data")
    if not isinstance(records, list):
        raise GarbledError("no list of records")
    return records


def _counts_once(record: dict[str, Any]) -> bool:
    """Whether it is the flow as a whole: the service is asked for such only, and is not trusted with it."""
    return all(str(record[name]) == str(value) for name, value in _ONCE.items() if record.get(name) is not None)


def _figure(record: dict[str, Any], vintage: str) -> Figure | None:
    """The record as a figure, None where it has no value or is no flow between areas that we name."""
    areas = _areas()
    reporter, partner = areas.get(str(record["reporterCode"])), areas.get(str(record["partnerCode"]))
    measure = _MEASURES.get(str(record["flowCode"]))
    if record["primaryValue"] is None or not (reporter and partner and measure):
        return None
    told = str(record["period"])
    return Figure(
        series=f"HS {record['cmdCode']}, flow {record['flowCode']}",
        reporter=reporter,
        partner=partner,
        measure=measure,
        period=told if len(told) == len("2023") else f"{told[:4]}-{told[4:]}",
        value=str(record["primaryValue"]),
        unit="USD",
        scope="goods",
        vintage=vintage,
    )


PROVIDER = Comtrade()
