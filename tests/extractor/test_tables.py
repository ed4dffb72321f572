"""Tables in articles: the claims that their figures make, and where the others are accounted for."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import yaml
from notation import CASES, Annotated, annotated, told

from factcheck.domain.claim import Claim, NumberStatus
from factcheck.extractor.reading import extract
from factcheck.reader import read_text

FILES = ("tables.yaml", "tables_pasted.yaml", "tables_headed.yaml")
TABLES = [case for file in FILES for case in annotated(file)]
NAMES = [case.about for case in TABLES]
SOURCES = [case["source"] for file in FILES for case in yaml.safe_load((CASES / file).read_text(encoding="utf-8"))]
_DIGITS = re.compile(r"\d")


def claims_in_tables(case: Annotated) -> list[Claim]:
    article = read_text(case.text, published=case.published)
    return [c for c in extract(article).claims if any(t.start <= c.span.start < t.end for t in article.tables)]


@pytest.mark.parametrize("case", TABLES, ids=NAMES)
def test_each_figure_is_read_with_all_its_slots(case: Annotated) -> None:
    said = [replace(told(claim), start=0, end=claim.span.end - claim.span.start) for claim in claims_in_tables(case)]
    wanted = [replace(claim, start=0, end=claim.end - claim.start) for claim in case.claims]
    assert said == wanted


@pytest.mark.parametrize(("case", "source"), list(zip(TABLES, SOURCES, strict=True)), ids=NAMES)
def test_the_figures_are_those_of_the_source_named(case: Annotated, source: str | None) -> None:
    assert {claim.source for claim in claims_in_tables(case)} <= {source}


@pytest.mark.parametrize("case", TABLES, ids=NAMES)
def test_no_digit_of_a_table_is_lost(case: Annotated) -> None:
    article = read_text(case.text, published=case.published)
    numbers = extract(article).numbers
    assert article.tables
    for table in article.tables:
        for found in _DIGITS.finditer(case.text, table.start, table.end):
            own = [n for n in numbers if n.span.start <= found.start() < n.span.end]
            assert len(own) == 1, case.text[found.start() - 9 : found.end() + 9]
            assert own[0].status is not NumberStatus.PAGE_FURNITURE


def test_each_slot_tells_which_head_said_it() -> None:
    case = next(case for case in TABLES if "two flows over two periods" in case.about)
    claim = claims_in_tables(case)[5]
    said = {reason.slot: (reason.quote, reason.rule, reason.guessed) for reason in claim.reasons}
    assert said["unit"] == ("million US dollars", "said by the caption of the table", False)
    assert said["measure"] == ("Exports", "said by the head of its column", False)
    assert said["reporter"] == ("Kazakhstan", "said by the caption of the table", False)
    assert said["partner"] == ("Russia", "said by the head of its row", False)
    assert said["period"] == ("Jan-May 2024", "said by the head of its column", False)
    assert said["source"][0] == "Bureau of National Statistics"


def test_a_figure_that_no_head_explains_says_so() -> None:
    case = next(case for case in TABLES if "a column of prices" in case.about)
    numbers = extract(read_text(case.text, published=case.published)).numbers
    price = next(number for number in numbers if number.span.quote == "560")
    assert price.claim is None
    assert price.reason is not None
    assert price.reason.rule == "the heads of the table do not say what it is of"


def test_a_time_that_one_head_has_for_all_is_shown_where_it_stands() -> None:
    case = next(case for case in TABLES if "dots that lead from the names" in case.about)
    for claim in claims_in_tables(case):
        said = {reason.slot: (reason.quote, reason.rule) for reason in claim.reasons}
        assert said["period"] == ("January-April 2020", "said by the caption of the table")
