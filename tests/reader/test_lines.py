from pathlib import Path

import pytest

from factcheck.domain.article import Label
from factcheck.reader import read_text

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "china-central-asia-2023.txt"

PROSE = "Exports of wheat from Kazakhstan rose by 12 percent last year, the statistics office said on Monday."
MORE_PROSE = "Imports, on the other hand, were worth $3.1 billion, which is less than in the year before."
HEADLINE = "Kazakh wheat finds new buyers"


def labels(text: str, title: str | None = None) -> dict[str, Label]:
    article = read_text(text, title=title)
    return {article.text[line.start : line.end]: line.label for line in article.lines}


def test_lines_are_the_non_empty_lines_with_their_offsets() -> None:
    text = f"\ufeff{HEADLINE}\r\n\r\n  {PROSE}  \r\n"
    article = read_text(text)
    assert [article.text[line.start : line.end] for line in article.lines] == [HEADLINE, PROSE]
    assert article.text == text


@pytest.mark.parametrize(
    "line",
    [
        "Home | World | Business | Opinion",
        "USD/KZT 448.20 (0.3%)",
        "Skip to main content",
        "5 March 2024, 10:15 (GMT+5)",
        "Lima, Peru, June 18",
        "ASTANA, 14 May.",
        "By Aigerim Serikova",
        "By our energy correspondent in Almaty",
        "By: Aigerim Serikova, Editor",
        "By Aigerim Serikova.",
        "Staff Correspondent",
        "STEPPE BUSINESS DESK",
        "Markets Reporter, Almaty",
        "3 min read",
        "Updated 2 hours ago",
        "an hour ago",
        "Posted: 20/05/2022 | Views: 1,204",
        "Share: Facebook Twitter",
        "Font size: A - | A +",
        "(Adds minister's words)",
        "Home » Markets » Grain",
        "steppe-post.example >> News >> Grain",
        "Ministry of Trade and Supply of the Republic of Zambia",
        "Agency for Customs and Statistics, 5 March 2024",
        "We use cookies to show you what others have read.",
    ],
)
def test_what_stands_above_the_headline_is_furniture(line: str) -> None:
    assert labels(f"{line}\n\n{HEADLINE}\n\n{PROSE}\n{MORE_PROSE}")[line] is Label.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "Also read: Uzbek cotton sells for $2 billion",
        "Sign up for our free newsletter, sent to 40,000 readers every Friday.",
        "© 1999-2025 The Steppe Post. All rights reserved.",
        "Follow us on Telegram",
        "Comments (12)",
        "Uzbek cotton sells for $2 billion",
        "Photo: Ministry of Agriculture",
        "Photo by Aigerim Serikova",
        "Cover photo: archive",
        "(Steppe Post photo)",
    ],
)
def test_what_stands_below_the_article_is_furniture(line: str) -> None:
    assert labels(f"{HEADLINE}\n\n{PROSE}\n{MORE_PROSE}\n\n{line}")[line] is Label.FURNITURE


def test_related_links_are_furniture_until_the_article_goes_on() -> None:
    link = "Uzbek cotton sells for $2 billion"
    found = labels(f"{HEADLINE}\n{PROSE}\n\nRelated\n\n{link}\n\n{MORE_PROSE}")
    assert found[link] is Label.FURNITURE
    assert found[MORE_PROSE] is Label.BODY


def test_nothing_after_the_comments_begin_is_the_articles() -> None:
    comment = "I do not believe that exports rose by 12 percent, since prices fell by 40 percent in the same year."
    assert labels(f"{PROSE}\n{MORE_PROSE}\n3 Comments\nComments (3)\n{comment}")[comment] is Label.FURNITURE


def test_the_headline_is_the_title_that_the_caller_gives() -> None:
    found = labels(f"Markets today in brief and in full\n{HEADLINE}\n{PROSE}", title=HEADLINE.upper())
    assert found[HEADLINE] is Label.HEADLINE


def test_without_a_title_the_likeliest_line_above_the_article_is_the_headline() -> None:
    article = read_text(f"Economy\n{HEADLINE}\n5 March 2024\n{PROSE}\n{MORE_PROSE}")
    assert article.title == HEADLINE


