"""What is said in the present where an article tells figures of many times, and so is about none of them.

"Japan takes 24 percent of the islands' exports", in a story that goes from 1975 to 1992 and to last year.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_TIMES = 7
"""So many times at least are many."""
_FIGURES = 3
"""And no more figures stand beside each of them than so many, roughly: a release tells most of its figures of one."""

_WHOLE = 6
"""Within how many tokens behind a share is named what it is a part of."""
_MARKS = frozenset(",;:.()–—")


def tells_of_many_times(scenes: Iterable[Scene]) -> bool:
    """Whether the article names many times, and one for every few figures."""
    named: list[Period] = []
    figures = 0
    for scene in scenes:
        named += [m.period for _, m in scene.periods if m.period and not m.base and m.relative is None]
        figures += sum(not scene.tokens[place].is_rank for place, _ in scene.numbers)
    return len(set(named)) >= _TIMES and len(named) * _FIGURES >= figures


def is_told_in_present(scene: Scene, at: int, frame: Frame, kind: Kind, made: Sequence[Draft]) -> bool:
    """Whether the number is told in the present, and of nothing that was told before it."""
    first, _ = scene.clause(at)
    before = [place for place in range(first, at) if scene.tokens[place].is_finite]
    verb = before[-1] if before else _verb_behind(scene, at)
    if verb is None or not _is_present(scene.tokens[verb]):
        return False
    if any(_goes_back(scene, place, verb, made) for place in range(first, at)):
        return False
    behind = list(takewhile(lambda token: not token.number and token.text not in _MARKS, scene.after(at, _WHOLE)))
    if any(token.has("whole") or token.text in word_set("periods", "pointed_at") for token in behind):
        return False
    if kind is Kind.SHARE:
        return _names_whole(behind)
    return frame.measure not in FLOWS or scene.tokens[verb].measure is not None


def _verb_behind(scene: Scene, at: int) -> int | None:
    """The verb whose subject the number is: "36 percent of trade is with the EU"."""
    for place in range(at + 1, len(scene.tokens)):
        token = scene.tokens[place]
        if token.number or token.text in _MARKS:
            return None
        if token.is_finite:
            return place
    return None


def _is_present(verb: Token) -> bool:
    perfect = verb.text.split()[0] in ("has", "have")
    told = verb.text in word_set("sources", "saying") or verb.has("rise_verb", "fall_verb")
    return verb.pos in ("VBZ", "VBP") and not perfect and not told


def _goes_back(scene: Scene, place: int, verb: int, made: Sequence[Draft]) -> bool:
    """Whether a pronoun there takes up a figure: "that is 5 percent", "of it $3bn", "$5bn, which makes 3 percent"."""
    pronoun, *more = scene.tokens[place].text.split()
    if pronoun not in word_set("periods", "pointed_at"):
        return False
    of_figure = any(token.text in ("of", "out of") for token in scene.before(place, 1))
    takes_up = place + 1 == verb and (scene.tokens[verb].measure is None or bool(made))
    return of_figure or takes_up or bool(more)


def _names_whole(behind: Sequence[Token]) -> bool:
    """Whether it is named what the share is a part of: "of its exports"."""
    part = bool(behind) and behind[0].text.split()[0] == "of"
    return part and any(token.measure or token.area for token in behind)
