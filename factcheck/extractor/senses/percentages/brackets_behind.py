"""Percentages in brackets behind what changed, not behind a number: "lost 9 tons of its tea (3%)", "more than a year
before (5%)", "Machines did best (9%)", "Spain (7%) shone".
"""

from __future__ import annotations

from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import vocabulary

FARED = "by so much did what stands before the bracket change"
_FARED = 4
"""Within how many tokens of the bracket it is told how its item fared."""
_COMPARED = 8
"""Within how many tokens before the bracket the comparison stands that it measures."""


def bracket_behind(scene: Scene, at: int, previous: int | None, found: dict[int, Sense]) -> Sense | None:
    """The change that the words before its bracket, or around it, tell without a number."""
    opening = _opening(scene, at)
    if opening is None:
        return None
    if previous is not None and previous < opening and (lost := _of_goods_moved(scene, previous, opening, found)):
        return lost
    shared = any(sense.kind is Kind.SHARE for place, sense in found.items() if place < at)
    if direction := _compared(scene, opening) or (0 if shared else _fared(scene, opening, at)):
        return Sense(Kind.CHANGE, direction, rule=FARED, sure=False)
    return None


def _opening(scene: Scene, at: int) -> int | None:
    """Where the bracket opens that holds nothing before the number but others like it."""
    place = at - 1
    while place >= 0 and (scene.tokens[place].number or scene.tokens[place].text == "and"):
        place -= 1
    return place if place > 0 and scene.tokens[place].text == "(" else None


def _of_goods_moved(scene: Scene, previous: int, opening: int, found: dict[int, Sense]) -> Sense | None:
    row = scene.tokens[previous + 1 : opening]
    of_goods = bool(row) and row[0].text.startswith("of") and not any(_parts(token) for token in row)
    if found[previous].kind is not Kind.CHANGE_ABS or not of_goods:
        return None
    return Sense(Kind.CHANGE, found[previous].direction, rule="restates a change", bracket=True)


def _parts(token: Token) -> bool:
    return bool(token.number) or token.text in (",", ";", ":") or token.pos[:2] in ("VB", "MD")


def _compared(scene: Scene, opening: int) -> int:
    """That of the comparison with an earlier time right before it: "is more than a year before (5%)"."""
    row = list(takewhile(lambda token: not token.number and token.text != ",", scene.before(opening, _COMPARED)))
    if not row or row[0].period is None:
        return 0
    than = next((token for token in row if token.has("comparing")), None)
    if than is None or any(token.measure for token in row[: row.index(than)]):
        return 0
    return -1 if than.text in vocabulary("directions")["less"] else 1


def _fared(scene: Scene, opening: int, at: int) -> int:
    """Which way it went by how its item is said to have fared: "(19 percent) shone", "did best (19 percent)"."""
    closing = next((place for place in range(at, len(scene.tokens)) if scene.tokens[place].text == ")"), at)
    row = [token for token in reversed(scene.before(opening, _FARED)) if not (token.period or token.has("to_period"))]
    before = " ".join(token.text for token in row)
    behind = " ".join(token.text for token in scene.after(closing, _FARED))
    for sign, words in vocabulary("directions")["faring"].items():
        if any(f" {before}".endswith(f" {word}") or f"{behind} ".startswith(f"{word} ") for word in words):
            return int(sign)
    return 0
