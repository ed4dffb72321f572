"""How strictly an editor reads numbers decides what fails, and how badly; the rules chosen decide what is asked."""

from decimal import Decimal

from factcheck.checker.arithmetic.precision import Tier
from factcheck.checker.selection import Selection
from factcheck.desk import check_article
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.matcher import NO_REFERENCES
from factcheck.reader import read_text

STORY = (
    "Peru exported goods worth $16.3 billion to Chile in 2023 and imported $24.2 billion. "
    "Trade between Peru and Chile came to $45.0 billion in 2023."
)
PATIENT = {severity: Tier(Decimal(30)) for severity in Severity}


def failed(**asked: object) -> list[Check]:
    report = check_article(read_text(STORY), references=NO_REFERENCES, **asked)  # type: ignore[arg-type]
    return [check for check in report.checks if check.outcome is Outcome.FAILS]


def test_a_patient_editor_is_told_less() -> None:
    assert [check.severity for check in failed() if check.code == "FC101"] == [Severity.ERROR]
    assert failed(tiers=PATIENT) == []


def test_a_rule_that_is_not_asked_says_nothing_and_blames_nobody() -> None:
    article = read_text(STORY)
    assert "refuted" in check_article(article, references=NO_REFERENCES).verdicts.values()
    unasked = check_article(article, references=NO_REFERENCES, selection=Selection(("",), ("FC1",)))
    assert unasked.checks == ()
    assert "refuted" not in unasked.verdicts.values()
