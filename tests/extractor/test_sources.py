from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extractor.areas.names import country_names
from factcheck.extractor.reading import extract
from factcheck.extractor.sources import find_sources, source_country
from factcheck.extractor.sources.agencies import agency, agency_names
from factcheck.reader import read_text

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "sources.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_finds_who_a_sentence_attributes_to(case):
    assert [mention.name for mention in find_sources(case["text"]) if mention.attributes] == case["sources"]


def test_a_source_that_is_only_named_attributes_nothing():
    (mention,) = find_sources("The Finance Ministry moved to a new building.")
    assert (mention.name, mention.attributes) == ("Finance Ministry", False)


def test_data_without_an_owner_attribute_nothing_to_anybody():
    (mention,) = find_sources("Official data show a fall.")
    assert (mention.name, mention.attributes) == ("official data", False)


def test_an_abbreviation_introduced_elsewhere_in_the_article_names_the_source():
    article = "The Food Growers Federation (FGF) met.\nSales fell, FGF said.\nThe Food Growers Federation said more."
    for paragraph in article.split("\n")[1:]:
        assert [mention.name for mention in find_sources(paragraph, context=article)] == ["FGF"]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("GACC", "CHN"),
        ("General Administration of Customs", "CHN"),
        ("the GACC", "CHN"),
        ("Uzbekistan's Statistics Agency", "UZB"),
        ("Uzbekistan’s Statistics Agency", "UZB"),
        ("Geostat", "GEO"),
        ("Indian Ministry of Coal", "IND"),
        ("Bank of Russia", "RUS"),
        ("Bank of Namibia", "NAM"),
        ("National Bank of Rwanda", "RWA"),
        ("economy ministry", None),
        ("World Bank", None),
        ("Reuters", None),
    ],
)
def test_the_country_a_source_belongs_to(name, country):
    assert source_country(name) == country


def test_every_agency_belongs_to_a_known_country_and_its_short_name_is_its_own():
    countries = {name.code for name in country_names()}
    for agencies, _ in agency_names().values():
        assert agencies.country is None or agencies.country in countries, agencies
        assert agency(agencies.short) == agencies


@given(st.text())
def test_any_text_is_read_in_order_without_overlaps(text):
    past = 0
    for mention in find_sources(text):
        assert past <= mention.start < mention.end <= len(text)
        assert mention.name.strip()
        past = mention.end


@pytest.mark.parametrize(
    ("between", "source"),
    [
        ('"We are pleased," Trade Minister Nadia Boateng said.', "Customs Authority"),
        ("Farmers earn too little, said Kofi Annor, 52, who plants maize near Tema.", "Customs Authority"),
        ("The Bank of Ghana published figures on Ghana's trade.", "Bank of Ghana"),
        ("Fuel was cheap, the Bank of Ghana said. Inflation was 9 percent, it said.", "Bank of Ghana"),
        ("Inflation was 9 percent, the Bank of Ghana said.", "Bank of Ghana"),
    ],
)
def test_a_source_holds_until_another_tells_figures_or_leads_to_some(between, source):
    text = (
        f"Ghana's exports rose 4 percent in 2023, the Customs Authority said.\n\n{between}\n\nImports fell 5 percent."
    )
    assert extract(read_text(text)).claims[-1].source == source


@pytest.mark.parametrize(
    ("speaker", "source"), [("Trade Minister Anna Berg", None), ("The Statistics Bureau", "Statistics Bureau")]
)
def test_what_official_data_show_no_minister_has_said_before(speaker, source):
    text = f"{speaker} said imports fell 2% in 2025. Kenyan exports rose to $8 billion, official data show."
    assert extract(read_text(text)).claims[-1].source == source


def test_a_news_agency_above_its_story_is_no_office_that_reports() -> None:
    text = (
        "Ghana's trade with Togo up 5%\n\nGhana News Agency | June 19, 2024\n\n"
        "Ghana's trade with Togo rose 5 percent to $90 million in 2023."
    )
    assert {claim.source for claim in extract(read_text(text)).claims} == {None}
