"""The names of countries, groups and regions as a text may write them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache

from factcheck.extractor.areas.gazetteer import Gazetteer, Name
from factcheck.resources import models, vocabulary

_NO_PLURAL = ("s", "x", "z", "ch", "sh", "ese")


@lru_cache
def gazetteer() -> Gazetteer:
    """All names of `models/en/areas.csv`, `groups.yaml`, `regions.yaml` and `areas.yaml`.

    A name's form is as in `AreaMention`, or `prefix` (Sino-), or `other` for what is no area.
    """
    names = [*country_names(), *_group_names(), *_region_names()]
    return Gazetteer([*names, *_odd_names({name.words for name in names})])


@lru_cache
def country_names() -> tuple[Name, ...]:
    """The names of every country and territory, with its adjectives, people and seats of government."""
    with (models() / "areas.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = [name for row in rows for name in _names_of(row)]
    known = {name.words for name in names}
    republics = (Name(f"Republic of {row['name']}", row["code"], "name") for row in rows)
    return (*names, *(name for name in republics if name.words not in known))


def _names_of(row: dict[str, str]) -> Iterator[Name]:
    code = row["code"]
    written = _with_hyphens([row["name"], *_cell(row["names"])])
    adjectives, people = _with_hyphens(_cell(row["adjectives"])), _cell(row["people"])
    plurals = [f"{adjective}s" for adjective in adjectives if not adjective.endswith(_NO_PLURAL)]
    yield from (_area(words, code, "name") for words in written)
    yield from (
        Name(words, code, "demonym")
        for words in dict.fromkeys([*adjectives, *plurals, *people])
        if words not in written
    )
    yield from (_area(words, code, "capital") for words in _cell(row["seats"]))


def _with_hyphens(names: list[str]) -> dict[str, None]:
    """The names, those of two words also as one: South-Korean."""
    hyphened = (name.replace(" ", "-") for name in names if name.count(" ") == 1 and not name.startswith("the "))
    return dict.fromkeys([*names, *hyphened])


def _area(words: str, code: str, form: str) -> Name:
    definite = words.startswith("the ")
    return Name(words.removeprefix("the ").removeprefix("The "), code, form, definite)


def _cell(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _group_names() -> Iterator[Name]:
    compass, countries = vocabulary("areas")["compass"], vocabulary("areas")["countries"]
    for code, group in vocabulary("groups").items():
        of_countries = (f"{words} {noun}" for words in group.get("of_countries", ()) for noun in countries)
        for words in [*group.get("names", ()), *group.get("adjectives", ()), *of_countries]:
            yield _area(words, code, "group")
            if words.split(" ")[0] in compass:
                yield Name(words[0].lower() + words[1:], code, "group")
        yield from (Name(words, code, "capital") for words in group.get("seats", ()))


def _region_names() -> Iterator[Name]:
    for code, regions in vocabulary("regions").items():
        for names in (region.split("|") for region in regions):
            yield from (Name(words, code, "region", region=names[0].lower()) for words in names)


def _odd_names(known: set[str]) -> Iterator[Name]:
    odd = vocabulary("areas")
    yield from (Name(words, code, "prefix") for words, code in odd["prefixes"].items())
    for row in odd["not_areas"]:
        yield from (Name(words, "", "other") for words in row)
    for words, candidates in odd["ambiguous"].items():
        if words not in known:
            yield Name(words, candidates[0]["code"], "name")
