"""The same story is the same text, and the same table, whichever system sends it."""

from __future__ import annotations

from factcheck.reader import read_text
from integrations.test_superdesk import plug_in
from integrations.test_wordpress import proxied

STORY = """<!-- wp:paragraph --><p>Cows&nbsp;&amp; <em>sheep</em>:<br/>2&lt;3</p><!-- /wp:paragraph -->
<script>7 = 8</script><STYLE>p { margin: 7px }</STYLE>
<figure class="wp-block-table"><table><caption>Wheat, million dollars</caption>
  <thead><tr>
    <th>Year</th>
    <th>Exports</th><th>Imports</th><th>Turnover</th></tr></thead>
  <tbody><tr><td>2018</td><td>20.1</td><td> 3.2 </td><td>23.3</td></tr>
    <tr><td>2019</td><td>22.4</td><td>3.9</td><td>27.3</td></tr></tbody>
</table><figcaption>Source: the ministry</figcaption></figure>
<h2>Why</h2><ul><li>Rain</li><li>Prices</li></ul><blockquote><p>“Enough.”</p></blockquote>"""
TEXT = (
    "Cows\xa0& sheep:\n2<3\n\n"
    "Wheat, million dollars\n\n"
    "Year\tExports\tImports\tTurnover\t\n2018\t20.1\t3.2\t23.3\t\n2019\t22.4\t3.9\t27.3\t\n\n\n"
    "Source: the ministry\n\n"
    "Why\n\nRain\nPrices\n\n\n“Enough.”"
)


def test_superdesk_sends_the_words_with_rows_and_cells_apart() -> None:
    assert plug_in().plain_text(STORY) == TEXT


def test_wordpress_sends_the_same_words() -> None:
    assert proxied("http://127.0.0.1:9", content=STORY)["text"] == TEXT


def test_what_they_send_is_read_as_the_table_that_it_was() -> None:
    (table,) = read_text(TEXT).tables
    assert [[cell.words(TEXT) for cell in row.filled] for row in table.rows] == [
        ["2018", "20.1", "3.2", "23.3"],
        ["2019", "22.4", "3.9", "27.3"],
    ]
    assert table.captions[-1].words(TEXT) == "Wheat, million dollars"
