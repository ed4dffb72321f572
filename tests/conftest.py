"""No test sees the datasets of whoever runs it, none is bound to a clock; those of pages share a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

os.environ["FACTCHECK_DATA"] = str(Path(__file__).with_name("no-such-folder"))

settings.register_profile(
    "factcheck",
    settings(),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("factcheck")
"""A slow machine fails nothing; a fixture that examples share is meant to be shared."""

_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-sync"]
"""Nothing of the browser's own asks the network."""
_ROOT_MAY_RUN_IT = ["--no-sandbox"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; what needs it is left out where there is none."""
    if not _CHROMIUM:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=[*_QUIET, *_ROOT_MAY_RUN_IT])
        yield browser
        browser.close()
