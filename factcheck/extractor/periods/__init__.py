"""Periods: every time that a text names, and which of them are the base of a comparison."""

from factcheck.extractor.periods.find import find_periods
from factcheck.extractor.periods.meanings import resolve

__all__ = ["find_periods", "resolve"]
