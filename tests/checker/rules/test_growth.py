from __future__ import annotations

from factcheck import check as check_text
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim

from ..make import billions, check, failing, growth, make, millions, of_rule, only

NOW, BEFORE = "imports ARM union 2023", "imports ARM union 2021"


def test_holds() -> None:
    found = only(
        "growth",
        billions(89.4, "turnover CHN central_asia 2023"),
        billions(70.2, "turnover CHN central_asia 2022"),
        growth(27, "turnover CHN central_asia 2023", base="2022"),
    )
    assert found.outcome is Outcome.HOLDS
    assert found.calculation == "89.4 / 70.2 = +27.4 percent"


def test_fails() -> None:
    found = only("growth", billions(1.8, NOW), millions(931, BEFORE), growth(49, NOW, base="2021"))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.ERROR)
    assert "+93.3 percent, but the text says 49 percent" in found.message


def test_a_base_revised_a_little_is_no_error() -> None:
    found = only("growth", billions("10.00", NOW), billions("8.00", BEFORE), growth(23.2, NOW, base="2021"))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)


def test_rounding_just_missed_is_a_note() -> None:
    found = only("growth", millions("92.95", NOW), millions("71.73", BEFORE), growth(29.5, NOW, base="2021"))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.NOTE)


def test_an_unstated_base_is_assumed_and_said_and_never_an_error() -> None:
    found = only(
        "growth", billions(2, "imports ARM union 2023"), billions(1, "imports ARM union 2022"), growth(49, NOW)
    )
    assert found.severity is Severity.NOTE
    assert "taking the year before" in found.message


def test_another_base_is_no_relation() -> None:
    assert not of_rule("growth", billions(1.8, NOW), millions(931, BEFORE), growth(49, NOW, base="2022"))


def test_level_rise_and_rate() -> None:
    level, rate = (
        billions("3.415", "turnover TJK world 2023-S1"),
        growth(-2.8, "turnover TJK world 2023-S1", base="2022-S1"),
    )

    def fall(number: float) -> Claim:
        about = "turnover TJK world 2023-S1"
        return make("change_abs", f"{number} million dollars", -number * 1e6, about, base="2022-S1")

    assert only("growth", level, fall(98.2), rate).outcome is Outcome.HOLDS
    assert only("growth", level, fall(982), rate).outcome is Outcome.FAILS


def test_two_growth_rates_of_one_thing_do_not_make_errors() -> None:
    """By value and by weight, the article's one level fits one of them; the other speaks of something else."""
    found = failing(billions(30, NOW), billions(20, BEFORE), growth(50, NOW, base="2021"), growth(12, NOW, base="2021"))
    assert all(check.severity is not Severity.ERROR for check in found)


def test_a_surplus_after_a_deficit_has_no_growth_rate() -> None:
    assert not [
        c
        for c in check(
            billions("-3.0", "balance AAA BBB 2022"),
            billions("2.0", "balance AAA BBB 2023"),
            growth(20, "balance AAA BBB 2023", base="2022"),
        )
        if c.rule == "growth"
    ]


def test_the_base_of_the_sentence_goes_before_one_told_elsewhere() -> None:
    """Even where what stands elsewhere would be a likelier slip."""
    report = check_text(
        "Uruguay's wool exports rose 30 percent to $32.4 million in 2019 from $28.1 million in 2018, customs said. "
        "In 2018 exports of wool from Uruguay had been worth $18.5 million."
    )
    [found] = [made for made in report.checks if made.code == "FC102"]
    assert found.message.startswith("32.4 / 28.1 = +15.3 percent, but the text says 30 percent.")
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.ERROR)


def test_growth_of_prices_is_none_of_the_rate() -> None:
    text = (
        "Hungary's inflation rate slowed to 21.5% in May 2023 from 24.0% in April. "
        "On a monthly basis, consumer prices fell 0.4%."
    )
    assert "growth" not in {found.rule for found in check_text(text).checks}


def test_a_deficit_that_grew_by_so_much_grew_by_so_many_percent() -> None:
    text = (
        "Romania's trade deficit came to EUR {} million in 2017, 30 percent or EUR 2,983.5 million more than in 2016."
    )
    [held] = [one for one in check_text(text.format("12,955.7")).checks if one.rule == "growth"]
    assert held.outcome is Outcome.HOLDS
    [failed] = [one for one in check_text(text.format("19,255.7")).checks if one.rule == "growth"]
    assert failed.outcome is Outcome.FAILS


