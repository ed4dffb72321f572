"""The words that steer a reading: verbs of change, of level, of share, small prepositions. Each gives its cues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from factcheck.extractor.phrases import Phrases, inflected, words
from factcheck.resources import vocabulary

_WORD_LISTS = ("generic", "modifier", "filler")


@lru_cache(maxsize=1)
def cues() -> Phrases[frozenset[str]]:
    """Every cue phrase of the language with the cues that it gives."""
    gathered: dict[str, set[str]] = {}
    for cue, phrases in vocabulary("cues").items():
        if cue not in _WORD_LISTS:
            _add(gathered, cue, phrases)
    for cue, phrases in verb_cues().items():
        _add(gathered, cue, phrases)
    _add(gathered, "told_anyway", _than_expected())
    _add(gathered, "told_anyway", _beyond_forecasts())
    for cue in ("forecast", "forecast_behind"):
        _add(gathered, cue, (f"{phrase} of" for phrase in _beyond_forecasts()))
    _add(gathered, "forecast", _moves_to_come())
    for cue in ("neighbour", "the_other_country"):
        _add(gathered, cue, _neighbours())
    return Phrases({phrase: frozenset(names) for phrase, names in gathered.items()})


def _add(gathered: dict[str, set[str]], cue: str, phrases: Iterable[str]) -> None:
    for phrase in phrases:
        gathered.setdefault(phrase, set()).add(cue)


def _neighbours() -> Iterator[str]:
    """What a text calls who lives next door: "its southern neighbour", "their giant eastern neighbour",
    "the neighbour to the south".
    """
    told = vocabulary("neighbours")["words"]
    sides, large = [*told["compass"], *told["between"]], told["large"]
    kinds = ["", *sides, *large, *told["other"], *(f"{size} {side}" for size, side in product(large, sides))]
    for owner, kind, noun in product(told["owners"], kinds, told["nouns"]):
        yield " ".join(filter(None, (owner, kind, noun)))
    for owner, noun, side in product(told["owners"], told["nouns"], told["compass"].values()):
        yield f"{owner} {noun} to the {side}"


def _than_expected() -> Iterator[str]:
    """What tells that a figure came about that was thought another: "higher than expected", "than markets forecast"."""
    told = vocabulary("sentences")["than_expected"]
    subjects = ["", *(f"{who}{had} " for who, had in product(told["who"], ("", " had")))]
    for more, who, thought in product(["", *(f"{more} " for more in told["more"])], subjects, told["thought"]):
        yield f"{more}than {who}{thought}"


def _beyond_forecasts() -> Iterator[str]:
    """What tells that a figure came about above or below what was thought: "beat analysts' forecasts"."""
    told = vocabulary("sentences")["beyond_forecasts"]
    for by, whose, thoughts in product(told["by"], ["", *told["whose"]], told["thoughts"]):
        yield " ".join(filter(None, (by, whose, thoughts)))


def _moves_to_come() -> Iterator[str]:
    """What tells of a move that may come: "a likely rise", "an expected slowdown"."""
    told = vocabulary("sentences")["moves_to_come"]
    for how, move in product(told["how"], told["moves"]):
        yield f"{how} {move}"


_CLASSES = {
    "levels": ("level_verb", "level_noun", "level_adj"),
    "shares": ("share_verb", "share_noun", "share_adj"),
    "rises": ("rise_verb", "rise_noun", "rise_adj"),
    "falls": ("fall_verb", "fall_noun", "fall_adj"),
}


def verb_cues() -> dict[str, list[str]]:
    """The classes of verbs, nouns and modifiers of `measures.yaml`, each under its cue."""
    gathered: dict[str, list[str]] = {}
    vocabulary_of_verbs = vocabulary("measures")
    for name, (verb, noun, modifier) in _CLASSES.items():
        entry = vocabulary_of_verbs["verbs"][name]
        gathered[verb] = [form for lemma, irregular in entry["verbs"].items() for form in inflected(lemma, irregular)]
        gathered[noun] = entry.get("nouns", [])
        gathered[modifier] = entry.get("modifiers", [])
    for name, entry in vocabulary_of_verbs["cues"].items():
        if isinstance(entry, dict):
            verbs = [form for lemma, irregular in entry["verbs"].items() for form in inflected(lemma, irregular)]
            gathered[name] = [*verbs, *entry.get("words", [])]
        else:
            gathered[name] = entry
    return gathered


def opens_with(phrase: str, cue: str) -> bool:
    """Whether the first words of `phrase` give `cue`: "total exports" opens with the whole."""
    return cue in _opening(phrase)


@lru_cache(maxsize=1024)
def _opening(phrase: str) -> frozenset[str]:
    """The cues that the first words give; the same few phrases open most figures."""
    found = cues().at(words(phrase), 0)
    return found[1] if found else frozenset()


@lru_cache
def _word_list(name: str) -> frozenset[str]:
    return frozenset(vocabulary("cues")[name])


def is_generic(word: str) -> bool:
    """Whether the noun means goods or figures of every kind, so that it names no product."""
    return word in _word_list("generic")


def is_modifier(word: str) -> bool:
    """Whether the word before a measure does not narrow it: total, bilateral, annual."""
    return word in _word_list("modifier")


def is_filler(word: str) -> bool:
    """Whether the word may stand between a number and what gives it its sense: a, just, whopping."""
    return word in _word_list("filler")
