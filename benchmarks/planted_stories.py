"""Makes stories in which figures are planted that only another story shows to be wrong, and says which they are.

A case is a quantity that no other case tells, and the stories that tell it: such in which something must be found, and
such in which nothing may be, however much they look like it. The same seed gives the same stories.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import archive
import yaml

TELLINGS = yaml.safe_load(Path(__file__).with_name("tellings.yaml").read_text("utf-8"))
RATES = ("growth", "economy", "unemployment", "share")
RARE = 0.03
"""So many tellings are in words that are not read."""
NEAR, FAR = 60, 75
"""Within so many days two figures are held to be of one release; so many lie at least between two releases here."""
Story = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Planted:
    """What must be found: its kind, and the stories to look at. Where it is not a `must`, it may be found too."""

    kind: str
    stories: frozenset[str]
    must: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    name: str
    stories: tuple[Story, ...]
    planted: tuple[Planted, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a case tells: `right` is the figure, in billions of dollars or in percent."""

    measure: str
    home: str
    other: str
    when: str
    source: str
    year: int
    right: Decimal

    @property
    def is_rate(self) -> bool:
        return self.measure in RATES

    @property
    def is_alone(self) -> bool:
        """Whether it is of one country, with no other side."""
        return self.measure in ("economy", "unemployment")


class Paper:
    """Writes stories, and sees to it that no two cases tell the same quantity."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self._told: set[tuple[str, ...]] = set()
        self._count = 0

    def subject(self, measure: str | None = None, *others: str) -> Subject:
        """A quantity that was not told yet, and neither were the `others` of the same sides, period and source."""
        chance = self.chance
        while True:
            home, other = chance.sample(TELLINGS["countries"], 2)
            year = chance.randint(2010, 2021)
            when = chance.choice(TELLINGS["whens"]).format(year=year)
            source = chance.choice(TELLINGS["sources"]).format(home=home)
            what = measure or chance.choice([*TELLINGS["levels"], *TELLINGS["percent"]])
            right = Decimal(chance.randint(150, 1900) if what in RATES else chance.randint(1000, 9800)) / 100
            subject = Subject(what, home, other, when, source, year, right)
            if self.is_new(subject, *(replace(subject, measure=each) for each in others)):
                return subject

    def is_new(self, *subjects: Subject) -> bool:
        """Whether none of them was told yet; then they are from now on."""
        keys = {(one.measure, one.home, "" if one.is_alone else one.other, one.when, one.source) for one in subjects}
        is_new = keys.isdisjoint(self._told)
        if is_new:
            self._told |= keys
        return is_new

    def wrong(self, right: Decimal) -> Decimal:
        """Another figure, as a slip or a revision makes it; also with fewer digits it is another one."""
        digits = f"{right:.2f}"
        while True:
            places = [place for place, digit in enumerate(digits) if digit != "."]
            one, other = self.chance.sample(places, 2)
            made = list(digits)
            if self.chance.random() < 0.5:
                made[one], made[other] = made[other], made[one]
            else:
                made[one] = str(self.chance.randint(0, 9))
            found = Decimal("".join(made))
            if found >= 1 and abs(found - right) > max(right / 10, Decimal("0.3")):
                return found

    def figure(self, subject: Subject, amount: Decimal, digits: int | None = None) -> str:
        """As it is printed, with one digit mostly."""
        if digits is None:
            digits = self.chance.choice([1, 1, 1, 2] if subject.is_rate or amount < 10 else [1, 1, 1, 2, 0])
        rounded = amount.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
        ways = TELLINGS["rates" if subject.is_rate else "money"]
        return str(self.chance.choice(ways).format(amount=rounded))

    def story(self, subject: Subject, day: int, amount: Decimal, digits: int | None = None, **more: Any) -> Story:
        """A story `day` days after the year that follows its period began."""
        rare = TELLINGS["rare"].get(subject.measure) if self.chance.random() < RARE else None
        wordings = rare or TELLINGS["percent" if subject.is_rate else "levels"][subject.measure]
        return self.printed(
            subject, day, self.chance.choice(wordings), figure=self.figure(subject, amount, digits), **more
        )

    def printed(self, subject: Subject, day: int, wording: str, *, url: str | None = None, **figures: str) -> Story:
        self._count += 1
        source = subject.source
        told = wording.format(
            **{"home": subject.home, "other": subject.other, "when": subject.when, "source": source},
            **{"Source": source[0].upper() + source[1:], **figures},
        )
        paragraphs = [told, *self._around(subject)]
        published = date(subject.year + 1, 1, 20) + timedelta(days=day)
        return {
            "id": f"story-{self._count:06}",
            "published": published.isoformat(),
            "url": url or f"https://paper.example/{published.year}/{self._count}",
            "title": f"{self.chance.choice(archive.NAMES)} on {self.chance.choice(archive.GOODS)}",
            "text": "\n\n".join(paragraphs),
        }

    def _around(self, subject: Subject) -> Iterator[str]:
        """What else the story says: a figure that is the same in all stories, and what has none."""
        chance = self.chance
        if chance.random() < 0.3:
            year = chance.randint(2005, 2009)
            amount = Decimal(random.Random(f"{subject.home}{year}").randint(10, 99)) / 10
            yield f"Consumer prices in {subject.home} rose by {amount} percent in {year}, the World Bank said."
        for _ in range(chance.choice([0, 1, 1, 2])):
            sentences = chance.sample(archive.PLAIN, chance.randint(1, 3))
            yield " ".join(archive.filled(chance, sentence) for sentence in sentences)

    def days(self, count: int, after: int = 0, apart: tuple[int, int] = (FAR, 200)) -> list[int]:
        """`count` days, the first one `apart` after `after`, and so on."""
        days = []
        for _ in range(count):
            after += self.chance.randint(*apart)
            days.append(after)
        return days

    def tellings(
        self, subject: Subject, days: Sequence[int], amount: Decimal, digits: int | None = None
    ) -> list[Story]:
        return [self.story(subject, day, amount, digits) for day in days]


Made = tuple[Sequence[Story], Sequence[Planted]]
Maker = Callable[[Paper], Made]
"""Makes the stories of a case, and tells what must be found in them."""


def planted(kind: str, *stories: Story, must: bool = True) -> Planted:
    return Planted(kind, frozenset(story["id"] for story in stories), must)


def cases(count: int, makers: Sequence[tuple[Maker, int]], seed: int = 1) -> list[Case]:
    """Cases until there are `count` stories, each maker as often as its weight says."""
    paper, found, stories = Paper(seed), [], 0
    names, weights = [maker for maker, _ in makers], [weight for _, weight in makers]
    while stories < count:
        (maker,) = paper.chance.choices(names, weights)
        told, marks = maker(paper)
        found.append(Case(maker.__name__, tuple(told), tuple(marks)))
        stories += len(told)
    return found
