"""The files by which others start factcheck: pre-commit, GitHub, containers, shells."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from on_path import on_path
from server.conftest import served
from typer.testing import CliRunner

from factcheck.cli import app
from factcheck.server.settings import Settings

TOP = Path(__file__).resolve().parents[1]
SLIP = (TOP / "examples" / "kazakh-slip.txt").read_text(encoding="utf-8")


def loaded(name: str) -> Any:
    return yaml.safe_load((TOP / name).read_text(encoding="utf-8"))


def test_the_hook_finds_what_is_wrong_in_the_files_it_is_given(tmp_path: Path) -> None:
    (hook,) = loaded(".pre-commit-hooks.yaml")
    (tmp_path / "story.txt").write_text(SLIP, encoding="utf-8")
    command = [*shlex.split(hook["entry"]), "story.txt"]
    done = subprocess.run(command, cwd=tmp_path, env=on_path(tmp_path / "bin"), capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    assert "FC101" in done.stdout


@pytest.mark.skipif(not os.environ.get("CI"), reason="installs factcheck anew, which takes minutes: CI=1 pytest")
def test_pre_commit_installs_the_hook_and_runs_it(tmp_path: Path) -> None:
    git, pre_commit = "git", str(Path(sys.executable).with_name("pre-commit"))
    (tmp_path / "story.txt").write_text(SLIP, encoding="utf-8")
    (tmp_path / "fine.py").write_text("# Trade came to $41 billion in 2023.\n", encoding="utf-8")
    subprocess.run([git, "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run([git, "add", "."], cwd=tmp_path, check=True)
    kept = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "kept")}
    command = [pre_commit, "try-repo", str(TOP), "factcheck", "--files", "story.txt", "fine.py"]
    done = subprocess.run(command, cwd=tmp_path, env=kept, capture_output=True, text=True, timeout=900)
    assert done.returncode == 1, done.stderr
    assert "story.txt:7:69: error: FC101 " in done.stdout
    assert "fine.py" not in done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action runs in bash")
@pytest.mark.parametrize(
    ("inputs", "status"),
    [
        ({"PATHS": "stories/**/*.txt"}, 1),
        ({"PATHS": "stories/**/*.txt", "FAIL_ON": "never", "SARIF": "report.sarif"}, 0),
        ({"PATHS": "stories/**/*.txt", "OPTIONS": "--ignore ALL --no-reference"}, 0),
        ({"PATHS": "none/*.txt"}, 0),
        ({"PATHS": "stories/**/*.txt $(touch owned) ;touch owned"}, 2),
    ],
)
def test_the_action_annotates_sums_up_and_fails_as_asked(tmp_path: Path, inputs: dict[str, str], status: int) -> None:
    action = loaded("action.yml")
    *_, step = action["runs"]["steps"]
    asked = dict.fromkeys(step["env"], "") | inputs
    stories = tmp_path / "stories" / "a b"
    stories.mkdir(parents=True)
    (stories / "story.txt").write_text(SLIP, encoding="utf-8")
    summary = tmp_path / "summary.md"
    environment = {**on_path(tmp_path / "bin"), **asked, "GITHUB_STEP_SUMMARY": str(summary)}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == status, done.stderr
    assert not (tmp_path / "owned").exists()
    if status == 1:
        assert re.match(r"::error .*file=stories/a b/story.txt,line=7,", done.stdout)
        assert "FC101  turnover-sum" in summary.read_text(encoding="utf-8")
    if inputs.get("SARIF"):
        assert json.loads((tmp_path / "report.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_action_hands_every_input_to_a_step() -> None:
    action = loaded("action.yml")
    handed = {value for step in action["runs"]["steps"] for value in step.get("env", {}).values()}
    assert {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]} <= handed
    assert all("${{" not in step.get("run", "") for step in action["runs"]["steps"])


def test_the_container_has_what_the_build_needs_and_no_rights() -> None:
    dockerfile = (TOP / "Dockerfile").read_text(encoding="utf-8")
    assert re.findall(r"^USER (.+)$", dockerfile, flags=re.MULTILINE) == ["10001"]
    let_in = set(re.findall(r"^!(.+)$", (TOP / ".dockerignore").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert {"pyproject.toml", "README.md", "factcheck", "models", "reference_data"} <= let_in
    assert all((TOP / name).exists() for name in let_in)
    services, of_dask = (loaded(name)["services"] for name in ("compose.yaml", "compose.dask.yaml"))
    assert all(one["read_only"] and one["cap_drop"] == ["ALL"] for one in (*services.values(), *of_dask.values()))
    assert services["factcheck"]["network_mode"] == "none"
    ports = [port for one in (services["server"], of_dask["scheduler"]) for port in one["ports"]]
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_what_the_container_and_the_action_install_is_there_to_install() -> None:
    extras = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for name, named in (
        ("Dockerfile", r"ARG EXTRAS=([\w,]+)"),
        ("compose.dask.yaml", r'EXTRAS: "([\w,]+)"'),
        ("action.yml", r"GITHUB_ACTION_PATH\[([\w,]+)\]"),
    ):
        (asked,) = re.findall(named, (TOP / name).read_text(encoding="utf-8"))
        assert set(asked.split(",")) <= set(extras)


def test_the_container_of_the_server_starts_it_and_asks_whether_it_is_well() -> None:
    server = loaded("compose.yaml")["services"]["server"]
    command, *options = server["command"]
    assert (command, options) == ("serve", ["--host", "0.0.0.0"])
    kind, *asked = server["healthcheck"]["test"]
    assert kind == "CMD"
    with served(Settings()) as address:
        asked[-1] = asked[-1].replace("http://127.0.0.1:8081", address)
        assert subprocess.run([sys.executable, *asked[1:]]).returncode == 0
    assert subprocess.run([sys.executable, *asked[1:]], capture_output=True).returncode != 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_completes_commands(shell: str) -> None:
    shown = CliRunner().invoke(app, [], prog_name="factcheck", env={"_FACTCHECK_COMPLETE": f"source_{shell}"})
    assert "_FACTCHECK_COMPLETE" in shown.output


def test_a_word_is_completed() -> None:
    asked = {"_FACTCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "factcheck che", "COMP_CWORD": "1"}
    code = "import sys; from factcheck.cli import main; sys.argv = ['factcheck']; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, **asked}, capture_output=True, text=True)
    assert (done.returncode, done.stdout.split()) == (0, ["check"])
