"""Which product or sector a number is about: beside it, in its clause, spoken of before; and where none is meant."""

from __future__ import annotations

from datetime import date

import pytest
from unweighed import readings_of

from factcheck.domain.claim import Kind
from factcheck.extractor.products.names import product_names
from factcheck.extractor.products.words import is_product, names_product
from factcheck.extractor.reading import extract
from factcheck.reader import read_text

pytestmark = pytest.mark.usefixtures("by_the_rules_alone")
_PUBLISHED = date(2024, 2, 2)


def products(text: str) -> list[tuple[str, str | None]]:
    """The printed number of each claim of `text`, ranks left out, with its product."""
    claims = extract(read_text(text, published=_PUBLISHED)).claims
    return [(claim.span.quote, claim.series.product) for claim in claims if claim.kind is not Kind.RANK]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru exported 2 million tonnes of copper in 2023.", ["copper"]),
        ("Exports of frozen fish from Iceland rose 5 percent to $2 billion in 2023.", ["frozen fish", "frozen fish"]),
        ("Peru's exports reached $60 billion in 2023: copper $20 billion, gold $9 billion.", [None, "copper", "gold"]),
        ("Of Peru's exports of $60 billion in 2023, $9 billion were textiles.", [None, "textiles"]),
        ("In 2023 Peru's exports were $60 billion. Copper alone brought in $20 billion.", [None, "copper"]),
        ("Coal makes the difference in Mongolia's exports. It earned $8 billion in 2023.", ["coal"]),
        ("At $8 billion in 2023, coal made up 58 percent of Mongolia's exports.", ["coal", "coal"]),
        ("Machinery accounted for 31 percent of Vietnam's imports in 2023.", ["machinery"]),
        (
            "Taiwan exported steel worth $3 billion in 2023; optical products, lenses and lamps ($9 billion).",
            ["steel", "optical products, lenses and lamps"],
        ),
        ("Peru exported goods worth $60 billion in 2023.", [None]),
        ("With oil left out, Oman's trade amounted to $50 billion in 2023.", ["non-oil"]),
        ("Trade without oil brought Oman $50 billion in 2023.", ["non-oil"]),
        ("Oman's exports of goods and services came to $50 billion in 2023.", [None]),
        ("Food and drink exports of Chile fell 3 percent in 2023.", ["food and drink"]),
        (
            "Industrial production in Peru fell by 5% in 2023, due to decreases in the mining industry (-8%).",
            ["industry", "mining industry"],
        ),
        (
            "Exports of cars grew 4 percent in 2023, those of chemicals fell 2 percent to $3 billion.",
            ["cars", "chemicals", "chemicals"],
        ),
        ("The share of minerals in Peru's exports was 60 percent in 2023.", ["minerals"]),
        ("Peru's copper exports accounted for 30 percent of total exports in 2023.", ["copper"]),
        ("Peru's exports in 2023 were led by mining with $35 billion.", ["mining"]),
        ("Exports of fruit and vegetables from Peru came to 2 million tonnes in 2023.", ["fruit and vegetables"]),
        (
            "In 2023 machinery, chemicals and vehicles made up half of Peru's imports.",
            ["machinery, chemicals and vehicles"],
        ),
        ("India bought 2 million tonnes of Russian crude in 2023.", ["crude"]),
        (
            "Trade in agricultural products between Peru and Chile reached $1 billion in 2023.",
            ["agricultural products"],
        ),
        ("Ghana had announced cocoa trade of $4 billion in 2023.", ["cocoa"]),
        ("Peru's imports of goods and services were $70 billion in 2023.", [None]),
        ("Peru imported goods and services for $70 billion in 2023.", [None]),
        ("Non-rural goods brought Peru $8 billion in exports in 2023.", ["non-rural goods"]),
        (
            "In 2023 Peru exported intermediate and other merchandise goods worth $8 billion.",
            ["intermediate and other merchandise goods"],
        ),
        ("Less was imported of petroleum products (by 19 percent) in Peru in 2023.", ["petroleum products"]),
        (
            "The rise in Peru's exports in 2023 came mainly from metal ores and minerals, up $900 million.",
            ["metal ores and minerals"],
        ),
        ("Most of the rise in Peru's imports, $90 million in value, came from motor cars.", ["motor cars"]),
        (
            "Peru exported mineral products such as ores and cement (44 percent) and textiles (17 percent).",
            ["mineral products", "textiles"],
        ),
        ("Of iron ore and concentrates Peru bought in 105 million tonnes in August.", ["iron ore and concentrates"]),
        ("Sales abroad of wine, tobacco and Easter eggs earned Peru $3 billion.", ["wine, tobacco and easter eggs"]),
        ("Tea did best of all: exports rose 9 percent in May 2023.", ["tea"]),
        ("Services turned around: their account had a surplus of 2 million euros.", ["services"]),
        (
            "Energy saw Spain's trade deficit grow (-31 bn euro), machinery the surplus (+7 bn euro).",
            ["energy", "machinery"],
        ),
        ("Services kept Malta in surplus, with $6 billion of exports against $4 billion of imports.", ["services"] * 2),
        ("Copper did best: Peru's exports rose 9 percent in May 2023.", [None]),
        ("Copper prices fell: Peru's exports dropped 5 percent in 2023.", [None]),
        ("Copper remained weak, and Peru's exports fell 3 percent in 2023.", [None]),
        ("Thailand's exports of durians rose 5 percent in 2023.", ["durians"]),
        ("Exports of member states rose 5 percent in 2023.", [None]),
        ("Exports of the province rose 5 percent in 2023.", [None]),
        ("Thanks to copper, Peru's exports rose 5 percent in 2023.", [None]),
        ("Despite its crisis, Peru imported goods worth $3 billion from Chile in 2023.", [None]),
        ("Reporters heard that exports of Peru fell 3 percent in 2023.", [None]),
    ],
)
def test_product_of_each_number(text: str, expected: list[str | None]) -> None:
    assert [product for _, product in products(text)] == expected


