"""Two sources in the article give different figures for the same flow.

## What it does
Compares what each source is quoted with for one flow, mirror views included (exports of one are imports of the other),
and says how far apart they are, and were in other periods, where the reference data knows. Never an error: partners
record the same goods differently; and only a note where the article itself says that the figures differ.

## Why
An editor should know, and the reader be told, which of the two is meant elsewhere.

## Example that holds
Customs put the turnover at $14 billion, the other side's statistics at $13.7 billion.

## Example that fails
Customs put the exports at $1.6 billion, the other side's statistics at $2.5 billion.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.checker.relation import Agreement, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim
from factcheck.resources import vocabulary

RULE = Rule("FC203", "sources-apart")
_LETTERS = 2
"""The fewest letters that stand for the words of a name."""


def relations(statements: Statements) -> Iterator[Relation]:
    if statements.has_one_voice:
        return
    told = statements.wording.has_any(vocabulary("wording")["told_apart"])
    ceiling = Severity.NOTE if told else Severity.WARNING
    for about in statements.level_topics():
        first_by_source: dict[tuple[str, str | None], Claim] = {}
        for claim in statements.levels(about):
            if (voice := statements.voice(claim)) and claim.series.period:
                first_by_source.setdefault((voice, claim.quantity.unit), claim)
        for one, other in combinations(first_by_source.values(), 2):
            if one.quantity.unit == other.quantity.unit and not _may_be_one(one.source, other.source):
                yield Relation(RULE, Agreement(one, other), (one, other), ceiling=ceiling)


def _may_be_one(one: str | None, other: str | None) -> bool:
    """Whether a name may be another's, told in short: "the central bank" and "the Reserve Bank" of an RBI."""
    names = (one or ""), (other or "")
    if sorted((" " in name, name.islower()) for name in names) == [(False, False), (True, True)]:
        return True
    letters = next((name for name in names if name.isupper() and len(name) >= _LETTERS), None)
    if letters is None or all(name.isupper() for name in names):
        return False
    name = next(name for name in names if name != letters)
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return name.islower() or (len(initials) >= _LETTERS and letters.startswith(initials))
