"""The same quantity told differently in two stories is found, with the real pipeline; what only looks so is not."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from factcheck.audit.across import Contradiction, contradictions
from factcheck.audit.ledger import Ledger
from factcheck.audit.summary import Summary
from factcheck.cli import main

DAY = date(2023, 3, 1)
TOLD = "{home} exported goods worth ${figure} billion to {other} in {year}, according to {source}."
USUAL = {
    "home": "Peru",
    "figure": "16.3",
    "other": "Chile",
    "year": "2022",
    "source": "Peru's customs service",
    "days": 0,
}
OTHERWISE: dict[str, dict[str, object]] = {
    "another year": {"year": "2021", "figure": "18.9"},
    "another partner": {"other": "Brazil", "figure": "18.9"},
    "another source": {"source": "the World Bank", "figure": "18.9"},
    "long after, revised": {"days": 400, "figure": "18.9"},
    "rounded": {"figure": "16"},
    "the same": {},
}
PAIRS = [("Kenya", "Japan"), ("Poland", "Turkey"), ("Vietnam", "Germany"), ("Brazil", "Japan"), ("Chile", "Germany")]


def story(id: str, **told: object) -> dict[str, object]:
    said = {**USUAL, **told}
    published = (DAY + timedelta(days=int(str(said.pop("days"))))).isoformat()
    return {"id": id, "published": published, "text": TOLD.format(**said)}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Contradiction]]:
    folder = tmp_path_factory.mktemp("across")
    told = [story("first"), *(story(name, **changed) for name, changed in OTHERWISE.items())]
    for place, (home, other) in enumerate(PAIRS):
        source = f"{home}'s statistics office"
        sides = {"home": home, "other": other, "source": source}
        told.append(story(f"early {place}", **sides, figure=f"{20 + place}.4"))
        told.append(story(f"late {place}", **sides, figure=f"{20 + place}.9", days=9))
        told.append(story(f"copy {place}", **sides, figure=f"{20 + place}.9", days=12))
    archive = folder / "a.jsonl"
    archive.write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    ledger = folder / "audit.db"
    assert main(["audit", str(archive), "--out", str(ledger), "--workers", "1", "--no-reference"]) == 0
    opened = Ledger(str(ledger))
    yield list(contradictions(Summary(opened)))
    opened.close()


def test_each_planted_contradiction_is_found_with_its_copies(found: list[Contradiction]) -> None:
    planted = {(f"early {n}", f"late {n}", f"copy {n}") for n in range(len(PAIRS))}
    assert planted <= {tuple(telling.story for telling in one.tellings) for one in found}


def test_none_is_invented(found: list[Contradiction]) -> None:
    assert len(found) == len(PAIRS)
    assert not {telling.story for one in found for telling in one.tellings} & {"first", *OTHERWISE}