def test_a_share_of_the_whole_goes_to_the_subject_and_the_whole_stays_whole() -> None:
    text = "Gold brought Ghana $7 billion in 2023, or 45 percent of the $16 billion that its exports were worth."
    assert [product for _, product in products(text)] == ["gold", "gold", None]


def test_numbers_told_in_step_with_products() -> None:
    text = "Peru's exports of copper, gold and zinc rose 3, 5 and 9 percent, respectively, in 2023."
    assert [product for _, product in products(text)][-3:] == ["copper", "gold", "zinc"]


def test_the_items_of_a_list_do_not_outlast_it() -> None:
    text = (
        "Peru's exports in 2023:\n\n- copper: $20 billion\n- gold: $9 billion\n\nIn December exports were $5 billion."
    )
    assert dict(products(text)) == {"$20 billion": "copper", "$9 billion": "gold", "$5 billion": None}


def test_an_article_about_one_product_means_it_until_a_total_is_told() -> None:
    text = (
        "Ethiopia exported 240,000 tonnes of coffee in 2023. Exports to Germany rose 5 percent. "
        "The country's total exports were $4 billion. Exports to China were $1 billion."
    )
    assert [product for _, product in products(text)] == ["coffee", "coffee", None, None]


def test_trade_of_one_kind_is_that_of_its_exports_and_imports_until_all_trade_is_told() -> None:
    text = (
        "Unrecorded trade between Ghana and Togo came to $80 million in 2023. Of this, $50 million were exports. "
        "Imports from Togo fell 4 percent. In all, Ghana's total imports were $15 billion. Imports from China rose "
        "3 percent."
    )
    assert [product for _, product in products(text)] == ["unrecorded", "unrecorded", "unrecorded", None, None]


