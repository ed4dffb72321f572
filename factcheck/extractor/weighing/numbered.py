"""Measures, kinds, forms and units as the numbers that the trees know them by."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.weighing.surroundings import NOWHERE

_MEASURES = (
    *sorted(FLOWS), "production", "gdp", "budget", "inflation", "remittances", "fdi", "debt", "reserves", "population",
    "unemployment", "wages",
)  # fmt: skip
_UNITS = ("percent", "percentage_points", "times", "t", "persons")
_KINDS, _FORMS = tuple(Kind), tuple(Form)


def measure_figure(measure: str) -> float:
    """One number for each of the measures told most, another for all the rest."""
    return float(_MEASURES.index(measure) if measure in _MEASURES else len(_MEASURES))


def kind_figure(kind: Kind) -> float:
    """One number for each kind of claim."""
    return float(_KINDS.index(kind))


def form_figure(form: Form) -> float:
    """One number for each form of a number."""
    return float(_FORMS.index(form))


def unit_figure(unit: str | None) -> float:
    """One number for each of the units told most, for money of every currency, for all the rest, and for none."""
    if unit is None:
        return NOWHERE
    if is_money(unit):
        return float(len(_UNITS))
    return float(_UNITS.index(unit) if unit in _UNITS else len(_UNITS) + 1)
