"""The project's own articles: those of the tests, the training and the benchmarks, the examples; and its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from extractor.notation import annotated_in

_TOP = Path(__file__).resolve().parents[2]
_ANNOTATED = ("tests/cases/articles_*.yaml", "training/articles/*.yaml", "benchmarks/articles/*.yaml")


@dataclass(frozen=True, slots=True)
class Own:
    """An article by its place: the file and its number there."""

    name: str
    text: str
    published: date


@cache
def own_articles() -> tuple[Own, ...]:
    examples = sorted((_TOP / "examples").glob("*.txt"))
    texts = (Own(path.name, path.read_text(encoding="utf-8"), date(2024, 2, 2)) for path in examples)
    return (*_annotated(*_ANNOTATED), *texts)


@cache
def own_pages() -> tuple[Own, ...]:
    """Those in the manner of pages as they are published, with their menus, bylines and tables."""
    return tuple(_annotated("training/pages/*.yaml"))


def _annotated(*patterns: str) -> Iterator[Own]:
    for pattern in patterns:
        for path in sorted(_TOP.glob(pattern)):
            for number, article in enumerate(annotated_in(path), 1):
                yield Own(f"{path.stem} {number}", article.text, article.published)
