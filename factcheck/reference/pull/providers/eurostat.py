"""Eurostat's international trade in goods (Comext DS-045409), by SDMX 2.1 as SDMX-CSV 1.0.

What is odd: values are in euros; flows are 1 (imports) and 2 (exports); countries have two letters, a few of them of
Comext's own; the Union's trade with the world is its trade with the outside. A large answer is made first: the request
gives a number, its state is asked for until it is there, and only then the figures. A larger one is refused with
HTTP 413.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from xml.etree import ElementTree

from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull.codes import area_codes, translated
from factcheck.reference.pull.provider import Answer, Figure, GarbledError, Publication, Reading, Request
from factcheck.reference.pull.query import Query
from factcheck.reference.pull.sdmx import period, sdmx_rows

_DATAFLOW = "DS-045409"
_FLOWS = {"exports": "2", "imports": "1"}
_MEASURES = {code: measure for measure, code in _FLOWS.items()}
_COLUMNS = ("freq", "reporter", "partner", "product", "flow", "indicators", "LAST UPDATE")
_UNION, _OUTSIDE = "EU27_2020", "EU27_2020_EXTRA"
_OTHER_CODES = {"world": "WORLD", "european union": _UNION, "SRB": "XS"}
_NO_RESULTS = 404
_PENDING = frozenset({"SUBMITTED", "PROCESSING"})
_PAUSE = 10.0
"""Seconds between two questions whether it is ready."""


@dataclass(frozen=True)
class Eurostat:
    base: str = "https://ec.europa.eu/eurostat/api/comext/dissemination"

    name = "eurostat"
    terms = (
        "Eurostat: you may use and pass on the figures, for money too, if you name Eurostat as their source and say "
        "what you changed (CC BY 4.0). https://ec.europa.eu/eurostat/help/copyright-notice"
    )
    measures = tuple(_FLOWS)
    by_partner = True
    monthly = True
    publication = Publication(
        title="Eurostat, international trade in goods",
        licence={"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"},
        attribution="Eurostat, EU trade by HS and CN (DS-045409), licensed CC BY 4.0; totals of the areas asked for.",
        citation="Eurostat, DS-045409, {series}, release of {vintage}",
        url="https://ec.europa.eu/eurostat/databrowser/view/ds-045409/",
        source={
            "name": "Eurostat",
            "aliases": ["EU statistics office", "European Union statistics office", "Statistical Office of the EU"],
        },
    )

    def requests(self, query: Query) -> Iterator[Request]:
        codes = {area: code for code, area in _areas().items()}
        partners = {**codes, "world": _OUTSIDE} if query.reporters == ("european union",) else codes
        flows = "+".join(_FLOWS[measure] for measure in query.measures)
        areas = f"{_listed(query.reporters, codes)}.{_listed(query.partners, partners)}"
        key = f"{'M' if query.monthly else 'A'}.{areas}.TOTAL.{flows}.VALUE_IN_EUROS"
        first, last = (f"{query.first}-01", f"{query.last}-12") if query.monthly else (query.first, query.last)
        asked = f"format=SDMX-CSV&compressed=false&startPeriod={first}&endPeriod={last}"
        address = f"{self.base}/sdmx/2.1/data/{_DATAFLOW}/{key}?{asked}"
        yield Request(address, query, nothing=_NO_RESULTS)

    def read(self, request: Request, answer: Answer) -> Reading:
        if answer.body.lstrip()[:1] == b"<":
            if "/async/data/" in request.address:
                raise GarbledError("a message where the figures should be")
            return Reading(more=(self._next(request, answer),))
        return Reading(tuple(figure for row in sdmx_rows(answer, _COLUMNS) if (figure := _figure(row))))

    def _next(self, request: Request, answer: Answer) -> Request:
        """What to ask after an answer that says how the preparation goes."""
        told = _told(answer)
        state, number = told.get("status", ""), told.get("id") or request.address.rpartition("/")[2]
        if state in _PENDING:
            return Request(f"{self.base}/1.0/async/status/{number}", request.query, wait=_PAUSE)
        if state == "AVAILABLE":
            return Request(f"{self.base}/1.0/async/data/{number}?format=SDMX-CSV&compressed=false", request.query)
        if not (state or "faultstring" in told):
            raise GarbledError("a page, no message")
        said = told.get("faultstring") or f"the preparation of the answer ended with {state or 'an unknown state'}"
        raise FactcheckError("pull", f"Eurostat says: {said}")


@cache
def _areas() -> dict[str, str]:
    """Our codes by Comext's."""
    return {code: area for area, code in {**area_codes("iso2"), **_OTHER_CODES}.items()}


def _told(answer: Answer) -> dict[str, str]:
    """The texts of an XML message by the names of their elements."""
    if b"<!DOCTYPE" in answer.body or b"<!ENTITY" in answer.body:
        raise GarbledError("a page, no message")
    try:
        elements = ElementTree.fromstring(answer.body).iter()
    except ElementTree.ParseError as error:
        raise GarbledError("no whole XML message") from error
    return {element.tag.rpartition("}")[2]: (element.text or "").strip() for element in elements}


def _listed(areas: Sequence[str], codes: dict[str, str]) -> str:
    return "+".join(translated(area, codes, "Eurostat") for area in areas)


def _figure(row: dict[str, str]) -> Figure | None:
    """The row as a figure, None where it is about a group that we do not name."""
    ours = _areas()
    reporter, measure = ours.get(row["reporter"]), _MEASURES.get(row["flow"])
    partner = "world" if (row["reporter"], row["partner"]) == (_UNION, _OUTSIDE) else ours.get(row["partner"])
    if not (reporter and partner and measure) or (row["product"], row["indicators"]) != ("TOTAL", "VALUE_IN_EUROS"):
        return None
    return Figure(
        series=".".join(row[name] for name in _COLUMNS[:-1]),
        reporter=reporter,
        partner=partner,
        measure=measure,
        period=period(row["TIME_PERIOD"]),
        value=row["OBS_VALUE"],
        unit="EUR",
        scope="goods",
        vintage=_released(row["LAST UPDATE"]),
    )


def _released(told: str) -> str:
    """The day of a release, which is written as ``15/09/26 11:00:00``."""
    try:
        return datetime.strptime(told[:8], "%d/%m/%y").date().isoformat()
    except ValueError as error:
        raise GarbledError(f"{told!r} is no day of a release") from error


PROVIDER = Eurostat()
