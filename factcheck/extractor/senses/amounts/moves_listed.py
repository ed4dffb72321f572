"""Amounts alone in brackets behind what moved: "The largest increases were recorded in tea ($3m) and rice ($2m)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.way import is_noun, way
from factcheck.resources import vocabulary, word_set

_DESCRIBING = frozenset({"DT", "JJ", "JJS", "RB", "RBS"})
_WHAT = word_set("small_words", "senses", "what_moved")
_OFFSETTING = word_set("small_words", "senses", "offsetting")
_CAUSING = word_set("small_words", "senses", "causing_a_move")
_JOBS = "other:employed persons"
_DRIVERS = word_set("small_words", "senses", "drivers")
_AGAIN = 3
"""The words of "or 5 percent)"."""
_REACH = 6
"""Within how many tokens behind a verb stands the change that it tells the parts of."""


def listed_move(scene: Scene, at: int) -> int:
    """The direction of the change that what stands before the bracket is a part of; 0 where none is told so."""
    if not _is_alone_in_brackets(scene, at):
        return 0
    first, stop = scene.clause(at)
    opening = next(place for place in range(first, at) if scene.tokens[place].text == "(")
    lead = scene.tokens[first:opening]
    if any(token.number and not token.is_rank for token in lead):
        return 0
    behind = next((token for token in scene.after(at + 1, stop - at) if token.is_finite), None)
    return _led_by_change(lead, behind) or _led_by_jobs(lead) or _are_parts(scene, at, stop)


def _is_alone_in_brackets(scene: Scene, at: int) -> bool:
    """Whether nothing else stands in the bracket but the same in percent: "($3m)", "($3m or 5 percent)"."""
    before, behind = scene.before(at, 1), scene.after(at, _AGAIN)
    again = len(behind) == _AGAIN and behind[0].text == "or" and behind[1].number is not None
    closing = behind[-1:] if again else behind[:1]
    return [token.text for token in (*before, *closing)] == ["(", ")"]


def _led_by_change(lead: Sequence[Token], behind: Token | None) -> int:
    """The way of the change whose parts the clause tells: "increases in exports were seen in", "reflected a fall in".

    So it is where its verb stands `behind` the bracket: "A decrease in freight ($2m) offset", "higher sales came of".
    """
    row = [token for token in lead if not (token.is_rank or token.pos in _DESCRIBING or not token.text[0].isalnum())]
    if len(row) < 2:
        return 0
    finite = any(token.is_finite for token in row)
    offset = behind is not None and behind.text in _OFFSETTING
    places = [n for n, token in enumerate(row[:-1]) if is_noun(token) and row[n + 1].text in _WHAT]
    nearest = next((n for n in reversed(places) if n and _causes(row[:n])), None)
    if nearest is None and places[:1] == [0] and (finite or offset):
        nearest = 0
    if nearest is not None:
        return way(row[nearest])
    compared = row[0].pos == "JJR" and row[0].has("rise_adj", "fall_adj") and not row[0].has("comparing")
    return way(row[0]) if finite and compared and row[1].measure is not None and not row[1].measure.verb else 0


def _led_by_jobs(lead: Sequence[Token]) -> int:
    """Which way the jobs went whose branches are listed: "Jobs were lost in finance (9,000)"."""
    words: dict[str, list[str]] = vocabulary("directions")["jobs_moved"]
    row = (token for token in lead if not token.has("be"))
    moved = (verb.text for jobs, verb in pairwise(row) if jobs.measure and jobs.measure.measure == _JOBS)
    return next((int(sign) for verb in moved for sign, verbs in words.items() if verb in verbs), 0)


def _causes(before: Sequence[Token]) -> bool:
    """Whether the words before a change lead to its parts: "was due to higher", "the main drivers of the"."""
    last = before[-1]
    driven = last.text.startswith("of") and any(token.text in _DRIVERS for token in before[-2:-1])
    return last.is_finite or last.text in _CAUSING or driven


def _are_parts(scene: Scene, at: int, stop: int) -> int:
    """The way of the change whose parts they are: "tea ($3m) and rice ($2m) accounted for most of the increase"."""
    verb = next((p for p in range(at, stop) if scene.tokens[p].pos[:2] == "VB" and not scene.in_brackets(p)), None)
    if verb is None or any(token.text == "," for token in scene.tokens[at + 2 : verb][-1:]):
        return 0
    behind = scene.after(verb, _REACH)
    nouns = (n for n, token in enumerate(behind) if n and is_noun(token) and _points(behind[n - 1]))
    return next((way(behind[n]) for n in nouns), 0)


def _points(token: Token) -> bool:
    return token.text.rpartition(" ")[2] in ("the", "this", "that")
