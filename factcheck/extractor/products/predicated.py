"""What a share of people is said to do or be, which makes it a part of them: "a third had been searching for long"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Token
from factcheck.extractor.told import joined
from factcheck.resources import word_set

_WORDS = 6
"""So many words of what is said name the part."""
_OF_THEM = 4
"""Within how many words behind its number it is said of whom it is a share."""
_MARKS = frozenset({",", ";", ":", ".", "(", ")", "–", "—"})


def predicated(place: Place) -> str | None:
    """What the clause says of those who are the subject of a share, where they are people of whom the article tells."""
    told_in_parts = place.frame.measure in word_set("products", "people_in_parts")
    shares = place.sense.kind is Kind.SHARE and (place.sense.of_those or not place.frame.rate)
    if not (shares and told_in_parts and _is_subject(place)):
        return None
    behind = place.scene.tokens[place.at + 1 :]
    before_verb = list(takewhile(lambda token: not token.is_finite and token.text not in _MARKS, behind))
    if len(before_verb) > _OF_THEM or any(token.number for token in before_verb):
        return None
    said = list(takewhile(_goes_on, behind[len(before_verb) :]))
    if said and said[0].is_finite and any(token.text == "in" for token in said[1:2]):
        del said[:2]
    while said and (said[0].is_finite or said[0].has("be") or said[0].text in ("been", "had", "have")):
        del said[0]
    return joined([place.scene.word(token) for token in said[:_WORDS]]) if said else None


def _is_subject(place: Place) -> bool:
    """Whether the number opens its clause, but for whom it is of, and no area or measure behind it is told of."""
    tokens = place.scene.tokens
    first, _ = place.scene.clause(place.at)
    row = takewhile(lambda token: token.text not in _MARKS, reversed(tokens[first : place.at]))
    opens = all(token.pos[:2] in ("RB", "CC", "IN", "DT", "JJ") or token.has("hedge") for token in row)
    return opens and (place.frame.at is None or place.frame.at < place.at + _OF_THEM)


def _goes_on(token: Token) -> bool:
    counted = token.number is not None and token.number.status is None
    return token.text not in _MARKS and not (counted or token.area or token.measure)
