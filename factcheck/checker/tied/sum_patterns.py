"""The patterns of the words that make sums, from the vocabulary."""

from __future__ import annotations

import re
from functools import cache

from factcheck.resources import any_of, vocabulary, word_shape

_NON = word_shape("sum_patterns", "non")


@cache
def left_over() -> re.Pattern[str]:
    """Words before a number by which it is all that is left of a whole."""
    words = vocabulary("wording")["sums"]
    noun = r"(?: [\w-]+){0,3}"
    others = rf"\b(?:{any_of(words['all_of'])})(?: [\w-]+)? (?:others|other(?! (?:{any_of(words['not_others'])})\b))\b"
    return re.compile(rf"(?:\b(?:{any_of(words['left_over'])})\b|{others}),?[^.;,]{{0,60}}$|\bothers?{noun}\W*$")


@cache
def left_over_behind() -> re.Pattern[str]:
    words = vocabulary("wording")["sums"]
    by, rest = any_of(words["left_over_by"]), any_of(words["left_over_behind"])
    return re.compile(rf"[^.;,]{{0,25}}?\b(?:(?:{by}) (?:[\w-]+ ){{0,2}}(?:{rest})|{any_of(words['elsewhere'])})\b")


@cache
def summed() -> re.Pattern[str]:
    """Words beside a number by which it is the sum of those before it."""
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['sums']['summed'])})\b|{_counted().pattern}")


@cache
def concluded() -> re.Pattern[str]:
    """Words before a number by which it is what came before it in all, once nothing is left over."""
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['sums']['concluded'])})\b[^.;]{{0,40}}$")


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
    """Words behind a whole by which all its parts follow."""
    return re.compile(rf"[^.;:]{{0,60}}\b(?:{any_of(vocabulary('wording')['sums']['divided'])})\b")


@cache
def colon() -> re.Pattern[str]:
    """A colon or a bracket behind a number and a few words."""
    return re.compile(r"[^.;:(]{0,60}[:(]")


@cache
def listing() -> re.Pattern[str]:
    """What opens a list of parts right behind a whole: a colon, or nothing but a comma before the first of them."""
    return re.compile(
        rf"[^.;:,(]{{0,60}}(?::|, (?:just |only |some )?$)|.*\b(?:{any_of(vocabulary('wording')['sums']['divided'])})\b"
    )


@cache
def out_of() -> re.Pattern[str]:
    """What opens a sentence on the parts of the amount that it leads to: "Of the 5 tonnes that were sold"."""
    return re.compile(r"\W*(?:out )?of\b[^.;:,]*$")


@cache
def bullet() -> re.Pattern[str]:
    """What opens a line of a list."""
    return re.compile(r"[-–—•*·] ?")


@cache
def of_which() -> re.Pattern[str]:
    """Words before a number that make it a part of the one before it."""
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['sums']['of_which'])})\b")


@cache
def clause() -> re.Pattern[str]:
    """What stands behind a number up to the end of its clause."""
    return re.compile(r"[^,;:.()]*")


@cache
def divides() -> re.Pattern[str]:
    """Words before the first part of a whole by which it and those behind it are all of it."""
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['sums']['divided'])})\b[^.;:]{{0,40}}$")


def are_halves(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether the words before and behind two numbers name two halves: men and women, oil and non-oil goods."""
    names, others = _named(*one), _named(*other)
    if any(-name in others for name in names):
        return True
    words = [" ".join(phrase) for phrase in (one, other)]
    return any(_leaves_out(*two) for two in (words, words[::-1]))


def _leaves_out(words: str, others: str) -> bool:
    """Whether the first words name what is not this or that, and the others this: "non-members", "members"."""
    left = {name for name in _NON.findall(words) if not re.search(rf"\bnon-{name}\b", others)}
    return any(re.search(rf"\b{name}\b", others) for name in left)


def _named(before: str, behind: str) -> set[int]:
    """Which halves the words beside a number name, the nearest before it and the first behind it.

    Of two halves one is a number and the other its negative.
    """
    found = [*_halves().finditer(before)][-1:] + [*_halves().finditer(behind)][:1]
    return {half for match in found for half in _numbers()[match.group()]}


@cache
def _halves() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_numbers())})\b")


@cache
def _numbers() -> dict[str, set[int]]:
    """Each name of a half with the numbers of the halves that it may name."""
    words = vocabulary("wording")
    numbers: dict[str, set[int]] = {}
    for number, (one, other, *_) in enumerate([*words["halves"]["named"], *words["sums"]["halves"]], 1):
        for names, half in ((one, number), (other, -number)):
            for name in names:
                numbers.setdefault(name, set()).add(half)
    return numbers
