"""The patterns of the words that make sums, from the vocabulary."""

from __future__ import annotations

import re
from functools import cache

from factcheck.checker.wording import any_of
from factcheck.resources import vocabulary


@cache
def left_over() -> re.Pattern[str]:
    """Words before a number by which it is all that is left of a whole."""
    words = vocabulary("wording")["sums"]
    noun = r"(?: [\w-]+){0,3}"
    others = rf"\b(?:{any_of(words['all_of'])})(?: [\w-]+)? (?:others|other(?! (?:{any_of(words['not_others'])})\b))\b"
    return re.compile(rf"(?:\b(?:{any_of(words['left_over'])})\b|{others})[^.;]{{0,60}}$|\bothers?{noun}\W*$")


@cache
def left_over_behind() -> re.Pattern[str]:
    words = vocabulary("wording")["sums"]
    by = any_of(words["left_over_by"])
    return re.compile(rf"[^.;,]{{0,25}}?\b(?:{by}) (?:[\w-]+ ){{0,2}}(?:{any_of(words['left_over_behind'])})\b")


@cache
def summed() -> re.Pattern[str]:
    """Words beside a number by which it is the sum of those before it."""
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['sums']['summed'])})\b|{_counted().pattern}")


@cache
def _counted() -> re.Pattern[str]:
    words = vocabulary("wording")["sums"]
    none_before = "".join(rf"(?<!\b{word} )" for word in words["not_counted_behind"])
    not_these = rf"(?! (?:{any_of(words['not_counted'])})\b)"
    return re.compile(rf"{none_before}\b(?:{any_of(words['counted'])})\b{not_these}")


def count_of(words: str) -> int | None:
    """How many are added, where the words say so: "the two", "all three"."""
    found = _counted().search(words)
    return int(vocabulary("wording")["sums"]["counted"][found.group()]) if found else None


@cache
def divided() -> re.Pattern[str]:
    """Words behind a number by which its parts follow."""
    return re.compile(rf"^[^.;]{{0,60}}(?:\b(?:{any_of(vocabulary('wording')['sums']['divided'])})\b|:)")


@cache
def of_which() -> re.Pattern[str]:
    """Words before a number that make it a part of the one before it."""
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['sums']['of_which'])})\b")


@cache
def clause() -> re.Pattern[str]:
    """What stands behind a number up to the end of its clause."""
    return re.compile(r"[^,;:.()]*")
