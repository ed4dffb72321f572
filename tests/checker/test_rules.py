from __future__ import annotations

from types import ModuleType

import pytest

from factcheck.checker.rules import find_rule, rule_modules

SECTIONS = ("## What it does", "## Why", "## Example that holds", "## Example that fails")


@pytest.mark.parametrize("module", rule_modules(), ids=lambda module: module.RULE.code)
def test_a_rule_says_what_it_does(module: ModuleType) -> None:
    positions = [module.__doc__.index(section) for section in SECTIONS]
    assert positions == sorted(positions)
    assert find_rule(module.RULE.code.lower()) is module is find_rule(module.RULE.name)


def test_codes_and_names_are_unique() -> None:
    rules = [module.RULE for module in rule_modules()]
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules) >= 11


def test_an_unknown_rule_is_none() -> None:
    assert find_rule("FC999") is None
