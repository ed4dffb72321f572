"""A number that is the next of a list which the one before it opens, so that it is no statistic where that is none."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.statuses.amounts import words_of
from factcheck.resources import word_set

_TWO = 2
_JOINTS = word_set("small_words", "statuses", "among_listed")


def is_listed(scene: Scene, earlier: int, at: int) -> bool:
    """Whether one more item of the list follows: of the same, of the next goods, measure, partner, country or part."""
    between = scene.tokens[earlier + 1 : at]
    return (
        _lists_changes(between)
        or _lists_goods(scene, earlier, at)
        or _lists_measures(between)
        or _lists_partners(scene, earlier, at)
        or _lists_parts(between)
        or _lists_others(scene, earlier, at)
    )


def _lists_changes(between: list[Token]) -> bool:
    """Whether one more of the same follows: "declines of 0.2% in the month and 3.1% from a year earlier"."""
    joints = words_of("listing") | {","} if any(token.period for token in between) else words_of("listing")
    joined = (t.text in joints or t.period or t.has("rise_noun", "fall_noun") for t in between)
    return any(token.text == "and" for token in between) and all(joined)


def _lists_goods(scene: Scene, earlier: int, at: int) -> bool:
    """Whether so much of the next goods follows: "could sell 5m tonnes of wheat, 3m tonnes of corn and 1m of rye"."""
    between = [token for token in scene.tokens[earlier + 1 : at] if not token.has("hedge")]
    goods = list(takewhile(lambda token: token.text not in (",", "and"), between))
    joints = between[len(goods) :]
    named = len(goods) > 1 and goods[0].text == "of" and not any(token.mention for token in goods)
    return named and bool(joints) and all(token.text in (",", "and") for token in joints)


def _lists_measures(between: list[Token]) -> bool:
    """Whether so much of the next measure follows, without a verb: "sees a surplus of $7bn, with exports of $41bn"."""
    measured = [token.measure for token in between if token.measure]
    joined = any(token.text in ("with", "and") for token in between[:_TWO])
    rest = (token.measure or token.text in _JOINTS or token.has("hedge") for token in between)
    return joined and len(measured) == 1 and not measured[0].verb and all(rest)


def _lists_partners(scene: Scene, earlier: int, at: int) -> bool:
    """Whether so much with the next partner follows: "could sell $5m of tea to Mali, $3m to Togo and $1m to Benin"."""
    between, behind = scene.tokens[earlier + 1 : at], scene.after(at, 2)
    joints = len(list(takewhile(lambda token: token.text in (",", "and"), reversed(between))))
    if not joints or len(between) < joints + _TWO:
        return False
    towards, partner = between[-joints - 2 : len(between) - joints]
    return bool(partner.area) and [token.text for token in behind[:1]] == [towards.text] and bool(behind[-1].area)


def _lists_others(scene: Scene, earlier: int, at: int) -> bool:
    """Whether so much is the next one's: "Togo was given a quota of 500 tonnes, Benin 400 and Ghana 300"."""
    between = [token for token in scene.tokens[earlier + 1 : at] if not token.has("hedge") and token.text != "the"]
    ends = not any(token.has("of", "which") for token in scene.after(at, 1))
    joined = [token.text for token in between[:-1]] in ([","], ["and"], [",", "and"])
    return joined and between[-1].area is not None and ends


def _lists_parts(between: list[Token]) -> bool:
    """Whether so much of the next part follows behind a dash: "plans growth of 7 percent, in industry – by 8"."""
    joined = any(token.text in (",", "and") for token in between[:1])
    led = [token.text for token in between[-_TWO:]]
    dashed = led[-1:] == ["by"] and led[:1] in (["–"], ["—"], ["-"])
    return joined and dashed and not any(token.is_finite for token in between)
