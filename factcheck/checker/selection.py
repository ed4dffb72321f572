"""Which rules are asked: all, or those that an editor chose by code, by the beginning of codes, or by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from factcheck.checker.rules import rule_modules
from factcheck.domain.check import Check
from factcheck.domain.errors import FactcheckError

REFERENCES = "FC2"
"""How the codes of rules begin that hold an article against other sources."""
ALL = "ALL"
"""What stands for every rule."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Codes or their beginnings (``FC101``, ``FC2``). As in ruff, the longer beginning wins, `ignore` where both match.

    >>> Selection(("FC1",), ("FC10",)).takes("FC101")
    False
    >>> Selection(("FC101",), ("FC10",)).takes("FC101")
    True
    """

    select: tuple[str, ...] = ("",)
    ignore: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        return _longest(self.select, code) > _longest(self.ignore, code)

    def touches(self, prefix: str) -> bool:
        """Whether a rule whose code begins so is selected."""
        return any(self.takes(code) for code in _codes() if code.startswith(prefix))

    def without(self, prefix: str) -> Selection:
        """The same rules but those whose code begins so."""
        return Selection(tuple(code for code in _codes() if self.takes(code) and not code.startswith(prefix)))

    def of(self, checks: Iterable[Check]) -> tuple[Check, ...]:
        """Those of `checks` whose rule is selected."""
        return tuple(check for check in checks if self.takes(check.code))


EVERY_RULE = Selection()


def selection(select: Iterable[str] | None, ignore: Iterable[str] | None) -> Selection:
    """The selection that these words make; all rules where `select` is None.

    Raises:
        FactcheckError: `rule`: a word that no rule's code begins with and that is no rule's name, or no word at all.
    """
    chosen = (ALL,) if select is None else tuple(select)
    if not chosen:
        raise FactcheckError("rule", f"no rule is selected, so nothing would be checked: name some, or {ALL}.")
    return Selection(tuple(map(rule_prefix, chosen)), tuple(map(rule_prefix, ignore or ())))


def rule_prefix(word: str) -> str:
    """The beginning of codes that `word` means: itself, or the code of the rule with that name; empty for all.

    Raises:
        FactcheckError: `rule`: no rule is meant.
    """
    if word.upper() == ALL:
        return ""
    names: dict[str, str] = {module.RULE.name: module.RULE.code for module in rule_modules()}
    found = names.get(word.lower(), word.upper())
    if found and any(code.startswith(found) for code in names.values()):
        return found
    near = get_close_matches(word.upper(), names.values(), n=1) or get_close_matches(word.lower(), names, n=1)
    advice = f"perhaps {near[0]} is meant" if near else "factcheck rule lists them"
    raise FactcheckError("rule", f"there is no rule {word}: {advice}.")


def _codes() -> list[str]:
    return [module.RULE.code for module in rule_modules()]


def _longest(prefixes: Iterable[str], code: str) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)
