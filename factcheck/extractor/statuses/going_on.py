"""A number that goes on with the one before it, so that it is no statistic where that is none."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extractor.cues import is_filler
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.way import way
from factcheck.extractor.statuses.amounts import words_of
from factcheck.extractor.statuses.listed import is_listed
from factcheck.resources import word_set

_VERBS = frozenset({"VBZ", "VBD", "VBP", "VBG", "VBN"})
"""The tags of verbs but for infinitives (Penn Treebank)."""
_TWO = 2
_THE = frozenset({"the", "by", "of"})
"""What may stand beside another who foresees something: "expects it to grow by 5 percent, the IMF by 4"."""
_PERHAPS = word_set("small_words", "statuses", "perhaps")
_SHORT = 4
"""The words of "falls back to" at most."""
_APART = word_set("small_words", "statuses", "something_else")
_ASIDES = (["which"], ["which is"], ["which would be"], ["which", "would", "be"], ["a"], ["an"])
"""What leads to how far a forecast lies from what was: ", which is 5% more", ", an 8% increase"."""


def goes_on(scene: Scene, earlier: int, at: int) -> bool:
    """Whether the number at `at` is the next of a range or a list that the one at `earlier` opens."""
    return (
        _leads_on(scene, earlier, at)
        or _is_bracketed(scene.tokens[earlier + 1 : at])
        or _is_in_ratio(scene, earlier, at)
        or _ranges(scene, earlier, at)
        or is_listed(scene, earlier, at)
        or _is_thought_too(scene.tokens[earlier + 1 : at])
        or _is_forecast_too(scene, earlier, at)
        or _comes_next(scene.tokens[earlier + 1 : at])
        or _is_left_over(scene.tokens[earlier + 1 : at])
    )


def was_before(scene: Scene, earlier: int, at: int) -> bool:
    """Whether a bare number tells what the one before it was then: "earns them 410 francs; it was 248 in 2021"."""
    number, row = scene.tokens[at].number, [token for token in scene.before(at, _SHORT) if not token.has("hedge")]
    bare = number is not None and number.like == scene.tokens[earlier].start
    led = [token.text for token in row][:_TWO] in (["was", "it"], ["been", "it had"], ["had been", "it"])
    return bare and led and not any(token.is_finite for token in scene.tokens[earlier + 1 : at - _TWO])


def _leads_on(scene: Scene, earlier: int, at: int) -> bool:
    """Whether nothing but a time stands before what leads on: "will grow by 5 percent (in 2024) to $3bn".

    Or before what restates it or how far it goes: "will make up a third of exports, or $3bn", ", by 21 percent".
    """
    between = [token for token in scene.tokens[earlier + 1 : at] if not token.has("hedge")]
    opening = [token.text for token in between[-_TWO:]]
    if opening == [",", "or"] or (opening == [",", "by"] and not any(token.is_finite for token in between)):
        return True
    if [token.text for token in between[-1:]] == ["to"] and not any(t.has("from") for t in scene.before(earlier, 2)):
        between = [token for token in between if not (token.period or token.text in ("in", "for"))]
    return all(token.text in words_of("leading_on") for token in between)


def _is_left_over(between: list[Token]) -> bool:
    """Whether it is what would be left then: "spending may increase to $9bn, leaving a deficit of 5 percent"."""
    place = next((place for place, token in enumerate(between) if token.text == ","), len(between))
    led = any(token.has("leaving") for token in between[place + 1 : place + _TWO])
    return led and not any(token.is_finite or token.number for token in between)


def comes_too(between: list[Token]) -> bool:
    """Whether what is to come goes on: "will slow to 2% in 2025 and then stay at 3%", "with sales rising to 5m".

    What is told of some time in between may have been.
    """
    if [token.text for token in between[:1]] == [","] and any(token.text in _PERHAPS for token in between[1:_TWO]):
        return True
    told = [token for token in between if not (token.has("hedge") or token.text == "then")]
    joint = next((place for place, token in enumerate(told) if token.text in ("and", "before", "with")), len(told))
    opening = [token for token in told[:joint] if not (token.period or token.pos in ("IN", "NNS"))]
    behind = told[joint + 1 :]
    if any(token.text != "," for token in opening) or any(token.is_finite or token.period for token in behind):
        return False
    moves = any(token.pos == "VBG" and token.has("rise_verb", "fall_verb") for token in behind)
    if moves and any(token.measure for token in behind):
        return True
    return any(token.pos == "VB" for token in behind[:1])


def _is_forecast_too(scene: Scene, earlier: int, at: int) -> bool:
    """Whether one verb tells both of what is to come: "forecasts a 3% rise in exports and a 2% fall in imports".

    So may a noun, and so it is of aims: "projections of a 3% rise in exports and of $2bn of imports", "targets
    growth of 5 percent and inflation of 3".
    """
    first, _ = scene.clause(at)
    verb = next((p for p in reversed(range(first, earlier)) if scene.tokens[p].pos[:3] in _VERBS), None)
    noun = any(one.has("forecast") and two.has("of") for one, two in pairwise(scene.tokens[first:earlier]))
    if not noun and (verb is None or not scene.tokens[verb].has("forecast", "target")):
        return False
    between = scene.tokens[earlier + 1 : at]
    joint = next((place for place in reversed(range(len(between))) if between[place].text in (",", "and")), None)
    apart = ("which", "clause", "against", "from", "comes_after", "done_before")
    if joint is None or any(t.is_finite or t.has(*apart) for t in between):
        return False
    another = [token for token in between[joint + 1 :] if token.text not in _THE]
    if another and all(token.pos == "NNP" and token.area is None and not token.measure for token in another):
        return True
    rest = [
        token for token in [*between[joint + 1 :], *scene.after(at, _SHORT if noun else 1)] if not token.has("hedge")
    ]
    return any(token.measure or token.has("rise_noun", "fall_noun") for token in rest) or _for_another_time(between)


def _for_another_time(between: list[Token]) -> bool:
    """Whether only another time leads to it: "forecasts growth of 5 percent for May, and for the year about 3"."""
    words = [token for token in between if not (token.has("hedge", "and", "whole") or token.text == ",")]
    return len(words) > 1 and words[-_TWO].text == "for" and words[-1].period is not None


def _comes_next(between: list[Token]) -> bool:
    """Whether it is what follows on what the earlier number is forecast for: "is expected to be 4%, dipping to 3% in
    2005 before picking up to 5%", "to peak at 7 million, then shrink to 5 million".
    """
    if any(token.is_finite or token.number or token.has("from", "against") for token in between):
        return False
    joints = [place for place, token in enumerate(between) if token.text in (",", "before", "then", "and")]
    moved = between[joints[-1] + 1 : joints[-1] + 1 + _TWO] if joints else []
    on = [token for token in moved if token.has("rise_verb", "fall_verb") and token.pos in ("VBG", "VB")]
    return bool(on) and any(token.has("to") for token in between[joints[-1] + 1 :])


def _is_thought_too(between: list[Token]) -> bool:
    """Whether a clause without a verb of its own puts a part of it: "7m tonnes are expected, wheat being put at 5m"."""
    opens = bool(between) and between[0].text == "," and any(token.text == "being" for token in between)
    return opens and not any(token.is_finite or token.number for token in between)


def _is_bracketed(between: list[Token]) -> bool:
    """Whether the amount of a share follows in brackets: "is expected at 2.3 percent of GDP ($9bn)"."""
    return len(between) <= _SHORT and bool(between) and between[0].text.startswith("of") and between[-1].text == "("


def _is_in_ratio(scene: Scene, earlier: int, at: int) -> bool:
    """Whether it tells the amount again as a part of something: "is seen at $3bn next year, or 2 percent of GDP"."""
    between = scene.tokens[earlier + 1 : at]
    rest = [t for t in between if not (t.period or t.has("hedge", "to_period") or t.text == ",")]
    of_it = any(token.text.startswith("of") for token in scene.after(at, 1))
    return of_it and [token.text for token in rest] == ["or"]


def _ranges(scene: Scene, earlier: int, at: int) -> bool:
    """Whether the two are the ends of one range: "from a 2% fall to a 1% rise"."""
    led = [token for token in scene.before(earlier, _TWO) if not is_filler(token.text)][:1]
    between = [word for t in scene.tokens[earlier + 1 : at] for word in t.text.split() if not is_filler(word)]
    return bool(led) and led[0].has("from") and between[-1:] == ["to"] and len(between) <= _TWO


def takes_up(between: list[Token]) -> bool:
    """Whether a pronoun takes up what the earlier number was of: "a duty of 30 percent is due; in May it falls to"."""
    pronoun = next((place for place, token in enumerate(between) if token.text == "it"), None)
    if pronoun is None:
        return False
    behind = between[pronoun + 1 :]
    moved = any(token.has("rise_verb", "fall_verb", "be", "level_verb", "share_verb") for token in behind)
    return moved and not any(token.mention and not token.period for token in behind) and len(behind) <= _SHORT


def moved_on(scene: Scene, earlier: int, at: int) -> bool:
    """Whether the percentage tells how far the number before it lies from another: "expected at 3m t, down 20%"."""
    between = [token for token in scene.tokens[earlier + 1 : at] if not token.has("hedge")]
    comma = next((place for place in reversed(range(len(between))) if between[place].text == ","), None)
    aside = between[comma + 1 :] if comma is not None else []
    if [token.text for token in aside] in _ASIDES:
        number = scene.tokens[at].number
        return bool(number and number.direction) or any(map(way, scene.after(at, 1)))
    if len(aside) == len(("an", "increase", "of")):
        return aside[0].text in ("a", "an") and aside[1].has("rise_noun", "fall_noun") and aside[2].text == "of"
    timed = all(
        token.period or token.has("per", "to_period") or token.pos in ("IN", "NNP") for token in between[:comma]
    )
    return comma is not None and timed and len(aside) == 1 and aside[0].has("rise_adj", "fall_adj")


def moves_price(scene: Scene, earlier: int, at: int) -> bool:
    """Whether the percentage tells how a price moved that is told right before it: "$3.20 a kilo, 4 percent less"."""
    price = scene.tokens[earlier].number
    priced = price is not None and is_money(price.quantity.unit or "")
    if not priced or not any(token.has("per") for token in scene.after(earlier, 1)):
        return False
    between = scene.tokens[earlier + 1 : at]
    if "," not in [token.text for token in between] or any(t.measure or t.area or t.is_finite for t in between):
        return False
    number = scene.tokens[at].number
    moves = number is not None and (number.direction or any(map(way, (*scene.before(at, 1), *scene.after(at, 1)))))
    return bool(moves) and not any(token.text in _APART for token in between)
