"""What the trees of the second reading are trained with: for each annotated number what it could be, and what is right.

`python training/weighing.py` asks for these. While an article is read for them, the steps before the one that is
learned are taken by trees that have not seen it, as they will be of every other article.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Never

import numpy as np
from spacy.tokens import Doc

from factcheck.domain.claim import Kind
from factcheck.extractor import reading, reading_together
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.weighing import homes, kinds, measures, products, sides, times
from factcheck.extractor.weighing.forest import Ballot, Forest
from factcheck.extractor.weighing.kind_rows import FALLS, RISES, STANDS
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.weigh import measure_anew, tell_anew

TOP = Path(__file__).resolve().parents[1]
sys.path.append(str(TOP / "tests" / "extractor"))

from notation import Annotated, Told, canonical  # noqa: E402

_UNLISTED = "other:"


class Example(NamedTuple):
    """What a slot could be, and which of it is right."""

    ballot: Ballot[Any]
    right: np.ndarray
    weight: float = 1.0


class _SeenEnoughError(Exception):
    """The rest of the article need not be read."""


def home_examples(article: Annotated) -> list[Example]:
    """The areas that the article could be about, with the one whose figures most of its claims are; and the same of
    the article without its headline, as many come."""
    seen: list[Ballot[str] | None] = []

    def look(blocks: Sequence[Paragraph], docs: Sequence[Doc], office: str | None) -> Never:
        seen.extend(homes.ballot(blocks[start:], docs[start:]) for start in (0, 1))
        raise _SeenEnoughError

    with suppress(_SeenEnoughError):
        _read(article, home_in=look)
    reporters = Counter(claim.reporter for claim in article.claims)
    most = max(reporters.values(), default=0)
    return [Example(one, np.array([reporters[option] == most for option in one.options])) for one in seen if one]


def _read(article: Annotated, **others: Callable[..., Any]) -> None:
    """Read the article with `others` in place of what the reading calls by these names."""
    holders = {name: reading if hasattr(reading, name) else reading_together for name in others}
    own = {name: getattr(holder, name) for name, holder in holders.items()}
    for name, other in others.items():
        setattr(holders[name], name, other)
    try:
        reading.extract(article.read())
    finally:
        for name, one in own.items():
            setattr(holders[name], name, one)


def kind_examples(article: Annotated, home_trees: Forest) -> list[Example]:
    """The ways in which each number of the article could be told, with the one that is right; no multiples."""
    return [
        Example(ballot, np.array([option == _move(gold) for option in ballot.options]))
        for readings, _ in _readings(article, home_trees)
        for gold, _, ballot in _annotated(article, readings, kinds.ballots(readings))
        if gold.kind != Kind.RATIO
    ]


def _move(gold: Told) -> int:
    """Whether the claim tells a rise, a fall, or neither."""
    if gold.kind not in (Kind.CHANGE, Kind.CHANGE_ABS):
        return STANDS
    return RISES if gold.value >= 0 else FALLS


def measure_examples(article: Annotated, home_trees: Forest, kind_trees: Forest) -> list[Example]:
    """The measures that each number of the article could be told of, with those that are right."""
    found = []
    for readings, _ in _readings(article, home_trees):
        tell_anew(readings, kind_trees)
        for gold, _, ballot in _annotated(article, readings, measures.ballots(readings)):
            found.append(Example(ballot, np.array(_measuring(gold, ballot.options))))
    return found


def examples(
    article: Annotated, home_trees: Forest, kind_trees: Forest, measure_trees: Forest
) -> Iterator[tuple[str, Example]]:
    """The products, the sides and the periods that each number could have, by the forest that they are for."""
    for readings, published in _readings(article, home_trees):
        tell_anew(readings, kind_trees)
        measure_anew(readings, measure_trees)
        for gold, _, names in _annotated(article, readings, products.ballots(readings)):
            yield "products", Example(names, np.array(_naming(gold, names.options)))
        for gold, draft, pairs in _annotated(article, readings, sides.ballots(readings, learning=True)):
            measure = str(draft.frame.measure)
            told = [canonical(measure, *pair)[1] == gold.sides for pair in pairs.options]
            yield "sides", Example(pairs, np.array(told))
        for gold, _, periods in _annotated(article, readings, times.ballots(readings, published, learning=True)):
            told = [str(period or "?") == gold.period for period in periods.options]
            yield "times", Example(periods, np.array(told))


def _readings(article: Annotated, home_trees: Forest) -> list[tuple[list[Reading], date | None]]:
    """What the rules make of the article, before anything is weighed, and its day of publication."""
    seen: list[tuple[list[Reading], date | None]] = []

    def look(readings: list[Reading], published: date | None) -> Never:
        seen.append((readings, published))
        raise _SeenEnoughError

    with suppress(_SeenEnoughError):
        _read(article, home_in=partial(homes.home_in, trees=home_trees), weigh=look)
    return seen


def _annotated(
    article: Annotated, readings: list[Reading], ballots: Iterable[tuple[Draft, Ballot[Any]]]
) -> Iterator[tuple[Told, Draft, Ballot[Any]]]:
    """The drafts of those numbers that the article has a claim for, each with it and with its ballot."""
    offsets = {id(draft): one.scene.offset for one in readings for draft in one.told}
    for draft, ballot in ballots:
        if gold := _gold(article, draft, offsets[id(draft)]):
            yield gold, draft, ballot


def _measuring(gold: Told, options: Sequence[Frame]) -> list[bool]:
    """Which of the frames measure what the claim does; of measures that no list knows any, where none has its name."""
    right = [_is_measure(gold, frame) for frame in options]
    if any(right) or not gold.measure.startswith(_UNLISTED):
        return right
    return [frame.measure.startswith(_UNLISTED) for frame in options]


def _is_measure(gold: Told, frame: Frame) -> bool:
    """Whether the frame measures what the claim does, from whichever side: A's exports to B are B's imports from A."""
    if canonical(str(frame.measure), frame.reporter, frame.partner) == (gold.measure, gold.sides):
        return True
    if gold.measure == "exports" and len(gold.sides) == 2 and frame.measure == "imports":
        return gold.sides[1] == frame.reporter
    return frame.measure == gold.measure and not (
        frame.measure == "exports" and gold.sides[1] not in ("world", frame.partner) and gold.sides[1] == frame.reporter
    )


def _naming(gold: Told, options: Sequence[str | None]) -> list[bool]:
    """Which of the products is the claim's; where none shares a word with it, all are but all goods."""
    if not gold.product:
        return [option is None for option in options]
    told = _words(gold.name)
    alike = [option is not None and not told.isdisjoint(_words(option)) for option in options]
    return alike if any(alike) else [option is not None for option in options]


def _words(name: str) -> set[str]:
    return {word.rstrip("s") for word in name.lower().replace("-", " ").split()}


def _gold(article: Annotated, draft: Draft, offset: int) -> Any:
    start, end = offset + draft.number.start, offset + draft.number.end
    return next((gold for gold in article.claims if start < gold.end and gold.start < end), None)
