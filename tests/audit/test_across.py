"""Stories held against each other, with the real pipeline: what is planted is found, what only looks so is not."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

from factcheck.audit.across import Across, across
from factcheck.audit.ledger import Ledger
from factcheck.audit.summary import Summary
from factcheck.cli import main

DAY = date(2023, 3, 1)
TOLD = "{home} exported goods worth ${figure} billion to {other} in {year}, according to {source}."
MORE = (
    " Imports from {other} came to $27.4 billion, and trade between {home} and {other} to $43.9 billion in {year}, "
    "according to {source}."
)
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
SLIP, STALE = {"home": "Norway", "source": "Norway's statistics office"}, {"home": "Egypt", "source": "the World Bank"}


def story(id: str, more: str = "", url: str | None = None, **told: object) -> dict[str, object]:
    said = {**USUAL, **told}
    published = (DAY + timedelta(days=int(str(said.pop("days"))))).isoformat()
    return {"id": id, "url": url, "author": "A. Brandt", "published": published, "text": (TOLD + more).format(**said)}


def planted() -> Iterator[dict[str, object]]:
    yield story("first")
    yield from (story(name, **changed) for name, changed in OTHERWISE.items())
    for place, (home, other) in enumerate(PAIRS):
        sides = {"home": home, "other": other, "source": f"{home}'s statistics office"}
        yield story(f"early {place}", **sides, figure=f"{20 + place}.4")
        yield story(f"late {place}", **sides, figure=f"{20 + place}.9", days=9)
        yield story(f"copy {place}", **sides, figure=f"{20 + place}.9", days=12)
    yield story("slip", MORE, **SLIP, figure="15.6", url="https://paper.example/slip")
    yield story("slip copied", **SLIP, figure="15.6", days=30)
    yield story("slip put right", **SLIP, figure="16.5", days=200)
    yield story("old", **STALE)
    yield story("new", **STALE, figure="18.9", days=100)
    yield story("new again", **STALE, figure="18.9", days=170)
    yield story("still old", **STALE, days=400)


Audited = Callable[..., Path]


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Audited:
    def ledger_of(told: Iterator[dict[str, object]], *options: str) -> Path:
        folder = tmp_path_factory.mktemp("across")
        archive, ledger = folder / "a.jsonl", folder / "audit.db"
        archive.write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
        options = options or ("--no-reference",)
        assert main(["audit", str(archive), "--out", str(ledger), "--workers", "1", *options]) == 0
        return ledger

    return ledger_of


@pytest.fixture(scope="module")
def ledger(audited: Audited) -> Path:
    return audited(planted())


def findings(ledger: Path) -> list[Across]:
    opened = Ledger(str(ledger))
    try:
        return list(across(Summary(opened)))
    finally:
        opened.close()


def named(ledger: Path) -> set[tuple[str, ...]]:
    """The kind of each finding and the names of its stories to look at."""
    return {(str(one.kind), *(telling.story for telling in one.amiss)) for one in findings(ledger)}


def test_each_kind_is_found_where_it_was_planted_and_nowhere_else(ledger: Path) -> None:
    assert named(ledger) == {
        *(("told-differently", f"early {n}", f"late {n}", f"copy {n}") for n in range(len(PAIRS))),
        ("never-corrected", "slip"),
        ("copied-figure", "slip copied"),
        ("stale-figure", "still old"),
    }


def test_a_story_that_is_printed_again_with_the_right_figure_is_corrected(audited: Audited) -> None:
    stories = list(planted())
    corrected = story("slip, as it is now", **SLIP, figure="16.5", days=3, url="https://paper.example/slip")
    copied = next(one for one in stories if one["id"] == "slip copied")
    assert {one for one in named(audited(iter([*stories, corrected]))) if "slip" in str(one)} == {
        ("told-differently", "slip, as it is now", "slip copied")
    }
    stories.remove(copied)
    assert not {one for one in named(audited(iter([*stories, corrected]))) if "slip" in str(one)}


def test_a_story_that_an_editor_has_had_corrected_is_told_no_more(audited: Audited) -> None:
    ledger = audited(iter([story("slip", MORE, **SLIP, figure="15.6"), story("right", **SLIP, figure="16.5", days=99)]))
    assert named(ledger) == {("never-corrected", "slip")}
    opened = Ledger(str(ledger), writes=True)
    (finding,) = Summary(opened).stories[0].findings
    opened.review(finding.fingerprint, "dismissed", "counted otherwise")
    assert named(ledger) == set()
    opened.review(finding.fingerprint, "accepted", None)
    assert named(ledger) == {("never-corrected", "slip")}
    opened.review(finding.fingerprint, "corrected", "$16.5 billion")
    opened.close()
    assert named(ledger) == set()


def test_the_reference_data_knows_what_is_wrong_and_what_was_revised(audited: Audited) -> None:
    world = "{home}'s total exports came to {figure} in {year}, according to the World Bank."
    told = [
        ("wrong", "Iceland", "$8.6 billion", 2023, "2025-01-10"),
        ("copy", "Iceland", "$8.6 billion", 2023, "2025-02-10"),
        ("right", "Iceland", "$6.8 billion", 2023, "2025-09-10"),
        ("old", "Kyrgyzstan", "$3.8 billion", 2024, "2026-04-20"),
        ("new", "Kyrgyzstan", "$5.1 billion", 2024, "2026-07-10"),
        ("still old", "Kyrgyzstan", "$3.8 billion", 2024, "2026-10-10"),
    ]
    stories = (
        {"id": id, "published": day, "text": world.format(home=home, figure=figure, year=year)}
        for id, home, figure, year, day in told
    )
    assert named(audited(stories, "--reference", "World Bank")) == {
        ("never-corrected", "wrong"),
        ("copied-figure", "copy"),
        ("stale-figure", "still old"),
    }


def test_the_command_tells_each_with_its_stories_by_day(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "across", str(ledger)]) == 1
    out = capsys.readouterr().out
    assert "stale figure: exports, Egypt with Chile, 2022, by World Bank\n" in out
    assert "  $16.3 billion was revised: $18.9 billion is told since 2023-06-09.\n" in out
    assert "    2023-06-09  $18.9 billion  new\n  ! 2024-04-04  $16.3 billion  still old\n" in out
    assert out.endswith("Across stories: 5 told differently, 1 never corrected, 1 stale figure and 1 copied figure.\n")


def test_the_report_tells_them_on_the_terminal_and_on_the_page(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "audit.html"
    assert main(["audit", "report", str(ledger), "--html", str(page)]) == 0
    out, html = capsys.readouterr().out, page.read_text(encoding="utf-8")
    assert "ACROSS STORIES: 5 told differently, 1 never corrected, 1 stale figure and 1 copied figure\n" in out
    assert "  and 2 more: factcheck audit across tells all of them\n" in out
    for kind in ("told-differently", "never-corrected", "stale-figure", "copied-figure"):
        assert f'<p class="code">{kind}</p>' in html
    assert "slip told it first, on 2023-03-01." in html


def test_the_table_of_findings_has_a_row_for_each_story_to_look_at(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "findings.csv"
    assert main(["audit", "export", str(ledger), str(path)]) == 0
    capsys.readouterr()
    rows = pd.read_csv(path)
    amiss = rows[rows.code.isna()]
    assert amiss.rule.value_counts().to_dict() == {
        "told-differently": 15,
        "never-corrected": 1,
        "stale-figure": 1,
        "copied-figure": 1,
    }
    stale = amiss[amiss.rule == "stale-figure"].iloc[0]
    assert (stale.story, stale.quote, stale.author, stale.severity) == (
        *("still old", "$16.3 billion", "A. Brandt", "warning"),
    )
