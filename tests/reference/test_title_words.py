"""What a title and a note say of a table: its measure, whom it names as the source."""

from __future__ import annotations

import pytest

from factcheck.reference.guess.words import said_by, source_said


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("Foreign trade of Kenya: exports by partner, mn USD", "exports"),
        ("Foreign trade: imports", "imports"),
        ("Foreign trade of Kenya by partner", "turnover"),
        ("Foreign trade: exports and imports", "turnover"),
        ("Exports by partner", "exports"),
        ("Partners", None),
    ],
)
def test_a_title_names_its_field_and_then_its_measure(title: str, measure: str | None) -> None:
    assert said_by(title).measure == measure


@pytest.mark.parametrize(
    ("note", "source"),
    [
        ("Source: Kenya National Bureau of Statistics; .. not available", "Kenya National Bureau of Statistics"),
        ("Source - National Bank.", "National Bank"),
        ("Sources of data: customs service ; preliminary; revised", "customs service "),
        ("Preliminary figures", None),
    ],
)
def test_a_source_ends_where_other_remarks_begin(note: str, source: str | None) -> None:
    assert (source_said(note) or "").strip() == (source or "").strip()
