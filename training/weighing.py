"""Train the trees of the second reading: python training/weighing.py [--share 0.1] [--seed N] [--to FOLDER]

Every annotated article of our own makes a list of the areas that it could be about, and every draft of it lists of
the sides and of the periods that it could have, to be ranked with what is right on top (LambdaRank, Burges 2010, as
LightGBM has it). While it is trained, the home of an article is told by trees that have not seen it, as it will be of
every other. The same seed and the same articles give the same trees on one machine.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from itertools import chain, cycle
from pathlib import Path
from typing import Any, NamedTuple, Never

import lightgbm
import numpy as np
from spacy.tokens import Doc

from factcheck.extractor import reading, reading_together
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.weighing import (
    home_figures,
    homes,
    measure_figures,
    measures,
    product_figures,
    products,
    side_figures,
    sides,
    time_figures,
    times,
)
from factcheck.extractor.weighing.forest import Ballot, Forest
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.weigh import measure_anew

TOP = Path(__file__).resolve().parents[1]
sys.path.append(str(TOP / "tests" / "extractor"))

from notation import Annotated, Told, annotated_in, canonical  # noqa: E402

CASES = TOP / "tests" / "cases"
PAGES = sorted((TOP / "training" / "pages").glob("*.yaml"))
SOURCES = [
    *sorted((TOP / "training" / "articles").glob("*.yaml")),
    *PAGES,
    *sorted(CASES.glob("articles_*.yaml")),
    *sorted(CASES.glob("claims*.yaml")),
]
DEPTH = 6
SETTINGS = {
    "objective": "lambdarank",
    "label_gain": [0, 1],
    "learning_rate": 0.1,
    "num_leaves": 40,
    "max_depth": DEPTH,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "seed": 20261129,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
    "verbose": -1,
}
TREES = {"homes": 100, "measures": 200, "products": 200, "sides": 200, "times": 200}
FEW = {"num_leaves": 8, "min_data_in_leaf": 10}
"""Settings for the one list of each article."""
FOLDS = 4
_UNLISTED = "other:"
FIGURES = {
    "homes": home_figures.NAMES,
    "measures": measure_figures.NAMES,
    "products": product_figures.NAMES,
    "sides": side_figures.NAMES,
    "times": time_figures.NAMES,
}
WEIGHT_OF_PAGES = 3.0
"""How much more articles in the manner of pages count, annotated before any rule saw them, than those that the rules
were made with, and come out of them too well."""


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


def measure_examples(article: Annotated, home_trees: Forest) -> list[Example]:
    """The measures that each number of the article could be told of, with those that are right."""
    return [
        Example(ballot, np.array(_measuring(gold, ballot.options)))
        for readings, _ in _readings(article, home_trees)
        for gold, _, ballot in _annotated(article, readings, measures.ballots(readings))
    ]


def examples(article: Annotated, home_trees: Forest, measure_trees: Forest) -> Iterator[tuple[str, Example]]:
    """The products, the sides and the periods that each number could have, by the forest that they are for."""
    for readings, published in _readings(article, home_trees):
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


def articles_of(paths: Sequence[Path], share: float) -> list[tuple[Annotated, float]]:
    """Of each file the first `share` of its articles, each with how much it counts."""
    found: list[tuple[Annotated, float]] = []
    for path in paths:
        articles = list(annotated_in(path))
        weight = WEIGHT_OF_PAGES if path in PAGES else 1.0
        found.extend((article, weight) for article in articles[: max(1, round(share * len(articles)))])
    return found


def weighted(rows: Iterable[Example], weight: float) -> list[Example]:
    return [row._replace(weight=weight) for row in rows]


def collected(
    articles: Sequence[tuple[Annotated, float]], home_trees: Sequence[Forest], measure_trees: Sequence[Forest]
) -> dict[str, list[Example]]:
    """The examples of the articles by their forest; home and measures of each are told by the next trees in turn."""
    found: dict[str, list[Example]] = {"products": [], "sides": [], "times": []}
    for (article, weight), home, measure in zip(articles, cycle(home_trees), cycle(measure_trees), strict=False):
        for name, example in examples(article, home, measure):
            found[name].append(example._replace(weight=weight))
    return found


def trained_on_others(name: str, rows: Sequence[list[Example]]) -> list[Forest]:
    """For each fold of the articles the trees of that name, trained on those of the other folds."""
    folds = range(FOLDS)
    return [trained(name, [r for n, row in enumerate(rows) if n % FOLDS != fold for r in row]) for fold in folds]


def trained(name: str, rows: list[Example]) -> Forest:
    """The forest that ranks the right options of `rows` first."""
    usable = [row for row in rows if row.right.any() and not row.right.all()]
    table = lightgbm.Dataset(
        np.concatenate([row.ballot.rows for row in usable]),
        np.concatenate([row.right for row in usable]).astype(int),
        weight=np.concatenate([np.full(len(row.right), row.weight) for row in usable]),
        group=[len(row.right) for row in usable],
    )
    settings = SETTINGS | FEW if name == "homes" else SETTINGS
    model = lightgbm.train(settings, table, TREES[name])
    return _forest(FIGURES[name], [tree["tree_structure"] for tree in model.dump_model()["tree_info"]])


def _forest(names: tuple[str, ...], roots: list[dict[str, Any]]) -> Forest:
    """The trees filled up to their full depth: below an early leaf all ways lead to its weight."""
    inner = 2**DEPTH - 1
    figures = np.zeros((len(roots), inner), dtype=np.intp)
    thresholds = np.zeros((len(roots), inner), dtype=np.float32)
    leaves = np.zeros((len(roots), inner + 1), dtype=np.float32)

    def fill(tree: int, place: int, node: dict[str, Any]) -> None:
        if place >= inner:
            leaves[tree, place - inner] = node["leaf_value"]
            return
        split = "split_feature" in node
        if split:
            figures[tree, place], thresholds[tree, place] = node["split_feature"], node["threshold"]
        fill(tree, 2 * place + 1, node["left_child"] if split else node)
        fill(tree, 2 * place + 2, node["right_child"] if split else node)

    for tree, root in enumerate(roots):
        fill(tree, 0, root)
    return Forest(names, figures, thresholds, leaves)


def shares(rows: list[Example], forest: Forest) -> tuple[float, float, float]:
    """On how many ballots the rules, who are listed first, the trees, and both together are right."""
    ruled = sum(bool(row.right[0]) for row in rows)
    weighed = sum(bool(row.right[forest.scores(row.ballot.rows).argmax()]) for row in rows)
    elected = forest.likeliest([row.ballot for row in rows])
    places = (row.ballot.options.index(option) for row, (option, _) in zip(rows, elected, strict=True))
    chosen = sum(bool(row.right[place]) for row, place in zip(rows, places, strict=True))
    return ruled / len(rows), weighed / len(rows), chosen / len(rows)


def main() -> None:
    """Train the forests and write them; say how often they and the rules are right on articles that none has seen."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--share", type=float, default=1.0, help="of the articles of each file")
    options.add_argument("--to", type=Path, default=TOP / "models" / "en" / "weighing")
    options.add_argument("--seed", type=int, default=SETTINGS["seed"], help="of the trees")
    given = options.parse_args()
    SETTINGS["seed"] = given.seed
    articles = articles_of(SOURCES, given.share)
    unseen = articles_of(sorted((TOP / "benchmarks" / "articles").glob("*.yaml")), given.share)
    home_rows = [weighted(home_examples(article), weight) for article, weight in articles]
    homes_of_others = trained_on_others("homes", home_rows)
    measure_rows = [
        weighted(measure_examples(article, home), weight)
        for (article, weight), home in zip(articles, cycle(homes_of_others), strict=False)
    ]
    measures_of_others = trained_on_others("measures", measure_rows)
    known = {"homes": [*chain(*home_rows)], "measures": [*chain(*measure_rows)]}
    known |= collected(articles, homes_of_others, measures_of_others)
    forests = {name: trained(name, rows) for name, rows in known.items()}
    never_seen = {
        "homes": [row for article, _ in unseen for row in home_examples(article)[:1]],
        "measures": [row for article, _ in unseen for row in measure_examples(article, forests["homes"])],
        **collected(unseen, [forests["homes"]], [forests["measures"]]),
    }
    given.to.mkdir(parents=True, exist_ok=True)
    for name, forest in forests.items():
        forest.write(given.to / f"{name}.npz")
        ruled, weighed, elected = shares(never_seen[name], forest)
        right = f"rules {ruled:.3f}, trees {weighed:.3f}, both {elected:.3f}"
        print(f"{name}: {len(known[name])} examples; {right} of {len(never_seen[name])} never seen")


if __name__ == "__main__":
    main()
