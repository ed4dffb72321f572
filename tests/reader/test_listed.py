import pytest

from factcheck.domain.article import Label
from factcheck.reader import read_text
from factcheck.reader.facts import is_entry

HEADLINE = "Togo sells more abroad"
PROSE = "Togo exported goods worth 640 billion CFA francs in 2023, the customs office said in Lomé on Tuesday."
MORE = "Imports cost twice as much, and most of them came through the port of the capital."
MARKETS = ["1. Burkina Faso – $162.4 million", "2. Benin – $98.1 million", "3. Ghana – $77.0 million"]
GOODS = ["Phosphate: 142 million (+12%)", "Cotton: 98 million (-3%)", "Soya: 61 million (+230%)"]
POINTS = ["- Exports climbed 6.2% to $1.1 billion", "- Imports fell 1.5% to $2.4 billion"]
LINKS = ["Rains flood the north of the country", "Airport counts 1.2 million passengers", "Cement price up 8%"]


def labels(*page: str) -> dict[str, Label]:
    article = read_text("\n".join(page))
    return {article.text[line.start : line.end]: line.label for line in article.lines}


@pytest.mark.parametrize("rows", [MARKETS, GOODS, POINTS])
@pytest.mark.parametrize(
    "page",
    [
        (HEADLINE, PROSE, "Where it went, 2023", "ROWS", "3 Comments", *LINKS),
        (HEADLINE, PROSE, "By group:", "ROWS", "Related", *LINKS),
        (HEADLINE, PROSE, MORE, "Most read", *LINKS, "In detail:", "ROWS", "Leave a reply"),
        (HEADLINE, "KEY POINTS", "ROWS", PROSE, MORE),
        ("Skip to content", "Markets", HEADLINE, "ROWS", "This bulletin is made by the economists of the bank alone."),
        (HEADLINE, "Bulletin", "ROWS"),
    ],
)
def test_the_lines_of_a_list_are_the_articles_wherever_they_stand(page: tuple[str, ...], rows: list[str]) -> None:
    found = labels(*(line for part in page for line in (rows if part == "ROWS" else [part])))
    assert {found[row] for row in rows} <= {Label.BODY, Label.TABLE}
    assert found[HEADLINE] is Label.HEADLINE
    assert {found[link] for link in LINKS if link in found} <= {Label.FURNITURE}


def test_a_short_sentence_behind_a_list_that_ends_the_article_is_its_own() -> None:
    last = "The deficit was $1.3 billion."
    assert labels(HEADLINE, PROSE, "By product:", *GOODS, last)[last] is Label.BODY


def test_a_short_sentence_behind_a_block_of_links_is_the_articles() -> None:
    last = "Sales of soya more than doubled, to $61 million."
    assert labels(HEADLINE, PROSE, "Read also", *LINKS, last, MORE)[last] is Label.BODY


@pytest.mark.parametrize(
    "rows",
    [
        ["USD/XOF 604.2 (0.3%)", "EUR/XOF 655.9 (0%)"],
        ["Brent: $82.10 (+1.2%)", "Gold: $2,412.30 (-0.4%)"],
        ["USD per GHS 0.07 (0%)", "USD per NGN 0.0006 (-0.1%)"],
        ["Cement price up 8%", "Rents in Kara rise 12%"],
        ["Ecobank: 16.5 (+3%)", "Orabank: 4.1 (0%)"],
    ],
)
def test_prices_rates_and_links_are_no_list_of_the_article(rows: list[str]) -> None:
    for page in ((*rows, HEADLINE, PROSE, MORE), (HEADLINE, PROSE, MORE, *rows)):
        found = labels(*page)
        assert {found[row] for row in rows} == {Label.FURNITURE}


@pytest.mark.parametrize(
    "line",
    [
        "Views: 1,482",
        "26 Likes  4 Shares",
        "Facebook 214",
        "2.4k reads",
        "Reading time: 2 minutes",
        "Press office, +228 22 21 20 19",
        "Write to news@togo.example or call",
    ],
)
def test_counters_and_contacts_are_furniture(line: str) -> None:
    assert labels(HEADLINE, line, PROSE, MORE)[line] is Label.FURNITURE
    assert labels(HEADLINE, PROSE, line, MORE)[line] is Label.FURNITURE


def test_a_heading_with_a_year_is_a_heading() -> None:
    assert labels(HEADLINE, PROSE, "Main markets in 2023", MORE)["Main markets in 2023"] is Label.HEADING


@pytest.mark.parametrize(
    "line",
    [
        "Niger (€4.1 billion)",
        "Rep. of Korea - USD 4.2 bn",
        "Ghana 18.9%",
        "Cocoa, $3.3 billion",
        "US: up $85 million (11 percent)",
    ],
)
def test_lines_that_say_whose_figure_it_is_and_how_much(line: str) -> None:
    assert is_entry(line)


@pytest.mark.parametrize("line", ["Rents rise 62%", "Silver 29.4", "3 May 2024: 40% off", "Lions – Tigers 3:1"])
def test_lines_that_say_no_such_thing(line: str) -> None:
    assert not is_entry(line)


def test_parts_that_are_headed_each_are_the_articles_from_the_first_heading_to_the_last_short_sentence() -> None:
    last = "Gas exports were 48 million tonnes."
    page = ("In brief", "TOGO: SOYA", PROSE, "BENIN: COTTON", MORE, "NIGER: GAS", last)
    found = labels(*page)
    assert {found[line] for line in page[1:6:2]} == {Label.HEADING}
    assert found[last] is Label.BODY


def test_a_line_cut_by_bars_is_no_headline() -> None:
    assert labels(HEADLINE, "Vol. 12 | August 2024 | 4 pages", PROSE, MORE)[HEADLINE] is Label.HEADLINE


def body_of(text: str) -> list[str]:
    article = read_text(text)
    return [article.reading[line.start : line.end] for line in article.lines if line.label is Label.BODY]


def test_figures_with_a_dash_and_what_they_are_of_are_the_articles() -> None:
    rows = ["$6.1 bln – exports", "$15.6 bln – imports", "71 – countries that bought some", "34% – weight of wine"]
    page = "\n".join(["Moldova in numbers", "", "Here is the country on one page, as of the end of 2023.", "", *rows])
    assert body_of(page)[1:] == rows


def test_figures_over_what_they_are_of_are_one_line_each() -> None:
    pairs = [("US$9.1bn", "exports of shoes in 2021"), ("57%", "went to Europe"), ("610,000", "workers in the sector")]
    blocks = "\n\n".join(f"{figure}\n{words}" for figure, words in pairs)
    page = f"Shoes in figures\n\nOn Labour Day we look at the trade on which the country lives.\n\n{blocks}\n"
    assert body_of(page)[1:] == [f"{figure} {words}" for figure, words in pairs]


def test_two_figures_over_words_are_left_as_they_are() -> None:
    pairs = "US$9.1bn\nexports\n\n57%\nwent to Europe\n"
    page = f"Shoes in figures\n\nOn Labour Day we look at the trade on which it lives.\n\n{pairs}"
    assert "US$9.1bn exports" not in body_of(page)


def test_a_list_of_facts_is_the_articles_with_those_of_its_lines_that_tell_no_amount() -> None:
    rows = [
        "- Population (2019): 2.1 million",
        "- Currency: euro",
        "- Exports (2017): US$ 32.1 billion",
        "- Debt: 70% of GDP",
    ]
    page = "\n".join(["Facts of Slovenia", "", "The republic lies between the Alps and the Adriatic Sea.", "", *rows])
    assert body_of(page)[1:] == rows
