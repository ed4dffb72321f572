"""`factcheck data pull`: official figures from those who publish them, into a dataset of the user's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.pulling import changes_told, own_library, show_terms, watched
from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull.providers import names

if TYPE_CHECKING:
    from factcheck.reference.pull.provider import Provider


def pull(
    provider: Annotated[
        str, typer.Argument(metavar="PROVIDER", help=f"One of {', '.join(names())}.", show_default=False)
    ],
    reporters: Annotated[
        str | None,
        typer.Option(
            metavar="CODES",
            help="Whose figures: ISO 3166 codes (KAZ,CHN), 'european union', or all. Needed but for worldbank.",
            show_default=False,
        ),
    ] = None,
    partners: Annotated[
        str, typer.Option(metavar="CODES", help="Trade with whom: codes, world, or all for every partner.")
    ] = "world",
    years: Annotated[
        str, typer.Option(metavar="YEARS", help="2023, 2017-2024, or 2017- to go on with each update.")
    ] = "2015-",
    measures: Annotated[
        str,
        typer.Option(
            metavar="NAMES",
            help="What the provider has of it; worldbank also gdp, gdp_per_capita, population, imf also balance.",
        ),
    ] = "exports,imports",
    monthly: Annotated[bool, typer.Option("--monthly", help="Months instead of years.")] = False,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="The dataset's name; else the provider's.", show_default=False)
    ] = None,
) -> None:
    """Fetch official figures from those who publish them, into a dataset of your own.

    A pull that broke off goes on where it was when it is called again. Needs the extra [pull].

    \b
    Examples:
      factcheck data pull worldbank --reporters KAZ,UZB --years 2015-
      factcheck data pull comtrade --reporters CHN --partners KAZ,KGZ,TJK,TKM,UZB --years 2017-2024
      factcheck data pull imf --reporters KAZ --partners CHN --monthly --years 2023-
      factcheck data pull eurostat --reporters DEU,"european union" --partners KAZ --years 2020-

    Exit status: 0 the figures are there, 2 they could not be had.
    """
    from factcheck.reference.pull.client import Client
    from factcheck.reference.pull.codes import parse_areas
    from factcheck.reference.pull.providers import find_provider
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
    library, dataset = own_library(), _dataset_name(name or found.name)
    client = Client()
    show_terms(library, found)
    with watched(found.name) as watch:
        changes = library.pull(dataset, found, query, client, watch)
    print(f"{dataset}: {changes_told(changes)} in {library.datasets / dataset}")


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
