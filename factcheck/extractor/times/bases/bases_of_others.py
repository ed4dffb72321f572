"""Whether a time that changes are measured from is that of another change of the sentence than the one looked at."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.restated import restates
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.set_against import is_done_before
from factcheck.extractor.times.behind import behind as place_behind
from factcheck.extractor.times.later_clauses import is_of_later_clause, leads_to_change
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.resources import word_set

_TWO = 2
_BEHIND = 5
"""Within how many tokens behind a period stands the change that it leads to: "year on year a drop of 3%"."""
_OPENS = 4
"""Within how many tokens a sentence opens."""
_OWNED = 3
"""Within how many tokens behind a period stands the number that it owns."""
_COMPARED = 3
"""The words of "higher than in (the)"."""


def is_of_another_change(scene: Scene, place: int, at: int, senses: dict[int, Sense]) -> bool:
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
    words = ("than", "above", "below")
    compares = any(token.has("comparing") or token.text.split()[-1] in words for token in between)
    return compares and len(between) <= _COMPARED


def _tells_when(scene: Scene, place: int) -> bool:
    """Whether the period says when a change was made, not only what it is measured from: "9% in the quarter before"."""
    mention = scene.tokens[place].period
    if mention is None or mention.base:
        return mention is not None
    told = (token.has("to_period") or token.number is not None for token in scene.before(place, 1))
    return mention.relative in (None, "previous") and any(told)


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