def test_an_article_without_a_headline_has_no_title() -> None:
    assert read_text(f"{PROSE}\n{MORE_PROSE}").title is None


def test_a_headline_printed_twice_is_no_furniture() -> None:
    teaser = f"Economy 05/03/2024 {HEADLINE}"
    assert labels(f"{teaser}\n{HEADLINE}\n{PROSE}")[teaser] is Label.HEADING


def test_subheads_captions_and_body() -> None:
    caption = "Trucks wait at the border near Khorgos. (Photo: S. Akhmetov)"
    found = labels(f"{HEADLINE}\n{caption}\n{PROSE}\nPrices and weather\n{MORE_PROSE}")
    assert found[caption] is Label.CAPTION
    assert found["Prices and weather"] is Label.HEADING
    assert found[PROSE] is found[MORE_PROSE] is Label.BODY


def test_a_caption_printed_twice_is_a_caption() -> None:
    caption = "Trucks wait at the border near Khorgos, where 40 pass every day."
    assert labels(f"{HEADLINE}\n{caption} {caption}\n{PROSE}")[f"{caption} {caption}"] is Label.CAPTION


def test_lists_and_tables_under_a_lead_in_are_body() -> None:
    rows = ["• wheat: $1.2 billion", "• barley: 5%", "Flour   0.4   0.5"]
    found = labels("\n".join([PROSE, "The largest exports were:", *rows, MORE_PROSE]))
    assert {found[row] for row in rows} == {Label.BODY}


def test_the_rows_that_end_an_article_are_body() -> None:
    found = labels(
        "\n".join([PROSE, "The largest exports were the following:", "- wheat: $1.2 billion", "- barley: 5%"])
    )
    assert found["- barley: 5%"] is Label.BODY


FACTS = ["Imports: $3.1 billion (2022: $3.4 billion)", "Trade deficit - $0.4 billion", "Inflation: 9.8 percent"]


@pytest.mark.parametrize(
    "page",
    [
        [HEADLINE, *FACTS, PROSE, MORE_PROSE],
        [HEADLINE, PROSE, *FACTS, MORE_PROSE],
        [HEADLINE, PROSE, MORE_PROSE, *FACTS],
        [PROSE, MORE_PROSE, *FACTS],
        [*FACTS, PROSE, MORE_PROSE],
    ],
)
def test_lines_that_tell_what_is_measured_and_how_much_are_body(page: list[str]) -> None:
    found = labels("\n\n".join(page))
    assert {found[fact] for fact in FACTS} == {Label.BODY}


@pytest.mark.parametrize(
    "line",
    [
        "Brent: $82.10 (+1.2%)",
        "USD/KZT: 448.20 (0.3%)",
        "Steppe Cement: $1.20 (+3.1%)",
        "Exports: Kazakh flour sells for $2 billion",
        "Imports: the 5 largest buyers of 2023",
        "Lions - Tigers 3:1 (20% off)",
    ],
)
def test_rates_prices_and_links_are_no_such_lines(line: str) -> None:
    assert labels(f"{HEADLINE}\n\n{PROSE}\n{MORE_PROSE}\n\n{line}")[line] is Label.FURNITURE


@pytest.mark.parametrize("signed", [" — Bernama", ".-VNA", "—Zaw (Translated by Ei Ei)", " – Rappler.com"])
def test_a_paragraph_that_an_agency_signs_is_body(signed: str) -> None:
    last = f"Exports of palm kernel cake rose 4.2 per cent to 51,000 tonnes.{signed.removeprefix('.')}"
    lines = read_text(f"Togo's stocks of palm oil were 20,000 tonnes in May, its board says.\n\n{last}").lines
    assert [line.label for line in lines] == [Label.BODY, Label.BODY]


def test_a_short_note_is_all_body() -> None:
    assert set(labels("Exports rose 5 percent.\nImports fell.").values()) == {Label.BODY}


def test_an_article_in_one_long_line_is_body() -> None:
    assert set(labels(f"{PROSE} {MORE_PROSE} " * 2_000).values()) == {Label.BODY}


