from __future__ import annotations

from dataclasses import replace

from factcheck import check as check_text
from factcheck.domain.check import Outcome, Severity

from ..make import billions, failing, make, millions, of_rule, only, share

PART, WHOLE = "remittances KGZ RUS 2025", "remittances KGZ world 2025"


def test_holds() -> None:
    found = only("share-of", millions(239.6, PART), millions(496.6, WHOLE), share(48.2, PART, of=WHOLE))
    assert found.outcome is Outcome.HOLDS
    assert found.calculation == "239.6 / 496.6 = 48.25 percent"


def test_fails() -> None:
    found = only("share-of", millions(239.6, PART), millions(496.6, WHOLE), share(58.2, PART, of=WHOLE))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.ERROR)
    assert found.suspects[0].replacement == "48.2 percent"


def test_an_unnamed_whole_is_the_total_and_no_error() -> None:
    found = only("share-of", millions(239.6, PART), millions(496.6, WHOLE), share(58.2, PART))
    assert found.severity is Severity.WARNING
    assert "taking the total as the whole" in found.message


def test_a_product_of_all_goods() -> None:
    found = only(
        "share-of",
        billions(17.88, "exports JPN world 2023", product="cars"),
        billions("102.90", "exports JPN world 2023"),
        share(17, "exports JPN world 2023", product="car"),
    )
    assert found.outcome is Outcome.HOLDS


def test_a_good_by_another_of_its_names() -> None:
    about, all_ = "exports TKM CHN 2023", "exports TKM world 2023"
    sold, whole = millions("8216.4", about, product="gas"), millions("9131.7", all_, product="natural gas")
    assert only("share-of", sold, whole, share("90.0", about, product="gas")).outcome is Outcome.HOLDS
    assert only("share-of", sold, whole, share("70.0", about, product="gas")).outcome is Outcome.FAILS


def test_of_several_wholes_only_the_fitting_one_is_told() -> None:
    about = "exports MNG CHN 2018"
    claims = (
        millions(400, about, product="coal"),
        millions(800, about),
        millions(1600, "exports MNG world 2018", product="coal"),
        share(50, about, product="coal"),
    )
    assert [check.outcome for check in of_rule("share-of", *claims)] == [Outcome.HOLDS]
    assert not failing(*claims)


def test_a_flow_of_all_trade_both_ways_where_it_fits() -> None:
    flow, both = "exports MEX USA 2022", "turnover MEX USA 2022"
    claims = billions("261.9", flow), billions("449.8", both)
    assert only("share-of", *claims, share(58.2, flow)).outcome is Outcome.HOLDS
    assert not of_rule("share-of", *claims, share(30.1, flow))


def test_a_product_of_a_wider_one_where_it_fits() -> None:
    of, about = {"product": "honey"}, "exports ARG world 2023"
    honey, food = millions("161.4", about, **of), millions("538.0", about, product="bee products")
    assert only("share-of", honey, food, share("30.0", about, **of)).outcome is Outcome.HOLDS
    assert not of_rule("share-of", honey, food, share("34.0", about, **of))
    assert not of_rule("share-of", honey, food, share("30", about, **of))  # so vague that it may be chance


def test_a_whole_that_other_shares_are_of_is_that_of_the_next_one_too() -> None:
    totals = [millions("496.6", "fdi GEO world 2023"), millions("950.0", "fdi GEO NLD 2023")]
    parts = [("239.6", "48.2"), ("63.2", "12.7"), ("54.7", "21.0")]
    listed = []
    for product, (amount, part) in zip(("trade", "transport", "farms"), parts, strict=True):
        about = "fdi GEO NLD 2023" if product == "farms" else "fdi GEO world 2023"
        listed.append(millions(amount, about, product=product))
        listed.append(make("share", f"{part} percent", part, about, unit="percent", product=product))
    found = of_rule("share-of", *totals, *listed)
    assert [check.outcome for check in found].count(Outcome.HOLDS) == 2
    [wrong] = [check for check in found if check.outcome is Outcome.FAILS]
    assert {totals[0].id, listed[-1].id} <= set(wrong.claims)


