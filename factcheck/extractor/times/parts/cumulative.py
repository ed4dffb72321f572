"""Months up to which a year is summed: "the cumulative deficit in July was $6bn after $5bn in June"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.calendar_home import calendar_home
from factcheck.extractor.scene import Scene, Token


def cumulated(scene: Scene, at: int, home: str | None) -> Scene:
    """The sentence with its months as the year up to each, where a cumulative figure is told before `at`.

    Not where the country's own year may begin in another month.
    """
    summed = next((place for place, token in enumerate(scene.tokens[:at]) if token.text.startswith("cumulative")), None)
    if summed is None or calendar_home(home) or any(token.number for token in scene.tokens[:summed]):
        return scene
    return replace(scene, tokens=[_up_to_month(token) for token in scene.tokens])


def _up_to_month(token: Token) -> Token:
    told = token.period
    if told is None or told.period is None or told.period.whole_months != 1:
        return token
    period = told.period
    return replace(token, mention=replace(told, period=replace(period, start=Period.year(period.start.year).start)))
