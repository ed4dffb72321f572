"""Areas that only tell what happened there, or who did it: "before Russia's invasion of Ukraine, trade was $3bn"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary


def without_events(mentions: list[AreaMention], line: str) -> list[AreaMention]:
    """The mentions without those of an event that goods play no part in."""
    return [mention for mention in mentions if not _is_of_event(mention, line)]


def _is_of_event(mention: AreaMention, line: str) -> bool:
    does = mention.possessive or mention.form == "demonym"
    if does and _behind().match(line, mention.end):
        return True
    return not mention.possessive and _before().search(line, 0, mention.start) is not None


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?:'s?)?\s(?:[a-z-]+\s){{0,2}}(?:{alternatives(vocabulary('areas')['events'])})\b")


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    events = alternatives(vocabulary("areas")["events"])
    ways = alternatives(vocabulary("areas")["events_where"])
    return re.compile(rf"\b(?<!trade )(?<!tariff )(?<!price )(?:{events})\s(?:{ways})\s(?:the\s)?(?:[a-z]+\s)?\Z")
