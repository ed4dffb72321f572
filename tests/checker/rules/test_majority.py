from __future__ import annotations

from factcheck.domain.check import Check, Outcome

from ..make import Asserted, billions, of_rule, only, says, share

NOW = "exports PER JPN 2023"


def outcome(checks: list[Check]) -> Outcome | None:
    return checks[0].outcome if checks else None


def test_majority_by_levels_and_by_a_share() -> None:
    said = says(Asserted.MAJORITY, "the bulk", NOW, whole="exports PER world 2023")
    levels = billions("16.3", NOW), billions("24.0", "exports PER world 2023")
    assert only("majority", *levels, said).calculation == "16.3 / 24.0 = 67.9 percent"
    assert outcome(of_rule("majority", share(41, NOW, of="exports PER world 2023"), said)) is Outcome.FAILS
    assert outcome(of_rule("majority", share(50, NOW, of="exports PER world 2023"), said)) is None
