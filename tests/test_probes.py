"""The phrases that known extractors misread, and whether the comparison in `benchmarks/` tells right from wrong."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from agreement import right
from texts import Text, Wanted, probes
from tools import ours

PROBES = [text for group in probes().values() for text in group]


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: probe.text)
def test_every_probe_is_read(probe: Text) -> None:
    [readings] = ours.load()([(probe.text, probe.published)])
    assert all(right(probe, readings)), readings


@pytest.mark.parametrize(
    ("value", "unit", "told_right"),
    [
        (3.2e9, "dollar", True),
        (3.2e9, "USD", True),
        (3.2e9, "United States dollar", True),
        (-3.2e9, "dollar", True),
        (3.2e9, "euro", False),
        (3.2e9, "dollar barn", False),
        (3.2, "dollar", False),
        (3.2e9, None, False),
    ],
)
def test_a_tools_own_words_for_a_unit_are_understood(value: float, unit: str | None, told_right: bool) -> None:
    text = Text("sales of $3.2bn", None, (Wanted(9, 15, 3.2e9, "USD"),))
    assert right(text, [(9, 15, [value], unit)]) == [told_right]
    assert right(text, [(0, 5, [value], unit)]) == [False]


def test_a_country_named_in_small_letters_is_understood() -> None:
    text = Text("sales of A$3bn", None, (Wanted(9, 14, 3e9, "AUD"),))
    assert right(text, [(9, 14, [3e9], "australian dollar")]) == [True]


def test_a_printed_minus_must_be_read() -> None:
    text = Text("-5%", None, (Wanted(0, 3, -5, "percent", printed_minus=True),))
    assert right(text, [(0, 3, [-5], "percentage")]) == [True]
    assert right(text, [(0, 3, [5], "percentage")]) == [False]


def test_a_bare_fraction_is_a_percentage() -> None:
    text = Text("half", None, (Wanted(0, 4, 50, "percent"),))
    assert right(text, [(0, 4, [0.5], None)]) == [True]
    assert right(text, [(0, 4, [50], None)]) == [False]
