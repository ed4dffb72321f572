"""A case that holds and one that fails for each of the smaller rules."""

from __future__ import annotations

import pytest

from factcheck import check as check_text
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim, Kind

from ..make import billions, check, failing, growth, make, millions, of_rule, one_told, only, rank, share, told

NOW, BEFORE = "imports AFG world 2024-02", "imports AFG world 2023-02"


def more(number: float, value: float, about: str = NOW) -> Claim:
    return make("change_abs", f"${number} million", value * 1e6, about, base="2023-02")


def test_absolute_change() -> None:
    levels = millions(793.5, NOW), millions(694.6, BEFORE)
    assert only("absolute-change", *levels, more(98.9, 98.9)).outcome is Outcome.HOLDS
    wrong = only("absolute-change", *levels, more(98.9, -98.9))
    assert wrong.outcome is Outcome.FAILS
    assert "be up, not down" in wrong.message


def test_absolute_change_of_a_deficit_is_by_its_size() -> None:
    levels = [
        make("level", f"${n} billion", -n * 1e9, f"balance ZAF world {p}")
        for n, p in ((4.7, "2009-09"), (6.2, "2009-08"))
    ]
    step = make("change_abs", "$1.5 billion", -1.5e9, "balance ZAF world 2009-09", base="2009-08")
    assert only("absolute-change", *levels, step).outcome is Outcome.HOLDS


def test_ratio_of() -> None:
    levels = millions(639, "exports IND RUS 2023"), millions(246, "exports IND RUS 2022")

    def times(number: float) -> Claim:
        return make("ratio", f"{number} times", number, "exports IND RUS 2023", base="2022", unit="times")

    assert only("ratio-of", *levels, times(2.6)).outcome is Outcome.HOLDS
    assert only("ratio-of", *levels, times(6.2)).outcome is Outcome.FAILS


@pytest.mark.parametrize(("multiple", "outcome"), [("3.2", Outcome.HOLDS), ("2.3", Outcome.FAILS)])
def test_ratio_of_the_other_flow(multiple: str, outcome: Outcome) -> None:
    text = "Malawi's imports were $3.21 billion in 2023, its exports $1.01 billion. It bought N times what it sold."
    checks = check_text(text.replace("N", multiple)).checks
    assert [check.outcome for check in checks if check.code == "FC107"] == [outcome]


def test_ratio_of_a_fall_divides() -> None:
    levels = millions(100, "exports UZB CHN 2023"), millions(430, "exports UZB CHN 2022")

    def fell(number: float) -> Claim:
        about, slots = "exports UZB CHN 2023", {"base": "2022", "unit": "times", "divides": True}
        return make("ratio", f"{number} times", number, about, **slots)

    holds = only("ratio-of", *levels, fell(4.3))
    assert (holds.outcome, holds.calculation) == (Outcome.HOLDS, "430 / 100 = 4.30 times")
    assert only("ratio-of", *levels, fell(3.4)).outcome is Outcome.FAILS


def test_ratio_of_a_fall_carries_a_level_back() -> None:
    fell = make("ratio", "3 times", 3, "exports UZB CHN 2023", base="2022", unit="times", divides=True)
    levels = millions(50, "exports UZB CHN 2023"), millions(100, "imports UZB CHN 2022")
    trade = millions(250, "turnover UZB CHN 2022"), millions(750, "turnover UZB CHN 2022", id="wrong")
    assert only("turnover-sum", fell, *levels, trade[0]).outcome is Outcome.HOLDS
    assert only("turnover-sum", fell, *levels, trade[1]).outcome is Outcome.FAILS


@pytest.mark.parametrize(("now", "outcome"), [(300, Outcome.HOLDS), (400, Outcome.HOLDS), (500, Outcome.FAILS)])
def test_three_times_more_may_be_three_times_or_four(now: int, outcome: Outcome) -> None:
    report = check_text(
        "Uzbekistan's imports from Japan were three times higher in 2023 than in 2022. Uzbekistan's imports from Japan "
        f"came to ${now} million in 2023. In 2022 Uzbekistan's imports from Japan came to $100 million."
    )
    assert [found.outcome for found in report.checks if found.rule == "ratio-of"] == [outcome]


