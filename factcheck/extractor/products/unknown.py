"""A product of a name that no list holds, told by its place: "Clementines alone brought in $96 million"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_filler, is_generic, is_modifier
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.products.place import Place, is_mass
from factcheck.extractor.products.surroundings import carries, leads, tells_how_much
from factcheck.extractor.scene import Token
from factcheck.extractor.told import joined
from factcheck.resources import word_set

_MOST = 4
_GOODS = FLOWS | {"production"}


def unknown_subject(place: Place) -> str | None:
    """The nouns that the sentence opens with and that earn the number, are worth it, or make up a share.

    The number must be the first of its sentence: what follows has a product by what is told of the first.
    """
    tokens = place.scene.tokens
    if (
        place.frame.measure not in FLOWS
        or place.previous is not None
        or place.sense.kind not in (Kind.LEVEL, Kind.SHARE)
    ):
        return None
    stop = 0
    while stop < min(_MOST, place.at) and _names(tokens[stop]):
        stop += 1
    nouns = [token for token in tokens[:stop] if not is_modifier(token.text)]
    if not nouns or nouns[-1].pos not in ("NNS", "NN"):
        return None
    verb = next(
        (token for token in tokens[stop : place.at] if not is_filler(token.text) and token.text != "alone"), None
    )
    earns = verb is not None and verb.has("share_verb", "earning", "worth") and verb.mention is None
    earns = earns or (verb is not None and leads(verb.text) and tokens[place.at - 1].text == "with")
    return joined([place.scene.word(token) for token in nouns]) if earns else None


def unknown_worth(place: Place) -> str | None:
    """The nouns right before the word that the number is their worth: "the main import was antibiotics worth $9m"."""
    tokens, stop = place.scene.tokens, place.at
    while stop and tokens[stop - 1].has("hedge"):
        stop -= 1
    if place.frame.measure not in FLOWS or not stop or not tokens[stop - 1].has("worth"):
        return None
    stop -= 1 + (stop > 1 and tokens[stop - 2].text == ",")
    first = stop
    while first > max(0, stop - _MOST) and (_names(tokens[first - 1]) or _joins(tokens, first - 1)):
        first -= 1
    named = first < stop and tokens[stop - 1].pos in ("NN", "NNS")
    return joined([place.scene.word(token) for token in tokens[first:stop]]) if named else None


def unknown_weighed(place: Place) -> str | None:
    """The nouns that so many tonnes are of: "1,900 tonnes of feijoa"."""
    tokens, first = place.scene.tokens, place.at + 2
    if (
        place.frame.measure not in _GOODS
        or not is_mass(place)
        or [t.text for t in place.scene.after(place.at, 1)] != ["of"]
    ):
        return None
    stop = first
    while stop < min(first + _MOST, len(tokens)) and _names(tokens[stop]):
        stop += 1
    named = first < stop and tokens[stop - 1].pos in ("NN", "NNS") and not tells_how_much(tokens[stop - 1].text)
    goods = named and tokens[stop - 1].text not in word_set("products", "goods") and not carries(tokens[stop - 1].text)
    return joined([place.scene.word(token) for token in tokens[first:stop]]) if goods else None


def _joins(tokens: list[Token], place: int) -> bool:
    """Whether the word joins two nouns: "tugs and pusher craft"."""
    return place > 0 and tokens[place].text in ("and", "or") and _names(tokens[place - 1])


def _names(token: Token) -> bool:
    noun = token.pos[:2] in ("NN", "JJ") and token.text[0].isalpha()
    return noun and token.mention is None and not token.cues and not is_generic(token.text)
