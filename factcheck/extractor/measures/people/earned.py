"""What people are paid: "the average Bulgarian earned 2,100 leva a month", "nurses took home 1,300 a month"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.sides.of_number import completed
from factcheck.resources import vocabulary, word_set

RULE = "what people earn"
_LARGE = 1_000_000
_SUBJECT = 4
_BEHIND = 4
"""Within how many tokens behind the number it is told for how long it is paid."""


def earned(scene: Scene, at: int, own: list[Frame], made: list[Draft], context: Context) -> Frame | None:
    """The wages that the small sum at `at` tells, where people earn it by the month, the week or the hour.

    What the sentence goes on with is told of them too, where it measures nothing else.
    """
    if made and made[-1].rule == RULE and not own:
        return made[-1].frame
    number = scene.tokens[at].number
    if number is None or not is_money(number.quantity.unit or "") or number.quantity.printed.scale >= _LARGE:
        return None
    verb = next((place for place, token in left_of(scene, at)[:2] if _is_earned(token)), 0)
    verb -= scene.tokens[verb].text == "home"
    if not _is_of_people(scene, verb) or not (context.home or scene.areas) or not _is_by_time(scene, at):
        return None
    return completed(Frame("wages", at=at), scene, context)


def _is_earned(token: Token) -> bool:
    return token.text in word_set("measures", "earned_by_people", "verbs")


def _is_of_people(scene: Scene, verb: int) -> bool:
    """Whether people do what the verb at `verb` says, be it said where: "nurses in Lithuania took home"."""
    row = scene.before(verb, _SUBJECT)
    if len(row) > len(("Lithuania", "in")) and row[1].text in ("in", "at"):
        row = row[2:]
    return bool(row) and _are_people(row[0])


def _are_people(token: Token) -> bool:
    """Whether the subject is people: "Bulgarian", "nurses", "miners"."""
    if token.area is not None:
        return token.area.form == "demonym"
    words = vocabulary("measures")["earned_by_people"]
    return token.pos[:2] == "NN" and (token.text in words["people"] or token.text.endswith(tuple(words["endings"])))


def _is_by_time(scene: Scene, at: int) -> bool:
    row = [token.text for token in scene.after(at, _BEHIND)]
    texts = [*row, *(f"{one} {other}" for one, other in pairwise(row))]
    return any(text in word_set("measures", "earned_by_people", "times") for text in texts)