def test_ratio_of_words() -> None:
    levels = billions(3.7, "exports GBR union 2021"), billions(5.1, "exports GBR union 2020")
    halved = make("ratio", "halved", 0.5, "exports GBR union 2021", base="2020", unit="times")
    assert only("ratio-of", *levels, halved).outcome is Outcome.FAILS


def test_rank_of() -> None:
    figures = [billions(n, f"turnover CHN {c} 2023") for c, n in (("KAZ", 41), ("UZB", 14), ("TJK", 3.9))]
    about = {"KAZ": "turnover CHN KAZ 2023", "TJK": "turnover TJK CHN 2023", "UZB": "turnover CHN UZB 2023"}
    group = {"among": "central asia"}
    assert only("rank-of", rank(1, "largest", about["KAZ"], **group), *figures).outcome is Outcome.HOLDS
    assert only("rank-of", rank(-1, "lowest", about["TJK"], **group), *figures).outcome is Outcome.HOLDS
    assert only("rank-of", rank(2, "second-largest", about["UZB"], **group), *figures).outcome is Outcome.HOLDS
    wrong = only("rank-of", rank(1, "largest", about["UZB"], **group), *figures)
    assert (wrong.outcome, wrong.severity) == (Outcome.FAILS, Severity.ERROR)


def test_rank_of_changes() -> None:
    rates = [growth(n, f"turnover CHN {c} 2023", base="2022") for c, n in (("KAZ", 32), ("TJK", 54), ("TKM", -5.2))]
    first = rank(1, "greatest", "turnover TJK CHN 2023", ranks=Kind.CHANGE, among="central asia")
    assert only("rank-of", first, *rates).outcome is Outcome.HOLDS


def test_a_line_that_lists_ranks_its_own() -> None:
    text = (
        "Exports by product in 2023, Kenya's customs said:\n\nTea was on top with 31 percent of all exports; flowers "
        "had 16 percent, coffee 9 percent.\n\nExports of hides were 4 percent of all exports, those of gold 2 percent."
    )
    [found] = [check for check in check_text(text).checks if check.rule == "rank-of"]
    assert found.message == "31 among 31, 16, 9 percent: top, as stated."


def test_goods_are_ranked_among_goods_and_not_whole_exports_among_partners() -> None:
    text = (
        "Peru's exports to Spain were $1.2 billion in 2022. Peru's exports to Chile were $1.1 billion. Peru's exports "
        "to Togo were $0.9 billion, and the largest exported commodity to Togo was unroasted stuff."
    )
    assert not [check for check in check_text(text).checks if check.rule == "rank-of"]


def test_all_goods_but_one_compete_with_that_one_alone() -> None:
    about = "exports OMN world 2023"
    gold, rest = billions(5, about, product="gold"), billions(22, about, product="non-oil goods")
    assert not of_rule("rank-of", rank(1, "largest", about, product="gold"), gold, rest)
    oil = billions(37, about, product="oil")
    assert only("rank-of", rank(1, "largest", about, product="oil"), oil, rest).outcome is Outcome.HOLDS


def test_a_group_does_not_compete_with_its_members() -> None:
    figures = (
        billions(89.4, "turnover CHN central_asia 2023"),
        billions(41, "turnover CHN KAZ 2023"),
        billions(14, "turnover CHN UZB 2023"),
    )
    found = only("rank-of", rank(1, "largest", "turnover CHN KAZ 2023"), *figures)
    assert found.outcome is Outcome.HOLDS
    assert len(found.claims) == 3


def test_repeated() -> None:
    about = "turnover CHN KAZ 2023"
    assert only("repeated", billions(90, about), billions(89.4, about)).outcome is Outcome.HOLDS
    wrong = only("repeated", billions(98.4, about), billions(89.4, about))
    assert (wrong.outcome, wrong.severity) == (Outcome.FAILS, Severity.WARNING)


def test_two_figures_of_which_one_digit_differs_are_only_supposed_to_be_one() -> None:
    about = "turnover CHN KAZ 2023"
    found = only("repeated", billions(84.4, about), billions(89.4, about))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.NOTE)


def test_two_unlike_figures_for_one_thing_are_left_alone() -> None:
    assert not failing(billions(41.3, "turnover CHN KAZ 2023"), billions(16.8, "turnover CHN KAZ 2023"))


