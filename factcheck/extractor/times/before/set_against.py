"""Whether a number is only what the one before it is set against: an earlier growth, or the figure of another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.sense import AS_BEFORE, Sense
from factcheck.extractor.senses.set_against import is_done_before, is_growth_set_against, is_set_against
from factcheck.extractor.times.before.set_back import is_recorded, steps_back
from factcheck.extractor.times.beside import is_owned_by_earlier

_COME_FROM = 4
"""Within how many tokens behind a number stands what it has come from: "15 percent, down from 22"."""
_LEVELS = 3
"""Within how many numbers a change is told with its levels: "fell 5 percent to $3bn from $4bn, against a rise of 9".
"""
_PASSING = 5
"""Within how many tokens before a number opens the clause that it stands in: "which had risen by almost 14 percent"."""
_WAS = 3
"""Within how many tokens before a number is said that it was so before: "it had been as much as $5bn"."""


def is_set_against_another(scene: Scene, at: int, frame: Frame, made: Sequence[Draft]) -> bool:
    """Whether whose figure it is sets it against the last, and no other time: "$7bn, compared with $5bn to Chile".

    What the last has come from is the same at another time, and so is what it had been: "Chad's was $7bn, down from
    $8bn", "Chad's was $7bn; it had been $8bn".
    """
    last = made[-1].frame if made else None
    if (
        last is None
        or any(token.has("previously") for token in scene.before(at, _WAS))
        or (at - made[-1].at <= _COME_FROM and scene.tokens[at - 1].text == "from")
    ):
        return False
    sides = (last.measure, last.reporter, last.partner), (frame.measure, frame.reporter, frame.partner)
    return sides[0] != sides[1] and None not in (last.reporter, frame.reporter)


def is_earlier_growth(scene: Scene, at: int, senses: dict[int, Sense], made: Sequence[Draft], frame: Frame) -> bool:
    """Whether a growth rate is what the one before it is set against: "grew 5%, compared with 3% a year before"."""
    if senses[at].kind is Kind.CHANGE_ABS:
        return is_growth_set_against(scene, at) and steps_back(scene, at)
    if senses[at].kind is not Kind.CHANGE:
        return False
    if not made and is_growth_set_against(scene, at):
        return is_recorded(scene, at)
    last = made[-1] if made else None
    if last is not None and last.sense.kind is Kind.LEVEL and not frame.rate:
        last = next((draft for draft in reversed(made[-_LEVELS:]) if draft.sense.kind is not Kind.LEVEL), last)
    before = is_done_before(scene, at) or is_owned_by_earlier(scene, at)
    if before and steps_back(scene, at):
        return True
    if last is None or last.sense.kind not in (Kind.CHANGE, Kind.LEVEL):
        return False
    if last.sense.kind is Kind.LEVEL and not (frame.rate and last.number.form is Form.PERCENT):
        return False
    alike = last.frame.measure == frame.measure and frame.product in (last.frame.product, None)
    if alike and steps_back(scene, at) and _goes_on_back(scene, at, made):
        return True
    earlier = senses[at].rule == AS_BEFORE and steps_back(scene, at)
    return alike and (earlier or before or is_growth_set_against(scene, at))


def _goes_on_back(scene: Scene, at: int, made: Sequence[Draft]) -> bool:
    """Whether "and" joins it to growth that was earlier too: "against a fall of 4% in 2019 and 2% growth in 2018"."""
    joined = any(token.has("and") for _, token in left_of(scene, at)[:1])
    times = [draft.time.period for draft in made if draft.time.period]
    return joined and len(times) > 1 and times[-1].end < times[0].end


def told_for_itself(scene: Scene, told: Sequence[Draft], dated: Sequence[Draft]) -> list[Draft]:
    """Those that are not only set against others: in "9% in July, against 4% in June and 2% in May" that of July.

    Nor are those only told in passing of what went before: "sales, which had risen 14% in May 2008, dropped by 5".

    Args:
        dated: all that the sentence dates, those which are set against others among them.
    """
    told = [draft for draft in told if not _is_in_passing(scene, draft.at)]
    against: set[int] = set()
    for draft in dated:
        last = max(against, default=None)
        between = scene.tokens[last : draft.at] if last is not None else []
        joined = any(token.has("and") for token in between) and not any(token.is_finite for token in between)
        if draft.sense.base or is_set_against(scene, draft.at) or is_growth_set_against(scene, draft.at) or joined:
            against.add(draft.at)
    return [draft for draft in told if draft.at not in against] or list(told)


def _is_in_passing(scene: Scene, at: int) -> bool:
    """Whether it stands in a clause on what had been before, behind which the sentence goes on."""
    before = scene.before(at, _PASSING)
    had = any(one.text.split()[0] == "had" and other.has("which") for one, other in pairwise(before))
    rest = scene.tokens[at:]
    comma = next((place for place, token in enumerate(rest) if token.text == ","), None)
    return had and comma is not None and any(token.is_finite for token in rest[comma:])
