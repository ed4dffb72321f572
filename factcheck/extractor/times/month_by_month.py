"""What is told month by month had come to so much in one of them: "by June the monthly sum was back at $3bn"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.scene import Scene, Token

_MONTHLY = "monthly"


def is_month_by_month(scene: Scene) -> bool:
    """Whether the sentence tells what each month brought."""
    return any(token.text.startswith(_MONTHLY) for token in scene.tokens)


def in_month(token: Token) -> Token:
    """The month that something had come to by, and not the months up to it."""
    told = token.period
    if told is None or told.run is None or (told.run.whole_months or 1) == 1:
        return token
    return replace(token, mention=replace(told, period=Period.month(told.run.end.year, told.run.end.month)))
