"""The page in a real browser: with a mouse, with the keyboard alone, without scripts, on a phone, on paper."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from server.articles import GERMAN, WRONG

pytestmark = pytest.mark.browser
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
ARTICLE = f"""Wheat from Uruguay {SCRIPT}

Uruguay sold wheat for $19.0 million in 2017. {WRONG} Some 40 firms took part on 3 May 2019.

Chile exported goods worth $2.4 billion to Peru in 2019 and imported $1.1 billion from there, so that trade between
Chile and Peru came to $3.5 billion in 2019.
"""
REFUSED = "the server responded with a status of 400"

Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, server: str) -> Iterator[Open]:
    """Opens the page; at the end, nothing may have been blocked, broken, or asked of anybody else."""
    complaints: list[str] = []
    contexts = []

    def new_page(width: int = 1280, height: int = 900, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda asked: complaints.append(asked.url) if not asked.url.startswith(server) else None)
        page.goto(f"{server}/")
        page.on("console", lambda told: complaints.append(told.text) if REFUSED not in told.text else None)
        return page

    yield new_page
    for context in contexts:
        context.close()
    assert complaints == []


def check(page: Page, text: str = ARTICLE) -> Page:
    page.get_by_label("The article", exact=True).fill(text)
    page.get_by_role("button", name="Check").click()
    page.wait_for_selector(".report, [role=alert]")
    return page


def violations(page: Page) -> list[str]:
    return [f"{found['id']}: {found['nodes'][0]['html']}" for found in Axe().run(page).response["violations"]]


def test_a_number_leads_to_its_finding_and_back(opened: Open) -> None:
    page = check(opened())
    number = page.locator("mark.wrong").first
    number.get_by_role("link").click()
    finding = page.locator(".finding:target")
    expect(finding).to_be_in_viewport()
    expect(finding).to_contain_text("22.4 / 20.1")
    finding.get_by_role("heading").get_by_role("link").click()
    expect(page.locator("mark:target")).to_have_text("$22.4 million✗1")
    expect(page.locator("mark:target")).to_be_in_viewport()


def test_marks_are_told_apart_without_colour(opened: Open) -> None:
    page = check(opened(forced_colors="active"))
    style = "element => getComputedStyle(element).textDecorationStyle"
    lines = {
        mark: page.locator(f".legend .{mark}").evaluate(style) for mark in ("wrong", "look", "fits", "open", "other")
    }
    assert len(set(lines.values())) == 5
    assert page.locator("mark.wrong").first.evaluate(style) == lines["wrong"]


def test_findings_stand_beside_the_article(opened: Open) -> None:
    page = check(opened())
    story, findings = page.locator(".story").bounding_box(), page.locator(".findings").bounding_box()
    assert story and findings
    assert findings["x"] > story["x"] + story["width"]
    assert abs(findings["y"] - story["y"]) < 50


def test_findings_stand_below_the_article_on_a_phone(opened: Open) -> None:
    page = check(opened(width=360, height=640))
    story, findings = page.locator(".story").bounding_box(), page.locator(".findings").bounding_box()
    assert story and findings
    assert findings["y"] >= story["y"] + story["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("link", name="To the findings").click()
    expect(page.get_by_role("heading", name="What to look at")).to_be_in_viewport()


def test_the_keyboard_is_enough(opened: Open) -> None:
    page = opened()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.insert_text(WRONG)
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Check":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".report")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('mark.wrong') !== null"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator(".finding:target")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.finding') !== null"), "the next stop is in the finding"
    page.keyboard.press("Enter")
    expect(page.locator("mark:target")).to_be_in_viewport()


def test_a_finding_is_read_by_its_words(opened: Open) -> None:
    page = check(opened())
    finding = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Error 1"))
    for told in (
        "Perhaps",
        "11 percent",
        "Sum",
        "22.4 / 20.1 = +11.4 percent",
        "Said",
        "exports of wheat, Uruguay, 2019",
    ):
        expect(finding).to_contain_text(told)
    picture = finding.get_by_role("img")
    expect(picture).to_have_accessible_name(
        "exports of wheat, Uruguay: 2017 $19 million; 2018 $20.1 million; 2019 $22.4 million"
    )


def test_no_script_is_needed(opened: Open) -> None:
    page = check(opened(java_script_enabled=False))
    page.locator("mark.wrong a").first.click()
    expect(page.locator(".finding:target")).to_be_in_viewport()
    expect(page.locator(".replacement").first).to_be_visible()
    expect(page.locator("button.copy").first).to_be_hidden()
    page.get_by_text("Change the article").click()
    page.get_by_label("The article", exact=True).fill("Exports rose.")
    page.get_by_role("button", name="Check again").click()
    expect(page.get_by_text("Nothing could be checked")).to_be_visible()


def test_a_replacement_is_copied(opened: Open) -> None:
    page = check(opened(permissions=["clipboard-read", "clipboard-write"]))
    page.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("button", name="Copied").first).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".replacement").first.text_content()


def test_text_copied_from_the_article_has_no_marks_in_it(opened: Open) -> None:
    page = check(opened())
    line = page.locator(".story p").nth(1)
    line.evaluate("element => getSelection().selectAllChildren(element)")
    assert WRONG in page.evaluate("getSelection().toString()")


def test_a_file_is_dropped_and_comes_back_as_word(opened: Open, tmp_path: Path) -> None:
    page = opened()
    page.evaluate(
        """text => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([text], "wheat.txt", {type: "text/plain"}));
            document.body.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
        }""",
        WRONG,
    )
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_text("wheat.txt")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Word with comments").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert saved.name == "factcheck-report.docx"
    assert len(list(docx.Document(str(saved)).comments)) == 1


def test_paper_has_the_report_without_the_form(opened: Open) -> None:
    page = check(opened())
    paper = pypdf.PdfReader(io.BytesIO(page.pdf()))
    words = "".join(one.extract_text() for one in paper.pages)
    assert "Error 1:" in words and "1 check holds" in words
    assert "Save the report" not in words
    assert "2.4 + 1.1 = 3.5 billion USD, as stated" in words, "what is folded on the screen is printed"


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"width": 360, "height": 640}])
def test_axe_finds_nothing(opened: Open, look: dict[str, Any]) -> None:
    page = opened(**look)
    assert violations(page) == []
    check(page, GERMAN)
    assert violations(page) == []
    check(page)
    page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)")
    assert violations(page) == []


def test_one_file_is_as_good_from_a_disk(browser: Browser, opened: Open, tmp_path: Path) -> None:
    page = check(opened())
    with page.expect_download() as download:
        page.get_by_role("button", name="HTML in one file").click()
    download.value.save_as(tmp_path / "report.html")
    asked: list[str] = []
    with browser.new_context(java_script_enabled=True) as context:
        saved = context.new_page()
        saved.on("request", lambda request: asked.append(request.url))
        saved.goto((tmp_path / "report.html").as_uri())
        saved.locator("mark.wrong a").first.click()
        expect(saved.locator(".finding:target")).to_be_in_viewport()
        assert violations(saved) == []
    assert asked == [(tmp_path / "report.html").as_uri()]
