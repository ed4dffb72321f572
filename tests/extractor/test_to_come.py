"""Times that a text only looks forward to."""

from __future__ import annotations

import pytest

from factcheck.extractor.periods.to_come import is_looked_forward_to


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Exports came to $5bn in May, 3% more than in June 2012.", False),
        ("Exports may come to $5bn in June 2012.", True),
    ],
)
def test_may_is_a_month_too(text: str, ahead: bool) -> None:
    start = text.index("June")
    assert is_looked_forward_to(text, start, len(text) - 1) is ahead
