"""`factcheck init` writes what changes nothing until a key is taken from behind its #."""

import re
import tomllib
from pathlib import Path
from typing import Any

from factcheck.configuration import configuration
from factcheck.configuration.schema import config_schema
from factcheck.configuration.table import Configuration, configuration_of

_KEY = re.compile(r"^# (?=\w+ = |\[)", re.MULTILINE)


def test_what_is_written_changes_nothing(run: Any, tmp_path: Path) -> None:
    ran = run("init", tmp_path)
    assert ran.status == 0
    assert str(tmp_path / "factcheck.toml") in ran.out
    assert configuration(tmp_path / "factcheck.toml") == Configuration()


def test_every_key_stands_in_it_with_what_holds_without_it(run: Any, tmp_path: Path) -> None:
    run("init", tmp_path)
    table = tomllib.loads(_KEY.sub("", (tmp_path / "factcheck.toml").read_text(encoding="utf-8")))
    assert set(table) == set(config_schema()["properties"])
    read = configuration_of(table, "here")
    assert (read.tiers, read.fail_on, read.format) == (Configuration().tiers, "error", ("text",))


def test_nothing_is_overwritten(run: Any, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("ignore = []\n", encoding="utf-8")
    ran = run("init", tmp_path)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert (tmp_path / "factcheck.toml").read_text(encoding="utf-8") == "ignore = []\n"
    assert run("init", tmp_path / "none").status == 2
