"""How long an article takes after an edit, as the language server checks it, against a check of the whole.

Run it from anywhere: python benchmarks/edits.py [EDITS]

The article is made of those of `tests/cases/`, up to 2,000 words; the edits are typed letters, changed digits, words
taken out and new paragraphs, at places that are the same in every run. Timed in turn, of each version:

- reading: finding the claims, with the memory of the version before and without one
- checking: all that the language server does with a version, again with the memory and without
- command: all that `factcheck check` does, with what the others leave for each number, which the editor does not show

The claims, and the findings, have to be the same whichever way they came about.
"""

from __future__ import annotations

import gc
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles
from typing import TypeVar

from texts import own_articles

from factcheck.desk import check_article
from factcheck.domain.report import Report
from factcheck.extractor.memory import Memory
from factcheck.extractor.reading import Extraction, extract
from factcheck.languageserver.checked import check_text
from factcheck.languageserver.settled import settled
from factcheck.reader import read_text
from factcheck.reporter.findings import findings

Made = TypeVar("Made")
EDITS = 60
WORDS = 2_000
PUBLISHED = "Published February 2, 2024\n\n"
ROWS = (
    "reading, with the memory",
    "reading, anew",
    "checking, with the memory",
    "checking, anew",
    "command",
)
PARAGRAPH = "\n\nExports of the country rose by 4 percent to $2.6 billion in 2023, the statistics office said."


def article() -> str:
    """Articles one below the other, until there are enough words."""
    parts: list[str] = []
    for one in own_articles():
        parts.append(one.text)
        if sum(len(part.split()) for part in parts) >= WORDS:
            break
    return PUBLISHED + "\n\n".join(parts)


def edited(text: str, count: int) -> Iterator[str]:
    """The text after each of `count` edits, one upon the other."""
    chance = random.Random(2024)
    for number in range(count):
        at = chance.randrange(len(PUBLISHED), len(text))
        word = re.compile(r"\b[a-z]+\b").search(text, at) or re.compile(r"\b[a-z]+\b").search(text, len(PUBLISHED))
        digit = re.compile(r"\d").search(text, at) or re.compile(r"\d").search(text, len(PUBLISHED))
        assert word and digit
        if number % 4 == 0:
            text = text[: digit.start()] + chance.choice("123456789") + text[digit.end() :]
        elif number % 10 == 1:
            end = text.find("\n", at)
            text = text[:end] + PARAGRAPH + text[end:]
        elif number % 10 == 2:
            text = text[: word.start()] + text[word.end() :]
        else:
            text = text[: word.end()] + chance.choice("aeist") + text[word.end() :]
        yield text


def told(report: Report) -> list[tuple[str, str, int]]:
    return [(one.check.code, one.message, one.claim.span.start if one.claim else -1) for one in findings(report)]


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """Milliseconds of processor time, and what came of it."""
    began = time.process_time()
    made = work()
    return 1e3 * (time.process_time() - began), made


class Typing:
    """An article that is edited and checked again and again."""

    def __init__(self, text: str) -> None:
        self._settled = settled(Path.home())
        self._reading, self._checking = Memory(), Memory()
        self._read(text, self._reading)
        self._check(text, self._checking)

    def times(self, text: str) -> tuple[float, ...]:
        """Milliseconds in the order of `ROWS`."""
        again, claims = timed(lambda: self._read(text, self._reading))
        anew, same_claims = timed(lambda: self._read(text, Memory()))
        edit, found = timed(lambda: self._check(text, self._checking))
        whole, same = timed(lambda: self._check(text, Memory()))
        command, also = timed(lambda: check_article(read_text(text, id="article")))
        if claims != same_claims or not told(found) == told(same) == told(also):
            sys.exit("an edit left something else than a check of the whole text")
        return again, anew, edit, whole, command

    def _read(self, text: str, memory: Memory) -> Extraction:
        return extract(read_text(text), memory)

    def _check(self, text: str, memory: Memory) -> Report:
        return check_text(text, "plaintext", "article", self._settled, memory)


def main() -> None:
    text = article()
    typing = Typing(text)
    gc.collect()
    gc.freeze()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else EDITS
    columns = list(zip(*map(typing.times, edited(text, count)), strict=True))
    print(f"{len(text.split()):,} words, {count} edits; ms of processor time")
    for name, column in zip(ROWS, columns, strict=True):
        print(
            f"{name:<30} median {statistics.median(column):5.0f}   19 of 20 within {quantiles(column, n=20)[-1]:5.0f}"
        )


if __name__ == "__main__":
    main()
