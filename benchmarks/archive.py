"""Makes an archive of articles, an article a line as JSON: python benchmarks/archive.py COUNT FILE.jsonl[.gz] [SEED]

One in five tells statistics, and one in four of those has a slip in it; the others are what else a paper prints, with
the dates, ages and counts that such stories hold. Lengths are as in news, 100 to 900 words. The same seed gives the
same archive.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

STATISTICS = 0.2
SLIPS = 0.25
COUNTRIES = ["Kazakhstan", "Uzbekistan", "Germany", "Vietnam", "Brazil", "Kenya", "Poland", "Chile", "Turkey", "Japan"]
GOODS = ["machinery", "textiles", "wheat", "copper", "cars", "fertiliser", "furniture", "pharmaceuticals"]
AUTHORS = ["A. Brandt", "J. Okoro", "L. Marsh", "P. Ivanova", "R. Sandoval", "T. Lindqvist"]
NAMES = ["Anna Weller", "Martin Osei", "Clara Dunn", "Viktor Hale", "Ines Prado", "Samuel Roth", "Nora Lind"]
PLACES = [
    "the old harbour",
    "the town hall",
    "the river park",
    "the central library",
    "the market square",
    "the museum",
]
THINGS = [
    "the new bridge",
    "a school orchestra",
    "the night bus",
    "a row of lime trees",
    "the swimming hall",
    "a bakery",
]
PLAIN = [
    "{name}, {age}, has lived near {place} since {year} and says little has changed there.",
    "The council met in {place} on Tuesday evening and talked for hours about {thing}.",
    "“We did not expect so many people,” said {name}, who had come to see {thing} with a neighbour.",
    "Work on {thing} began in the spring and was held up by rain, then by a quarrel over who would pay.",
    "Visitors found {place} closed and went home again, some of them angry and most of them wet.",
    "{name} played the second half with a bandaged hand and still set up both goals.",
    "On {day} {month} {year} a fire broke out behind {place}; nobody was hurt, the brigade said.",
    "The film tells of a teacher who leaves her village and returns when her father falls ill.",
    "Those who know {name} describe a patient man with a dry sense of humour and no taste for meetings.",
    "A reading with {name} takes place in {place} at 7:30 p.m., and admission is free.",
    "Nobody could say whether {thing} would be ready before winter, and nobody seemed to mind.",
    "The choir sang until late, the soup ran out, and the mayor left without giving a speech.",
    "Police are looking for witnesses who saw a dark van near {place} early in the morning.",
    "{name} wrote the book in four years, mostly at night, in a kitchen with a view of {place}.",
]


def articles(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """`count` articles, each as `factcheck audit` reads them."""
    chance = random.Random(seed)
    for number in range(count):
        published = date(2012, 1, 1) + timedelta(days=chance.randrange(4700))
        told = chance.random() < STATISTICS
        home, other = chance.sample(COUNTRIES, 2)
        opening = _statistics(chance, published, home, other) if told else []
        body = "\n\n".join([*opening, *_plain(chance)])
        yield {
            "id": f"story-{number:06}",
            "title": _title(chance, home if told else None),
            "published": published.isoformat(),
            "url": f"https://paper.example/{published.year}/{number}",
            "author": chance.choice(AUTHORS),
            "desk": "business" if told else chance.choice(["city", "sport", "culture", "police"]),
            "text": body,
        }


def _title(chance: random.Random, home: str | None) -> str:
    if home:
        return f"{home} reports on its trade in {chance.choice(GOODS)}"
    return f"{chance.choice(NAMES)} and {chance.choice(THINGS)}"


def _plain(chance: random.Random) -> list[str]:
    paragraphs = []
    for _ in range(chance.randint(3, 18)):
        sentences = chance.sample(PLAIN, chance.randint(2, 4))
        paragraphs.append(" ".join(filled(chance, sentence) for sentence in sentences))
    return paragraphs


def filled(chance: random.Random, sentence: str) -> str:
    return sentence.format(
        name=chance.choice(NAMES),
        place=chance.choice(PLACES),
        thing=chance.choice(THINGS),
        age=chance.randint(19, 88),
        year=chance.randint(1980, 2011),
        day=chance.randint(1, 28),
        month=chance.choice(["March", "June", "October"]),
    )


def _statistics(chance: random.Random, published: date, home: str, other: str) -> list[str]:
    """Exports, imports and their sum, then a growth rate with both levels; a slip where chance has it."""
    year = published.year - 1
    exports, imports = (round(chance.uniform(1, 60), 1) for _ in range(2))
    total = round(exports + imports, 1)
    before = round(chance.uniform(2, 90), 1)
    now = round(before * chance.uniform(0.7, 1.6), 1)
    growth = round((now / before - 1) * 100, 1)
    if chance.random() < SLIPS:
        if chance.random() < 0.5:
            total = round(total + chance.choice([-1, 1]) * chance.uniform(3, 9), 1)
        else:
            growth = round(growth + chance.choice([-1, 1]) * chance.uniform(6, 20), 1)
    verb = "rose" if growth >= 0 else "fell"
    return [
        f"{home} exported goods worth ${exports} billion to {other} in {year} and imported goods worth "
        f"${imports} billion from there. Trade between {home} and {other} came to ${total} billion in {year}.",
        f"{home}’s total exports {verb} by {abs(growth)} percent to ${now} billion in {year} from ${before} billion "
        f"in {year - 1}, its statistics office said.",
    ]


def write(count: int, path: Path, seed: int = 1) -> None:
    """The archive as a file, packed where its name ends in .gz."""
    with gzip.open(path, "wt", encoding="utf-8") if path.suffix == ".gz" else path.open("w", encoding="utf-8") as file:
        for article in articles(count, seed):
            file.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:4]))
