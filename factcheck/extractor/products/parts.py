"""What a list item or a share is told of, product or not: "neoplasms – 17.6 percent", "- Stones, precious: $3bn"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_generic, is_modifier
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import Told, joined, said_of

_BULLETS = frozenset({"-", "–", "—", "*", "•", "▪", "◦", "·"})
_OF_A_WHOLE = frozenset({Form.PERCENT, Form.POINTS})
_MOVED = 6
"""Within how many tokens a bracket opens before a number: "(from 4 percent to 3"."""
_MARKS = frozenset({"–", "-", "—", ":", "("})


def bullet(scene: Scene, at: int, previous: int | None) -> str | None:
    """All that a list item says before its first number: "- Stones and metals, precious and semi-precious"."""
    if previous is not None or not scene.tokens or scene.tokens[0].text not in _BULLETS:
        return None
    row = scene.tokens[1:at]
    if not row or any(t.mention is not None or t.is_finite or t.text == ";" for t in row):
        return None
    words = [scene.word(t) for t in row if t.text not in ("[", "(", ",", "–", "-", "—", ":")]
    return joined(words) if any(not is_generic(w) and not is_modifier(w) and w[0].isalpha() for w in words) else None


def part(place: Place) -> str | None:
    """What a share belongs to, whatever it is: "neoplasms – 17.6 percent", "tourists made up 82.5%"."""
    if place.sense.kind is not Kind.SHARE or place.frame.rate:
        return None
    tokens, start = place.scene.tokens, place.previous if place.previous is not None else -1
    stop = place.at
    while stop - 1 > start and (tokens[stop - 1].text in _MARKS or tokens[stop - 1].has("share_verb", "hedge")):
        stop -= 1
    first = stop
    while first - 1 > start and _is_named(tokens[first - 1], inside=first < stop):
        first -= 1
    words = [place.scene.word(token) for token in tokens[first:stop]]
    while words and words[0] in ("and", "of"):
        del words[0]
    if (
        stop == place.at
        or not any(token.pos[:2] == "NN" for token in tokens[first:stop])
        or all(is_generic(word.rstrip("'’")) or is_modifier(word) for word in words)
    ):
        return None
    ties = first > 0 and tokens[first - 1].has("preposition")
    return None if ties or tokens[stop - 1].has("them", "share_noun", "former", "latter") else joined(words)


def shared(place: Place, names: Sequence[ProductName]) -> str | None:
    """What the sentence tells the share of: "the share of fish in exports rose 8 points to 52 percent"."""
    tokens, measured = place.scene.tokens, place.frame.at
    number = tokens[place.at].number
    if measured is None or measured > place.at or number is None or number.form not in _OF_A_WHOLE:
        return None
    told = [name.name for name in names if name.stop <= measured and _is_share_of(tokens, name)]
    return told[-1] if told else None


def _is_share_of(tokens: Sequence[Token], name: ProductName) -> bool:
    """Whether the words around the name make it a part: "the share of fish in", "oil's weight in", "gas's share"."""
    before, behind = tokens[: name.first], tokens[name.stop : name.stop + 2]
    owned = len(behind) == 2 and behind[0].text == "'s" and behind[1].has("share_of", "share_noun")
    of_share = bool(before) and (
        before[-1].has("share_of") or (before[-1].text == "of" and any(t.has("share_noun") for t in before[-2:-1]))
    )
    return owned or (of_share and bool(behind) and behind[0].text == "in")


def _is_named(token: Token, *, inside: bool) -> bool:
    noun = token.mention is None and token.pos[:2] in ("NN", "JJ") and not token.has("share_of")
    return noun or (inside and token.text in ("and", "of"))


def moved_item(place: Place) -> str | None:
    """The item of a list before the bracket that tells how it moved: "food and drinks (from 6.8 to 3.5 percent)"."""
    tokens = place.scene.tokens
    back = range(place.at - 1, max(0, place.at - _MOVED), -1)
    opening = next((at for at in back if tokens[at].text in ("(", ")")), None)
    if opening is None or tokens[opening].text != "(" or tokens[opening + 1].text != "from":
        return None
    first = opening
    while first and (_is_named(tokens[first - 1], inside=False) or tokens[first - 1].text in (",", "and")):
        first -= 1
    row = list(dropwhile(lambda token: token.text in (",", "and"), tokens[first:opening]))
    if not any(token.pos[:2] == "NN" for token in row):
        return None
    name = joined([place.scene.word(token) for token in row])
    return Told(name.replace(" ,", ","), said_of(name))
