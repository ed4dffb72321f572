"""The pages of the rules, from the docstrings of the rules."""

from __future__ import annotations

import inspect
from functools import partial
from types import ModuleType

from factcheck.checker.rules import rule_modules

_INTRODUCTION = """\
# Rules

*Written by `python docs/write.py` from the rules' own files in `factcheck/checker/rules/`. `factcheck rule CODE` prints
the same.*

A number in print stands for every value that would be printed so, and a check fails only where no such values fit
together: [how it decides](../how-it-decides.md). Codes are stable: FC1xx checks the article against itself, FC2xx
against references and other sources, FC3xx looks at how a figure is written.
"""
_PAGES = """\
```{toctree}
:hidden:
:glob:

FC*
```
"""


def rules_index() -> str:
    """A table of all rules, by code, with links to their pages."""
    table = ["| code | rule | what must hold |", "| --- | --- | --- |", *map(_row, rule_modules())]
    return "\n".join([_INTRODUCTION, *table, "", _PAGES])


def rule_page(module: ModuleType) -> str:
    """What the rule's docstring says."""
    return f"# {module.RULE.code} {module.RULE.name}\n\n{inspect.getdoc(module)}\n\n[All rules](README.md)\n"


def _row(module: ModuleType) -> str:
    rule, told = module.RULE, inspect.getdoc(module) or ""
    return f"| [{rule.code}]({rule.code}.md) | {rule.name} | {told.splitlines()[0]} |"


PAGES = {
    "docs/rules/README.md": rules_index,
    **{f"docs/rules/{module.RULE.code}.md": partial(rule_page, module) for module in rule_modules()},
}
