"""Amounts whose verb is left out, as it is that of the change before: "exports gained $3bn, but imports $2bn"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.sectors import names_sector
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.amounts.base_levels import is_base
from factcheck.extractor.senses.restated import tokens_between
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

_ONWARD = word_set("small_words", "senses", "onward")
_LINKS = word_set("small_words", "senses", "links")
_BESIDE = _LINKS | {"alone"}
_NAMING = frozenset({"NN", "IN", "TO", "DT", "JJ", "CC"})
"""Parts of speech of what names the next of a row."""
_GOODS = frozenset({"NN", "JJ", "CC", "DT", "PR"})
"""Parts of speech of what names goods."""
_LEADS = word_set("small_words", "senses", "before_a_level")
_BEFORE_THAT = word_set("small_words", "senses", "before_that")
_PAIR, _ORDER = 2, 5
_ADDED = 7
"""Within how many tokens before a change stands the level that it is added to."""
CONTRIBUTED = "a part of a change"
"""The rule of an amount that is a part of a change: what follows it may be another."""


def goes_on_in_change(scene: Scene, previous: int, at: int, before: Sense) -> bool:
    """Whether the verb of a change before holds for the amount too: "exports gained $3bn, but imports $2bn"."""
    between = tokens_between(scene, previous, at)
    if before.kind is not Kind.CHANGE_ABS or not between:
        return False
    if _is_as_large(scene, previous, at) and _is_of_another_time(scene, at, between):
        return True
    if is_base(scene, at) or _is_added(scene, previous):
        return False
    named = [t for t in between if not (t.text in _ONWARD or t.has("part_of") or t.period or t.has("hedge"))]
    if before.rule == CONTRIBUTED:
        acts = any(t.pos.startswith("VB") or t.has("clause") for t in named)
        return not acts and (between[-1].text == "for" or _is_next_part(scene, previous, at, between))
    if between[-1].measure is not None and not between[-1].measure.verb and len(named) == 1:
        return True
    return _is_left_out(scene, previous, at, between)


def _is_as_large(scene: Scene, previous: int, at: int) -> bool:
    """Whether the two are of one order, so that the second may be such a change as well and no level."""
    one, other = (abs(number.quantity.value) if (number := scene.tokens[p].number) else 0 for p in (previous, at))
    return one < _ORDER * other and other < _ORDER * one


def _is_of_another_time(scene: Scene, at: int, between: Sequence[Token]) -> bool:
    """Whether it is the change of another time: "added 30,000 jobs in June, following 20,000 in May and 10,000 in"."""
    timed = [token for token in scene.after(at, _PAIR) if token.text != "in"]
    if not timed or not timed[0].period:
        return False
    joint = next((place for place, token in enumerate(between) if token.text in _BEFORE_THAT), None)
    told = between[:joint] if joint is not None else []
    rest = between[joint + 1 :] if joint is not None else between
    return joint is not None and any(t.period for t in told) and all(token.has("hedge") for token in rest)


def _is_next_part(scene: Scene, previous: int, at: int, between: Sequence[Token]) -> bool:
    """Whether other goods have the next part of a change: "fuel added $5bn to the rise; machines another $2bn"."""
    one, other = scene.tokens[previous].number, scene.tokens[at].number
    if one is None or other is None or one.quantity.unit != other.quantity.unit or other.form is not one.form:
        return False
    parts = [place for place, token in enumerate(between) if token.text in (";", ",", "and")]
    goods = between[parts[0] + 1 :] if parts else ()
    named = (t.pos[:2] in _GOODS or t.text in _LINKS | {";", "another", "with"} or t.has("hedge") for t in goods)
    return any(t.pos[:2] == "NN" and not t.has("rise_noun", "fall_noun") for t in goods) and all(named)


def _is_added(scene: Scene, change: int) -> bool:
    """Whether the change is only added to a level, whose verb holds for what follows: "was $5bn, up by $1bn"."""
    row = [token for token in scene.before(change, _ADDED) if not (token.period or token.has("to_period"))]
    added = len(row) > 2 and row[0].has("rise_adj", "fall_adj") and row[1].text == ","
    return added and row[2].number is not None


def _is_left_out(scene: Scene, previous: int, at: int, between: Sequence[Token]) -> bool:
    """Whether the verb is left out for the next of a row: "rose $2bn to Peru and $1bn to Chile", "industry 5,000"."""
    one, other = scene.tokens[previous].number, scene.tokens[at].number
    if one is None or other is None or one.quantity.unit != other.quantity.unit:
        return False
    links = any(token.text in _LINKS for token in between)
    named = (
        token.area or token.period or token.text in _BESIDE or token.pos[:2] in _NAMING or names_sector(token.text)
        for token in between
    )
    return links and all(named) and not any(map(_tells_more, between)) and between[-1].text not in _LEADS


def _tells_more(token: Token) -> bool:
    named = token.measure is not None and not token.measure.weak
    return named or token.has("whole", "share_noun", "level_noun", "than", "comparing")


def next_to_move(scene: Scene, at: int, found: Mapping[int, Sense]) -> Sense | None:
    """How what is named alone moved as the last did: "those of Chile rose 3% to 2 million tonnes; Peru, 9% to 1"."""
    percents = (p for p in found if p < at and (n := scene.tokens[p].number) is not None and n.form is Form.PERCENT)
    last = max(percents, default=None)
    before = [token for token in scene.before(at, 2) if token.text != ","]
    if last is None or found[last].kind is not Kind.CHANGE or not before or before[0].area is None:
        return None
    if not all(_leads_to_level(scene, place) for place in (last, at)):
        return None
    return Sense(Kind.CHANGE, found[last].direction, rule="moved as the last of a row", sure=False)


def _leads_to_level(scene: Scene, at: int) -> bool:
    behind = [token for token in scene.after(at, 3) if not token.has("hedge")][:2]
    return len(behind) == 2 and behind[0].has("to") and behind[1].number is not None