def test_sources_apart() -> None:
    about = "exports UZB CHN 2023"
    wrong = only("sources-apart", billions(1.6, about, source="GACC"), billions(2.5, about, source="Statistics Agency"))
    assert (wrong.outcome, wrong.severity, wrong.suspects) == (Outcome.FAILS, Severity.WARNING, ())
    assert wrong.calculation == "2.5 / 1.6 billion USD = 1.56 times"
    near = only("sources-apart", billions(14, about, source="GACC"), billions(13.7, about, source="Statistics Agency"))
    assert near.outcome is Outcome.HOLDS


@pytest.mark.parametrize(
    "names",
    [
        ("GACC", "the GACC"),
        ("NBS", "National Bureau of Statistics"),
        ("customs service", "General Administration of Customs"),
    ],
)
def test_one_source_under_two_names_is_one(names: tuple[str, str]) -> None:
    one, other = (billions(n, "exports UZB CHN 2023", source=name) for n, name in zip((1.6, 2.5), names, strict=True))
    assert not of_rule("sources-apart", one, other)


def test_part_of_whole() -> None:
    whole = billions(19.8, "turnover KGZ CHN 2023")
    assert not check(whole, millions(80, "exports KGZ CHN 2023"))
    wrong = only("part-of-whole", whole, billions(80, "exports KGZ CHN 2023"))
    assert (wrong.outcome, wrong.severity) == (Outcome.FAILS, Severity.ERROR)
    assert "$80 million" in [suspect.replacement for suspect in wrong.suspects]


def test_part_of_all_goods_that_no_period_is_told_for() -> None:
    wheat, all_goods = billions(9, "exports AAA BBB 2023", product="wheat"), billions(4, "exports AAA BBB -")
    assert only("part-of-whole", wheat, all_goods).outcome is Outcome.UNDECIDED


def test_article_system() -> None:
    def claims(turnover: float) -> list[Claim]:
        return [
            share(50, "exports AAA ZZZ 2022", of="turnover AAA ZZZ 2022"),
            growth("10.0", "exports AAA ZZZ 2023", base="2022"),
            billions("11.0", "exports AAA ZZZ 2023"),
            growth("20.0", "turnover AAA ZZZ 2023", base="2022"),
            billions(turnover, "turnover AAA ZZZ 2023"),
        ]

    assert not of_rule("article-system", *claims(24.1))
    wrong = only("article-system", *claims(64.1))
    assert (wrong.outcome, wrong.severity, len(wrong.claims)) == (Outcome.FAILS, Severity.WARNING, 5)
    assert "$24.1 billion" in [suspect.replacement for suspect in wrong.suspects]


def test_a_share_of_more_than_all() -> None:
    found = one_told("FC111", "Uganda took 130 percent of Kenya's exports in 2023.")
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert not told("FC111", "Uganda took 13 percent of Kenya's exports in 2023.")
    assert not told("FC111", "Kenya's debt stood at 130 percent of its gross domestic product in 2023.")


def test_one_growth_told_as_a_multiple_and_in_percent() -> None:
    found = one_told("FC109", "Kenya's imports rose 3.2 times in 2023, up 32 percent from 2022.")
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert found.calculation == "3.2 times = +220.0 percent"
    assert not told("FC109", "Kenya's imports rose 3.2 times in 2023, up 220 percent from 2022.")


def test_a_monthly_and_an_annual_rate_of_inflation_are_two() -> None:
    month = "Inflation in Kenya was 3.7 percent in March 2023."
    assert not told("FC109", f"{month}\n\nThe annual rate rose to 34.7 percent in March 2023.")
    assert told("FC109", f"{month}\n\nInflation in Kenya was 7.3 percent in March 2023.")


def test_two_changes_of_one_row_are_no_figure_told_again() -> None:
    text = (
        "Fiji exported sugar worth $90 million in 2023, the mill said.\n\n"
        "Sugar exports, 2023\n\nMarket | Volume, t | y/y | Value, $ mln | y/y\n"
        "China | 103,400 | -2.8% | 57 | -28.0%\nJapan | 40,100 | 20.1% | 22 | 2.0%\n"
    )
    assert not [one for one in check_text(text).checks if one.rule == "repeated"]
