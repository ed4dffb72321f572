"""The site: built without a warning, sound links, nothing from elsewhere, and legible for everybody."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.anchors import anchors_plugin
from writing.pages import pages
from writing.paths import DOCS, TOP

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

PHONE, DESKTOP = {"width": 390, "height": 800}, {"width": 1280, "height": 900}
LOOKED_AT = ("index", "tutorial", "how-it-decides", "commands", "rules/FC101", "data-card", "architecture")
LOOKS = [
    pytest.param(name, scheme, (PHONE, DESKTOP)[(number + dark) % 2], id=f"{name}-{scheme}")
    for number, name in enumerate(LOOKED_AT)
    for dark, scheme in enumerate(("light", "dark"))
]
"""Each page in light and in dark, by turns on a phone and on a desktop: what pages share is seen in all four ways."""


def built(source: Path, site: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-n", str(source), str(site)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=TOP)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    done = built(DOCS, place)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    return place


def test_every_page_is_in_the_site(site: Path) -> None:
    wanted = {page.relative_to(DOCS).with_suffix(".html") for page in DOCS.rglob("*.md")}
    assert wanted <= {page.relative_to(site) for page in site.rglob("*.html")}


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    loading = re.compile(
        r"<(?:script|img|link|iframe|source)\b[^>]*\b(?:src|href)=\"(?:https?:)?//[^\"]*\"|url\(['\"]?(?:https?:)?//"
    )
    files = [*site.rglob("*.html"), *site.rglob("*.css")]
    assert {found[0] for file in files for found in loading.finditer(file.read_text(encoding="utf-8"))} == set()


@pytest.mark.parametrize("link", ["gone.md", "formats.md#gone", "../gone.txt", "#gone"])
def test_a_link_to_nowhere_stops_the_build(link: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    shutil.copy(DOCS / "conf.py", tmp_path / "docs")
    shutil.copytree(DOCS / "writing", tmp_path / "docs" / "writing")
    shutil.copytree(DOCS / "looks", tmp_path / "docs" / "looks")
    (tmp_path / "docs" / "index.md").write_text(f"# Home\n\n[there]({link})\n", encoding="utf-8")
    assert built(tmp_path / "docs", tmp_path / "site").returncode != 0


@pytest.mark.browser
@pytest.mark.parametrize(("name", "scheme", "size"), LOOKS)
def test_a_page_is_accessible_and_fits_its_screen(
    name: str, scheme: Literal["light", "dark"], size: ViewportSize, site: Path, browser: Browser
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport=size, color_scheme=scheme)
    page.goto((site / f"{name}.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa"]})
    assert found.violations_count == 0, found.generate_report()
    page.close()


@cache
def anchors(page: Path) -> set[str]:
    tokens = MarkdownIt("commonmark").use(anchors_plugin, max_level=4).parse(page.read_text(encoding="utf-8"))
    return {str(token.attrs["id"]) for token in tokens if token.type == "heading_open" and "id" in token.attrs}


def links(page: Path) -> Iterator[tuple[str, str]]:
    """The links of a page to other files of the repository, and to places within."""
    without_code = re.sub(
        r"^```.*?^```$|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    for link in re.findall(r"\]\(([^)\s]+)\)", without_code):
        if "://" not in link:
            path, _, anchor = link.partition("#")
            yield path, anchor


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(TOP).as_posix())
def test_links_of_the_repository_lead_somewhere(page: Path) -> None:
    """As a forge shows the pages, those outside of the site too."""
    for path, anchor in links(page):
        target = page.parent / path if path else page
        assert target.exists(), path
        assert not anchor or anchor in anchors(target.resolve()), f"{path}#{anchor}"