def test_a_direction_turned_round_is_no_error() -> None:
    levels = billions("32.64", "exports ARM union 2022"), billions("20.50", "exports ARM union 2023")
    found = only("growth", *levels, growth("37.2", "exports ARM union 2023", base="2022"))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert "down, not up" in found.message
    other = only("growth", *levels, growth("-73.2", "exports ARM union 2023", base="2022"))
    assert other.severity is Severity.ERROR


def test_a_mean_yearly_change_is_compounded() -> None:
    text = "Pakistan's population rose by {} percent a year from 207.7 million in 2017 to 241.5 million in 2023."
    [right] = [check for check in check_text(text.format("2.55")).checks if check.rule == "growth"]
    assert (right.outcome, right.calculation) == (
        Outcome.HOLDS,
        "241.5 / 207.7 = +16.3 percent, or +2.545 percent a year",
    )
    [wrong] = [check for check in check_text(text.format("4.55")).checks if check.rule == "growth"]
    assert (wrong.outcome, wrong.severity) == (Outcome.FAILS, Severity.ERROR)


def test_the_ways_to_tell_a_mean_yearly_change() -> None:
    for told in (
        "Exports grew at an average annual rate of 9.1 percent from $1.2 billion in 2010 to $2.9 billion in 2020.",
        "Exports grew on average by 9.1 percent per year from $1.2 billion in 2010 to $2.9 billion in 2020.",
        "Exports have grown annually by 9.1 percent from $1.2 billion in 2010 to $2.9 billion in 2020.",
    ):
        assert [check.outcome for check in check_text(told).checks if check.rule == "growth"] == [Outcome.HOLDS]


def test_the_medium_that_an_article_opens_with_only_passes_on_what_an_office_counts() -> None:
    report = check_text(
        "Tajikistan's foreign trade turnover amounted to $6.3 billion in 2021, Trend reports.\n\n"
        "According to the Statistics Agency, this figure has increased by $2.2 billion or 53 percent year-on-year."
    )
    assert any(one.outcome is Outcome.HOLDS and one.rule == "growth" for one in report.checks)


def test_a_medium_named_behind_an_office_speaks_for_itself() -> None:
    report = check_text(
        "According to the Statistics Agency, Tajikistan's foreign trade amounted to $6.3 billion in 2021.\n\n"
        "It increased by 53 percent, to $6.1 billion, Trend reports."
    )
    assert not any(one.outcome is Outcome.FAILS and one.rule == "repeated" for one in report.checks)


def test_a_level_that_moved_the_other_way_than_told_is_a_doubt() -> None:
    told = (
        "Chad's exports fell by 14.8 per cent in January 2023 to ${} million against exports of $1,552 million in "
        "January 2022."
    )
    for level, expected in (("1,322", Outcome.HOLDS), ("3,122", Outcome.FAILS)):
        found = [one for one in check_text(told.format(level)).checks if one.rule == "growth"]
        assert [(one.outcome, one.severity) for one in found] == [(expected, Severity.NOTE)]


def test_a_step_of_another_sentence_than_the_rate_is_only_supposed_to_be_that_part() -> None:
    def severities(told: str) -> list[Severity]:
        checks = check_text(f"Kenya exported 16.2 tonnes of gold in 2023, {told} percent.").checks
        return [one.severity for one in checks if one.rule == "growth" and one.outcome is Outcome.FAILS]

    assert severities("a fall of 1.4 tonnes or 9.6") == [Severity.WARNING]
    assert severities("1.4 tonnes fewer than in 2022. Its exports of gold fell by 9.6") == [Severity.NOTE]


def test_a_number_without_a_unit_of_its_own_that_is_many_times_off_is_of_something_else() -> None:
    def severities(before: str) -> list[Severity]:
        told = f"Chile's remittances came to $125 million in 2023, after {before} in 2022, a rise of 3.0 percent."
        return [
            one.severity for one in check_text(told).checks if one.rule == "growth" and one.outcome is Outcome.FAILS
        ]

    assert severities("6.7") == [Severity.NOTE]
    assert severities("$6.7 million") != [Severity.NOTE]
    assert severities("106.7") != [Severity.NOTE]
