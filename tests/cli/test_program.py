"""The program as it is started, with the real desk."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from on_path import on_path

import factcheck
from factcheck.checker.rules import rule_modules

TOP = Path(__file__).resolve().parents[2]
PROGRAM = [sys.executable, "-m", "factcheck"]


def start(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8", **options)


def test_version_and_help_load_nothing_heavy() -> None:
    code = (
        "import sys; from factcheck.cli import main; status = main(sys.argv[1:]);"
        "heavy = {'spacy', 'pandas', 'numpy'} & set(sys.modules); sys.exit(f'loaded {heavy}' if heavy else status)"
    )
    for option in ("--version", "--help"):
        done = subprocess.run([sys.executable, "-c", code, option], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    assert f"factcheck {factcheck.__version__}\n" == start("--version").stdout


@pytest.mark.parametrize("command", ["check", "explain", "rule", "schema"])
def test_help_of_each_command(run: Any, command: str) -> None:
    assert command in run("--help").out
    assert "Usage: factcheck " + command in run(command, "--help").out


def test_help_of_check_has_examples(run: Any) -> None:
    assert "factcheck check story.txt --published 2024-02-02" in run("check", "--help").out


def test_the_program_alone_shows_its_help() -> None:
    done = start()
    assert done.returncode == 2
    assert done.stderr.startswith("Usage: factcheck")


def test_rules_are_listed_and_explained(run: Any) -> None:
    assert "FC101  turnover-sum" in run("rule").out
    assert run("rule", "turnover-sum").out == run("rule", "fc101").out
    assert "Example that fails" in run("rule", "FC101").out


def test_all_rules_are_explained_at_once(run: Any) -> None:
    everything = run("rule", "--all").out
    assert all(run("rule", module.RULE.code).out.strip() in everything for module in rule_modules())
    assert run("rule", "FC101", "--all").status == 2


def test_schema_is_a_json_schema(run: Any) -> None:
    assert json.loads(run("schema").out)["$schema"].startswith("https://json-schema.org/")


def test_an_error_in_an_article_is_found_and_pandas_is_not_needed() -> None:
    code = (
        "import sys; from factcheck.cli import main; status = main(sys.argv[1:]);"
        "sys.exit('pandas was loaded' if 'pandas' in sys.modules else status)"
    )
    story = TOP / "examples" / "kazakh-slip.txt"
    command = [sys.executable, "-c", code, "check", str(story), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1, done.stderr
    (report,) = json.loads(done.stdout)
    assert report["summary"]["errors"] >= 1
    assert done.stderr == ""


def test_each_report_is_written_before_the_next_article_is_there() -> None:
    command = [*PROGRAM, "check", "-", "--from", "jsonl", "--format", "jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin and program.stdout
        for id in ("a", "b"):
            line = json.dumps({"id": id, "text": "Exports rose by 5 percent to $3 billion in 2023."})
            program.stdin.write(line.encode() + b"\n")
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["document"]["id"] == id
        program.stdin.close()
    assert program.returncode == 0


def test_a_pipe_that_closes_early_leaves_no_traceback() -> None:
    command = [*PROGRAM, "rule"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout and program.stderr
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 2


LONG = "a" * 300 + ".txt"


@pytest.mark.parametrize(
    "call",
    [
        ("check", LONG),
        ("check", LONG, "--watch"),
        ("check", "-", "--output", LONG),
        ("check", LONG, "--output", "report.txt"),
        ("check", "-", "--config", LONG),
        ("check", "-", "--baseline", LONG),
        ("check", LONG, "--from", "jsonl"),
        ("explain", LONG),
        ("init", LONG),
        ("stale", LONG),
        ("data", "add", LONG),
        ("data", "check", LONG),
    ],
    ids=lambda call: " ".join(call).replace(LONG, "LONG"),
)
def test_a_name_that_no_file_can_have_is_told_in_one_sentence(
    run: Any, call: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run(*call, stdin=b"Exports rose by 5 percent.")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "fault of factcheck" not in ran.err


def test_a_fault_of_the_program_is_one_sentence_and_shows_its_place_where_that_is_asked(
    run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(code: str) -> None:
        raise ZeroDivisionError("no such number")

    monkeypatch.setattr("factcheck.checker.rules.find_rule", broken)
    ran = run("rule", "FC101")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert ran.err.startswith("factcheck: the command broke down (ZeroDivisionError: no such number): ")
    monkeypatch.setenv("FACTCHECK_TRACEBACK", "1")
    assert "in broken" in run("rule", "FC101").err


COMPLETE = """\
eval "$(factcheck --show-completion bash)"
complete -p factcheck > /dev/null || exit 1
try() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _factcheck_completion factcheck
    echo "${COMPREPLY[*]}"
}
try factcheck expl
try factcheck check --from ''
try factcheck check --fail
try factcheck check --format j
"""


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_a_fresh_shell_completes_commands_options_and_their_values(tmp_path: Path) -> None:
    script = tmp_path / "complete.sh"
    script.write_text(COMPLETE, encoding="utf-8")
    environment = on_path(tmp_path / "bin")
    bash = ["bash", "--norc", "--noprofile", str(script)]
    done = subprocess.run(bash, capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.splitlines() == ["explain", "text jsonl feed", "--fail-on", "json jsonl junit"]
