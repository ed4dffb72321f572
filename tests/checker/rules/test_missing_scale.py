"""An amount that lacks its scale word is told, and no other check calls it an error."""

from __future__ import annotations

from decimal import Decimal

from factcheck import check as check_text
from factcheck.domain.check import Outcome, Severity

from ..make import billions, check, make, millions, of_rule, only

EXPORTS, IMPORTS, TRADE = "exports ARM GEO 2023", "imports ARM GEO 2023", "turnover ARM GEO 2023"


def bare(quote: str, about: str, **slots: object):  # type: ignore[no-untyped-def]
    return make("level", quote, quote.strip("$ USD").replace(",", ""), about, **slots)


def test_an_amount_beside_scaled_ones_is_a_warning_with_what_it_may_be() -> None:
    found = only("missing-scale", bare("$179.2", EXPORTS, id="c1"), millions("212.4", IMPORTS))
    assert (found.code, found.outcome, found.severity) == ("FC301", Outcome.FAILS, Severity.WARNING)
    assert found.claims == ("c1",)
    (suspect,) = found.suspects
    assert suspect.replacement == "$179.2 million"
    assert (suspect.low, suspect.high) == (Decimal(179150000), Decimal(179250000))


def test_the_scale_word_is_written_as_the_neighbour_has_it() -> None:
    beside = make("level", "1.2bn USD", "1.2e9", IMPORTS)
    (suspect,) = only("missing-scale", bare("7.1 USD", EXPORTS), beside).suspects
    assert suspect.replacement == "7.1bn USD"


def test_the_sum_that_fails_with_it_is_a_warning_that_names_it_first() -> None:
    amounts = [bare("$179.2", EXPORTS, id="c1"), millions("212.4", IMPORTS), millions("456.1", TRADE)]
    assert not [found for found in check(*amounts) if found.severity is Severity.ERROR]
    (sum_,) = of_rule("turnover-sum", *amounts)
    assert sum_.severity is Severity.WARNING
    assert sum_.suspects[0].claim == "c1"


def test_the_sum_that_holds_with_the_scale_word_holds() -> None:
    amounts = [bare("$179.2", EXPORTS, id="c1"), millions("212.4", IMPORTS), millions("391.6", TRADE)]
    (sum_,) = of_rule("turnover-sum", *amounts)
    assert sum_.outcome is Outcome.HOLDS


def test_scaled_amounts_and_columns_without_words_are_left_alone() -> None:
    assert not of_rule("missing-scale", millions("179.2", EXPORTS), millions("212.4", IMPORTS))
    column = [bare(f"${n}.5", f"exports ARM {area} 2023") for n, area in ((340, "GEO"), (210, "RUS"), (120, "IRN"))]
    assert not of_rule("missing-scale", billions("4.5", "exports ARM world 2023"), *column)


def test_what_may_be_small_is_left_alone() -> None:
    trade = billions("4.5", "exports ARM world 2023")
    assert not of_rule("missing-scale", trade, bare("$180", "wages ARM - 2023"))
    assert not of_rule("missing-scale", trade, bare("$7,400", "gdp_per_capita ARM - 2023"))
    assert not of_rule("missing-scale", trade, bare("$45,600", EXPORTS))
    assert not of_rule("missing-scale", trade, bare("$3.85", EXPORTS, confidence=0.5))
    assert not of_rule("missing-scale", trade, make("level", "500 KZT", 500, EXPORTS, unit="KZT"))


def test_an_article_with_a_lost_scale_word_has_no_error() -> None:
    report = check_text(
        "Armenia's exports to Georgia reached $179.2 in 2023, while imports from Georgia came to $212.4 million. "
        "Trade between the two countries came to $391.6 million in 2023."
    )
    assert report.claims[0].quantity.value == Decimal("179.2")
    assert not report.fails()
    assert {made.code for made in report.checks if made.outcome is Outcome.FAILS} == {"FC301"}


def test_what_other_sources_say_waits_for_the_scale_word() -> None:
    report = check_text(
        "China's GDP was $17.8 in 2023, down from $17.9 trillion in 2022, and its debt $14.7 trillion, a minister said."
    )
    assert [made.code for made in report.checks if made.claims == (report.claims[0].id,)] == ["FC301"]


def test_what_one_unit_costs_needs_no_scale_word() -> None:
    told = (
        "Peru's exports of silver came to $3.2 billion in 2023, those of copper to $2.1 billion. {sold} abroad brought "
        "in $410 on average. Its imports came to $1.7 billion."
    )

    def missing(sold: str) -> list[str]:
        report = check_text(told.format(sold=sold))
        return [one.calculation for one in report.checks if one.rule == "missing-scale"]

    assert missing("Silver sold") == ["$410 beside $2.1 billion"]
    assert not missing("A tonne sold")
