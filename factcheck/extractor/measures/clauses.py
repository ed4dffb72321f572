"""Clauses within a sentence that tell something else: what stands in them is not what the sentence goes on with."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.products.surroundings import cites
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_OPENING_PHRASE = frozenset({"IN", "VBN", "VBG"})
_LONGEST = 12
"""How many tokens such a phrase takes at most."""
_PARTING = frozenset({",", "–", "—", "-"})
"""What parts a clause from the sentence that it stands in."""


def in_relative_clause(scene: Scene, place: int, at: int) -> bool:
    """Whether a clause holds `place` that closes before the verb of `at`: "exports, which lead the trade, rose 5%".

    Dashes may part it as commas do, and a noun may lead to it: "green tea, the kind that Chad likes, rose 5%".
    """
    marks = [p for p, token in enumerate(scene.tokens[:at]) if token.text in _PARTING]
    opening = next((p for p in reversed(marks) if p < place), None)
    if opening is None or not _opens_relative(scene.tokens[opening + 1 : place]):
        return False
    if any(token.text == ";" for token in scene.tokens[opening:place]):
        return False
    mark = scene.tokens[opening].text
    return any(scene.tokens[p + 1].is_finite for p in marks if place < p < at - 1 and scene.tokens[p].text == mark)


def _opens_relative(tokens: Sequence[Token]) -> bool:
    led = 2 if [token.text for token in tokens[:1]] in (["the"], ["a"], ["an"]) else 0
    return any(token.has("which") for token in tokens[led : led + 1])


def in_phrase_beside(scene: Scene, place: int, at: int) -> bool:
    """Whether a phrase between commas holds `place`, behind which the verb of `at` goes on with what stands before it.

    "GDP, boosted by exports, grew by 5 percent", "Wages, adjusted for inflation, fell".
    """
    first, _ = scene.clause(at)
    marks = [p for p in range(first, at - 1) if scene.tokens[p].text == ","]
    opening = next((p for p in reversed(marks) if p < place), None)
    closing = next((p for p in marks if p > place), None)
    if opening is None or closing is None or scene.tokens[opening + 1].pos not in _OPENING_PHRASE:
        return False
    subject, phrase = scene.tokens[first:opening], scene.tokens[opening + 1 : closing]
    if any(token.is_finite for token in (*subject, *phrase)) or any(token.number for token in phrase):
        return False
    named = any(token.measure is not None and not token.measure.verb for token in subject)
    verb = next((token for token in scene.tokens[closing + 1 : at] if not token.pos.startswith("RB")), None)
    return named and verb is not None and verb.is_finite


def past_phrase(scene: Scene, at: int) -> int:
    """Where a phrase between commas right behind `at` ends, else `at`: "GDP, despite it, grew"."""
    row = scene.after(at, _LONGEST)
    if not row or row[0].text != "," or (row[1:] and row[1].pos not in _OPENING_PHRASE):
        return at
    closing = next((step for step, token in enumerate(row[1:], 1) if token.text == ","), None)
    if closing is None or any(token.number or token.is_finite for token in row[:closing]):
        return at
    return at + 1 + closing


def in_apposition(scene: Scene, place: int, at: int) -> bool:
    """Whether the words at `place` only say what a country is: "Peru, the neighbour of Chile and Brazil, posted"."""
    marks = [p for p, token in enumerate(scene.tokens[:at]) if token.text == ","]
    opening = next((p for p in reversed(marks) if p < place), None)
    closing = next((p for p in marks if p > place), None)
    if not opening or closing is None or closing + 1 >= at or scene.tokens[opening - 1].area is None:
        return False
    verb = scene.tokens[closing + 1]  # "cut" and "put" are tagged like infinitives
    return scene.tokens[opening + 1].text in ("the", "a", "an") and (verb.is_finite or verb.pos == "VB")


def begins_main_clause(tokens: Sequence[Token], place: int) -> bool:
    """Whether what follows the comma at `place` and the phrase that opens the sentence acts: "With sales to Peru,
    Chile was first"."""
    if tokens[place].text != "," or tokens[0].pos != "IN":
        return False
    verb = next((token for token in tokens[place + 2 : place + 4] if not token.pos.startswith("RB")), None)
    return verb is not None and verb.is_finite


