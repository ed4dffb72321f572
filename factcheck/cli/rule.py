"""`factcheck rule`: what a rule does and why, from the docstring in the rule's own file."""

from __future__ import annotations

import inspect
from typing import Annotated

import typer

from factcheck.domain.errors import FactcheckError


def rule(
    code: Annotated[
        str | None,
        typer.Argument(metavar="CODE", help="A rule's code or name: FC101, turnover-sum.", show_default=False),
    ] = None,
) -> None:
    """Explain a rule, or list all of them.

    \b
    Examples:
      factcheck rule
      factcheck rule FC101
    """
    from factcheck.checker.rules import find_rule, rule_modules

    if code is None:
        for known in rule_modules():
            first_line = (inspect.getdoc(known) or "").partition("\n")[0]
            print(f"{known.RULE.code}  {known.RULE.name:<20} {first_line}")
        return
    found = find_rule(code)
    if found is None:
        codes = ", ".join(known.RULE.code for known in rule_modules())
        raise FactcheckError("rule", f"there is no rule {code}: choose one of {codes}.")
    print(f"{found.RULE.code} {found.RULE.name}\n\n{inspect.getdoc(found)}")
