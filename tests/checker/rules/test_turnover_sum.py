from __future__ import annotations

from factcheck import check as check_text
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Claim

from ..make import billions, growth, make, millions, of_rule, only


def test_holds() -> None:
    found = only(
        "turnover-sum",
        billions(41, "turnover CHN KAZ 2023"),
        billions(16.3, "exports KAZ CHN 2023"),
        billions(24.7, "imports KAZ CHN 2023"),
    )
    assert found.outcome is Outcome.HOLDS
    assert found.calculation == "16.3 + 24.7 = 41.0 billion USD"


def test_fails_and_names_the_swapped_digits() -> None:
    turnover, exports = billions(41, "turnover CHN KAZ 2023"), billions(16.3, "exports KAZ CHN 2023")
    wrong = billions(27.4, "imports KAZ CHN 2023")
    found = only("turnover-sum", turnover, exports, wrong)
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.ERROR)
    assert found.message.startswith("16.3 + 27.4 = 43.7 billion USD, but the text says $41 billion")
    suspect = next(suspect for suspect in found.suspects if suspect.claim == wrong.id)
    assert suspect.replacement == "$24.7 billion"
    assert suspect.low < 24_700_000_000 < suspect.high


def test_flows_told_from_the_other_side_are_the_same() -> None:
    found = only(
        "turnover-sum",
        billions(10.6, "turnover TKM CHN 2023"),
        billions(9.6, "imports CHN TKM 2023"),
        billions(1, "exports CHN TKM 2023"),
    )
    assert found.outcome is Outcome.HOLDS


def test_figures_of_two_sources_are_not_added() -> None:
    assert not of_rule(
        "turnover-sum",
        billions(14, "turnover UZB CHN 2023", source="customs"),
        billions(2.5, "exports UZB CHN 2023", source="statistics"),
        billions(11.2, "imports UZB CHN 2023", source="statistics"),
    )


def test_a_figure_without_a_source_joins_any() -> None:
    assert only(
        "turnover-sum",
        billions(13.7, "turnover UZB CHN 2023"),
        billions(2.5, "exports UZB CHN 2023", source="the Statistics Agency"),
        billions(11.2, "imports UZB CHN 2023", source="Statistics Agency"),
    )


def test_other_periods_currencies_and_products_are_not_added() -> None:
    exports, imports = billions(2, "exports UZB CHN 2023"), billions(3, "imports UZB CHN 2023")
    for other in (
        billions(9, "turnover UZB CHN 2022"),
        billions(9, "turnover UZB CHN 2023", unit="EUR"),
        billions(9, "turnover UZB CHN 2023", product="steel"),
    ):
        assert not of_rule("turnover-sum", other, exports, imports)


def test_a_figure_without_a_period_never_fails() -> None:
    found = only(
        "turnover-sum",
        billions(41, "turnover CHN KAZ 2023"),
        billions(16.3, "exports KAZ CHN 2023"),
        billions(34.7, "imports KAZ CHN -"),
    )
    assert found.outcome is Outcome.UNDECIDED


def test_the_year_before_by_its_growth_rates() -> None:
    def rates(turnover: float) -> list[Claim]:
        return [
            billions(10.6, "turnover TKM CHN 2023"),
            growth(turnover, "turnover TKM CHN 2023", base="2022"),
            billions(9.6, "exports TKM CHN 2023"),
            growth(-6.6, "exports TKM CHN 2023", base="2022"),
            billions(1, "imports TKM CHN 2023"),
            growth(11.3, "imports TKM CHN 2023", base="2022"),
        ]

    assert [c.outcome for c in of_rule("turnover-sum", *rates(-5.2))] == [Outcome.HOLDS, Outcome.HOLDS]
    outcomes = {len(c.claims): c.outcome for c in of_rule("turnover-sum", *rates(25.0))}
    assert outcomes == {3: Outcome.HOLDS, 6: Outcome.FAILS}


def test_absolute_changes_add_too() -> None:
    def step(number: float, measure: str) -> Claim:
        about = f"{measure} MNG world 2018-Q1"
        return make("change_abs", f"${number} million", number * 1e6, about, base="2017-Q1")

    found = only("turnover-sum", step(536.7, "turnover"), step(182.5, "exports"), step(354.2, "imports"))
    assert found.outcome is Outcome.HOLDS
    found = only("turnover-sum", step(2536.7, "turnover"), step(182.5, "exports"), step(354.2, "imports"))
    assert found.outcome is Outcome.FAILS


