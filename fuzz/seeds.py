"""Good inputs to begin with, all of our own: the examples and sentences of the tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

TOP = Path(__file__).resolve().parents[1]
_WORDS = Path(__file__).with_name("words")


def words(*names: str) -> tuple[str, ...]:
    """The words of `words/<name>.txt`, one a line, with what cannot be seen written as Python does: ``\\t``."""
    lines = [line for name in names for line in (_WORDS / f"{name}.txt").read_text(encoding="ascii").splitlines()]
    return tuple(line.encode().decode("unicode_escape") for line in lines)


@cache
def articles() -> tuple[bytes, ...]:
    """The articles of the tests, each paragraph and each beginning of three as an input of its own."""
    texts = [
        case["text"]
        for path in sorted((TOP / "tests" / "cases").glob("articles_*.yaml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
    pieces = [piece for text in texts for piece in [*text.split("\n\n"), "\n\n".join(text.split("\n\n")[:3])]]
    return tuple(piece.encode() for piece in dict.fromkeys(pieces) if piece.strip())


@cache
def phrases(name: str) -> tuple[bytes, ...]:
    """The phrases of the cases in `tests/cases/<name>.yaml`: whatever a list of expectations stands behind."""
    cases = yaml.safe_load((TOP / "tests" / "cases" / f"{name}.yaml").read_text(encoding="utf-8"))
    groups = [group["phrases"] for group in cases] if isinstance(cases, list) else [cases]
    return tuple(phrase.encode() for group in groups for phrase in group)
