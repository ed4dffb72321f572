"""What a change, and a level that is compared, is measured against."""

from __future__ import annotations

import pytest
from told_times import times

pytestmark = pytest.mark.usefixtures("by_the_rules_alone")

_EASING = (
    "In the third quarter of 2023 sales of salmon abroad rose 6% year on year. Exports of oil advanced 3%, "
    "easing from a 9% growth in the previous three months. Imports rose 4%."
)


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("Pay rose 11% y/y in February, after 12% y/y in January.", "12%", "2024-01^2023-01"),
        (
            "Reserves were $50 billion at the end of June 2023, 4% more than a year before.",
            "4%",
            "2023-06-30^2022-06-30",
        ),
        ("In the third quarter imports rose 4% on the previous quarter.", "4%", "2023-Q3^2023-Q2"),
        ("In January imports rose 4% from January 2022.", "4%", "2024-01^2022-01"),
    ],
)
def test_a_change_is_measured_from_its_own_period(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("In January 2024 imports rose 4% from December. Sales of oil abroad rose 6%.", "6%", "2024-01^2023-12"),
        ("In January 2024 imports rose 4% from December. In all of 2023 they fell 7%.", "7%", "2023^2022"),
        (
            "In January 2024 imports rose 4% year on year. Oil exports, 3% more than in December, rose 6%.",
            "4%",
            "2024-01^2023-01",
        ),
        ("In the third quarter imports, seasonally adjusted, rose 4%.", "4%", "2023-Q3^2023-Q2"),
        ("Imports, which have been rising since May 2021, were worth $16 billion.", "$16 billion", "2023"),
    ],
)
def test_changes_follow_the_first_that_names_its_base(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("In February 2024 prices rose 1.2% in one month and 9% in one year.", "1.2%", "2024-02^2024-01"),
        ("In February 2024 prices rose 1.2% in one month and 9% in one year.", "9%", "2024-02^2023-02"),
        ("GDP grew 0.8% in the fourth quarter of 2023 from the preceding one.", "0.8%", "2023-Q4^2023-Q3"),
        ("Salmon exports reached $9 billion in 2023, up 12% in two years.", "12%", "2023^2021"),
        ("Over five years, salmon exports have grown sixfold, to $9 billion in 2023.", "sixfold", "2023^2018"),
        ("Salmon exports in 2023 were the most in five years, up 12% to $9 billion.", "12%", "2023^2022"),
        ("Against January, exports gained 3% in February 2024; against February 2023, 5%.", "3%", "2024-02^2024-01"),
        ("Employment rose by 4,000 people in February 2024.", "4,000", "2024-02^2024-01"),
        ("Debt was $41 billion on 31 March 2023, up 3% from December.", "3%", "2023-03-31^2022-12-31"),
        (
            "Exports of July 2022 to June 2023 were 3% above those of June 2022.",
            "3%",
            "2022-07/2023-06^2021-07/2022-06",
        ),
    ],
)
def test_the_words_of_a_change_tell_its_base(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


def test_changes_of_a_paragraph_are_made_by_the_comparison_that_it_has_told_last() -> None:
    year_on_year = "In January 2024 exports rose 2% year on year.\n\n"
    month_on_month = "In February 2024 exports rose 3% from January. Imports gained 4%.\n\nOil sales rose 5%."
    told = times(year_on_year + month_on_month)
    assert (told["3%"], told["4%"], told["5%"]) == ("2024-02^2024-01", "2024-02^2024-01", "2023^2022")


def test_a_change_told_twice_has_the_base_that_is_named_for_it_once() -> None:
    told = times(
        "In February 2024 oil exports gained $5.2 million (12.8%).\n\n"
        "Oil exports were worth $46 million in February 2024, 12.8 percent more than in January."
    )
    assert {told["$5.2 million"], told["12.8%"], told["12.8 percent"]} == {"2024-02^2024-01"}


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("Imports rose from $4.9 billion to $8.7 billion in 2022.", "$4.9 billion", "2021"),
        ("Exports to Peru were worth $2 billion, half of the 2019 quantity.", "half", "2023^2019"),
        ("Exports to Peru were worth $2 billion, a third of the figure for 2020.", "a third", "2023^2020"),
        ("Imports climbed 21% to February.", "21%", "2024-01/2024-02^2023-01/2023-02"),
        ("In January 2024 imports fell by 5.2% to January of 2023.", "5.2%", "2024-01^2023-01"),
        ("In 2022 exports of $80 billion stood against imports of $70 billion.", "$70 billion", "2022"),
        ("Unemployment edged up in February to 6.8% from 6.6%.", "6.6%", "2024-01"),
        (
            "Peru bought $2 billion worth, but twelve months back it had been content with $1 billion.",
            "$1 billion",
            "2022",
        ),
        ("Exports to Peru were 9% of the total in 2016.", "9%", "2016"),
    ],
)
def test_what_leads_to_a_time_that_is_compared_with(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        (_EASING, "3%", "2023-Q3^2022-Q3"),
        (_EASING, "9%", "2023-Q2^2022-Q2"),
        (_EASING, "4%", "2023-Q3^2022-Q3"),
        (
            "In January 2024 exports to Chile climbed an annual 29%, after the previous month's 7% rise.",
            "7%",
            "2023-12^2022-12",
        ),
        ("Imports rose 0.4% month on month in January, after a 0.9% fall in December.", "0.9%", "2023-12^2023-11"),
        ("Imports fell 0.4% in January after rising 0.6% in December from November.", "0.4%", "2024-01^2023-01"),
        (
            "Pay rose 11% year on year in January 2024, down by 0.5 percentage points from 11.5% in December.",
            "0.5 percentage points",
            "2024-01^2023-12",
        ),
    ],
)
def test_an_earlier_growth_that_one_is_set_against_is_counted_alike(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("Exports of the USA rose 0.4% in January 2024.", "0.4%", "2024-01^2023-12"),
        ("The GDP of the USA grew at an annual rate of 2.4% in the third quarter of 2023.", "2.4%", "2023-Q3^2023-Q2"),
        ("GDP grew at an annual rate of 2.4% in the third quarter of 2023.", "2.4%", "2023-Q3^2022-Q3"),
        ("GDP grew at an annualised rate of 2.4% in the third quarter of 2023.", "2.4%", "2023-Q3^2023-Q2"),
        (
            "In January 2024 imports rose 4% from December. The annual inflation rate was driven by fish (9% up).",
            "9%",
            "2024-01^2023-01",
        ),
        (
            "Imports came to $6 billion in the third quarter of 2023, down from $7 billion in the previous quarter. "
            "Exports of salmon fell to $2 billion, from $3 billion.",
            "$3 billion",
            "2023-Q2",
        ),
    ],
)
def test_how_far_back_a_base_lies_that_no_words_name(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time
