"""The cases of `across.py`: in the first four something must be found, in all others nothing may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from planted_stories import NEAR, RATES, TELLINGS, Made, Maker, Paper, Planted, Story, Subject, planted


def told_differently(paper: Paper) -> Made:
    """Right and wrong figures in one to three stories each, all within sixty days."""
    subject = paper.subject()
    right = paper.tellings(subject, _close(paper), subject.right)
    wrong = paper.tellings(subject, _close(paper), paper.wrong(subject.right))
    return [*right, *wrong], [planted("told-differently", one, other) for one in right for other in wrong]


def slip(paper: Paper) -> Made:
    """A story whose sum fails, copies of its wrong figure perhaps, and later ones that tell the right one."""
    subject, story, wrong = _wrong_sum(paper)
    copies = paper.tellings(subject, paper.days(paper.chance.choice([0, 0, 1, 2]), apart=(1, 90)), wrong)
    right = paper.tellings(subject, paper.days(paper.chance.randint(1, 3), after=200), subject.right)
    return [story, *copies, *right], list(_wrong(story, copies))


def outvoted(paper: Paper) -> Made:
    """A wrong figure, copied perhaps, between stories that tell the right one."""
    subject = paper.subject()
    wrong = paper.wrong(subject.right)
    before = paper.days(paper.chance.randint(1, 2))
    between = paper.days(1, before[-1])
    between += paper.days(paper.chance.choice([0, 0, 1, 2]), between[-1], apart=(1, 90))
    after = paper.days(len(between) + paper.chance.randint(1, 2), between[-1])
    first, *copies = paper.tellings(subject, between, wrong)
    others = paper.tellings(subject, [*before, *after], subject.right)
    return [first, *copies, *others], list(_wrong(first, copies))


def stale(paper: Paper) -> Made:
    """A figure that was revised and told anew, and told once more as it was."""
    subject = paper.subject()
    new = paper.wrong(subject.right)
    before = paper.days(paper.chance.randint(1, 3))
    since = paper.days(paper.chance.randint(2, 4), before[-1])
    after = paper.days(1 if len(since) == 2 else paper.chance.randint(1, 2), since[-1])
    late = paper.tellings(subject, after, subject.right)
    others = [*paper.tellings(subject, before, subject.right), *paper.tellings(subject, since, new)]
    return [*others, *late], [planted("stale-figure", story) for story in late]


def rounded(paper: Paper) -> Made:
    """One figure with none, one and two digits after the point."""
    subject = paper.subject()
    return [paper.story(subject, day, subject.right, _digits(subject, n)) for n, day in enumerate(_close(paper, 4))], []


def revised(paper: Paper) -> Made:
    """A figure that is told anew from one day on."""
    subject = paper.subject()
    before = paper.days(paper.chance.randint(1, 3))
    since = paper.days(paper.chance.randint(1, 3), before[-1])
    new = paper.wrong(subject.right)
    return [*paper.tellings(subject, before, subject.right), *paper.tellings(subject, since, new)], []


def undecided(paper: Paper) -> Made:
    """Another figure between two stories: either may be behind the times."""
    subject = paper.subject()
    first, other, last = paper.days(3)
    return [
        *paper.tellings(subject, [first, last], subject.right),
        paper.story(subject, other, paper.wrong(subject.right)),
    ], []


def elsewhere(paper: Paper) -> Made:
    """Other figures of another side, period or source, on the same days."""
    one = paper.subject()
    changed = (
        replace(one, home=one.other, other=one.home),
        replace(one, when=f"in {one.year - 9}"),
        replace(one, source="the ministry of trade"),
    )
    others = [replace(each, right=paper.wrong(one.right)) for each in changed if paper.is_new(each)]
    return [paper.story(each, day, each.right) for each in (one, *others) for day in _close(paper, 1)], []


def corrected(paper: Paper) -> Made:
    """A story whose sum fails, printed again under its address with the right figure; later ones tell that too."""
    subject, story, _ = _wrong_sum(paper)
    again = paper.story(subject, 3, subject.right, url=story["url"])
    return [story, again, *paper.tellings(subject, paper.days(2), subject.right)], []


def unsaid(paper: Paper) -> Made:
    """The figure, and others that are hedged, hoped for or expected."""
    subject = paper.subject("exports")
    days = _close(paper, 4)
    others = [
        paper.printed(subject, day, paper.chance.choice(TELLINGS["unsaid"]), figure=paper.figure(subject, wrong))
        for day, wrong in zip(days, (subject.right * Decimal("0.6") for _ in days), strict=True)
    ]
    return [*others, paper.story(subject, 30, subject.right)], []


def repeated(paper: Paper) -> Made:
    """A right figure that many stories tell, near and far."""
    subject = paper.subject()
    days = [*_close(paper, 2), *paper.days(3, NEAR)]
    return paper.tellings(subject, days, subject.right), []


PLANTED: tuple[tuple[Maker, int], ...] = ((told_differently, 12), (slip, 10), (outvoted, 8), (stale, 10))
DECOYS: tuple[tuple[Maker, int], ...] = (
    *((rounded, 6), (revised, 10), (undecided, 5), (elsewhere, 8), (corrected, 5), (unsaid, 4), (repeated, 5)),
)


def _wrong(first: Story, copies: Sequence[Story]) -> Iterator[Planted]:
    """A copy has a wrong figure that was never corrected too, and is told as one where the first story is not read."""
    yield planted("never-corrected", first)
    for copy in copies:
        yield planted("copied-figure", copy)
        yield planted("never-corrected", copy, must=False)


def _close(paper: Paper, count: int | None = None) -> list[int]:
    count = count or paper.chance.randint(1, 3)
    return [paper.chance.randint(0, NEAR) for _ in range(count)]


def _digits(subject: Subject, number: int) -> int:
    return (1, 2, 1)[number % 3] if subject.measure in RATES or subject.right < 10 else number % 3


def _wrong_sum(paper: Paper) -> tuple[Subject, Story, Decimal]:
    """A story of exports, imports and turnover, one of them wrong: that one, the story, and the wrong figure."""
    sums = ("exports", "imports", "turnover")
    wrong_one = paper.chance.choice(sums)
    subject = paper.subject(wrong_one, *sums)
    other = Decimal(paper.chance.randint(1000, 9800)) / 100
    amounts = {"exports": subject.right, "imports": other, "turnover": subject.right + other}
    if wrong_one == "imports":
        amounts.update(exports=other, imports=subject.right)
    if wrong_one == "turnover":
        part = (subject.right / 3).quantize(Decimal("0.01"))
        amounts = {"exports": part, "imports": subject.right - part, "turnover": subject.right}
    wrong = paper.wrong(subject.right)
    told = {name: paper.figure(subject, amount, 2) for name, amount in {**amounts, wrong_one: wrong}.items()}
    return subject, paper.printed(subject, 0, paper.chance.choice(TELLINGS["sums"]), **told), wrong
