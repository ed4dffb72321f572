"""What the rules make of a text, before anything is weighed."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extractor import reading_together
from factcheck.extractor.reading import extract
from factcheck.extractor.weighing.readings import Reading
from factcheck.reader import read_text


def readings_of(text: str, monkeypatch: pytest.MonkeyPatch) -> list[Reading]:
    """The sentences of the text, published on 1 February 2024, with their drafts."""
    kept: list[Reading] = []
    monkeypatch.setattr(reading_together, "weigh", lambda readings, published: kept.extend(readings))
    extract(read_text(text, published=date(2024, 2, 1)))
    return kept