def test_an_article_that_opens_with_all_trade_is_about_no_one_product() -> None:
    text = (
        "Exports from Ghana recover\n\nGhana exported 240,000 tonnes of cocoa in 2023. Exports to India rose 3 percent."
    )
    assert [product for _, product in products(text)] == ["cocoa", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Of Ghana's total debt, 18 billion cedi (65 percent) was domestic and 9 billion cedi (35 percent) foreign.",
            ["domestic", "domestic", "foreign", "foreign"],
        ),
        ("Malta had 540,000 inhabitants in 2023; 130,000 of these were foreigners.", [None, "foreigners"]),
        ("Wages in Malta rose 5 percent in 2023, of which 2 percent was real.", [None, None]),
        (
            "Malta's public sector wages grew by 4 percent in 2023, those in the business sector by 8 percent.",
            ["public sector", "business sector"],
        ),
        (
            "Average wages in Malta rose 3 percent in 2023. The private sector paid 2 percent less.",
            [None, "private sector"],
        ),
        (
            "Malta's prices rose 2 percent in May 2023: 'Food and Drink' (3 percent), 'Housing, Water and Gas' "
            "(4 percent), 'Transport' (1 percent).",
            [None, "food and drink", "housing, water and gas", "transport"],
        ),
        ("A weak manufacturing sector took Malta's GDP growth down to 2 percent in 2023.", [None]),
        (
            "In Malta heart diseases caused 30 percent of all deaths in 2023, lung diseases 9 percent. The number of "
            "births fell 4 percent.",
            ["heart diseases", "lung diseases", None],
        ),
    ],
)
def test_parts_of_a_whole_economy(text: str, expected: list[str | None]) -> None:
    assert [product for _, product in products(text)] == expected


def test_what_is_taken_up_by_these_and_of_these_is_what_was_spoken_of() -> None:
    text = (
        "Machinery made up 40 percent of Peru's imports in 2023. The value of these imports fell 3 percent. "
        "Second were vehicles. Shipments of these rose 5 percent."
    )
    assert [product for _, product in products(text)] == ["machinery", "machinery", "vehicles"]


def test_a_product_mentioned_in_passing_is_not_that_of_the_next_country() -> None:
    text = (
        "China took 16 percent of Peru's exports in 2023, of which copper was 53 percent. Chile had 15 percent. "
        "Among goods copper did best. Brazil is the main buyer. It takes 30 percent of exports."
    )
    assert [product for _, product in products(text)] == [None, "copper", None, None]


def test_what_is_weighed_is_the_product_that_the_article_opened_with() -> None:
    text = (
        "China shipped 9 million tonnes of finished steel abroad in August 2023. Imports recovered to 500,000 tonnes. "
        "In eight months imports fell 12 percent in value, to $6 billion."
    )
    assert [product for _, product in products(text)] == ["finished steel"] * 4


def test_they_of_a_sentence_that_names_its_measure_is_the_measure() -> None:
    text = "Chips make a fifth of Peru's exports in 2023. Exports rose to Chile, but to China they fell 8 percent."
    assert products(text)[-1] == ("8 percent", None)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry explained in a letter that imports in 2023 were worth $16 billion.",
        "The member states' total exports were worth $16 billion in 2023.",
    ],
)
def test_nouns_that_narrow_no_measure(text: str) -> None:
    assert products(text) == [("$16 billion", None)]


@pytest.mark.parametrize("word", ["copper", "berries", "tyres", "agri-food", "vehicles", "tomatoes", "services"])
def test_words_of_products(word: str) -> None:
    assert is_product(word)


@pytest.mark.parametrize("words", ["crisis", "goods and services", "exports", "renminbi", "hopes", "the country", ""])
def test_words_that_name_no_product(words: str) -> None:
    assert not names_product(words)


def test_a_product_that_ends_a_sentence_leads_nothing() -> None:
    assert products("In 2024 turnover totaled 9 percent, chips") == [("9 percent", None)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mining sector (including natural gas) earned Peru $9 billion in 2023.", ["mining sector"]),
        ("The mining sector (including gas worth $2 billion) earned $9 billion in 2023.", ["mining sector", "gas"]),
    ],
)
def test_what_a_bracket_without_figures_counts_in_names_nothing(
    text: str, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (reading,) = readings_of(text, monkeypatch)
    assert [product.name for product in product_names(reading.scene)] == names
