"""What a number says of its measure, told by the words next to it: a level, a change, a share, a multiple."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_filler
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.base_levels import is_base
from factcheck.extractor.senses.ways import (
    Way,
    any_way,
    clause_way,
    fronted_way,
    growth_told,
    is_noun,
    is_pace,
    left_of,
    left_way,
    measured_way,
    right_way,
    way,
    without_periods,
)

SIGNED = "an amount with a sign of its own"
UNSAID = "a percentage that nothing makes a change"
"""Two rules that the measure may overrule."""
PACE = "growth that went faster or slower"
_DASHES = frozenset({"-", "–", "—", "..."})


@dataclass(frozen=True, slots=True)
class Sense:
    """How one number was understood; `rule` tells what decided, `base` marks the level that a change starts from."""

    kind: Kind
    direction: int = 0
    base: bool = False
    rule: str = ""
    sure: bool = True
    bracket: bool = False
    """Whether it stands in brackets behind another number, or restates it ("or 62 percent")."""
    word: Token | None = None
    """The word that decided, where it is not one of direction."""

    @property
    def told_by(self) -> Token | None:
        """The word beside the number that decided; None where the number's own words did."""
        return self.word or (self.direction.word if isinstance(self.direction, Way) else None)


def senses(scene: Scene) -> dict[int, Sense]:
    """The sense of every quantity of the sentence, by the place of its token."""
    found: dict[int, Sense] = {}
    previous: int | None = None
    for at, number in scene.numbers():
        sense = _sense(scene, at, number, previous, found)
        found[at] = replace(sense, bracket=True) if _in_bracket_of(scene, previous, at) else sense
        previous = at
    return found


def _in_bracket_of(scene: Scene, previous: int | None, at: int) -> bool:
    """Whether the number stands in a bracket that opens right behind the one before it."""
    if previous is None:
        return False
    opening = previous + 1
    if opening < at and scene.tokens[opening].text in ("less", "more", "lower", "higher", "fewer"):
        opening += 1
    if opening >= at or scene.tokens[opening].text not in ("(", "["):
        return False
    return not any(token.text in (")", "]") or token.measure for token in scene.tokens[opening:at])


