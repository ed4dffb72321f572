"""The rules, a file each. A file that defines `RULE` is found by being here; nothing else lists it.

A rule about the article alone has `relations(statements)`, which yields what must hold between its claims, or
`findings(statements)`, which yields checks of single claims; one about all claims together has
`conflicts(statements, suspected, evidence, assertions)`; a rule about references has `checks(claims, evidence)`, or
`remarks(statements, evidence)` where it looks at the article's words too; one about statements in words has `ASSERTED`,
what words it is about, and `proofs(statements, assertion)`. One with `TENTATIVE` only supposes that its figures belong
together: what all claims together, or another rule, say of them goes before it.
The docstring says what it does, why, and gives two examples.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def rule_modules() -> tuple[ModuleType, ...]:
    """All rules, by code."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(sorted((m for m in modules if hasattr(m, "RULE")), key=lambda module: str(module.RULE.code)))


@cache
def tentative_codes() -> frozenset[str]:
    """The codes of the rules that only suppose their figures to belong together."""
    return frozenset(module.RULE.code for module in rule_modules() if getattr(module, "TENTATIVE", False))


def find_rule(code_or_name: str) -> ModuleType | None:
    """The rule with this code (``FC101``) or name (``turnover-sum``), None where there is none."""
    wanted = code_or_name.casefold()
    return next((m for m in rule_modules() if wanted in (m.RULE.code.casefold(), m.RULE.name)), None)
