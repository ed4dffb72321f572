from __future__ import annotations

from datetime import date

import factcheck
from factcheck.domain.check import Outcome

TEXT = (
    "Chile's exports to Peru came to $2.1 billion in 2023, those to Brazil to $1.2 billion and those to Bolivia to "
    "{bolivia} billion. Peru was the largest customer. Exports to the European Union were worth $9.3 billion."
)


def fails(text: str) -> list[str]:
    report = factcheck.check(text, published=date(2024, 2, 10))
    return [check.rule for check in report.checks if check.rule == "rank-of" and check.outcome is Outcome.FAILS]


def test_with_a_country_no_bloc_is_compared() -> None:
    assert not fails(TEXT.format(bolivia="$1.1"))


def test_another_country_with_more_is() -> None:
    assert fails(TEXT.format(bolivia="$3.4"))
