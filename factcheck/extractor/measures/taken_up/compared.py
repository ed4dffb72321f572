"""The second of two that a sentence compares: "exports grew faster than imports, 8 percent against 5"."""

from __future__ import annotations

from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.clauses import in_phrase_beside
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.in_passing import has_the_second, sets_against
from factcheck.extractor.scene import Scene

RULE = "the other of two that are compared"


def compared(
    scene: Scene, at: int, own: list[Frame], resolved: dict[int | None, Frame], made: list[Draft]
) -> Frame | None:
    """The measure that another was only compared with, where the number at `at` is set against that of the other."""
    last, number = made[-1] if made else None, scene.tokens[at].number
    near = next((token for token in scene.before(at, 2) if not token.has("hedge")), None)
    if last is None or number is None or last.frame.at is None or near is None or not sets_against(near):
        return None
    if near.text == "to" and not any(f.at is not None and has_the_second(scene, f.at) for f in own if f.aside):
        return None
    first, told = last.frame.at, last.number.form is number.form
    asides = (f for f in own if f.aside and not f.cause and f.at is not None and first < f.at < last.at)
    other = next((f for f in asides if f.at is not None and not in_phrase_beside(scene, f.at, last.at)), None)
    between = scene.tokens[last.at + 1 : at]
    apart = any(token.period or token.area or token.measure for token in between)
    return resolved[other.at] if other is not None and told and not apart else None
