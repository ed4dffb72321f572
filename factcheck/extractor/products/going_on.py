"""A number that only goes on with the one before it, so that it is of the same product: how that moved, and whence."""

from __future__ import annotations

from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_filler
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_BESIDE = word_set("small_words", "products", "before_how_it_changed")
_MOVES = ("to", "from", "against", "hedge", "rise_noun", "fall_noun")
_LINKS = word_set("small_words", "products", "links_going_on")
_JOINTS = word_set("small_words", "products", "joints_of_changes")
_BEFORE_TIMES = ("hedge", "to_period", "against", "preposition")


def goes_on_in_points(place: Place) -> bool:
    """Whether percentage points only tell how a rate has changed that stands before them: "4 percent, up 1 point"."""
    number, tokens = place.scene.tokens[place.at].number, place.scene.tokens
    if number is None or number.form is not Form.POINTS or place.previous is None or place.before is None:
        return False
    between = tokens[place.previous + 1 : place.at]
    told = any(token.area or token.measure or token.pos[:2] == "VB" for token in between)
    return not told and place.before[0] == place.frame.at and any(token.text == "," for token in between)


def changes_otherwise(place: Place) -> bool:
    """Whether it only tells how the same changed against another time: "up 1% on the month and 4% on the year"."""
    if place.previous is None or place.before is None:
        return False
    if place.before[2] is not Kind.CHANGE or place.sense.kind is not Kind.CHANGE:
        return False
    between = place.scene.tokens[place.previous + 1 : place.at]
    joined = any(token.text in _JOINTS for token in between) and any(token.period for token in between)
    return joined and all(token.period or token.text in _JOINTS or token.has(*_BEFORE_TIMES) for token in between)


def tells_its_change(place: Place) -> bool:
    """Whether it only says how the amount before it has changed: "education took $3bn, 4 percent more".

    More may be told in between of that amount: "oil brought $3bn to the budget, down 4 percent".
    """
    if place.previous is None or place.before is None or place.before[2] is not Kind.LEVEL:
        return False
    if place.sense.kind not in (Kind.CHANGE, Kind.CHANGE_ABS):
        return False
    between = place.scene.tokens[place.previous + 1 : place.at]
    return bool(between) and (all(map(_tells_change, between)) or _is_aside(between, place))


def _is_aside(between: list[Token], place: Place) -> bool:
    """Whether the change stands behind a comma, and is of the same as the amount."""
    row = list(takewhile(lambda token: token.text != "," and _tells_change(token), reversed(between)))
    told = place.before[0] if place.before else None
    before = place.scene.tokens[told].measure if told is not None else None
    same = before is not None and before.measure == place.frame.measure
    return same and bool(row) and any(token.text == "," for token in between[-1 - len(row) :][:1])


def _tells_change(token: Token) -> bool:
    words = ("hedge", "rise_noun", "fall_noun", "rise_adj", "fall_adj")
    return token.text in _BESIDE or token.has(*words) or (token.pos == "VBG" and token.has("rise_verb", "fall_verb"))


def comes_to(place: Place) -> bool:
    """Whether it is only what the number before it moved to or from: "jobless men were down by 300 to 4,000".

    So is the growth that another is set against: "trade rose 5 percent from a contraction of 3 percent", and what it
    had been at other times: "slowed to 2 percent, from 3 percent in May and 4 percent a year before".
    """
    if place.before is None or place.previous is None or place.before[0] != place.frame.at:
        return False
    between = place.scene.tokens[place.previous + 1 : place.at]
    since = list(takewhile(lambda token: not token.period, reversed(between)))
    led = place.sense.base or any(token.has("to", "from", "against") for token in since)
    return (led or _is_earlier_too(place, between)) and all(map(_leads_on, between))


def is_set_beside_in_brackets(place: Place) -> bool:
    """Whether brackets only tell what the number before them was earlier: "3 tons of maize (against 4), 5 of rye"."""
    if place.before is None or place.previous is None or place.before[0] != place.frame.at:
        return False
    row = list(takewhile(lambda token: token.text != "(", reversed(place.scene.tokens[: place.at])))
    inside = len(row) < place.at - place.previous - 1
    return inside and any(token.has("against") for token in row) and all(map(_leads_on, row))


def _is_earlier_too(place: Place, between: list[Token]) -> bool:
    """Whether "and" joins it to what was so at another time: "3 percent in May and 4 percent a year before"."""
    behind = (token.period for token in place.scene.after(place.at, 1))
    earlier = any(period is not None and period.relative == "year_earlier" for period in behind)
    return earlier and any(token.period for token in between) and between[-1].text == "and"


def _leads_on(token: Token) -> bool:
    return token.period is not None or token.has(*_MOVES) or token.text in _LINKS or is_filler(token.text)
