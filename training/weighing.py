"""Train the trees of the second reading on articles of our own: python training/weighing.py [--share 0.1] [--to FOLDER]

Every draft of an annotated article whose right answer is among its options makes a list to be ranked, the right
option on top (LambdaRank, Burges 2010, as LightGBM has it). The same seed and the same articles give the same trees
on one machine.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from factcheck.extractor import reading
from factcheck.extractor.draft import Draft
from factcheck.extractor.weighing import side_figures, sides, time_figures, times
from factcheck.extractor.weighing.forest import Ballot, Forest
from factcheck.reader import read_text

TOP = Path(__file__).resolve().parents[1]
sys.path.append(str(TOP / "tests" / "extractor"))

from notation import Annotated, annotated_in, canonical  # noqa: E402

CASES = TOP / "tests" / "cases"
SOURCES = [
    *sorted((TOP / "training" / "articles").glob("*.yaml")),
    *sorted(CASES.glob("articles_*.yaml")),
    CASES / "claims.yaml",
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
TREES = 200
Example = tuple[Ballot[Any], np.ndarray]


def examples(article: Annotated) -> Iterator[tuple[str, Ballot[Any], np.ndarray]]:
    """The ballots of the article's drafts with what is right on each, told by the forest that they are for."""
    seen: list[tuple[list[Any], Any]] = []
    weighed = reading.weigh
    reading.weigh = lambda readings, published: seen.append((readings, published))  # type: ignore[assignment]
    try:
        reading.extract(read_text(article.text, published=article.published))
    finally:
        reading.weigh = weighed
    for readings, published in seen:
        offsets = {id(draft): one.scene.offset for one in readings for draft in one.told}
        for draft, ballot in sides.ballots(readings, learning=True):
            if gold := _gold(article, draft, offsets[id(draft)]):
                told = [canonical(str(draft.frame.measure), *pair)[1] == gold.sides for pair in ballot.options]
                yield "sides", ballot, np.array(told)
        for draft, ballot in times.ballots(readings, published):
            if gold := _gold(article, draft, offsets[id(draft)]):
                yield "times", ballot, np.array([str(period) == gold.period for period in ballot.options])


def _gold(article: Annotated, draft: Draft, offset: int) -> Any:
    start, end = offset + draft.number.start, offset + draft.number.end
    return next((gold for gold in article.claims if start < gold.end and gold.start < end), None)


def collected(paths: list[Path], share: float) -> dict[str, list[Example]]:
    """The examples of the articles of `paths` by their forest, of each file the first `share` of its articles."""
    found: dict[str, list[Example]] = {"sides": [], "times": []}
    for path in paths:
        articles = list(annotated_in(path))
        for article in articles[: max(1, round(share * len(articles)))]:
            for name, ballot, right in examples(article):
                found[name].append((ballot, right))
    return found


def trained(name: str, rows: list[Example]) -> Forest:
    """The forest that ranks the right options of `rows` first."""
    usable = [(ballot.rows, right) for ballot, right in rows if right.any() and not right.all()]
    table = lightgbm.Dataset(
        np.concatenate([one for one, _ in usable]),
        np.concatenate([right for _, right in usable]).astype(int),
        group=[len(right) for _, right in usable],
    )
    model = lightgbm.train(SETTINGS, table, TREES)
    names = {"sides": side_figures.NAMES, "times": time_figures.NAMES}[name]
    return _forest(names, [tree["tree_structure"] for tree in model.dump_model()["tree_info"]])


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
    ruled = sum(bool(right[0]) for _, right in rows)
    weighed = sum(bool(right[forest.scores(ballot.rows).argmax()]) for ballot, right in rows)
    elected = forest.likeliest([ballot for ballot, _ in rows])
    places = (ballot.options.index(option) for (ballot, _), (option, _) in zip(rows, elected, strict=True))
    chosen = sum(bool(right[place]) for (_, right), place in zip(rows, places, strict=True))
    return ruled / len(rows), weighed / len(rows), chosen / len(rows)


def main() -> None:
    """Train both forests and write them; say how often they and the rules are right on articles that none has seen."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--share", type=float, default=1.0, help="of the articles of each file")
    options.add_argument("--to", type=Path, default=TOP / "models" / "en" / "weighing")
    given = options.parse_args()
    known = collected(SOURCES, given.share)
    unseen = collected(sorted((TOP / "benchmarks" / "articles").glob("*.yaml")), given.share)
    given.to.mkdir(parents=True, exist_ok=True)
    for name, rows in known.items():
        forest = trained(name, rows)
        forest.write(given.to / f"{name}.npz")
        ruled, weighed, elected = shares(unseen[name], forest)
        right = f"rules {ruled:.3f}, trees {weighed:.3f}, both {elected:.3f}"
        print(f"{name}: {len(rows)} examples; {right} of {len(unseen[name])} never seen")


if __name__ == "__main__":
    main()
