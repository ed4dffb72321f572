from __future__ import annotations

from factcheck.domain.check import Outcome, Severity

from ..make import Asserted, billions, make, of_rule, only, says

TKM, CHN = "balance TKM CHN 2023", "balance CHN TKM 2023"
CLAIMS = (billions("9.6", "exports TKM CHN 2023"), billions("1.0", "exports CHN TKM 2023"))


def test_in_favour_of_the_one_who_sells_more() -> None:
    found = only("in-favour", *CLAIMS, says(Asserted.IN_FAVOUR_OF, "in Ashgabat's favor", TKM))
    assert found.message == '9.6 − 1.0 = +8.6 billion USD: "in Ashgabat\'s favor" holds.'


def test_in_favour_of_the_other_is_refuted() -> None:
    found = only("in-favour", *CLAIMS, says(Asserted.IN_FAVOUR_OF, "favoring Beijing", CHN))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)


def test_the_turnover_gives_the_flow_that_is_not_told() -> None:
    claims = billions("14.0", "turnover CHN UZB 2023"), billions("1.6", "exports UZB CHN 2023")
    said = says(Asserted.IN_FAVOUR_OF, "heavily weighted toward Beijing", "balance CHN UZB 2023", strong=True)
    found = only("in-favour", *claims, said)
    assert (found.outcome, found.calculation) == (Outcome.HOLDS, "(14.0 − 1.6) / 1.6 = 7.75 times")


def test_heavily_is_not_proved_by_a_little() -> None:
    claims = billions("3.4", "exports PER CHL 2023"), billions("3.0", "imports PER CHL 2023")
    about = "balance PER CHL 2023"
    assert not of_rule("in-favour", *claims, says(Asserted.IN_FAVOUR_OF, "heavily", about, strong=True))
    assert of_rule("in-favour", *claims, says(Asserted.IN_FAVOUR_OF, "in favor", about))


def test_a_stated_deficit_is_in_the_others_favour() -> None:
    deficit = make("level", "$3.1 billion", "-3100000000", "balance PER CHL 2023")
    assert only("in-favour", deficit, says(Asserted.IN_FAVOUR_OF, "x", "balance CHL PER 2023")).outcome is Outcome.HOLDS
    assert only("in-favour", deficit, says(Asserted.IN_FAVOUR_OF, "x", "balance PER CHL 2023")).outcome is Outcome.FAILS
