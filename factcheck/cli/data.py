"""`factcheck data`: the datasets that articles are held against, shipped and a user's own."""

from __future__ import annotations

import typer

from factcheck.cli.data_add import add
from factcheck.cli.data_check import check
from factcheck.cli.data_list import list_
from factcheck.cli.data_pull import pull
from factcheck.cli.data_remove import remove
from factcheck.cli.data_show import show
from factcheck.cli.data_update import update

data = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The figures that articles are held against.")
data.command()(add)
data.command()(check)
data.command("list")(list_)
data.command()(show)
data.command()(remove)
data.command()(pull)
data.command()(update)
