"""How many of the numbers of annotated articles are read, where those articles are at hand."""

from __future__ import annotations

import json

import pytest
from evaluation import DEV

from factcheck.extractor.numbers import find_numbers

UNTOLD = {"persons", "USD", "t", "per mille"}
"""Units that an article may leave to the sentence before."""

pytestmark = pytest.mark.skipif(not DEV.is_dir(), reason="the annotated articles are not here")


def test_nearly_every_annotated_quantity_is_read() -> None:
    wanted = read = right = unit = told = 0
    for path in sorted(DEV.glob("*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        mentions = {(m.start, m.end): m.quantity for m in find_numbers(text)}
        for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
            if claim["kind"] == "rank":
                continue
            start = -1
            for _ in range(claim["occurrence"]):
                start = text.index(claim["quote"], start + 1)
            quantity = mentions.get((start, start + len(claim["quote"])))
            wanted += 1
            if quantity is None:
                continue
            read += 1
            stated = abs(claim["value"])
            right += abs(abs(float(quantity.value)) - stated) <= 1e-6 * max(stated, 1e-9)
            if quantity.unit is not None or claim["unit"] not in UNTOLD:
                told += 1
                unit += quantity.unit == claim["unit"]
    assert read >= 0.98 * wanted
    assert right >= 0.98 * read
    assert unit >= 0.98 * told
