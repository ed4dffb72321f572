"""How a text tells a country by its rank in a group: "Asia's largest economy", "the most populous African nation"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary

GROUP = "\x00"
"""What stands for every letter of the name of a group where these patterns are looked for."""
_ROLES = ("exporter", "importer", "producer", "consumer")


@lru_cache
def ranked_names() -> tuple[re.Pattern[str], ...]:
    """A pattern for each way to tell it.

    Its groups are `group`, `ordinal` or `number`, and what the rank is in: `people`, `economy`, `land`, or a role in
    trade, with its `goods` or `of_goods`.
    """
    ordinal, people = rf"(?:(?P<ordinal>{_words('ordinals')})[-\s])?", rf"(?P<people>{_words('people')})"
    first = rf"(?:(?:{_words('first')})|No\.\s?(?P<number>[1-5]))"
    noun, land, group = _noun(), _words("land"), rf"(?P<group>{GROUP}+)"
    owner = rf"(?P<group>{GROUP}+|\b(?:the|its)\s(?:{_words('last_group')}))"
    of_it = rf"\s(?:of|in|among)\s(?:the\s)?(?:\w+\s)?{group}"
    ways = (
        rf"{owner}'s?\s{ordinal}(?:{people}(?:\s(?:{land}))?|{first}\s{noun})(?![\w-])",
        rf"\bthe\s{ordinal}(?:{people}\s(?:{land})|{first}\s{noun}){of_it}(?!')",
        rf"\bthe\s{ordinal}(?:{people}|{first}){of_it}(?:'s?)?(?:\s(?:(?P<economy>economies)|{_words('several')}))?",
        rf"\bthe\s{ordinal}{people}\s{group}\s(?:{land})(?![\w-])",
        rf"\bthe\s{ordinal}{first}\s{group}\s{noun}(?![\w-])",
    )
    return tuple(re.compile(way, re.IGNORECASE) for way in ways)


def ranked(group: str, told: re.Match[str]) -> list[str]:
    """The countries that have, or once had, the rank in `group` that a match of these patterns tells."""
    words = told.groupdict()
    place = vocabulary("epithets")["words"]["ordinals"][told["ordinal"].lower()] if told["ordinal"] else 1
    row = _row(group, words)[int(words.get("number") or place) - 1 :]
    return [] if not row else [row[0]] if isinstance(row[0], str) else row[0]


def _row(group: str, words: dict[str, str | None]) -> list[str | list[str]]:
    """The first, the second, the third of the group in what the words tell; all that were it where it changed."""
    for of in ("people", "economy", "land"):
        if words.get(of):
            return list(vocabulary("epithets")[of].get(group, ()))
    role = next((role for role in _ROLES if words.get(role)), None)
    goods = f"{words.get('goods') or ''}{words.get('of_goods') or ''}".strip().lower()
    return _traders(role).get(goods, []) if role and group == "world" else []


@lru_cache
def _traders(role: str) -> dict[str, list[str | list[str]]]:
    """Who the first in the world are in that role, by the goods."""
    return {goods: row for names, row in vocabulary("epithets")[role].items() for goods in names.split("|")}


def _noun() -> str:
    """What is ranked; before a verb of growth an economy is not part of the name, as it is what grew."""
    grows = rf"(?P<grows>(?=\s(?:{alternatives(vocabulary('epithets')['grows'])})\b))?"
    roles = "|".join(rf"(?P<{role}>{_words(role)})" for role in _ROLES)
    traded = rf"(?P<goods>(?:(?!(?:of|in|among|and|or)\s)[a-z][a-z-]*\s){{0,2}}?)(?:{roles})"
    goods = alternatives({goods for role in _ROLES for goods in _traders(role)})
    traded = rf"{traded}(?:\sof\s(?P<of_goods>{goods}))?"
    return rf"(?:(?P<economy>{_words('economy')}){grows}|(?P<land>{_words('land')})|{traded})"


def _words(name: str) -> str:
    return alternatives(vocabulary("epithets")["words"][name])
