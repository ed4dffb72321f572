"""What the words around a rank say that it ranks: goods, traders, falls, only some, or several that share it."""

from __future__ import annotations

import re
from functools import cache

from factcheck.checker.wording import Wording
from factcheck.domain.claim import Claim
from factcheck.resources import any_of, vocabulary

_NEAR, _FURTHER = 2, 5
"""So many words stand between a superlative and what it ranks, or several that share it."""


def ranks_goods(wording: Wording, rank: Claim) -> bool:
    """Whether the words behind the rank say that goods are ranked, and no partners: "the largest exported item"."""
    return bool(_any_behind("ranked_goods").match(wording.after(rank)))


def ranks_traders(wording: Wording, rank: Claim) -> bool:
    """Whether the words behind the rank say that those are ranked who trade in something: "the largest buyer"."""
    return bool(_any_behind("ranked_traders").match(wording.after(rank)))


def ranks_falls(wording: Wording, rank: Claim) -> bool:
    """Whether falls are ranked, the deepest of which is the largest: "the biggest drop was in sales to Chad"."""
    return bool(_any_behind("ranked_falls").match(wording.after(rank)) or _fallen().search(wording.before(rank)))


def is_shared(wording: Wording, rank: Claim) -> bool:
    """Whether several have the rank: "Peru (+5%) and Chile (+4%) had the largest increases"."""
    return bool(_any_behind("ranked_together").match(wording.after(rank)))


def is_of_some(wording: Wording, rank: Claim) -> bool:
    """Whether the words rank only some, or several in a row: "outside the bloc, Peru was the largest buyer"."""
    opening, after = wording.openings(rank), wording.after(rank)
    before = wording.between(opening[1], rank.span.start) if opening else ""
    if _any_in("ranked_without").search(before):
        return True
    return bool(_any_behind("ranked_in_a_row").match(after) or _any_behind("ranked_together", _FURTHER).match(after))


@cache
def _any_in(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')[words])})\b")


@cache
def _fallen() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['ranked_fallen'])})(?: [\w-]+){{0,3}} ?$")


@cache
def _any_behind(words: str, most: int = _NEAR) -> re.Pattern[str]:
    return re.compile(rf" (?:[\w-]+ ){{0,{most}}}(?:{any_of(vocabulary('wording')[words])})\b")
