from __future__ import annotations

from datetime import date

import factcheck
from factcheck.domain.check import Outcome, Severity

TEXT = (
    "Chile's exports to Peru came to $2.1 billion in 2023, those to Brazil to $1.2 billion and those to Bolivia to "
    "{bolivia} billion. Peru was the largest customer. Exports to the European Union were worth $9.3 billion."
)


def fails(text: str) -> list[str]:
    report = factcheck.check(text, published=date(2024, 2, 10))
    return [check.rule for check in report.checks if check.rule == "rank-of" and check.outcome is Outcome.FAILS]


def test_with_a_country_no_bloc_is_compared() -> None:
    assert not fails(TEXT.format(bolivia="$1.1"))


def test_another_country_with_more_is() -> None:
    assert fails(TEXT.format(bolivia="$3.4"))


def holds(text: str) -> list[str]:
    report = factcheck.check(text, published=date(2024, 2, 10))
    return [check.calculation for check in report.checks if check.rule == "rank-of" and check.outcome is Outcome.HOLDS]


def test_whom_a_rank_is_about_is_not_the_group_it_is_within() -> None:
    text = (
        "Vietnam's exports of coffee to the European Union came to $734 million in 2016. It was the largest market "
        "for its coffee in the European Union. Exports of coffee to Japan came to $95 million in 2016, those to the "
        "USA to $238 million."
    )
    assert "734 among 734, 238, 95 million USD" in holds(text)


def test_a_rank_among_the_rest_is_none_among_all() -> None:
    told = (
        "Kenya's imports of tea from Iran came to 19 tonnes in 2023, those from Iraq to 14 tonnes. Outside the Gulf, "
        "Ghana was the {biggest} supplier, with 9 tonnes."
    )
    assert not fails(told.format(biggest="biggest"))
    assert fails(told.replace("Outside the Gulf, ", "").format(biggest="biggest"))


def test_a_rank_of_several_in_a_row_is_that_of_none() -> None:
    assert not fails(
        "In January-March 2023 the largest sellers of silver were Peru with 7.2 tonnes, Chile with 4.3 tonnes and "
        "Ghana with 2 tonnes. The leader in purchases was Japan, which bought 61.4 tonnes."
    )


def test_what_the_article_is_about_is_no_rival_of_its_kinds() -> None:
    text = (
        "Chile's seafood exports grew by 17 percent to $890 million in March 2023. Chile exported 95,000 tonnes of "
        "salmon, the most popular type of fish sold, worth $630 million. Exports of cod came to {cod} tonnes."
    )
    assert not fails(text.replace("{cod}", "12,000"))
    assert fails(text.replace("{cod}", "198,000"))


def test_a_part_of_a_group_is_no_rival_of_it() -> None:
    told = (
        "Kenya's exports to Asia came to 38.2 percent of all its exports in 2023. Asia was its largest market. "
        "Exports to {other} came to 64.3 percent in 2023."
    )
    assert not fails(told.format(other="Central Asia"))
    assert fails(told.format(other="Africa"))


def test_a_list_pieced_together_from_several_lines_accuses_nobody() -> None:
    told = (
        "Chile's exports to Peru came to $2.1 billion in 2023, and Peru was the largest customer.{apart}"
        "Exports to Brazil came to $3.4 billion in 2023, those to Bolivia to $1.1 billion."
    )

    def severities(text: str) -> list[Severity]:
        report = factcheck.check(text, published=date(2024, 2, 10))
        return [one.severity for one in report.checks if one.rule == "rank-of" and one.outcome is Outcome.FAILS]

    assert severities(told.format(apart=" ")) == [Severity.WARNING]
    assert severities(told.format(apart="\n\n")) == [Severity.NOTE]


def test_what_several_have_together_is_no_rival() -> None:
    told = (
        "Chile exported 900 tonnes of plums in 2023, its largest exported item. "
        "In 2023 exports of beans {were} 1,200 tonnes."
    )
    assert fails(told.format(were="were"))
    assert not fails(told.format(were="collectively were"))


def test_the_largest_deficit_as_a_share_lies_deepest_and_several_may_share_it() -> None:
    told = (
        "The {biggest} general government deficit to GDP {ratio} registered in the first quarter of 2023 in Latvia at "
        "{latvia} and Spain at 6.5 percent."
    )
    assert "−8.1 among −8.1, −6.5 percent" in holds(told.format(biggest="biggest", ratio="ratio was", latvia="8.1"))
    assert fails(told.format(biggest="biggest", ratio="ratio was", latvia="4.9"))
    assert not fails(told.format(biggest="biggest", ratio="ratios were", latvia="4.9"))
