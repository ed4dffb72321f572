"""How much of imports exports pay for: "exports covered 48 percent of imports" is a rate, and no share of imports."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.set_against import is_set_against
from factcheck.extractor.told import like
from factcheck.resources import vocabulary

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
    if made and made[-1].frame.measure == _RATE and is_set_against(scene, at):
        return made[-1].frame
    exports = next((f for f in reversed(own) if f.at is not None and f.at < at), None)
    imports = next((f for f in own if f.at is not None and at < f.at <= at + _NEAR), None)
    if exports is None or imports is None or (exports.measure, imports.measure) != ("exports", "imports"):
        return None
    left = [token.text for _, token in left_of(scene, at)[:2]]
    verbs = {*left[:1], " ".join(reversed(left))}
    if verbs.isdisjoint(vocabulary("measures")["covering"]) or not scene.tokens[at + 1].text.startswith("of"):
        return None
    return Frame(like(_RATE, exports.measure), rate=True, reporter=resolved[exports.at].reporter, at=exports.at)
