"""When each number of a sentence is told of."""

from __future__ import annotations

from datetime import date

import pytest
from told_times import times

from factcheck.extractor.reading import extract
from factcheck.reader import read_text

pytestmark = pytest.mark.usefixtures("by_the_rules_alone")


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("Imports dropped to $60 billion from $65 billion in 2021.", "$65 billion", "2021"),
        ("Inflation slowed to 3.1% in February from 4.4% in January.", "4.4%", "2024-01"),
        ("Inflation slowed to 3.1% in February from 4.4% in January.", "3.1%", "2024-02"),
        ("Imports of $60 billion ($66 billion in 2022) were the lowest.", "$66 billion", "2022"),
        ("Imports were below those of 2021 ($66 billion).", "$66 billion", "2021"),
        ("Imports were worth $60 billion (2022: $66 billion).", "$66 billion", "2022"),
        ("Prices rose 2% in February, more slowly than January's 5%.", "5%", "2024-01^2023-01"),
        ("Imports were $60 billion, after a first-half total of $20 billion.", "$20 billion", "2023-S1"),
    ],
)
def test_the_period_beside_a_number_is_its_own(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("Imports were $60 billion. A year before they had still been $66 billion.", "$66 billion", "2022"),
        ("Imports were $60 billion, whereas a year ago they were $66 billion.", "$66 billion", "2022"),
        ("Imports dropped to $60 billion; in 2021 they had been $66 billion.", "$66 billion", "2021"),
        ("Imports were lower than in 2021, when they reached $66 billion.", "$66 billion", "2021"),
        ("Against 2021, when they were worth $30 billion, imports have doubled.", "doubled", "2023^2021"),
        ("Imports were $60 billion; in 2022, a year earlier, they had been $66 billion.", "$66 billion", "2022"),
        ("In January 2024 imports were $6 billion; last year they had been $5 billion.", "$5 billion", "2023-01"),
        ("Imports, which had been growing by 6% a year earlier, came to $60 billion.", "6%", "2022^2021"),
        ("Oil brought $60 billion, where it had brought $66 billion of exports a year earlier.", "$66 billion", "2022"),
        ("Imports rose. In 2022 they had been $5 billion lower.", "$5 billion", "2023^2022"),
        ("Imports fell. A year earlier they were worth 3% more than now.", "3%", "2023^2022"),
        ("Imports fell. A year earlier they had been 3% higher than in 2021.", "3%", "2022^2021"),
    ],
)
def test_an_earlier_time_holds_in_the_clause_that_it_opens(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Exporters remember 2022 well. Exports were worth $70 billion.\n\nOil sales halved in 2023.", "2023"),
        ("Exports fell. After the record of 2022, they came to $70 billion.\n\nOil sales halved in 2023.", "2023"),
        ("Oil was cheap in 2019. Exports were worth $70 billion.\n\nIn 2021 gas took over, and 2023 was calm.", "2023"),
        ("The 2024 season has begun. Exports were worth $70 billion.\n\nIn 2022 the port burnt down.", "2022"),
        ("Exports were worth $70 billion in the third quarter of 2023, the ministry said on Monday.", "2023-Q3"),
        (
            "Eight-month oil exports fell.\n\nIn August 2023 oil was dear.\n\nExports reached $70 billion.",
            "2023-01/2023-08",
        ),
        ("Nine months bring $9 billion.\n\nOil was dear in September 2023. Exports: $70 billion.", "2023-01/2023-09"),
        ("Between March 1 and March 10, 2024 exports fell.\n\nThey were worth $70 billion.", "2024-03-01/2024-03-10"),
    ],
)
def test_the_time_of_the_article_is_told_in_its_opening(text: str, time: str) -> None:
    claims = extract(read_text("Norway's exports. " + text, published=date(2024, 3, 15))).claims
    assert str(next(c for c in claims if c.span.quote == "$70 billion").series.period) == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("January brought some relief. Exports reached $8 billion.", "$8 billion", "2024-01"),
        ("In the third quarter imports were $16 billion. Exports reached $8 billion.", "$8 billion", "2023-Q3"),
        ("In 2021 imports were $16 billion. Exports reached $8 billion.", "$8 billion", "2021"),
        ("In 2021 imports had been $16 billion. Exports now reached $8 billion.", "$8 billion", "2023"),
        (
            "Reserves were $50 billion at the end of June 2023. Gold made up $8 billion of reserves.",
            "$8 billion",
            "2023-06-30",
        ),
        (
            "Reserves rose to $50 billion on June 30, 2023, from $45 billion on June 30, 2022. Gold is 8% of reserves.",
            "8%",
            "2023-06-30",
        ),
        ("Customs data on the year 2021 appeared as well. Exports were $8 billion.", "$8 billion", "2023"),
        (
            "A revised count for the year 2021 puts imports at $16 billion. Oil exports made $8 billion.",
            "$8 billion",
            "2021",
        ),
        ("In 2021, imports were worth $66 billion. Poland supplied $2 billion.", "$2 billion", "2021"),
        (
            "Imports were worth $60 billion. In 2021 it was $66 billion. Poland supplied $2 billion.",
            "$2 billion",
            "2023",
        ),
        ("Salmon, which in 2019 brought $9 billion, now accounts for $8 billion of exports.", "$8 billion", "2023"),
        ("After the floods of 2022, exports of timber have recovered to $2 billion.", "$2 billion", "2023"),
        ("In 2021 the exports of timber stood at $2 billion.", "$2 billion", "2021"),
        (
            "In 2022, imports rose. Sweden was the seller of $2 billion and Poland is that of $1 billion.",
            "$1 billion",
            "2023",
        ),
        ("1. Exports to Chile came to $2 billion in 2021. Peru took $1 billion.", "$1 billion", "2021"),
    ],
)
def test_a_sentence_leaves_its_time_to_the_next(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("Imports reached $16 billion in the first three months of 2023.", "$16 billion", "2023-Q1"),
        ("In the eight months to August 2023, imports fell to $40 billion.", "$40 billion", "2023-01/2023-08"),
    ],
)
def test_the_number_of_months_is_part_of_the_period(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("Imports dropped to $60 billion; in 2021 they had been $66 billion.", "$60 billion", "2023"),
        ("In 2021 the deficit had been $10 billion; since then it has shrunk by 30%.", "30%", "2023^2021"),
        ("Imports were 9% lower than a year before at $60 billion.", "$60 billion", "2023"),
        ("Imports shrank to $60 billion (2022: $66 billion).", "$60 billion", "2023"),
        ("The deficit of 2023 was smaller than that of 2022, $66 billion.", "$66 billion", "2022"),
        ("Imports came to $60 billion, although in December 2023 the ports were shut.", "$60 billion", "2023"),
        ("Wages grew 4% in the third quarter, after 3% in the second quarter.", "4%", "2023-Q3^2022-Q3"),
        ("In March 2023 imports rose 4% to $6 billion, twice those of February.", "4%", "2023-03^2022-03"),
        ("The deficit, a revised $6 billion in 2022, came to $4 billion.", "$4 billion", "2023"),
        (
            "The first quarter of 2023 brought $16 billion and the second $18 billion of exports.",
            "$16 billion",
            "2023-Q1",
        ),
        ("Exports came to $90 billion, and in January 2024 they fell.", "$90 billion", "2023"),
        ("Germany bought goods for $20 billion, against $15 billion for Poland.", "$15 billion", "2023"),
        (
            "A new count for the year 2021 puts exports at $70 billion and imports at $50 billion.",
            "$50 billion",
            "2021",
        ),
    ],
)
def test_a_time_stays_with_what_it_belongs_to(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("Oil exports were $50 billion ($40 billion).", "$40 billion", "2022"),
        ("Oil exports were NOK 50 billion ($4 billion).", "$4 billion", "2023"),
        ("Oil exports rose 5% ($4 billion).", "$4 billion", "2023^2022"),
        (
            "In the third quarter oil exports were $9 billion ($8 billion in the second), those of fish $3 billion"
            " ($2 billion).",
            "$2 billion",
            "2023-Q2",
        ),
        (
            "Exports to Poland grew (+9 bn euro in May 2023, +8 bn in May 2022). Exports to Italy fell (3 bn, 4 bn).",
            "4 bn",
            "2022-05",
        ),
        (
            "Poland is first ($9 billion of exports in May 2023), ahead of Italy ($8 billion).",
            "$8 billion",
            "2023-05",
        ),
        ("Imports were $9 billion ($8 billion in 2021), exports were $7 billion.", "$7 billion", "2023"),
    ],
)
def test_numbers_in_brackets_are_told_in_step(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("By the end of September 2023 exports had brought $60 billion.", "$60 billion", "2023-01/2023-09"),
        ("As of October 1, 2023, exports were $60 billion.", "$60 billion", "2023-01/2023-09"),
        ("Exports had brought $60 billion by September 2023.", "$60 billion", "2023-01/2023-09"),
        ("By the end of September 2023 the reserves had risen to $60 billion.", "$60 billion", "2023-09-30"),
        ("By September 2023 the average wage had risen to $6,000.", "$6,000", "2023-09"),
        (
            "In the marketing year 2023/24 little was sold. By February 10 exports were $6 billion.",
            "$6 billion",
            "2023-07-01/2024-02-10",
        ),
    ],
)
def test_what_adds_up_is_counted_from_the_beginning_of_the_year(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


def test_an_article_may_be_about_the_months_that_a_day_closes() -> None:
    text = "Budget gap smaller\n\nNorway's budget deficit was $5 billion by the end of May.\n\nRevenue: $70 billion."
    claims = extract(read_text(text, published=date(2024, 6, 15))).claims
    assert {str(claim.series.period) for claim in claims} == {"2024-01/2024-05"}


def test_a_headline_on_a_stock_has_the_day_of_the_lead() -> None:
    text = "Norway's reserves reach $50 billion\n\nOslo, March 14. Reserves were $50.2 billion on February 29."
    claims = extract(read_text(text, published=date(2024, 3, 15))).claims
    assert [str(c.series.period) for c in claims] == ["2024-02-29", "2024-02-29"]


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("In December 2023 exports were $8 billion. Of the annual total, oil made up 40%.", "40%", "2023"),
        (
            "Loans stood at $50 billion on June 30, 2023. Deposits grew in the same period to $40 billion.",
            "$40 billion",
            "2023-06-30",
        ),
    ],
)
def test_a_year_as_a_whole_and_a_day_as_the_period_of_stocks(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        (
            "Ghana's exports outgrow imports for the first time since 2014\n\nExports came to $3 billion in May.",
            "2024-05",
        ),
        ("Not since the spring of 1991 did Ghana export so much: $3 billion in May.", "2024-05"),
        ("Ghana exported goods worth $3 billion over five months.", "2024-01/2024-05"),
        ("Ghana exported more than ten years ago. In May it exported goods worth $3 billion.", "2024-05"),
    ],
)
def test_an_article_is_not_about_a_time_that_it_goes_back_to(text: str, time: str) -> None:
    claims = extract(read_text(text + "\n\nImports came to $2 billion.", published=date(2024, 6, 20))).claims
    assert [str(claim.series.period) for claim in claims][-1] == time


