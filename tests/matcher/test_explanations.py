"""A figure that does not fit is explained: where it would fit, and how far two sources usually are apart."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.domain.claim import Claim, Series
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.period import Period
from factcheck.matcher import Matcher
from factcheck.reference.compile import compile_store
from factcheck.reference.describe import describe
from factcheck.reference.store import Store

ROWS = """source,reporter,partner,measure,period,value
Customs,CHN,KAZ,imports,2023,16.3
Customs,CHN,KAZ,imports,2022,13.1
Customs,CHN,KAZ,imports,2019,9.26
Customs,CHN,KAZ,exports,2023,24.7
Statistics,KAZ,CHN,exports,2023,14.7
Statistics,KAZ,CHN,exports,2022,11.9
Statistics,KAZ,CHN,exports,2021,9.9
"""
EXPORTS = Series("exports", None, "KAZ", "CHN", Period.year(2023))


@pytest.fixture
def matcher(tmp_path: Path) -> Matcher:
    """What customs and the other side's statistics say of one flow in several years."""
    header = next(csv.reader([ROWS.partition("\n")[0]]))
    package = {
        "name": "two-sides",
        "title": "Two sides of one flow",
        "version": "1",
        "licenses": [{"name": "CC0-1.0"}],
        "resources": [
            {
                "name": "trade",
                "path": "trade.csv",
                "schema": {"fields": [{"name": column, "factcheck:role": column} for column in header]},
                "factcheck": {
                    "unit": "USD",
                    "scale": 1e9,
                    "precision": 0.1,
                    "constants": {"grade": "3", "citation": "{source}, as reported by News"},
                },
            }
        ],
        "factcheck": {
            "attribution": "Our own figures.",
            "sources": [{"name": "Customs", "side": "CHN"}, {"name": "Statistics", "side": "KAZ"}],
        },
    }
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    (tmp_path / "trade.csv").write_text(ROWS, encoding="utf-8")
    compile_store([describe(tmp_path)], tmp_path / "own.sqlite")
    return Matcher(Store(tmp_path / "own.sqlite"))


def disagreement(matcher: Matcher, claim: Claim) -> Evidence:
    [found] = [e for e in matcher.match([claim]) if e.relation in (Relation.DIFFERS, Relation.DISAGREES)]
    return found


@pytest.mark.parametrize(
    ("digits", "hint"),
    [
        ("13.1", "This is the figure for 2022."),
        ("9.26", "This is the figure for 2019."),
        ("24.7", "This is the figure for imports."),
        ("163", "It would fit if it were ten times smaller."),
        ("0.0163", "It would fit if it were a thousand times as large."),
    ],
)
def test_where_a_figure_of_the_named_source_would_fit(
    matcher: Matcher, claim: Callable[..., Claim], digits: str, hint: str
) -> None:
    found = disagreement(matcher, claim(digits, "Customs", EXPORTS))
    assert found.reason.endswith(hint)
    assert found.elsewhere == ("fit if" not in hint)


def test_a_figure_that_fits_nowhere_gets_no_hint(matcher: Matcher, claim: Callable[..., Claim]) -> None:
    assert disagreement(matcher, claim("77.7", "Customs", EXPORTS)).reason.endswith("is 4.77 times that.")


def test_a_coarse_figure_gets_no_hint(matcher: Matcher, claim: Callable[..., Claim]) -> None:
    assert "fit" not in disagreement(matcher, claim("9", "Customs", EXPORTS)).reason


def test_a_figure_given_to_the_wrong_source_is_told_whose_it_is(matcher: Matcher, claim: Callable[..., Claim]) -> None:
    assert "This is the figure of Statistics." in disagreement(matcher, claim("14.7", "Customs", EXPORTS)).reason


def test_a_gap_that_is_always_there_reads_as_such(matcher: Matcher, claim: Callable[..., Claim]) -> None:
    found = disagreement(matcher, claim("16.3", "Customs", EXPORTS))
    assert found.reason.endswith("is 1.11 times that. The two were apart by 1.10 in 2022 too.")


def test_a_gap_is_not_known_where_only_one_side_speaks(matcher: Matcher, claim: Callable[..., Claim]) -> None:
    year = replace(EXPORTS, period=Period.year(2021))
    assert "apart by" not in disagreement(matcher, claim("77.7", "Statistics", year)).reason
