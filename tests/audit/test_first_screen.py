"""An editor sees each planted error within the first screen of its story, on a terminal and on the page."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audit.slips import SLIPS, story
from factcheck.cli import main

LINES = 24
"""Of a terminal as it is opened."""
SCREENS = [(1280, 800), (390, 844)]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("screen")
    archive, ledger = folder / "a.jsonl", folder / "audit.db"
    archive.write_text("\n".join(json.dumps(story(name)) for name in SLIPS), encoding="utf-8")
    assert main(["audit", str(archive), "--out", str(ledger), "--workers", "1", "--no-reference"]) == 0
    return ledger


@pytest.mark.parametrize("name", SLIPS)
def test_on_a_terminal(name: str, ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "report", str(ledger)]) == 0
    lines = capsys.readouterr().out.splitlines()
    first = next(place for place, line in enumerate(lines) if line.startswith(f"  {name} ("))
    screen = lines[first : first + LINES]
    errors = [line for line in screen if line.startswith("    ✗") and f"the text says {SLIPS[name][1]}" in line]
    assert screen.index(errors[0]) == 1, "the error comes before the warning"


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_on_the_page(width: int, height: int, ledger: Path, tmp_path: Path, browser: Browser) -> None:
    path = tmp_path / "audit.html"
    assert main(["audit", "report", str(ledger), "--html", str(path)]) == 0
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(path.as_uri())
    for name, (_, words) in SLIPS.items():
        told = page.locator("article.audited").filter(has_text=f"({name})")
        head = told.get_by_role("heading", level=3).bounding_box()
        error = told.locator(".wrong-item").filter(has_text=f"the text says {words}").bounding_box()
        assert head and error
        assert error["y"] + error["height"] - head["y"] <= height, name
    page.close()


COUNTRIES = ["Ghana", "Chad", "Niger", "Mali", "Togo", "Benin", "Gabon", "Kenya", "Malawi", "Zambia", "Angola", "Sudan"]


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_many_numbers_that_nothing_settles_leave_room(
    width: int, height: int, tmp_path: Path, browser: Browser
) -> None:
    alone = " ".join(
        f"Malaysia sold tea worth ${place}.7 million to {there} in 2016 and rice worth ${place}.3 million in 2011."
        for place, there in enumerate(COUNTRIES, 3)
    )
    archive, ledger, path = tmp_path / "a.jsonl", tmp_path / "audit.db", tmp_path / "audit.html"
    archive.write_text(json.dumps({"id": "many", "text": f"{alone}\n\n{SLIPS['sum'][0]}"}), encoding="utf-8")
    assert main(["audit", str(archive), "--out", str(ledger), "--workers", "1", "--no-reference"]) == 0
    assert main(["audit", "report", str(ledger), "--html", str(path)]) == 0
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(path.as_uri())
    told = page.locator("article.audited")
    assert told.locator(".unsettled bdi").count() == 2 * len(COUNTRIES)
    head, card = told.get_by_role("heading", level=3).bounding_box(), told.locator(".finding").bounding_box()
    assert head and card
    assert card["y"] + card["height"] - head["y"] <= height
    page.close()
