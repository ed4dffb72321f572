"""`junit`: a test suite an article and a test case a check, for build servers.

A check that fails as an error or a warning is a failure, an undecided or doubtful one is skipped, an article that could
not be checked is an error.
"""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from factcheck.domain.check import Check
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.findings import told
from factcheck.reporter.marks import Mark, mark_of_check
from factcheck.reporter.output import Collected, Format
from factcheck.reporter.places import UNNAMED, Places, relative
from factcheck.reporter.wording import xml_text


class JUnit(Collected):
    def write(self) -> None:
        suites = Element("testsuites", name="factcheck")
        for report in self.reports:
            _suite(suites, report)
        for id, error in self.errors:
            _broken(suites, id, error)
        for count in ("tests", "failures", "skipped", "errors"):
            suites.set(count, str(sum(int(suite.get(count, 0)) for suite in suites)))
        ElementTree.indent(suites)
        self.stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        self.stream.write(ElementTree.tostring(suites, encoding="unicode") + "\n")


def _suite(suites: Element, report: Report) -> None:
    places = Places(report.article)
    marked = [mark_of_check(check) for check in report.checks]
    suite = SubElement(
        suites,
        "testsuite",
        name=xml_text(places.path),
        package="factcheck",
        tests=str(len(marked)),
        failures=str(sum(mark > Mark.FITS for mark in marked)),
        skipped=str(marked.count(Mark.OPEN)),
        errors="0",
    )
    for check, mark in zip(report.checks, marked, strict=True):
        _case(suite, report, check, mark, places)


def _case(suite: Element, report: Report, check: Check, mark: Mark, places: Places) -> None:
    named = check.places(report.spans)
    place = places.place(named[0] if named else None)
    quotes = ", ".join(span.quote for span in named)
    case = SubElement(
        suite,
        "testcase",
        name=xml_text(f"{check.code} {check.rule}: {quotes}"),
        classname=xml_text(places.path),
        file=xml_text(places.path),
        line=str(place.line),
        time="0",
    )
    words = xml_text(told(check))
    if mark > Mark.FITS:
        failure = SubElement(case, "failure", message=words, type=str(check.severity))
        failure.text = xml_text(f"{places.path}:{place.line}:{place.column}: {told(check)}")
    elif mark is Mark.OPEN:
        SubElement(case, "skipped", message=words)


def _broken(suites: Element, id: str | None, error: FactcheckError) -> None:
    name = xml_text(relative(id or UNNAMED))
    suite = SubElement(suites, "testsuite", name=name, tests="1", failures="0", skipped="0", errors="1")
    case = SubElement(suite, "testcase", name="read", classname=name, time="0")
    SubElement(case, "error", message=xml_text(error.message), type=error.code)


FORMAT = Format("test results for build servers", JUnit)
