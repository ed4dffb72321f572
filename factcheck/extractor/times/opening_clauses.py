"""Times that open a clause: the number in it is told of them, whatever else the sentence speaks of."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.before.earlier import earlier_time, is_had
from factcheck.extractor.times.brackets.of_number import is_of_closed_bracket
from factcheck.extractor.times.standing import STANDING, is_vague
from factcheck.extractor.times.told_periods import STEPS_BACK, Time
from factcheck.resources import word_set

_MARKS = frozenset(",;:(")
"""Marks that a clause may open behind."""
_DASHES = frozenset({"-", "–", "—", ":"})
"""Marks between a time and its number in a list: "May – $3bn, June – $4bn"."""
WHEN = "earlier time that a clause tells of by 'when'"
_WHEN = word_set("small_words", "times", "when")
_WHILE = word_set("small_words", "times", "while")
_OPENING = 4
"""Within how many tokens a sentence opens."""


def of_its_clause(scene: Scene, at: int, context: Context) -> Time | None:
    """An earlier time that opens the number's clause: "a year before it had been …", "than in 2022, when it was …"."""
    closed = False
    aside = _aside_on_time(scene, at)
    for place in range(at - 1, -1, -1):
        token = scene.tokens[place]
        if place in aside or (token.period and is_of_closed_bracket(scene, place, at)):
            continue
        closed = closed or token.text == ","
        told = token.number is not None and token.number.status is None and not _in_row(scene, place, at)
        if token.text in (";", ":") or (closed and told):
            return None
        if token.text in _WHEN:
            apart = place > 0 and scene.tokens[place - 1].text in (",", "(")
            near = _past_apposition(scene, place - 2) if apart else place - 1
            if near < 0 or scene.tokens[near].period is None:
                return None
            earlier = earlier_time(scene, near, context)
            return replace(earlier, rule=WHEN) if earlier else _of_time_named(scene.tokens[near])
        if token.period is None or token.period.relative == "annual" or _is_apposed(scene, place):
            continue
        spoken = context.period or context.main_period
        again = token.period.relative == "same" or token.period.period == spoken
        if again and _steps_back_before(scene, place):
            continue
        if is_vague(token.period) and not token.period.base and _opens_clause(scene, place):
            return Time(None, rule=STANDING, explicit=True)
        opens = _opens_clause(scene, place) or _is_subject_of_had(scene, place)
        return earlier_time(scene, place, context) if not token.period.base and opens else None
    return None


def _of_time_named(token: Token) -> Time | None:
    """The time since which something is told, of a run its first month: "not since May 2009, when it was 5 percent"."""
    mention = token.period
    since = mention.period if mention is not None and mention.relative is None else None
    if since is None or since.start == since.end:
        return None
    if not token.text.startswith("since"):
        return Time(since, rule=WHEN, explicit=True)
    month = Period.month(since.start.year, since.start.month)
    return Time(replace(month, said=since.said), rule=WHEN, explicit=True)


def _past_apposition(scene: Scene, place: int) -> int:
    """The place before what is only said of a time in commas: "in 2016, the first year of the ban, when it was"."""
    if place < 0 or scene.tokens[place].period:
        return place
    comma = next((near for near in range(place, 0, -1) if scene.tokens[near].text == ","), 0)
    said = scene.tokens[comma : place + 1]
    told = any(token.number or token.is_finite for token in said if not token.is_rank)
    return comma - 1 if comma and not told and scene.tokens[comma - 1].period else place


def _steps_back_before(scene: Scene, place: int) -> bool:
    """Whether the words before it step back from the time that it says: "a year ago those months had brought …"."""
    before = [token for token in scene.before(place, 2) if token.text != ","]
    return bool(before) and before[0].period is not None and before[0].period.relative in STEPS_BACK


def _is_subject_of_had(scene: Scene, place: int) -> bool:
    """Whether it is told what the time itself had brought: "after May had seen $3bn"."""
    return any(map(is_had, scene.after(place, 1)))


def _in_row(scene: Scene, place: int, at: int) -> bool:
    """Whether the two numbers are told in one row: "a year before it had been 6, 7 and 3 percent"."""
    return all(token.number or token.text in (",", "and") for token in scene.tokens[place:at])


def _aside_on_time(scene: Scene, at: int) -> range:
    """An aside on the time before it, closed before the number: "in 2014, when oil cost more, it was …"."""
    marks = [place for place in range(at - 1, 0, -1) if scene.tokens[place].text == ","][:2]
    opens = (p for p in marks[1:] if scene.tokens[p + 1].text == "when" and scene.tokens[p - 1].period)
    opening = next(opens, None)
    return range(0) if opening is None else range(opening, marks[0] + 1)