def _sense(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    if number.form is Form.RANK:
        return Sense(Kind.RANK, rule="a superlative ranks")
    if number.form is Form.MULTIPLE:
        return Sense(Kind.RATIO, direction=number.direction, rule="a factor compares")
    if number.form is Form.POINTS:
        return Sense(Kind.CHANGE_ABS, any_way(scene, at, number), rule="percentage points tell a change")
    if number.form in (Form.PERCENT, Form.FRACTION):
        return _percent(scene, at, number, previous, found)
    return _amount(scene, at, number, previous, found)


_SIGNS = frozenset({"plus", "minus"})
"""Nouns that are a balance before an amount: "a minus of $2bn"."""


def _said_before(found: dict[int, Sense]) -> int:
    """The direction of the change told last in the sentence."""
    return next((s.direction for s in reversed(list(found.values())) if s.direction), 0)


def _between(scene: Scene, previous: int, at: int) -> list[Token]:
    return scene.tokens[previous + 1 : at]


def _restates(scene: Scene, previous: int | None, at: int) -> bool:
    """Whether the number restates the one before it, in brackets or not: "$3bn (5%)", "$3bn, or 5 percent"."""
    if previous is None:
        return False
    between = _between(scene, previous, at)
    if len(between) > 6:
        return False
    meaningful = [t for t in between if not is_filler(t.text) and not t.has("hedge") and t.text not in (",", "–", "—")]
    return len(meaningful) == 1 and (meaningful[0].text in ("(", "[", "or") or meaningful[0].has("restate"))


def _percent(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    shares = any(token.has("share_verb") for _, token in left_of(scene, at)[:1])
    if number.direction and not shares and not _restates(scene, previous, at):
        return Sense(Kind.CHANGE, number.direction, rule="its own sign or word tells a change")
    if direction := right_way(scene, at):
        return Sense(Kind.CHANGE, direction, rule="a word of change behind the number")
    direction, preposition, word = left_way(scene, at)
    near = left_of(scene, at)[:2]
    moved = len(near) == 2 and near[0][1].has("to") and (near[1][1].number is not None or near[1][1].text in (")", ","))
    if moved or (direction and preposition in ("to", "at") and word is not None and not is_noun(word)):
        if any(token.text == "growth" for token in scene.tokens[scene.clause(at)[0] : at]):
            return Sense(Kind.CHANGE, 1, rule="growth that came to the number", word=word)
        went_on = moved and previous is not None and found[previous].rule == PACE
        if went_on or (word is not None and is_pace(word)):
            return Sense(Kind.CHANGE, 1, rule=PACE, sure=False, word=word)
        return Sense(Kind.LEVEL, rule="what moved came to the number", word=word)
    if near and near[0][1].text == "by" and not direction:
        way_told = any_way(scene, at, number) or _said_before(found)
        return Sense(Kind.CHANGE, way_told, rule="something changed by the number")
    if direction and preposition != "from":
        return Sense(Kind.CHANGE, direction, rule="a word of change before the number")
    if direction and word is not None and is_pace(word):
        return Sense(Kind.CHANGE, 1, base=True, rule=PACE, sure=False, word=word)
    last = _last_percent(scene, at, found) if direction else None
    if last is not None and (growth := found[last]).kind is Kind.CHANGE:
        return Sense(growth.kind, growth.direction, rule="what another growth moved from", sure=growth.sure, word=word)
    if direction and previous is not None and found[previous].kind is Kind.SHARE:
        return Sense(Kind.SHARE, base=True, rule="the share that a change starts from", word=word)
    after = scene.after(at, 2)
    if after and (after[0].has("of", "part_of", "share_of") or after[0].text in ("share",)):
        bracket = _restates(scene, previous, at)
        return Sense(Kind.SHARE, rule="a percentage of something", bracket=bracket, word=after[0])
    if _restates(scene, previous, at) and previous is not None:
        earlier = found[previous]
        if number.direction or earlier.kind is Kind.CHANGE_ABS:
            return Sense(Kind.CHANGE, number.direction or earlier.direction, rule="restates a change", bracket=True)
        if earlier.kind is Kind.LEVEL:
            return Sense(Kind.SHARE, rule="restates a level as its part", bracket=True)
        return Sense(earlier.kind, earlier.direction, rule="restates the number before it", bracket=True)
    return _percent_from_context(scene, at, found)


def _percent_from_context(scene: Scene, at: int, found: dict[int, Sense]) -> Sense:
    near = without_periods(left_of(scene, at))
    if near and near[0][1].text == "at" and (direction := fronted_way(scene, at)):
        return Sense(Kind.CHANGE, direction, rule="growth that it is put at")
    if near and near[0][1].has("share_verb", "level_verb") and (direction := growth_told(scene, at)):
        return Sense(Kind.CHANGE, direction, rule="growth that came to the number", word=near[0][1])
    if shares := [token for _, token in near[:3] if token.has("share_verb", "share_noun")] or _share_of(near):
        return Sense(Kind.SHARE, base=is_base(scene, at), rule="a word of share before the number", word=shares[0])
    earlier = _last_percent(scene, at, found)
    if earlier is not None and not any(
        way(t) or t.has("share_verb", "share_noun") for t in scene.tokens[earlier + 1 : at]
    ):
        return Sense(found[earlier].kind, found[earlier].direction, rule="as the percentage before it", sure=False)
    if direction := clause_way(scene, at):
        return Sense(Kind.CHANGE, direction, rule="a word of change earlier in the clause", sure=False)
    first, last = scene.clause(at)
    if shares := [t for t in scene.tokens[first:last] if t.has("share_verb", "share_noun", "part_of")]:
        return Sense(Kind.SHARE, rule="a word of share in the clause", sure=False, word=shares[0])
    for token in scene.tokens[at + 1 : last]:
        if token.number and token.number.status is None:
            break
        if direction := _moves(token):
            return Sense(Kind.CHANGE, direction, rule="a word of change later in the clause", sure=False)
    if direction := next(filter(None, map(_moves, scene.tokens[first:last])), 0):
        return Sense(Kind.CHANGE, direction, rule="a word of change in the clause", sure=False)
    return Sense(Kind.SHARE, base=is_base(scene, at), rule=UNSAID, sure=False)


def _moves(token: Token) -> int:
    """The direction of a word of change; a word that ranks is none: "the top five"."""
    return 0 if token.has("rank") else way(token)


def _share_of(near: list[tuple[int, Token]]) -> list[Token]:
    """The words "a share of" right before the number: "Spain with a share of 14 percent"."""
    return [token for _, token in near[:1] if token.has("share_of") and not token.text.startswith("of")]


def _last_percent(scene: Scene, at: int, found: dict[int, Sense]) -> int | None:
    for place in range(at - 1, -1, -1):
        token = scene.tokens[place]
        if place in found and token.number and token.number.form in (Form.PERCENT, Form.FRACTION):
            return place
        if token.text in (";", ":") or (
            place in found and token.number and token.number.form is Form.AMOUNT and found[place].kind is Kind.LEVEL
        ):
            return None
    return None


def _amount(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    if number.retold is not None and previous is not None and scene.tokens[previous].start == number.retold:
        return Sense(
            found[previous].kind,
            found[previous].direction,
            found[previous].base,
            "a conversion of the number before it",
            bracket=True,
        )
    base = is_base(scene, at)
    if direction := right_way(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule="a word of change behind the number")
    direction, preposition, word = left_way(scene, at)
    near = [token for _, token in left_of(scene, at)][:1]
    if near and near[0].text == "by" and not direction:
        way_told = any_way(scene, at, number) or _said_before(found)
        return Sense(Kind.CHANGE_ABS, way_told, rule="something changed by the number")
    if direction and word is not None and word.text not in _SIGNS:
        noun = is_noun(word)
        if preposition == "by" or (noun and preposition == "of") or (preposition == "" and noun) or _leads(scene, word):
            return Sense(Kind.CHANGE_ABS, direction, rule="a word of change before the number")
        if (
            preposition == ""
            and word.has("rise_verb", "fall_verb", "rise_adj", "fall_adj")
            and not word.has("level_verb")
            and not _crosses_comma(scene, at, word)
        ):
            return Sense(Kind.CHANGE_ABS, direction, rule="a word of change right before the number")
        if preposition == "from":
            return Sense(Kind.LEVEL, base=True, rule="what a change starts from", word=word)
    if governed := measured_way(scene, at):
        return Sense(Kind.CHANGE_ABS, governed, rule="a change in what is measured, of the amount")
    if direction := _part_of_change(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule=_CONTRIBUTED)
    if previous is not None and _goes_on_in_change(scene, previous, at, found[previous]):
        return replace(found[previous], sure=False)
    if previous is not None and _in_row(scene, previous, at) and found[previous].kind is Kind.CHANGE_ABS:
        return replace(found[previous], rule="as the amount before it in the row")
    if _moves_to_another(scene, at) and (earlier := _last_change(found)) is not None:
        return Sense(Kind.CHANGE_ABS, earlier.direction, rule="the verb is that of the change before", sure=False)
    if _restates(scene, previous, at) and previous is not None and found[previous].kind is Kind.CHANGE:
        return Sense(Kind.CHANGE_ABS, found[previous].direction, rule="restates a change", bracket=True)
    if number.direction:
        return Sense(Kind.LEVEL, number.direction, base, rule=SIGNED)
    return Sense(Kind.LEVEL, base=base, rule="an amount that nothing makes a change")


def _leads(scene: Scene, change: Token) -> bool:
    """Whether something led the change, and by so much: "coal led the rise with $3bn"."""
    before = [token.text for token in scene.before(scene.tokens.index(change), 2)]
    return is_noun(change) and before == ["the", "led"]


_CONTRIBUTED = "a part of a change"
_ONWARD = frozenset({",", "and", "but", "while", "whereas", "for", "the", "in"})


def _part_of_change(scene: Scene, at: int) -> int:
    """The direction of the change that the amount is a part of: "$2bn of the rise"."""
    after = scene.after(at, 3)
    if len(after) < 2 or after[0].text.partition(" ")[0] not in ("of", "to"):
        return 0
    noun = after[2] if after[1].text in ("the", "this", "that") and len(after) > 2 else after[1]
    return way(noun) if noun.has("rise_noun", "fall_noun") else 0


def _goes_on_in_change(scene: Scene, previous: int, at: int, before: Sense) -> bool:
    """Whether the verb of a change before holds for the amount too: "exports gained $3bn, but imports $2bn"."""
    between = _between(scene, previous, at)
    if before.kind is not Kind.CHANGE_ABS or not between or is_base(scene, at):
        return False
    named = [t for t in between if not (t.text in _ONWARD or t.has("part_of") or t.period or t.has("hedge"))]
    if before.rule == _CONTRIBUTED:
        return between[-1].text == "for" and not any(t.pos.startswith("VB") or t.has("clause") for t in named)
    return between[-1].measure is not None and not between[-1].measure.verb and len(named) == 1


def _in_row(scene: Scene, previous: int, at: int) -> bool:
    """Whether the amount and the one before it are told in step: "$3bn and $2bn, respectively"."""
    between = [token for token in _between(scene, previous, at) if not token.has("hedge")]
    return all(token.text in (",", "and") for token in between) and any(t.has("respectively") for t in scene.tokens)


def _moves_to_another(scene: Scene, at: int) -> bool:
    """Whether the number goes over into a level: "imports rose $3bn to $9bn and exports $2bn to $7bn"."""
    after = scene.after(at, 2)
    behind = scene.before(at, 1)
    return (
        len(after) == 2
        and after[0].text == "to"
        and after[1].number is not None
        and not (behind and behind[0].text in ("from", "to"))
    )


def _last_change(found: dict[int, Sense]) -> Sense | None:
    return next((s for s in reversed(list(found.values())) if s.kind is Kind.CHANGE_ABS), None)


def _crosses_comma(scene: Scene, at: int, word: Token) -> bool:
    return any(t.text in (",", "(", *_DASHES) for t in scene.tokens[scene.tokens.index(word) + 1 : at])
