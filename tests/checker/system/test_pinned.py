"""What official statistics confirm is not what is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from factcheck.checker import check_claims
from factcheck.checker.statements import Statements
from factcheck.checker.system.article import ArticleSystem
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Grade, Observation

from ..make import Asserted, billions, make, members, says

EXPORTS = billions("3.1", "exports AAA BBB 2023", id="exports")
IMPORTS = billions("2.2", "imports AAA BBB 2023", id="imports")
TRADE = billions("6.3", "turnover AAA BBB 2023", id="trade")


def supports(claim: Claim, **slots: object) -> Evidence:
    value = claim.quantity.value
    half = Decimal("5e7")
    observation = Observation(
        dataset="customs",
        source="customs",
        series=claim.series,
        value=value,
        low=value - half,
        high=value + half,
        unit="USD",
        scope="goods",
        citation="customs",
        url=None,
        vintage=date(2024, 1, 15),
        grade=Grade.OFFICIAL_TABLE,
    )
    return Evidence(claim.id, Relation.SUPPORTS, (replace(observation, **slots),), "the same")  # type: ignore[arg-type]


def suspects(*evidence: Evidence) -> list[str]:
    claims = [EXPORTS, IMPORTS, TRADE]
    (found,) = ArticleSystem(Statements(claims, members), claims, (), evidence).findings(Severity.WARNING)
    return sorted(candidate.claim.id for candidate in found.candidates)


def test_without_a_reference_each_figure_of_a_sum_may_be_the_wrong_one() -> None:
    assert suspects() == ["exports", "imports", "trade"]


def test_what_is_confirmed_is_no_suspect() -> None:
    assert suspects(supports(EXPORTS), supports(IMPORTS)) == ["trade"]


def test_a_figure_read_in_the_press_confirms_nothing() -> None:
    assert suspects(supports(EXPORTS, grade=Grade.NEWS_AGENCY)) == ["exports", "imports", "trade"]


def test_references_that_contradict_each_other_are_left_out() -> None:
    assert suspects(*map(supports, (EXPORTS, IMPORTS, TRADE))) == ["exports", "imports", "trade"]


def test_what_only_words_say_against_references_is_told_by_their_own_rule() -> None:
    flows = [EXPORTS, billions("13.0", "imports AAA BBB 2023", id="more")]
    said = says(Asserted.IN_FAVOUR_OF, "in favour", "balance AAA BBB 2023")
    found = check_claims(flows, [supports(claim) for claim in flows], [said], members=members)
    assert {check.rule for check in found if check.outcome is Outcome.FAILS} == {"in-favour"}


def test_a_step_may_be_reckoned_from_the_printed_figures_as_well_as_from_the_official_ones() -> None:
    now = billions("2.5", "exports AAA BBB 2023", id="now")
    before = billions("3.3", "exports AAA BBB 2022", id="before")
    exact = [
        supports(claim, value=Decimal(value), low=Decimal(value) - 1, high=Decimal(value) + 1)
        for claim, value in ((now, "2548900000"), (before, "3360400000"))
    ]
    for step in ("800", "811"):
        fall = make("change_abs", f"${step} million", f"-{step}e6", "exports AAA BBB 2023", base="2022", id="fall")
        claims = [now, before, fall]
        assert not ArticleSystem(Statements(claims, members), claims, (), exact).findings(Severity.WARNING)
