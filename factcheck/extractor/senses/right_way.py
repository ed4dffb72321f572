"""Which way the words right after a number go: "27 percent increase", "5 percent below"."""

from __future__ import annotations

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.amounts.goods_compared import behind_goods
from factcheck.extractor.senses.apart import past_restatement
from factcheck.extractor.senses.over_earlier import is_over_earlier
from factcheck.extractor.senses.way import Way, way
from factcheck.resources import vocabulary, word_set

_FAR = 5
"""How many tokens behind a number may tell which way it goes."""
_PAIR = 2
_WHITHER = word_set("small_words", "senses", "whither")
_LEFT = 7
"""Within how many tokens before a number stands the verb by which it is "left behind"."""


def right_way(scene: Scene, at: int) -> int:
    """The direction of the words right after the number: "27 percent increase", "$2m, or 5 percent, below".

    What is "up from" or "up by" another amount behind a comma is an amount itself.
    """
    start = past_restatement(scene, at)
    if compared := behind_goods(scene, start):
        return compared
    if _is_fall_to(scene, at):
        return Way(-1, scene.tokens[at + 1])
    for step, token in enumerate(scene.tokens[start : start + _FAR]):
        if _leads_away(scene, at, start, step):
            break
        if token.has("rise_adj", "fall_adj", "rise_noun", "fall_noun") and (direction := way(token)):
            return direction
        if token.text in word_set("directions", "more") or is_over_earlier(scene, at, start + step):
            return Way(1, token)
        if token.text in word_set("directions", "less"):
            return Way(-1, token)
        if token.period or token.text in word_set("directions", "between") or (token.pos == "JJ" and not token.mention):
            continue
        if step == 0 and (_is_counted(scene, start) or (token.text == "," and start > at + 1)):
            continue
        break
    return 0


def _is_fall_to(scene: Scene, at: int) -> bool:
    """Whether a noun of change follows that is written like a verb of shares: "a 7 percent fall to $3bn"."""
    led = any(token.text in ("a", "an", "the") for token in scene.before(at, _PAIR))
    behind = scene.after(at, _PAIR)
    falls = len(behind) == _PAIR and behind[0].text in word_set("measures", "fallen_to")
    return led and falls and behind[1].number is not None


def _is_counted(scene: Scene, place: int) -> bool:
    """Whether the word says what there is so much more or less of: "3,000 guests more than", "500 people fewer"."""
    compared = any(token.has("comparing") or token.text in ("more", "fewer") for token in scene.after(place, 1))
    return scene.tokens[place].pos == "NNS" and compared


def _leads_away(scene: Scene, at: int, start: int, step: int) -> bool:
    """Whether the word so many steps behind `start` tells nothing of the number, but of what follows or of a time."""
    place, restated = start + step, start > at + 1
    token = scene.tokens[place]
    next_to_it = all(near.text == "," for near in scene.tokens[start:place])
    on_top = token.has("comparing") and next_to_it and (restated or _stands_behind_level(scene, at))
    if (token.has("comes_after") and not on_top) or _tells_crop(scene, at, token) or _tells_height(scene, place):
        return True
    if token.has("comparing") and _is_of_another(scene, place):
        return True
    if token.text == "behind" and any(near.text.endswith(("left", "leave")) for near in scene.before(at, _LEFT)):
        return True
    if restated and step and _opens_on_number(scene, place):
        return True
    beside = scene.after(place, 1) if token.text in word_set("directions", "leading") else []
    if any(after.number or (step and after.text in ("from", "by")) for after in beside):
        return True
    if token.text == "up" and _counts_to_a_time(scene, place):
        return True
    return bool(beside) and _is_what_it_was(scene, at, place)


def _is_of_another(scene: Scene, place: int) -> bool:
    """Whether what it is compared with is another partner's: "went to Peru, more than to Chad"."""
    row = [token for token in scene.after(place, _PAIR + 1) if token.text != "the"][:_PAIR]
    return len(row) == _PAIR and row[0].text in _WHITHER and row[1].area is not None


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


def _tells_height(scene: Scene, place: int) -> bool:
    """Whether the word only leads to whence height is measured: "4,000 metres above sea level"."""
    behind = [token for token in scene.after(place, 2) if token.text != "the"]
    return bool(behind) and behind[0].text.partition(" ")[0] in word_set("directions", "heights")


def _is_what_it_was(scene: Scene, at: int, place: int) -> bool:
    """Whether an amount of the same unit is what the number is up or down from: "stood at $3bn down from $4bn"."""
    number, behind = scene.tokens[at].number, scene.after(place, 2)
    other = behind[1].number if len(behind) > 1 and behind[0].text == "from" else None
    if number is None or other is None or number.quantity.unit != other.quantity.unit:
        return False
    rises = scene.tokens[place].has("rise_adj") and number.quantity.value < other.quantity.value
    return not (rises and _stands_behind_level(scene, at))


def _stands_behind_level(scene: Scene, at: int) -> bool:
    """Whether a comma parts the number from a larger amount: "sold 5 tonnes in May, 1 tonne up from 4 tonnes"."""
    number = scene.tokens[at].number
    before = next((other for place, other in reversed(scene.numbers) if place < at), None)
    if number is None or before is None or before.form not in (Form.AMOUNT, Form.PLAIN):
        return False
    parted = any(token.text == "," for token in scene.before(at, _PAIR) if not token.has("hedge"))
    return parted and before.quantity.value > number.quantity.value
