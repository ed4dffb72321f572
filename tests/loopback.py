"""The four services as they answer, on this machine: real HTTP, real shapes, the project's own figures, and faults."""

from __future__ import annotations

import csv
import gzip
import io
import json
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from factcheck.reference.pull.codes import area_codes
from factcheck.resources import reference_data

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
KEY = "a-secret-key-of-ours"
Flow = tuple[str, str, str, str]
"""Reporter, partner, measure, year."""
ISO3_OF_M49 = {number: area for area, number in area_codes("m49").items()} | {"0": "world", "842": "USA", "490": "TWN"}
ISO3_OF_ISO2 = {letters: area for area, letters in area_codes("iso2").items()} | {"WORLD": "world"}


def _rows(dataset: str) -> Iterator[dict[str, str]]:
    (path,) = (reference_data() / dataset).glob("observations.csv*")
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode()
    yield from csv.DictReader(io.StringIO(text))


def _flows() -> dict[Flow, str]:
    """Annual dollar values of goods: China with its neighbours as it counts them, and all with the world."""
    flows = {}
    for row in _rows("china-customs"):
        if row["unit"] == "USD" and row["measure"] in ("exports", "imports") and row["period"].isdigit():
            flows[row["reporter"], row["partner"], row["measure"], row["period"]] = row["value"]
    for row in _rows("world-bank-trade"):
        measure = "exports" if row["series"].startswith("TX") else "imports"
        flows[row["reporter"], "world", measure, row["period"]] = row["value"]
    return flows


FLOWS = _flows()
IMF_HEAD = (
    "STRUCTURE[;],STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,"
    "VALUATION"
)
RELEASES = list(_rows("world-bank-vintages"))


@dataclass
class Reply:
    """An answer of the service; `cut` sends half of the body and closes."""

    body: str | bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False


@dataclass
class Asked:
    path: str
    query: dict[str, str]
    headers: dict[str, str]


