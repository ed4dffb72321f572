"""What the parts of a whole are said to be: "of the debt, $18bn (65 percent) was domestic and $10bn foreign"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Token
from factcheck.extractor.told import joined
from factcheck.resources import word_set

_BE = word_set("small_words", "shared", "be")
_ENDS = word_set("small_words", "products", "predicate_ends_at")
_OPENERS = frozenset({"(", ","})
_MOST = 4
_WHOLE = 8
"""The words of a whole at most: "of all that month's exports to the European Union"."""


def predicate(place: Place) -> str | None:
    """The words that say which part of a whole the number is; None where no whole or a change is told of."""
    tokens = place.scene.tokens
    at = _past_asides(tokens, place.at + 1)
    told = tokens[: max(place.at + 2, at)]
    if place.sense.kind not in (Kind.LEVEL, Kind.SHARE) or not any(
        token.text.startswith("of") for token in told if token.has("part_of", "share_of", "of")
    ):
        return None
    linked = at < len(tokens) and tokens[at].text in _BE
    if not linked and not (place.before and place.before[1] and _follows_on(place)):
        return None
    stop = at = at + linked
    while stop < len(tokens) and stop - at < _MOST and _describes(tokens[stop]):
        stop += 1
    ended = stop == len(tokens) or tokens[stop].text in _ENDS
    return joined([place.scene.word(token) for token in tokens[at:stop]]) if stop > at and ended else None


def predicate_of_trade(place: Place, names: list[ProductName]) -> str | None:
    """The product that a part of trade is said to be: "half of Peru's exports were copper"."""
    tokens = place.scene.tokens
    row = tokens[place.at + 1 : place.at + 1 + _WHOLE]
    verb = next((at for at, token in enumerate(row) if token.text in _BE), 0)
    whole = row[:verb]
    if not whole or place.sense.kind is not Kind.SHARE or not whole[0].text.startswith("of"):
        return None
    if not any(token.measure and token.measure.measure in FLOWS for token in whole):
        return None
    behind = place.at + 1 + verb + 1
    return next((name.name for name in names if name.first == behind), None)


def _past_asides(tokens: list[Token], at: int) -> int:
    """The place behind what only stands between: "(65 percent)", "of these", ", by estimate,"."""
    while at < len(tokens):
        if tokens[at].has("part_of"):
            at += 1
        elif whole := _whole_at(tokens, at):
            at += whole
        elif tokens[at].text in _OPENERS:
            close = ")" if tokens[at].text == "(" else ","
            end = next((place for place in range(at + 1, len(tokens)) if tokens[place].text == close), None)
            if end is None or end - at > _MOST:
                return at
            at = end + 1
        else:
            return at
    return at


def _whole_at(tokens: list[Token], at: int) -> int:
    """How many words there name the whole: "of the debt", "of total government debt"."""
    if not tokens[at].text.startswith("of"):
        return 0
    row = tokens[at + 1 : at + 1 + _MOST]
    named = next((place for place, token in enumerate(row) if token.measure), None)
    plain = named is not None and all(t.pos[:2] in ("DT", "JJ", "NN") and not t.number for t in row[:named])
    return named + 2 if named is not None and plain else 0


def _follows_on(place: Place) -> bool:
    """Whether the number goes on from the one before it: "… was domestic and $10bn foreign"."""
    at = place.at - 1
    return place.previous is not None and place.scene.tokens[at].text in ("and", ",")


def _describes(token: Token) -> bool:
    plain = token.mention is None and token.pos in ("JJ", "NN", "NNS")
    return plain and not token.has("rise_adj", "fall_adj", "comparing", "share_noun", "hedge")
