"""Which lines of a page are the rows of a table, and how its cells stand in columns."""

from __future__ import annotations

import pytest

from factcheck.domain.article import Article, Label
from factcheck.domain.table import Table
from factcheck.reader import read_text

STORY = """Chile's exports up by a tenth

Chile's exports came to $9 billion in May, the central bank said on Friday, which was a tenth more than a year before.
"""


def table_of(text: str) -> Table:
    article = read_text(f"{STORY}\n{text}")
    assert len(article.tables) == 1
    return article.tables[0]


def heads(text: str) -> list[str]:
    table, reading = table_of(text), read_text(f"{STORY}\n{text}").reading
    return [" ".join(cell.words(reading) for cell in head) for head in table.heads]


def rows(text: str) -> list[list[str | None]]:
    table, reading = table_of(text), read_text(f"{STORY}\n{text}").reading
    return [[cell.words(reading) if cell else None for cell in row.cells] for row in table.rows]


def labels(article: Article, words: str) -> set[Label]:
    return {line.label for line in article.lines if words in article.text[line.start : line.end]}


@pytest.mark.parametrize(
    "text",
    [
        "| | 2022 | 2023 |\n|---|---|---|\n| Copper | 4.1 | 4.5 |\n| Fruit | 0.7 | 0.9 |",
        "\t2022\t2023\nCopper\t4.1\t4.5\nFruit\t0.7\t0.9",
        "            2022    2023\nCopper       4.1     4.5\nFruit        0.7     0.9",
        " | 2022 | 2023\nCopper | 4.1 | 4.5\nFruit | 0.7 | 0.9",
        (
            "+--------+------+------+\n"
            "|        | 2022 | 2023 |\n"
            "+--------+------+------+\n"
            "| Copper | 4.1  | 4.5  |\n"
            "| Fruit  | 0.7  | 0.9  |\n"
            "+--------+------+------+"
        ),
    ],
    ids=["markdown", "tabs", "spaces", "bare bars", "drawn"],
)
def test_the_same_table_however_it_is_cut(text: str) -> None:
    assert rows(text) == [["Copper", "4.1", "4.5"], ["Fruit", "0.7", "0.9"]]
    assert heads(text)[1:] == ["2022", "2023"]


def test_a_head_over_several_columns_stands_over_each() -> None:
    text = (
        "                Exports          Imports\n"
        "             2022    2023     2022    2023\n"
        "Peru          1.2     1.3      2.2     2.0\n"
        "Bolivia       0.5     0.4      0.2     0.3"
    )
    assert heads(text) == ["", "Exports 2022", "Exports 2023", "Imports 2022", "Imports 2023"]


def test_names_wrapped_over_lines_are_one() -> None:
    text = (
        "                       May     April\n"
        "Trade balance (millions  620      580\n"
        "of dollars)\n"
        "Net reserves           38.1      37.9\n"
        " (billions of dollars)"
    )
    assert [row[0] for row in rows(text)] == [
        "Trade balance (millions of dollars)",
        "Net reserves (billions of dollars)",
    ]


def test_a_row_may_lack_a_figure() -> None:
    text = (
        "             2021    2022    2023\n"
        "Copper        4.1     4.5     4.4\n"
        "Lithium               0.9     1.6\n"
        "Fruit         0.7     n/a     0.8"
    )
    assert rows(text)[1:] == [["Lithium", None, "0.9", "1.6"], ["Fruit", "0.7", "n/a", "0.8"]]


def test_the_lines_around_it_name_it_and_its_source() -> None:
    text = (
        "Table 3. Exports, USD bn\n"
        "\n"
        "Copper | 4.1 | 4.5\n"
        "Fruit | 0.7 | 0.9\n"
        "Source: Customs\n"
        "\n"
        "Asked about June, an official of the bank would say nothing at all."
    )
    table, reading = table_of(text), read_text(f"{STORY}\n{text}").reading
    assert [cell.words(reading) for cell in table.captions] == ["Table 3. Exports, USD bn"]
    assert [cell.words(reading) for cell in table.notes] == ["Source: Customs"]


