"""The words of `assertions.yaml`, found in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from factcheck.extractor.phrases import Phrases, inflected, words_within
from factcheck.extractor.scene import Scene
from factcheck.resources import vocabulary


class Form(Enum):
    """How a word of a rise or a fall stands in a sentence."""

    PAST = "past"
    """It can be the verb of a sentence: fell."""
    PARTICIPLE = "participle"
    """Only with "has" or "have": fallen."""
    BASE = "base"
    """Only behind "to": fall."""
    NOUN = "noun"


_CLASSES = ("rises", "falls", "widens", "narrows", "quickens", "slows")
_LISTS = ("alone", "one_sided", "majority", "going", "coming", "taking")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word can say: `names` are the classes of the vocabulary that have it."""

    names: frozenset[str] = frozenset()
    forms: frozenset[Form] = frozenset()
    strong: bool = False

    def __or__(self, other: Sense) -> Sense:
        return Sense(self.names | other.names, self.forms | other.forms, self.strong or other.strong)


@dataclass(frozen=True, slots=True)
class Cue:
    """Such words in a sentence, from the token `at` to the token `last`; `end` is where they end in the paragraph."""

    at: int
    last: int
    end: int
    sense: Sense

    def is_a(self, *names: str) -> bool:
        return not self.sense.names.isdisjoint(names)

    def has(self, *forms: Form) -> bool:
        return not self.sense.forms.isdisjoint(forms)


@lru_cache(maxsize=1)
def _phrases() -> Phrases[Sense]:
    found: dict[str, Sense] = {}
    tables = vocabulary("assertions")

    def add(phrase: str, sense: Sense) -> None:
        found[phrase] = found.get(phrase, Sense()) | sense

    for name in _CLASSES:
        for key, strong in (("verbs", False), ("much", True)):
            for phrase, forms in _forms(tables[name].get(key, {})):
                add(phrase, Sense(frozenset((name,)), frozenset(forms), strong))
        for phrase in tables[name].get("being", ()):
            add(phrase, Sense(frozenset((name,)), frozenset((Form.PAST,))))
        for key, strong in (("nouns", False), ("much_nouns", True)):
            for phrase in tables[name].get(key, ()):
                add(phrase, Sense(frozenset((name,)), frozenset((Form.NOUN,)), strong))
    for phrase, forms in _forms(tables["having"]):
        add(phrase, Sense(frozenset(("having",)), frozenset(forms)))
    for name in _LISTS:
        for phrase in tables[name]:
            add(phrase, Sense(frozenset((name,))))
    for table in ("favouring", "records"):
        for key, phrases in tables[table].items():
            for phrase in phrases:
                add(phrase, Sense(frozenset((f"{table} {key}",))))
    return Phrases(found)


def _forms(verbs: dict[str, list[str]]) -> Iterator[tuple[str, tuple[Form, ...]]]:
    """Every form of the verbs; a regular past tense is the participle too."""
    for lemma, irregular in verbs.items():
        base, _, *past, _ = inflected(lemma, irregular)
        yield base, (Form.BASE,)
        yield past[0], (Form.PAST,) if len(past) > 1 else (Form.PAST, Form.PARTICIPLE)
        for participle in past[1:]:
            yield participle, (Form.PARTICIPLE,)


def cues_of(text: str, scene: Scene) -> list[Cue]:
    """The words of the vocabulary in the sentence, in order, the longest at each place."""
    row = words_within(text, scene.start, scene.end)
    found = []
    for first, stop, sense in _phrases().find(row):
        at, last = _token(scene, row[first].start), _token(scene, row[stop - 1].start)
        if at is not None and last is not None and scene.tokens[at].start == row[first].start:
            found.append(Cue(at, last, row[stop - 1].end, sense))
    return found


def _token(scene: Scene, offset: int) -> int | None:
    """The token that stands at the offset."""
    return next((place for place, token in enumerate(scene.tokens) if token.start <= offset < token.end), None)


@lru_cache
def word_list(name: str) -> frozenset[str]:
    """A plain list of the vocabulary."""
    return frozenset(vocabulary("assertions")[name])


def any_in(texts: Iterable[str], name: str) -> bool:
    """Whether one of the texts, or its last word, stands in the list."""
    return any(text in word_list(name) or text.rpartition(" ")[2] in word_list(name) for text in texts)
