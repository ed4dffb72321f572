"""The Markdown pages of the repository."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from writing.parts import part_names
from writing.paths import TOP
from writing.sessions import sessions

_FOLDERS = ("docs", "benchmarks", "editors", "fuzz", "integrations", "models", "reference_data", "training")


def pages() -> list[Path]:
    """Every page that people read."""
    return sorted(
        [
            *TOP.glob("*.md"),
            *(page for folder in _FOLDERS for page in (TOP / folder).rglob("*.md") if "node_modules" not in page.parts),
        ]
    )


def pages_with_sessions_or_parts(besides: Collection[str]) -> Iterator[str]:
    """Those with something in them that the code writes, by their path in the repository."""
    for page in pages():
        name = page.relative_to(TOP).as_posix()
        text = page.read_text(encoding="utf-8")
        if name not in besides and (sessions(text) or part_names(text)):
            yield name
