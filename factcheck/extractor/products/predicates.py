"""What the parts of a whole are said to be: "of the debt, $18bn (65 percent) was domestic and $10bn foreign"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import Form
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
    """The product that a part of trade is said to be: "half of Peru's exports were copper, a third gold"."""
    if place.sense.kind is not Kind.SHARE:
        return None
    shares = [at for at, number in place.scene.numbers if number.form in (Form.PERCENT, Form.FRACTION)]
    verb = next((_verb_behind_whole(place.scene.tokens, at) for at in shares), None)
    if verb is None:
        return None
    linked = any(token.text in _BE for token in place.scene.after(place.at, 1))
    behind = verb + 1 if place.at == shares[0] else place.at + 1 + linked
    return next((name.name for name in names if name.first == behind), None) or _described(place, behind)


def _verb_behind_whole(tokens: list[Token], at: int) -> int | None:
    """Where the verb stands that says what a share of trade is: "45 percent of Peru's exports (were)"."""
    row = tokens[at + 1 : at + 1 + _WHOLE]
    verb = next((step for step, token in enumerate(row) if token.text in _BE), 0)
    whole = row[:verb]
    if not whole or not whole[0].text.startswith("of"):
        return None
    return at + 1 + verb if any(token.measure and token.measure.measure in FLOWS for token in whole) else None


def _described(place: Place, first: int) -> str | None:
    """The plain words there, up to the end of the part: "45 percent of exports were raw materials;"."""
    tokens = place.scene.tokens
    stop = first
    while stop < len(tokens) and stop - first < _MOST and _describes(tokens[stop]):
        stop += 1
    ended = stop == len(tokens) or tokens[stop].text in _ENDS or tokens[stop].text == "("
    goods = stop > first and tokens[stop - 1].pos[:2] == "NN"
    return joined([place.scene.word(token) for token in tokens[first:stop]]) if goods and ended else None


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
