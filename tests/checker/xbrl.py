"""Sums as an XBRL report, and what the calculation check of Arelle (XBRL Calculations 1.1) says of them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from arelle.api.Session import Session
from arelle.RuntimeOptions import RuntimeOptions

ROUNDED, CUT = "c11r", "c11t"
"""Numbers are taken as rounded to the nearest, or as cut off."""
PARTS = ("part1", "part2", "part3", "part4", "part5")
LESS = "less"
"""The part that is taken away."""
_CODES = {
    ROUNDED: "calc11e:inconsistentCalculationUsingRounding",
    CUT: "calc11e:inconsistentCalculationUsingTruncation",
}
_SCHEMA = """<xsd:schema targetNamespace="urn:sums" elementFormDefault="qualified"
 xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:link="http://www.xbrl.org/2003/linkbase"
 xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xlink="http://www.w3.org/1999/xlink">
<xsd:annotation><xsd:appinfo><link:linkbase>
<link:arcroleRef arcroleURI="https://xbrl.org/2023/arcrole/summation-item" xlink:type="simple"
 xlink:href="http://www.xbrl.org/2023/calculation-1.1.xsd#summation-item"/>
<link:calculationLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
{arcs}</link:calculationLink></link:linkbase></xsd:appinfo></xsd:annotation>
<xsd:import namespace="http://www.xbrl.org/2003/instance"
 schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
{concepts}</xsd:schema>
"""
_CONCEPT = (
    '<xsd:element id="{0}" name="{0}" type="xbrli:decimalItemType" substitutionGroup="xbrli:item"'
    ' xbrli:periodType="instant"/>\n'
)
_LOCATOR = '<link:loc xlink:type="locator" xlink:href="#{0}" xlink:label="{0}"/>\n'
_ARC = (
    '<link:calculationArc xlink:type="arc" xlink:arcrole="https://xbrl.org/2023/arcrole/summation-item"'
    ' xlink:from="whole" xlink:to="{0}" order="{1}" weight="{2}"/>\n'
)
_REPORT = """<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:s="urn:sums"
 xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink">
<link:schemaRef xlink:type="simple" xlink:href="sums.xsd"/>
<xbrli:unit id="u"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
{facts}</xbrli:xbrl>
"""
_CONTEXT = (
    '<xbrli:context id="c{0}"><xbrli:entity><xbrli:identifier scheme="urn:sum">{0}</xbrli:identifier></xbrli:entity>'
    "<xbrli:period><xbrli:instant>2023-12-31</xbrli:instant></xbrli:period></xbrli:context>\n"
)
_FACT = '<s:{0} contextRef="c{1}" unitRef="u" decimals="{2}">{3:f}</s:{0}>\n'


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in print: its value and the number of decimals to which it is rounded."""

    value: Decimal
    decimals: int


Stated = dict[str, Figure]
"""The figures of one sum by concept: `whole`, some of `PARTS`, perhaps `LESS`."""


def inconsistent(sums: Sequence[Stated], mode: str, folder: Path) -> set[int]:
    """The numbers of the sums that Arelle finds inconsistent; the report is written to `folder`."""
    concepts = ("whole", *PARTS, LESS)
    arcs = "".join(_LOCATOR.format(c) for c in concepts)
    arcs += "".join(_ARC.format(c, i, -1 if c == LESS else 1) for i, c in enumerate(concepts[1:], 1))
    schema = _SCHEMA.format(arcs=arcs, concepts="".join(map(_CONCEPT.format, concepts)))
    (folder / "sums.xsd").write_text(schema, encoding="utf-8")
    facts = [_CONTEXT.format(n) + _facts(n, stated) for n, stated in enumerate(sums)]
    (folder / "sums.xml").write_text(_REPORT.format(facts="".join(facts)), encoding="utf-8")
    messages = _messages(folder / "sums.xml", mode)
    errors = [m for code, m in messages if code not in _CODES.values()]
    assert not errors, errors[:3]
    return {int(context.removeprefix("c")) for _, context in messages}


def _facts(number: int, stated: Stated) -> str:
    return "".join(_FACT.format(c, number, figure.decimals, figure.value) for c, figure in stated.items())


class _Heard(logging.Handler):
    """Keeps what is worse than an information: its code, and the context that it is about."""

    def __init__(self) -> None:
        super().__init__(logging.INFO + 1)
        self.messages: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        about = record.args if isinstance(record.args, dict) else {}
        self.messages.append((getattr(record, "messageCode", ""), str(about.get("contextID", record.getMessage()))))


def _messages(report: Path, mode: str) -> list[tuple[str, str]]:
    options = RuntimeOptions(
        entrypointFile=str(report),
        calcs=mode,
        validate=True,
        internetConnectivity="offline",
        disablePersistentConfig=True,
        keepOpen=False,
    )
    heard = _Heard()
    with Session() as session:
        session.run(options, logHandler=heard)
    return heard.messages
