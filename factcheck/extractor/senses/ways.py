"""Which way the words around a number go: up, down, more, less."""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import NamedTuple

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.products.words import names_product
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.apart import outside_brackets, stands_for_amount
from factcheck.extractor.senses.left_of import left_of, without_periods
from factcheck.extractor.senses.right_way import right_way
from factcheck.extractor.senses.way import Way, goes_on, is_had, is_noun, way
from factcheck.resources import word_set

_PACE = 3
"""Within how many tokens before a word of pace stands the verb that it belongs to."""
_DESCRIBING = frozenset({"JJ", "JJR", "RB", "RBR", "HYPH"})
_STANDING = ("be", "level_verb", "rise_verb", "fall_verb")


class LeftWay(NamedTuple):
    """The direction that the words right before a number give, the preposition between them, and the word."""

    direction: int
    preposition: str
    word: Token | None


def left_way(scene: Scene, at: int) -> LeftWay:
    """What the words right before the number say of its way; no direction where none of them tells one."""
    number = scene.tokens[at].number
    hedge = number.quantity.printed.hedge if number else None
    crossed = hedge is not None and hedge.endswith(tuple(word_set("directions", "crossed")))
    reached = hedge is None and any(token.text == "up to" for token in scene.before(at, 1))
    preposition, verb = "to" if crossed or reached else "", False
    for place, token in without_periods(left_of(scene, at))[:4]:
        passed = token.text == "," and (preposition == "of" or _is_told_over(scene, place, preposition))
        if passed or goes_on(scene, place) or _only_describes(scene, place, at):
            continue
        if token.text == "off" or (verb and not is_noun(token)) or _is_particle(scene, place, at):
            break
        if token.text in ("ahead", "behind") and preposition in ("", "with", "at"):
            break
        if token.has("rise_verb", "fall_verb", "rise_noun", "fall_noun", "rise_adj", "fall_adj"):
            direction = Way(-1, token) if _is_of_fall(scene, place) else way(token)
            return LeftWay(direction, preposition, token)
        if token.has("be") and not preposition:
            verb = True
            continue
        if token.text in ("by", "of", "to", "at", "from", "with", "in", "than", "for") and not preposition:
            preposition = token.text
            continue
        if token.text in ("worth", "value", "size", "growing", "grown") or token.text == "between":
            continue
        break
    return LeftWay(0, preposition, None)


def _is_particle(scene: Scene, place: int, at: int) -> bool:
    """Whether "up" belongs to a verb: "made up 73 percent", "snapped up 73 percent of the exports"."""
    verb = next(iter(scene.before(place, 1)), None)
    if scene.tokens[place].text != "up" or verb is None:
        return False
    if verb.text.split()[-1] in word_set("numbers", "verbs_with_particles"):
        return True
    part = any(token.has("of", "part_of", "share_of") for token in scene.after(at, 1))
    return part and verb.pos[:2] == "VB" and not verb.has(*_STANDING)


def _is_told_over(scene: Scene, comma: int, preposition: str) -> bool:
    """Whether a verb of change stands right before the comma, and leads over it: "slowed, from 9 percent to 6"."""
    moved = any(token.has("rise_verb", "fall_verb") for token in scene.before(comma, 1))
    return moved and preposition in ("from", "by", "to")


def _is_of_fall(scene: Scene, place: int) -> bool:
    """Whether it says how large a fall is: "the losses are even bigger, 5 percent", "the drop thus exceeds a half"."""
    if scene.tokens[place].text in word_set("cues", "exceeding"):
        subject = next(dropwhile(lambda token: token.pos == "RB", scene.before(place, 3)), None)
        return subject is not None and subject.has("fall_noun")
    if not scene.tokens[place].has("rise_adj"):
        return False
    row = dropwhile(lambda token: token.text in word_set("directions", "even"), scene.before(place, 4))
    verb, subject = next(row, None), next(row, None)
    return verb is not None and verb.has("be") and subject is not None and subject.has("fall_noun")


def _only_describes(scene: Scene, place: int, at: int) -> bool:
    """Whether the adjective right before the number only says what it is like: "by a lower 1.9 percent", "a record"."""
    token = scene.tokens[place]
    if place > _article_before(scene, at):
        return True
    led = any(before.text in ("a", "an") for before in scene.before(place, 1))
    like = token.has("rise_adj", "fall_adj") or (
        token.pos == "JJ" and not token.mention and not token.has("share_noun")
    )
    like = like or token.text == "record"
    return place == at - 1 and led and like


