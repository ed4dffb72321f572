"""Numbers are read again for the home country of an article only where that can change them."""

import pytest

from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.numbers.currencies import currencies
from factcheck.extractor.numbers.home_money import may_name_home_money, names_home_money
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


def test_what_may_name_no_home_money_reads_the_same_everywhere() -> None:
    texts = [f"He paid 5 {name}, {name} 6 and {name.capitalize()}7 for it." for name in NAMES]
    for text in (text for text in texts if not may_name_home_money(text)):
        homes = [home for home in HOMES if names_home_money(text, home)]
        assert all(find_numbers(text, home) == find_numbers(text) for home in homes), text


@pytest.mark.parametrize("text", ["He paid 500 won.", "It costs R7 or 5 zł.", "They asked for 12 So'm."])
def test_an_amount_that_only_its_country_makes_money_may_be_so(text: str) -> None:
    assert may_name_home_money(text)


def test_words_of_every_day_are_no_home_money() -> None:
    assert not may_name_home_money(
        "At 7 he realised that all 20 of them had already gone to the top, so he tried again."
    )
