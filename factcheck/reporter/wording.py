"""Counts and lists as people write them, and text that any terminal can show."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.domain.claim import Series
from factcheck.matcher.wording import area_name

_UNLISTED = "other:"
"""Stands before a measure that has no name of its own in the vocabulary."""
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


def counted(count: int, one: str, many: str | None = None) -> str:
    """``1 error``, ``2 errors``; `many` where it is not `one` with an s."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(names: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def printable(text: str, encoding: str) -> str:
    """`text` on one line, without characters that steer a terminal or that `encoding` does not have."""
    return _CONTROL.sub(" ", text).encode(encoding, "replace").decode(encoding)


def xml_text(text: str) -> str:
    """`text` with the mark for an unknown character in place of those that XML 1.0 has no way to write."""
    return _NOT_IN_XML.sub("\ufffd", text)


def series_in_words(series: Series) -> str:
    """What a series measures, for people: ``exports of wheat, Uruguay with Brazil, 2019``."""
    measure = series.measure.removeprefix(_UNLISTED)
    what = f"{measure} of {series.product}" if series.product else measure
    sides = _areas(series.reporter)
    if series.partner and series.partner != "world":
        sides = f"{sides} with {_areas(series.partner)}" if sides else f"with {_areas(series.partner)}"
    return ", ".join(filter(None, [what, sides, str(series.period or "")]))


def _areas(codes: str | None) -> str:
    return listed([area_name(code) for code in codes.split("+")]) if codes else ""
