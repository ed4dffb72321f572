"""A country by another of its names, or another country in its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from factcheck.extractor.areas import find_areas
from factcheck.extractor.areas.names import country_names
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.numbers.currency_homes import currency_home
from factcheck.extractor.sources import find_sources, source_country
from factcheck.groups import members
from laws.articles import Own
from laws.rewriting import Law, Part, Rewritten, Slots, rewritten
from laws.said import reading

_OTHER_NAMES = {
    "Turkey": "Türkiye", "Türkiye": "Turkey",
    "the Czech Republic": "Czechia", "Czechia": "the Czech Republic",
    "Kyrgyzstan": "the Kyrgyz Republic", "the United States": "the US",
    "the US": "the United States", "the U.S.": "the United States",
    "the United Kingdom": "the UK", "the UK": "the United Kingdom",
    "Britain": "the United Kingdom", "South Korea": "the Republic of Korea",
    "Russia": "the Russian Federation", "Iran": "the Islamic Republic of Iran",
    "Ivory Coast": "Côte d'Ivoire", "Vietnam": "Viet Nam",
    "Slovakia": "the Slovak Republic", "the Netherlands": "Holland",
    "China": "the People's Republic of China", "Kazakhstan": "the Republic of Kazakhstan",
    "Germany": "the Federal Republic of Germany", "Syria": "the Syrian Arab Republic",
    "the United Arab Emirates": "the UAE", "the UAE": "the United Arab Emirates",
    "Brunei": "Brunei Darussalam", "Tajikistan": "the Republic of Tajikistan",
    "Belarus": "the Republic of Belarus", "Saudi Arabia": "the Kingdom of Saudi Arabia",
    "Myanmar": "Burma", "Moldova": "the Republic of Moldova",
    "Bosnia": "Bosnia and Herzegovina", "Uzbekistan": "the Republic of Uzbekistan",
}  # fmt: skip
_OTHERS = {
    "KEN": ("Kenya", "Kenyan", "Nairobi"), "PER": ("Peru", "Peruvian", "Lima"),
    "CHL": ("Chile", "Chilean", "Santiago"), "GHA": ("Ghana", "Ghanaian", "Accra"),
    "SRB": ("Serbia", "Serbian", "Belgrade"), "POL": ("Poland", "Polish", "Warsaw"),
    "MAR": ("Morocco", "Moroccan", "Rabat"), "MYS": ("Malaysia", "Malaysian", "Kuala Lumpur"),
    "COL": ("Colombia", "Colombian", "Bogota"), "UZB": ("Uzbekistan", "Uzbek", "Tashkent"),
    "TJK": ("Tajikistan", "Tajik", "Dushanbe"), "HUN": ("Hungary", "Hungarian", "Budapest"),
    "BGR": ("Bulgaria", "Bulgarian", "Sofia"), "ROU": ("Romania", "Romanian", "Bucharest"),
    "THA": ("Thailand", "Thai", "Bangkok"), "SEN": ("Senegal", "Senegalese", "Dakar"),
    "ZMB": ("Zambia", "Zambian", "Lusaka"), "BRA": ("Brazil", "Brazilian", "Brasilia"),
    "ARM": ("Armenia", "Armenian", "Yerevan"), "ALB": ("Albania", "Albanian", "Tirana"),
    "DZA": ("Algeria", "Algerian", "Algiers"), "ITA": ("Italy", "Italian", "Rome"),
    "EST": ("Estonia", "Estonian", "Tallinn"), "AGO": ("Angola", "Angolan", "Luanda"),
}  # fmt: skip
_VOWELS = "AEIOU"


def _other_name(article: Own, random: Random) -> Rewritten | None:
    """One of the countries that the article names, by another of its names wherever it stands.

    None where it is a part of what a source is called, which would be called something else.
    """
    text = article.text
    here = [name for name in _OTHER_NAMES if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    if not here:
        return None
    name = random.choice(here)
    other = _OTHER_NAMES[name]
    if re.search(rf"(?<!\w){re.escape(other.removeprefix('the '))}(?!\w)", text):
        return None
    places = {(m.start, m.end) for m in find_areas(text) if m.form == "name"}
    sources = find_sources(text)
    changes: list[Part] = []
    for found in re.finditer(
        rf"(?<!\w)(?P<name>{re.escape(name)})(?!\w)", text, re.IGNORECASE if name.startswith("the ") else 0
    ):
        start, end = found.span("name")
        bare = start + 4 if name.startswith("the ") else start
        if (bare, end) not in places or any(source.start <= bare < source.end for source in sources):
            return None
        opens = start == 0 or re.search(r"(?:[.!?\"“”]\s|\n)$", text[max(0, start - 2) : start])
        changes.append(Part(other[0].upper() + other[1:] if opens else other, start, end))
    return rewritten(article, changes)


def _another_country(article: Own, random: Random) -> Rewritten | None:
    """One of the countries that the article names gives way to one that has no part in it."""
    text = article.text
    mentions = find_areas(text)
    report = reading(article)
    codes = {code for mention in mentions for code in mention.codes}
    homes = {currency_home(n.quantity.unit or "") for n in report.numbers if n.quantity}
    sources = {source_country(claim.source) for claim in report.claims if claim.source}
    groups = [members(code) for code in codes if not code.isupper()]
    candidates = [c for c in sorted(codes) if c.isupper() and c not in homes | sources]
    random.shuffle(candidates)
    for code in candidates:
        own = [m for m in mentions if code in m.codes]
        for other in random.sample(sorted(_OTHERS), len(_OTHERS)):
            if other in codes or other in homes | sources or any((code in g) != (other in g) for g in groups):
                continue
            changes = [_change(text, mention, other) for mention in own]
            if all(changes) and not _left(text, own, code):
                return rewritten(article, [c for c in changes if c], _renamed(code, other))
    return None


def _change(text: str, mention: AreaMention, other: str) -> Part | None:
    name, adjective, seat = _OTHERS[other]
    words = text[mention.start : mention.end]
    definite = mention.form == "name" and re.search(r"\b[Tt]he $", text[: mention.start])
    if definite or len(mention.codes) > 1:
        return None
    if mention.form == "name":
        by = name
    elif mention.form == "demonym":
        if words.endswith("s") and not words.endswith("ese"):
            return None
        by = adjective
    elif mention.form == "capital":
        by = seat
    else:
        return None
    if re.search(r"\b[Aa]n? $", text[: mention.start]) and (words[0] in _VOWELS) != (by[0] in _VOWELS):
        return None
    return Part(by.upper() if words.isupper() and len(words) > 3 else by, mention.start, mention.end)


def _left(text: str, own: list[AreaMention], code: str) -> bool:
    """Whether a name of the country stands elsewhere too: in that of a bank, of a sea, of its money."""
    places = [(m.start, m.end) for m in own]
    names = {n.words for n in country_names() if n.code == code and len(n.words) > 3}
    found = re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", text)
    return any(not any(s <= f.start() < e for s, e in places) for f in found)


def _renamed(code: str, other: str) -> Callable[[Slots], Slots]:
    def expected(slots: Slots) -> Slots:
        return {
            slot: _areas(value, code, other) if slot.endswith(("reporter", "partner")) else value
            for slot, value in slots.items()
        }

    return expected


def _areas(value: str, code: str, other: str) -> str:
    return "+".join(other if one == code else one for one in value.split("+"))


LAWS: dict[str, Law] = {"a country by another name": _other_name, "another country": _another_country}
