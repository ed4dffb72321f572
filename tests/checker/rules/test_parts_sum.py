from __future__ import annotations

from factcheck import check as check_text
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim

from ..make import billions, growth, make, millions, of_rule, only, share

REGION = ("KAZ", 41), ("TJK", 3.9), ("TKM", 10.6), ("KGZ", 19.8)


HALVES = (None, 17), ("men", 19), ("women", 14)


def turnovers(uzbekistan: float) -> list[Claim]:
    five = [*REGION, ("UZB", uzbekistan)]
    return [billions(n, f"turnover {country} CHN 2023") for country, n in five]


def test_holds() -> None:
    found = only("parts-sum", billions(89.4, "turnover CHN central_asia 2023"), *turnovers(14))
    assert found.outcome is Outcome.HOLDS
    assert "taking these 5 as all of Central Asia" in found.message


def test_fails() -> None:
    found = only("parts-sum", billions(89.4, "turnover CHN central_asia 2023"), *turnovers(19.8))
    assert found.outcome is Outcome.FAILS


def test_one_member_missing_is_no_sum() -> None:
    assert not of_rule("parts-sum", billions(89.4, "turnover CHN central_asia 2023"), *turnovers(14)[:4])


def test_a_member_trades_with_all_the_others() -> None:
    parts = [("TJK", 1.5), ("TKM", 10.9), ("KGZ", 37.6), ("UZB", 380)]
    claims = [millions(n, f"exports KAZ {country} 2023") for country, n in parts]
    assert only("parts-sum", millions(430, "exports KAZ central_asia 2023"), *claims).outcome is Outcome.HOLDS
    found = only(
        "parts-sum", millions(430, "exports KAZ central_asia 2023"), *claims[:3], millions(308, "exports KAZ UZB 2023")
    )
    assert "taking these 4 as all of Central Asia" in found.message


def test_a_member_s_flow_as_the_rest_of_its_turnover() -> None:
    claims = (
        billions("5.0", "exports ZZZ union 2023"),
        billions("2.0", "exports ZZZ AAA 2023"),
        billions("4.0", "turnover ZZZ BBB 2023"),
        billions("1.0", "exports BBB ZZZ 2023"),
    )
    assert only("parts-sum", *claims).outcome is Outcome.HOLDS


def test_last_year_s_members_by_their_growth() -> None:
    claims = (
        billions("30.0", "turnover ZZZ union 2022"),
        billions("22.0", "turnover ZZZ AAA 2023"),
        growth("10.0", "turnover ZZZ AAA 2023", base="2022"),
        billions("12.0", "turnover ZZZ BBB 2023"),
        growth("20.0", "turnover ZZZ BBB 2023", base="2022"),
    )
    assert only("parts-sum", *claims).outcome is Outcome.HOLDS


def test_areas_named_together_are_their_own_members() -> None:
    claims = [share(60.9, "fdi GEO NLD+JPN 2023"), share(48.2, "fdi GEO NLD 2023"), share(12.7, "fdi GEO JPN 2023")]
    assert only("parts-sum", *claims).outcome is Outcome.HOLDS


def test_products_side_by_side() -> None:
    about = "population UZB - 2012"
    people = [
        make("level", "29.638 million", 29.638e6, about, unit="persons"),
        make("level", "15.178 million", 15.178e6, about, unit="persons", product="urban"),
        make("level", "14.46 million", 14.46e6, about, unit="persons", product="rural"),
    ]
    assert only("parts-sum", *people).outcome is Outcome.HOLDS


def heads(total: str, **parts: str) -> list[Claim]:
    about = "unemployment SVN - 2023"
    whole = make("level", total, total.replace(",", ""), about, unit="persons")
    told = (make("level", n, n.replace(",", ""), about, unit="persons", product=name) for name, n in parts.items())
    return [whole, *told]


def test_two_halves_by_their_names_add_to_the_whole() -> None:
    found = only("parts-sum", *heads("50,300", men="23,100", women="27,200"))
    assert found.outcome is Outcome.HOLDS


def test_two_halves_that_do_not_add_fail() -> None:
    found = only("parts-sum", *heads("48,300", men="23,100", women="27,200"))
    assert found.outcome is Outcome.FAILS
    assert "taking men and women as all there is" in found.message


def test_halves_add_to_one_of_several_wholes() -> None:
    claims = [*heads("50,300", men="23,100", women="27,200"), *heads("12,400")]
    assert [found.outcome for found in of_rule("parts-sum", *claims)] == [Outcome.HOLDS]


