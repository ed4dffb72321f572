"""The rules as LanguageTool's clients know them."""

from __future__ import annotations

import inspect
from functools import cache
from typing import Any

from factcheck.checker.rules import find_rule, rule_modules

CATEGORY = "FACTCHECK"
CATEGORY_NAME = "Numbers"
ISSUE_TYPE = "grammar"
"""`numbers` and `inconsistency` would be nearer, but Superdesk drops all types that it does not know."""


@cache
def description(code: str) -> str:
    """What the rule is about, in a line; empty where the code is of no rule."""
    found = find_rule(code)
    return (inspect.getdoc(found) or "").partition("\n")[0] if found else ""


def rules() -> list[dict[str, Any]]:
    """Every rule, as `configinfo` lists them."""
    return [
        {
            "ruleId": module.RULE.code,
            "description": description(module.RULE.code),
            "categoryId": CATEGORY,
            "categoryName": CATEGORY_NAME,
            "locQualityIssueType": ISSUE_TYPE,
        }
        for module in rule_modules()
    ]
