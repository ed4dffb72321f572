"""Train the trees of the second reading: python training/weighing.py [--share 0.1] [--seed N] [--to FOLDER]

Every annotated article of our own makes a list of the areas that it could be about, and every number of it lists of
how it could be told, and of the measures, products, sides and periods that it could have
(`weighing_examples.py`), to be ranked with what is right on top (LambdaRank, Burges 2010, as LightGBM has it). The
same seed and the same articles give the same trees on one machine.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from itertools import chain, cycle
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from weighing_examples import Example, examples, home_examples, kind_examples, measure_examples

from factcheck.extractor.weighing import (
    home_figures,
    kind_figures,
    measure_figures,
    product_figures,
    side_figures,
    time_figures,
)
from factcheck.extractor.weighing.forest import Forest

TOP = Path(__file__).resolve().parents[1]
sys.path.append(str(TOP / "tests" / "extractor"))

from notation import Annotated, annotated_in  # noqa: E402

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
TREES = {"homes": 100, "kinds": 200, "measures": 200, "products": 200, "sides": 200, "times": 200}
FEW = {"num_leaves": 8, "min_data_in_leaf": 10}
"""Settings for the one list of each article."""
FOLDS = 4
FIGURES = {
    "homes": home_figures.NAMES,
    "kinds": kind_figures.NAMES,
    "measures": measure_figures.NAMES,
    "products": product_figures.NAMES,
    "sides": side_figures.NAMES,
    "times": time_figures.NAMES,
}
WEIGHT_OF_PAGES = 3.0
"""How much more articles in the manner of pages count, annotated before any rule saw them, than those that the rules
were made with, and come out of them too well."""


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


def collected(articles: Sequence[tuple[Annotated, float]], *trees: Sequence[Forest]) -> dict[str, list[Example]]:
    """The examples of the articles by their forest; home, kinds and measures of each are told by the next trees in
    turn."""
    found: dict[str, list[Example]] = {"products": [], "sides": [], "times": []}
    for (article, weight), *told_by in zip(articles, *map(cycle, trees), strict=False):
        for name, example in examples(article, *told_by):
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
    kind_rows = [
        weighted(kind_examples(article, home), weight)
        for (article, weight), home in zip(articles, cycle(homes_of_others), strict=False)
    ]
    kinds_of_others = trained_on_others("kinds", kind_rows)
    measure_rows = [
        weighted(measure_examples(article, home, kind), weight)
        for (article, weight), home, kind in zip(articles, cycle(homes_of_others), cycle(kinds_of_others), strict=False)
    ]
    measures_of_others = trained_on_others("measures", measure_rows)
    known = {"homes": [*chain(*home_rows)], "kinds": [*chain(*kind_rows)], "measures": [*chain(*measure_rows)]}
    known |= collected(articles, homes_of_others, kinds_of_others, measures_of_others)
    forests = {name: trained(name, rows) for name, rows in known.items()}
    home, kind, measure = (forests[name] for name in ("homes", "kinds", "measures"))
    never_seen = {
        "homes": [row for article, _ in unseen for row in home_examples(article)[:1]],
        "kinds": [row for article, _ in unseen for row in kind_examples(article, home)],
        "measures": [row for article, _ in unseen for row in measure_examples(article, home, kind)],
        **collected(unseen, [home], [kind], [measure]),
    }
    given.to.mkdir(parents=True, exist_ok=True)
    for name, forest in forests.items():
        forest.write(given.to / f"{name}.npz")
        ruled, weighed, elected = shares(never_seen[name], forest)
        right = f"rules {ruled:.3f}, trees {weighed:.3f}, both {elected:.3f}"
        print(f"{name}: {len(known[name])} examples; {right} of {len(never_seen[name])} never seen")


if __name__ == "__main__":
    main()
