"""How much of imports exports pay for: "exports covered 48 percent of imports" is a rate, and no share of imports."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.set_against import is_set_against
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "how much of imports exports cover"
_RATE = "other:coverage rate"
_NEAR = 4
"""Within how many tokens behind the percentage stand the imports that it is of."""


def coverage(
    scene: Scene, at: int, own: Sequence[Frame], resolved: dict[int | None, Frame], made: Sequence[Draft]
) -> Frame | None:
    """The rate at which exports cover imports, where the percentage at `at` tells it, now or at an earlier time."""
    number = scene.tokens[at].number
    if number is None or number.form not in (Form.PERCENT, Form.FRACTION):
        return None
    if made and made[-1].frame.measure == _RATE and (is_set_against(scene, at) or _is_it(scene, at)):
        return made[-1].frame
    flow = _covering(scene, at, own)
    return (
        Frame(like(_RATE, flow.measure), rate=True, reporter=resolved[flow.at].reporter, at=flow.at) if flow else None
    )


def _is_it(scene: Scene, at: int) -> bool:
    """Whether so much is what "it" is or was."""
    row = [token for _, token in left_of(scene, at)[:2]]
    return len(row) > 1 and row[0].has("be") and row[1].text == "it"


def _covering(scene: Scene, at: int, own: Sequence[Frame]) -> Frame | None:
    """The exports that cover so much of the imports behind, or do so at such a rate; be it the former or the latter."""
    covering = word_set("measures", "covering")
    before = [frame for frame in own if frame.at is not None and frame.at < at]
    left = [token.text for _, token in left_of(scene, at)]
    if left[:1] == ["at a rate of"] and not covering.isdisjoint(left[1:]):
        return next((frame for frame in reversed(before) if frame.measure == "exports"), None)
    if not any(token.text.startswith("of") for token in scene.after(at, 1)):
        return None
    verbs = {*left[:1], " ".join(reversed(left[:2]))}
    if any(token.has("former", "latter") for token in scene.after(at, 1)) and not verbs.isdisjoint(covering):
        return before[-1] if {frame.measure for frame in before} == ONE_WAY else None
    imports = next((f for f in own if f.at is not None and at < f.at <= at + _NEAR), None)
    if not before or imports is None or (before[-1].measure, imports.measure) != ("exports", "imports"):
        return None
    return None if verbs.isdisjoint(covering | {"at"}) else before[-1]
