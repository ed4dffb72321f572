"""Whose economy an article is about: told by its headline, its dateline, its offices and what is named most."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from factcheck.extractor import reading
from factcheck.extractor.weighing import homes
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.home_figures import NAMES
from factcheck.reader import read_text

PUBLISHED = date(2024, 3, 15)
NAMED_MORE = """Exports fall for a third month

LIMA, Peru, March 14 - Exports came to $4.1 billion in January, $300 million less than a year earlier.

Shipments to China were worth $1.2 billion. China has bought less copper since the autumn.

China and Japan together took a third of the total.
"""
A_REGION = """Bavaria's exports rise by 4 percent

Companies in Bavaria exported goods worth 19.2 billion euros in January, the state office said.

Bavaria imported goods worth 18.4 billion euros.
"""


def ballot_of(text: str, monkeypatch: pytest.MonkeyPatch) -> Ballot[str]:
    seen: list[Ballot[str] | None] = []

    def look(blocks: list[object], docs: list[object], office: str | None) -> homes.Home:
        seen.append(homes.ballot(blocks, docs))  # type: ignore[arg-type]
        return homes.Home()

    monkeypatch.setattr(reading, "home_in", look)
    reading.extract(read_text(text, published=PUBLISHED))
    (ballot,) = seen
    assert ballot is not None
    return ballot


def figures_of(ballot: Ballot[str], area: str) -> dict[str, float]:
    row = ballot.rows[list(ballot.options).index(area)]
    return dict(zip(NAMES, row.tolist(), strict=True))


def test_the_place_of_the_report_may_be_the_home(monkeypatch: pytest.MonkeyPatch) -> None:
    ballot = ballot_of(NAMED_MORE, monkeypatch)
    assert ballot.options[0] == "CHN", "the rules go by what is named most"
    assert figures_of(ballot, "PER")["dateline"] > 0
    assert figures_of(ballot, "CHN")["dateline"] == 0
    assert figures_of(ballot, "CHN")["to"] > 0


def test_the_trees_outvote_the_one_named_most() -> None:
    first, *_ = reading.extract(read_text(NAMED_MORE, published=PUBLISHED)).claims
    assert (first.series.reporter, first.series.partner) == ("PER", "world")


def test_a_region_may_be_the_home() -> None:
    reporters = {claim.series.reporter for claim in reading.extract(read_text(A_REGION, published=PUBLISHED)).claims}
    assert reporters == {"bavaria"}


def test_every_area_is_described_once_and_in_finite_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    ballot = ballot_of(NAMED_MORE, monkeypatch)
    assert len(set(ballot.options)) == len(ballot.options) == len(ballot.rows)
    assert np.isfinite(ballot.rows).all()


def test_an_article_without_areas_has_no_home() -> None:
    (claim,) = reading.extract(read_text("Exports rose by 5 percent in 2023.", published=PUBLISHED)).claims
    assert claim.series.reporter is None
