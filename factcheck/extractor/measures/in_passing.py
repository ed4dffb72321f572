"""Measures that a sentence only names: what another is compared with, or what stands in a bracket without a number."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.cues import is_modifier
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_BEFORE = 5
"""Within how many words before a measure stands what compares another with it."""
_BEHIND = 6
"""Within how many words behind it two numbers stand that are compared."""
_LEADS = word_set("small_words", "measures", "before_an_amount_in_passing")
_WHOSE = word_set("small_words", "measures", "whose")


def in_passing(scene: Scene, at: int) -> bool:
    """Whether no number is told of the measure: "(exports FOB less imports CIF)", "grew faster than exports"."""
    if _gauges(scene, at):
        return True
    if _has_clause_of_its_own(scene, at):
        return False
    if beside := _compares(scene, at):
        told = beside.has("exceeding") or any(token.number for token in scene.after(at, 2))
        return not told or has_the_second(scene, at)
    opening = next((place for place in range(at, -1, -1) if scene.tokens[place].text in ("(", ")")), None)
    if opening is None or scene.tokens[opening].text == ")":
        return False
    closing = next((p for p in range(at, len(scene.tokens)) if scene.tokens[p].text == ")"), len(scene.tokens))
    return not any(token.number for token in scene.tokens[opening:closing])


def _has_clause_of_its_own(scene: Scene, at: int) -> bool:
    """Whether a clause on it tells its number: "$2bn less than its imports, which reached $7bn"."""
    row = [token for token in scene.after(at, _BEHIND) if token.text != ","]
    if not row or not row[0].has("which"):
        return False
    led = next((place for place, token in enumerate(row) if token.number), 0)
    return any(token.has("be", "level_verb", "which") for token in row[led - 1 : led]) if led else False


def _gauges(scene: Scene, at: int) -> bool:
    """Whether another measure is only told by it: "inflation, based on the consumer price index, was 3 percent"."""
    row = [token.text for token in scene.before(at, 3) if token.text != "the"]
    words = " ".join(reversed(row[:2]))
    return words in word_set("measures", "gauging") and any(token.measure for token in scene.tokens[: at - 2])


def has_the_second(scene: Scene, at: int) -> bool:
    """Whether two numbers follow that are set against each other: "more than it exports: $1.2bn against $900m"."""
    row = list(dropwhile(lambda token: token.text in _LEADS or token.has("hedge"), scene.after(at, _BEHIND)))
    if len(row) < len(("$1.2bn", "against", "$900m")):
        return False
    one, other = row[0].number, row[2].number
    return one is not None and other is not None and one.form is other.form and sets_against(row[1])


def sets_against(token: Token) -> bool:
    """Whether it stands between two numbers that are compared: "5 against 3 percent", "$5bn to $3bn"."""
    return token.has("against") or token.text == "to"


def _compares(scene: Scene, at: int) -> Token | None:
    """What sets another measure against that at `at`: "more than it exports", "imports outpacing exports"."""
    beside = next((token for token in scene.before(at, _BEFORE) if not _only_says_whose(token)), None)
    if beside is None:
        return None
    said = beside.has("than", "exceeding") or beside.text.endswith(" than")
    return beside if said or beside.text in word_set("measures", "outstripping") or _as_fast(scene, beside) else None


def _only_says_whose(token: Token) -> bool:
    return is_modifier(token.text) or token.area is not None or token.text == "'s" or token.text in _WHOSE


def _as_fast(scene: Scene, beside: Token) -> bool:
    """Whether a measure is only what another moved as fast as: "grew twice as fast as imports"."""
    if beside.text != "as":
        return False
    row = [token.text for token in scene.before(scene.tokens.index(beside), 2)]
    return row[1:] == ["as"] and row[0] in word_set("measures", "as_fast")
