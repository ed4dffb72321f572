"""Line ends that the width of a page made are spaces in the reading; those of the writer stay."""

from __future__ import annotations

import textwrap

from factcheck.domain.article import Label
from factcheck.reader import read_text

FIRST = (
    "Kenya sold tea worth 180 billion shillings to Pakistan, Egypt and the United Kingdom last year, its board said "
    "on Monday, which was 12 percent more than the year before and more than ever since the auction in Mombasa opened."
)
SECOND = (
    "Prices at the auction rose by a tenth. Uganda and Rwanda, which sell their leaves there, earned less than they "
    "had hoped for, because the rains came late and the pickers, many of them from across the border, stayed at home."
)


def reading_of(text: str) -> list[str]:
    article = read_text(text)
    return [" ".join(article.reading[line.start : line.end].split()) for line in article.lines]


def wrapped(width: int, *paragraphs: str) -> str:
    return "\n\n".join(textwrap.fill(one, width) for one in paragraphs)


def test_a_paragraph_is_one_line_however_wide_the_page_is() -> None:
    for width in (60, 72, 80, 100):
        assert reading_of(wrapped(width, FIRST, SECOND)) == [FIRST, SECOND]


def test_a_sentence_may_end_where_a_line_does() -> None:
    stopped = "Prices at the auction rose by a tenth over the year, the board said. Uganda earned less."
    assert wrapped(72, stopped).partition("\n")[0].endswith(".")
    assert reading_of(f"{wrapped(72, FIRST, SECOND)}\n\n{wrapped(72, stopped)}") == [FIRST, SECOND, stopped]


def test_a_headline_is_wider_than_the_page() -> None:
    headline = "KENYA'S TEA EARNS MORE THAN EVER SINCE THE AUCTION IN MOMBASA OPENED ITS DOORS"
    text = f"{headline}\n/Nairobi/\n\n{wrapped(64, FIRST, SECOND)}"
    assert reading_of(text)[-2:] == [FIRST, SECOND]


def test_a_word_that_was_cut_at_its_hyphen_is_one() -> None:
    hyphens = FIRST.replace(" and ", " year-on-year and half-dried ").replace(
        "worth", "so-called first-flush leaves worth"
    )
    for width in range(60, 90):
        assert reading_of(wrapped(width, hyphens, SECOND)) == [hyphens, SECOND]


def test_offsets_stay() -> None:
    text = wrapped(72, FIRST, SECOND)
    article = read_text(text)
    assert len(article.reading) == len(text)
    assert article.text == text
    assert (
        article.reading.index("auction in Mombasa") == text.index("auction") == text.replace("\n", " ").index("auction")
    )


def test_items_of_a_list_stay_apart() -> None:
    items = [
        "• black tea, which most of the buyers asked for: 150 billion",
        "• green tea, mostly for Morocco: 4 billion",
    ]
    assert reading_of(f"{wrapped(60, FIRST, SECOND)}\n\n" + "\n".join(items))[-2:] == [
        item.replace("•", "-") for item in items
    ]


def test_lines_of_a_page_that_was_not_broken_stay() -> None:
    assert reading_of(f"{FIRST}\n{SECOND}\nTea, coffee and flowers together make up half of it.") == [
        FIRST,
        SECOND,
        "Tea, coffee and flowers together make up half of it.",
    ]


def test_a_headline_stays_above_its_article() -> None:
    article = read_text(f"Kenya sells more tea than ever\n\n{wrapped(72, FIRST, SECOND)}")
    assert [line.label for line in article.lines] == [Label.HEADLINE, Label.BODY, Label.BODY]


def test_a_line_that_stops_amid_its_sentence_goes_on_below() -> None:
    text = "Copper exports\nAs reported by the\nCustoms Board, 210 tonnes were sold, and the value\nof all goods rose."
    assert reading_of(text) == [
        "Copper exports",
        "As reported by the Customs Board, 210 tonnes were sold, and the value of all goods rose.",
    ]


def test_lines_of_one_or_two_words_are_no_sentence() -> None:
    text = f"News\nin brief\nsports\n\n{FIRST}"
    assert reading_of(text) == ["News", "in brief", "sports", FIRST]


def test_a_number_that_was_cut_at_its_point_is_one() -> None:
    cut = "Farmers in Laos sold arabica worth 1.{}63 million dollars, and earned 8.{}5 percent more."
    whole = cut.format("", "")
    for gap in ("\n", "\n\n"):
        assert [" ".join(line.split()) for line in reading_of(cut.format(gap, gap))] == [whole]
    assert len(read_text(cut.format("\n\n", "\n\n")).reading) == len(whole) + 4


def test_a_sentence_that_ends_with_a_year_or_a_count_is_no_cut_number() -> None:
    text = "The ministry has told of the harvest since 12 May 1998.\n63 million dollars went into it."
    assert reading_of(text) == text.split("\n")
