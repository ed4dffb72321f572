"""Numbers that state no statistic: forecasts, targets, tariffs, figures of companies, told by the words around them."""

from __future__ import annotations

from datetime import date

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import Time

_CUES = {
    "target": NumberStatus.TARGET,
    "forecast": NumberStatus.FORECAST,
    "tariff": NumberStatus.TARIFF,
    "exchange_rate": NumberStatus.EXCHANGE_RATE,
    "company": NumberStatus.COMPANY,
}
_NEAR = 8
_ON = frozenset({"to", "or", "("})
"""What leads from a number to one more of the same: "profit rose 15 percent to $2bn"."""


def status_of(scene: Scene, at: int, time: Time, published: date | None) -> NumberStatus | None:
    """What the number at `at` is if it is no claim, None if it may be one."""
    if published and time.explicit and time.period and time.period.start > published:
        return NumberStatus.FORECAST
    if (
        any(token.text in ("each", "apiece") for token in scene.after(at, 1))
        and scene.tokens[at].text[0] not in "0123456789"
    ):
        return NumberStatus.QUANTITY
    number = scene.tokens[at].number
    if number and number.quantity.unit and any(token.has("per") for token in scene.after(at, 1)):
        return NumberStatus.QUANTITY
    first, _ = scene.clause(at)
    start = max(first, at - _NEAR)
    earlier = [place for place, number in scene.numbers() if start <= place < at and number.form is not Form.RANK]
    near = scene.tokens[earlier[-1] + 1 if earlier else start : at] + scene.after(at, 2)
    for cue, status in _CUES.items():
        if any(token.has(cue) for token in near):
            return status
    if earlier and all(token.text in _ON or token.has("hedge") for token in scene.tokens[earlier[-1] + 1 : at]):
        return status_of(scene, earlier[-1], time, published)
    return None
