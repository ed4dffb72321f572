"""The period that stands right beside a number, whatever else the sentence speaks of."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.times.asides import is_of_issue
from factcheck.extractor.times.behind import behind
from factcheck.extractor.times.standing import STANDING, is_vague
from factcheck.extractor.times.told_periods import STEPS_BACK, Time, is_no_flow_of
from factcheck.resources import word_set

BESIDE = "period right beside the number"
HEADING = "period that heads the bracket"
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_TWO = 2
_MOVE = 3
"""The words of "(a) February increase of"."""
_BRACKET = 5
"""The words of "(in the fourth quarter of 2013)" at most, its time being one."""
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
    if (owner := _that_has_it(scene, at)) and (base := scene.tokens[owner].period) and base.base and base.period:
        return Time(base.period, rule=BESIDE, explicit=True)
    if (owner := _that_has_it(scene, at) or _whose_move(scene, at)) and (time := _named(scene, owner, flow=flow)):
        return time
    bracket = at - 1 if at and scene.tokens[at - 1].text in ("(", "[") else None
    if bracket:
        bracket -= scene.tokens[bracket - 1].text in _POSSESSIVE  # "better than May's ($2bn)"
        return _named(scene, bracket - 1 - _is_figure_of_time(scene, bracket - 1), flow=flow)
    if (dated := _in_bracket_behind(scene, at)) and (time := _named(scene, dated, flow=flow)):
        return replace(time, explicit=False)  # and nothing else is told of it
    if headed := _heading(scene, at, flow=flow):
        return headed
    part = any(token.has("of_told") for token in scene.after(at, 1))
    before = scene.tokens[at - 2].period if at > _OPENING and scene.tokens[at - 1].text == "," and not part else None
    return _named(scene, at - 2, flow=flow) if level and before and before.base else None


def _in_bracket_behind(scene: Scene, at: int) -> int | None:
    """Where a bracket right behind the number names a time and nothing else: "49% (in the fourth quarter of 2013)"."""
    opening, *inside = scene.after(at, _BRACKET) or [scene.tokens[at]]
    if opening.text not in ("(", "["):
        return None
    step = next((step for step, token in enumerate(inside) if not token.has("to_period")), None)
    if step is None or not inside[step].period or [token.text for token in inside[step + 1 : step + 2]] != [")"]:
        return None
    return at + _TWO + step


def _is_figure_of_time(scene: Scene, place: int) -> bool:
    """Whether the word before a bracket only says that it is the figure of a time: "below the May rate (3 percent)"."""
    return scene.tokens[place].text in word_set("measures", "ratios", "levels")


def _that_has_it(scene: Scene, at: int) -> int | None:
    """Where the time is named that has the number: "set beside 2021, with its $3bn", "2021 and its $3bn"."""
    row = [token.text for token in scene.before(at, 3)]
    if row[:1] != ["its"] or row[1:2] not in (["with"], ["and"]):
        return None
    return max(at - 3 - (row[2:] == [","]), 0)


def _whose_move(scene: Scene, at: int) -> int | None:
    """Where the time is named that a rise or a fall of so much is of: "a sharp February increase of 0.5 percent"."""
    row = [place for place, _ in left_of(scene, at)[:_MOVE]]
    if len(row) < _MOVE or scene.tokens[row[0]].text != "of":
        return None
    move = scene.tokens[row[1]]
    return row[2] if move.has("rise_noun", "fall_noun") and move.pos[:2] == "NN" else None


def _heading(scene: Scene, at: int, *, flow: bool) -> Time | None:
    """The time that heads a bracket, before a colon: "(May: +3 percent)", "(in 2012: $3bn)"."""
    colon = at - 2 if at and scene.tokens[at - 1].text in ("+", "-", "–") else at - 1
    if colon < _TWO or scene.tokens[colon].text != ":":
        return None
    opening = colon - 3 if scene.tokens[colon - 2].text in ("in", "for") else colon - 2
    if opening < 0 or scene.tokens[opening].text not in ("(", "["):
        return None
    named = _named(scene, colon - 1, flow=flow)
    return replace(named, rule=HEADING) if named else None


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
    if is_of_issue(scene, place) or (flow and is_no_flow_of(scene, place, mention.period)):
        return None
    return Time(mention.period, rule=BESIDE, explicit=True)