@pytest.mark.parametrize(
    "furniture",
    [
        "Home | World | Business | Sport | 24 hours",
        "HOME    NEWS    POLITICS    METRO    SPORT",
        "1 | 2 | 3 | 4 | Next",
        "Dubai: Fajr 04:32 | Shuruq 05:49 | Duhr 12:21",
        "Fuel prices up 5 | 12 comments\nRail fares down 3 | 7 comments",
        "Brent | 85.31 | +0.4%\nGold | 2,034 | -0.1%\nCopper | 4.51 | 0.0%",
    ],
)
@pytest.mark.parametrize("above", [True, False], ids=["above", "below"])
def test_menus_lists_of_links_and_tickers_stay_furniture(furniture: str, above: bool) -> None:
    article = read_text(f"{furniture}\n\n{STORY}" if above else f"{STORY}\nRelated news\n{furniture}\n")
    assert article.tables == ()
    for line in furniture.split("\n"):
        assert labels(article, line) == {Label.FURNITURE}


def test_sentences_with_wide_gaps_are_no_table() -> None:
    article = read_text(
        f"{STORY}\n"
        "Imports were $7 billion.  They fell 3 percent.  Fuel led.\n"
        "In April it was 2.  In March it was 3.  Nobody knows why.\n"
    )
    assert article.tables == ()


def test_every_offset_points_into_the_text() -> None:
    text = f"{STORY}\n\u00a0\u00a0\t2022\t2023\r\nCopper\t4.1\t4.5\r\nFruit\t0.7\t0.9\r\n"
    article = read_text(text)
    assert [text[c.start : c.end] for c in article.tables[0].cells()] == [
        "2022",
        "2023",
        "Copper",
        "4.1",
        "4.5",
        "Fruit",
        "0.7",
        "0.9",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Top destinations, million USD:\n1. Peru - 712.4 (+4.7%)\n2. Bolivia - 498.8 (-4.1%)",
        "Top destinations, million USD\n\n1. Peru: 712.4, +4.7%\n\n2. Bolivia: 498.8, -4.1%",
        "Main buyers\n(million dollars, change in a month)\nPeru: 712.4, +4.7%\nBolivia: 498.8, -4.1%",
        "It is small. Trade with neighbours (in million dollars):\n1. Peru 712.4 (+4.7%);\n2. Bolivia 498.8 (-4.1%).",
    ],
)
def test_a_list_under_a_unit_is_a_table(text: str) -> None:
    assert [row[1:] for row in rows(text)] == [["712.4", "+4.7%"], ["498.8", "-4.1%"]]


@pytest.mark.parametrize(
    "text",
    [
        "The largest buyers were:\n1. Peru - 712.4\n2. Bolivia - 498.8",
        "Exports, million USD:\n- Peru: $712.4 million\n- Bolivia: $498.8 million",
        "Exports, million USD:\n- Peru: 712.4",
        "In all, 24 teams play on Sunday:\nLions - 3\nTigers - 1",
        "News in brief, in English\nExports of 2023\nImports of 2022",
    ],
)
def test_a_list_without_a_unit_or_of_whole_amounts_is_none(text: str) -> None:
    assert not read_text(f"{STORY}\n{text}").tables


def test_changes_behind_the_figures_of_a_list_need_no_sign() -> None:
    text = "Main buyers, million dollars:\nPeru: 712.4, 4.7%\nBolivia: 498.8, -4.1%"
    assert [row[1:] for row in rows(text)] == [["712.4", "4.7%"], ["498.8", "-4.1%"]]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n|\n"])
def test_a_table_pasted_a_cell_a_line(gap: str) -> None:
    cells = ["Country", "2022", "2023", "Peru", "680.1", "712.4", "Bolivia", "n/a", "498.8", "Brazil", "610.0", "655.2"]
    text = gap.join(["Exports, million dollars:", *cells])
    assert heads(text) == ["Country", "2022", "2023"]
    assert rows(text) == [["Peru", "680.1", "712.4"], ["Bolivia", "n/a", "498.8"], ["Brazil", "610.0", "655.2"]]


@pytest.mark.parametrize(
    "cells",
    [
        ["Lions", "3", "Tigers", "1", "Bears", "2", "Wolves", "0"],
        ["Currencies", "USD", "448.2", "0.3%", "EUR", "480.1", "-0.1%", "GBP", "560.0", "0.2%"],
        ["Home", "World", "Sport", "12", "Arts", "3", "Weather", "Economy"],
        ["Exports, million dollars:", "Peru", "680.1", "Bolivia", "498.8", "See all"],
    ],
)
def test_lines_of_names_and_figures_without_heads_are_no_table(cells: list[str]) -> None:
    assert not read_text(f"{STORY}\n" + "\n".join(cells)).tables


