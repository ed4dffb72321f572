"""The plug-in for WordPress: its proxy in PHP against the server as it runs, its panel in Node.

WordPress itself stands aside: `wordpress.php` and `panel.js` take its place.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import requests
from server.articles import WRONG
from server.conftest import served

from factcheck.server.settings import Settings

HERE = Path(__file__).parent
PLUGIN = HERE.parents[1] / "integrations" / "wordpress" / "factcheck"
TOKEN = "Sésame 開"
STORY = f"""<!-- wp:paragraph -->
<p>🇺🇾 {WRONG.replace("$22.4", "<strong>$22.4</strong>&nbsp;")}</p>
<!-- /wp:paragraph -->
<script>7 = 8</script><p>Cows &amp; sheep:<br>2&lt;3</p>"""


@pytest.fixture(scope="module")
def guarded() -> Iterator[str]:
    """The address of a server with a token."""
    with served(replace(Settings(), token=TOKEN)) as address:
        yield address


def proxied(server: str, token: str = TOKEN, **fields: Any) -> dict[str, Any]:
    php = shutil.which("php")
    if php is None:
        pytest.skip("PHP is not installed")
    settings = json.dumps({"server": f"{server}/", "token": token})
    request = json.dumps({"post": 7, "title": "Wheat <b>sells</b>", "content": STORY} | fields)
    command = [php, str(HERE / "wordpress.php"), str(PLUGIN / "factcheck.php"), settings, request]
    told: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return told


def test_a_story_is_checked_with_the_token_that_wordpress_keeps(guarded: str) -> None:
    told = proxied(guarded, published="2020-02-02T10:00:00")
    report = told["answer"]
    assert told["may"] is True
    assert (report["document"]["id"], report["document"]["title"]) == ("7", "Wheat sells")
    assert report["document"]["published"] == "2020-02-02"
    assert [check["code"] for check in report["checks"] if check["severity"] == "error"] == ["FC102"]
    assert [number["quote"] for number in report["numbers"]][-2:] == ["2", "3"]
    assert TOKEN not in json.dumps(told, ensure_ascii=False)


def test_who_may_not_edit_the_story_may_not_have_it_checked(guarded: str) -> None:
    assert proxied(guarded, post=8)["may"] is False


@pytest.mark.parametrize(
    ("token", "server", "code"), [("wrong", None, "factcheck_token"), (TOKEN, "http://127.0.0.1:9", "factcheck_server")]
)
def test_why_a_story_was_not_checked_is_told(guarded: str, token: str, server: str | None, code: str) -> None:
    told = proxied(server or guarded, token)["answer"]
    assert (told["code"], told["more"]) == (code, {"status": 502})
    assert told["message"].endswith(".") and TOKEN not in told["message"]


def shown(report: dict[str, Any], *, block: bool = False, agrees: bool = True) -> dict[str, Any]:
    """What the panel shows of `report`, and does, when the editor presses what there is to get around a lock."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed")
    chosen = ["block" if block else "warn", json.dumps(report), "agrees" if agrees else "stays"]
    command = [node, str(HERE / "panel.js"), str(PLUGIN / "panel.js"), *chosen]
    told: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return told


@pytest.fixture(scope="module")
def wrong(server: str) -> dict[str, Any]:
    report: dict[str, Any] = requests.post(f"{server}/api/check", json={"text": WRONG}, timeout=60).json()
    return report


def locks(told: dict[str, Any]) -> list[str]:
    return [step for step in told["did"] if step in ("lock", "unlock")]


def test_the_panel_warns_and_holds_nothing_back(wrong: dict[str, Any]) -> None:
    told = shown(wrong)
    assert told["waiting"].startswith("The numbers are being checked")
    assert "1 to look at: 3 of 5 numbers were checked." in told["told"]
    assert "✗ $22.4 million 22.4 / 20.1 = +11.4 percent" in told["told"]
    assert (told["offered"], locks(told)) == (["Check again"], [])
    (_, asked), *_ = told["did"]
    assert (asked["path"], asked["data"]["post"], asked["data"]["content"]) == (
        "/factcheck/v1/check",
        7,
        "<p>Exports.</p>",
    )


def test_where_the_newsroom_chose_so_a_contradiction_locks_until_it_is_confirmed(wrong: dict[str, Any]) -> None:
    told = shown(wrong, block=True)
    assert (told["offered"], told["locked"]) == (["Check again", "Publish anyway …"], True)
    assert locks(told)[-1] == "unlock"
    assert any(step[0] == "confirm" and "contradict" in step[1] for step in told["did"])
    assert locks(shown(wrong, block=True, agrees=False))[-1] == "lock"


def test_what_is_no_contradiction_locks_nothing(wrong: dict[str, Any]) -> None:
    warned = wrong | {"checks": [check | {"severity": "warning"} for check in wrong["checks"]]}
    for report in (warned, {"refused": "The factcheck server does not answer: ask who runs it."}):
        told = shown(report, block=True)
        assert (told["offered"], told["locked"]) == (["Check again"], False)
    assert "Not checked: The factcheck server does not answer" in told["told"]
