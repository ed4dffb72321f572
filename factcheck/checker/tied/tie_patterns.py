"""The patterns of the words that tie numbers, from the vocabulary."""

from __future__ import annotations

import re
from functools import cache

from factcheck.resources import any_of, vocabulary

_YEAR = r"(?:19|20)\d\d"
_NUMBER = re.compile(rf"(?!\b{_YEAR}\b)\b\d")


def holds_number(words: str) -> bool:
    """Whether a number other than a year stands among the words."""
    return bool(_NUMBER.search(words))


@cache
def side(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')[name])})\b")


@cache
def comes_to() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of(vocabulary('wording')['comes_to'])})\b")


@cache
def again(as_share: bool = False) -> re.Pattern[str]:
    """What stands between an amount and what tells it again; more than that where it does so as a share."""
    words = vocabulary("wording")
    more = any_of(words["told_again_by"])
    if not as_share:
        return re.compile(rf"[\s,]*(?:{any_of(words['told_again'])})?[\s,]*(?:(?:{more})\s+)*")
    told = any_of([*words["told_again"], *words["told_as_share"]])
    told = rf"(?:(?:{any_of(words['told_again_led'])})[\s,]+)*(?:{told})[\s,]*"
    return re.compile(rf"[\s,]*(?:{_back()})?[\s,;]*(?:{told}){{0,2}}(?:(?:{more})\s+)*")


@cache
def points_back() -> re.Pattern[str]:
    return re.compile(rf"\b{_back()}")


def _back() -> str:
    """ "Of them", "of that sum"; "of this", but for "of this year"."""
    words = vocabulary("wording")
    alone = rf"(?:{any_of(words['points_back_alone'])})(?=\s*(?:[^\w\s]|$))"
    return rf"of\s+(?:(?:{any_of(words['points_back'])})\b|{alone})"


@cache
def of_itself() -> re.Pattern[str]:
    words = vocabulary("wording")
    return re.compile(rf"\s*of\s+(?:{any_of([*words['of_itself'], *words['points_back_alone']])})\b")


@cache
def counted_by(money: bool) -> re.Pattern[str]:
    """Words behind a share that is one of money, or of what is weighed: "of the volume", "share of the receipts"."""
    words = vocabulary("wording")
    all_ = any_of([*words["of_all"], *words["share_nouns"]])
    return re.compile(rf"\s*(?:(?:{all_}|by|in)\s+)*(?:{any_of(words['by_money' if money else 'by_volume'])})\b")


@cache
def set_apart() -> re.Pattern[str]:
    """What parts a number from one before it that it does not tell again: a mark, and words such as "some"."""
    return re.compile(rf"[,(:–—-]\s*(?:(?:{any_of(vocabulary('wording')['told_again_by'])})\s+)*$")


@cache
def of_what() -> re.Pattern[str]:
    """What a share is of, but for words of all there is: the group is what else is told of it."""
    words = vocabulary("wording")
    all_ = any_of([*words["of_all"], *words["points_back"], *words["all_there_is"]])
    return re.compile(rf"\s*of\s+(?:(?:{all_})\b\s*)*(\w*)")


@cache
def became() -> re.Pattern[str]:
    words = vocabulary("wording")
    return re.compile(rf"\b(?:{any_of(words['became'])})\s+(?:(?:{any_of(words['measured_from_by'])})\s+)*$")


@cache
def moving() -> re.Pattern[str]:
    words = vocabulary("wording")
    months = vocabulary("periods")["months"]
    moving = (*months, *words["rose"], *words["fell"], *words["told_again"], *words["told_again_by"], *words["moving"])
    return re.compile(
        rf"[\s,]*(?:(?:{any_of((*moving, *words['measured_from'], *words['measured_from_by']))}|{_YEAR})[\s,)]*)*"
    )


@cache
def turning() -> re.Pattern[str]:
    return re.compile(rf"[;:()]|\b(?:{any_of(vocabulary('wording')['turning'])})\b")


@cache
def of_amount() -> re.Pattern[str]:
    words = vocabulary("wording")
    flows = any_of([*words["outward"], *words["inward"]])
    as_much = rf"(?:(?:{any_of(words['as_much_as'])})\s+)?"
    return re.compile(rf"\s+{as_much}(?:(?:the|its|their|that)\s+)?(?:(?:(?:{flows})\s+)?(?:of\s+)?|\w+\s+of\s+)")


@cache
def as_much() -> re.Pattern[str]:
    words = vocabulary("wording")
    return re.compile(rf"\s+(?:{any_of(words['as_much'])})\b(?!\s+(?:{any_of(words['as_much_than'])})\b)")


@cache
def exceeded() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['exceeded'])})\b")


@cache
def by_as_much() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['by_as_much'])})\s+$")


@cache
def set_against() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:\w+\s+){{0,4}}(?:{any_of(vocabulary('wording')['set_against'])})\s+(?:\w+\s+){{0,3}}")


@cache
def leaving() -> re.Pattern[str]:
    """What stands between a flow and the balance that it leaves: ", leaving the country with a surplus of "."""
    return re.compile(rf"[^.;\d]{{0,60}}\b(?:{any_of(vocabulary('wording')['leaving'])})\b[^.;\d]{{0,60}}")


@cache
def nested() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['nested'])})\b")


@cache
def part_of() -> re.Pattern[str]:
    words = vocabulary("wording")
    return re.compile(rf"(?:^|\s)of\s+(?:(?:{any_of(words['measured_from_by'])})\s+)*$")


@cache
def of_all() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W)(?:out )?of\s+(?:(?:{any_of(vocabulary('wording')['of_all'])})\s+)*$")


@cache
def of_the() -> re.Pattern[str]:
    words = vocabulary("wording")
    more = any_of([*words["of_all"], *words["measured_from_by"]])
    return re.compile(rf"\s*(?:out )?of\s+(?:(?:{more}|\w+['’]s)\s+)*")


@cache
def measured_from() -> re.Pattern[str]:
    words = vocabulary("wording")
    more, flows = any_of(words["measured_from_by"]), any_of([*words["outward"], *words["inward"]])
    of_flows = rf"(?:(?:{flows})\s+(?:{any_of(words['flows_of'])})\s+)?"
    return re.compile(rf"\b(?:{any_of(words['measured_from'])})\s+(?:(?:{more})\s+)*{of_flows}(?:(?:{more})\s+)*$")


@cache
def hedge() -> re.Pattern[str]:
    """The words right before a number that hedge it."""
    words = [word for told in vocabulary("hedges")["hedges"] for word in told["before"]]
    return re.compile(rf"\b(?:{any_of(words)})\s+$")


@cache
def earlier() -> re.Pattern[str]:
    return re.compile(rf"^[^.;]{{0,30}}\b(?:{any_of(vocabulary('wording')['earlier'])})\b")


@cache
def earlier_led() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['earlier_led'])})[,:]?\s+(?:[^\W\d]+\s+){{0,4}}$")


@cache
def now() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[^\W\d]+\s+)?(?:{any_of(vocabulary('periods')['now'])})\b")