@pytest.mark.parametrize(
    "text",
    [
        "Goods 2022 2023\nCopper ore 4.1 4.5\nFruit 0.7 0.9\nFish -0.2 n/a",
        "Goods, 2022, 2023\nCopper ore, 4.1, 4.5\nFruit, 0.7, 0.9\nFish, -0.2, n/a",
        "Goods; 2022; 2023\nCopper ore; 4.1; 4.5\nFruit; 0.7; 0.9\nFish; -0.2; n/a",
        "Goods; 2022; 2023\n\nCopper ore; 4.1; 4.5\n\nFruit; 0.7; 0.9\n\nFish; -0.2; n/a",
    ],
    ids=["spaces", "commas", "semicolons", "blank lines between"],
)
def test_rows_whose_cells_are_one_space_apart(text: str) -> None:
    assert rows(text) == [["Copper ore", "4.1", "4.5"], ["Fruit", "0.7", "0.9"], ["Fish", "-0.2", "n/a"]]
    assert heads(text) == ["Goods", "2022", "2023"]


def test_heads_one_space_apart_keep_the_parts_of_years_and_their_units() -> None:
    text = (
        "Trading partner Jan-Jun 2023 H1 2024 ($ mn) Share, %\n"
        "UAE 1.2 1.3 4.0%\n"
        "Bosnia and Herzegovina 0.5 0.4 1.2%\n"
        "EU-27 2.5 2.4 7.2%"
    )
    assert heads(text) == ["Trading partner", "Jan-Jun 2023", "H1 2024 ($ mn)", "Share, %"]
    assert [row[0] for row in rows(text)] == ["UAE", "Bosnia and Herzegovina", "EU-27"]


@pytest.mark.parametrize(
    "text",
    [
        "Chile beat Peru 3 1\nand then Bolivia",
        "Rooms 12 14\nBeds 24",
        "Monday 9 17\nTuesday 9 17",
    ],
)
def test_two_lines_that_end_in_numbers_are_no_rows(text: str) -> None:
    assert not read_text(f"{STORY}\n{text}").tables


def test_a_line_below_that_only_tells_the_unit_is_of_the_table() -> None:
    for note in ("(million dollars)", "in million dollars", "Exports, USD million"):
        text = f"Goods\t2022\t2023\nCopper\t4.1\t4.5\nFruit\t0.7\t0.9\n{note}\n\nThe bank said no more."
        article = read_text(f"{STORY}\n{text}")
        assert [cell.words(article.reading) for cell in article.tables[0].notes] == [note]


def test_what_names_the_next_table_is_no_note_of_this_one() -> None:
    one = "Goods\t2022\t2023\nCopper\t4.1\t4.5\nFruit\t0.7\t0.9"
    article = read_text(f"{STORY}\n{one}\n\nImports, USD million\n{one}\n")
    assert [len(table.notes) for table in article.tables] == [0, 0]


def test_years_may_name_the_rows_of_cells_below_each_other() -> None:
    text = "Year\nThousand tonnes\nUSD mln\n2021\n36.6\n3,079\n2022\n28.6\n2,125\n2023\n16.1\n2,785\n"
    assert rows(text) == [["2021", "36.6", "3,079"], ["2022", "28.6", "2,125"], ["2023", "16.1", "2,785"]]


@pytest.mark.parametrize(
    "items",
    [
        ["1. Peru: 712 million", "2. Bolivia: 498.8 million (+3%)", "3. Cuba: 1.2 billion"],
        ["Peru ........ $71.2m (40%)", "Bolivia ..... $4.9m (3%)", "Cuba ........ $1.1m (1%)"],
        ["Peru ........ 7,120 tonnes", "Bolivia ..... 4,988 tonnes", "Cuba ........ 12 tonnes"],
    ],
)
def test_figures_with_only_a_scale_or_behind_dots_are_a_list(items: list[str]) -> None:
    for lead in ("The main markets were:", "Main markets, 2023", "Exports by country"):
        assert len(rows("\n".join([lead, *items]))) == len(items)


@pytest.mark.parametrize(
    "text",
    [
        "Markets\nGold: $2,034\nBrent: $85.31\nCopper: $4.51",
        "Prices today:\nGold: $2,034\nBrent: $85.31\nCopper: $4.51",
        "Markets\nOslo: +0.4%\nTokyo: -0.1%\nCairo: 0.0%",
        "Exports of Chile\nExports up 5 percent\nImports down 3 percent\nPrices up 2 percent",
    ],
)
def test_prices_rates_and_headlines_are_no_list(text: str) -> None:
    assert not read_text(f"{STORY}\n{text}\n").tables