def test_what_is_counted_to_the_middle_of_a_month_ends_on_its_fifteenth() -> None:
    assert times("By mid-February exports had reached $12 billion.")["$12 billion"] == "2024-01-01/2024-02-15"


@pytest.mark.parametrize(("quote", "time"), [("$6 billion", "2024-01"), ("$5 billion", "2024-02")])
def test_a_period_before_its_number_is_not_that_of_the_number_before(quote: str, time: str) -> None:
    assert times("In January exports were $6 billion, in February $5 billion.")[quote] == time


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("The share of oil in exports rose to 61 percent from 58 percent.", "58 percent", "2022"),
        ("The jobless rate climbed to 3.6 percent from 3.2 percent.", "3.2 percent", "2022"),
        ("Oil accounted for 61 percent of exports (58 percent a year earlier).", "58 percent", "2022"),
        ("Norway imported goods for $60 billion instead of $66 billion.", "$66 billion", "2022"),
    ],
)
def test_what_a_level_moved_from_is_earlier(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time


def test_a_sentence_that_tells_of_one_earlier_time_goes_on_with_it() -> None:
    told = times("Oil brought $50 billion in 2021, more than fish, and imports were worth $66 billion.")
    assert told["$66 billion"] == "2021"


def test_what_a_sentence_only_goes_back_to_is_no_time_of_its_numbers() -> None:
    told = times("For the first time since 2010 oil sales exceeded imports, which were worth $60 billion.")
    assert told["$60 billion"] == "2023"


@pytest.mark.parametrize(
    ("quote", "time"), [("$6 billion", "2023-10"), ("$5 billion", "2023-11"), ("$4 billion", "2023-12")]
)
def test_months_of_a_list_stand_before_their_numbers(quote: str, time: str) -> None:
    assert (
        times("By month: October – imports of $6 billion, November – $5 billion, December – $4 billion.")[quote] == time
    )
    assert times("October brought imports of $6 billion, November $5 billion, December $4 billion.")[quote] == time


def test_an_item_of_several_sentences_is_told_of_its_own_time() -> None:
    told = times(
        "1. Exports to Chile came to $2 billion in 2021. Peru took $1 billion.\n"
        "2. Imports cost $70 billion. A tenth, $7 billion, was food."
    )
    assert told["$1 billion"] == "2021"
    assert told["$7 billion"] == "2023"


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        (
            "In 2021 imports were $64.3 billion.\n\nOf the $64.3 billion, $20 billion was cars.",
            "$20 billion",
            "2021",
        ),
        ("In 2021 imports were $64.3 billion.\n\nThe $64.3 billion bill was a 9% rise.", "9%", "2021^2020"),
        ("In 2021 imports were $64 billion.\n\nThe $64 billion came from Asia.", "$64 billion", "2023"),
        ("In December alone they were $8 billion.\n\nImports rose 28% month on month.", "28%", "2023-12^2023-11"),
        ("In December alone they were $8 billion.\n\nImports rose 28%.", "28%", "2023^2022"),
    ],
)
def test_an_amount_told_again_and_a_change_on_the_month_bring_their_time_back(text: str, quote: str, time: str) -> None:
    assert times(text)[quote] == time
