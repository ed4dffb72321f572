"""The words of comparison that go with a change, of all that its sentence holds."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.mentions import Form, PeriodMention
from factcheck.extractor.periods import resolve
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.base_levels import is_done_before
from factcheck.extractor.senses.restated import restates
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.behind import behind as place_behind
from factcheck.extractor.times.between_rates import is_between_rates
from factcheck.extractor.times.later_clauses import is_of_later_clause, leads_to_change
from factcheck.extractor.times.of_subject import is_figure
from factcheck.extractor.times.steps_named import named_step
from factcheck.extractor.times.told_periods import COMPARED, STEPS_BACK
from factcheck.resources import word_set

_TWO = 2
_OWN_FIGURE = 4
"""Within how many tokens before a number stands the time that it is more or less than: "the 2012 figure by 5%"."""
_CLAUSE_MARKS = frozenset({",", ";", ":", "(", "and", "but"})
_COMPARED = 3
"""The words of "higher than in (the)"."""
_RECORD = 4
"""Within how many tokens before them stands what was never so since: "the highest level in a year"."""
_BEHIND = 5
"""Within how many tokens behind a period stands the change that it leads to: "year on year a drop of 3%"."""
_OPENS = 4
"""Within how many tokens a sentence opens."""
_OWNED = 3
"""Within how many tokens behind a period stands the number that it owns."""


def base_mention(scene: Scene, at: int, senses: dict[int, Sense], own: Period) -> PeriodMention | None:
    """The words of comparison that go with the change: the nearest behind it, else the nearest before it."""
    if step := named_step(scene, at):
        return step
    marked = [(p, m) for p, m in scene.periods if m.base or m.relative in STEPS_BACK or m.relative == "annual"]
    marked = [(p, m) for p, m in marked if not (_is_too_short(m, own) or _is_reach_of_record(scene, p))]
    marked = [(p, m) for p, m in marked if m.base or not is_figure(scene.tokens[p])]
    marked = [(p, m) for p, m in marked if not (m.relative == "annual" and is_between_rates(scene, p, at, senses))]
    marked = [(p, m) for p, m in marked if not _is_of_another(scene, p, at, senses)]
    marked = [(p, m) for p, m in marked if not _is_cut_off(scene, p, at)] or marked
    joined = next((m for p, m in marked if p < at and _is_joined(scene, p, own)), None)
    behind = _passed(scene, at) or joined or next((m for p, m in marked if p > at), None)
    behind = behind or _compared_with(scene, at, own, senses)
    return behind or next((m for p, m in reversed(marked) if p < at), None)


def named_base(scene: Scene, at: int, senses: dict[int, Sense]) -> Period | None:
    """The time that words behind the change measure it from, though none tell when it was: "up 10 percent on 2012"."""
    marked = [(p, m) for p, m in scene.periods if m.base and m.relative is None]
    named = [(p, m) for p, m in marked if not (_is_of_another(scene, p, at, senses) or _is_cut_off(scene, p, at))]
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
    return any(
        place > at and (m.compares and not dated if place == own else m.compares or m.base)
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


def _is_of_another(scene: Scene, place: int, at: int, senses: dict[int, Sense]) -> bool:
    """Whether the period is that of another change: "3%, after 2% in May", "after rising 2% from May", "twice that"."""
    for other, sense in senses.items():
        if other == at or sense.kind not in COMPARED or restates(scene, min(at, other), max(at, other)):
            continue
        if place_behind(scene, other) == place and _tells_when(scene, place):
            return True
        if at < other < place and (sense.kind is Kind.RATIO or is_done_before(scene, other)):
            return True
        if abs(other - place) <= _TWO and scene.in_brackets(other) and not scene.in_brackets(at):
            return True
        if at < other < place and (_sets_apart(scene, at, other) or _moves_growth(scene, at, other, senses)):
            return True
        levels = any(at < level < other and told.kind is Kind.LEVEL for level, told in senses.items())
        if levels and at < other < place and _is_more_than(scene.tokens[other + 1 : place]):
            return True
    return (
        _owns_another(scene, place, at, senses)
        or leads_to_change(scene, place, at, senses)
        or is_of_later_clause(scene, place, at)
        or _opens_next(scene, place, at)
    )


def _moves_growth(scene: Scene, at: int, other: int, senses: dict[int, Sense]) -> bool:
    """Whether the other are points by which growth itself moved: "grew 5% in May, up 2 points from April"."""
    number = scene.tokens[other].number
    return number is not None and number.form is Form.POINTS and senses[at].kind is Kind.CHANGE


def _sets_apart(scene: Scene, at: int, other: int) -> bool:
    """Whether the other change of the same is set against this one: "up 5 percent, but still 3 below May"."""
    between = scene.tokens[at + 1 : other]
    parted = any(token.text in word_set("directions", "but") for token in between)
    return parted and not any(token.measure or token.area or token.pos[:2] == "NN" for token in between)


def _opens_next(scene: Scene, place: int, at: int) -> bool:
    """Whether the words lead to the next change: "Against May it was 3 percent more, against June, 5 percent"."""
    between = [token for token in scene.tokens[at + 1 : place] if not token.has("hedge")]
    leads = any(token.text in (",", ";", "and", "but") for token in between[-2:])
    after = [token for token in scene.after(place, _BEHIND) if token.text not in (",", "a", "an", "of")]
    noun = len(after) > 1 and after[0].has("rise_noun", "fall_noun") and after[1].number is not None
    return leads and bool(after) and (after[0].number is not None or noun or _has_its_own(scene, at))


def _has_its_own(scene: Scene, at: int) -> bool:
    """Whether the sentence opens with what the change is measured from: "Compared with May, 3 percent …"."""
    first = next(iter(scene.periods), None)
    opens = first is not None and first[0] <= _OPENS and first[1].base
    return opens and next(iter(scene.numbers), (at,))[0] == at


def _is_more_than(between: Sequence[Token]) -> bool:
    """Whether a number is told as so much more than what follows: "rose by 19% to $9bn, or 3% higher than in May"."""
    compares = any(token.has("comparing") or token.text.split()[-1] == "than" for token in between)
    return compares and len(between) <= _COMPARED


def _tells_when(scene: Scene, place: int) -> bool:
    """Whether the period says when a change was made, not only what it is measured from: "9% in the quarter before"."""
    mention = scene.tokens[place].period
    if mention is None or mention.base:
        return mention is not None
    return mention.relative in (None, "previous") and any(token.has("to_period") for token in scene.before(place, 1))


def _owns_another(scene: Scene, place: int, at: int, senses: dict[int, Sense]) -> bool:
    """Whether the period owns another change: "up 9%, after the previous month's 7%"; not "9% below May's $3bn"."""
    owned = scene.tokens[place].text.endswith(("'s", "’s")) or any(t.text == "'s" for t in scene.after(place, 1))
    following = next((p for p, _ in scene.numbers if p > place), None)
    if not owned or following is None or following == at or following - place > _OWNED:
        return False
    if any(token.text in ("and", "or", ",", ";") for token in scene.tokens[place:following]):
        return False
    mention = scene.tokens[place].period
    return not (following in senses and senses[following].kind is Kind.LEVEL and mention and mention.base)


def _compared_with(scene: Scene, at: int, own: Period, senses: dict[int, Sense]) -> PeriodMention | None:
    """The period behind the number with a word of comparison between: "5 percent more than the 2022 figure"."""
    for place, mention in scene.periods:
        if place <= at or mention.period is None or _is_too_short(mention, own):
            continue
        if _is_of_another(scene, place, at, senses):
            continue
        if any(t.has("than", "comparing") for t in scene.tokens[at:place]):
            return mention
    return None


def told_base(mention: PeriodMention, own: Period) -> Period | None:
    """What the words of comparison mean for a number of the period `own`."""
    return resolve(mention, own) if mention.relative else mention.period
