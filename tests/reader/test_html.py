"""Web pages: the article is found, nothing visible is lost, and every place leads back to the source."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Article, Label
from factcheck.domain.errors import FactcheckError
from factcheck.domain.table import Table
from factcheck.reader import read_bytes
from factcheck.reader.forms.html import page_content
from factcheck.reader.page_text import page_text

PAGE = """<!DOCTYPE html>
<html><head><title>News</title><meta property="article:published_time" content="2024-02-02T08:00:00Z">
<script>var visitors = 5000;</script></head>
<body><nav><a href="/">Home</a> <a href="/m">Markets up 3 percent</a></nav>
<main><h1>Peru sells Japan more copper</h1>
<p>Trade between Peru and Japan reached <b>$3.9</b>&nbsp;billion
in 2023, customs officers in Lima said on Friday.</p>
<p>Peru exported goods worth <nobr>$2.4 billion</nobr><!-- 7 --> &amp; imported goods worth $1.5 billion from Japan.</p>
<table><tr><th></th><th>2022</th><th>2023</th></tr><tr><td>Exports, $ billion</td><td>2.2</td><td>2.4</td></tr>
<tr><td>Imports, $ billion</td><td>1.3</td><td>1.5</td></tr></table>
</main><footer>Call 555 1234 for 12 issues.</footer></body></html>"""


def article(source: str = PAGE) -> Article:
    return read_bytes(source.encode(), "page.html", id="page.html")


def in_source(read: Article, words: str) -> str:
    assert read.original and read.original.text
    start = read.text.index(words)
    first, last = read.original.place(start, start + len(words))
    return read.original.text[first:last]


def test_the_article_is_told_from_the_page_around_it() -> None:
    read = article()
    labels = {read.text[line.start : line.end]: line.label for line in read.lines}
    assert labels["Home Markets up 3 percent"] is Label.FURNITURE
    assert labels["Call 555 1234 for 12 issues."] is Label.FURNITURE
    assert labels["Peru sells Japan more copper"] is Label.HEADLINE
    body = [text for text, label in labels.items() if label is Label.BODY]
    assert [text[:12] for text in body] == ["Trade betwee", "Peru exporte"]


def test_what_a_page_tells_of_itself_is_used() -> None:
    read = article()
    assert (read.title, read.published) == ("Peru sells Japan more copper", date(2024, 2, 2))


def test_what_is_seen_beside_the_article_is_listed_and_none_of_it() -> None:
    chart = "<svg><text>88 percent</text></svg><button>9 shares</button>"
    read = article(PAGE.replace("</main>", f"{chart}</main>"))
    labels = {read.text[line.start : line.end]: line.label for line in read.lines}
    assert labels["88 percent"] is labels["9 shares"] is Label.FURNITURE


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("sold in 2023<sup>1</sup>, it", "sold in 2023 1, it"),
        ("$16.3 billion<sup><a href='#n2'>2</a></sup> in", "$16.3 billion 2 in"),
        ("in 2023.<sup>3</sup> It", "in 2023. 3 It"),
        ("10 km<sup>2</sup> of", "10 km2 of"),
        ("the 4<sup>th</sup> of", "the 4th of"),
        ("in 2023<sup>[1]</sup> it", "in 2023[1] it"),
    ],
)
def test_the_mark_of_a_note_is_no_part_of_the_number_before_it(said: str, read: str) -> None:
    assert page_text(f"<p>{said}</p>").text == read


def test_what_is_struck_out_is_not_read() -> None:
    assert (
        page_text("<p>It has <del>31</del><ins>32</ins> ships for <s>$5</s> $6.</p>").text == "It has 32 ships for $6."
    )


def test_scripts_are_not_read() -> None:
    assert "5000" not in article().text


def test_places_lead_back_to_the_source_over_markup_and_entities() -> None:
    read = article()
    assert in_source(read, "$3.9\xa0billion") == "$3.9</b>&nbsp;billion"
    assert in_source(read, "billion in 2023") == "billion\nin 2023"
    assert in_source(read, "$2.4 billion") == "$2.4 billion"
    assert in_source(read, "& imported") == "&amp; imported"
    assert in_source(read, "1234") == "1234"


def test_a_table_is_one() -> None:
    (table,) = article().tables
    assert article().text[table.start : table.end].split("\n")[-1] == "Imports, $ billion\t1.3\t1.5"


SHOWN = [
    *(("&nbsp;", "\xa0"), ("&#36;", "$"), ("&euro;", "€"), ("🇰🇿", "🇰🇿"), ("e\u0301", "e\u0301"), ("שלום", "שלום")),
    *(("<b>", ""), ("</b>", ""), ("<!-- 9 -->", ""), ("<span class='x'>", ""), ("</span>", ""), ("word ", "word ")),
    *(("\r\n", " "), ("<br>", "\n"), ("</p><p>", "\n\n"), ("<script>7</script>", ""), ("& ", "& "), ("< ", "< ")),
]


@given(st.lists(st.sampled_from(SHOWN), max_size=15), st.lists(st.sampled_from(SHOWN), max_size=15))
def test_a_number_is_found_in_the_source_whatever_stands_around_it(
    before: list[tuple[str, str]], after: list[tuple[str, str]]
) -> None:
    number = "4<i>1</i>.5&nbsp;bn"
    source = f"<p>x {''.join(part for part, _ in before)} {number} {''.join(part for part, _ in after)} y</p>"
    content = page_content(source)
    start = content.text.index("41.5\xa0bn")
    assert content.original
    first, last = content.original.place(start, start + len("41.5\xa0bn"))
    assert source[first:last] == number


@given(st.text(alphabet="<>&;/!-=\"' abp1\n\u05d0é🇰", max_size=200))
def test_any_markup_is_read_and_every_character_has_a_place(source: str) -> None:
    page = page_text(source)
    for piece in page.pieces:
        said, spelt = page.text[piece.start : piece.end], source[piece.source : piece.source_end]
        assert said == spelt or unescape(spelt).split() == said.split()
    assert [piece.start for piece in page.pieces] == sorted(piece.start for piece in page.pieces)


@pytest.mark.parametrize(
    "source",
    ["<div>" * 200_000, "<!--" * 50_000, "<a " * 100_000, "&#" * 200_000, "<![CDATA[" * 50_000, "<p>5%" * 100_000],
)
def test_half_a_megabyte_of_broken_markup_is_read_within_seconds(source: str, time_limit: object) -> None:
    page_text(source)


@pytest.mark.parametrize(
    ("charset", "encoding"), [("windows-1252", "cp1252"), ("utf-8", "utf-8"), ("nonsense", "utf-8")]
)
def test_the_encoding_is_the_one_that_the_page_names(charset: str, encoding: str) -> None:
    source = f"<html><meta charset={charset}><p>Peru’s exports came to €5 billion in a year.</p></html>"
    assert "Peru’s exports came to €5" in read_bytes(source.encode(encoding), "page").text


def test_a_page_that_only_scripts_fill_is_refused() -> None:
    with pytest.raises(FactcheckError, match="shows no text without running its scripts"):
        read_bytes(b"<html><body><div id=app></div><script>show(5)</script></body></html>", "page.html")


def test_a_page_without_marked_regions_is_read_as_a_paste_is() -> None:
    read = article(re.sub(r"</?(?:main|nav|footer)>", "", PAGE))
    assert any(read.text[line.start :].startswith("Trade between") for line in read.lines if line.label is Label.BODY)


def text_of(body: str) -> str:
    return page_content(f"<html><body>{body}</body></html>").text


def with_table(body: str) -> tuple[Article, Table]:
    """A page with a table, and the one that is read of it."""
    said = "<p>Peru sold goods worth $2.4 billion to Japan in 2023.</p>"
    read = article(f"<html><h1>Copper for Japan</h1>{body}{said}</html>")
    (table,) = read.tables
    return read, table


def cells(body: str) -> list[list[str | None]]:
    read, table = with_table(body)
    return [[cell and cell.words(read.reading) for cell in row.cells] for row in table.rows]


def heads(body: str) -> list[list[str]]:
    read, table = with_table(body)
    return [[head.words(read.reading) for head in column] for column in table.heads]


YEARS = "<tr><th>Country<th>2021<th>2022<th>2023</tr>"


def test_a_cell_over_several_columns_moves_those_behind_it() -> None:
    rows = "<tr><td>Peru<td colspan=2>n/a<td>6.1</tr><tr><td>Chile<td>7<td>8<td>9</tr>"
    assert cells(f"<table>{YEARS}{rows}</table>") == [["Peru", "n/a", None, "6.1"], ["Chile", "7", "8", "9"]]


def test_a_cell_over_several_rows_moves_those_below_it() -> None:
    rows = "<tr><td rowspan=2>Peru<td>Exports<td>5<td>6<tr><td>Imports<td>7<td>8<tr><td>Chile<td>Exports<td>9<td>1"
    assert cells(f"<table>{YEARS.replace('2021', 'Flow')}{rows}</table>") == [
        ["Peru", "Exports", "5", "6"],
        [None, "Imports", "7", "8"],
        ["Chile", "Exports", "9", "1"],
    ]


def test_a_head_over_several_columns_heads_them_all() -> None:
    head = "<tr><th rowspan=2>Country</th><th colspan=2>Exports</th></tr><tr><th>2022</th><th>2023</th></tr>"
    rows = "<tr><td>Peru</td><td>5</td><td>6</td></tr><tr><td>Chile</td><td>7</td><td>8</td></tr>"
    assert heads(f"<table>{head}{rows}</table>") == [["Country"], ["Exports", "2022"], ["Exports", "2023"]]


def test_a_cell_over_columns_without_end_is_none(time_limit: object) -> None:
    assert len(text_of("<table>" + "<tr><td colspan=99999 rowspan=99999>5<td colspan=many>6</tr>" * 2_000)) < 1_000_000


def test_lines_and_columns_of_preformatted_text_are_kept() -> None:
    table = "Exports by country\n            2022   2023\nPeru         5.1    6.2\nChile               7.3"
    assert text_of(f"<p>So far:</p><pre>{table}</pre>") == f"So far:\n\n{table}"
    assert cells(f"<pre>\n{table}</pre>") == [["Peru", "5.1", "6.2"], ["Chile", None, "7.3"]]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p hidden>It is 4.<p>It is 5.", "It is 5."),
        ("<p>It is<!-- 4 --!> 5.</p>", "It is 5."),
        ("<xmp>It is 5.</xmp>", "It is 5."),
        ("<textarea>It is 5.</textarea>", "It is 5."),
        ("<select><option>1<option>2</select>", "1\n2"),
        ("<p>It is 5.</p><video>It is 4.</video><canvas>4</canvas>", "It is 5."),
        ("<dl><dd hidden>It is 4.<dd>It is 5.</dl>", "It is 5."),
    ],
)
def test_what_a_browser_shows_is_read_and_no_more(body: str, text: str) -> None:
    assert text_of(body) == text
