"""What a percentage says of its measure: a change, a share, or a level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.rows_of_numbers import end_of_percentages
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.apart import is_gone, outside_brackets
from factcheck.extractor.senses.base_levels import is_base, is_set_against
from factcheck.extractor.senses.bracketed import growth_in_bracket, opened_with_shares, opens_bracket, rate_in_bracket
from factcheck.extractor.senses.compared import compared_again
from factcheck.extractor.senses.growth import (
    fronted_way,
    growth_told,
    is_at_pace,
    is_growth_at_extreme,
    is_pace,
    led_way,
)
from factcheck.extractor.senses.restated import restates, said_before
from factcheck.extractor.senses.sense import AS_BEFORE, CAME_TO, OWN_SIGN, PACE, UNSAID, Sense
from factcheck.extractor.senses.way import is_had, is_noun, way
from factcheck.extractor.senses.ways import any_way, clause_way, left_of, left_way, right_way, verb_way, without_periods
from factcheck.extractor.senses.wholes import whole_told
from factcheck.resources import vocabulary, word_set

_PAIR = 2


def percent_sense(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    """The sense of the percentage at `at`, told by the words around it and by the numbers `found` before it."""
    shares = any(token.has("share_verb") for _, token in left_of(scene, at)[:1])
    if number.direction and not shares and not restates(scene, previous, at):
        sure = not is_set_against(scene, at)
        return Sense(Kind.CHANGE, number.direction, rule=OWN_SIGN, sure=sure)
    if _moves_in_bracket(scene, at):
        return Sense(Kind.LEVEL, base=True, rule="from what an item in brackets moved", sure=False)
    if (rate := rate_in_bracket(scene, at, found)) is not None:
        return rate
    if direction := right_way(scene, at):
        return Sense(Kind.CHANGE, direction, rule="a word of change behind the number")
    direction, preposition, word = left_way(scene, at)
    near = left_of(scene, at)[:2]
    moved = len(near) == 2 and near[0][1].has("to") and (near[1][1].number is not None or near[1][1].text in (")", ","))
    if moved or (direction and preposition in ("to", "at") and word is not None and not is_noun(word)):
        if direction and preposition == "at" and is_at_pace(scene, at):
            return Sense(Kind.CHANGE, direction, rule="moved at a pace", word=word)
        since = takewhile(lambda token: token.text != ",", reversed(scene.tokens[scene.clause(at)[0] : at]))
        if any(token.text == "growth" for token in since):
            return Sense(Kind.CHANGE, 1, rule="growth that came to the number", word=word)
        went_on = moved and previous is not None and found[previous].rule == PACE
        if went_on or (word is not None and is_pace(word)):
            return Sense(Kind.CHANGE, 1, rule=PACE, sure=False, word=word)
        return Sense(Kind.LEVEL, rule=CAME_TO, word=word)
    if near and near[0][1].text == "by" and not direction:
        way_told = any_way(scene, at, number) or said_before(found) or verb_way(scene, at)
        return Sense(Kind.CHANGE, way_told, rule="something changed by the number")
    beside = _last_percent(scene, at, found) if preposition == "than" else None
    if beside is not None and found[beside].kind is Kind.CHANGE:
        return replace(found[beside], base=True, sure=False, rule="as the percentage that it is set beside")
    if direction and preposition != "from" and not (preposition == "with" and _is_part_of_gdp(scene, at)):
        return Sense(Kind.CHANGE, direction, rule="a word of change before the number")
    if direction and word is not None and is_pace(word):
        return Sense(Kind.CHANGE, 1, base=True, rule=PACE, sure=False, word=word)
    last = _last_percent(scene, at, found) if direction else None
    if last is not None and (growth := found[last]).kind is Kind.CHANGE:
        return Sense(growth.kind, growth.direction, rule="what another growth moved from", sure=growth.sure, word=word)
    if direction and previous is not None and found[previous].kind is Kind.SHARE:
        return Sense(Kind.SHARE, base=True, rule="the share that a change starts from", word=word)
    if previous is not None and _levels_points(scene, previous, at):
        return Sense(Kind.LEVEL, rule="the level that points are set against", sure=False)
    if is_gone(scene, at):
        return Sense(Kind.CHANGE, -1, rule="what is gone")
    after = scene.after(end_of_percentages(scene, at), 2)
    before = _last_percent(scene, at, found)
    if _of_period(scene, at):
        if before is not None and found[before].kind is Kind.CHANGE:
            rule = "as the percentage that it is set beside"
            return replace(found[before], base=True, sure=False, rule=rule)
        if before is None and is_base(scene, at):
            return Sense(Kind.SHARE, base=True, rule=UNSAID, sure=False)
    if after and (after[0].has("of", "part_of", "share_of") or after[0].text in ("share",)):
        bracket = restates(scene, previous, at)
        return Sense(Kind.SHARE, rule="a percentage of something", bracket=bracket, word=after[0])
    if restates(scene, previous, at) and previous is not None:
        earlier = found[previous]
        if number.direction or earlier.kind is Kind.CHANGE_ABS:
            return Sense(Kind.CHANGE, number.direction or earlier.direction, rule="restates a change", bracket=True)
        if earlier.kind is Kind.LEVEL and (direction := growth_in_bracket(scene, previous, number, found)):
            return Sense(Kind.CHANGE, direction, rule="the change between two levels", bracket=True)
        if earlier.kind is Kind.LEVEL:
            return Sense(Kind.SHARE, rule="restates a level as its part", bracket=True)
        if earlier.kind is Kind.CHANGE and opened_with_shares(scene, previous, found):
            return Sense(Kind.SHARE, rule="a share in brackets, as the one before it", bracket=True)
        if earlier.kind is not Kind.RANK:
            return Sense(earlier.kind, earlier.direction, rule="restates the number before it", bracket=True)
    return _percent_from_context(scene, at, found)


def _moves_in_bracket(scene: Scene, at: int) -> bool:
    """Whether the first of two in brackets was what the second is: "food (from 6.8 to 3.5 percent)"."""
    before, after = [token.text for token in scene.before(at, 2)], scene.after(at, 2)
    return before == ["from", "("] and len(after) == _PAIR and after[0].text == "to" and after[1].number is not None


def _levels_points(scene: Scene, previous: int, at: int) -> bool:
    """Whether a bracket right behind points tells the level of another time: "fell by 2 points (8 percent in 2022)"."""
    points = scene.tokens[previous].number
    opened = points is not None and points.form is Form.POINTS and scene.in_brackets(at)
    return opened and any(token.period for token in scene.after(at, 4)) and at - previous <= _PAIR + 2


def _percent_from_context(scene: Scene, at: int, found: dict[int, Sense]) -> Sense:
    if again := compared_again(scene, at, found):
        return again
    if whole := whole_told(scene, at):
        return Sense(Kind.SHARE, rule="a part of a whole that its words or the clause open with", word=whole)
    near = without_periods(left_of(scene, at))
    if near and near[0][1].text == "at" and (direction := fronted_way(scene, at)):
        return Sense(Kind.CHANGE, direction, rule="growth that it is put at")
    if near and near[0][1].text in word_set("measures", "fallen_to"):
        if any(token.text.endswith("growth") for token in scene.tokens[scene.clause(at)[0] : at]):
            return Sense(Kind.CHANGE, 1, rule="growth that came to the number", sure=False, word=near[0][1])
        return Sense(Kind.LEVEL, rule=CAME_TO, word=near[0][1])
    if near and near[0][1].has("share_verb", "level_verb") and (direction := growth_told(scene, at)):
        return Sense(Kind.CHANGE, direction, rule="growth that came to the number", word=near[0][1])
    if shares := [token for _, token in near[:3] if token.has("share_verb", "share_noun")] or _share_of(near):
        return Sense(Kind.SHARE, base=is_base(scene, at), rule="a word of share before the number", word=shares[0])
    if near and near[0][1].text == ":" and scene.tokens[0].has("share_of"):
        return Sense(Kind.SHARE, rule="a word of share before the number", word=scene.tokens[0])
    if opened := opens_bracket(scene, at):
        return Sense(Kind.SHARE, rule="a word of share before the number", bracket=True, word=opened)
    if _moves_share(scene, at, near):
        return Sense(Kind.SHARE, base=is_base(scene, at), rule="the share that the clause tells of", sure=False)
    earlier = _last_percent(scene, at, found)
    before = [scene.tokens[place] for place in outside_brackets(scene, at, scene.clause(at)[0])]
    since = [scene.tokens[place] for place in outside_brackets(scene, at, (earlier or 0) + 1)]
    if earlier is not None and not any(way(t) or t.has("share_verb", "share_noun") for t in since):
        kind, direction = found[earlier].kind, found[earlier].direction
        base = kind in (Kind.LEVEL, Kind.SHARE) and is_base(scene, at)
        return Sense(kind, direction, base, rule=AS_BEFORE, sure=False)
    if earlier is not None and found[earlier].kind is Kind.CHANGE and is_base(scene, at):
        return Sense(Kind.CHANGE, found[earlier].direction, rule="what another growth moved from", sure=False)
    if is_growth_at_extreme(scene, at, near):
        return Sense(Kind.CHANGE, 1, rule="growth that came to the number", sure=False)
    if direction := clause_way(scene, at):
        return Sense(Kind.CHANGE, direction, rule="a word of change earlier in the clause", sure=False)
    if direction := led_way(scene, at):
        return Sense(Kind.CHANGE, direction, rule="a word of change that leads in the list")
    last = scene.clause(at)[1]
    clause = (*reversed(before), *scene.tokens[at:last])
    if shares := [token for token in clause if token.has("share_verb", "share_noun", "part_of")]:
        return Sense(Kind.SHARE, rule="a word of share in the clause", sure=False, word=shares[0])
    for place, token in enumerate(scene.tokens[at + 1 : last], at + 1):
        if (token.number and token.number.status is None) or is_had(scene, place):
            break
        if _moves(token) and _comes_from(scene, token):
            break
        if direction := _moves(token):
            return Sense(Kind.CHANGE, direction, rule="a word of change later in the clause", sure=False)
    if any(is_had(scene, place) for place in range(scene.clause(at)[0], last)):
        return Sense(Kind.SHARE, base=is_base(scene, at), rule=UNSAID, sure=False)
    moving = (token for token in clause if not _comes_from(scene, token))
    if direction := next(filter(None, map(_moves, moving)), 0):
        return Sense(Kind.CHANGE, direction, rule="a word of change in the clause", sure=False)
    return Sense(Kind.SHARE, base=is_base(scene, at), rule=UNSAID, sure=False)


def _is_part_of_gdp(scene: Scene, at: int) -> bool:
    """Whether it is so much of an economy: "the main contributor to growth with 48 percent of GDP"."""
    row = [token for token in scene.after(at, 3) if token.text != "the"]
    return len(row) > 1 and row[0].text == "of" and row[1].measure is not None and row[1].measure.measure == "gdp"


def _of_period(scene: Scene, at: int) -> bool:
    """Whether it is the percentage of a period, known from before: "more than the 6.2 percent of September"."""
    row = scene.after(at, 4)
    if not any(token.text == "the" for token in scene.before(at, 1)) or len(row) < _PAIR or row[0].text != "of":
        return False
    row = [row[0], *(token for token in row[1:] if token.text != "the")]
    if len(row) < _PAIR:
        return False
    return row[1].period is not None and not any(t.pos[:2] == "NN" or t.mention or t.text == "'s" for t in row[2:])


def _moves_share(scene: Scene, at: int, near: list[tuple[int, Token]]) -> bool:
    """Whether a share is what moved from the number, came to it or was it: "its share went from 12 to 29 percent"."""
    led = near and (near[0][1].has("from", "to", "be", "level_verb", "against") or near[0][1].text == "at")
    first, _ = scene.clause(at)
    parts = vocabulary("measures")["share_subjects"]
    return bool(led) and any(_opens(scene.tokens[place], parts) for place in outside_brackets(scene, at, first))


def _opens(token: Token, words: Sequence[str]) -> bool:
    """Whether the token is one of the words, or begins with it: "share", "share of"."""
    return token.text in words or token.text.partition(" ")[0] in words


def _comes_from(scene: Scene, change: Token) -> bool:
    """Whether the word tells from what the number came, so that it is none of change: "41 percent, up from 25"."""
    behind = scene.after(scene.tokens.index(change), 2)
    return len(behind) == _PAIR and behind[0].has("from") and behind[1].number is not None


def _moves(token: Token) -> int:
    """The direction of a word of change; a word that ranks or only heightens is none: "the top five", "more modest"."""
    heightens = token.text in ("more", "less") and token.pos == "RBR"
    return 0 if token.has("rank") or heightens else way(token)


def _share_of(near: list[tuple[int, Token]]) -> list[Token]:
    """The words "a share of" right before the number: "Spain with a share of 14 percent"."""
    return [token for _, token in near[:1] if token.has("share_of") and not token.text.startswith("of")]


def _is_item_of(scene: Scene, place: int, at: int) -> bool:
    """Whether the percentage stands right behind the mark, and what it is of behind it: "; 3 percent in May"."""
    return place == at - 1 and any(behind.has("in", "for") for behind in scene.after(at, 1))


def _takes_up(scene: Scene, place: int, at: int) -> bool:
    """Whether only a time and a pronoun stand behind the mark: "; a year ago it was 48 percent"."""
    between = [token for token in scene.tokens[place + 1 : at] if not (token.period or token.has("hedge"))]
    small = all(token.has("them", "be", "previously", "in", "to_period") or token.text == "," for token in between)
    return small and any(token.has("them", "previously") for token in between)


def _last_percent(scene: Scene, at: int, found: dict[int, Sense]) -> int | None:
    for place in outside_brackets(scene, at):
        token = scene.tokens[place]
        if token.text == ";" and (_is_item_of(scene, place, at) or _takes_up(scene, place, at)):
            continue
        if place in found and token.number and token.number.form in (Form.PERCENT, Form.FRACTION):
            return place if found[place].kind is not Kind.RATIO else None
        if token.text in (";", ":") or (
            place in found and token.number and token.number.form is Form.AMOUNT and found[place].kind is Kind.LEVEL
        ):
            return None
    return None