class Service:
    """All four behind one address. `faults` are given first, one a request; then the service answers."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.faults: deque[Reply] = deque()
        self.release = "2026-07-01"
        self.page = 20000
        self.at_once, self.at_most = 100, 1000
        self.states = deque(["PROCESSING", "AVAILABLE"])
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                asked = Asked(unquote(parts.path), query, dict(self.headers))
                service.asked.append(asked)
                reply = service.faults.popleft() if service.faults else service.reply(asked)
                body = reply.body.encode() if isinstance(reply.body, str) else reply.body
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: len(body) // 2] if reply.cut else body)
                self.close_connection = True

            def log_message(self, *arguments: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def reply(self, asked: Asked) -> Reply:
        services: dict[str, Callable[[Asked], Reply]] = {
            "/country/": self.world_bank,
            "/public/v1/preview/": self.comtrade,
            "/data/v1/get/": self.comtrade,
            "/data/dataflow/": self.imf,
            "/sdmx/2.1/": self.eurostat,
            "/1.0/async/": self.eurostat_later,
        }
        return next(answer for start, answer in services.items() if asked.path.startswith(start))(asked)

    def world_bank(self, asked: Asked) -> Reply:
        _, _, areas, _, series = asked.path.split("/")
        first, last = asked.query["date"].split(":")
        rows = [
            {
                "indicator": {"id": series, "value": "Merchandise"},
                "country": {"id": area_codes("iso2").get(row["reporter"], "1W"), "value": row["reporter"]},
                "countryiso3code": row["reporter"],
                "date": row["period"],
                "value": int(row["value"]),
                "unit": "",
                "obs_status": "",
                "decimal": 0,
            }
            for row in RELEASES
            if row["vintage"] == self.release
            and row["series"] == series
            and first <= row["period"] <= last
            and (areas == "all" or row["reporter"] in areas.split(";"))
        ]
        rows.append({**rows[0], "date": last, "countryiso3code": "TWN", "value": None}) if rows else None
        pages = [rows[start : start + self.page] for start in range(0, len(rows), self.page)]
        number = int(asked.query["page"])
        head = {"page": number, "pages": len(pages), "per_page": self.page, "total": len(rows)}
        shown = pages[number - 1] if pages else None
        return _json([{**head, "sourceid": "2", "lastupdated": self.release}, shown])

    def comtrade(self, asked: Asked) -> Reply:
        key = asked.headers.get("Ocp-Apim-Subscription-Key")
        if asked.path.startswith("/data/") and key != KEY:
            return _json({"statusCode": 401, "message": f"Access denied due to invalid subscription key {key}."}, 401)
        records = [
            record
            for number in asked.query["reporterCode"].split(",")
            for other in asked.query["partnerCode"].split(",")
            for year in asked.query["period"].split(",")
            for flow in asked.query["flowCode"].split(",")
            for record in _comtrade_records(number, other, year, flow, asked.query)
        ]
        most = 500 if key is None else 250_000
        return _json({"elapsedTime": "0.1 secs", "count": len(records[:most]), "data": records[:most], "error": ""})

    def imf(self, asked: Asked) -> Reply:
        assert asked.headers["Accept"] == "application/vnd.sdmx.data+csv;version=2.0.0"
        countries, indicators, counterparts, _ = asked.path.rpartition("/")[2].split(".")
        first, last = (bound[3:] for bound in asked.query["c[TIME_PERIOD]"].split("+"))
        lines = [
            f"dataflow,IMF.STA:IMTS(1.0.0),R,{country},{indicator},{counterpart},A,{year},{value},6,FOB"
            for country in countries.split("+")
            for indicator in indicators.split("+")
            for counterpart in counterparts.split("+")
            for year in range(int(first), int(last) + 1)
            if (value := FLOWS.get((country, _imf_area(counterpart), _imf_measure(indicator), str(year))))
        ]
        return Reply("\r\n".join([IMF_HEAD, *(lines or ["dataflow,IMF.STA:IMTS(1.0.0),R,,,,,,,,"]), ""]))

    def eurostat(self, asked: Asked) -> Reply:
        lines = self._comext(asked)
        if len(lines) > self.at_most:
            fault = f"EXTRACTION_TOO_BIG: estimated {len(lines)} rows, max authorised is {self.at_most}"
            told = f"<S:Fault xmlns:S='urn:s'><faultcode>413</faultcode><faultstring>{fault}</faultstring></S:Fault>"
            return Reply(told, 413)
        if len(lines) > self.at_once:
            self._later = lines
            return Reply(_envelope("SUBMITTED"))
        return Reply("\r\n".join([_COMEXT_HEAD, *lines, ""]))

    def eurostat_later(self, asked: Asked) -> Reply:
        if "/async/status/" in asked.path:
            return Reply(_envelope(self.states.popleft()))
        return Reply("\r\n".join([_COMEXT_HEAD, *self._later, ""]))

    def _comext(self, asked: Asked) -> list[str]:
        _, reporters, partners, product, flows, indicator = asked.path.rpartition("/")[2].split(".")
        start = f"ESTAT:DS-045409(1.0),{self.comext_day} 11:00:00"
        years = range(int(asked.query["startPeriod"]), int(asked.query["endPeriod"]) + 1)
        return [
            f"{start},A,{reporter},{partner},{product},{flow},{indicator},{year},{value}"
            for reporter in reporters.split("+")
            for partner in partners.split("+")
            for flow in flows.split("+")
            for year in years
            if (value := _comext_value(reporter, partner, flow, str(year)))
        ]

    @property
    def comext_day(self) -> str:
        year, month, day = self.release.split("-")
        return f"{day}/{month}/{year[2:]}"


_COMEXT_HEAD = "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE"


def _comtrade_records(
    number: str, other: str, year: str, flow: str, asked: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """The flow once; or nine times where the call does not ask for totals of second partner, transport and customs."""
    measure = {"X": "exports", "M": "imports"}[flow]
    value = FLOWS.get((ISO3_OF_M49[number], ISO3_OF_M49[other], measure, year))
    if value is None:
        return
    once = (asked.get("partner2Code"), asked.get("motCode"), asked.get("customsCode")) == ("0", "0", "C00")
    for transport in (0,) if once else range(9):
        yield {
            "freqCode": "A",
            "refYear": int(year),
            "refMonth": 52,
            "period": year,
            "reporterCode": int(number),
            "reporterISO": None,
            "flowCode": flow,
            "partnerCode": int(other),
            "partner2Code": 0,
            "classificationCode": "H6",
            "cmdCode": asked["cmdCode"],
            "customsCode": "C00",
            "motCode": transport,
            "primaryValue": float(value),
            "isReported": False,
            "isAggregate": True,
        }


def _imf_area(code: str) -> str:
    return "world" if code == "G001" else code


def _imf_measure(code: str) -> str:
    return {"XG_FOB_USD": "exports", "MG_CIF_USD": "imports"}[code]


def _comext_value(reporter: str, partner: str, flow: str, year: str) -> str | None:
    """The Union's trade with the outside stands in for itself by Germany's."""
    ours, theirs = ISO3_OF_ISO2.get(reporter, "DEU"), ISO3_OF_ISO2.get(partner, "world")
    return FLOWS.get((ours, theirs, {"1": "imports", "2": "exports"}[flow], year))


def _envelope(state: str) -> str:
    return (
        '<?xml version="1.0"?><env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Header/><env:Body>'
        f'<ns0:syncResponse xmlns:ns0="urn:x"><queued><id>7f3a</id><status>{state}</status></queued></ns0:syncResponse>'
        "</env:Body></env:Envelope>"
    )


def _json(record: object, status: int = 200) -> Reply:
    return Reply(json.dumps(record), status)
