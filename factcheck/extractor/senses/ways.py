"""Which way the words around a number go: up, down, more, less."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.cues import is_filler
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.apart import outside_brackets, past_restatement
from factcheck.extractor.senses.goods_compared import behind_goods
from factcheck.extractor.senses.way import Way, goes_on, is_had, is_noun, way
from factcheck.resources import vocabulary, word_set

_REACH = 7
_PACE = 3
"""Within how many tokens before a word of pace stands the verb that it belongs to."""


def left_of(scene: Scene, at: int) -> list[tuple[int, Token]]:
    """The tokens before the number that matter, the nearest first: its hedge, articles and adverbs skipped."""
    return scene.once(_left_of, at)


def _left_of(scene: Scene, at: int) -> list[tuple[int, Token]]:
    number = scene.tokens[at].number
    hedge = set((number.quantity.printed.hedge or "").split()) if number else set()
    kept, place = [], at - 1
    while place >= 0 and at - place <= _REACH:
        token = scene.tokens[place]
        place -= 1
        if token.text in hedge:
            hedge.discard(token.text)
            continue
        skipped = (
            is_filler(token.text)
            or token.text == "+"
            or (token.text.endswith("ly") and not token.mention)
            or token.has("hedge")
        )
        if skipped and not token.has("previously"):
            continue
        kept.append((place + 1, token))
    return kept


def without_periods(tokens: list[tuple[int, Token]]) -> list[tuple[int, Token]]:
    """Leave out periods with their preposition and commas: "rose in 2023, to"."""
    kept: list[tuple[int, Token]] = []
    for place, token in tokens:
        if token.period:
            if kept and kept[-1][1].text == ",":
                kept.pop()
            continue
        if token.text in ("in", "during", "over", "on", "for") and tokens and _was_period(tokens, place):
            continue
        kept.append((place, token))
    return kept


def _was_period(tokens: list[tuple[int, Token]], place: int) -> bool:
    return any(p == place + 1 and t.period for p, t in tokens) or any(p == place + 2 and t.period for p, t in tokens)


def right_way(scene: Scene, at: int) -> int:
    """The direction of the words right after the number: "27 percent increase", "$2m, or 5 percent, below".

    What is "up from" or "up by" another amount behind a comma is an amount itself.
    """
    start = past_restatement(scene, at)
    if compared := behind_goods(scene, start):
        return compared
    for step, token in enumerate(scene.tokens[start : start + 5]):
        if token.has("comes_after") or _tells_crop(scene, at, token):
            break
        direction = way(token)
        if token.text == "behind" and any(near.text.endswith(("left", "leave")) for near in scene.before(at, _REACH)):
            break
        if start > at + 1 and step and _opens_on_number(scene, start + step):
            break
        beside = scene.after(start + step, 1) if token.text in word_set("directions", "leading") else []
        if any(after.number or (step and after.text in ("from", "by")) for after in beside):
            break
        if token.text == "up" and _counts_to_a_time(scene, start + step):
            break
        if beside and _is_what_it_was(scene, at, start + step):
            break
        if token.has("rise_adj", "fall_adj", "rise_noun", "fall_noun") and direction:
            return direction
        if token.text in word_set("directions", "more"):
            return Way(1, token)
        if token.text in word_set("directions", "less"):
            return Way(-1, token)
        if token.period or token.text in word_set("directions", "between") or (token.pos == "JJ" and not token.mention):
            continue
        if token.text == "," and start > at + 1 and step == 0:
            continue
        break
    return 0


def _opens_on_number(scene: Scene, place: int) -> bool:
    """Whether it is only the hedge of a number that opens a clause: "$3bn, or 5 percent, more than half of which"."""
    hedged = any(token.number for token in scene.after(place, 1))
    return hedged and any(token.text == "," for token in scene.before(place, 1))


def _counts_to_a_time(scene: Scene, place: int) -> bool:
    """Whether "up" only leads to the end of what is told of: "a fall of 5 percent up to September"."""
    to, *behind = scene.after(place, 2) or [scene.tokens[place]]
    return to.text == "to" and any(token.period for token in behind)


def _tells_crop(scene: Scene, at: int, token: Token) -> bool:
    """Whether the word behind land only leads to what grows on it: "2 million hectares under wheat"."""
    number = scene.tokens[at].number
    land = number is not None and number.quantity.unit in vocabulary("measure_units")["units"]["area"]
    return land and token.text in word_set("directions", "growing")


def _is_what_it_was(scene: Scene, at: int, place: int) -> bool:
    """Whether an amount of the same unit is what the number is up or down from: "stood at $3bn down from $4bn"."""
    number, behind = scene.tokens[at].number, scene.after(place, 2)
    other = behind[1].number if len(behind) > 1 and behind[0].text == "from" else None
    return number is not None and other is not None and number.quantity.unit == other.quantity.unit


def left_way(scene: Scene, at: int) -> tuple[int, str, Token | None]:
    """The direction that the words right before the number give, the preposition between them, and the word."""
    number = scene.tokens[at].number
    hedge = number.quantity.printed.hedge if number else None
    crossed = hedge is not None and hedge.endswith(tuple(word_set("directions", "crossed")))
    reached = hedge is None and any(token.text == "up to" for token in scene.before(at, 1))
    preposition, verb = "to" if crossed or reached else "", False
    for place, token in without_periods(left_of(scene, at))[:4]:
        passed = token.text == "," and (preposition == "of" or _is_told_over(scene, place, preposition))
        if passed or goes_on(scene, place) or _only_describes(scene, place, at):
            continue
        if token.text == "off" or (verb and not is_noun(token)):
            break
        if token.text in ("ahead", "behind") and preposition in ("", "with", "at"):
            break
        if token.has("rise_verb", "fall_verb", "rise_noun", "fall_noun", "rise_adj", "fall_adj"):
            return (Way(-1, token) if _is_of_fall(scene, place) else way(token)), preposition, token
        if token.has("be") and not preposition:
            verb = True
            continue
        if token.text in ("by", "of", "to", "at", "from", "with", "in", "than", "for") and not preposition:
            preposition = token.text
            continue
        if token.text in ("worth", "value", "size", "growing", "grown") or token.text == "between":
            continue
        break
    return 0, preposition, None


def _is_told_over(scene: Scene, comma: int, preposition: str) -> bool:
    """Whether a verb of change stands right before the comma, and leads over it: "slowed, from 9 percent to 6"."""
    moved = any(token.has("rise_verb", "fall_verb") for token in scene.before(comma, 1))
    return moved and preposition in ("from", "by", "to")


def _is_of_fall(scene: Scene, place: int) -> bool:
    """Whether the adjective says how large a fall is: "the losses are even bigger, 5 percent"."""
    if not scene.tokens[place].has("rise_adj"):
        return False
    row = dropwhile(lambda token: token.text in word_set("directions", "even"), scene.before(place, 4))
    verb, subject = next(row, None), next(row, None)
    return verb is not None and verb.has("be") and subject is not None and subject.has("fall_noun")


def _only_describes(scene: Scene, place: int, at: int) -> bool:
    """Whether the adjective right before the number only says what it is like: "grew by a lower 1.9 percent"."""
    token = scene.tokens[place]
    led = any(before.text in ("a", "an") for before in scene.before(place, 1))
    like = token.has("rise_adj", "fall_adj") or (
        token.pos == "JJ" and not token.mention and not token.has("share_noun")
    )
    return place == at - 1 and led and like


def measured_way(scene: Scene, at: int) -> int:
    """The direction of a noun of change whose measure the number is of: "a fall in imports from Peru of $3bn"."""
    left = [token for _, token in left_of(scene, at)]
    if not left or left[0].text not in ("of", "by"):
        return 0
    left = list(dropwhile(lambda token: token.area or token.text in word_set("directions", "of_sides"), left[1:]))
    if not left or left[0].measure is None or left[0].measure.verb:
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
    """Whether the word only tells how fast what is told before it went: "shrank even faster, by 17 percent"."""
    moved = any(token.has("rise_verb", "fall_verb") for token in scene.before(place, _PACE))
    return moved and scene.tokens[place].text in word_set("directions", "paces")


def clause_way(scene: Scene, at: int) -> int:
    """The nearest direction word before the number in its clause, no other number between."""
    first, _ = scene.clause(at)
    for place in outside_brackets(scene, at, first):
        token = scene.tokens[place]
        if (token.number and token.number.status is None and token.number.form is not Form.RANK) or token.has("clause"):
            return 0
        if token.has("rank") or is_had(scene, place) or goes_on(scene, place) or _compares_adjective(scene, place):
            continue
        if _tells_pace(scene, place):
            continue
        if direction := way(token):
            return Way(-1, token) if _is_of_fall(scene, place) else direction
    return 0


def verb_way(scene: Scene, at: int) -> int:
    """That of the nearest verb of change before the number, whatever stands between: "shrank faster: by 42 percent"."""
    for token in reversed(scene.tokens[:at]):
        if token.text == ";":
            return 0
        if token.has("rise_verb", "fall_verb") and (token.pos[:2] == "VB" or not is_noun(token)):
            return way(token)
    return 0


def any_way(scene: Scene, at: int, number: NumberMention) -> int:
    return number.direction or right_way(scene, at) or left_way(scene, at)[0] or clause_way(scene, at)
