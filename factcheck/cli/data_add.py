"""`factcheck data add`: a bare file becomes a dataset, once a person has seen what it was taken for."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.tables import put_table
from factcheck.domain.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.reference.add import Trial
    from factcheck.reference.guess import Guess

_SHOWN = 6
_ROLES = ("reporter", "partner", "measure", "product", "period", "unit", "scale", "scope", "valuation", "status")


def add(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="CSV, TSV, SDMX-CSV (.gz too), XLSX or Parquet.", show_default=False)
    ],
    to: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Write the dataset there, not among yours.", show_default=False),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Keep what is guessed without asking; needed where there is no terminal.")
    ] = False,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="The dataset's name; else the file's.", show_default=False)
    ] = None,
    sheet: Annotated[
        str | None, typer.Option(metavar="SHEET", help="The sheet to read; else the first.", show_default=False)
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who publishes the figures, as articles name it.", show_default=False),
    ] = None,
    reporter: Annotated[
        str | None, typer.Option(metavar="AREA", help="Whose figures they are.", show_default=False)
    ] = None,
    partner: Annotated[
        str | None, typer.Option(metavar="AREA", help="With whom the trade is.", show_default=False)
    ] = None,
    measure: Annotated[
        str | None, typer.Option(metavar="WORD", help="What is measured: exports, gdp.", show_default=False)
    ] = None,
    period: Annotated[
        str | None, typer.Option(metavar="PERIOD", help="The time of all figures: 2023.", show_default=False)
    ] = None,
    unit: Annotated[
        str | None, typer.Option(metavar="UNIT", help="What they are counted in: 'mn USD'.", show_default=False)
    ] = None,
    official: Annotated[
        bool,
        typer.Option(
            "--official", help="It is the source's own table: it may refute claims; else it supports and disagrees."
        ),
    ] = False,
) -> None:
    """Add a file of figures: guess what it holds, show that with its first rows, and keep it.

    It looks for the rows that name the columns, for country names, periods, measures, units and scales in heads,
    titles, notes and cells, and for who is named as the source. It shows what it took each for and where it read that,
    and asks whether to keep it. A question mark stands at what no word of the file says. What it cannot find it asks
    for, and what it would read wrongly (changes instead of levels, rows that a heading between them tells apart) it
    refuses. The file is copied as it is; datapackage.json beside it holds the guess and can be changed.

    \b
    Examples:
      factcheck data add kaz_exports.xlsx
      factcheck data add trade.csv --source "Bureau of National Statistics" --unit "mn USD" --official --yes
    """
    from factcheck.reference.add import tried
    from factcheck.reference.guess import Told, guess
    from factcheck.reference.own import own_datasets, references

    if "://" in str(file) or str(file).startswith(("http:", "https:")):
        raise FactcheckError("dataset", f"{file} is an address: save the file and give its path.")
    if not file.is_file():
        raise FactcheckError("dataset", f"There is no file {file}.")
    told = Told(name, sheet, reporter, partner, measure, period, unit, source, official)
    guessed = guess(file, told, date.today())
    if guessed.missing:
        _put_guess(guessed)
        options = ", ".join(f"--{role}" for role in guessed.missing)
        raise FactcheckError("dataset", f"{file} does not say {_listed(guessed.missing)}: give {options}.")
    _settle_source(guessed)
    with tried(file, guessed) as trial:
        _put_guess(guessed)
        _put_rows(trial)
        _refuse_mixed(trial, guessed)
        if not yes and not (sys.stdin.isatty() and typer.confirm("\nKeep it?", default=True)):
            raise FactcheckError("dataset", "Nothing is kept: say --yes to keep it as it is guessed.")
        place = trial.keep(to or own_datasets())
    print(f"\n{place} is written: datapackage.json there says all this and can be changed.")
    if to is None:
        for left_out in references().left_out:
            print(f"factcheck: {left_out}", file=sys.stderr)


def _settle_source(guessed: Guess) -> None:
    """Where the source is one that the datasets have already, name it as they do: one body is not to be two."""
    from factcheck.matcher.sources import SourceNames
    from factcheck.reference.everything import everything

    source = guessed.package["factcheck"]["sources"][0]
    known = SourceNames(everything().publishers()).find(source["name"], (source.get("side"),))
    if known is not None and known.name != source["name"]:
        guessed.remarks.append(f"{source['name']} is the source that is known as {known.name}")
        source["name"] = known.name


def _put_guess(guessed: Guess) -> None:
    rows = [(role, *_where(guessed, role)) for role in (*_ROLES, "source")]
    put_table(("what", "taken for", "from"), [row for row in rows if row[1]])
    for remark in guessed.remarks:
        print(f"- {remark}")


def _where(guessed: Guess, role: str) -> tuple[str, str]:
    """What the role was taken for and where that was read, a question mark where nothing says it."""
    if role == "source":
        found = guessed.package["factcheck"]["sources"][0]["name"]
    else:
        own = guessed.package["resources"][0]["factcheck"]
        columns = [column for column in guessed.columns if column.role == role]
        melted = [column for column in guessed.columns if role in column.melt]
        if columns:
            return f"column {columns[0].name!r}", ", ".join(columns[0].cells[:3])
        if melted:
            heads = [f"{column.melt[role]}" for column in melted]
            return ", ".join(dict.fromkeys(heads[:3])) + (" …" if len(heads) > 3 else ""), "heads of columns"
        told = own.get(role, "")
        found = (
            ", ".join(f"{side} ({measure})" for measure, side in told.items()) if isinstance(told, dict) else str(told)
        )
    mark = " ?" if role in guessed.assumed else ""
    return f"{found}{mark}" if found else "", guessed.roles.get(role, "as you say" if role == "source" else "")


def _put_rows(trial: Trial) -> None:
    from decimal import Decimal

    from factcheck.matcher.wording import amount

    print(f"\n{len(trial.frame):,} observations, the first of them:")
    heads = ("row", "reporter", "partner", "measure", "period", "figure")
    rows = [
        (
            str(row["row"]),
            row["reporter"],
            row["partner"],
            f"{row['measure']} ({row['product']})" if row["product"] else row["measure"],
            row["period"],
            amount(Decimal(row["value"]), row["unit"]),
        )
        for row in trial.frame.head(_SHOWN).to_dict("records")
    ]
    put_table(heads, rows, right=("row", "figure"))
    for fault in trial.faults[:_SHOWN]:
        print(f"fault: {fault}")
    if trial.faults:
        print("Until these faults are mended the dataset is left out: factcheck data check lists them.")


def _refuse_mixed(trial: Trial, guessed: Guess) -> None:
    """Rows that one column tells apart, and nobody knows how, must not become one series."""
    unknown = [column.name for column in guessed.unused if len(column.cells) > 1 and not column.cells[0][:1].isdigit()]
    if trial.duplicates and unknown:
        columns = ", ".join(map(repr, unknown))
        message = f"{trial.duplicates[0]}: what the column {columns} says is not understood, leave one sort of rows."
        raise FactcheckError("dataset", message)
    for duplicate in trial.duplicates[:_SHOWN]:
        print(f"remark: {duplicate}")


def _listed(roles: list[str]) -> str:
    words = {
        "reporter": "whose figures they are",
        "measure": "what is measured",
        "period": "for which time",
        "unit": "in which unit",
    }
    told = [words[role] for role in roles]
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))