def test_a_ticker_does_not_join_the_article_across_a_menu() -> None:
    motto = "The steppe's oldest newspaper, read in more than 20 countries."
    menu = "\n".join(["Home", "World", "Economy", "Sport", "Arts", "Weather", "Opinion", "Jobs", "Archive", "About"])
    found = labels(f"{motto}\n{menu}\n{HEADLINE}\n{PROSE}\n{MORE_PROSE}\n{PROSE}x.")
    assert found[motto] is Label.FURNITURE


def test_lines_that_a_mail_broke_are_labelled_as_one_paragraph() -> None:
    broken = (
        "Exports of wheat from Kazakhstan rose by 12 percent last year, the\n"
        "statistics office said on Monday, and came to 7.1 million tonnes. In\n"
        "value they were worth more than ever before, although prices on the\n"
        "world market had fallen and the tenge had lost against the dollar\n"
        "in autumn."
    )
    assert set(labels(f"Steppe Post\n\n{broken}").values()) - {Label.FURNITURE} == {Label.BODY}
    assert labels(f"Steppe Post\n\n{broken}")[broken] is Label.BODY


def test_the_example_with_its_menus() -> None:
    article = read_text(EXAMPLE.read_text(encoding="utf-8"))
    body = [article.text[line.start : line.end] for line in article.lines if line.label is Label.BODY]
    furniture = [article.text[line.start : line.end] for line in article.lines if line.label is Label.FURNITURE]
    assert all(line.rstrip().endswith((".", "”", '"')) for line in body)
    assert not any("billion" in line for line in furniture)
    assert article.title is not None
    assert str(article.published) == "2024-02-02"


def test_a_line_below_the_headline_is_the_articles() -> None:
    dek = "Kazakh wheat worth $1.2 billion found new buyers abroad"
    found = labels(f"{HEADLINE}\n{dek}\n{PROSE}")
    assert found[HEADLINE] is Label.HEADLINE
    assert found[dek] is Label.BODY


def test_a_last_sentence_without_its_stop_is_the_articles() -> None:
    last = "In the same months, exports of flour to Uzbekistan fell by 8 percent, and amounted to $69.6 million"
    assert labels(f"{HEADLINE}\n{PROSE}\n{last}\nUzbek cotton sells for $2 billion")[last] is Label.BODY


def test_links_above_the_article_are_no_headline() -> None:
    link = "Flour mills in the south report sales of $2 billion"
    article = read_text(f"Also read\n{link}\n{link} abroad\n-\n{PROSE}\n{MORE_PROSE}")
    assert article.title is None
    assert labels(article.text)[link] is Label.FURNITURE


def test_what_else_is_a_link_is_the_headline_on_top_of_an_article() -> None:
    kicker = "Explainer: who buys Kazakh flour"
    assert labels(f"{kicker}\n\n{PROSE}\n{MORE_PROSE}")[kicker] is Label.HEADLINE
    assert labels(f"{HEADLINE}\n{PROSE}\n{kicker}\n{MORE_PROSE}")[kicker] is Label.FURNITURE


def test_a_headline_to_which_the_page_glued_its_date_is_the_headline() -> None:
    glued = "Kazakh wheat exports rise to $1.2 billion in May, flour falls 3 min read . Updated: 03 Sep 2022, 06:33 PM"
    article = read_text(f"{glued}\n{PROSE}")
    assert labels(article.text)[glued] is Label.HEADLINE
    assert str(article.published) == "2022-09-03"


def test_a_first_line_with_an_amount_is_the_headline_whatever_stands_under_it() -> None:
    first, under = (
        "Chile ships 12 percent more copper in May",
        "Mines worked through the strike, says Cochilco",
    )
    for above in ("", "Business\n", "Copper Desk\nThu Nov 7, 2024 09:06 PM\n"):
        found = labels(f"{above}{first}\n{under}\n\n{PROSE}\n\n{MORE_PROSE}")
        assert found[first] is Label.HEADLINE
        assert found[under] is not Label.FURNITURE


