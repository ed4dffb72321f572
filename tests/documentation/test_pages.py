"""The documentation says what the program does: what a page shows is what the code makes now."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from types import ModuleType

import pytest
import typer.main
from typer.core import TyperCommand, TyperGroup
from write import PAGES
from writing.pages import pages
from writing.paths import TOP
from writing.sessions import played, sessions

from factcheck.checker.rules import rule_modules
from factcheck.checker.suspects.misfits import ERROR, WARNING
from factcheck.checker.trust import READ
from factcheck.cli import app

HEADINGS = ["What it does", "Why", "Example that holds", "Example that fails"]
SHOWING = ["README.md", *(f"docs/{name}.md" for name in ("tutorial", "copy-desk", "build-servers", "data-desk"))]


@pytest.mark.parametrize("page", PAGES)
def test_a_written_page_is_up_to_date(page: str) -> None:
    written = (TOP / page).read_text(encoding="utf-8")
    assert written == PAGES[page](), f"{page} is out of date: run python docs/write.py"


@pytest.mark.parametrize("page", SHOWING)
def test_a_page_for_users_shows_what_commands_print(page: str) -> None:
    assert page in PAGES
    assert sessions((TOP / page).read_text(encoding="utf-8"))


def test_the_commands_of_a_page_share_a_shell_and_fail_as_they_do() -> None:
    told = played(
        "```console\n$ there=examples\n```\n\n"
        "```console\n$ ls $there/cod-and-beef.txt\n$ factcheck rule FC0\n$ echo $?\n```"
    )
    assert "\nexamples/cod-and-beef.txt\n$ factcheck rule FC0\nfactcheck: " in told
    assert told.endswith("\n$ echo $?\n2\n```")


def test_a_command_that_ends_the_session_is_told() -> None:
    with pytest.raises(RuntimeError, match="after 1 of 3 commands"):
        played("```console\n$ true\n$ exit 3\n$ true\n```")


def test_every_rule_has_a_page_and_no_other_has() -> None:
    written = {page.stem for page in TOP.glob("docs/rules/*.md")}
    assert written == {module.RULE.code for module in rule_modules()} | {"README"}


@pytest.mark.parametrize("module", rule_modules(), ids=lambda module: module.RULE.code)
def test_a_rule_says_what_it_does_and_why_with_examples(module: ModuleType) -> None:
    assert re.findall(r"^## (.+)$", module.__doc__ or "", flags=re.MULTILINE) == HEADINGS


def test_codes_and_names_of_rules_are_unique() -> None:
    for names in ([m.RULE.code for m in rule_modules()], [m.RULE.name for m in rule_modules()]):
        assert len(set(names)) == len(names) > 0


def command_sections() -> dict[str, str]:
    """The text below each heading `## factcheck COMMAND`, or `### factcheck GROUP COMMAND`, of the page of commands."""
    page = (TOP / "docs" / "commands.md").read_text(encoding="utf-8")
    _, *parts = re.split(r"^##+ factcheck ([a-z ]+)$", page, flags=re.MULTILINE)
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


def options() -> list[tuple[str, str]]:
    return [
        (name, option)
        for name, command in commands().items()
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--")
    ]


def test_every_command_is_documented_and_no_other() -> None:
    assert set(command_sections()) - {"audit", "data"} == set(commands())


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_is_documented_with_a_sentence(command: str, option: str) -> None:
    assert re.search(
        rf"^\| `{re.escape(option)}\b[^|]*` \| \S.{{8,}} \|$",
        command_sections()[command].replace("\\|", "/"),
        re.MULTILINE,
    )


OTHER_MEASUREMENTS = ("benchmarks.md", "training.md")
"""The pages of what is measured otherwise, where a figure may be the same by chance."""


def shares(told: object) -> Iterator[float]:
    """Every share in `measured.toml` that three decimals tell; shorter ones may stand anywhere by chance."""
    if isinstance(told, dict):
        for value in told.values():
            yield from shares(value)
    elif isinstance(told, float) and 0 < told < 1 and round(told, 2) != told:
        yield told


def as_printed(share: float) -> str:
    """A pattern of how a page may write a share: 0.94, .940, 94 percent."""
    decimals, percent = f"{share:.3f}"[2:].rstrip("0"), f"{100 * share:.1f}".removesuffix(".0")
    return rf"0?\.{decimals}0*(?!\d)|{re.escape(percent)} ?(?:%|percent\b|per cent\b)"


def test_measured_figures_stand_in_one_file_only() -> None:
    """What measured.toml has is in no page but where a part of it is written."""
    measured = tomllib.loads((TOP / "docs" / "measured.toml").read_text(encoding="utf-8"))
    figures = re.compile(rf"(?<![\d.])(?:{'|'.join(map(as_printed, shares(measured)))})")
    parts = re.compile(r"<!-- written: measured.*?<!-- end -->", flags=re.DOTALL)
    pages = [TOP / "README.md", *(page for page in TOP.glob("docs/*.md") if page.name not in OTHER_MEASUREMENTS)]
    texts = {page.name: page.read_text(encoding="utf-8") for page in pages}
    assert figures.search(texts["measured.md"])
    typed = {name: found[0] for name, text in texts.items() if (found := figures.search(parts.sub("", text)))}
    assert not typed, f"figures of docs/measured.toml typed by hand: {typed}; write a part of it there"


def test_the_pages_on_deciding_have_its_steps() -> None:
    told = " ".join((TOP / "docs" / "how-it-decides.md").read_text(encoding="utf-8").split())
    assert f"little more than a guess (a confidence below {READ})" in told
    told = " ".join((TOP / "docs" / "training.md").read_text(encoding="utf-8").split())
    assert f"an error from {ERROR:.2f} on, a warning from {WARNING}.".replace(" 0.", " .") in told


def test_every_extra_that_a_page_installs_is_one_and_is_in_the_checkout() -> None:
    """The package is in no index: `pip install ".[server]"`, not by its name."""
    extras = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for page in pages():
        text = page.read_text(encoding="utf-8")
        assert "factcheck-numbers[" not in text, page
        named = {
            name for told in re.findall(r"""install (?:-e )?["']\.\[([\w,]+)\]""", text) for name in told.split(",")
        }
        assert named <= set(extras), page