def test_a_share_of_goods_of_which_no_part_is_named() -> None:
    about = "exports RWA world 2022"
    claims = millions(100, about, product="coffee"), millions(900, about)
    told = share(17, about, product="coffee")
    assert of_rule("share-of", *claims, told)
    assert not of_rule("share-of", *claims, replace(told, against=told.series))


def test_of_a_turnover_that_is_told_by_its_flows() -> None:
    text = (
        "Georgia's exports were $5.59 billion in 2022 and imports $13.50 billion. "
        "Trade with Turkey, at $2.9 billion, made up {} percent of all foreign trade."
    )
    found = [[c for c in check_text(text.format(n)).checks if c.rule == "share-of"] for n in ("15.2", "12.5")]
    assert [[check.outcome for check in checks] for checks in found] == [[Outcome.HOLDS], [Outcome.FAILS]]
    assert found[0][0].calculation == "2.90 / (5.59 + 13.50) = 15.19 percent"


def test_of_a_total_that_is_not_named_only_where_a_slip_explains_it() -> None:
    about = "exports RWA world 2022"
    claims = millions(100, about, product="coffee"), millions(900, about)
    assert not of_rule("share-of", *claims, share(68, about, product="coffee"))


def test_of_all_goods_but_some() -> None:
    about = "imports QAT world 2022"
    claims = billions(5.07, about, product="gold"), billions(33.76, about, product="non-oil goods")
    assert only("share-of", *claims, share(15, about, product="gold")).outcome is Outcome.HOLDS
    assert only("share-of", *claims, share(51, about, product="gold")).outcome is Outcome.FAILS
    assert not of_rule("share-of", *claims, share(51, about, product="re-exports"))


BY_BOTH = (
    "Uruguay exported 236.8 thousand tonnes of beef in April 2024 and got $1.04 billion for it. China took 98.7 "
    "thousand tonnes, or 41.7%, and paid $441.6 million, or 42.5%."
)


def test_of_what_is_weighed_and_of_money() -> None:
    assert not [c for c in check_text(BY_BOTH).checks if c.outcome is Outcome.FAILS]
    spoiled = check_text(BY_BOTH.replace("41.7%", "14.7%")).checks
    assert [c.rule for c in spoiled if c.outcome is Outcome.FAILS] == ["share-of"]


def test_no_other_whole_is_tried_where_words_show_one_that_fits() -> None:
    text = (
        "Clubs in Togo got $4.60 billion of fees in 2023. Lome, at $1.93 billion, stood for 42 per cent of that. "
        "Togo's fees were $9.6 billion in 2023."
    )
    assert "share-of" not in [c.rule for c in check_text(text).checks if c.outcome is Outcome.FAILS]


def test_what_a_deficit_has_in_all_trade_is_divided_by_that() -> None:
    told = (
        "Kosovo's foreign trade turnover was 6.8 billion euros in 2023. The negative trade balance equaled to "
        "5.1 billion euros and its share in foreign trade turnover constituted {} percent."
    )
    found = [[c for c in check_text(told.format(n)).checks if c.rule == "share-of"] for n in ("75.0", "57.0")]
    assert [[c.outcome for c in checks] for checks in found] == [[Outcome.HOLDS], [Outcome.FAILS]]


def test_a_share_misfits_the_wider_whole_that_others_beside_it_are_of() -> None:
    told = (
        "Electricity output in Chad was 1,015.1 GWh in May 2023. Output of solar power was 51.1 GWh in May 2023 (5.03% "
        "of the total). Output of wind power was 121.9 GWh in May 2023 (12.01% of the total). Output of hydropower was "
        "135.2 GWh in May 2023 ({} of the total)."
    )
    for told_share, outcome in (("13.32%", Outcome.HOLDS), ("31.32%", Outcome.FAILS)):
        found = [one for one in check_text(told.format(told_share)).checks if one.rule == "share-of"]
        assert outcome in {one.outcome for one in found if "0.1352" in one.calculation}
