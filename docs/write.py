"""Writes the pages that come from the code: python docs/write.py

docs/rules/ comes from the docstrings of the rules, docs/schema/ from the reporter, the bookmark in
integrations/bookmarklet/ from its script, and what the README and docs/commands.md show below a `$` is what the command
prints. `tests/test_docs.py` fails while they differ.
"""

from __future__ import annotations

import inspect
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from string import Template
from types import ModuleType
from urllib.parse import quote

from factcheck.checker.rules import rule_modules
from factcheck.configuration.schema import config_schema
from factcheck.reporter.schema import Schema, report_schema

TOP = Path(__file__).resolve().parents[1]
SESSION = re.compile(r"^```console\n\$ (factcheck [^\n]*)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)

INTRODUCTION = """\
# Rules

*Written by `python docs/write.py` from the rules' own files in `factcheck/checker/rules/`. `factcheck rule CODE` prints
the same.*

A number in print stands for every value that would be printed so, and a check fails only where no such values fit
together. Codes are stable: FC1xx checks the article against itself, FC2xx against references and other sources,
FC3xx looks at how a figure is written.
"""


def rules_index() -> str:
    """A table of all rules, by code, with links to their pages."""
    table = ["| code | rule | what must hold |", "| --- | --- | --- |", *map(_row, rule_modules())]
    return "\n".join([INTRODUCTION, *table, ""])


def rule_page(module: ModuleType) -> str:
    """What the rule's docstring says."""
    return f"# {module.RULE.code} {module.RULE.name}\n\n{inspect.getdoc(module)}\n\n[All rules](README.md)\n"


def schema_page(schema: Callable[[], Schema]) -> str:
    """A JSON Schema as it is published."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def with_sessions(page: str) -> str:
    """The page with what its commands print now."""
    return SESSION.sub(_session, (TOP / page).read_text(encoding="utf-8"))


def bookmarklet_page() -> str:
    """The page with the bookmark, which holds its script without comments and indents."""
    folder = TOP / "integrations" / "bookmarklet"
    lines = (line.strip() for line in (folder / "bookmarklet.js").read_text(encoding="utf-8").splitlines())
    script = "\n".join(line for line in lines if line and not line.startswith("//"))
    page = Template((folder / "page.html").read_text(encoding="utf-8"))
    return page.substitute(bookmarklet=escape(f"javascript:{quote(script)}"))


PAGES = {
    "docs/rules/README.md": rules_index,
    **{f"docs/rules/{module.RULE.code}.md": partial(rule_page, module) for module in rule_modules()},
    "docs/schema/factcheck-report-1.json": partial(schema_page, report_schema),
    "docs/schema/factcheck-config-1.json": partial(schema_page, config_schema),
    "integrations/bookmarklet/bookmarklet.html": bookmarklet_page,
    **{page: partial(with_sessions, page) for page in ("README.md", "docs/commands.md")},
}


def _session(shown: re.Match[str]) -> str:
    command = [sys.executable, "-m", *shlex.split(shown[1])]
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=TOP, env=environment, capture_output=True, text=True, encoding="utf-8")
    return f"```console\n$ {shown[1]}\n{done.stdout}{done.stderr}```"


def _row(module: ModuleType) -> str:
    rule, told = module.RULE, inspect.getdoc(module) or ""
    return f"| [{rule.code}]({rule.code}.md) | {rule.name} | {told.splitlines()[0]} |"


if __name__ == "__main__":
    for page in (TOP / "docs" / "rules").glob("*.md"):
        page.unlink()
    for name, page in PAGES.items():
        (TOP / name).parent.mkdir(exist_ok=True)
        (TOP / name).write_text(page(), encoding="utf-8", newline="\n")
