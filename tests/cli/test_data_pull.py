"""`factcheck data pull` and `update` as a user calls them, against services on this machine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from loopback import Asked, Reply, Service

WORLD_BANK = ("data", "pull", "worldbank", "--reporters", "KGZ", "--years", "2023-2024")


def test_a_pull_tells_what_it_brought_and_the_terms_once(run: Any, service: Service, tmp_path: Path) -> None:
    first, second = run(*WORLD_BANK), run(*WORLD_BANK)
    assert (first.status, second.status) == (0, 0)
    assert first.out == f"worldbank: 4 new, 0 revised, 0 unchanged in {tmp_path}/mine/reference_data/worldbank\n"
    assert "0 new, 0 revised, 4 unchanged" in second.out
    assert "licensed CC BY 4.0" in first.err
    assert "licensed" not in second.err


def test_progress_is_plain_lines_without_a_terminal(run: Any, service: Service) -> None:
    assert "worldbank: 0 of 2 answers\nworldbank: 1 of 2 answers\nworldbank: 2 of 2 answers\n" in run(*WORLD_BANK).err


def test_progress_is_a_bar_on_a_terminal(run: Any, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    ran = run(*WORLD_BANK)
    assert (ran.status, "answers" in ran.err) == (0, False)


def test_update_pulls_again_and_tells_what_was_revised(run: Any, service: Service) -> None:
    service.release = "2025-12-17"
    run(*WORLD_BANK)
    service.release = "2026-07-01"
    ran = run("data", "update")
    assert (ran.status, ran.out) == (0, "worldbank: 0 new, 2 revised, 2 unchanged\n")


def test_update_goes_on_after_one_that_fails(run: Any, service: Service) -> None:
    run(*WORLD_BANK, "--name", "a")
    run(*WORLD_BANK, "--name", "b")
    service.faults.append(Reply("closed", 400))
    ran = run("data", "update")
    assert ran.status == 2
    assert "factcheck: a: 127.0.0.1" in ran.err
    assert ran.out == "b: 0 new, 0 revised, 4 unchanged\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["oecd"], "There is no provider 'oecd'"),
        (["imf"], "say whose figures with --reporters"),
        (["worldbank", "--partners", "CHN"], "worldbank has trade with the world only"),
        (["worldbank", "--monthly"], "worldbank has years only"),
        (["worldbank", "--measures", "steel"], "worldbank has exports, imports, gdp, gdp_per_capita, population"),
        (["worldbank", "--measures", ""], "and no ''"),
        (["worldbank", "--years", "soon"], "write 2023, 2017-2024, or 2017-"),
        (["worldbank", "--reporters", "XYZ"], "'XYZ' is no area"),
        (["worldbank", "--name", "../x"], "'../x' cannot be a folder"),
        (["worldbank", "--name", ".."], "'..' cannot be a folder"),
        (["eurostat", "--reporters", "KAZ", "--measures", "balance"], "eurostat has exports, imports"),
        (["comtrade", "--reporters", "XKX"], "UN Comtrade has no code for XKX"),
    ],
)
def test_a_wrong_call_is_told_in_one_sentence(run: Any, service: Service, arguments: list[str], told: str) -> None:
    ran = run("data", "pull", *arguments)
    assert ran.status == 2
    assert told in ran.err
    assert service.asked == []


@pytest.mark.parametrize(("names", "told"), [([], "Nothing was pulled yet"), (["imf"], "imf was not pulled")])
def test_nothing_to_update(run: Any, service: Service, names: list[str], told: str) -> None:
    ran = run("data", "update", *names)
    assert (ran.status, told in ran.err) == (2, True)


PULLED_ELSEWHERE = """
import sys
from dataclasses import replace
from factcheck.cli import main
from factcheck.reference.pull import providers as package

here = {name: replace(provider, base=sys.argv[1]) for name, provider in package.providers().items()}
package.providers = lambda: here
sys.exit(main(sys.argv[2:]))
"""


def test_a_pull_that_was_killed_goes_on_where_it_was(run: Any, service: Service, tmp_path: Path) -> None:
    service.page, answered = 1, service.world_bank
    reached, go_on = threading.Event(), threading.Event()

    def hangs_at_the_third(asked: Asked) -> Reply:
        if asked.query["page"] == "3":
            reached.set()
            go_on.wait(60)
        return answered(asked)

    service.world_bank = hangs_at_the_third  # type: ignore[method-assign]
    call = [sys.executable, "-c", PULLED_ELSEWHERE, service.base, *WORLD_BANK, "--measures", "exports"]
    pulling = subprocess.Popen(
        call, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, stderr=subprocess.DEVNULL
    )
    try:
        assert reached.wait(60)
        pulling.send_signal(signal.SIGKILL)
        assert pulling.wait(60) == -signal.SIGKILL
    finally:
        pulling.kill()
        go_on.set()
    assert not (tmp_path / "mine" / "reference_data").exists()
    service.asked.clear()
    ran = run(*WORLD_BANK, "--measures", "exports")
    assert (ran.status, ran.out.partition(" in ")[0]) == (0, "worldbank: 2 new, 0 revised, 0 unchanged")
    assert [asked.query["page"] for asked in service.asked] == ["3"]
