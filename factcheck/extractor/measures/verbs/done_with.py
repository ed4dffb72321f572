"""What was done with a number that stands before: what the country sold of it, what was left of it as a surplus."""

from __future__ import annotations

from collections.abc import Container
from itertools import takewhile

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_SHORT = 5


def left_as(scene: Scene, at: int) -> int | None:
    """What the number is called that is left: "so that $3bn remained as a trade surplus", "$3bn was left as profit"."""
    row = scene.after(at, _SHORT + 1)
    place = next((step for step, token in enumerate(row) if token.text == "as"), 0)
    left = word_set("measures", "left_over")
    if not place or not any(token.text.partition(" ")[0] in left for token in row[:place]):
        return None
    behind = (step for step, token in enumerate(row[place:], place) if token.text not in ("as", "a", "the", "its"))
    return at + 1 + next(behind, place)


def done_with_it(scene: Scene, at: int, places: Container[int | None]) -> int | None:
    """The verb that says what was done with it: "90m tonnes of oil, 70m tonnes of which the country exported", "more
    than the $5bn it sold to Peru".
    """
    if [token.text for token in scene.after(at, 1)] != ["of which"]:
        return _whose_verb(scene, at, places)
    row = takewhile(lambda token: token.text[0].isalnum() and not token.number, scene.after(at + 1, _SHORT))
    return next((at + 2 + step for step, token in enumerate(row) if at + 2 + step in places and _is_done(token)), None)


def _whose_verb(scene: Scene, at: int, places: Container[int | None]) -> int | None:
    """The verb of a clause that the amount is the object of: "the $5bn of goods that it had bought from Peru", "$2bn
    was what Chad sold".
    """
    place = at + 1
    while place < len(scene.tokens) - 1 and _is_of_goods(scene.tokens[place]):
        place += 1
    number = scene.tokens[at].number
    place = _past_what(scene, place) if number and number.form is Form.AMOUNT else place
    who = scene.tokens[place : place + 1]
    if not any(token.text in ("it", "they") or token.area for token in who):
        return None
    place += 1
    while place < len(scene.tokens) - 1 and scene.tokens[place].has("be", "have"):
        place += 1
    return place if place in places and _is_done(scene.tokens[place]) else None


def _past_what(scene: Scene, place: int) -> int:
    """The place of whoever does what the amount is said to be: "was what the", "is what"."""
    row = scene.tokens[place : place + 3]
    if len(row) > 1 and row[0].has("be") and row[1].text == "what":
        return place + 2 + (row[-1].text == "the")
    return place + 1 + (row[-2].text == "the") if row and row[0].text == "what" else place


def _is_of_goods(token: Token) -> bool:
    """Whether it stands between an amount and what was done with it: "$5bn worth of goods that"."""
    return token.has("worth", "of", "goods", "which") or token.text in ("that", "in")


def _is_done(token: Token) -> bool:
    return token.measure is not None and token.measure.verb
