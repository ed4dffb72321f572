"""Whether a number is no statistic as the figure before it is none: an earlier one, an estimate, the end of a range."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.statuses import market_moves, tax_rates
from factcheck.extractor.statuses.aims import aim_moved
from factcheck.extractor.statuses.amounts import Status
from factcheck.extractor.statuses.cued import CUES
from factcheck.extractor.statuses.quotas import QUOTA
from factcheck.resources import word_set

_BEFORE_TOO = frozenset([*(CUES[cue][1] for cue in ("company", "bourse")), tax_rates.RULE, market_moves.RULE, QUOTA])
"""What makes no statistic of an earlier level either: "its profit fell to $8bn from $15bn"."""
_AHEAD = (NumberStatus.FORECAST, NumberStatus.TARGET)
_HEDGED = 3
_IN_RANGE = word_set("small_words", "statuses", "in_a_range")


def leads_on(scene: Scene, before: int, at: int) -> bool:
    """Whether words lead from the figure before to the number, so that the one may be what the other is."""
    led = any(token.has("from", "against", "to") for token in _leading(scene, at)) or _is_aim_led_to(scene, before, at)
    return led or _is_against_estimate(scene, before, at) or _ends_range(scene, before, at) or _unit(scene, before, at)


def holds_too(scene: Scene, before: int, at: int, found: Status) -> bool:
    """Whether the status `found` of the figure before is that of the number as well."""
    if found.rule in _BEFORE_TOO or aim_moved(scene, before, at) or _is_against_estimate(scene, before, at):
        return True
    if found.status is NumberStatus.TARGET and _is_aim_led_to(scene, before, at):
        return True
    if found.status in _AHEAD and _is_moved_to(scene, before, at):
        return True
    alike = _unit(scene, before, at) or _are_percentages(scene, before, at)
    return _ends_range(scene, before, at) or (found.status is NumberStatus.EXCHANGE_RATE and alike)


def _is_aim_led_to(scene: Scene, before: int, at: int) -> bool:
    """Whether the aim before is moved to the number: "cut the target deficit of $5bn this year to between 3 and 4"."""
    between = [token for token in scene.tokens[before + 1 : at] if token.text != "between" and not token.has("hedge")]
    if not between or not between[-1].has("to"):
        return False
    return all(token.period or token.pos in ("IN", "TO") for token in between)


def _are_percentages(scene: Scene, before: int, at: int) -> bool:
    return all((n := scene.tokens[place].number) is not None and n.form is Form.PERCENT for place in (before, at))


def _leading(scene: Scene, at: int) -> Iterator[Token]:
    """The nearest word before the number that does not only hedge it."""
    earlier = word_set("small_words", "statuses", "its_earlier")
    near = (token for token in scene.before(at, _HEDGED) if token.text not in earlier)
    words = (token for token in near if not (token.has("hedge") or token.pos == "DT"))
    return islice(words, 1)


def _is_moved_to(scene: Scene, before: int, at: int) -> bool:
    """Whether what is still to be done leads from the one to the other: "would cut a $3bn gap this year to $2bn"."""
    if not any(token.has("to") for token in _leading(scene, at)):
        return False
    first, _ = scene.clause(before)
    row = reversed(scene.tokens[first:before])
    verb = next((token for token in row if token.pos[:2] in ("VB", "MD") and not token.has("hedge")), None)
    apart = any(token.is_finite or token.text in (",", ";") for token in scene.tokens[before + 1 : at])
    return verb is not None and verb.pos == "VB" and not apart


def _unit(scene: Scene, before: int, at: int) -> bool:
    """Whether the number has its unit from the figure before: "was trading at 105 yen, after a low of 103"."""
    number = scene.tokens[at].number
    return number is not None and number.like == scene.tokens[before].start


def _ends_range(scene: Scene, before: int, at: int) -> bool:
    """Whether the figure before opens the range that the number ends: "from a low of 5 percent to a high of 60"."""
    between = [token for token in scene.tokens[before + 1 : at] if not token.has("hedge")]
    texts = {token.text for token in between[1:]}
    return bool(between) and between[0].has("to") and texts <= word_set("measures", "extremes") | _IN_RANGE


def _is_against_estimate(scene: Scene, before: int, at: int) -> bool:
    """Whether the figure before is set against an older one: "could reach 4 percent, against an estimate of 3"."""
    between = scene.tokens[before + 1 : at]
    return any(token.has("against") for token in between) and any(
        token.text.startswith("estimate") for token in between
    )