def test_tabs_that_only_push_cells_to_their_places_part_no_more_columns() -> None:
    text = "Goods\t\t2022\t2023\nCopper\t\t4.1\t4.5\nFruit and nuts\t0.7\t0.9\nFish\t\t0.2\t0.3"
    assert rows(text) == [["Copper", "4.1", "4.5"], ["Fruit and nuts", "0.7", "0.9"], ["Fish", "0.2", "0.3"]]
    assert heads(text) == ["Goods", "2022", "2023"]


def test_the_longest_name_may_leave_one_space_to_its_figure() -> None:
    text = "           2022   2023\nCopper      4.1    4.5\nFruits, UAE 0.7    0.9\nFish        0.2    0.3"
    assert rows(text) == [["Copper", "4.1", "4.5"], ["Fruits, UAE", "0.7", "0.9"], ["Fish", "0.2", "0.3"]]


@pytest.mark.parametrize(
    "text",
    [
        "The buyers, million dollars: Country 2022 2023 Peru 680.1 712.4 New Zealand 520.3 498.8 Brazil 610.0 655.2",
        "It is small. Country, 2022, 2023 Peru 680.1 712.4 New Zealand 520.3 498.8 Brazil 610.0 655.2",
    ],
)
def test_a_whole_table_in_one_line_is_cut_into_its_rows(text: str) -> None:
    assert heads(text) == ["Country", "2022", "2023"]
    assert rows(text) == [["Peru", "680.1", "712.4"], ["New Zealand", "520.3", "498.8"], ["Brazil", "610.0", "655.2"]]


@pytest.mark.parametrize(
    "text",
    [
        "Peru beat Chile 3 1, Brazil beat Bolivia 2 0 and Uruguay beat Ecuador 1 0",
        "It sold 680 in 2022, 712 in 2023 and 720 in 2024",
        "Rooms 12 14 Beds 24 26",
    ],
)
def test_a_line_with_figures_between_its_words_is_none(text: str) -> None:
    assert not read_text(f"{STORY}\n{text}").tables


def test_words_in_all_cells_under_figures_head_another_table() -> None:
    one = "Exports, USD mn\t2023\tChange, %\nPeru\t712.4\t4.7\nBrazil\t655.2\t7.4\n"
    article = read_text(f"{STORY}\n{one}{one.replace('Exports', 'Imports')}")
    assert [table.heads[0][0].words(article.reading) for table in article.tables] == [
        "Exports, USD mn",
        "Imports, USD mn",
    ]


def test_names_above_their_figures_and_heads_below_each_other() -> None:
    text = "Grade\nTonnes\nUSD mn\nRobusta\n1,918 9.4\nArabica\n188 1.2\nAll\n2,106 10.6"
    assert heads(text) == ["Grade", "Tonnes", "USD mn"]
    assert rows(text) == [["Robusta", "1,918", "9.4"], ["Arabica", "188", "1.2"], ["All", "2,106", "10.6"]]


def test_two_figures_in_a_cell_are_two_columns_under_one_head() -> None:
    text = "Year | Exports | Imports\n2022 | 712.4 (+4%) | 680 lari ($251)\n2023 | 655.2 (-8%) | 701 lari ($262)"
    assert heads(text) == ["Year", "Exports", "Exports", "Imports", "Imports"]
    assert rows(text) == [["2022", "712.4", "+4%", "680 lari", "$251"], ["2023", "655.2", "-8%", "701 lari", "$262"]]


def test_the_number_of_a_note_is_no_second_figure() -> None:
    text = "Year | Exports | Imports\n2022 | 712.4 (1) | 680\n2023 | 655.2 (2) | 701"
    assert heads(text) == ["Year", "Exports", "Imports"]


@pytest.mark.parametrize(
    "text",
    [
        "Duties for Customs 12 billion 205.1 million at the border and 9 billion 118.0 million at home and excises on "
        "spirits for 4 billion 310.7 million",
        "Gold Silver Zinc 12 205 on Monday and 9 118 on Tuesday and yet again 4 310 on Wednesday, as all had hoped",
    ],
)
def test_figures_beside_each_other_in_a_sentence_are_no_table(text: str) -> None:
    assert not read_text(f"{STORY}\n{text}\n").tables


def test_a_table_on_one_line_may_stand_between_rules_and_before_a_note() -> None:
    text = "In tonnes. ----- Market May June Peru 4.1 5.2 Chile (Z) 3.3 Bolivia 1.8 1.9 ----- NOTE: Some are left out."
    assert heads(text) == ["Market", "May", "June"]
    assert rows(text) == [["Peru", "4.1", "5.2"], ["Chile", "(Z)", "3.3"], ["Bolivia", "1.8", "1.9"]]
