"""From a text to the check of its words: for each rule one text that it proves, and one that it refutes."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import check
from factcheck.domain.check import Check, Outcome, Severity


def checks_of(text: str) -> list[Check]:
    return [found for found in check(text, published=date(2024, 2, 2)).checks if found.assertion]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            "direction",
            "Trade between Peru and Japan surged in 2023. "
            "It came to $5.2 billion, a 27 percent increase on the year before.",
        ),
        (
            "only-one",
            "Turkmenistan was the only Central Asian state that saw its trade with Turkey decline in 2023. "
            "Turkey's trade with Turkmenistan fell 3 percent in 2023, its trade with Kazakhstan grew 4 percent. "
            "Trade with Uzbekistan grew 5 percent, trade with Kyrgyzstan grew 6 percent and trade with Tajikistan "
            "grew 7 percent.",
        ),
        (
            "in-favour",
            "The trade balance between Kenya and Uganda tilts in Kenya's favor. "
            "Kenya's exports to Uganda came to $0.9 billion in 2023, its imports from Uganda to $0.4 billion.",
        ),
        (
            "one-sided",
            "Trade between Kenya and China is lopsided. "
            "In 2023 Kenya's exports to China were $0.2 billion, its imports from China $3.4 billion.",
        ),
        (
            "pace",
            "Growth in Kenya's exports slowed in 2023. "
            "Kenya's exports rose 4 percent in 2023, after 9 percent in 2022.",
        ),
        (
            "majority",
            "Most of Peru's exports went to China in 2023. Peru's exports were $64 billion in 2023. "
            "Peru's exports to China were $36 billion.",
        ),
        (
            "record",
            "Kenya's exports hit a record $5.1 billion in 2023. In 2022 Kenya's exports were $4.6 billion.",
        ),
        (
            "gap-change",
            "Kenya's trade deficit narrowed to $10.1 billion in 2023 from $12.3 billion in 2022.",
        ),
    ],
)
def test_words_that_the_numbers_prove(rule: str, text: str) -> None:
    found = checks_of(text)
    assert (rule, Outcome.HOLDS) in {(check.rule, check.outcome) for check in found}
    assert all(check.outcome is Outcome.HOLDS for check in found)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("direction", "Peru's exports to Japan fell to $2.1 billion in 2023, from $1.6 billion in 2022."),
        (
            "only-one",
            "Uganda was the only country to see a decline in imports from Kenya in 2023. "
            "Uganda's imports from Kenya fell 3 percent in 2023, Rwanda's imports from Kenya fell 4 percent.",
        ),
        (
            "in-favour",
            "The trade balance between Kenya and Uganda tilts in Uganda's favor. "
            "Kenya's exports to Uganda came to $0.9 billion in 2023, its imports from Uganda to $0.4 billion.",
        ),
        (
            "one-sided",
            "Trade between Kenya and Uganda is lopsided. "
            "In 2023 Kenya's exports to Uganda were $0.81 billion, its imports from Uganda $0.79 billion.",
        ),
        ("pace", "Inflation in Kenya slowed to 6.1 percent in May 2023, from 5.8 percent in April 2023."),
        (
            "majority",
            "Most of Peru's exports went to China in 2023. Peru's exports were $64 billion in 2023. "
            "Peru's exports to China were $21 billion.",
        ),
        (
            "record",
            "Kenya's exports hit a record $5.1 billion in 2023. In 2021 Kenya's exports were $5.6 billion.",
        ),
        ("gap-change", "Kenya's trade surplus widened to $3.1 billion in 2023, from $3.8 billion in 2022."),
    ],
)
def test_words_that_the_numbers_refute(rule: str, text: str) -> None:
    (found,) = (check for check in checks_of(text) if check.outcome is Outcome.FAILS)
    assert found.rule == rule
    assert found.severity is not Severity.ERROR
    assert found.assertion and f'the text says "{found.assertion.span.quote}"' in found.message


def test_a_text_without_such_words_has_no_such_checks() -> None:
    assert not checks_of("Kenya's exports rose 4 percent to $5.1 billion in 2023.")


@pytest.mark.parametrize(
    "text",
    [
        "Trade between Peru and Chile is in Peru's favor. "
        "Peru's exports to Chile were $2.1 billion in 2023, its imports from Chile $3.4 billion.",
        "Exports fell in 2023. Uganda's exports came to $15.1 billion in 2023, from $13.5 billion in 2022.",
    ],
)
def test_words_that_the_numbers_refute_are_told_once(text: str) -> None:
    found = check(text, published=date(2024, 3, 1)).checks
    within = [one for one in found if one.outcome is Outcome.FAILS and one.reference is None]
    assert len(within) == 1 and within[0].assertion
