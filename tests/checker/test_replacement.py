from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.checker.suspects.replacement import format_like, replacement
from factcheck.extractor.reading import extract
from factcheck.reader import read_text

from .make import make


@pytest.mark.parametrize(
    ("quote", "value", "wanted", "words"),
    [
        ("$27.4 billion", 27.4e9, "24700000000", "$24.7 billion"),
        ("$80 billion", 80e9, "80000000", "$80 million"),
        ("$80 Billion", 80e9, "80000000", "$80 Million"),
        ("N10.35", 10.35, "10350000000000", "N10.35 trillion"),
        ("N12.7bn", 12.7e9, "12700000000000", "N12.7tn"),
        ("2.5 percent", -2.5, "-5.2", "5.2 percent"),
        ("R3,87 billion", 3.87e9, "8370000000", "R8,37 billion"),
        ("17,81,602 tonnes", 1781602, "1871602", "18,71,602 tonnes"),
        ("1,234,567", 1234567, "12345678", "12,345,678"),
        ("Rs 19,831 crore", 198310000000, "189310000000", "Rs 18,931 crore"),
        ("doubled", 2, "3.04", "3 times"),
    ],
)
def test_a_value_is_written_as_the_article_writes_it(quote: str, value: float, wanted: str, words: str) -> None:
    unit = "times" if quote == "doubled" else "USD"
    claim = make("level", quote, str(Decimal(str(value))), "exports AAA BBB 2023", unit=unit)
    assert replacement(claim, Decimal(wanted)) == words


@pytest.mark.parametrize("space", ["\xa0", "\u2009", "\u202f"])
def test_thousands_are_parted_by_the_space_that_the_article_has(space: str) -> None:
    (claim,) = extract(read_text(f"Peru sold 31{space}692 tonnes of coffee to Chile in 2020.")).claims
    assert replacement(claim, Decimal(13692)) == f"13{space}692 tonnes"


def test_marks_are_kept() -> None:
    assert format_like("1.234.567,89", Decimal("7654321.5"), 2) == "7.654.321,50"
    assert format_like("1 234", Decimal(98765), 0) == "98 765"


def test_a_point_that_was_lost_comes_back() -> None:
    claim = make("level", "$08 million", 8_000_000, "exports AAA BBB 2023")
    assert replacement(claim, Decimal(800_000)) == "$0.8 million"
    assert replacement(claim, Decimal(7_000_000)) == "$7 million"
