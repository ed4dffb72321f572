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

    "Foreign trade between Peru and Chile grew. In May foreign trade came to $3bn". So is the total in an article on the
    two that has told of no other trade yet: "Peruvian-Chilean trade grew. In May total trade came to $3bn".
    """
    told = {context.other} if context.between else set()
    opens = context.other is not None and context.traded_with <= told
    if context.between is None and not opens:
        return own
    called, reporter, partner = _two_told(context)
    if any(code not in (reporter, partner) for _, area in scene.areas for code in area.codes):
        return own
    again = [_is_again(one) and (opens or scene.tokens[one.at or 0].text == called) for one in own]
    of_two = [replace(one, reporter=reporter, partner=partner, all_partners=False) for one in own]
    return [two if is_again else one for one, two, is_again in zip(own, of_two, again, strict=True)]


def _two_told(context: Context) -> tuple[str | None, str | None, str | None]:
    """What the trade of two was called, and the two: those that it was told of, else whom the article is on."""
    if context.between is None:
        return None, context.home, context.other
    called, two = context.between
    return called, two.reporter, two.partner


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


def _is_again(frame: Frame) -> bool:
    """Whether it is the whole of a trade of which nothing says whose it is."""
    unsaid = frame.at is not None and frame.reporter is None and frame.partner is None and not frame.possessed
    return unsaid and frame.all_partners and frame.measure in TWO_SIDED
