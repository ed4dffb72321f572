"""Numbers told in step in brackets: "oil $9bn ($8bn), gas $3bn ($2bn)", "(+8 bn in May 2023, +7 bn in May 2022)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import Form, NumberMention, PeriodMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.carried.lengths import months_of
from factcheck.extractor.times.told_periods import Time

_SIGNS = frozenset({"+", "-", "–", "−"})
_FAR_OFF = 5
"""A bare number so many times as large or as small is hardly one of an earlier time."""
_REACH = 24
"""Within how many tokens a bracket is opened."""
IN_STEP = "as in the bracket before"
"""The rule of what nothing outweighs."""
OF_ITS_SIZE = "bracket behind a number of its size"
"""And that of an amount which tells nothing but what it was before."""


def in_step(scene: Scene, at: int, made: Sequence[Draft], context: Context) -> Time | None:
    """The time of the number at the same place of the bracket before, where its own bracket names none.

    Where two were told in each, now and a year ago, that goes on in the next paragraph.
    """
    opening = opening_of(scene, at)
    if opening is None or any(token.period for token in _inside(scene, opening)):
        return None
    mention = scene.tokens[opening - 1].period if opening else None
    if mention and mention.base and mention.relative == "year_earlier":
        return None
    place = sum(draft.at > opening for draft in made)
    before = _told_in_brackets(scene, made) or context.brackets
    if len(before) == 1 and (_is_exception(scene, opening) or _is_older_month(before[0], context)):
        return None
    if len(before) > 1 and sum(token.number is not None for token in _inside(scene, opening)) != len(before):
        return None
    return Time(before[place], rule=IN_STEP) if place < len(before) else None


def _is_exception(scene: Scene, opening: int) -> bool:
    """Whether a bracket before told only its own item of another time than the sentence opens with.

    "In October it was highest in Chad (6 percent in May) and Mali (5 percent)".
    """
    outside = any(
        token.period and opening_of(scene, place) is None for place, token in enumerate(scene.tokens[:opening])
    )
    return outside and scene.tokens[opening - 1].area is not None


def _is_older_month(told: Period, context: Context) -> bool:
    """Whether the bracket before told only its own item of a month older than the one that the text speaks of."""
    spoken = context.period or context.main_period
    return spoken is not None and told.whole_months == spoken.whole_months == 1 and told.end < spoken.start


def of_all_within(scene: Scene, at: int) -> Time | None:
    """The time that a bracket ends with, of all numbers told in step in it: "(5% and 3%, respectively, in May)"."""
    opening = opening_of(scene, at) if scene.says("respectively") else None
    inside = [*_inside(scene, opening)] if opening is not None else []
    told = [place for place, token in enumerate(inside) if token.period]
    last = max((place for place, token in enumerate(inside) if token.number), default=0)
    if len(told) != 1 or told[0] < last or not any(token.has("respectively") for token in inside):
        return None
    mention = inside[told[0]].period
    return Time(mention.period, rule=IN_STEP, explicit=True) if mention and mention.period else None


def compared(scene: Scene, at: int, made: Sequence[Draft], context: Context) -> Time | None:
    """The earlier time of a number alone in brackets behind one of its own kind: "$9bn ($8bn)" tells nothing twice."""
    number, last = scene.tokens[at].number, made[-1] if made else None
    if number is None or last is None or number.retold is not None or last.time.period is None:
        return None
    alike = number.form is last.number.form and number.quantity.unit == last.number.quantity.unit
    bare = _is_bare_one_like(number, last.number)
    alone = at + 1 < len(scene.tokens) and scene.tokens[at + 1].text == ")" and _opens(scene, at)
    if not ((alike or bare) and alone):
        return None
    own = last.time.period
    levels = context.levels_against if (context.levels_against or ("", 0))[1] == months_of(own) else None
    step = _step_of(scene, made) or context.bracket_step or (levels and levels[0])
    earlier = own.just_before() if step == "previous" else own.years_later(-1)
    return Time(earlier, rule=IN_STEP if step else OF_ITS_SIZE if bare else "bracket behind a number of its kind")


def _is_bare_one_like(number: NumberMention, last: NumberMention) -> bool:
    """Whether it has no unit of its own and is of the size of the last: "32,000 tonnes (48,200)"."""
    amounts = number.form in (Form.AMOUNT, Form.PLAIN) and last.form in (Form.AMOUNT, Form.PLAIN)
    value, other = abs(number.quantity.value), abs(last.quantity.value) / last.quantity.printed.unit_scale
    return amounts and number.quantity.unit is None and other / _FAR_OFF < value < other * _FAR_OFF


def remember_brackets(context: Context, made: Sequence[Draft], scene: Scene) -> None:
    """Keep the periods that the sentence told in brackets, and how far they lie before those outside."""
    context.brackets = _told_in_brackets(scene, made) or context.brackets
    context.bracket_step = _step_of(scene, made) or context.bracket_step


def _step_of(scene: Scene, made: Sequence[Draft]) -> str | None:
    """How far a number in brackets lies before the one outside them, where the sentence says so."""
    for first, second in pairwise(made):
        own, told = first.time.period, second.time.period
        in_bracket = opening_of(scene, second.at) is not None and opening_of(scene, first.at) is None
        if in_bracket and second.time.explicit and own and told and told < own:
            return "previous" if told == own.just_before() != own.years_later(-1) else "year_earlier"
    return None


def _told_in_brackets(scene: Scene, made: Sequence[Draft]) -> tuple[Period, ...]:
    """The periods of the last bracket whose numbers all name their own."""
    groups: dict[int, list[Draft]] = {}
    for draft in made:
        if not draft.sense.bracket and (opening := opening_of(scene, draft.at)) is not None:
            groups.setdefault(opening, []).append(draft)
    for group in reversed(list(groups.values())):
        periods = [draft.time.period for draft in group if draft.time.explicit and draft.time.period]
        if len(periods) == len(group):
            return tuple(periods)
    return ()


def opening_of(scene: Scene, at: int) -> int | None:
    """The place of the bracket that is open at `at`."""
    return scene.once(_opening_of, at)


def _opening_of(scene: Scene, at: int) -> int | None:
    for place in range(at - 1, max(-1, at - _REACH), -1):
        if scene.tokens[place].text in ("(", ")"):
            return place if scene.tokens[place].text == "(" else None
    return None


def base_before(scene: Scene, at: int) -> PeriodMention | None:
    """What a change in brackets is measured from that stands before them: "compares with April (up 5 percent)".

    A bare percentage is how much it was then: "higher than in April (5 percent)".
    """
    opening = opening_of(scene, at)
    mention = scene.tokens[opening - 1].period if opening else None
    number = scene.tokens[at].number
    bare = opening == at - 1 and number is not None and number.form is Form.PERCENT and not number.direction
    return mention if mention and mention.base and not (mention.compares or (bare and _closes(scene, at))) else None


def _closes(scene: Scene, at: int) -> bool:
    return any(token.text == ")" for token in scene.after(at, 1))


def _inside(scene: Scene, opening: int) -> Iterator[Token]:
    return takewhile(lambda token: token.text != ")", scene.tokens[opening:])


def _opens(scene: Scene, at: int) -> bool:
    """Whether the number is the first thing in its bracket, but for a sign."""
    left = scene.before(at, 2)
    return bool(left) and (left[0].text == "(" or (left[0].text in _SIGNS and left[-1].text == "("))


def leads_in_bracket(scene: Scene, place: int, at: int) -> bool:
    """Whether the period is that of the figure in a bracket behind: "Chad sold 3 tonnes (2022: 2)"."""
    around = [token.text for token in (*scene.before(place, 1), *scene.after(place, 1))]
    return place > at and around == ["(", ":"]


def is_of_closed_bracket(scene: Scene, place: int, at: int) -> bool:
    """Whether the period is that of another number in a bracket that is closed: "Chad sold 3 tonnes (2022: 2) and"."""
    if place > at or not scene.in_brackets(place) or opening_of(scene, at) == opening_of(scene, place):
        return False
    opening = next(p for p in range(place, -1, -1) if scene.tokens[p].text == "(")
    inside = takewhile(lambda token: token.text != ")", scene.tokens[opening:at])
    return any(token.number is not None and token.number.status is None for token in inside)
