"""The annotated articles that were written for the project, counted where they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import yaml

from writing.paths import TOP


class _Shelf(NamedTuple):
    """Files of articles, and what they are for."""

    told: str
    pattern: str
    used: str


_TRAINED_ON = _Shelf("`training/articles/`", "training/articles/*.yaml", "the trees are trained on them")
_PAGES = _Shelf(
    "`training/pages/`",
    "training/pages/*.yaml",
    "in the manner of pages; of the trees the kinds are trained on them, the others will be",
)
_KNOWN = _Shelf(
    "`tests/cases/articles_*.yaml`",
    "tests/cases/articles_*.yaml",
    "the rules were made with them; the trees are trained on them, the confidence is fitted on them",
)
_HELD_OUT = _Shelf(
    "`benchmarks/articles/`",
    "benchmarks/articles/*.yaml",
    "no tree is trained on them; the confidence is fitted on them",
)


def shelves() -> str:
    """A table of the articles: where they are, how many, with how many claims, and what for."""
    heads = ["| where | articles | claims | |", "| --- | ---: | ---: | --- |"]
    return "\n".join([*heads, *map(_row, (_TRAINED_ON, _PAGES, _KNOWN, _HELD_OUT))])


def trained_on() -> str:
    """One sentence for the model card."""
    articles, claims = map(sum, zip(_counted(_TRAINED_ON), _counted(_KNOWN), strict=True))
    return f"The trees are trained on {articles} articles with {claims:,} claims, and on single sentences."


PARTS = {"own articles": shelves, "trained on": trained_on}


def _row(shelf: _Shelf) -> str:
    articles, claims = _counted(shelf)
    return f"| {shelf.told} | {articles} | {claims:,} | {shelf.used} |"


@cache
def _counted(shelf: _Shelf) -> tuple[int, int]:
    """How many articles there are, and claims in them."""
    claims = list(_claims(shelf))
    return len(claims), sum(claims)


def _claims(shelf: _Shelf) -> Iterator[int]:
    for path in sorted(TOP.glob(shelf.pattern)):
        for article in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            yield len(article["claims"])
