"""Which way a word goes, up or down, and whether it tells a change at all."""

from __future__ import annotations

from factcheck.extractor.cues import is_filler, opens_with
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_HAD = 3
"""Within how many tokens before a comparing word stands that some have it."""
_AGAIN = word_set("small_words", "senses", "further")


class Way(int):
    """+1 or -1, with the word that says so."""

    word: Token

    def __new__(cls, direction: int, word: Token) -> Way:
        way = super().__new__(cls, direction)
        way.word = word
        return way


def way(token: Token) -> int:
    """+1 for a word of rise, -1 for a word of fall, else 0: growth that was slow has not fallen."""
    if token.pos == "JJ" and token.text in word_set("measures", "adjectives_too"):
        return 0
    if token.pos == "NNS" and token.text in word_set("measures", "also_investors"):
        return 0
    if token.has("rise_verb", "rise_noun", "rise_adj"):
        return Way(1, token)
    if token.has("fall_verb", "fall_noun", "fall_adj"):
        return Way(-1, token)
    return _way_of_measure(token) if token.measure is not None else 0


def _way_of_measure(token: Token) -> int:
    """The way of the verb that ends the words by which a measure is named: "the bill fell by 11%"."""
    lead, _, verb = token.text.rpartition(" ")
    if not lead or opens_with(verb, "rise_noun") or opens_with(verb, "fall_noun"):
        return 0
    rises, falls = opens_with(verb, "rise_verb"), opens_with(verb, "fall_verb")
    return Way(1 if rises else -1, token) if rises or falls else 0


def is_had(scene: Scene, place: int) -> bool:
    """Whether the word only compares what some have with what others have: "Chad and Togo have higher debts"."""
    if scene.tokens[place].pos != "JJR":
        return False
    verb = next((token for token in scene.before(place, _HAD) if token.pos[:2] != "RB" and token.text != "a"), None)
    return verb is not None and verb.text in ("have", "has", "had")


def goes_on(scene: Scene, place: int) -> bool:
    """Whether the word only says that a change went on, whichever way: "fell further", "lost an additional 3%"."""
    before = (token for token in scene.before(place, 2) if not is_filler(token.text))
    return scene.tokens[place].text in _AGAIN and way(next(before, scene.tokens[place])) < 0


def is_noun(token: Token) -> bool:
    """Whether a word that can be a noun and a verb ("drop", "rise") is a noun here."""
    return token.has("rise_noun", "fall_noun") and (token.pos[:2] == "NN" or not token.has("rise_verb", "fall_verb"))


def is_said_of_measure(scene: Scene, word: Token) -> bool:
    """Whether the word is said of the measure right before it, and so a verb: "it saw the jobless rate drop to"."""
    return any(token.measure is not None for token in scene.before(scene.tokens.index(word), 1))
