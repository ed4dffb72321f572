"""Years named for a part of them that the article is on: "in late 2019", "ended 2019 with", of its last quarter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from factcheck.domain.period import Period
from factcheck.extractor.ended import lasts_a_year
from factcheck.extractor.mentions import PeriodMention
from factcheck.resources import word_set

_REACH = 20
_HALF = 6
_EARLY = "early"


def names_some_part(text: str, mention: PeriodMention) -> bool:
    """Whether a year is named for some part of it alone: how it closed, what came late or early in it."""
    if mention.period is None or not lasts_a_year(mention.period):
        return False
    words = word_set("periods", "closing_verbs") | word_set("periods", "edges", "within")
    return _led_by(text, mention) in words


def mean_part(docs: Sequence[Doc], main_period: Period | None) -> None:
    """Let such years mean `main_period`, where that is the quarter or half of them that the words may mean."""
    if main_period is None or (main_period.whole_months or _HALF + 1) > _HALF:
        return
    for doc in docs:
        known = doc._
        known.periods = [_meant(mention, known.text, main_period) for mention in known.periods]


def _meant(mention: PeriodMention, text: str, part: Period) -> PeriodMention:
    year = mention.period
    if year is None or not names_some_part(text, mention) or not year.contains(part):
        return mention
    early = _led_by(text, mention) == _EARLY
    beside = part.start == year.start if early else part.end == year.end
    return replace(mention, period=replace(part, said=year.said)) if beside else mention


def _led_by(text: str, mention: PeriodMention) -> str:
    return next(iter(text[max(0, mention.start - _REACH) : mention.start].lower().split()[-1:]), "")
