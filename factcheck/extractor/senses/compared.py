"""The growth that another is compared with keeps its own direction: "slower than the 4 percent of May" is a rise."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.way import is_noun, way
from factcheck.resources import word_set

_RULES = ("a word of change before the number", "a word of change earlier in the clause")
"""The rules that may take "slower" and "below" for the way that the number itself went."""
_TWO = 2


def as_compared(scene: Scene, at: int, sense: Sense) -> Sense:
    """`sense`, behind "slower than the" with the direction of the noun that is compared, else as a rise."""
    if sense.kind is not Kind.CHANGE or sense.direction >= 0 or sense.rule not in _RULES:
        return sense
    before = scene.before(at, _TWO)
    if len(before) < _TWO or before[0].text != "the":
        return sense
    compares = before[1].text.split()[-1] == "than" or before[1].text in word_set("directions", "less")
    if not compares:
        return sense
    opening = scene.tokens[scene.clause(at)[0] : at - _TWO]
    told = next((token for token in opening if is_noun(token)), None)
    return replace(sense, direction=way(told) if told else 1, sure=False)


def compared_again(scene: Scene, at: int, found: dict[int, Sense]) -> Sense | None:
    """As the change before it, where both are compared: "a fall of 5% compared to $3bn in May and 9% compared to $4bn".

    None where the number is no second change.
    """
    after = scene.after(at, 1)
    if not after or not after[0].has("against"):
        return None
    percents = (place for place in reversed(found) if _is_percent(scene, place))
    first = next(percents, None)
    if first is None or found[first].kind is not Kind.CHANGE:
        return None
    between = scene.tokens[first + 1 : at]
    joined = between[-1].text == "and" and any(token.has("against") for token in between)
    return replace(found[first], rule="compared as the change before it", sure=False) if joined else None


def _is_percent(scene: Scene, place: int) -> bool:
    number = scene.tokens[place].number
    return number is not None and number.form is Form.PERCENT


def of_again(scene: Scene, at: int, found: dict[int, Sense]) -> Sense | None:
    """As the change before it whose noun it has too: "a rise of $3bn on the month and of 5 percent on the year"."""
    before = [token.text for token in scene.before(at, _TWO)]
    last = next(reversed(found), None)
    if before not in (["of", "and"], ["of", "but"]) or last is None or found[last].kind is not Kind.CHANGE_ABS:
        return None
    led = any(token.text == "of" for token in scene.before(last, 1))
    return Sense(Kind.CHANGE, found[last].direction, rule="of the same noun as the change before it") if led else None
