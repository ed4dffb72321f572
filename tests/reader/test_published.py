from datetime import date

import pytest

from factcheck.domain.article import DateOrigin
from factcheck.reader import read_text
from factcheck.reader.dates import find_dates

HEADLINE = "Kazakh wheat finds new buyers"
PROSE = "Exports of wheat rose by 12 percent in a year, the statistics office in Astana said on Monday."


def published(text: str) -> date | None:
    return read_text(text).published


@pytest.mark.parametrize(
    "printed",
    [
        "Feb 2, 2024",
        "2 February 2024",
        "February 2nd, 2024",
        "2024-02-02",
        "02.02.2024",
        "2/2/2024",
        "Friday, 2 Feb. 2024",
    ],
)
def test_the_ways_a_date_is_printed(printed: str) -> None:
    assert published(f"{HEADLINE}\n{printed}\n{PROSE}") == date(2024, 2, 2)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 2 February 2024 | Updated: 5 March 2024",
        "By Aigerim Serikova | Published February 2, 2024 | 12:40 PM",
        "(Last updated on: February 2, 2024)",
        "Trade Monitor Feb 2, 2024",
    ],
)
def test_a_line_that_gives_the_date(line: str) -> None:
    assert published(f"{HEADLINE}\n{line}\n{PROSE}") == date(2024, 2, 2)


@pytest.mark.parametrize(
    "dateline",
    ["ASTANA, February 2, 2024 – ", "Astana, Kazakhstan, 2 February 2024. ", "ASTANA, 2 February 2024 (KazTAG) - "],
)
def test_a_dateline(dateline: str) -> None:
    assert published(f"{HEADLINE}\n{dateline}{PROSE}") == date(2024, 2, 2)


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINE}\n{PROSE}\n© Steppe Post 2 February 2024",
        f"{HEADLINE}\n{PROSE} The law was passed on 2 February 2024 and published in May.",
        f"{HEADLINE}\nOn 2 February 2024: {PROSE}",
        f"{HEADLINE}\n{PROSE}",
        f"{HEADLINE}\nASTANA, February 2 – {PROSE}",
        f"{HEADLINE}\n31 February 2024\n{PROSE}",
    ],
)
def test_dates_of_events_copyrights_and_half_dates_are_none_of_publication(text: str) -> None:
    assert published(text) is None


def test_the_date_nearest_to_the_headline_wins() -> None:
    text = f"Exchange rates 9 September 2025\nUSD 448.2\nEUR 512.1\n{HEADLINE}\n2 February 2024\n{PROSE}"
    assert published(text) == date(2024, 2, 2)


@pytest.mark.parametrize("line", ["Feb 2, 2024 06:45 AM", "Friday, 2 February 2024 | 18:05 GMT"])
def test_a_line_that_is_but_a_date_may_stand_under_the_first_sentence(line: str) -> None:
    assert published(f"{HEADLINE}\n{PROSE}\n{line}\n{PROSE}") == date(2024, 2, 2)
    assert published(f"{HEADLINE}\n{PROSE}\nSigned in Astana on {line}\n{PROSE}") is None


def test_a_date_below_the_article_is_better_than_none() -> None:
    assert published(f"{HEADLINE}\n{PROSE}\n(Steppe Post, 02.02.2024)") == date(2024, 2, 2)


def test_the_article_tells_which_of_two_readings_is_meant() -> None:
    assert published(f"{HEADLINE}\n07.12.2020\n{PROSE}") == date(2020, 12, 7)
    assert published(f"{HEADLINE}\n07.12.2020\n{PROSE} By July 10 the harvest was over.") == date(2020, 7, 12)


def test_the_date_that_the_caller_gives_comes_first() -> None:
    article = read_text(f"{HEADLINE}\n5 March 2024\n{PROSE}", published=date(2024, 2, 2))
    assert (article.published, article.published_from) == (date(2024, 2, 2), DateOrigin.OPTION)


def test_where_the_date_came_from_is_said() -> None:
    assert read_text(f"{HEADLINE}\n5 March 2024\n{PROSE}").published_from is DateOrigin.TEXT
    assert read_text(PROSE).published_from is DateOrigin.NONE


def test_a_found_date_spans_its_words() -> None:
    text = "Trade Monitor, 2 February 2024, Astana"
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "2 February 2024"


def test_a_date_stands_below_the_line_under_the_headline() -> None:
    dek = "Average price per tonne at $275 in January to March"
    told = "Kazakh wheat sales up 12 percent to $1.8 billion"
    assert published(f"{told}\n\n{told}\n\n{dek}\n\nBy Aigerim Serikova\n\n2 February 2024\n\n{PROSE}") == date(
        2024, 2, 2
    )


@pytest.mark.parametrize(
    ("dateline", "told", "day"),
    [
        ("NAIROBI, July 16 (Xinhua) – ", "It was $271m, against $248m in the same period of 2017.", "2018-07-16"),
        ("Lima, Sep. 3. ", "From January to August 2019 exports came to $4bn.", "2019-09-03"),
        ("ACCRA, Ghana, 22 February – ", "This began in October 2018.", "2019-02-22"),
        ("Quito, May 9. ", "The plan is to sell $3bn by June 2030. In March 2021 it sold $2bn.", "2021-05-09"),
    ],
)  # fmt: skip
def test_the_year_of_a_dateline_that_names_none(dateline: str, told: str, day: str) -> None:
    assert published(f"{HEADLINE}\n{dateline}{PROSE}\n{told}") == date.fromisoformat(day)


@pytest.mark.parametrize(
    "told",
    ["Exports came to $4bn.", "Exports were $3bn, against $2bn in the same quarter of 2017."],
)
def test_a_dateline_whose_year_nothing_tells(told: str) -> None:
    assert published(f"{HEADLINE}\nNAIROBI, January 16 – {PROSE}\n{told}") is None
