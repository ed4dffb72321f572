"""The area that a name means which is not spelt as we know it: Kazakstan, Phillipines."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache

from factcheck.extractor.areas.gazetteer import Name
from factcheck.extractor.areas.names import gazetteer

_SHORTEST = 6
_LONG = 9
_SHORTEST_IN_TEXT = 8
_MOST_WRONG = 2
_SAME_END = 3


@lru_cache
def _known() -> dict[str, Name]:
    """Countries and groups by name in lower case, without adjectives and capitals."""
    return {name.words.lower(): name for name in gazetteer() if name.form in ("name", "group")}


@lru_cache
def _long_words() -> dict[str, dict[str, Name]]:
    """Names and adjectives of countries that are one long word, for running text, by their first letter."""
    found: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in sorted(gazetteer(), key=lambda name: name.form == "name"):
        if name.form in ("name", "demonym") and len(name.words) >= _SHORTEST_IN_TEXT and name.words.isalpha():
            found[name.words[0]][name.words] = name
    return found


def closest_area(name: str) -> str | None:
    """The code of the country or group that `name` means, also where it is misspelt; None where that is unsure.

    A misspelling is at most one letter wrong (two from nine letters on; letters swapped count once), and no other area
    is nearly as close: ``Austrlia`` could be two countries and is none.
    """
    wanted = " ".join(name.lower().split()).removeprefix("the ")
    if known := _known().get(wanted):
        return known.code
    found = _closest(wanted, _known())
    return found.code if found else None


@lru_cache(maxsize=4096)
def misspelt(word: str) -> Name | None:
    """The country that a capitalised word of running text misspells, by name or adjective.

    A name with letters behind it is another word: Mexicana, Israelite.
    """
    if len(word) < _SHORTEST_IN_TEXT or not word[1:].islower():
        return None
    near = {words: name for words, name in _long_words().get(word[0], {}).items() if _is_similar(word, words)}
    if not near or any(word.startswith(other.removesuffix("s")) for other in near):
        return None
    return _closest(word, near)


def _is_similar(word: str, other: str) -> bool:
    """Whether words of one first letter begin or end the same and have nearly the same letters.

    It is cheaper to tell than a distance.
    """
    if abs(len(word) - len(other)) > _MOST_WRONG:
        return False
    if word[:_SAME_END] != other[:_SAME_END] and word[-_SAME_END:] != other[-_SAME_END:]:
        return False
    return (Counter(word) - Counter(other)).total() <= _MOST_WRONG >= (Counter(other) - Counter(word)).total()


def _closest(word: str, names: dict[str, Name]) -> Name | None:
    if len(word) < _SHORTEST:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    allowed = _MOST_WRONG if len(word) >= _LONG else 1
    found = process.extract(word, list(names), scorer=OSA.distance, score_cutoff=allowed + 1, limit=None)
    if not found or found[0][1] > allowed:
        return None
    best, distance, _ = found[0]
    rivals = {names[words].code for words, far, _ in found if far <= distance + 1} - {names[best].code}
    return None if rivals or best[0] != word[0] else names[best]