def test_the_headline_is_one_however_often_the_page_prints_it() -> None:
    found = read_text(f"{HEADLINE}\n\n{HEADLINE.upper()}\n\n{PROSE}\n\n{MORE_PROSE}").lines
    assert sorted(line.label for line in found) == sorted([Label.HEADLINE, Label.FURNITURE, Label.BODY, Label.BODY])


def test_a_sentence_with_its_credit_behind_it_is_a_caption() -> None:
    caption = "A view of the bridge over the river. Photo: City Hall"
    assert labels(f"{HEADLINE}\n\n{PROSE}\n\n{caption}\n\n{MORE_PROSE}")[caption] is Label.CAPTION


def test_more_of_something_else_is_a_link() -> None:
    link = "More: Bridge over the river stays closed until spring"
    assert labels(f"{HEADLINE}\n\n{PROSE}\n\n{link}\n\n{MORE_PROSE}")[link] is Label.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "Statistics Norway",
        "National Statistics Office of Malta | 3 May 2024",
        "Central Bureau of Statistics (CBS), Oslo",
    ],
)
def test_an_office_that_names_itself_below_the_headline_is_none(line: str) -> None:
    found = labels(f"{HEADLINE}\n{line}\n\n{PROSE}\n{MORE_PROSE}")
    assert found[HEADLINE] is Label.HEADLINE
    assert found[line] is Label.FURNITURE


@pytest.mark.parametrize("line", ["Central bank of Peru sees slower growth", "Foreign Trade Statistics of Kenya"])
def test_a_headline_that_only_begins_or_ends_like_an_office_is_one(line: str) -> None:
    assert labels(f"{line}\nNairobi\n\n{PROSE}\n{MORE_PROSE}")[line] is Label.HEADLINE


def test_what_breaks_off_among_links_leads_to_another_story() -> None:
    teaser = "Last year the farms of the north sold 2,300 tonnes of apples abroad, the ministry of..."
    found = labels(f"{HEADLINE}\n{PROSE}\n\nMore like this\n\n{teaser}\n\n{MORE_PROSE}")
    assert found[teaser] is Label.FURNITURE
    assert found[MORE_PROSE] is Label.BODY


@pytest.mark.parametrize("line", ["By Country", "By Commodity Group", "From Turkey", "Fewer months, more grain"])
def test_what_only_looks_like_a_byline_is_a_heading(line: str) -> None:
    assert labels(f"{HEADLINE}\n\n{PROSE}\n\n{line}\n\n{MORE_PROSE}")[line] is Label.HEADING


def test_a_headline_with_an_amount_that_is_printed_twice_is_no_list_of_figures() -> None:
    headline = "Kazakh wheat finds new buyers: $1.3 billion"
    article = read_text(f"{headline}\n\n{headline}\n\nBy Aigerim Serikova\n\n{PROSE}\n\n{MORE_PROSE}")
    assert [line.label for line in article.lines][:2] == [Label.HEADLINE, Label.FURNITURE]


def test_what_a_page_tells_twice_above_its_article_is_the_headline() -> None:
    told, dek = "Kazakhstan's wheat revenues up 5.4% to $8.8B in Q1", "Average price per tonne at $275 in January-March"
    article = read_text(f"{told}\n\n{told}\n\n{dek}\n\n{PROSE}\n{MORE_PROSE}")
    assert [line.label for line in article.lines] == [
        Label.HEADLINE,
        Label.FURNITURE,
        Label.BODY,
        Label.BODY,
        Label.BODY,
    ]


@pytest.mark.parametrize("link", ["Comments (3)", "Leave a comment", "Contact us"])
def test_a_link_amid_the_article_does_not_end_it(link: str) -> None:
    above = "Exports of Moldova rose by 5.2 percent to $412 million in the first quarter, the statistics bureau said."
    below = [
        "Imports grew by 12.4 percent and came to $988 million, so that the deficit reached $576 million.",
        "Romania bought goods worth $101 million from the country, Italy $42 million and Germany $33 million.",
    ]
    found = labels("\n\n".join([above, link, *below]))
    assert [found[line] for line in (above, *below)] == [Label.BODY] * 3
    assert found[link] is not Label.BODY