def test_both_parts_in_millions_where_billions_are_meant() -> None:
    parts = millions(15.8, "exports BLR world 2010"), millions(18.7, "imports BLR world 2010")
    balance = make("level", "$2.9 billion", -2.9e9, "balance BLR world 2010")
    found = only("turnover-sum", billions(34.5, "turnover BLR world 2010"), *parts, balance)
    assert {suspect.replacement for suspect in found.suspects[:2]} == {"$15.8 billion", "$18.7 billion"}
    assert "as in $1" in found.message


def test_re_exports_told_by_themselves_are_a_part_of_their_own_or_in_the_exports() -> None:
    def told(turnover: float) -> Check:
        flows = billions(10.2, "exports ARE world 2023"), billions(30.4, "imports ARE world 2023")
        again = billions(20.5, "exports ARE world 2023", product="re-exports")
        return only("turnover-sum", billions(turnover, "turnover ARE world 2023"), *flows, again)

    assert told(61.1).calculation == "10.2 + 30.4 + 20.5 = 61.1 billion USD"
    assert told(40.6).calculation == "10.2 + 30.4 = 40.6 billion USD"
    assert (told(95.3).outcome, told(95.3).severity) == (Outcome.FAILS, Severity.NOTE)


def test_re_exports_are_told_apart_by_whichever_side_the_turnover_is_seen_from() -> None:
    flows = billions(92, "exports OMN KWT 2023"), billions(252, "imports OMN KWT 2023")
    again = billions(13, "exports OMN KWT 2023", product="re-exports")
    found = only("turnover-sum", billions(357, "turnover KWT OMN 2023"), *flows, again)
    assert found.outcome is Outcome.HOLDS


def test_re_exports_leave_the_sum_of_two_ways_open_in_the_system_too() -> None:
    text = (
        "Non-oil trade between the UAE and Peru came to $28.2 billion in 2023. UAE non-oil exports to Peru rose to "
        "$5.4 billion, re-exports totalled $7.1 billion. Imports from Peru accounted for the remaining $15.7 billion."
    )
    assert not [one for one in check_text(text).checks if one.outcome is Outcome.FAILS]


def test_figures_of_several_sources_are_added_where_they_fit() -> None:
    def told(imports: float) -> list[Check]:
        return of_rule(
            "turnover-sum",
            billions("41.0", "turnover CHN KAZ 2023", source="Trade Ministry"),
            billions(16.3, "exports KAZ CHN 2023", source="Statistics Bureau"),
            billions(imports, "imports KAZ CHN 2023", source="Trade Ministry"),
        )

    assert [one.outcome for one in told(24.7)] == [Outcome.HOLDS]
    assert told(27.4) == []


def test_a_person_is_one_source_with_the_post_and_without() -> None:
    found = only(
        "turnover-sum",
        billions(41, "turnover CHN KAZ 2023", source="Deputy Minister of Trade Ana Cruz"),
        billions(16.3, "exports KAZ CHN 2023", source="Ana Cruz"),
        billions(27.4, "imports KAZ CHN 2023", source="Ana Cruz"),
    )
    assert found.outcome is Outcome.FAILS


def test_goods_but_those_of_one_kind_are_the_same_by_whatever_word() -> None:
    found = only(
        "turnover-sum",
        billions("72.1", "turnover IRN world 2021", product="non-oil goods"),
        billions("35.1", "exports IRN world 2021", product="non-oil"),
        billions("37.0", "imports IRN world 2021", product="non-oil commodities"),
    )
    assert found.outcome is Outcome.HOLDS


def test_beside_what_is_sold_but_oil_stands_all_that_is_bought() -> None:
    whole = millions(354, "turnover IRN world 2023", product="non-oil")
    sold = millions(159, "exports IRN world 2023", product="non-oil goods")
    assert only("turnover-sum", whole, sold, millions(195, "imports IRN world 2023")).outcome is Outcome.HOLDS
    assert only("turnover-sum", whole, sold, millions(915, "imports IRN world 2023")).outcome is Outcome.FAILS


def test_what_is_bought_but_oil_is_taken_where_it_is_told() -> None:
    told = (
        millions(354, "turnover IRN world 2023", product="non-oil"),
        millions(159, "exports IRN world 2023", product="non-oil goods"),
        millions(195, "imports IRN world 2023", product="non-oil goods"),
        millions(271, "imports IRN world 2023"),
    )
    assert only("turnover-sum", *told).outcome is Outcome.HOLDS
