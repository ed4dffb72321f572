"""`factcheck data pull` and `factcheck data update`: the two commands that touch the network, when they are called."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.domain.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.reference.pull.dataset import Changes
    from factcheck.reference.pull.library import Library
    from factcheck.reference.pull.provider import Provider

_UNDONE = 2


def pull(
    provider: Annotated[
        str, typer.Argument(metavar="PROVIDER", help="worldbank, comtrade, imf or eurostat.", show_default=False)
    ],
    reporters: Annotated[
        str | None,
        typer.Option(
            metavar="CODES", help="Whose figures: KAZ,CHN or all. Needed but for worldbank.", show_default=False
        ),
    ] = None,
    partners: Annotated[str, typer.Option(metavar="CODES", help="Trade with whom: CHN,RUS, world or all.")] = "world",
    years: Annotated[
        str, typer.Option(metavar="YEARS", help="2023, 2017-2024, or 2017- to go on with each update.")
    ] = "2015-",
    measures: Annotated[
        str, typer.Option(metavar="NAMES", help="exports,imports and what else the provider has.")
    ] = "exports,imports",
    monthly: Annotated[bool, typer.Option("--monthly", help="Months instead of years.")] = False,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="The dataset's name; else the provider's.", show_default=False)
    ] = None,
) -> None:
    """Fetch official figures from those who publish them, into a dataset of your own.

    \b
    Examples:
      factcheck data pull worldbank --reporters KAZ,UZB --years 2015-
      factcheck data pull comtrade --reporters CHN --partners KAZ,KGZ,TJK,TKM,UZB --years 2017-2024
      factcheck data pull imf --reporters KAZ --partners CHN --monthly --years 2023-
      factcheck data pull eurostat --reporters DEU,"european union" --partners KAZ --years 2020-
    """
    from factcheck.reference.pull import find_provider
    from factcheck.reference.pull.client import Client
    from factcheck.reference.pull.codes import parse_areas
    from factcheck.reference.pull.query import Query, parse_years

    found = find_provider(provider)
    first, last = parse_years(years)
    query = Query(
        reporters=parse_areas(_reporters(found, reporters), "--reporters"),
        partners=_partners(found, partners, parse_areas),
        measures=_measures(found, measures),
        first=first,
        last=last,
        monthly=_monthly(found, monthly),
    )
    library, dataset = _library(), _dataset_name(name or found.name)
    client = Client()
    _show_terms(library, found)
    with _watched(found.name) as watch:
        changes = library.pull(dataset, found, query, client, watch)
    print(f"{dataset}: {_told(changes)} in {library.datasets / dataset}")


def update(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Datasets; else all that were pulled.")
    ] = None,
) -> None:
    """Pull again what was pulled, and keep the older release beside the new one.

    \b
    Examples:
      factcheck data update
      factcheck data update worldbank
    """
    from factcheck.reference.pull import find_provider
    from factcheck.reference.pull.client import Client

    library = _library()
    there = {dataset.name: dataset for dataset in library.pulled()}
    if unknown := [name for name in names or () if name not in there]:
        raise FactcheckError("pull", f"{unknown[0]} was not pulled: choose one of {', '.join(there) or 'none'}.")
    if not there:
        raise FactcheckError("pull", "Nothing was pulled yet: see factcheck data pull --help.")
    client, failed = Client(), False
    for name in names or there:
        provider = find_provider(there[name].provider)
        _show_terms(library, provider)
        try:
            with _watched(name) as watch:
                changes = library.update(there[name], client, watch)
        except FactcheckError as error:
            print(f"factcheck: {name}: {error.message}", file=sys.stderr)
            failed = True
            continue
        print(f"{name}: {_told(changes)}")
    raise typer.Exit(_UNDONE if failed else 0)


def _library() -> Library:
    from factcheck import resources
    from factcheck.reference.pull.library import Library

    return Library(resources.user_data())


def _show_terms(library: Library, provider: Provider) -> None:
    if terms := library.terms(provider):
        print(terms, file=sys.stderr)


def _reporters(provider: Provider, told: str | None) -> str:
    if told is None and provider.by_partner:
        raise FactcheckError(
            "pull", f"{provider.name} has too much to pull it all: say whose figures with --reporters."
        )
    return told or "all"


def _partners(provider: Provider, told: str, parse: Callable[[str, str], tuple[str, ...]]) -> tuple[str, ...]:
    partners = parse(told, "--partners")
    if not provider.by_partner and partners != ("world",):
        raise FactcheckError("pull", f"--partners: {provider.name} has trade with the world only.")
    return partners


def _measures(provider: Provider, told: str) -> tuple[str, ...]:
    measures = tuple(dict.fromkeys(name.strip().casefold() for name in told.split(",") if name.strip()))
    unknown = [name for name in measures if name not in provider.measures]
    if unknown or not measures:
        known = ", ".join(provider.measures)
        raise FactcheckError(
            "pull", f"--measures: {provider.name} has {known}, and no {unknown[0] if unknown else told!r}."
        )
    return measures


def _monthly(provider: Provider, told: bool) -> bool:
    if told and not provider.monthly:
        raise FactcheckError("pull", f"--monthly: {provider.name} has years only.")
    return told


def _dataset_name(name: str) -> str:
    if name.strip(".") and all(letter.isalnum() or letter in "-_." for letter in name):
        return name
    raise FactcheckError("pull", f"--name: {name!r} cannot be a folder: use letters, digits, - and _.")


def _told(changes: Changes) -> str:
    parts = [f"{changes.new:,} new", f"{changes.revised:,} revised", f"{changes.same:,} unchanged"]
    if changes.gone:
        parts.append(f"{changes.gone:,} no longer given (kept)")
    return ", ".join(parts)


@contextmanager
def _watched(what: str) -> Iterator[Callable[[int, int], None]]:
    """Tells how far it is on standard error: a bar on a terminal, else a line an answer."""
    if not sys.stderr.isatty():

        def tell(done: int, total: int) -> None:
            print(f"{what}: {done} of {total} answers", file=sys.stderr)

        yield tell
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
