"""The product that a sentence opens or goes on with, or that was spoken of before it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Kind
from factcheck.extractor.products.asides import goes_past_aside
from factcheck.extractor.products.beside import behind
from factcheck.extractor.products.names import ProductName, is_fronted
from factcheck.extractor.products.place import Place, is_mass
from factcheck.extractor.products.surroundings import (
    has_measure,
    is_before_measure,
    is_trader,
)
from factcheck.extractor.products.taken_up import stands_for_them, takes_up
from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_TURNING = word_set("small_words", "products", "turning")
_FRAMING = word_set("small_words", "products", "framing")
_FRONT = 4
"""Within how many tokens a number opens its sentence."""


def spoken_of(place: Place, names: list[ProductName]) -> str | None:
    """What the clause, the sentences before or the article speak of, where nothing nearer names it."""
    frame = place.frame
    if place.spoken_of and takes_up(place):
        return place.spoken_of
    told_of = frame.at is not None and (frame.at > place.at or frame.verb)
    if told_of and place.spoken_of and stands_for_them(place):
        return place.spoken_of
    in_mass = is_mass(place) and place.opened is not None
    if frame.all_goods and place.own and place.sense.kind is not Kind.SHARE and not in_mass:
        return place.before[1] if place.before and place.before[0] == frame.at and place.opened else None
    if opened := continued(place) or framing(place, names) or opening(place, names):
        return opened
    if frame.verb and is_mass(place):
        last = place.before[1] if place.before else None
        return subject(place, names) or place.spoken_of or last or place.main
    if is_mass(place) and place.before and place.before[1]:
        return place.before[1]
    if not place.own or frame.verb or frame.possessed or frame.measure == "production" or is_mass(place):
        weighed = place.opened if is_mass(place) else None
        main = place.main if place.own and frame.verb else None
        return subject(place, names) or place.theme or behind(place, names, share_of=True) or weighed or main
    if place.sense.kind is Kind.SHARE and (opened := subject(place, names)):
        return opened
    return _fuller(place.main, place.theme) or behind(place, names, share_of=True)


def subject(place: Place, names: list[ProductName]) -> str | None:
    """The name that the clause began with: "Automobiles did most: their exports surged 30 percent"."""
    return next((name.name for name in reversed(names) if name.stop <= place.at and not name.governor), None)


def _fuller(main: str | None, theme: str | None) -> str | None:
    """What the article is about, as the sentence before named it where it named it more fully: "finished steel"."""
    return theme if main and theme and set(main.split()) <= set(theme.split()) else main


def opening(place: Place, names: list[ProductName]) -> str | None:
    """What a clause opens with and then tells the measure of: "Tea did best: exports rose", "Tea saw exports rise"."""
    at, tokens = place.frame.at, place.scene.tokens
    if at is None or place.frame.all_goods:
        return None
    for name in reversed(names):
        turned_to = name.governor in _TURNING and name.first == 1
        owned = _is_owned_opening(tokens, name)
        if (name.governor and not turned_to) or name.stop > at or not (turned_to or owned or opens(tokens, name)):
            continue
        between = past_aside(tokens[name.stop : at])
        has = (
            not (turned_to or owned)
            and between
            and (has_measure(between[0].text) or all(map(_leads_to_measure, between)))
        )
        has = has or (not (turned_to or owned) and _ends_with(between) and not any(t.area or t.number for t in between))
        explained = any(token.text in (":", "–", "—") for token in between) and not any(token.area for token in between)
        return name.name if has or explained else None
    return None


def _is_owned_opening(tokens: Sequence[Token], name: ProductName) -> bool:
    """Whether only whose it is stands before the name: "Kenya's tea boom: exports rose"."""
    row = [token for token in tokens[: name.first] if token.text not in ("the", "'s")]
    return len(row) == 1 and row[0].area is not None


def _ends_with(between: Sequence[Token]) -> bool:
    """Whether what stands between goods and a measure leads to it by "with": "Wine did best, with a surplus"."""
    words = [token.text for token in between if token.text not in ("a", "an", "the")]
    return bool(words) and words[-1] == "with"


def _leads_to_measure(token: Token) -> bool:
    """Whether the word only lies between goods and what is told of them: "tea export sales", "tea growers' sales"."""
    owners = token.text.endswith(("'", "’")) and is_trader(token.text.rstrip("'’"))
    return owners or is_before_measure(token.text)


def past_aside(row: list[Token]) -> list[Token]:
    """What stands behind an aside between commas that opens the row: ", as ever, left a"."""
    if not row or row[0].text != ",":
        return row
    closing = next((place for place, token in enumerate(row) if place and token.text == ","), None)
    told = any(token.number or token.area for token in row[:closing])
    return row if closing is None or told else row[closing + 1 :]


def opens(tokens: list[Token], name: ProductName) -> bool:
    """Whether the name stands first in its sentence or clause, with no one's trade in it spoken of."""
    before = tokens[: name.first]
    while before and before[-1].text in ("the", '"', "all"):
        before = before[:-1]
    return not before or before[-1].text in (",", ";", ":", "and", "while", "but") or before[-1].period is not None


def framing(place: Place, names: list[ProductName]) -> str | None:
    """What the sentence is set to speak of before its measure: "For food in particular the surplus was $865m"."""
    stop = place.frame.at if place.frame.at is not None else place.at
    for name in names:
        if name.stop > stop or name.governor not in _TURNING | _FRAMING:
            continue
        fronted = name.governor in _FRAMING and is_fronted(place.scene, name)
        if fronted or _is_pointed_to(place.scene.tokens, name, stop):
            return name.name
    return None


def _is_pointed_to(tokens: Sequence[Token], name: ProductName, stop: int) -> bool:
    """Whether a colon behind the name leads to what is told of it: "Things look better for food: the surplus was"."""
    return tokens[name.stop].text == ":" and not any(token.area for token in tokens[:stop])


def _is_fronted_amount(place: Place) -> bool:
    """Whether the number before it only opens what the sentence tells: "At 9,000 tonnes, shipments were up a third"."""
    at, tokens = place.previous, place.scene.tokens
    opens = at is not None and 0 < at < _FRONT and tokens[0].text in ("at", "with")
    return opens and at is not None and tokens[at + 1].text == ","


def _only_moved(place: Place) -> bool:
    """Whether the number but tells how the one before it moved: "earned $3bn from exports, up 20 percent"."""
    row = place.scene.before(place.at, 2)
    return len(row) > 1 and row[0].has("rise_adj", "fall_adj") and row[1].text == ","


def continued(place: Place) -> str | None:
    """The product of the number before it, which the sentence goes on to speak of."""
    if place.before is None or place.previous is None:
        return None
    at, product, _ = place.before
    fresh = place.frame.at is not None and not place.frame.verb and place.previous < place.frame.at < place.at
    fresh = fresh and not (_is_fronted_amount(place) or _only_moved(place))
    same = (at == place.frame.at and not fresh) or place.sense.kind is Kind.SHARE
    between = place.scene.tokens[place.previous + 1 : place.at]
    if not same or goes_past_aside(place) or any(token.has("whole") or token.text == ";" for token in between):
        return None
    return product
