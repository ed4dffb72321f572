"""The period of a number that its own sentence does not date: the one carried to it, as its words take it."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.told_periods import Time, is_past
from factcheck.resources import word_set

_STEPS = {"month": 1, "quarter": 3}


def carried_period(scene: Scene, at: int, current: Period | None, context: Context, *, flow: bool) -> Time:
    """The time of the number at `at` where `current` was spoken of before."""
    if current and current.whole_months and scene.says("whole_year"):
        year = next(token for token in scene.tokens if token.has("whole_year"))
        whole = replace(Period.year(current.end.year), said=scene.words([year]))
        return Time(whole, rule="the whole year", explicit=True)
    past = current is not None and is_past(PeriodMention(0, 0, current), context.main_period)
    if past and is_told_now(scene.tokens[:at]):
        current = context.main_period
    current = _of_its_step(scene, current, context) if flow else current
    return Time(current, rule="period carried" if current else "")


def _of_its_step(scene: Scene, current: Period | None, context: Context) -> Period | None:
    """The month or quarter told last, where the sentence compares it with the one before: "up 28% month on month"."""
    step = next((m.step for _, m in scene.periods if m.compares and m.relative == "previous"), None)
    months = _STEPS.get(step or "")
    if months is None or current is None or (current.whole_months or 0) <= months:
        return current
    return context.lengths.get(months) or current


def is_told_now(before: list[Token]) -> bool:
    """Whether it is told of the present: "in 1948 there were 13,600, and 1,663 are left", "now had $2bn"."""
    if any(token.text in word_set("periods", "now") for token in before):
        return True
    verb = next((token for token in reversed(before) if token.pos in ("VBZ", "VBP", "VBD")), None)
    return verb is not None and verb.pos != "VBD" and verb.text not in word_set("sources", "saying")
