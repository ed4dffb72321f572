"""Numbers: every amount, percentage, multiple and rank of a text, with its unit, hedge and precision."""

from factcheck.extractor.numbers.find import find_numbers

__all__ = ["find_numbers"]
