"""The texts that `extraction.py` reads, and the quantities that are known to stand in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases"
FIRST = CASES / "articles_agencies.yaml"
PROBES = Path(__file__).with_name("probes.yaml")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A quantity at its place, in factcheck's units; a minus counts where it is printed, not where a verb tells it."""

    start: int
    end: int
    value: float
    unit: str | None
    printed_minus: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    published: str | None
    wanted: tuple[Wanted, ...] = ()


def own_articles() -> list[Text]:
    """The annotated articles of `tests/cases/`, but for those that come first."""
    return _cases(path for path in sorted(CASES.glob("articles_*.yaml")) if path != FIRST)


def first_articles() -> list[Text]:
    """What every tool reads before the clock starts."""
    return _cases([FIRST])


def articles_in(folder: Path) -> list[Text]:
    """The .txt files of `folder`; a .json beside one has its day of publication and its claims.

    Raises:
        SystemExit: there are none.
    """
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise SystemExit(f"no .txt files in {folder}")
    return [_article(path) for path in paths]


def probes() -> dict[str, list[Text]]:
    """Phrases that are hard to read, by group."""
    groups = yaml.safe_load(PROBES.read_text("utf-8"))
    return {
        group: [Text(text, None, tuple(_of_probe(text, line) for line in lines)) for text, lines in phrases.items()]
        for group, phrases in groups.items()
    }


def _cases(paths: Iterable[Path]) -> list[Text]:
    cases = [case for path in paths for case in yaml.safe_load(path.read_text("utf-8"))]
    return [Text(case["text"], str(case.get("published", "2024-02-02")), tuple(_of_case(case))) for case in cases]


def _article(path: Path) -> Text:
    text, beside = path.read_text("utf-8"), path.with_suffix(".json")
    known: dict[str, Any] = json.loads(beside.read_text("utf-8")) if beside.exists() else {}
    claims = [claim for claim in known.get("claims", []) if claim["unit"] != "rank"]
    wanted = (_wanted(text, c["quote"], c.get("occurrence", 1), c["value"], c["unit"]) for c in claims)
    return Text(text, known.get("published"), tuple(wanted))


def _of_case(case: dict[str, Any]) -> Iterator[Wanted]:
    """The notation is that of `tests/cases/claims.yaml`."""
    for line in case["claims"]:
        quote, _, amount, *_ = line.split(" | ")
        words, _, occurrence = quote.partition("#")
        value, unit = amount.split(" ", 1)
        if unit != "rank":
            yield _wanted(case["text"], words.strip(), int(occurrence or 1), float(value), unit.strip())


def _of_probe(text: str, line: str) -> Wanted:
    quote, amount = line.split(" = ")
    value, unit = amount.split(" ", 1)
    return _wanted(text, quote, 1, float(value), None if unit == "-" else unit, value.startswith("-"))


def _wanted(
    text: str, quote: str, occurrence: int, value: float, unit: str | None, printed_minus: bool = False
) -> Wanted:
    start = -1
    for _ in range(occurrence):
        start = text.index(quote, start + 1)
    return Wanted(start, start + len(quote), value, unit, printed_minus)
