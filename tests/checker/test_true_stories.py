"""In a story whose arithmetic is true nothing fails; of one planted slip an editor is told, the right number first."""

from __future__ import annotations

from factcheck import check
from factcheck.domain.check import Check, Outcome, Severity


def failing(text: str) -> list[Check]:
    return [found for found in check(text).checks if found.outcome is Outcome.FAILS and not found.reference]


def loud(text: str) -> list[Check]:
    """What is told as more than a doubt."""
    return [found for found in failing(text) if found.severity is not Severity.NOTE]


def test_a_change_beside_an_amount_in_money_is_not_of_tonnes() -> None:
    cocoa = "15 March 2024\n\nGhana sold cocoa abroad worth $2.1 billion in 2023, 9 percent less than in 2022."
    assert not failing(f"{cocoa} The weight fell to 590,300 tonnes from 683,500 tonnes.")
    assert not failing(f"{cocoa}\n\nGhana exported 590,300 tonnes of cocoa, against 683,500 tonnes in 2022.")


def test_a_change_told_in_a_sentence_of_its_own_is_of_the_amount_before() -> None:
    text = (
        "4 May 2024\n\nEcuador exported shrimps worth $7.2 billion in 2023. That was 6 percent less than in 2022. "
        "Ecuador exported 1.21 million tonnes of shrimps, against 1.06 million tonnes in 2022."
    )
    assert not failing(text)


def test_what_a_level_is_compared_with_need_not_be_what_it_changed_from() -> None:
    rose = "14 May 2024\n\nPeru's reserves rose by"
    assert not failing(f"{rose} $2.4 billion in April to $74.3 billion, compared with $75.9 billion in April 2023.")
    assert not failing(f"{rose} $805 million in April to $74.3 billion, against $68.1 billion in April 2023.")
    (found,) = failing(f"{rose} $4.2 billion in April to $74.3 billion, against $71.9 billion in April 2023.")
    assert found.severity is Severity.WARNING


def test_men_and_women_are_all_of_the_number_right_before_them() -> None:
    text = (
        "20 June 2023\n\nFinland had 213,400 jobless in May, seasonally adjusted, Statistics Finland said. Unadjusted, "
        "the number rose by 14,600 from April to 240,300. Among men it was 128,200, among women 112,100."
    )
    assert not loud(text)


def test_a_figure_by_another_source_fits_in_the_place_of_one() -> None:
    text = (
        "8 April 2024\n\nMoney sent home to Nepal in 2023 came to $11.0 billion, the World Bank estimates. The Rastra "
        "Bank, which leaves out what travellers carry, puts remittances at $9.3 billion. Remittances equalled 26.9 "
        "percent of the country's GDP of $40.9 billion."
    )
    assert not [found for found in loud(text) if found.rule in ("share-of", "article-system")]


def test_a_change_in_a_money_or_of_quantities_is_not_of_amounts_in_another() -> None:
    text = (
        "8 May 2024\n\nThailand exported wine worth $112 million in 2023, against $100 million in 2022. {} It shipped "
        "118 million bottles."
    )
    assert not failing(text.format("In baht terms exports of wine fell 4 percent in 2023."))
    assert not failing(text.format("Quantities rose 3 percent in 2023."))
    assert failing(text.format("Wine exports rose 21 percent in 2023."))


def test_a_change_that_would_be_many_times_as_large_was_misread() -> None:
    text = (
        "10 July 2024\n\nGhana earned 34.0 billion cedis from cocoa exports in 2023, 17.2 percent more than the 29.0 "
        "billion of 2022. Cocoa exports rose to 2.24 million cedis a tonne."
    )
    assert not failing(text)


def test_a_share_behind_another_is_of_the_same_whole() -> None:
    text = (
        "12 September 2024\n\nMoney transfers to Armenia came to $3.4 billion in January-July 2024. Russia supplied 64 "
        "percent of them, or $2.2 billion, the United States 14 percent, or $470 million."
    )
    assert not failing(text)


def test_what_a_deficit_is_less_than_was_larger() -> None:
    text = (
        "19 August 2024\n\nTunisia's exports rose 2.0 percent to $12.24 billion in 2023 from $12.00 billion. Imports "
        "fell 5.0 percent to $17.10 billion, so the trade deficit narrowed to $4.86 billion, $1.14 billion less than "
        "in 2022."
    )
    assert not failing(text)


def test_two_halves_of_a_shortfall_add_up_to_it() -> None:
    text = (
        "3 May 2024\n\nUganda's government spent 41.2 trillion shillings in 2023. The shortfall of 7.13 trillion "
        "shillings was met by borrowing at home (4.02 trillion) and abroad (2.11 trillion)."
    )
    (found,) = failing(text)
    assert found.severity is Severity.WARNING and "7.13" in found.message
    assert not failing(text.replace("7.13", "6.13"))


def test_a_share_of_several_amounts_together_is_of_their_sum() -> None:
    text = (
        "9 May 2024\n\nTotal exports of Malawi came to $980 million in 2023. Belgium bought goods worth $124 million, "
        "South Africa $97 million and Egypt $88 million; together the three took {} of exports."
    )
    assert not failing(text.format("31.5 percent"))
    told = {found.rule for found in check(text.format("31.5 percent")).checks if found.outcome is Outcome.HOLDS}
    assert "told-together" in told
    (found,) = failing(text.format("51.5 percent"))
    assert found.severity is Severity.WARNING and "31.5 percent" in {one.replacement for one in found.suspects}


def test_words_tie_a_balance_to_the_flow_that_left_it() -> None:
    text = (
        "15 February 2025\n\nTotal exports of Gabon came to $9.7 billion in 2023. Imports rose 4.5% to $4.2 billion, "
        "leaving a surplus of {} billion."
    )
    assert not failing(text.format("$5.5"))
    (found,) = failing(text.format("$5.7"))
    assert found.severity is Severity.WARNING


def test_a_share_of_several_amounts_is_not_of_the_last() -> None:
    text = (
        "26 March 2024\n\nHaiti exported clothing worth $843 million in 2023. Footwear brought $141 million and bags "
        "$62 million; the three together made up 87 percent of all exports, which came to $1.20 billion."
    )
    assert not failing(text)
