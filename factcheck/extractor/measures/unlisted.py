"""Measures that no vocabulary lists, told by how statistics name them: "the number of patents", "the literacy rate"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import Phrases, Word
from factcheck.resources import vocabulary


def find_unlisted(row: list[Word]) -> Iterator[MeasureMention]:
    """The phrases of words that name a statistic of their own, whether any list knows it or not."""
    rates, counts = _rates(), _counts()
    for place, word in enumerate(row):
        if word.text in rates and (first := _opening(row, place)) is not None:
            name = " ".join(one.text for one in row[first:place])
            named = rates[word.text]
            yield _mention(row[first], word, f"{name} {named}", rate=named == "rate")
        if (count := counts.at(row, place)) and (last := _counted(row, place + count[0])) is not None:
            yield _mention(word, row[last], row[last].text, rate=False)


def _mention(first: Word, last: Word, name: str, *, rate: bool) -> MeasureMention:
    return MeasureMention(first.start, last.end, f"other:{name}", rate=rate, counting=not rate)


def _opening(row: list[Word], place: int) -> int | None:
    """The word that says what rate it is: the one before it, where that is no adjective or article."""
    before = row[place - 1].text if place else ""
    return place - 1 if before.isalpha() and before not in _closed() else None


def _counted(row: list[Word], place: int) -> int | None:
    """The plural that is counted: the first one behind "number of", within three words."""
    for at in range(place, min(place + 3, len(row))):
        word = row[at].text
        if not word.removeprefix("non-").isalpha() or word in _closed():
            return None
        if word.endswith("s") and not word.endswith("ss"):
            return at
    return None


@lru_cache(maxsize=1)
def _counts() -> Phrases[bool]:
    """What leads to what is counted: "number of"."""
    return Phrases(dict.fromkeys(vocabulary("unlisted")["counts"], True))


@lru_cache(maxsize=1)
def _rates() -> dict[str, str]:
    return dict(vocabulary("unlisted")["rates"])


@lru_cache(maxsize=1)
def _closed() -> frozenset[str]:
    """Words that name nothing measured: "the rate", "a high rate", "the number of countries"."""
    return frozenset(vocabulary("unlisted")["nothing"])
