"""What a share is told of whose whole stands right behind it: "reached 7 percent of GDP", "met half of the demand"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_filler
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, WHOLE_ECONOMY, Frame
from factcheck.extractor.measures.shares.wholes_named import is_whole_of
from factcheck.extractor.measures.taken_up import carried
from factcheck.extractor.measures.taken_up.figures_taken_up import takes_up_sum
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_CONSUMED = "other:consumption"


def part_of(
    whole: Frame,
    scene: Scene,
    at: int,
    own: list[Frame],
    earlier: list[Frame],
    resolved: dict[int | None, Frame],
    made: list[Draft],
    context: Context,
) -> Frame | None:
    """What the share at `at` may be told of: the measure before it, that behind its whole, or what was told before.

    GDP before it is but what another was a share of: "they came to 3 percent of Chad's GDP and a fifth of Mali's GDP".
    """
    only_whole = bool(made) and whole.measure in WHOLE_ECONOMY
    if earlier and not (only_whole and earlier[-1].measure == whole.measure):
        before, last = resolved[earlier[-1].at], made[-1].frame if made else None
        same = last is not None and (last.at, last.measure) == (before.at, before.measure)
        return last if last and same and last.sign < before.sign else before
    if told := next((draft.frame for draft in reversed(made) if draft.sense.kind is not Kind.RANK), None):
        return told
    if behind := _behind(whole, scene, own):
        return resolved[behind.at]
    first, _ = scene.clause(at)
    takes_up = word_set("measures", "taking_up")
    resumed = any(token.text.partition(" ")[0] in takes_up for token in scene.tokens[first:at])
    resumed = resumed or takes_up_sum(scene, at)
    return carried.carried(scene, at, context)[0] if resumed or _meets(whole, scene, at, context) else None


def _behind(whole: Frame, scene: Scene, own: list[Frame]) -> Frame | None:
    """The subject that a share of GDP opens for: "Equal to 30 percent of GDP, remittances …"; those without work of
    the labour force."""
    part = next((f for f in own if f.at is not None and whole.at is not None and f.at > whole.at), None)
    if part is None or part.at is None or not is_whole_of(whole, part):
        return None
    between = scene.tokens[whole.stop + 1 : part.at]
    if whole.measure in word_set("measures", "at_work"):
        return None if any(token.number or token.text == ";" for token in between) else part
    row = [t for t in between if not (is_filler(t.text) or t.area or t.period or t.text in ("the", "in"))]
    opens = whole.measure in WHOLE_ECONOMY and not any(token.is_finite for token in scene.tokens[: whole.at])
    return part if opens and [token.text for token in row] == [","] else None


def _meets(whole: Frame, scene: Scene, at: int, context: Context) -> bool:
    """Whether what was sold before meets so much of what its buyer needs: "Peru met 7 percent of Chile's demand"."""
    if whole.measure != _CONSUMED or context.frame is None or context.frame.measure not in FLOWS:
        return False
    first, _ = scene.clause(at)
    return any(token.text in word_set("measures", "meeting_demand") for token in scene.tokens[first:at])