def _is_apposed(scene: Scene, place: int) -> bool:
    """Whether the period only says again what the one before it named: "in 2016, a year earlier, it was …".

    Or up to when: "in 2016, at the same date, it was …".
    """
    mention, left = scene.tokens[place].period, _before_time(scene, place)[:2]
    named = len(left) == 2 and left[0].text == "," and left[1].period is not None and left[1].period.relative is None
    return named and mention is not None and mention.relative in (*STEPS_BACK, "same")


def contrasts(scene: Scene, place: int) -> bool:
    """Whether the period opens a clause that tells of another time: "while in May", ", and in May", "and May $3bn"."""
    left = _before_time(scene, place)
    if not left or left[0].has("clause"):
        return bool(left)
    if left[0].text == "when" and any(map(is_had, scene.after(place, _OPENING))):
        return True
    if _is_subject_of_had(scene, place):
        return True
    if left[0].text == "with" and _has_figure(scene, place):
        return True
    after = list(dropwhile(_leads_to_number, scene.after(place, _OPENING)))
    if left[0].text == "," and after and (after[0].number or _opens_sentence(after)):
        return True
    if left[0].text != "and" or not after:
        return False
    if len(left) > 1 and left[1].text == ",":
        return after[0].text != "," or (len(after) > 1 and after[1].number is not None)
    return after[0].number is not None


def _opens_sentence(words: list[Token]) -> bool:
    """Whether somebody does something then: ", in 2016 it was", ", in May they had"."""
    return len(words) > 1 and words[0].text in ("it", "they", "there", "we") and words[1].is_finite


def _has_figure(scene: Scene, place: int) -> bool:
    """Whether a figure of that time follows: "with December imports at 3 tonnes"."""
    noun, *behind = scene.after(place, 3) or [scene.tokens[place]]
    named = noun.pos == "NNS" or noun.measure is not None
    return named and len(behind) > 1 and behind[0].text in ("at", "of") and behind[1].number is not None


def _leads_to_number(token: Token) -> bool:
    return token.text in _DASHES or token.has("hedge") or token.text in ("no", "just", "at")


def _opens_clause(scene: Scene, place: int) -> bool:
    left = _before_time(scene, place)
    left = [] if len(left) == 1 == place and left[0].text == "over" else left
    return left[0].text in _MARKS or left[0].has("opens_clause") if left else place <= _OPENING


def _before_time(scene: Scene, place: int) -> list[Token]:
    """The words before the period and what leads to it, the nearest first: "over" where it compares nothing."""
    told = scene.tokens[place].period
    over = "over" if told is not None and not told.base else None
    return list(dropwhile(lambda token: token.has("to_period") or token.text == over, scene.before(place, _OPENING)))


def leads_to_next(scene: Scene, at: int, place: int) -> bool:
    """Whether the period is that of another figure: "it has tripled: in 2013 it was $3bn", "and is to double by 2050".

    So it is where it opens what a colon leads to, and where it dates what "and" says is still to come.
    """
    if place < at:
        return False
    numbers = [other for other, _ in scene.numbers]
    for joint in range(at + 1, place - 1):
        joins = scene.tokens[joint].text in ("and", "but") and scene.tokens[joint + 1].has("forecast")
        if joins and any(joint < other < place for other in numbers):
            return True
        apart = scene.tokens[joint].text in _WHILE and not any(at < other < place for other in numbers)
        if apart and any(other > place for other in numbers):
            return True
    led = any(token.text == ":" for token in scene.before(place, _OPENING))
    return (led and any(other > place for other in numbers)) or _is_of_change_beside(scene, at, place, numbers)


def _is_of_change_beside(scene: Scene, at: int, place: int, numbers: list[int]) -> bool:
    """Whether the period is only that of the next number: "rose 6 percent over the year and 9 in the final quarter"."""
    other = next((number for number in numbers if number > at), None)
    if other is None or not other < place <= other + _OPENING:
        return False
    between = scene.tokens[at + 1 : other]
    nouns = [token.text for token in between if token.pos[:2] == "NN" and not token.period]
    timed = "year" in nouns or any(token.period and token.period.relative == "annual" for token in between)
    return timed and set(nouns) <= {"year"} and any(token.text == "and" for token in between)
