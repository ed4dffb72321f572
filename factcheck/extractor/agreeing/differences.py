"""What two levels just told are apart by, where a word says so: "$5bn after $3bn, which makes a difference of $2bn"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.agreeing.figures import Figure, figures_of
from factcheck.extractor.numbers.units import PERCENT
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

_MARKS = frozenset({",", ":"})
APART = "what the two levels before it are apart by"
"""The rule that reads an amount so."""
_SINCE = 4
"""How many figures back the two levels stand at most, if the second is not the next."""
_DRAWN = 6
"""Within how many tokens before a change it is said to be what two levels come to."""
_SUBJECT = 4
"""Within how many tokens before the verb the word stands that says so: "the gap between them is"."""


def tell_differences(readings: Sequence[Reading]) -> None:
    """Read each amount that is called a difference to be the change between the two levels told beside it.

    A percentage that is drawn from two levels is told of the time of the later, against that of the earlier.
    """
    figures = list(figures_of(readings))
    scenes = {id(draft): reading.scene for reading in readings for draft in reading.told}
    for place, figure in enumerate(figures):
        if figure.kind is Kind.CHANGE and _is_drawn(scenes[id(figure.draft)], figure.draft.at):
            _tell_when(figure, figures[max(0, place - _SINCE) : place])
        if _is_called_difference(scenes[id(figure.draft)], figure.draft.at):
            beside = [*figures[max(0, place - _SINCE) : place], *figures[place + 1 : place + 2]]
            if figure.is_amount and _tell(figure, beside):
                _tell_again(figure, figures[place + 1 : place + 2], scenes)
            elif figure.kind is Kind.SHARE:
                _tell_part(figure, figures[max(0, place - _SINCE) : place])


def _is_drawn(scene: Scene, at: int) -> bool:
    """Whether it is what the levels before it come to: "in 2021 it had been $5bn, which means a rise of 9 percent"."""
    row = [token.text.rpartition(" ")[2] for token in scene.before(at, _DRAWN)]
    return any(word in word_set("directions", "drawing") for word in row)


def _tell_when(figure: Figure, before: Sequence[Figure]) -> None:
    """Make it the change from the earlier to the later of the last two levels, where it is theirs as printed."""
    factor = figure.factor()
    if factor is None:
        return
    least, most = factor
    for earlier, later in _steps(before):
        if earlier.low > 0 and later.low / earlier.high <= most and least <= later.high / earlier.low:
            figure.draft.time = replace(later.draft.time, base=earlier.draft.time.period)
            return


def _is_called_difference(scene: Scene, at: int) -> bool:
    """Whether it is "a difference of $2bn", "an extra $2bn", or "the gap is $2bn"."""
    near = [token for _, token in left_of(scene, at) if token.text not in _MARKS]
    apart = word_set("measures", "statuses", "differences") | word_set("directions", "coming_on_top")
    if near[:1] and near[0].has("be", "level_verb"):
        return any(token.text in apart for token in near[1 : 1 + _SUBJECT])
    return any(token.text in apart for token in [token for token in near if token.text != "of"][:1])


def _tell_part(figure: Figure, before: Sequence[Figure]) -> None:
    """Make it the change in percent between the last two levels of one thing: "The difference: a third"."""
    for earlier, later in _steps(before):
        draft = figure.draft
        draft.sense = Sense(Kind.CHANGE, 1 if later.low > earlier.low else -1, rule=APART)
        draft.frame = later.draft.frame
        draft.time = replace(later.draft.time, base=earlier.draft.time.period)
        return


def _tell_again(figure: Figure, following: Sequence[Figure], scenes: Mapping[int, Scene]) -> None:
    """Make a percentage that tells the difference again the same change: "The difference, 12 tonnes or 5 percent"."""
    scene = scenes[id(figure.draft)]
    for again in following:
        if scenes[id(again.draft)] is not scene or again.unit != PERCENT.name:
            continue
        between = [token.text for token in scene.tokens[figure.draft.at + 1 : again.draft.at] if not token.has("hedge")]
        if "or" in between and set(between) <= {"or", ",", "("}:
            draft = again.draft
            draft.sense = Sense(Kind.CHANGE, figure.draft.sense.direction, rule=APART)
            draft.frame, draft.time = figure.draft.frame, figure.draft.time


def _tell(figure: Figure, beside: Sequence[Figure]) -> bool:
    """Make it the change from the earlier to the later of the last two levels of one thing whose difference it is."""
    for earlier, later in _steps(beside):
        if earlier.unit == figure.unit and _are_apart_by(figure, earlier, later):
            draft = figure.draft
            draft.sense = Sense(Kind.CHANGE_ABS, 1 if later.low > earlier.low else -1, rule=APART)
            draft.frame = later.draft.frame
            draft.time = replace(later.draft.time, base=earlier.draft.time.period)
            return True
    return False


def _steps(beside: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Each two levels of one thing at two times told one after the other, the last first: the earlier and the later."""
    levels = [figure for figure in beside if figure.kind is Kind.LEVEL and figure.is_amount]
    for pair in reversed(list(pairwise(levels))):
        earlier, later = sorted(pair, key=_begins)
        if earlier.unit == later.unit and _is_of_one_thing(earlier, later) and _begins(earlier) < _begins(later):
            yield earlier, later


def _begins(figure: Figure) -> str:
    period = figure.draft.time.period
    return period.start.isoformat() if period else ""


def _is_of_one_thing(one: Figure, other: Figure) -> bool:
    first, second = ((f.measure, f.reporter, f.partner, f.product) for f in (one.draft.frame, other.draft.frame))
    return first == second


def _are_apart_by(figure: Figure, one: Figure, other: Figure) -> bool:
    low, high = sorted((one, other), key=lambda level: level.low)
    return high.low - low.high <= figure.high and figure.low <= high.high - low.low
