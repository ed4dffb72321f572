"""Whether the next area of a row has what is told as the one before it had: "Haiti had $4bn and Honduras $7bn"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.subject import subject_of
from factcheck.resources import word_set

_FOLLOWED = 2
"""Within how many words before it stands who is followed: "Peru was followed by"."""


def has_too(scene: Scene, at: int, frame: Frame, last: Frame | None) -> bool:
    """Whether the area before the number at `at` has what is told, after others that had it.

    Args:
        last: what the number before it in the sentence was told of.
    """
    return _had_it(last, frame) or _comes_next(scene, at, frame, last)


def _had_it(last: Frame | None, frame: Frame) -> bool:
    """Whether the number before was told of another area that has it."""
    if last is None or last.measure != frame.measure or frame.measure.startswith("other:"):
        return False
    return last.partner == frame.partner == "world" and last.reporter != frame.reporter


def _comes_next(scene: Scene, at: int, frame: Frame, last: Frame | None) -> bool:
    """Whether it follows whom the sentence is about, who has it: "Peru had the most, $3bn, followed by Chile's"."""
    leading = word_set("sentences", "leading_to_next")
    mark = next((place for place in range(at - 1, 0, -1) if scene.tokens[place].text in leading), None)
    if mark is None or any(token.number for token in scene.tokens[mark:at]):
        return False
    told = last or frame
    before = next((token.area for token in scene.before(mark, _FOLLOWED) if token.area), None)
    named = before is not None and before.codes == (told.reporter,)
    return told.partner in (None, "world") and (named or subject_of(scene, frame) == told.reporter)
