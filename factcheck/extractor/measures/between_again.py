"""The "foreign trade" of a country where the article has called its trade with one other so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import TWO_SIDED, Frame
from factcheck.extractor.scene import Scene

_ALL = (None, "world")


def with_two_again(own: list[Frame], scene: Scene, context: Context) -> list[Frame]:
    """The frames with the trade of the two that was called the same before, where nothing says now whose it is.

    "Foreign trade between Peru and Chile grew. In May foreign trade came to $3bn".
    """
    if context.between is None:
        return own
    called, two = context.between
    if any(code not in (two.reporter, two.partner) for _, area in scene.areas for code in area.codes):
        return own
    again = (_is_again(one, scene, called) for one in own)
    return [_of_two(one, two) if is_again else one for one, is_again in zip(own, again, strict=True)]


def _of_two(frame: Frame, two: Frame) -> Frame:
    return replace(frame, reporter=two.reporter, partner=two.partner, all_partners=False)


def between_after(
    scene: Scene, measured: Sequence[Frame], before: tuple[str, Frame] | None
) -> tuple[str, Frame] | None:
    """What trade between two is called after the sentence, which measures so much; None once it is that of one."""
    for frame in measured:
        if frame.measure not in TWO_SIDED or frame.at is None or frame.reporter is None:
            continue
        word = scene.tokens[frame.at].text
        if frame.partner not in _ALL:
            before = word, frame
        elif before is not None and word == before[0]:
            before = None
    return before


def _is_again(frame: Frame, scene: Scene, called: str) -> bool:
    unsaid = frame.at is not None and frame.reporter is None and frame.partner is None and not frame.possessed
    return unsaid and frame.all_partners and scene.tokens[frame.at or 0].text == called
