"""What a percentage says of its measure where no word beside it does: by the numbers before it and by its clause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.amounts.base_levels import is_base
from factcheck.extractor.senses.apart import outside_brackets
from factcheck.extractor.senses.coming_next import coming_next, moved_most
from factcheck.extractor.senses.compared import compared_again, of_again
from factcheck.extractor.senses.left_of import left_of, without_periods
from factcheck.extractor.senses.percentages.bracketed import opens_bracket
from factcheck.extractor.senses.percentages.brackets_behind import FARED, bracket_behind
from factcheck.extractor.senses.percentages.by_clause import by_clause
from factcheck.extractor.senses.percentages.growth import (
    fronted_way,
    growth_in_clause,
    growth_told,
    is_growth_at_extreme,
    stands,
)
from factcheck.extractor.senses.percentages.last_percent import last_percent
from factcheck.extractor.senses.percentages.pairs_in_row import as_first_of_pair
from factcheck.extractor.senses.percentages.possessed import possessed
from factcheck.extractor.senses.percentages.wholes import whole_told
from factcheck.extractor.senses.sense import AS_BEFORE, CAME_TO, UNSAID, Sense
from factcheck.extractor.senses.way import way
from factcheck.extractor.senses.yearly import yearly_growth
from factcheck.resources import vocabulary, word_set

_PAIR = 2

_ROW = word_set("small_words", "senses", "in_a_row_of_percentages")


def percent_in_context(scene: Scene, at: int, found: dict[int, Sense]) -> Sense:
    """The sense of the percentage at `at` by what the sentence tells before it and in its clause."""
    if again := compared_again(scene, at, found) or of_again(scene, at, found) or as_first_of_pair(scene, at, found):
        return again
    if listed := coming_next(scene, at, found) or moved_most(scene, at):
        return listed
    if whole := whole_told(scene, at):
        return Sense(Kind.SHARE, rule="a part of a whole that its words or the clause open with", word=whole)
    near = without_periods(left_of(scene, at))
    return (
        yearly_growth(scene, at)
        or possessed(scene, at, found)
        or bracket_behind(scene, at, max((place for place in found if place < at), default=None), found)
        or _by_words_before(scene, at, near)
        or _by_numbers_before(scene, at, near, found)
        or by_clause(scene, at)
        or Sense(Kind.SHARE, base=is_base(scene, at), rule=UNSAID, sure=False)
    )


def _by_words_before(scene: Scene, at: int, near: list[tuple[int, Token]]) -> Sense | None:
    """What the words right before the number make of it: growth that it is put at, or a share."""
    if near and near[0][1].text == "of which" and any(token.has("share_verb") for token in scene.after(at, 1)):
        return Sense(Kind.SHARE, rule="a percentage of what was told", word=near[0][1])
    if len(near) > 1 and near[0][1].text == "at" and _is_unchanged(near[1][1]):
        if direction := growth_in_clause(scene, at):
            return Sense(Kind.CHANGE, direction, rule="growth that came to the number", word=near[1][1])
        return Sense(Kind.LEVEL, rule="at what something stayed", word=near[1][1])
    if near and near[0][1].text == "at" and not stands(near) and (direction := fronted_way(scene, at)):
        return Sense(Kind.CHANGE, direction, rule="growth that it is put at")
    if near and near[0][1].text in word_set("measures", "fallen_to"):
        if direction := growth_in_clause(scene, at):
            return Sense(Kind.CHANGE, direction, rule="growth that came to the number", sure=False, word=near[0][1])
        return Sense(Kind.LEVEL, rule=CAME_TO, word=near[0][1])
    if near and near[0][1].has("share_verb", "level_verb") and (direction := growth_told(scene, at)):
        return Sense(Kind.CHANGE, direction, rule="growth that came to the number", word=near[0][1])
    beside = [token for _, token in takewhile(lambda one: not one[1].number, near[:3])]
    if shares := list(filter(_tells_share, beside)) or _share_of(near):
        return Sense(Kind.SHARE, base=is_base(scene, at), rule="a word of share before the number", word=shares[0])
    if _opens_with_parts(scene, at):
        return Sense(Kind.SHARE, rule="a word of share before the number", word=scene.tokens[0])
    if opened := opens_bracket(scene, at):
        return Sense(Kind.SHARE, rule="a word of share before the number", bracket=True, word=opened)
    if _moves_share(scene, at, near):
        return Sense(Kind.SHARE, base=is_base(scene, at), rule="the share that the clause tells of", sure=False)
    return None


def _opens_with_parts(scene: Scene, at: int) -> bool:
    """Whether the sentence opens, before a colon, with what parts it: "Of this: 9%", "Who bought it: Peru 9%"."""
    colon = next((place for place, token in enumerate(scene.tokens[:at]) if token.text == ":"), None)
    if colon is None or any(token.number for token in scene.tokens[:at]):
        return False
    said = " ".join(token.text for token in scene.tokens[:colon])
    return scene.tokens[0].has("share_of") or said in word_set("sentences", "opening_parts")


def _is_unchanged(token: Token) -> bool:
    """Whether the words say that something stayed as it was: "unchanged", "little changed", "remained flat"."""
    words = {*word_set("measures", "verbs", "unchanged", "modifiers"), "changed"}
    return token.text in words or token.text.rpartition(" ")[2] in words


def _by_numbers_before(scene: Scene, at: int, near: list[tuple[int, Token]], found: dict[int, Sense]) -> Sense | None:
    """What the percentages and multiples before it make of it, where it goes on from them."""
    earlier = last_percent(scene, at, found)
    if _is_next_item(scene, last := max(found, default=at), at, found):
        kind, direction = found[last].kind, found[last].direction
        return Sense(kind, direction, rule="in brackets, as that of the item before", sure=False)
    since = [scene.tokens[place] for place in outside_brackets(scene, at, _past_comparison(scene, earlier or 0, at))]
    if earlier is not None and not any(way(t) or _tells_share(t) for t in since):
        kind, direction = found[earlier].kind, found[earlier].direction
        base = kind in (Kind.LEVEL, Kind.SHARE) and is_base(scene, at)
        return Sense(kind, direction, base, rule=AS_BEFORE, sure=False)
    if earlier is not None and found[earlier].kind is Kind.CHANGE and is_base(scene, at):
        return Sense(Kind.CHANGE, found[earlier].direction, rule="what another growth moved from", sure=False)
    if is_growth_at_extreme(scene, at, near):
        return Sense(Kind.CHANGE, 1, rule="growth that came to the number", sure=False)
    if earlier is None and (multiple := _multiple_before(scene, at, found)):
        return Sense(Kind.CHANGE, multiple.direction or 1, rule="as the multiple before it in the row", sure=False)
    return None


def _multiple_before(scene: Scene, at: int, found: dict[int, Sense]) -> Sense | None:
    """How many times more the item before it in a row is: "tyres - 1.5 times, steel - 34 percent"."""
    last = max((place for place in found if place < at), default=None)
    if last is None or found[last].kind is not Kind.RATIO:
        return None
    between = scene.tokens[last + 1 : at]
    named = any(token.pos[:2] == "NN" for token in between)
    return found[last] if named and all(t.text in _ROW or t.pos[:2] in ("NN", "JJ") for t in between) else None


def _tells_share(token: Token) -> bool:
    """Whether the word is one of share, and no noun that is written like its verb: "plastics in primary forms"."""
    return token.has("share_noun") or (token.has("share_verb") and token.pos != "NNS")


def _moves_share(scene: Scene, at: int, near: list[tuple[int, Token]]) -> bool:
    """Whether a share is what moved from the number, came to it or was it: "its share went from 12 to 29 percent"."""
    led = near and (near[0][1].has("from", "to", "be", "level_verb", "against") or near[0][1].text == "at")
    first, _ = scene.clause(at)
    parts = vocabulary("measures")["share_subjects"]
    return bool(led) and any(_opens(scene.tokens[place], parts) for place in outside_brackets(scene, at, first))


def _opens(token: Token, words: Sequence[str]) -> bool:
    """Whether the token is one of the words, or begins with it: "share", "share of"."""
    return token.text in words or token.text.partition(" ")[0] in words


def _share_of(near: list[tuple[int, Token]]) -> list[Token]:
    """The words "a share of" right before the number: "Spain with a share of 14 percent"."""
    return [token for _, token in near[:1] if token.has("share_of") and not token.text.startswith("of")]


def _is_next_item(scene: Scene, last: int, at: int, found: dict[int, Sense]) -> bool:
    """Whether it stands in brackets as the share or change of the item before: "Tea (a 16 percent share), rice (6)"."""
    number = scene.tokens[last].number
    percent = number is not None and number.form is Form.PERCENT
    if last == at or not percent or found[last].kind not in (Kind.SHARE, Kind.CHANGE):
        return False
    between = scene.tokens[last + 1 : at]
    opened = scene.in_brackets(last) and scene.tokens[at - 1].text == "("
    closed = any(token.text == ")" for token in scene.after(at, 1))
    acts = any(token.is_finite for token in between) and found[last].rule != FARED
    return opened and closed and not acts and not any(token.has("rise_noun", "fall_noun") for token in between)


def _past_comparison(scene: Scene, last: int, at: int) -> int:
    """The place behind the percentage at `last` and what it is more than: "3 percent more than in May, tea 2"."""
    mark = next((place for place in range(at - 1, last, -1) if scene.tokens[place].text == ";"), None)
    if mark is not None:
        return mark
    if not any(token.has("comparing", "than") for token in scene.after(last, _PAIR)):
        return last + 1
    return next((place for place in range(last + 1, at) if scene.tokens[place].text in (",", "and")), last + 1)
