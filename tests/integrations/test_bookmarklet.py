"""The bookmark as it is dragged from its page, on pages of other sites, against the server as it runs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape, unescape
from pathlib import Path
from urllib.parse import quote

import pytest
import requests
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from server.articles import GERMAN, WRONG
from server.conftest import served

from factcheck.server.settings import Settings

pytestmark = pytest.mark.browser
BUILT = Path(__file__).resolve().parents[2] / "integrations" / "bookmarklet" / "bookmarklet.html"
CMS, STRANGER = "https://cms.example.org", "https://stranger.example.org"
SCRIPT = "<img src=x onerror=alert(1)>"
FINE = "Chile sold copper for $4.1 billion to Peru in 2016, the ministry said on Monday."

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def allowing() -> Iterator[str]:
    """The address of a server that pages of the CMS may ask."""
    with served(replace(Settings(), allow_origins=(CMS,))) as address:
        requests.post(f"{address}/api/check", json={"text": WRONG}, timeout=60)  # it answers at once from now on
        yield address


@pytest.fixture
def opened(browser: Browser, allowing: str) -> Iterator[Open]:
    """Opens a page of a site with the bookmark at its end."""
    contexts = []
    (address,) = re.findall(r'href="(javascript:[^"]*)"', BUILT.read_text(encoding="utf-8"))
    bookmark = unescape(address).replace(quote("http://localhost:8081"), quote(allowing))

    def new_page(body: str, site: str = CMS) -> Page:
        context = browser.new_context()
        contexts.append(context)
        context.grant_permissions(["local-network-access"], origin=site)
        page = context.new_page()
        page.on("dialog", lambda dialog: pytest.fail(f"a script of the article ran: {dialog.message}"))
        html = f"<!doctype html><html lang=en><title>A story</title>{body}<nav><a id=bookmark>factcheck</a></nav>"
        page.route(f"{site}/**", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        page.goto(f"{site}/story")
        page.evaluate("address => { document.getElementById('bookmark').href = address }", bookmark)
        return page

    yield new_page
    for context in contexts:
        context.close()


def click(page: Page) -> None:
    page.evaluate("document.getElementById('bookmark').click()")


def test_the_article_is_checked_and_nothing_else_of_the_page(opened: Open) -> None:
    page = opened(f"<nav>7 news</nav><main><h1>Wheat</h1><p>🇺🇾 {WRONG} {escape(SCRIPT)}</p></main>")
    click(page)
    panel = page.get_by_role("dialog", name="factcheck")
    expect(panel.get_by_role("status")).to_have_text("factcheck: 1 to look at")
    expect(panel.get_by_role("listitem")).to_contain_text("✗ $22.4 million")
    expect(panel.get_by_role("listitem")).to_contain_text("22.4 / 20.1 = +11.4 percent")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)


def test_it_passes_axe(opened: Open) -> None:
    page = opened(f"<main><h1>Wheat</h1><p>{WRONG}</p></main>")
    click(page)
    expect(page.get_by_role("status")).to_have_text("factcheck: 1 to look at")
    assert Axe().run(page).response["violations"] == []


def test_what_is_selected_goes_before_the_article_and_a_second_click_asks_anew(opened: Open) -> None:
    page = opened(f"<main><p>{WRONG}</p><p id=fine>{FINE}</p></main>")
    page.evaluate("getSelection().selectAllChildren(document.getElementById('fine'))")
    click(page)
    expect(page.get_by_role("status")).to_have_text("factcheck: no contradiction found")
    page.evaluate("getSelection().removeAllRanges()")
    click(page)
    expect(page.get_by_role("status")).to_have_text("factcheck: 1 to look at")
    expect(page.get_by_role("dialog", name="factcheck")).to_have_count(1)


@pytest.mark.parametrize("field", ["<textarea aria-label=Story></textarea>", "<input aria-label=Story>"])
def test_a_field_that_is_written_in_is_checked(opened: Open, field: str) -> None:
    page = opened(f"<main><h1>New story</h1>{field}</main>")
    page.get_by_label("Story").fill(f"{WRONG} {SCRIPT}")
    click(page)
    expect(page.get_by_role("listitem")).to_contain_text("✗ $22.4 million")


@pytest.mark.parametrize("kind", ["password", "checkbox", "number", "submit"])
def test_the_value_of_any_other_field_is_never_sent(opened: Open, kind: str) -> None:
    page = opened(f"<main><p>{WRONG}</p><input id=other type={kind} value=4711></main>")
    page.evaluate("document.getElementById('other').focus()")
    with page.expect_request("**/api/check") as asked:
        click(page)
    assert "4711" not in (asked.value.post_data or "")
    expect(page.get_by_role("status")).to_have_text("factcheck: 1 to look at")


def test_a_page_without_a_number_is_no_page_without_a_contradiction(opened: Open) -> None:
    page = opened("<main><h1>Weather</h1><p>Rain fell on the whole of the country, and nobody minded it.</p></main>")
    click(page)
    expect(page.get_by_role("status")).to_have_text("factcheck: no numbers found")


def test_a_site_that_may_not_ask_is_told_how_and_still_has_the_whole_report(opened: Open) -> None:
    page = opened(f"<main><h1>Wheat</h1><p>{WRONG}</p></main>", STRANGER)
    click(page)
    panel = page.get_by_role("dialog", name="factcheck")
    expect(panel).to_contain_text(f"--allow-origin {STRANGER}")
    with page.context.expect_page() as tab:
        panel.get_by_role("button", name="Open the whole report").click()
    expect(tab.value.get_by_role("heading", level=1)).to_have_text("1 error")


def test_what_cannot_be_checked_is_told(opened: Open) -> None:
    page = opened(f"<main><h1>Weizen</h1><p>{GERMAN}</p></main>")
    click(page)
    expect(page.get_by_role("status")).to_have_text("factcheck: not checked")
    expect(page.get_by_role("dialog", name="factcheck")).to_contain_text("English")
