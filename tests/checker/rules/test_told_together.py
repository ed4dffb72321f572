"""What one sentence ties is held together, of whatever the figures were read to be."""

from __future__ import annotations

import pytest

from factcheck import check as check_text

from .failing import assert_noticed_but_no_error, failing

CODE = "FC119"

FITTING = {
    "from one to another": "Peru's trade grew. Grants to its schools rose 12 percent, "
    "from $5.0 million to $5.6 million.",
    "measured from the second": "The purchases of the ministry, at $612.4 million, mean an increase of $81.7 "
    "million over the $530.7 million that were spent before.",
    "told again behind a year": "Grants to the schools of Peru rose to $5.61 million in 2022 from $4.44 "
    "million in 2021, an increase of $1.17 million.",
    "a multiple of another": "Togo exported goods worth $6.86 billion to Mali, 1.2 times the $5.72 billion it exported "
    "to Niger.",
    "halved from one to another": "Grants to its schools halved in the year of the drought, from $476 million to "
    "$243 million.",
    "a change two sentences before the levels": "Grants to the schools of Peru are 15 percent behind where they were."
    "\n\nIn May 2019 they came to $22.3 million. At the same point of 2018 the total had been $26.3 million.",
    "of those, then and now": "Of those who came to Togo in November 2019, 37,548 tourists had booked on line; "
    "November 2018 having seen just 26,196 of these, their number is up by 43 percent.",
    "in two sentences": "Grants to the schools of Peru were up by 3.6 percent, to $20.0 million. They had amounted to "
    "$19.3 million.",
    "then and now": "The ministry's grants to Peru's schools stood at $912 million, where in 2019 there had been $950 "
    "million of them: $38 million less.",
    "as much as another": "Togo exported goods worth $6.86 billion to Mali, 1.2 times as much as the $5.72 billion it "
    "exported to Niger.",
    "earned and spent": "The provinces of Peru collected $4.31 billion; $4.86 billion were spent. The shortfall, $0.55 "
    "billion, was covered by loans.",
    "came and went": "In Puno 41,300 people moved in and 28,700 moved away, a net gain of 12,600.",
    "the way behind each": "Foreign direct investment in Peru: $6.34 billion came in and $2.45 billion went out, a "
    "difference of $3.89 billion.",
    "the other way": "Puno's shops sold Oruro goods worth $63.4 million and $41.8 million went the other way, a gap of "
    "$21.6 million.",
    "one exceeds the other": "In Peru receipts of $7.63 billion exceeded payments of $6.91 billion by $0.72 billion.",
    "as much": "Oruro bought goods of Puno for $1.48 billion and sold goods for $10.12 billion, 6.84 times as much.",
    "of that one way": "Puno and Oruro did $2.42 billion of trade. Of that, $1.53 billion went up, and what went the "
    "other way was worth $0.89 billion.",
    "in and out": "Peru traded goods, $60.4 billion out against $57.3 billion in, and was left with a surplus of $3.1 "
    "billion.",
    "set against each other": "Togo's trade gap with Benin was $5.13 million in May, $25.64 million against $30.77 "
    "million.",
    "both ways": "Togo and Benin exchanged goods worth $63 billion, Benin having exports of $24 billion and imports of "
    "$39 billion.",
    "the rest of a whole": "Grants to the schools of Peru came to $91.4 million. Of this $52.7 million went to the "
    "north, $21.3 million to the south, and what was left, $17.4 million, to the islands.",
    "the other of a whole": "Grants to the schools of Peru came to $61.4 million. The capital got $38.5 million, and "
    "$22.9 million went to all the other towns.",
    "the two that are summed": "The mills of Togo burned 4.71 million tonnes of husks and its kilns 3.86 million. "
    "Between them the two used up 8.57 million tonnes.",
    "all that a colon lists": "Peru's schools got grants that add up to $20.5 million: $7.7 million for roofs, $6.5 "
    "million for books and $6.3 million for desks.",
    "parts of parts left out": "Peru sold cocoa for $91.4 million in 2023. Of this $52.7 million came from Europe "
    "($31.3 million from Spain and $21.4 million from Italy), $21.3 million from Asia, $17.4 million from elsewhere.",
    "deficits in sum": "Togo had deficits of $1.193 million with Mali, $4.06 million with Chad and $2.36 million with "
    "all other countries, or $7.613 million in sum.",
    "so that it comes to": "Grants to the schools of Peru went to the capital ($38.52 million) and to the coast "
    "($11.84 million). All the others together got $12.17 million, so that the grants came to $62.53 million.",
    "in a bracket behind the sum": "Peru's schools get grants of $91.4 million. The two towns share $6.43 million "
    "between them ($4.11 million and $2.32 million).",
    "told again more sharply": "Peru sold 771,300 tonnes of gum in 2023. Some 69,000 of them, 69,100 to be exact, went "
    "to Chad, the other 702,200 to Mali.",
    "halves by their names": "Peru sold gum for $91.42 million in 2023. Members of the pact paid $52.71 million, "
    "non-members $38.71 million.",
    "what they comprise": "Peru sold 474,616 bags of gum in 2023. They comprised 413,842 bags of the white kind and "
    "60,774 of the brown.",
    "all others far behind the whole": "Peru sold gum for $56.62 million in 2023 and bought pumps for $52.31 "
    "million.\n\nChad paid $20.52 million for gum and Togo $18.93 million. Everyone else accounted for $17.17 million.",
    "between the two of them": "In 2023 Mali bought gum for $4.12 million from Togo and Chad for $3.41 million, that "
    "is $7.53 million between the two of them.",
    "counted in": "The schools of Togo got grants of $41.7 million. Another $16.8 million came as loans, and counting "
    "them in, the ministry arrives at $58.5 million.",
}
SPOILED = {
    "the rest of a whole": ("21.3", "12.3"),
    "the other of a whole": ("61.4", "64.1"),
    "the two that are summed": ("8.57", "7.57"),
    "all that a colon lists": ("6.3", "3.6"),
    "parts of parts left out": ("91.4", "94.1"),
    "deficits in sum": ("4.06", "4.60"),
    "so that it comes to": ("62.53", "65.23"),
    "in a bracket behind the sum": ("2.32", "3.22"),
    "told again more sharply": ("702,200", "720,200"),
    "halves by their names": ("52.71", "57.21"),
    "what they comprise": ("413,842", "431,842"),
    "all others far behind the whole": ("17.17", "71.17"),
    "between the two of them": ("3.41", "4.31"),
    "counted in": ("16.8", "61.8"),
    "a multiple of another": ("$5.72", "$7.52"),
    "as much as another": ("$5.72", "$7.52"),
    "one exceeds the other": ("$7.63", "$6.73"),
    "as much": ("$10.12", "$11.02"),
    "set against each other": ("$25.64", "$26.54"),
    "of that one way": ("$2.42", "$4.22"),
    "in and out": ("$57.3", "$75.3"),
    "earned and spent": ("$4.86", "$8.46"),
    "came and went": ("28,700", "27,800"),
    "the way behind each": ("$2.45", "$4.25"),
    "the other way": ("$41.8", "$48.1"),
    "from one to another": ("$5.6", "$6.5"),
    "halved from one to another": ("$243", "$423"),
    "measured from the second": ("$530.7", "$503.7"),
    "told again behind a year": ("$1.17", "$1.71"),
    "a change two sentences before the levels": ("26.3", "62.3"),
    "of those, then and now": ("26,196", "62,196"),
    "in two sentences": ("3.6", "6.3"),
    "then and now": ("912", "192"),
    "both ways": ("$39", "$93"),
}


