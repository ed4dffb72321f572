"""The IMF's International Trade in Goods by partner country (IMTS, once DOTS), by SDMX 3.0 as SDMX-CSV 2.0.

What is odd: a key names country, indicator, counterpart and frequency; values are plain dollars whatever the column
SCALE says; an empty result is a row of empty cells; the world is G001; there is no date of the release.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull.codes import area_codes, translated
from factcheck.reference.pull.provider import Answer, Figure, Publication, Reading, Request
from factcheck.reference.pull.query import Query
from factcheck.reference.pull.said import messages_in
from factcheck.reference.pull.sdmx import period, sdmx_rows

_INDICATORS = {"exports": "XG_FOB_USD", "imports": "MG_CIF_USD", "balance": "TBG_USD"}
_MEASURES = {code: measure for measure, code in _INDICATORS.items()}
_COLUMNS = ("COUNTRY", "INDICATOR", "COUNTERPART_COUNTRY", "FREQUENCY")
_OTHER_CODES = {"world": "G001", "XKX": "KOS"}
_NO_RESULTS = 404


@dataclass(frozen=True)
class Imf:
    base: str = "https://api.imf.org/external/sdmx/3.0"

    name = "imf"
    terms = (
        "IMF data: copyright International Monetary Fund. You may use the figures and print them if you name the IMF "
        "as their source; selling them or passing them on in bulk is not allowed without permission. "
        "https://www.imf.org/en/about/copyright-and-terms"
    )
    measures = tuple(_INDICATORS)
    by_partner = True
    monthly = True
    publication = Publication(
        title="IMF, International Trade in Goods by partner country",
        licence={"name": "IMF terms of use", "path": "https://www.imf.org/en/about/copyright-and-terms"},
        attribution="International Monetary Fund, International Trade in Goods (by partner country); IMF terms of use.",
        citation="IMF, International Trade in Goods by partner country, {series}",
        url="https://data.imf.org/en/datasets/IMF.STA:IMTS",
        source={
            "name": "International Monetary Fund",
            "aliases": ["IMF", "Direction of Trade Statistics", "IMF Direction of Trade Statistics"],
        },
    )

    def requests(self, query: Query) -> Iterator[Request]:
        codes = {area: code for code, area in _areas().items()}
        indicators = "+".join(_INDICATORS[measure] for measure in query.measures)
        flows = f"{_listed(query.reporters, codes)}.{indicators}.{_listed(query.partners, codes)}"
        key = f"{flows}.{'M' if query.monthly else 'A'}"
        first, last = (f"{query.first}-M01", f"{query.last}-M12") if query.monthly else (query.first, query.last)
        times = f"{quote('c[TIME_PERIOD]')}={quote(f'ge:{first}+le:{last}', safe=':')}"
        address = f"{self.base}/data/dataflow/IMF.STA/IMTS/+/{key}?{times}"
        headers = {"Accept": "application/vnd.sdmx.data+csv;version=2.0.0"}
        yield Request(address, query, headers, nothing=_NO_RESULTS)

    def read(self, request: Request, answer: Answer) -> Reading:
        if said := messages_in(answer.body):
            raise FactcheckError("pull", f"The IMF says: {said}")
        vintage = answer.retrieved.date().isoformat()
        figures = (_figure(row, vintage) for row in sdmx_rows(answer, _COLUMNS))
        return Reading(tuple(figure for figure in figures if figure))


@cache
def _areas() -> dict[str, str]:
    """Our codes by the IMF's."""
    return {code: area for area, code in {**area_codes("iso3"), **_OTHER_CODES}.items()}


def _listed(areas: Sequence[str], codes: dict[str, str]) -> str:
    return "+".join(translated(area, codes, "The IMF") for area in areas) or "*"


def _figure(row: dict[str, str], vintage: str) -> Figure | None:
    """The row as a figure, None where it is about a group that we do not name."""
    ours = _areas()
    reporter, partner = ours.get(row["COUNTRY"]), ours.get(row["COUNTERPART_COUNTRY"])
    measure = _MEASURES.get(row["INDICATOR"])
    if not (reporter and partner and measure):
        return None
    return Figure(
        series=".".join(row[name] for name in _COLUMNS),
        reporter=reporter,
        partner=partner,
        measure=measure,
        period=period(row["TIME_PERIOD"]),
        value=row["OBS_VALUE"],
        unit="USD",
        scope="goods",
        vintage=vintage,
    )


PROVIDER = Imf()
