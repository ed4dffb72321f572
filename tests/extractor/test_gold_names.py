"""The areas and sources of the annotated articles, where they are at hand."""

from __future__ import annotations

import json
import re

import pytest
from evaluation import DEV

from factcheck.extractor.areas import find_areas
from factcheck.extractor.sources import find_sources

ARTICLES = sorted(DEV.glob("*.json"))

pytestmark = pytest.mark.skipif(not ARTICLES, reason="the annotated articles are not at hand")


def claims_with_text():
    for path in ARTICLES:
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        yield text, json.loads(path.read_text(encoding="utf-8"))["claims"]


def plain(name):
    return re.sub(r"[^a-z0-9]+", " ", name.lower()).replace("the ", "").strip()


def test_nearly_every_annotated_area_is_found_in_its_article():
    found = wanted = 0
    for text, claims in claims_with_text():
        codes = {code for mention in find_areas(text) for code in mention.codes} | {"world"}
        for claim in claims:
            areas = [area for side in ("reporter", "partner") for area in (claim.get(side) or "").split("+") if area]
            wanted += len(areas)
            found += sum(area in codes for area in areas)
    assert found >= 0.99 * wanted


def test_nearly_every_annotated_source_is_found_in_its_article():
    found = wanted = 0
    for text, claims in claims_with_text():
        names = [plain(mention.name) for mention in find_sources(text) if mention.attributes]
        sources = [plain(claim["source"]) for claim in claims if claim.get("source")]
        wanted += len(sources)
        found += sum(any(source in name or name in source for name in names) for source in sources)
    assert found >= 0.97 * wanted
