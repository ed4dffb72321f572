"""Figures that nothing else ties agree by their arithmetic, which is told, and only where it is no chance."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import permutations

import pytest

from factcheck import check as check_text
from factcheck.checker import check_claims
from factcheck.domain.check import Check, Outcome
from factcheck.domain.claim import Claim

from ..make import growth, make, millions

CODE = "FC118"
ABOUT = ("exports KEN world 2023", "production PER - 2023", "fdi GHA - 2022")
"""Three things that no definition ties."""


def told(claims: Sequence[Claim]) -> list[Check]:
    return [check for check in check_claims(claims) if check.code == CODE]


def of_each(*numbers: float | str) -> list[Claim]:
    return [millions(number, about) for number, about in zip(numbers, ABOUT, strict=True)]


def test_a_sum() -> None:
    [check] = told(of_each("336.6", "70.6", "266.0"))
    assert check.outcome is Outcome.HOLDS
    assert check.message == "70.6 + 266.0 = 336.6 million USD, as stated."


def test_a_deficit_counts_by_its_size() -> None:
    [check] = told(of_each("266.0", "-195.4", "70.6"))
    assert check.outcome is Outcome.HOLDS
    assert check.calculation == "195.4 + 70.6 = 266.0 million USD"


def test_a_share() -> None:
    share = make("share", "38.4 percent", "38.4", "unemployment KEN - 2023", unit="percent")
    [check] = told([millions("719.2", ABOUT[0]), millions("276.2", ABOUT[1]), share])
    assert check.outcome is Outcome.HOLDS
    assert check.claims[0] == share.id


def test_a_growth() -> None:
    [check] = told([millions("58.2", ABOUT[0]), millions("55.8", ABOUT[1]), growth("4.3", ABOUT[2], "2021")])
    assert check.outcome is Outcome.HOLDS
    assert "+4.3" in check.message


def test_what_another_rule_has_tied_is_not_told_again() -> None:
    text = "Kenya's trade was $336.6 million in 2023: exports $70.6 million, imports $266.0 million."
    codes = [check.code for check in check_text(text).checks]
    assert "FC101" in codes
    assert CODE not in codes


@pytest.mark.parametrize("numbers", [("336.6", "70.6", "226.0"), ("7", "4", "3")], ids=["no sum", "not sharp"])
def test_what_is_not_told(numbers: tuple[str, ...]) -> None:
    assert not told(of_each(*numbers))


def test_two_sources_are_not_added() -> None:
    one, *others = of_each("336.6", "70.6", "266.0")
    told_by = [make("level", c.span.quote, c.quantity.value, ABOUT[1], source="INE") for c in others]
    assert not told([make("level", one.span.quote, one.quantity.value, ABOUT[0], source="BCR"), *told_by])


def test_the_order_of_the_claims_changes_nothing() -> None:
    claims = of_each("336.6", "70.6", "266.0")
    assert len({tuple(told(order)) for order in permutations(claims)}) == 1


def test_numbers_that_have_nothing_to_do_with_each_other_hardly_agree() -> None:
    draw = random.Random(20261127)
    agreeing = sum(bool(told(of_each(*(f"{draw.uniform(10, 990):.1f}" for _ in range(3))))) for _ in range(300))
    assert agreeing <= 6


WORDED = {
    "a share told behind its part": "Cocoa worth $2.4 billion, or 16 percent of what the farms of Kenya sent out, was "
    "bound for Ghana, and they exported $15 billion.",
    "a step told with its rate": "Zambian grants came to 3.6 billion kwacha, 14.6 percent or 611.6 million kwacha "
    "less than in the year before.",
    "sharp figures that stand far apart": "Peru's average salary was 813.17 soles in Lima and 409.63 soles in Puno. "
    + "Nothing else was said about the mountains. " * 12
    + "It had been 749.70 soles, and went up by 63.47 soles.",
}


@pytest.mark.parametrize("text", WORDED.values(), ids=WORDED)
def test_words_and_sharpness_tie_figures(text: str) -> None:
    [check] = [check for check in check_text(text).checks if check.code == CODE]
    assert check.outcome is Outcome.HOLDS


def test_a_share_is_not_tied_to_another_amount_than_the_one_it_tells_again() -> None:
    text = "Russia took $230 million, or 19.5 percent, and China $45.1 million, or 3.8 percent, of what Peru exported."
    assert not [check for check in check_text(text).checks if check.code == CODE]


def test_a_list_that_adds_to_the_figure_before_it() -> None:
    numbers = [make("level", n, n.replace(",", ""), "production BEN - 2023", unit="homes") for n in NUMBERS]
    [check] = told(numbers)
    assert check.message == "4,584 + 2,853 + 1,502 = 8,939 homes, as stated."


NUMBERS = ("8,939", "4,584", "2,853", "1,502")


def test_shares_that_add_to_all() -> None:
    shares = [make("share", f"{n} percent", n, about, unit="percent") for n, about in zip(PARTS, ABOUT, strict=True)]
    [check] = told(shares)
    assert check.outcome is Outcome.HOLDS


PARTS = ("62.4", "24.9", "12.7")


def test_a_rank_beside_the_first_of_a_falling_list() -> None:
    text = (
        "Kenya's exports went far in 2023. The largest order was one of $421.7 million, then came flowers for "
        "$338.1 million, wages of $244.9 million and rents of $196.3 million."
    )
    [check] = [check for check in check_text(text).checks if check.code == CODE]
    assert check.message == "421.7 among 421.7, 338.1, 244.9, 196.3 million USD: largest, as stated."


def test_ranks_told_in_step_with_figures_of_a_list_that_began_far_above() -> None:
    between = "Much of it went by sea from Mombasa, as it has for years, and buyers paid in advance. " * 5
    text = (
        f"Kenya's exports went far in 2023. Tea brought $421.7 million. {between}Flowers brought $338.1 million; "
        "coffee and hides, third and fourth, brought $244.9 million and $196.3 million respectively."
    )
    found = [check for check in check_text(text).checks if check.code == CODE]
    listed = "421.7, 338.1, 244.9, 196.3 million USD"
    assert [check.message for check in found] == [
        f"244.9 among {listed}: third, as stated.",
        f"196.3 among {listed}: fourth, as stated.",
    ]


def test_a_rank_is_ahead_of_what_follows_in_any_order() -> None:
    text = (
        "Kenya's exports went far in 2023. The largest order was one of $421.7 million, then came tea for $196.3 "
        "million, roses for $338.1 million, all of which were flown to the north, and $244.9 million from many others."
    )
    assert "421.7 among 421.7, 338.1, 244.9, 196.3 million USD" in [c.calculation for c in check_text(text).checks]


def test_the_whole_is_no_member_of_its_list() -> None:
    text = (
        "Workers abroad sent Nepal $900 million in October 2023. Qatar was the main source with $300 million; the "
        "Emirates were the second-largest source. Workers there transferred $250 million, those in Malaysia $200 "
        "million. Some $50 million came from Oman."
    )
    assert not [check for check in check_text(text).checks if check.calculation.startswith("300 among 900")]


def with_rates(of_the_whole: str) -> list[Claim]:
    """A sum of three things that no definition ties, and how each of them grew."""
    bases = ("2022", "2022", "2021")
    rates = zip((of_the_whole, "10", "26.7"), ABOUT, bases, strict=True)
    return [*of_each("60.0", "22.0", "38.0"), *(growth(number, about, base) for number, about, base in rates)]


def test_rates_lead_back_to_figures_that_add_as_well() -> None:
    found = told(with_rates("20.0"))
    assert sorted(len(check.claims) for check in found) == [3, 6]
    assert {check.outcome for check in found} == {Outcome.HOLDS}


def test_rates_that_lead_elsewhere_are_not_told() -> None:
    assert [len(check.claims) for check in told(with_rates("45.0"))] == [3]


def test_rates_lead_back_to_the_level_before() -> None:
    levels = [
        millions("60.0", "exports KEN world 2023", product="clothes"),
        millions("22.0", "exports KEN world 2023", product="knitwear"),
        millions("38.0", "exports KEN world 2023", product="woven garments"),
    ]
    rates = [
        growth("10", "exports KEN world 2023", "2022", product="knitwear"),
        growth("26.7", "exports KEN world 2023", "2022", product="woven garments"),
    ]
    before = millions("50.0", "exports KEN world 2022", product="clothes")
    assert "38.0 / 1.267 + 22.0 / 1.10 = 49.99 million USD" in [
        check.calculation for check in told([*levels, *rates, before])
    ]


CROWD = [511.3, 87.2, 913.8, 45.1, 623.9, 158.4, 749.7, 31.6]
"""Figures among which three others agree by chance easily."""


def crowd() -> list[Claim]:
    return [millions(number, f"remittances TCD - {2001 + year}") for year, number in enumerate(CROWD)]


def test_flows_and_their_balance_belong_together_of_whatever_they_are() -> None:
    def claims(first: str, second: str, third: str) -> list[Claim]:
        return [millions("36.9", first), *crowd(), millions("27.3", second), millions("9.6", third)]

    found = told(claims("exports KEN world 2023", "imports PER CHN 2022", "balance GHA TGO 2021"))
    assert [check.calculation for check in found] == ["27.3 + 9.6 = 36.9 million USD"]
    assert not told(claims("fdi KEN - 2023", "debt PER - 2022", "production GHA - 2021"))


def test_levels_of_two_times_belong_to_a_change_of_the_same_measure() -> None:
    def claims(measure: str) -> list[Claim]:
        levels = millions(61.9, "exports KEN UGA 2023"), millions(57.3, "exports KEN TZA 2019")
        return [*crowd(), *levels, growth("8.03", f"{measure} KEN world 2023", "2022")]

    assert [check.calculation for check in told(claims("exports"))] == ["61.9 / 57.3 = +8.028 percent"]
    assert not told(claims("production"))


def test_an_amount_of_change_belongs_to_levels_of_two_times_of_the_same_measure() -> None:
    def claims(measure: str) -> list[Claim]:
        before, others = millions(56, "exports KEN world 2023-11"), crowd()
        step = make("change_abs", "$5 million", 5e6, f"{measure} KEN world 2023-12", base="2022-12")
        return [before, *others, step, millions(61, "exports KEN world 2023-12")]

    assert [check.calculation for check in told(claims("exports"))] == ["5 + 56 = 61 million USD"]
    assert not told(claims("production"))


def test_a_share_is_of_the_amount_in_its_sentence() -> None:
    text = (
        "Peru sold fish for $232.6 million, copper for $611.8 million, gold for $418.3 million, grapes for $91.4 "
        "million, zinc for $57.1 million and coffee for $33.9 million. Elsewhere in the region sales were mixed. "
        "Spanish canneries alone paid $92.7 million last year and are thought to need 39.9 percent of this catch."
    )
    assert "92.7 / 232.6 = 39.85 percent" in [check.calculation for check in check_text(text).checks]


RANKED = {
    "in any order": (
        "third",
        "Chad sold gum for $21.4 million in 2023. Third was Mali, which paid $3.1 million. Before it came "
        "Togo with $5.7 million and, far in front, Niger with $9.6 million.",
    ),
    "the last behind those before it": (
        "lowest",
        "By region, joblessness in Togo was 9.4% in the north, 6.1% in the "
        "east, 5.2% in the west and, the lowest, 3.8% in the south.",
    ),
    "told in step": (
        "fifth",
        "Chad sold gum for $21.4 million in 2023. Niger paid $9.6 million, Togo $5.7 million and Mali $3.4 million. "
        "Benin with $1.3 million and Ghana with $0.9 million came fourth and fifth.",
    ),
    "nobody does more": (
        "more",
        "Of the 45,030 tonnes of gum that Chad sold in 2023 Niger took 18,360, and no one bought more. Togo came next, "
        "with 8,210; Mali was content with 4,970.",
    ),
    "in front of its figure": (
        "third",
        "Chad sold gum for $21.4 million in 2023. Niger was the best customer ($9.6 million), Togo ($5.7 million) runs "
        "it close, Mali third ($3.1 million).",
    ),
    "of the four": (
        "least",
        "Visitors left $21.4 million in Chad in 2023. Sarh took $9.6 million, Moundou $5.7 million, Abeche $3.1 "
        "million and Mongo, least of the four, $3.0 million.",
    ),
    "the most guests": (
        "most",
        "Tourist arrivals: Togo had the most visitors in 2023, 902,000; Benin counted 433,000, Niger 121,000.",
    ),
    "told in the next sentence": (
        "number one",
        "Niger is Chad's number one partner. In 2023 goods worth $9.6 million were exchanged with Niger. Trade with "
        "Togo came to $5.7 million, that with Mali to $3.1 million.",
    ),
    "ranked on": (
        "smallest",
        "Chad's exports grew in 2023. The largest increase, 22.4%, was in sales to Niger; those to Togo gained 15.8% "
        "and those to Mali 9.7%. The smallest was Benin's, 4.3%.",
    ),
    "bought more than others sold": (
        "more",
        "Chad's exports rose to $56.6 million in 2023. Niger bought goods for $9.5 million, Togo for $9.9 million, and "
        "thus more than any other. Exports to Mali were $8.6 million.",
    ),
    "ahead in the same sentence": (
        "largest",
        "Togo's remittances came to $33.4 million in 2023. Chad, from which 41.2 percent came, had the largest share; "
        "Mali (7.1 percent) and Niger (6.4 percent) followed.",
    ),
    "the rise was largest": (
        "largest",
        "Togo's exports grew in 2023. The rise was largest for Chad (58.7%), then Mali (41.2%) and Niger (33.5%).",
    ),
    "last of all": (
        "last of all",
        "Of Togo's workers 33,100 live in Lome. Kara follows (17,180), then Dapaong (8,670) and, last of all, Mango, "
        "where 5,570 had a job.",
    ),
}


@pytest.mark.parametrize(("rank", "text"), RANKED.values(), ids=RANKED)
def test_a_rank_among_figures_of_their_own(rank: str, text: str) -> None:
    report = check_text(text)
    quotes = {claim.id: claim.span.quote.lower() for claim in report.claims}
    ranked = [check for check in report.checks if rank in {quotes[id] for id in check.claims}]
    assert {check.outcome for check in ranked} == {Outcome.HOLDS}
