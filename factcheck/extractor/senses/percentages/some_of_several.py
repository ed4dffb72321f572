"""Some of several, which is a share however things move: "every second", "one in four", "two out of three"."""

from __future__ import annotations

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Token


def is_part_of_several(token: Token) -> bool:
    """Whether the number is written as some of several."""
    fraction = token.number is not None and token.number.form is Form.FRACTION
    return fraction and (token.text.startswith("every ") or " in " in token.text or " out of " in token.text)
