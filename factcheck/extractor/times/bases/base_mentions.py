"""The words of comparison that go with a change, of all that its sentence holds."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import resolve
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.bases.bases_of_others import is_of_another_change
from factcheck.extractor.times.bases.between_rates import is_between_rates
from factcheck.extractor.times.bases.steps_named import named_step
from factcheck.extractor.times.behind import behind as place_behind
from factcheck.extractor.times.of_subject import is_figure
from factcheck.extractor.times.told_periods import STEPS_BACK
from factcheck.resources import word_set

_TWO = 2
_OWN_FIGURE = 4
"""Within how many tokens before a number stands the time that it is more or less than: "the 2012 figure by 5%"."""
_CLAUSE_MARKS = word_set("small_words", "times", "clause_marks")
_RECORD = 4
"""Within how many tokens before them stands what was never so since: "the highest level in a year"."""


def base_mention(scene: Scene, at: int, senses: dict[int, Sense], own: Period) -> PeriodMention | None:
    """The words of comparison that go with the change: the nearest behind it, else the nearest before it."""
    if step := named_step(scene, at):
        return step
    marked = [(p, m) for p, m in scene.periods if m.base or m.relative in STEPS_BACK or m.relative == "annual"]
    marked = [(p, m) for p, m in marked if not (_is_too_short(m, own) or _is_reach_of_record(scene, p))]
    marked = [(p, m) for p, m in marked if m.base or not is_figure(scene.tokens[p])]
    marked = [(p, m) for p, m in marked if not (m.relative == "annual" and is_between_rates(scene, p, at, senses))]
    marked = [(p, m) for p, m in marked if not is_of_another_change(scene, p, at, senses)]
    marked = [(p, m) for p, m in marked if not _opens_other_part(scene, p, at)]
    marked = [(p, m) for p, m in marked if not _is_cut_off(scene, p, at)] or marked
    joined = next((m for p, m in marked if p < at and _is_joined(scene, p, own)), None)
    behind = _passed(scene, at) or joined or next((m for p, m in marked if p > at), None)
    behind = behind or _compared_with(scene, at, own, senses)
    return behind or next((m for p, m in reversed(marked) if p < at), None)


def named_base(scene: Scene, at: int, senses: dict[int, Sense]) -> Period | None:
    """The time that words behind the change measure it from, though none tell when it was: "up 10 percent on 2012"."""
    marked = [(p, m) for p, m in scene.periods if m.base and m.relative is None]
    named = [(p, m) for p, m in marked if not (is_of_another_change(scene, p, at, senses) or _is_cut_off(scene, p, at))]
    nearest = next((m for p, m in named if p > at), None) or next((m for p, m in reversed(named) if p < at), None)
    return (_passed(scene, at) or nearest).period if nearest else None


def _passed(scene: Scene, at: int) -> PeriodMention | None:
    """The time whose level right before was passed or missed by so much: "beat the 2012 figure by 5 percent"."""
    if not any(token.text == "by" for token in scene.before(at, _TWO)):
        return None
    for token in scene.before(at, _OWN_FIGURE):
        if token.number or token.text in _CLAUSE_MARKS:
            return None
        if token.period:
            return token.period if token.period.base and token.period.relative in (None, *STEPS_BACK) else None
    return None


def is_compared_behind(scene: Scene, at: int) -> bool:
    """Whether words behind the number say only what it is measured from: "after 3% in May year on year"."""
    own = place_behind(scene, at)
    dated = own is not None and any(token.has("to_period") for token in scene.before(own, 1))
    stop = next((place for place, _ in scene.numbers if place > at), len(scene.tokens))
    return any(
        at < place < stop and (m.compares and not dated if place == own else m.compares or m.base)
        for place, m in scene.periods
    )


def _is_joined(scene: Scene, place: int, own: Period) -> bool:
    """Whether "over" joins the time to that of the change: "growth in May 2017 over May 2016 was 5 percent"."""
    before = scene.tokens[max(0, place - _TWO) : place]
    joined = len(before) == _TWO and before[1].text == "over" and before[0].period is not None
    return joined and before[0].period is not None and before[0].period.period == own


def _is_too_short(mention: PeriodMention, own: Period) -> bool:
    """Whether the words are of a week, and the number of whole months: "less than in the week before"."""
    return mention.relative == "previous" and mention.step == "week" and own.whole_months is not None


def _is_reach_of_record(scene: Scene, place: int) -> bool:
    """Whether the words only tell how long there was none like it: "to the highest level in a year"."""
    led = any(token.text == "in" for token in scene.before(place, 1))
    if not led or scene.tokens[place].text not in word_set("periods", "whiles"):
        return False
    return any(t.text.endswith("est") or t.text in ("most", "least", "worst") for t in scene.before(place, _RECORD))


def _is_cut_off(scene: Scene, place: int, at: int) -> bool:
    """Whether the period stands behind the number in another part of the sentence: "; against May it fell"."""
    return any(token.text == ";" for token in scene.tokens[min(place, at) : max(place, at)])


def _opens_other_part(scene: Scene, place: int, at: int) -> bool:
    """Whether the comparison opens a part of the sentence behind the number, with changes of its own."""
    first, last = scene.clause(place)
    opens = at < first <= place <= first + _TWO
    return opens and any(place < other < last for other, _ in scene.numbers)


def _compared_with(scene: Scene, at: int, own: Period, senses: dict[int, Sense]) -> PeriodMention | None:
    """The period behind the number with a word of comparison between: "5 percent more than the 2022 figure"."""
    for place, mention in scene.periods:
        if place <= at or mention.period is None or _is_too_short(mention, own):
            continue
        if is_of_another_change(scene, place, at, senses):
            continue
        if any(t.has("than", "comparing") for t in scene.tokens[at:place]):
            return mention
    return None


def told_base(mention: PeriodMention, own: Period) -> Period | None:
    """What the words of comparison mean for a number of the period `own`."""
    return resolve(mention, own) if mention.relative else mention.period
