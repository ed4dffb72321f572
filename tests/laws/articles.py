"""The project's own articles: those of the tests, of the training, of the benchmarks, and the examples."""

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
    return tuple(_all())


def _all() -> Iterator[Own]:
    for pattern in _ANNOTATED:
        for path in sorted(_TOP.glob(pattern)):
            for number, article in enumerate(annotated_in(path), 1):
                yield Own(f"{path.stem} {number}", article.text, article.published)
    for path in sorted((_TOP / "examples").glob("*.txt")):
        yield Own(path.name, path.read_text(encoding="utf-8"), date(2024, 2, 2))
