"""Money between a verb and "home" is a remittance: "Mexicans in the north sent a record $16bn home"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary


def with_sent_home(text: str, found: Sequence[MeasureMention]) -> list[MeasureMention]:
    """The measures of `text`, a verb of sending with money and "home" behind it a remittance whatever else it means."""
    verbs = [match.span(1) for match in _sent_home().finditer(text)]
    if not verbs:
        return list(found)
    others = [one for one in found if not any(one.start < end and start < one.end for start, end in verbs)]
    remitted = (_remitted(start, end) for start, end in verbs)
    return sorted([*others, *remitted], key=lambda mention: mention.start)


def _remitted(start: int, end: int) -> MeasureMention:
    return MeasureMention(start, end, "remittances", verb=True, partner=True, weak=True)


@lru_cache(maxsize=1)
def _sent_home() -> re.Pattern[str]:
    words = alternatives(vocabulary("measures")["sending_money"])
    inside = r"(?:[^.;:]|\.\d)"
    return re.compile(rf"\b({words})\s(?={inside}{{0,40}}?[$€£\d]{inside}{{0,50}}?\s(?:back\s)?home\b)", re.IGNORECASE)
