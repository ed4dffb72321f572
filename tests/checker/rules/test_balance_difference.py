from __future__ import annotations

from datetime import date

from factcheck import check
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim

from ..make import billions, failing, growth, make, of_rule, only

EXPORTS, IMPORTS, BALANCE = (f"{m} ZAF world 2009-09" for m in ("exports", "imports", "balance"))


def surplus(number: float, value: float) -> Claim:
    return make("level", f"${number} billion", value * 1e9, BALANCE)


def test_holds() -> None:
    found = only("balance-difference", surplus(3.87, 3.87), billions(45.53, EXPORTS), billions(41.66, IMPORTS))
    assert found.outcome is Outcome.HOLDS
    assert found.calculation == "45.53 − 41.66 = 3.87 billion USD"


def test_fails() -> None:
    found = only("balance-difference", surplus(8.37, 8.37), billions(45.53, EXPORTS), billions(41.66, IMPORTS))
    assert found.outcome is Outcome.FAILS
    assert "$3.87 billion" in [suspect.replacement for suspect in found.suspects]


def test_a_deficit_may_be_told_without_its_sign() -> None:
    found = only("balance-difference", surplus(4.7, 4.7), billions(14.3, EXPORTS), billions("19.0", IMPORTS))
    assert found.outcome is Outcome.HOLDS


def test_a_deficit_that_narrows_is_signed_by_its_size() -> None:
    def step(value: str, about: str) -> Claim:
        return make("change_abs", f"${value.lstrip('-')} billion", f"{value}e9", about, base="2008-09")

    assert (
        only("balance-difference", step("-3", BALANCE), step("5", EXPORTS), step("2", IMPORTS)).outcome is Outcome.HOLDS
    )
    assert (
        only("balance-difference", step("3", BALANCE), step("-1", EXPORTS), step("2", IMPORTS)).outcome is Outcome.HOLDS
    )


def test_a_deficit_where_all_fits_a_surplus_may_be_our_misreading() -> None:
    deficit = make("level", "a deficit of $3.87 billion", -3.87e9, BALANCE)
    found = only("balance-difference", deficit, billions(45.53, EXPORTS), billions(41.66, IMPORTS))
    assert found.outcome is Outcome.FAILS
    assert found.severity is Severity.WARNING


def test_balance_and_turnover_without_exports() -> None:
    turnover = billions(55.86, "turnover ZAF world 2009-09")
    assert only("balance-difference", surplus(2.24, 2.24), turnover, billions(26.81, IMPORTS)).outcome is Outcome.HOLDS
    assert only("balance-difference", surplus(4.22, 4.22), turnover, billions(26.81, IMPORTS)).outcome is Outcome.FAILS


def test_the_year_before_by_growth_rates() -> None:
    claims = (
        make("level", "$22.06 billion", -22.06e9, "balance JPN world 2022"),
        billions("102.90", "exports JPN world 2023"),
        growth(3.7, "exports JPN world 2023", base="2022"),
        billions(108.79, "imports JPN world 2023"),
        growth(-10.3, "imports JPN world 2023", base="2022"),
    )
    assert only("balance-difference", *claims).outcome is Outcome.HOLDS


def test_nothing_without_the_balance() -> None:
    assert not of_rule("balance-difference", billions(45.53, EXPORTS), billions(41.66, IMPORTS))


def test_a_deficit_told_by_its_size_is_one_balance_for_the_system() -> None:
    claims = (
        billions("3.0", "exports AAA BBB 2023"),
        billions("13.0", "imports AAA BBB 2023"),
        billions("10.0", "balance AAA BBB 2023"),
    )
    assert not failing(*claims)


def test_a_growth_in_euros_is_not_one_in_dollars() -> None:
    text = (
        "Peru's exports came to $1.23 billion in 2022, up 15.8 percent on 2021, and imports to $4.08 billion, up 41.8 "
        "percent. The deficit was $2.85 billion in 2022. In euros, exports came to €1.17 billion in 2022, up 2.7 "
        "percent on 2021. The deficit was $1.82 billion in 2021."
    )
    found = [one for one in check(text, published=date(2024, 3, 1)).checks if one.code == "FC103"]
    assert [one.outcome for one in found] == [Outcome.HOLDS, Outcome.HOLDS]


def test_a_rate_and_the_same_rounded_both_lead_back_beside_two_currencies() -> None:
    levels = [
        billions("19.2", "balance PER world 2023"),
        billions("383.7", "exports PER world 2023"),
        billions("364.5", "imports PER world 2023"),
        make("level", "€17 billion", 17e9, "balance PER world 2023", unit="EUR"),
    ]
    rates = [
        growth(-20, "balance PER world 2023", base="2022"),
        growth("-20.3", "balance PER world 2023", base="2022"),
        growth("12.8", "exports PER world 2023", base="2022"),
        growth("15.3", "imports PER world 2023", base="2022"),
    ]
    told = {claim for check in of_rule("balance-difference", *levels, *rates) for claim in check.claims}
    assert {rates[0].id, rates[1].id} <= told
