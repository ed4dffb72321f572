"""Which words name a measure: sentences of our own, and what holds for the whole vocabulary."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.extractor.measures.find import find_measures
from factcheck.resources import vocabulary

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "measures.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_finds_the_measures_of_a_sentence(case):
    text = case["text"]
    found = [[text[m.start : m.end], m.measure, *(["-"] if m.sign < 0 else [])] for m in find_measures(text)]
    assert found == case["measures"]


def test_gold_is_the_product_of_gold_reserves_but_not_of_gold_and_currencies():
    assert find_measures("Gold reserves rose.")[0].product == "gold"
    assert find_measures("Gold and currency reserves rose.")[0].product is None


def test_a_deficit_and_a_surplus_of_the_same_name_are_both_there():
    balance = next(measure for measure in vocabulary("measures")["measures"] if measure["id"] == "balance")
    surpluses = {noun.removesuffix(" surplus") for noun in balance["nouns"] if noun.endswith(" surplus")}
    deficits = {noun.removesuffix(" deficit") for noun in balance["negative"] if noun.endswith(" deficit")}
    one_sided = {"export", "import", "favourable", "trade balance", "foreign trade balance"}
    assert surpluses - deficits <= one_sided
