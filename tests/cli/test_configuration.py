"""What the configuration settles for `factcheck check`, and what the options change of it. The desk is a light one."""

import json
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("light_desk")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: a story with an error and one with a warning."""
    (tmp_path / "wrong.txt").write_text("Exports rose by a wrong 5 percent.", encoding="utf-8")
    (tmp_path / "odd.txt").write_text("Exports rose by an odd 5 percent.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("story", "options", "status"),
    [
        ("wrong.txt", [], 1),
        ("odd.txt", [], 0),
        ("odd.txt", ["--fail-on", "warning"], 1),
        ("odd.txt", ["--fail-on", "note"], 1),
        ("wrong.txt", ["--fail-on", "never"], 0),
        ("wrong.txt", ["--exit-zero"], 0),
        ("none.txt", ["--exit-zero"], 2),
        ("wrong.txt", ["--ignore", "FC102"], 0),
        ("wrong.txt", ["--ignore", "growth"], 0),
        ("wrong.txt", ["--ignore", "FC3,FC1"], 0),
        ("wrong.txt", ["--ignore", "ALL"], 0),
        ("wrong.txt", ["--select", "FC2"], 0),
        ("wrong.txt", ["--select", "fc1", "--ignore", "FC12"], 1),
        ("wrong.txt", ["--select", "FC102", "--ignore", "FC1"], 1),
    ],
)
def test_options_choose_the_rules_and_what_is_a_failure(
    run: Any, folder: Path, story: str, options: list[str], status: int
) -> None:
    assert run("check", story, *options).status == status


def test_a_rule_that_is_not_there_is_told_with_the_nearest(run: Any, folder: Path) -> None:
    ran = run("check", "wrong.txt", "--select", "turnover-sums")
    assert (ran.status, ran.err) == (2, "factcheck: there is no rule turnover-sums: perhaps turnover-sum is meant.\n")


@pytest.mark.parametrize("words", ["", " ", ","])
def test_a_selection_of_nothing_is_refused(run: Any, folder: Path, words: str) -> None:
    ran = run("check", "wrong.txt", "--select", words)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert ran.err.startswith("factcheck: no rule is selected")
    assert run("check", "wrong.txt", "--ignore", words).status == 1


def test_a_configured_selection_of_nothing_is_refused(run: Any, folder: Path) -> None:
    (folder / "factcheck.toml").write_text("select = []\n", encoding="utf-8")
    ran = run("check", "wrong.txt")
    assert (ran.status, ran.err.count("\n")) == (2, 1)


def test_statistics_count_the_findings_of_all_articles(run: Any, folder: Path) -> None:
    ran = run("check", "wrong.txt", "odd.txt", "wrong.txt", "--statistics")
    assert ran.out == "2  FC102  growth\n1  FC120  record\n"
    assert ran.status == 1


def test_statistics_on_the_screen_and_a_report_in_a_file(run: Any, folder: Path) -> None:
    run("check", "wrong.txt", "--statistics", "--format", "json=report.json")
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert run("check", "wrong.txt", "--statistics", "--format", "concise").status == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("factcheck.toml", 'fail_on = "warning"\nformat = ["concise"]\n'),
        ("pyproject.toml", '[tool.factcheck]\nfail_on = "warning"\nformat = ["concise"]\n'),
    ],
)
def test_the_nearest_file_upwards_settles(
    run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    below = folder / "desk" / "economy"
    below.mkdir(parents=True)
    (below / "pyproject.toml").write_text("[project]\nname = 'no word of us'\n", encoding="utf-8")
    monkeypatch.chdir(below)
    ran = run("check", folder / "odd.txt")
    assert ran.status == 1
    assert "warning: FC120" in ran.out


def test_an_option_wins_over_its_key(run: Any, folder: Path) -> None:
    (folder / "factcheck.toml").write_text('ignore = ["FC102"]\nfail_on = "never"\n', encoding="utf-8")
    assert run("check", "wrong.txt", "--fail-on", "error").status == 0
    assert run("check", "wrong.txt", "--fail-on", "error", "--ignore", "FC2").status == 1


def test_a_file_of_its_own_comes_first_and_a_named_one_before_it(run: Any, folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.factcheck]\nignore = ['ALL']\n", encoding="utf-8")
    (folder / "factcheck.toml").write_text("", encoding="utf-8")
    assert run("check", "wrong.txt").status == 1
    assert run("check", "wrong.txt", "--config", "pyproject.toml").status == 0
    assert run("check", "wrong.txt", "--config", "none.toml").status == 2


@pytest.mark.parametrize("told", ["tool = 3", 'tool = "factcheck"', "[tool]", "[tool.ruff]", ""])
def test_a_project_that_does_not_speak_of_factcheck_is_passed_over(run: Any, folder: Path, told: str) -> None:
    (folder / "pyproject.toml").write_text(told, encoding="utf-8")
    for options in ([], ["--config", "pyproject.toml"]):
        ran = run("check", "wrong.txt", *options)
        assert (ran.status, ran.err) == (1, "")


@pytest.mark.parametrize("told", ["tool.factcheck = 3", 'tool.factcheck = "on"', "[[tool.factcheck]]"])
def test_a_project_whose_word_to_factcheck_is_no_table_is_refused(run: Any, folder: Path, told: str) -> None:
    (folder / "pyproject.toml").write_text(told, encoding="utf-8")
    ran = run("check", "wrong.txt")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert ran.err.endswith("pyproject.toml: tool.factcheck is no table: write [tool.factcheck].\n")
