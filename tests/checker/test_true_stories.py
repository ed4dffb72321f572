"""In a story whose arithmetic is true nothing fails; of one planted slip an editor is told, the right number first."""

from __future__ import annotations

from factcheck import check
from factcheck.domain.check import Check, Outcome, Severity


def failing(text: str) -> list[Check]:
    return [found for found in check(text).checks if found.outcome is Outcome.FAILS and not found.reference]


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
