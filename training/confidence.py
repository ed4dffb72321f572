"""Fit how sure one may be of a claim: python training/confidence.py

On articles like news: those that the rules were made with (`tests/cases/`) and the plain ones of
`benchmarks/articles/`, by which nothing else was made; and on the others there, which are harder. How much harder on
the whole is a weight of its own and is left out, so that the confidence is that of a claim in an article like news. Run
it after `training/weighing.py`, whose trees it rests on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression

from factcheck.domain.claim import Kind
from factcheck.extractor import claims, reading
from factcheck.extractor.weighing.confidence import FILE, Signs

TOP = Path(__file__).resolve().parents[1]
sys.path.append(str(TOP / "tests" / "extractor"))

from notation import SLOTS, Annotated, annotated_in, told  # noqa: E402

PLAIN = TOP / "benchmarks" / "articles" / "plain.yaml"
LIKE_NEWS = [*sorted((TOP / "tests" / "cases").glob("articles_*.yaml")), PLAIN]
HARDER = sorted(path for path in PLAIN.parent.glob("*.yaml") if path != PLAIN)
HEAD = """\
# What each sign of a claim weighs in its confidence (factcheck/extractor/weighing/confidence.py).
# Written by training/confidence.py.
"""
Table = np.ndarray
STEPS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def examples(article: Annotated) -> Iterator[tuple[Signs, bool]]:
    """The signs of each claim of the article's prose, and whether all of its slots are right."""
    seen: list[Signs] = []

    def numbered(signs: Signs) -> float:
        seen.append(signs)
        return float(len(seen))

    fitted, claims.confidence = claims.confidence, numbered
    try:
        found = reading.extract(article.read()).claims
    finally:
        claims.confidence = fitted
    for claim in found:
        if claim.kind is not Kind.RANK and claim.confidence >= 1:
            ours = told(claim)
            gold = next((gold for gold in article.claims if ours.start < gold.end and gold.start < ours.end), None)
            right = gold is not None and all(getattr(ours, slot) == getattr(gold, slot) for slot in SLOTS)
            yield seen[int(claim.confidence) - 1], right


def collected(paths: list[Path]) -> tuple[Table, Table]:
    """The signs of all claims of the articles, a row each, and which of them are right."""
    found = [example for path in paths for article in annotated_in(path) for example in examples(article)]
    return np.array([signs for signs, _ in found], dtype=float), np.array([right for _, right in found])


def main() -> None:
    """Fit the weights, write them, and print how often claims at each confidence are right."""
    news, news_right = collected(LIKE_NEWS)
    harder, harder_right = collected(HARDER)
    rows = np.vstack([np.c_[news, np.zeros(len(news))], np.c_[harder, np.ones(len(harder))]])
    model = LogisticRegression(max_iter=1000).fit(rows, np.concatenate([news_right, harder_right]))
    weights = dict(zip(("intercept", *Signs._fields), (model.intercept_[0], *model.coef_[0]), strict=False))
    rounded = {name: round(float(weight), 3) for name, weight in weights.items()}
    (TOP / "models" / "en" / "weighing" / FILE).write_text(HEAD + yaml.safe_dump(rounded, sort_keys=False))
    said = 1 / (1 + np.exp(-(news @ np.array([rounded[name] for name in Signs._fields]) + rounded["intercept"])))
    print("confidence    claims  said  right")
    for low, high in pairwise(STEPS):
        inside = (low <= said) & (said < high)
        if inside.any():
            print(
                f"{low:.1f} to {high:.1f} {inside.sum():9} {said[inside].mean():6.2f} {news_right[inside].mean():6.2f}"
            )


if __name__ == "__main__":
    main()