def test_all_but_one_product_and_that_product_are_halves() -> None:
    about = "exports IRN world 2022"
    told = billions("55.4", about, product="oil"), billions("52.3", about, product="non-oil goods")
    assert only("parts-sum", billions("97.7", about), *told).outcome is Outcome.FAILS


def test_halves_of_one_kind_of_goods_add_to_that() -> None:
    about = "exports BGD world 2023"
    told = billions("26.55", about, product="knitwear"), billions("21.84", about, product="woven garments")
    assert only("parts-sum", billions("47.39", about, product="readymade garments"), *told).outcome is Outcome.FAILS
    assert only("parts-sum", billions("48.39", about, product="garments"), *told).outcome is Outcome.HOLDS


def test_trade_with_a_bloc_and_with_all_outside_it_are_halves() -> None:
    told = billions("28.0", "exports UKR european_union 2022"), billions("26.2", "exports UKR non-eu_countries 2022")
    assert only("parts-sum", billions("44.2", "exports UKR world 2022"), *told).outcome is Outcome.FAILS
    assert only("parts-sum", billions("54.2", "exports UKR world 2022"), *told).outcome is Outcome.HOLDS
    bought = billions("8.0", "imports UKR european_union 2022"), billions("6.1", "imports UKR non-eu_countries 2022")
    assert only("parts-sum", billions("14.1", "imports UKR world 2022"), *bought).outcome is Outcome.HOLDS


def test_averages_and_rates_of_two_halves_do_not_add() -> None:
    wages = [make("level", f"{n} soles", n, "wages PER - 2022", unit="PEN", product=of) for of, n in HALVES]
    rates = [
        make("level", f"{n} percent", n, "unemployment PER - 2022", unit="percent", product=of) for of, n in HALVES
    ]
    assert not of_rule("parts-sum", *wages)
    assert not of_rule("parts-sum", *rates)


def test_products_that_do_not_add_prove_nothing() -> None:
    about = "exports NGA world 2023"
    assert not of_rule(
        "parts-sum", billions(10, about), millions(50, about, product="urea"), millions(70, about, product="cocoa")
    )


def test_shares_that_are_all() -> None:
    about = "exports TJK world 2023"
    parts = [("minerals", 44.8), ("metals", 22.1), ("textiles", 17.6), ("plants", 15.5)]
    found = only("parts-sum", *(share(number, about, product=name) for name, number in parts))
    assert found.outcome is Outcome.HOLDS
    assert found.calculation.endswith("= 100.0 percent")


def column(period: str, total: float, **partners: float) -> list[Claim]:
    """The column of a table: what Peru sold to each country, and to all."""
    rows = [billions(number, f"exports PER {code} {period}") for code, number in partners.items()]
    return [*rows, billions(total, f"exports PER world {period}")]


def test_a_column_of_partners_adds_to_its_total() -> None:
    found = only("parts-sum", *column("2023", 9.6, CHN=4.1, USA=3.0, ECU=2.5))
    assert found.outcome is Outcome.HOLDS


def test_a_column_that_misses_proves_nothing_alone() -> None:
    assert not of_rule("parts-sum", *column("2023", 9.9, CHN=4.1, USA=3.0, ECU=2.5))


def test_a_column_that_misses_where_the_one_beside_it_adds_up() -> None:
    found = of_rule(
        "parts-sum", *column("2022", 9.6, CHN=4.1, USA=3.0, ECU=2.5), *column("2023", 10.9, CHN=5.1, USA=3.2, ECU=3.5)
    )
    assert [check.outcome for check in found] == [Outcome.FAILS, Outcome.HOLDS]
    assert found[0].severity is Severity.WARNING
    assert "taking these 3 as all of it" in found[0].message


def test_two_parts_may_add_up_by_chance() -> None:
    found = of_rule("parts-sum", *column("2022", 7.1, CHN=4.1, USA=3.0), *column("2023", 9.9, CHN=5.1, USA=3.2))
    assert [check.outcome for check in found] == [Outcome.HOLDS]


def test_a_group_may_trade_within_itself() -> None:
    within = billions(3, "turnover union union 2023")
    parts = billions(1, "turnover AAA union 2023"), billions(2, "turnover BBB union 2023")
    assert {found.outcome for found in of_rule("parts-sum", within, *parts)} == {Outcome.HOLDS}


def test_what_is_left_of_two_is_not_their_sum() -> None:
    told = (
        "The budget gap of Togo was $270.9 million in 2023. Tax revenues were $719.5 million and non-tax revenues "
        "$99.2 million in 2023."
    )
    assert not [found for found in check_text(told).checks if found.rule == "parts-sum"]
