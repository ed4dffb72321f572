"""The check for Superdesk against the server as it runs; Superdesk's signal stands aside."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from server.articles import RIGHT, WRONG
from server.conftest import served

from factcheck.server.settings import Settings

MODULE = Path(__file__).resolve().parents[2] / "integrations" / "superdesk" / "factcheck_superdesk.py"
Validate = Callable[..., list[str]]


@pytest.fixture(scope="module")
def guarded() -> Iterator[str]:
    """The address of a server with a token."""
    with served(replace(Settings(), token="Sésame 開")) as address:
        yield address


def plug_in() -> ModuleType:
    spec = importlib.util.spec_from_file_location("factcheck_superdesk", MODULE)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def validate(guarded: str, monkeypatch: pytest.MonkeyPatch) -> Validate:
    """What Superdesk tells of a story when it validates it, with the plug-in set up as told."""

    def told(story: dict[str, Any], **config: str) -> list[str]:
        handlers: list[Callable[..., None]] = []
        signal = SimpleNamespace(connect=lambda handler, weak: handlers.append(handler))
        monkeypatch.setitem(sys.modules, "superdesk", ModuleType("superdesk"))
        monkeypatch.setitem(sys.modules, "superdesk.signals", SimpleNamespace(item_validate=signal))
        settings = {"FACTCHECK_URL": guarded, "FACTCHECK_TOKEN": "Sésame 開"} | config
        plug_in().init_app(SimpleNamespace(config=settings))
        response: list[str] = []
        handlers[0](None, item=story, response=response, error_fields={})
        return response

    return told


def story(text: str, **fields: str) -> dict[str, Any]:
    return {"guid": "urn:7", "headline": "<b>Wheat</b>", "body_html": f"<p>Late&nbsp;news.</p><p>{text}</p>", **fields}


def test_a_contradiction_is_logged_and_holds_nothing_back(validate: Validate, caplog: pytest.LogCaptureFixture) -> None:
    assert validate(story(WRONG)) == []
    assert "urn:7: 22.4 / 20.1 = +11.4 percent" in caplog.text


def test_by_choice_it_holds_the_story_back_until_an_editor_says_so(validate: Validate) -> None:
    (told,) = validate(story(WRONG), FACTCHECK_BLOCK="1")
    assert told.startswith("Numbers: 22.4 / 20.1 = +11.4 percent") and "[factcheck: bypass]" in told
    assert validate(story(WRONG, ednote="Asked the ministry. [factcheck: bypass]"), FACTCHECK_BLOCK="1") == []
    assert validate(story(RIGHT), FACTCHECK_BLOCK="1") == []


@pytest.mark.parametrize("config", [{"FACTCHECK_TOKEN": "wrong"}, {"FACTCHECK_URL": "http://127.0.0.1:9"}])
def test_a_server_that_does_not_answer_holds_nothing_back(
    validate: Validate, config: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    assert validate(story(WRONG), FACTCHECK_BLOCK="1", **config) == []
    assert "did not check urn:7" in caplog.text
