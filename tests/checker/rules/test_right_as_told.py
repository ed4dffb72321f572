"""What the checker is not to hold against each other: signed sizes of deficits, names of one office, real growth."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import check as check_text
from factcheck.domain.check import Outcome

RIGHT = {
    "a current account's deficit that grew": (
        "Kenya's current account deficit grew by 5.5% in the third quarter of 2022 to $1.934 billion, up from "
        "$1.834 billion in the same period of 2021."
    ),
    "a current account's deficit that shrank": (
        "Nepal's current account deficit shrank by 19 percent in 2022. It came to $1.92 billion, against $2.37 billion "
        "in 2021, a decline of $456 million."
    ),
    "a budget's deficit that widened": (
        "The budget deficit of Ghana widened by 10 percent in 2022 to $2.2 billion from $2 billion in 2021, an "
        "increase of $200 million."
    ),
    "gdp at current prices does not grow as gdp does": (
        "Malawi's GDP at current market prices was 1,549 billion kwacha in the second quarter of 2016, up from "
        "1,428 billion kwacha in the same quarter of 2015. "
        "In real terms GDP was 5.4 percent higher than in the same quarter of 2015."
    ),
    "what a budget leaves is no whole of its parts": (
        "The surplus of Georgia's state budget came to $291.9 million in the first half of 2020. In that period 42.5 "
        "percent of the state budget expenditures, or $4.9 billion, were spent on social needs."
    ),
    "reserves of the country and those of its central bank": (
        "Kenya's foreign exchange reserves fell to $8.02 billion in the week ended January 26, from $8.27 billion a "
        "week ago. The reserves held by the central bank decreased by $169 million to $5.686 billion. The reserves of "
        "the commercial banks also declined to $2.332 billion from $2.418 billion."
    ),
    "a part behind a change of the whole": (
        "Tourist arrivals in Jordan reached 4.2 million visitors (+14.8%) in 2019, including more than 1.3 million "
        "European tourists."
    ),
    "so much of a deficit that was only expected": (
        "Kuwait's budget deficit stood at 3.3 billion dinars in the first quarter of 2018, around 18 percent of the "
        "gap forecast for 2018. The deficit of last year had been 23 billion."
    ),
    "the largest deficit is the deepest, and no surplus is ranked with it": (
        "Peru had its largest trade deficit in 2022 with Chile ($5.3 billion), followed by Brazil ($4.8 billion) and "
        "Ecuador ($1.4 billion), whereas it had a surplus of $147 million with Bolivia."
    ),
    "who fell the most fell deepest": (
        "Peru's exports fell in 2023. Sales of copper fell the most, by 11.7 percent; those of zinc fell by 9.3 "
        "percent and those of tin by 3.6 percent, while sales of gold rose 2.9 percent."
    ),
    "several goods rose the most": (
        "In Peru prices for rice (2.8%), meat (1.1%) and fish (0.8%) rose the most in June 2023. Prices for beans rose "
        "1.9 percent in June 2023."
    ),
    "growth of a flow is none of the share of it": (
        "Georgia's trade with the EU grew by 6 percent in 2015. The share of the EU in Georgia's foreign trade rose "
        "from 26 percent in 2014 to 32 percent in 2015."
    ),
    "goods and services beside goods alone": (
        "U.S. goods and services trade with Chile totaled $50 billion in 2022. Exports were $30 billion; imports were "
        "$20 billion. U.S. goods exports to Chile in 2022 were $23 billion. U.S. goods imports from Chile totaled $16 "
        "billion in 2022."
    ),
    "two sources of which the article says that they differ": (
        "Data on trade between Nepal and Bhutan differ. Nepal's statistical office put Nepal's exports to Bhutan at "
        "$20 million in 2018. Bhutan's customs service put Nepal's exports to Bhutan at $26 million in 2018. The "
        "figures differ by $6 million."
    ),
    "one among the largest is not the largest": (
        "Uganda is among Kenya's top trading partners. In 2022 Kenya's trade with Uganda was $1.1 billion, with China "
        "$4 billion."
    ),
    "a part right behind the total that it is of": (
        "Laos attracted $6.85 billion in foreign direct investment in the first half of 2023. Of the total $6.85 "
        "billion, $4.85 billion came from newly licensed projects while the remainder was from existing ones."
    ),
    "an earlier rate that a clause tells": (
        "Zambian inflation rose to 11.61% in October. "
        "The inflation rate for October 2023 was 0.36 percentage points higher than the rate recorded in September "
        "2023, which stood at 11.25 percent."
    ),
    "joblessness by the expanded definition": (
        "Namibia's unemployment rate fell to 33.9% in the second quarter of 2022. By the expanded definition of "
        "unemployment, 44.1% of the labour force was without work in the second quarter."
    ),
    "the balance of an account that an aside explains": (
        "Nepal's exports grew to $14.29 billion, and imports rose to $20.96 billion. The financial account, another "
        "part of the balance of payments, posted a surplus of $1.19 billion."
    ),
    "shares of parts that no name tells apart": (
        "At the end of March 2015 multilateral loans accounted for 69.1% of Nigeria's external debt, bilateral loans "
        "made up 15.1%, and the Eurobond accounted for 15.8%."
    ),
    "a count of nationals is none of the whole population": (
        "The population of Oman reached 4.9 million people at the end of 2022. The number of non-Omanis increased by "
        "23 percent to 2.1 million people."
    ),
    "what doubled several times is more than twice as much": (
        "Qatar's budget surplus in the first half of 2022 doubled several times to reach 47.3 billion riyals, compared "
        "to a surplus of 4 billion riyals during the same period of 2021."
    ),
    "one ministry by two orders of its name": (
        "Revenues of Oman's budget were 8.1 billion rials in 2022, the Finance Ministry said. According to the "
        "Ministry of Finance, revenues were 8.2 billion rials in 2022 with grants."
    ),
    "rates of parts add to no rate": (
        "In September inflation in Botswana decreased for alcoholic beverages and tobacco (from 0.9 to 0.8 percent); "
        "clothing and footwear (from 1.7 to 1.6 percent); housing (from 3.6 to 3.4 percent); transport (from 7.5 to "
        "7.3 percent); communication (from -8.3 to -9.1 percent); hotels (from 3.5 to 3.4 percent); and miscellaneous "
        "goods and services (from 7.6 to 7.4 percent)."
    ),
    "shares of one whole in one sentence": (
        "In the structure of Malawi's external debt at the end of March 2015, multilateral loans accounted for 69.1%, "
        "bilateral loans made up 15.1%, and the Eurobond accounted for 15.8%."
    ),
    "a rate of the value of goods that are weighed too": (
        "Exports of cashew nuts from Tanzania grew by 12.5 percent in 2021 as 9,000 tonnes worth $36 million were "
        "exported, against 6,000 tonnes worth $32 million in 2020."
    ),
    "the largest buyer of one good need not be that of others": (
        "Japan, the world's largest importer of LNG, imported 7.2 million tonnes of LNG in March 2024. "
        "Japan imported 9.88 million tonnes of coal in March 2024."
    ),
    "weight and value move apart": (
        "Kenya's tea exports in January to July were 162.7 million kg, lower than the 165.3 million kg of the same "
        "period of 2023. Earnings from tea exports dipped to $854 million from $871 million."
    ),
    "the largest of falls is the deepest": (
        "Korea's LNG imports fell by 2 percent in 2022. Supplies from Oman rose by 12 percent. Supplies from Qatar "
        "fell by 4 percent. The biggest fall was in supplies from Peru, which declined by 31 percent."
    ),
    "several share the largest increases": (
        "Industrial production in the euro area increased by 1.0% in April 2023 compared with March. "
        "Among member states, Ireland (+21.5%) and Lithuania (+7.6%) registered the largest monthly increases."
    ),
}


@pytest.mark.parametrize("about", RIGHT)
def test_what_is_right_as_told(about: str) -> None:
    report = check_text(RIGHT[about], published=date(2024, 3, 1))
    assert not [check for check in report.checks if check.outcome is Outcome.FAILS]


def test_one_source_by_two_names_is_not_two() -> None:
    text = (
        "India's foreign exchange reserves stood at $690 billion at the end of September 2024, the RBI said. "
        "The reserves were $688 billion at the end of September 2024, according to the Reserve Bank."
    )
    report = check_text(text, published=date(2024, 11, 1))
    assert not [check for check in report.checks if check.code == "FC203"]