def _article_before(scene: Scene, at: int) -> int:
    """The place of the article that more than a plain word parts from the number, that of the number if there is none.

    "By a more-moderate 32,000", "by an unusually large $3bn".
    """
    place = at - 1
    while place > 0 and scene.tokens[place].mention is None and scene.tokens[place].pos in _DESCRIBING:
        place -= 1
    words = scene.tokens[place + 1 : at]
    parted = len(words) > 1 or any("-" in word.text for word in words)
    return place if parted and scene.tokens[place].text in ("a", "an") else at


def measured_way(scene: Scene, at: int) -> int:
    """The direction of a noun of change whose measure, or whose goods, the number is of: "a fall in imports from Peru
    of $3bn", "a decrease in capital goods of $2bn".
    """
    left = [token for _, token in left_of(scene, at)]
    if not left or left[0].text not in ("of", "by"):
        return 0
    left = list(dropwhile(lambda token: token.area or token.text in word_set("directions", "of_sides"), left[1:]))
    goods = [token.text for token in takewhile(lambda token: token.text != "in", left)]
    named = names_product(" ".join(reversed(goods))) if 0 < len(goods) < len(left) else False
    if not left or not (named or (left[0].measure is not None and not left[0].measure.verb)):
        return 0
    for token in left[1:]:
        if is_noun(token):
            return way(token)
        if token.text not in ("in", "the", "of") and token.pos[:2] not in ("JJ", "NN"):
            return 0
    return 0


def _compares_adjective(scene: Scene, place: int) -> bool:
    """Whether "more" or "less" only heightens the adjective behind it: "a more respectable 13 percent"."""
    behind = scene.after(place, 1)
    return scene.tokens[place].text in ("more", "less") and bool(behind) and behind[0].pos in ("JJ", "RB")


def _tells_pace(scene: Scene, place: int) -> bool:
    """Whether the word only tells how fast what is told before it went: "shrank faster, by 17 percent", "less, 3"."""
    before = scene.before(place, _PACE)
    text, moved = scene.tokens[place].text, any(token.has("rise_verb", "fall_verb") for token in before)
    led = bool(before) and (before[0].text == "by" or before[0].has("rise_verb", "fall_verb"))
    by_less = led and text in ("less", "more")
    return moved and (by_less or text in word_set("directions", "paces"))


def limits_age(scene: Scene, place: int) -> bool:
    """Whether the word only says how old somebody is at most or at least: "children under 15", "of 14 and under"."""
    joined = scene.before(place, 2)[1:] if any(t.text in ("and", "or") for t in scene.before(place, 1)) else []
    ages = (token.number for token in (*scene.after(place, 1), *joined) if token.number)
    return any(age.status in (NumberStatus.AGE, NumberStatus.COUNT) for age in ages)


def clause_way(scene: Scene, at: int) -> int:
    """The nearest direction word before the number in its clause, no other number between."""
    first, _ = scene.clause(at)
    for place in outside_brackets(scene, at, first):
        token = scene.tokens[place]
        if (token.number and token.number.status is None and token.number.form is not Form.RANK) or token.has("clause"):
            return 0
        if token.has("rank") or is_had(scene, place) or goes_on(scene, place) or _compares_adjective(scene, place):
            continue
        if _tells_pace(scene, place) or _only_describes(scene, place, at) or limits_age(scene, place):
            continue
        if not stands_for_amount(scene, place) and (direction := way(token)):
            return Way(-1, token) if _is_of_fall(scene, place) else direction
    return 0


def verb_way(scene: Scene, at: int) -> int:
    """That of the nearest verb of change before the number, whatever stands between: "shrank faster: by 42 percent".

    A comparison does as well, or "down": "exports were lower than in 2022, by 3 percent", "still down, but only by 3".
    """
    for token in dropwhile(lambda token: token.has("hedge"), reversed(scene.tokens[:at])):
        if token.text == ";":
            return 0
        if token.pos == "JJR" and token.has("comparing") and (direction := _compared_way(token)):
            return direction
        if token.has("rise_verb", "fall_verb") and (token.pos[:2] == "VB" or not is_noun(token)):
            return way(token)
        if token.text in ("up", "down") and token.pos == "RB":
            return way(token)
    return 0


def _compared_way(token: Token) -> int:
    if token.text in word_set("directions", "more"):
        return Way(1, token)
    return Way(-1, token) if token.text in word_set("directions", "less") else 0


def any_way(scene: Scene, at: int, number: NumberMention) -> int:
    return number.direction or right_way(scene, at) or left_way(scene, at)[0] or clause_way(scene, at)
