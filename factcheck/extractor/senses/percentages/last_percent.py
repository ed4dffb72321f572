"""The percentage before another that it goes on from, whatever stands between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.apart import outside_brackets
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

_PAIR = 2
_MARKS = word_set("small_words", "senses", "percentages_parted")
_CLOSING = frozenset({".", ",", ";", ")"})
_ALONE = word_set("small_words", "senses", "back_to_the_percentage")
_NAMES = frozenset({"NN", "JJ", "PO", "DT", "IN"})
"""Parts of speech of what names the next of a row."""


def last_percent(scene: Scene, at: int, found: dict[int, Sense]) -> int | None:
    """Where the percentage before it stands that it goes on from; None behind a multiple, an amount or a mark."""
    for place in outside_brackets(scene, at):
        token = scene.tokens[place]
        if token.text == ";" and _goes_on_to(scene, place - 1, at):
            continue
        if token.text == ";" and any(
            goes_on(scene, place, at)
            for goes_on in (_is_item_of, _takes_up, _names_item, _does_so, _is_of_another_time)
        ):
            continue
        if place in found and token.number and token.number.form in (Form.PERCENT, Form.FRACTION):
            return place if found[place].kind is not Kind.RATIO else None
        if _goes_on_to(scene, place, at):
            continue
        if token.text in (";", ":") or (
            place in found and token.number and token.number.form is Form.AMOUNT and found[place].kind is Kind.LEVEL
        ):
            return None
    return None


def _goes_on_to(scene: Scene, place: int, at: int) -> bool:
    """Whether the amount is what a percentage led to, as the next one does: "fell 5% to $3bn; tea, 4% to $1bn"."""
    led = [token.text for token in scene.before(place, 1)] == ["to"] and scene.tokens[place].number is not None
    behind = scene.after(at, _PAIR)
    leads = len(behind) == _PAIR and behind[0].text == "to" and behind[1].number is not None
    between = scene.tokens[place + 1 : at]
    only_names = all(token.text in _MARKS or token.pos[:2] in _NAMES for token in between)
    return led and leads and only_names and between[:1] != [] and between[0].text in _MARKS


def _is_item_of(scene: Scene, place: int, at: int) -> bool:
    """Whether the percentage stands right behind the mark, and what it is of behind it: "; 3 percent in May"."""
    return place == at - 1 and any(behind.has("in", "for") for behind in scene.after(at, 1))


def _names_item(scene: Scene, place: int, at: int) -> bool:
    """Whether only what the number is of stands behind the mark: "were tea, 5 percent; rice, 3 percent; and meat"."""
    between = scene.tokens[place + 1 : at]
    nouns = all(token.pos[:2] in ("NN", "JJ") or token.text in ("and", ",") for token in between)
    return nouns and len(between) > 1 and between[-1].text == ","


def _does_so(scene: Scene, place: int, at: int) -> bool:
    """Whether the next is said to have done what the last did: "tea gained 3 percent; so did rice, with 5"."""
    words = [token.text for token in scene.after(place, _PAIR)]
    return len(words) == _PAIR and words[0] == "so" and words[1] in word_set("directions", "doing")


def _is_of_another_time(scene: Scene, place: int, at: int) -> bool:
    """Whether only a time stands behind the mark: "made 4% more in the quarter; in May alone 5"."""
    between = scene.tokens[place + 1 : at]
    dated = any(token.period for token in between) and all(t.text in _CLOSING for t in scene.after(at, 1))
    return dated and all(
        token.period or token.has("in", "to_period", "hedge") or token.text in _ALONE for token in between
    )


def _takes_up(scene: Scene, place: int, at: int) -> bool:
    """Whether only a time or another, and a pronoun, stand behind the mark: "; a year ago it was 48 percent".

    What the number was then may stand in brackets: "growth was 5%; on May ($3bn) it was 8%".
    """
    told = [scene.tokens[p] for p in outside_brackets(scene, at) if p > place]
    between = [token for token in told if not (token.period or token.has("hedge"))]
    little = ("them", "be", "previously", "in", "to_period", "against")
    small = all(token.has(*little) or token.text in (",", "(") for token in between)
    return (small and any(token.has("them", "previously") for token in between)) or _is_of_another(between)


def _is_of_another(between: Sequence[Token]) -> bool:
    """Whether a pronoun stands for the growth, and what is named before it is whose it is: "; for tea it was 4".

    Args:
        between: what stands between the mark and the number, the nearest first.
    """
    one_of = _PAIR if [token.text for token in between[:_PAIR]] == ["of", "one"] else 0
    verb, named = between[one_of : one_of + _PAIR], between[one_of + _PAIR :]
    taken_up = len(verb) == _PAIR and verb[0].has("be") and verb[1].has("them")
    apart = one_of > 0 or any(token.has("preposition") for token in named)
    return taken_up and apart and all(token.pos[:2] in _NAMES for token in named)


def is_of_period(scene: Scene, at: int) -> bool:
    """Whether it is the percentage of a period, known from before: "more than the 6.2 percent of September"."""
    row = list(takewhile(lambda token: token.text != ",", scene.after(at, 4)))
    if not any(token.text == "the" for token in scene.before(at, 1)) or len(row) < _PAIR or row[0].text != "of":
        return False
    row = [row[0], *(token for token in row[1:] if token.text != "the")]
    if len(row) < _PAIR:
        return False
    return row[1].period is not None and not any(t.pos[:2] == "NN" or t.mention or t.text == "'s" for t in row[2:])
