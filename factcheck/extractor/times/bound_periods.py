"""Periods that their place binds to a number, whatever else the sentence speaks of."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, dropwhile, takewhile

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.periods import resolve
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.aligned import aligned
from factcheck.extractor.times.behind import behind
from factcheck.extractor.times.standing import STANDING, is_vague
from factcheck.extractor.times.told_periods import STEPS_BACK, Time, is_no_flow_of, is_past, own_mentions
from factcheck.resources import word_set

_MARKS = frozenset(",;:(")
"""Marks that a clause may open behind."""
_DASHES = frozenset({"-", "–", "—", ":"})
"""Marks between a time and its number in a list: "May – $3bn, June – $4bn"."""
BESIDE = "period right beside the number"
EARLIER = "earlier time that the clause tells of"
WHEN = "earlier time that a clause tells of by 'when'"
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_WHEN = frozenset({"when", "where"})
_CLAUSE = 10
"""How many tokens a clause may have on either side of a number."""
_OPENING = 4
"""Within how many tokens a sentence opens."""


def beside(scene: Scene, at: int, *, flow: bool, level: bool, factor: bool = False) -> Time | None:
    """The period right behind the number, a base too ("from 33.4 percent in July"), or right before its bracket.

    A level may also restate what was compared with: "less than that of August, $3bn". That of the base behind a factor
    is not its own, "double the 2021 total", nor is what something changed since: "has risen 9 percent since then".
    """
    place = behind(scene, at)
    if place is not None and is_vague(scene.tokens[place].period):
        return Time(None, rule=STANDING, explicit=True)
    if place is not None and _is_only_base(scene.tokens[place], factor=factor):
        return None
    if place is not None and _ends_run(scene, place):
        place += 1
    if place is not None and (time := _named(scene, place, flow=flow)):
        return time
    if at > 1 and scene.tokens[at - 1].text in _POSSESSIVE and (time := _named(scene, at - 2, flow=flow)):
        return time
    bracket = at - 1 if at and scene.tokens[at - 1].text in ("(", "[") else None
    if bracket:
        return _named(scene, bracket - 1, flow=flow)
    if at >= 3 and scene.tokens[at - 1].text == ":":
        opening = at - 4 if scene.tokens[at - 3].text in ("in", "for") else at - 3
        if opening >= 0 and scene.tokens[opening].text in ("(", "["):
            return _named(scene, at - 2, flow=flow)
    before = scene.tokens[at - 2].period if at > _OPENING and scene.tokens[at - 1].text == "," else None
    return _named(scene, at - 2, flow=flow) if level and before and before.base else None


def _is_only_base(token: Token, *, factor: bool) -> bool:
    return token.period is not None and token.period.base and (factor or token.text.startswith("since"))


def _ends_run(scene: Scene, place: int) -> bool:
    """Whether the day only ends what is told since a beginning: "9 tonnes by Jan. 14 since the start of the season"."""
    day, next_one = scene.tokens[place].period, next(iter(scene.after(place, 1)), None)
    run = next_one.period if next_one is not None and next_one.text.startswith("since") else None
    if day is None or run is None or day.period is None or run.period is None:
        return False
    return run.period.end == day.period.end and run.period.start < day.period.start


def is_owned_by_earlier(scene: Scene, at: int) -> bool:
    """Whether words that step back own the number: "the previous month's 7 percent"."""
    owner = scene.tokens[at - 2].period if at > 1 and scene.tokens[at - 1].text in _POSSESSIVE else None
    return owner is not None and owner.relative in STEPS_BACK


def _named(scene: Scene, place: int, *, flow: bool) -> Time | None:
    mention = scene.tokens[place].period
    if mention is None or mention.period is None or mention.relative is not None:
        return None
    if flow and is_no_flow_of(scene, place, mention.period):
        return None
    return Time(mention.period, rule=BESIDE, explicit=True)


def of_its_clause(scene: Scene, at: int, context: Context) -> Time | None:
    """An earlier time that opens the number's clause: "a year before it had been …", "than in 2022, when it was …"."""
    closed = False
    opening = _opening_of_aside(scene, at)
    for place in range(at - 1, -1, -1):
        token = scene.tokens[place]
        if opening is not None and place >= opening:
            continue
        closed = closed or token.text == ","
        told = token.number is not None and token.number.status is None and not _in_row(scene, place, at)
        if token.text in (";", ":") or (closed and told):
            return None
        if token.text in _WHEN:
            near = place - 2 if place and scene.tokens[place - 1].text == "," else place - 1
            earlier = earlier_time(scene, near, context) if near >= 0 and scene.tokens[near].period else None
            return replace(earlier, rule=WHEN) if earlier else None
        if token.period is None or token.period.relative == "annual" or _is_apposed(scene, place):
            continue
        if is_vague(token.period) and not token.period.base and _opens_clause(scene, place):
            return Time(None, rule=STANDING, explicit=True)
        return earlier_time(scene, place, context) if not token.period.base and _opens_clause(scene, place) else None
    return None


def _in_row(scene: Scene, place: int, at: int) -> bool:
    """Whether the two numbers are told in one row: "a year before it had been 6, 7 and 3 percent"."""
    return all(token.number or token.text in (",", "and") for token in scene.tokens[place:at])


def _opening_of_aside(scene: Scene, at: int) -> int | None:
    """Where an aside on the time before it opens, closed before the number: "in 2014, when oil cost more, it was …"."""
    marks = [place for place in range(at - 1, 0, -1) if scene.tokens[place].text == ","][:2]
    return next((p for p in marks[1:] if scene.tokens[p + 1].text == "when" and scene.tokens[p - 1].period), None)


