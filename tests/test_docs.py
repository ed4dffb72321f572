"""The documentation says what the program does: every command, option and rule, and what the README shows."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import typer.main
from typer.core import TyperCommand, TyperGroup

from factcheck.checker.rules import rule_modules
from factcheck.cli import app

TOP = Path(__file__).resolve().parents[1]
COMMANDS_PAGE = (TOP / "docs" / "commands.md").read_text(encoding="utf-8")
README = (TOP / "README.md").read_text(encoding="utf-8")
HEADINGS = ["What it does", "Why", "Example that holds", "Example that fails"]


def writer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_write", TOP / "docs" / "write.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", writer().PAGES)
def test_a_written_page_is_up_to_date(page: str) -> None:
    written = (TOP / page).read_text(encoding="utf-8")
    assert written == writer().PAGES[page](), f"{page} is out of date: run python docs/write.py"


def test_every_rule_has_a_page_and_no_other_has() -> None:
    pages = {page.stem for page in TOP.glob("docs/rules/*.md")}
    assert pages == {module.RULE.code for module in rule_modules()} | {"README"}


@pytest.mark.parametrize("module", rule_modules(), ids=lambda module: module.RULE.code)
def test_a_rule_says_what_it_does_and_why_with_examples(module: ModuleType) -> None:
    assert re.findall(r"^## (.+)$", module.__doc__ or "", flags=re.MULTILINE) == HEADINGS


def test_codes_and_names_of_rules_are_unique() -> None:
    for names in ([m.RULE.code for m in rule_modules()], [m.RULE.name for m in rule_modules()]):
        assert len(set(names)) == len(names) > 0


def command_sections() -> dict[str, str]:
    """The text below each heading `## factcheck COMMAND`, or `### factcheck GROUP COMMAND`, of the page of commands."""
    _, *parts = re.split(r"^##+ factcheck ([a-z ]+)$", COMMANDS_PAGE, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def commands() -> dict[str, TyperCommand]:
    """Every command by its words: `check`, `data list`."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    return dict(commands_below(group, ""))


def commands_below(group: TyperGroup, words: str) -> Iterator[tuple[str, TyperCommand]]:
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from commands_below(command, f"{words}{name} ")
        else:
            assert isinstance(command, TyperCommand)
            yield f"{words}{name}", command


def test_every_command_is_documented_and_no_other() -> None:
    assert set(command_sections()) == set(commands())


def options() -> list[tuple[str, str]]:
    return [
        (name, option)
        for name, command in commands().items()
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--")
    ]


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_is_documented(command: str, option: str) -> None:
    assert re.search(rf"^\| `{re.escape(option)}\b", command_sections()[command], flags=re.MULTILINE)


def test_every_documented_option_exists() -> None:
    told = [
        (command, option)
        for command, text in command_sections().items()
        for option in re.findall(r"^\| `(--[\w-]+)", text, flags=re.MULTILINE)
    ]
    assert set(told) <= set(options())


def test_the_readme_shows_what_a_command_prints() -> None:
    assert writer().SESSION.findall(README)


def test_the_python_example_of_the_readme_runs() -> None:
    code = re.findall(r"^```python\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    assert code
    for example in code:
        expected = "".join(f"{line}\n" for line in re.findall(r"# prints: (.*)$", example, flags=re.MULTILINE))
        command = [sys.executable, "-c", example]
        done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        assert done.stdout == expected


@pytest.mark.parametrize("page", [*TOP.glob("*.md"), *TOP.glob("docs/**/*.md")], ids=lambda page: page.stem)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
