"""Numbers are read again for the home country of an article only where that can change them."""

import pytest

from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.numbers.currencies import currencies, names_home_money
from factcheck.resources import vocabulary

WORDS = vocabulary("currencies")["ambiguous"].values()
SIGNS = vocabulary("currencies")["ambiguous_signs"]
HOMES = sorted({home for row in (*WORDS, *SIGNS) for home in row["homes"]} | {"KAZ", "USA", "ZAF"})
SHARED = {word for row in WORDS for word in row["words"]} | {sign for row in SIGNS for sign in row["signs"]}
NAMES = sorted(SHARED | set(currencies().glued))
TEXTS = [f"Sales of 5 million {name}, {name} 5.2 million and {name.capitalize()}6 billion." for name in NAMES]


@pytest.fixture(scope="module")
def plain() -> dict[str, list[NumberMention]]:
    return {text: find_numbers(text) for text in TEXTS}


@pytest.mark.parametrize("home", HOMES)
def test_what_is_not_read_again_reads_the_same(home: str, plain: dict[str, list[NumberMention]]) -> None:
    kept = [text for text in TEXTS if not names_home_money(text, home)]
    assert len(kept) >= len(TEXTS) / 2
    for text in kept:
        assert find_numbers(text, home) == plain[text], text


def test_money_named_as_at_home_is_read_again() -> None:
    assert names_home_money("Sales of 5 million Pesos", "MEX")
    assert not names_home_money("Sales of 5 million dollars", "MEX")
    assert not names_home_money("Sales of 5 million pesos", "KAZ")
