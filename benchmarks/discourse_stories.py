"""Makes stories of a few sentences that leave much unsaid, and tells what each of their numbers says.

A story is an opening and two to five sentences of `discourses.yaml` that follow on it in any order, in one paragraph or
several. The same seed gives the same story.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from notation import Told, canonical

from factcheck.domain.period import Period

TELLINGS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("discourses.yaml").read_text("utf-8"))
YEARS = range(2015, 2025)
FOLLOWING = (2, 5)
ANYWHERE, SAME_PARAGRAPH = 0.15, 0.35
"""How often a sentence may be one that stands anywhere, and goes on in the paragraph of the one before."""
AFTER = {
    "turnover": "turnover H>[PW]",
    "sold": "exports H>",
    "sold to all": "exports H>W",
    "remittances": "remittances",
}
"""What the sentence before must tell for one that is only told `after` such."""
_NUMBER = re.compile(r"\[(?P<form>[^|\]]+) \| (?P<told>[^|\]]+?)(?P<good> \| good)?\]")
_WORD = re.compile(r"\{([^}]+)\}")


@dataclass(frozen=True, slots=True)
class Expected:
    """What one number of a story says."""

    start: int
    end: int
    kind: str
    measure: str
    sides: tuple[str, ...]
    period: str
    base: str | None
    product: bool

    def missed(self, read: Told | None) -> tuple[str, ...]:
        """The slots that were read otherwise; "all" where the number was not read at all."""
        if read is None:
            return ("all",)
        slots = ("kind", "measure", "sides", "period", "product", *(["base"] if self.base else []))
        return tuple(slot for slot in slots if getattr(read, slot) != getattr(self, slot))


@dataclass
class Story:
    """A story while it is put together, and what its numbers say."""

    family: str
    draw: random.Random
    text: str = ""
    numbers: list[Expected] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """The sentences so far, as `discourses.yaml` has them."""

    def __post_init__(self) -> None:
        draw = self.draw
        self.year = draw.choice(YEARS)
        own = [times for times in TELLINGS["times"] if self.family in times.get("only", [])]
        self.times = draw.choice(own or [times for times in TELLINGS["times"] if "only" not in times])
        self.countries = dict(zip("HPQR", draw.sample([*TELLINGS["countries"]], 4), strict=True))
        self.goods = draw.sample(TELLINGS["goods"], 2)
        self.money = draw.choice(TELLINGS["money"])

    @cached_property
    def published(self) -> date:
        year, *months = self.times["published"]
        return date(int(self._of_year(year)), self.draw.choice(months), self.draw.randint(12, 28))

    def add(self, sentence: str, between: str) -> None:
        """Add the sentence, its words and numbers drawn, and note what the numbers say."""
        self.told.append(sentence)
        words = _WORD.sub(lambda found: self._word(found[1]), sentence)
        words = words[0].upper() + words[1:]
        self.text += between
        place = 0
        for found in _NUMBER.finditer(words):
            self.text += words[place : found.start()]
            number, place = self._number(found["form"]), found.end()
            self.numbers.append(self._expected(found["told"], bool(found["good"]), len(self.text), number))
            self.text += number
        self.text += words[place:]

    def fits(self, sentence: str | dict[str, str]) -> bool:
        """Whether the sentence may come next: it was not told yet, and what it takes up was told just before."""
        text, after = _parts(sentence)
        before = next((one for one in reversed(self.told) if "[" in one), "")
        if text in self.told or (after and not re.search(AFTER[after], before)):
            return False
        elliptic = "H>P" in text and "{partner" not in text
        return not elliptic or "H>Q" not in before

    def _word(self, name: str) -> str:
        if name in ("good", "other good"):
            return self.goods[name != "good"]
        if name in ("last year", "year before last"):
            return str(self.year - (1 if name == "last year" else 2))
        if words := TELLINGS["words"].get(name) or self.times.get(name):
            return self._of_year(self.draw.choice(words))
        side, _, form = name.partition(" ")
        names = TELLINGS["countries"][self.countries[{"home": "H", "partner": "P", "second": "Q", "third": "R"}[side]]]
        return str(names[["", "adjective", "capital"].index(form)])

    def _number(self, form: str) -> str:
        draw = self.draw
        few, many = f"{draw.uniform(1.1, 9.8):.1f}", f"{draw.randint(110, 980)}"
        forms = {
            "billions": self.money.format(few, "billion"),
            "millions": self.money.format(many, "million"),
            "percent": f"{draw.uniform(1, 39):.1f} percent",
            "tonnes": f"{many},000 tonnes",
            "of tonnes": f"{many},000",
            "megatonnes": f"{few} million tonnes",
            "of megatonnes": f"{few} million",
        }
        return str(forms[form])

    def _expected(self, said: str, good: bool, start: int, number: str) -> Expected:
        kind, measure, sides, when = re.fullmatch(r"(\w+) (.+) (\S+) (\S+)", said).groups()  # type: ignore[union-attr]
        reporter, partner = sides.split(">")
        codes = {**self.countries, "W": "world", "-": "-"}
        measure, pair = canonical(measure, codes[reporter], codes[partner])
        period, _, base = when.partition("^")
        return Expected(
            start,
            start + len(number),
            kind,
            measure,
            pair,
            self._period(period),
            self._period(base) if base else None,
            good,
        )

    def _period(self, name: str) -> str:
        own = self.times["period"]
        name = {"T": own, "B": own.replace("Y", "X")}.get(name, name)
        return str(Period.parse(self._of_year(name)))

    def _of_year(self, words: str) -> str:
        words = words.replace("Y+1", str(self.year + 1))
        for back, letter in enumerate("YXZ"):
            words = re.sub(rf"\b{letter}\b", str(self.year - back), words)
        return words


def _parts(sentence: str | dict[str, str]) -> tuple[str, str | None]:
    return (sentence, None) if isinstance(sentence, str) else (sentence["text"], sentence["after"])


def stories(count: int) -> Iterator[Story]:
    """So many stories, always the same."""
    for seed in range(count):
        draw = random.Random(seed)
        family, tellings = draw.choice([*TELLINGS["families"].items()])
        story = Story(family, draw)
        story.add(draw.choice(tellings["opening"]), "")
        for _ in range(draw.randint(*FOLLOWING)):
            tell = TELLINGS["anywhere"] if draw.random() < ANYWHERE else tellings["following"]
            sentence, _ = _parts(draw.choice([one for one in tell if story.fits(one)]))
            story.add(sentence, " " if draw.random() < SAME_PARAGRAPH else "\n\n")
        yield story
