"""What the tests of the extractor share."""

from __future__ import annotations

import pytest

from factcheck.extractor import reading_together


@pytest.fixture
def by_the_rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the trees make of it is measured on whole articles."""
    monkeypatch.setattr(reading_together, "weigh", lambda readings, published: None)
