"""`factcheck audit`: an archive of articles; `factcheck audit SOURCE` is short for `factcheck audit run SOURCE`."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from factcheck.cli.audit_across import across
from factcheck.cli.audit_diff import diff
from factcheck.cli.audit_export import export
from factcheck.cli.audit_report import report
from factcheck.cli.audit_review import review
from factcheck.cli.audit_run import run
from factcheck.extras import need


class _RunsSources(TyperGroup):
    """A group in which what is no command is a source to run over."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in self.get_help_option_names(ctx):
            args = ["run", *args]
        return super().parse_args(ctx, args)


audit = typer.Typer(
    cls=_RunsSources,
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Check an archive: factcheck audit SOURCE --out RUN, then factcheck audit report RUN.",
)


@audit.callback()
def _with_a_ledger() -> None:
    need("sqlalchemy", "audit", "factcheck audit")


audit.command()(run)
audit.command()(report)
audit.command()(review)
audit.command()(export)
audit.command()(diff)
audit.command()(across)