@pytest.mark.parametrize("text", FITTING.values(), ids=FITTING)
def test_figures_that_fit_fail_nothing(text: str) -> None:
    assert not failing(text)


@pytest.mark.parametrize("name", FITTING)
def test_a_slip_is_noticed_and_is_no_error(name: str) -> None:
    assert_noticed_but_no_error(FITTING[name].replace(*SPOILED[name]), CODE)


UNTIED = (
    "Togo's ports moved much in 2023. Lome is the busiest with 4.2 million tonnes. Kpeme moved 2.1 million and Aneho "
    "1.3 million, and the remaining harbours shared 1.2 million.",
    "Togo's imports rose. Rice was 15% of them.\n\nBy shares:\n- cars: 7.3%\n- pumps: 5%\n- nails, other tools: 4%",
    "Peru sold ore for $6.2 million in May. Chad took $2.9 million, the remainder of the region $2.4 million, Togo "
    "$0.6 million and Mali $0.1 million.",
    "Peru sold ore for $6.1 million. On the other hand it bought ploughs for $3.4 million and pumps for $1.3 million.",
    "Togo sold Mali goods for $6.1 million. In the two months before it had sold them for $3.4 million.",
    "September 2021. Peru's exports of ore reached $3.04 million in August, bringing the eight-month total to $27 "
    "million, up 14.1% on the year.",
    "Exports totalled $6.1 million, up 11.4 percent from $5.5 million; imports were $10.2 million, up 6.6 percent.",
    "Arrivals fell to 57,000 from 75,000 in Puno, the currency having lost 21 percent.",
    "Grants to the schools of Peru doubled and those to its hospitals rose, from $113 million to $197 million.",
    "The deficit with Italy was $11.6 billion. Elsewhere exports, $7.6 billion, rose and imports were $13.3 billion.",
    "The ministry received $4.31 million and $2.86 million went out of Puno. The bridge, at $1.54 million, is closed.",
    "In Puno 41,300 people moved in. Elsewhere 28,700 moved away, a net loss of 9,600.",
    "Sales came to $1.48 billion, an increase of 11 percent; Peru accounted for $801 million of this.",
    "Jordan's imports were $8 billion in August 2024. 45% of imports were raw materials (excluding fuel); 23% consumer "
    "goods; 17% machinery and vehicles; and the remaining 15% crude oil.",
    "Chad sold goods worth $3.8 million, up 8.2 percent year on year, while what Togo bought amounted to $460 million.",
    "In the first four months grants to Peru stood at $3.9 billion, up 8.4 percent year on year, while exports of ore "
    "there were $3.1 billion and imports from there amounted to $420 million.",
    "Togo's exports to Mali came to $740 million in 2023.\n\nCotton was the main export at $185 million, a quarter of "
    "the total. Exports to Mali had been $610 million in 2022, so they grew by 12.3 percent.",
    "In May exports fell to 8.13 trillion won and imports to 8.77 trillion.\n\nBy region, shipments to Peru tumbled "
    "to 1.51 trillion won, with those of ships at 363.4 billion won. The surplus with Peru shrank to 451.7 billion won."
    "\n\nExports to Chad, Korea's biggest trading partner, dropped to 1.44 trillion won and imports to 2.01 trillion "
    "won, leaving a deficit of 567.6 billion won.",
    "Peru's exports of goods increased $10.1 billion in May 2023, and exports of services decreased $1.6 billion.\n- "
    "The increase in exports of goods reflected increases in consumer goods ($4.1 billion), in capital goods ($1.9 "
    "billion), and in cars ($1.2 billion).",
    "Peru's exports of goods increased $10.1 billion in May 2023.\n- The decrease in exports of services reflected "
    "decreases in travel ($1.2 billion) and in transport ($0.7 billion). An increase in other business services ($0.3 "
    "billion) partly offset the decreases.",
    "Peru's imports of goods increased $9.5 billion in May 2023.\n- The increase in imports of goods reflected "
    "increases in cars ($3.1 billion) and in capital goods ($1.4 billion).\n- The increase in imports of services "
    "reflected an increase in travel ($1.1 billion).",
)


@pytest.mark.parametrize("text", UNTIED)
def test_what_no_sentence_ties_is_left_alone(text: str) -> None:
    assert CODE not in [check.code for check in check_text(text).checks]


def test_a_misfit_that_no_slip_explains_is_left_alone() -> None:
    text = "Peru's trade grew. Grants to its schools rose 12 percent, from $513 million to $926 million."
    assert CODE not in [check.code for check in failing(text)]


def test_a_hedge_measures_from_nothing() -> None:
    told = (
        "Togo's exports of crab rose by 92% to more than $26 million in May, increasing five-month turnover to "
        "$101 million."
    )
    assert not [check for check in check_text(told).checks if check.rule == "told-together"]


def test_a_level_may_be_told_as_a_flow_that_another_is_measured_from() -> None:
    told = "Togo's earnings from drums fell by 3.6% by going down from the exports of $1,177 million to ${} million."
    assert not failing(told.format("1,135"))
    assert failing(told.format("1,315"))


def test_months_are_not_held_against_a_year() -> None:
    told = "In January-May Togo's trade rose 10 percent to $39.8 million. In 2021 it was $94.8 million, a record."
    assert not any(one.outcome.value == "fails" for one in check_text(told).checks if one.rule == "told-together")