def had_been(scene: Scene, at: int, context: Context) -> Time | None:
    """The earlier time behind a number in the past perfect: "had been growing by 6% a year earlier"."""
    clause = takewhile(lambda token: token.text not in _MARKS and not token.number, scene.before(at, _CLAUSE))
    relative = [token.text for token in scene.after(at, 2)]
    behind = _CLAUSE if relative and (relative[-1] == "which" or relative[0] in ("that", "which")) else 1
    if not any(map(is_had, chain(clause, scene.after(at, behind)))):
        return None
    for place in range(at + 1, min(at + _CLAUSE, len(scene.tokens))):
        token = scene.tokens[place]
        if token.text in _MARKS or token.number or token.has("than", "comparing", "from", "against"):
            return None
        if token.text in ("on", "over") and any(near.period for near in scene.after(place, 1)):
            return None
        if token.period and not token.period.compares:
            return None if token.period.base and token.period.relative is None else earlier_time(scene, place, context)
    return None


def is_more_than_now(scene: Scene, at: int) -> bool:
    """Whether the earlier time is only what the present is set against: "a year earlier there had been $3bn more"."""
    words = list(dropwhile(lambda token: token.number or token.text in (",", "or"), scene.after(at, _CLAUSE)))
    if not words or words[0].mention or not (words[0].pos in ("JJR", "RBR") or words[0].text.startswith("more")):
        return False
    if any(token.has("than", "comparing") for token in words[:2]):
        return any(token.text == "now" for token in words[1:3])
    return any(map(is_had, (*scene.tokens[:at], *words[1:2]))) or _is_of_what_was_told(scene, at)


def _is_of_what_was_told(scene: Scene, at: int) -> bool:
    """Whether it is told of the figure before: "the year before, it was 3% higher", not "sales were 3% higher"."""
    row = [token for token in scene.before(at, _OPENING) if not token.has("hedge")]
    if len(row) < 2 or not row[0].has("be", "level_verb"):
        return False
    return row[1].has("them") or row[1].text in word_set("sentences", "looking_back")


def is_had(token: Token) -> bool:
    """Whether it is the verb of the past perfect: "had been", "having been"."""
    return token.text.split()[0] in ("had", "having")


def _is_apposed(scene: Scene, place: int) -> bool:
    """Whether the period only says again what the one before it named: "in 2016, a year earlier, it was …"."""
    mention, left = scene.tokens[place].period, scene.before(place, 2)
    named = len(left) == 2 and left[0].text == "," and left[1].period is not None and left[1].period.relative is None
    return named and mention is not None and mention.relative in STEPS_BACK


def contrasts(scene: Scene, place: int) -> bool:
    """Whether the period opens a clause that tells of another time: "while in May", ", and in May", "and May $3bn"."""
    left = scene.before(place, _OPENING)
    while left and left[0].has("to_period"):
        left = left[1:]
    if not left or left[0].has("clause"):
        return bool(left)
    if left[0].text == "when" and any(map(is_had, scene.after(place, _OPENING))):
        return True
    if left[0].text == "with" and _has_figure(scene, place):
        return True
    after = list(dropwhile(_leads_to_number, scene.after(place, _OPENING)))
    if left[0].text == "," and after and after[0].number:
        return True
    if left[0].text != "and" or not after:
        return False
    if len(left) > 1 and left[1].text == ",":
        return after[0].text != "," or (len(after) > 1 and after[1].number is not None)
    return after[0].number is not None


def _has_figure(scene: Scene, place: int) -> bool:
    """Whether a figure of that time follows: "with December imports at 3 tonnes"."""
    noun, *behind = scene.after(place, 3) or [scene.tokens[place]]
    named = noun.pos == "NNS" or noun.measure is not None
    return named and len(behind) > 1 and behind[0].text in ("at", "of") and behind[1].number is not None


def _leads_to_number(token: Token) -> bool:
    return token.text in _DASHES or token.has("hedge") or token.text in ("no", "just", "at")


def _opens_clause(scene: Scene, place: int) -> bool:
    left = scene.before(place, _OPENING)
    while left and left[0].has("to_period"):
        left = left[1:]
    return left[0].text in _MARKS or left[0].has("opens_clause") if left else place <= _OPENING


def earlier_time(scene: Scene, place: int, context: Context) -> Time | None:
    """The time of the period at `place`, if it is one before the time that is spoken of."""
    mention = scene.tokens[place].period
    assert mention is not None
    current = _spoken_of(scene, place, context)
    period = mention.period
    if mention.relative in STEPS_BACK:
        period = resolve(mention, current) if current else period
    elif current and _is_part_of_last_year(scene, place) and is_past(mention, current):
        period = period if _sets_the_scene(scene, place) else aligned(period, current)
    elif mention.relative is not None or not is_past(mention, current):
        return None
    return Time(period, rule=EARLIER, explicit=True) if period else None


def _is_part_of_last_year(scene: Scene, place: int) -> bool:
    """Whether the part of that year is meant which is spoken of: "last year", "In 2012 … over the same months"."""
    same = any(m.relative == "same" and "same" in scene.tokens[p].text for p, m in scene.periods if p > place)
    return same or scene.tokens[place].text.startswith("last year")


def _sets_the_scene(scene: Scene, place: int) -> bool:
    """Whether the sentence is set in the whole of that year: "Last year, Peru exported …", not "… it had been"."""
    return place == 0 and any(t.text == "," for t in scene.after(place, 1)) and not any(map(is_had, scene.tokens))


def _spoken_of(scene: Scene, place: int, context: Context) -> Period | None:
    """The period that the sentence has spoken of before `place`, else the one that was carried to it."""
    carried = context.period or context.main_period or context.moment
    named = [m.period for p, m in own_mentions(scene, context) if p < place and not is_past(m, carried)]
    return named[-1] if named else carried
