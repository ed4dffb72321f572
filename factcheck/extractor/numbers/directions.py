"""Which way a number goes by the words right beside it: "up 5 percent", "$3 billion less", "a 27 percent increase"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.hedges import alternatives, is_hedge, without_gap
from factcheck.extractor.numbers.multiples import change_before
from factcheck.extractor.numbers.units import PERCENT, TIMES
from factcheck.resources import vocabulary, word_set, word_shape

_LISTED = word_shape("numbers_directions", "listed")
_REACH = 32
_GOING = word_shape("numbers_directions", "going")
_LAST_WORD = re.compile(r"[A-Za-z]+(?=\s$)")
_SIGN = 4
_SPACED_PLUS = re.compile(r"(?:^|[^\d\s%]\s?)\+ \Z")
"""A sign that a space parts from its number, and no sum: "France (+ 0.5%)"."""


@lru_cache
def _after() -> re.Pattern[str]:
    words = vocabulary("numbers")
    verbs = alternatives([*words["verbs_with_particles"], *words["verbs_of_ending"]])
    closed = alternatives(vocabulary("units")["no_adjectives"])
    ups, downs = (alternatives(words[name]) for name in ("increase_words", "decrease_words"))
    months = alternatives(vocabulary("periods")["months"])
    return re.compile(
        r"(?:\s\([^()]{1,24}\))?(?P<comma>,)?[\s-]"
        rf"(?:(?!(?:{closed}|{verbs}|negative)\b)[a-z]+\s)?(?:year[- ]on[- ]year\s|y/y\s|y-o-y\s|annual\s)?"
        rf"(?:(?P<up>{ups})|(?P<down>{downs}))(?!\w)(?!\s?(?:(?:by|to|from)\s)?(?:[A-Z]{{3}}\s?)?[$€£\d])(?!\sto\s(?:{months})\b)",
        re.IGNORECASE,
    )


@lru_cache
def _increments() -> frozenset[str]:
    return frozenset(vocabulary("numbers")["increment_words"])


def direction_of(text: str, amount: Amount) -> tuple[int, bool]:
    """The direction of `amount`, and for a multiple whether it tells how much was added ("three times more")."""
    if amount.sign:
        return amount.sign, False
    found, before = _after().match(text, amount.end), _direction_before(text, amount.start)
    parted = found is not None and found["comma"] is not None and before != 0
    if found and not parted and not _other_clause(found):
        up = found["up"] is not None
        increment = amount.unit == TIMES and up and found["up"].lower() in _increments() and not amount.numeral.low
        return (1 if up else -1), increment
    if amount.direction:
        return amount.direction, False
    signed = amount.unit is not None and (amount.unit == PERCENT or amount.unit.money)
    if signed and _SPACED_PLUS.search(text, max(0, amount.start - _SIGN), amount.start):
        return 1, False
    if amount.unit == TIMES and (direction := change_before(text, amount.start)):
        return direction, False
    return before, False


def _direction_before(text: str, position: int) -> int:
    """The direction that the words right before `position` give, a hedge allowed between: "up by about"."""
    for found in _GOING.finditer(text, max(0, position - _REACH), position):
        rest = text[found.end() : position]
        if _belongs_to_verb(text, found.start()):
            continue
        if rest in ("", "\n") or (rest[-1].isspace() and is_hedge(without_gap(rest))):
            return 1 if found[1].lower() in ("up", "plus") else -1
    return 0


def _belongs_to_verb(text: str, place: int) -> bool:
    """Whether the word at `place` is a part of a verb that goes neither way: "made up 5 percent", "put down $3bn"."""
    before = _LAST_WORD.search(text, max(0, place - _REACH), place)
    return before is not None and before[0].lower() in word_set("numbers", "verbs_with_particles")


def _other_clause(found: re.Match[str]) -> bool:
    """Whether the word belongs to what follows: "at $5bn, up on last year" and "to 5%, lower than in May"."""
    word = (found["up"] or found["down"]).lower()
    if found["comma"] is not None and found.string.startswith(" than ", found.end()):
        return True
    return found["comma"] is not None and word not in ("more", "less", "higher", "lower", "fewer", "smaller", "larger")


def spread_directions(text: str, mentions: Sequence[NumberMention]) -> list[NumberMention]:
    """`mentions` where all numbers of a list go the way that is said once: "37, 40 and 47 percent less"."""
    spread = list(mentions)
    for place in range(len(spread) - 1, 0, -1):
        here, before = spread[place], spread[place - 1]
        if not here.direction or before.direction or here.form is not before.form or before.form is Form.MULTIPLE:
            continue
        if (
            here.quantity.unit == before.quantity.unit
            and before.end <= here.start
            and _LISTED.fullmatch(text[before.end : here.start])
        ):
            spread[place - 1] = replace(before, direction=here.direction)
    return spread
