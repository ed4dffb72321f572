"""`factcheck rule`: what a rule does and why, from the docstring in the rule's own file."""

from __future__ import annotations

import inspect
from types import ModuleType
from typing import Annotated

import typer

from factcheck.domain.errors import FactcheckError


def rule(
    code: Annotated[
        str | None,
        typer.Argument(metavar="CODE", help="A rule's code or name: FC101, turnover-sum.", show_default=False),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Explain every rule, by code.")] = False,
) -> None:
    """Explain a rule or all of them; without a code, list them.

    What it does, why, an example that holds and one that fails.

    \b
    Examples:
      factcheck rule
      factcheck rule FC101
      factcheck rule --all
    """
    from factcheck.checker.rules import find_rule, rule_modules

    if all_ and code:
        raise FactcheckError("rule", f"--all explains every rule: leave out {code}, or leave out --all.")
    if all_:
        print("\n\n\n".join(_explained(known) for known in rule_modules()))
        return
    if code is None:
        for known in rule_modules():
            first_line = (inspect.getdoc(known) or "").partition("\n")[0]
            print(f"{known.RULE.code}  {known.RULE.name:<20} {first_line}")
        return
    found = find_rule(code)
    if found is None:
        codes = ", ".join(known.RULE.code for known in rule_modules())
        raise FactcheckError("rule", f"there is no rule {code}: choose one of {codes}.")
    print(_explained(found))


def _explained(known: ModuleType) -> str:
    return f"{known.RULE.code} {known.RULE.name}\n\n{inspect.getdoc(known)}"