def tells_place(scene: Scene, at: int) -> bool:
    """Whether the clause of the number says who is in which place: "Peru is in second place with $3bn"."""
    first, _ = scene.clause(at)
    before = scene.tokens[first:at]
    ranks = any(token.is_rank for token in before)
    return ranks and any(token.area for token in before) and any(token.is_finite for token in before)


def opens_as_whole(scene: Scene, at: int) -> bool:
    """Whether the clause opens with the number as that of which the parts are told: "Of $14 billion, Peru supplied"."""
    first, _ = scene.clause(at)
    row = [token.text for token in scene.tokens[first:at] if not (token.has("hedge") or token.text == "the")]
    return row in (["of"], ["out", "of"], ["of the"])


def takes_up_last(scene: Scene, at: int) -> bool:
    """Whether the clause goes on with what was told before: "In 2022 it had been $3bn, when exports …"."""
    first, _ = scene.clause(at)
    while first < at and (scene.tokens[first].period or scene.tokens[first].has("to_period")):
        first += 1
    subject, verb = scene.tokens[first], scene.after(first, 1)
    return subject.text in word_set("measures", "going_on") and any(token.is_finite for token in verb)


def tells_another(scene: Scene, place: int) -> bool:
    """Whether what stands behind is told of something of its own: ", leaving $3bn", ", of which $3bn were sales".

    So is what an area behind the number has: "Chad, $3bn, and Mali, $2bn, whose purchases fell".
    """
    token = scene.tokens[place]
    opens = token.has("of_told") or token.text == "whose"
    return token.has("leaving") or (opens and scene.tokens[place - 1].text == ",")


def opens_part(scene: Scene, place: int) -> bool:
    """Whether the word leads to a part of what was told or to an example of it: "of which", "mainly", ", with $3bn"."""
    token = scene.tokens[place]
    return token.has("of_told") or cites(token.text) or (token.text == "with" and _lists_part(scene, place))


def opens_parts(scene: Scene, place: int) -> bool:
    """Whether a dash or a bracket opens what went to whom: "goods for $3bn – $1bn to Chad, $2bn to Mali".

    So does a comma before a part of it: "exports of $9bn, 80 percent of it to Chad".
    """
    row = scene.after(place, 2)
    if len(row) <= 1 or row[0].number is None:
        return False
    opens = scene.tokens[place].text in word_set("measures", "opening_parts")
    return (opens and row[1].has("preposition")) or (scene.tokens[place].text == "," and row[1].has("of_told"))


def _lists_part(scene: Scene, place: int) -> bool:
    """Whether "with" lists what a part comes to or whose it is: ", with about $3bn from Chad", ", with Chad buying"."""
    behind = [token for token in scene.after(place, 3) if not token.has("hedge") and token.text != "the"]
    if any(token.text in word_set("periods", "some_of_it") for token in behind[:1]):
        return scene.tokens[place - 1].text == ","
    named = any(token.number for token in behind[:1]) or (
        len(behind) > 1 and behind[0].area is not None and behind[1].pos == "VBG"
    )
    return named and scene.tokens[place - 1].text == ","


def tells_part(scene: Scene, start: int, stop: int) -> bool:
    """Whether what stands at `stop` is told of a part of a number behind `start`: "$9bn, of which $3bn went to Chad".

    An example ends at a comma: "$9bn, mostly tea, to Chad".
    """
    whole = next((place for place in range(start, stop) if scene.tokens[place].number), stop)
    ends = stop - 1 if scene.tokens[stop - 1].has("preposition") else stop
    closed = scene.tokens[ends - 1].text == ","
    return any(opens_part(scene, place) for place in range(whole, stop)) and not closed
