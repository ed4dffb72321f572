"""The names of countries, groups and regions as a text may write them, in a table by their first word."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extractor.vocabulary import vocabulary
from factcheck.resources import models

_FIRST_WORD = re.compile(r"[^\W_]+")
_NO_PLURAL = ("s", "x", "z", "ch", "sh", "ese")


@dataclass(frozen=True, slots=True)
class AreaName:
    """`words` as the vocabulary writes them; `form` as in `AreaMention`, or `prefix`, or `other` for what is no area."""

    words: str
    code: str
    form: str
    definite: bool = False
    """Whether it is the area only after "the": the Gulf, the States."""

    def begins(self, text: str, start: int) -> bool:
        """Whether `text` has the name at `start`, as a whole word, with no capital less than the name has."""
        end = start + len(self.words)
        written = text[start:end]
        if len(written) < len(self.words) or (end < len(text) and (text[end].isalnum() or text[end] == "_")):
            return False
        if written != self.words and any(w not in (n, n.upper()) for w, n in zip(written, self.words, strict=True)):
            return False
        return not self.definite or text[:start].endswith(("the ", "The ", "THE "))


class Gazetteer:
    """The longest name that begins at a place of a text."""

    def __init__(self, names: Iterable[AreaName]) -> None:
        self._by_first: dict[str, list[AreaName]] = {}
        for name in names:
            self._by_first.setdefault(_first_word(name.words), []).append(name)
        for rows in self._by_first.values():
            rows.sort(key=lambda name: -len(name.words))
        self.begins = _beginnings(name.words for rows in self._by_first.values() for name in rows)

    def __iter__(self) -> Iterator[AreaName]:
        return (name for rows in self._by_first.values() for name in rows)

    def longest(self, text: str, start: int, word: str) -> AreaName | None:
        """The longest name at `start`, where the text has `word`."""
        for name in self._by_first.get(word.lower(), ()):
            if name.begins(text, start):
                return name
        return None


def _first_word(words: str) -> str:
    found = _FIRST_WORD.match(words)
    if found is None:
        raise ValueError(f"the name {words!r} does not begin with a letter or a digit")
    return found[0].lower()


def _beginnings(names: Iterable[str]) -> re.Pattern[str]:
    """Where a name can begin: a capital, or the first word of a name that needs none."""
    small = {_first_word(name) for name in names if name[0].islower()}
    return re.compile(rf"(?<![^\W_])(?:[A-ZÀ-Þ][^\W_]*|(?:{'|'.join(sorted(small))})(?![^\W_]))")


@lru_cache
def gazetteer() -> Gazetteer:
    """All names of `models/en/areas.csv`, `groups.yaml`, `regions.yaml` and `areas.yaml`."""
    return Gazetteer([*country_names(), *_group_names(), *_region_names(), *_odd_names()])


@lru_cache
def country_names() -> tuple[AreaName, ...]:
    """The names of every country and territory, with its adjectives, people and seats of government."""
    with (models() / "areas.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = [name for row in rows for name in _names_of(row)]
    known = {name.words for name in names}
    republics = (AreaName(f"Republic of {row['name']}", row["code"], "name") for row in rows)
    return (*names, *(name for name in republics if name.words not in known))


def _names_of(row: dict[str, str]) -> Iterator[AreaName]:
    code = row["code"]
    written = dict.fromkeys([row["name"], *_cell(row["names"])])
    adjectives, people = _cell(row["adjectives"]), _cell(row["people"])
    plurals = [f"{adjective}s" for adjective in adjectives if not adjective.endswith(_NO_PLURAL)]
    yield from (_area(words, code, "name") for words in written)
    yield from (AreaName(words, code, "demonym") for words in dict.fromkeys([*adjectives, *plurals, *people]))
    yield from (_area(words, code, "capital") for words in _cell(row["seats"]))


def _area(words: str, code: str, form: str) -> AreaName:
    definite = words.startswith("the ")
    return AreaName(words.removeprefix("the ").removeprefix("The "), code, form, definite)


def _cell(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _group_names() -> Iterator[AreaName]:
    for code, group in vocabulary("groups").items():
        for words in [*group["names"], *group.get("adjectives", ())]:
            yield _area(words, code, "group")
        yield from (AreaName(words, code, "capital") for words in group.get("seats", ()))


def _region_names() -> Iterator[AreaName]:
    for code, regions in vocabulary("regions").items():
        yield from (AreaName(words, code, "region") for words in regions)


def _odd_names() -> Iterator[AreaName]:
    odd = vocabulary("areas")
    yield from (AreaName(words, code, "prefix") for words, code in odd["prefixes"].items())
    for row in odd["not_areas"]:
        yield from (AreaName(words, "", "other") for words in row)
    known = {name.words for name in country_names()}
    for words, candidates in odd["ambiguous"].items():
        if words not in known:
            yield AreaName(words, candidates[0]["code"], "name")
