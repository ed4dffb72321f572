"""The home of an article that opens with what its kingdom or sultanate trades: "$3bn was exported from the Kingdom"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc

from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.sides.home import assumed
from factcheck.extractor.weighing.home_signs import OPENING
from factcheck.resources import vocabulary

_BESIDE = 40
"""Within how many characters before or behind the form of a state stands what it trades."""


def styled_home(docs: Sequence[Doc]) -> str | None:
    """The one country named anywhere that has the form by which the opening tells whose trade it is."""
    form = next((found for doc in docs[:OPENING] if (found := _trading_form(doc))), None)
    if form is None:
        return None
    codes = vocabulary("areas")["forms_of_state"][form]
    named = {code for doc in docs for area in doc._.areas for code in area.codes if code in codes}
    return assumed(named.pop()) if len(named) == 1 else None


def _trading_form(doc: Doc) -> str | None:
    """The form of state that a paragraph tells the trade of: "exported from the Kingdom", "the sultanate's exports"."""
    text: str = doc._.text
    flows = [one for one in doc._.measures if one.measure in ONE_WAY]
    for found in _forms().finditer(text):
        whence = found["from"] and any(0 <= found.start() - one.end <= _BESIDE for one in flows)
        owned = found["owns"] and any(0 <= one.start - found.end() <= _BESIDE for one in flows)
        if whence or owned:
            return found["form"].lower()
    return None


@cache
def _forms() -> re.Pattern[str]:
    forms = alternatives(vocabulary("areas")["forms_of_state"])
    return re.compile(rf"(?P<from>\bfrom\s)?\b(?P<form>{forms})\b(?P<owns>['’]s)?", re.IGNORECASE)
