"""The product or sector that a number is about: beside it, in its clause, or spoken of before."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_generic, is_modifier
from factcheck.extractor.measures.find import is_money, measures_in
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.names import ProductName, is_fronted, is_part_of_flow, left_out, product_names
from factcheck.extractor.products.words import is_left_out
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.find import Sense
from factcheck.extractor.told import joined

_BULLETS = frozenset({"-", "–", "—", "*", "•", "▪", "◦", "·"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RESTATING = frozenset({",", "(", ")", "or", "and"})
_LEADING = frozenset(["of", "in", "from", "came", "coming", "was", "were", "'s", "a", "each", "for"]) | {
    ",",
    "(",
    ")",
    "or",
    "came from",
}
_OF = frozenset({"of", "of the", "of its", "of their", "of all", "of that"})
_OF_ALL = frozenset({"of all", "of everything"})
_OF_A_SHARE = frozenset({"were", "was", "is", "are", "from", "for"})
_PRONOUNS = frozenset({"it", "its", "they", "them", "of it", "of them", "this", "these"})
_MARKS = frozenset({"–", "-", "—", ":", "("})
_WITHOUT = frozenset(
    [
        "gdp",
        "gdp_per_capita",
        "population",
        "unemployment",
        "debt",
        "reserves",
        "wages",
        "remittances",
        "budget",
        "inflation",
    ]
)
"""Measures of a whole economy, which only their own words narrow."""
_GOODS = frozenset({"goods", "products", "merchandise", "commodities", "items"})
_WHOLE_SHARE = 3
_FRONT = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A number in its sentence: its token, the number read before it, and how its frame came to it."""

    scene: Scene
    at: int
    previous: int | None
    sense: Sense
    frame: Frame
    own: bool
    """Whether the measure stands in the sentence itself."""
    before: tuple[int | None, str | None, Kind] | None = None
    """Of the claim read before it in the sentence: where its measure stands, its product, its kind."""
    spoken_of: str | None = None
    """The product that the sentences before were about."""
    theme: str | None = None
    """The same, where it was told of this measure, or what the heading or the whole article is about."""
    main: str | None = None
    """The product that the article as a whole is about."""


def product_of(place: Place) -> str | None:
    """What the number counts, all goods where it is None."""
    frame = place.frame
    if frame.measure in _WITHOUT or (frame.measure.startswith("other:") and not _is_mass(place)):
        continued = _continued(place) if frame.measure.startswith("other:") else None
        return frame.product or _part(place) or continued
    if item := _bullet(place.scene, place.at, place.previous):
        return item
    if _counts_goods(place):
        return frame.product if place.own else None
    names = [name for name in product_names(place.scene) if not name.owned or place.sense.kind is Kind.SHARE]
    if frame.measure == "balance":
        return frame.product or _behind(place, names) or _framing(place, names)
    if named := _behind(place, names) or _beside(place, names) or _fronting(place, names) or _part(place):
        return named
    if _is_the_whole(place) or _is_of_the_whole(place):
        return frame.product if place.own else None
    if (listed := _continued(place)) and frame.product:
        return listed
    if frame.product and place.own:
        return _in_full(frame.product, names)
    if frame.measure in FLOWS and (others := left_out(place.scene)):
        return others
    return _spoken_of(place, names)


def _spoken_of(place: Place, names: list[ProductName]) -> str | None:
    """What the clause, the sentences before or the article speak of, where nothing nearer names it."""
    frame = place.frame
    told_of = frame.at is not None and (frame.at > place.at or frame.verb)
    if told_of and place.spoken_of and _is_anaphoric(place):
        return place.spoken_of
    if frame.all_goods and place.own and place.sense.kind is not Kind.SHARE:
        return None
    if continued := _continued(place) or _framing(place, names):
        return continued
    if frame.verb and _is_mass(place):
        return _subject(place, names) or place.spoken_of or place.main
    if _is_mass(place) and place.before and place.before[1]:
        return place.before[1]
    if not place.own or frame.verb or frame.possessed or frame.measure == "production" or _is_mass(place):
        return _subject(place, names) or place.theme or _behind(place, names, share_of=True)
    if place.sense.kind is Kind.SHARE and (subject := _subject(place, names)):
        return subject
    return place.main or _behind(place, names, share_of=True)


def _in_full(product: str, names: list[ProductName]) -> str:
    """The name of which `product` is only a part: "machinery" of "machinery and electronics"."""
    parts = set(product.split())
    return next((name.name for name in names if parts <= set(name.name.split())), product)


def _bullet(scene: Scene, at: int, previous: int | None) -> str | None:
    """All that a list item says before its first number: "- Stones and metals, precious and semi-precious"."""
    if previous is not None or not scene.tokens or scene.tokens[0].text not in _BULLETS:
        return None
    row = scene.tokens[1:at]
    if not row or any(t.mention is not None or t.pos in _FINITE or t.text == ";" for t in row):
        return None
    words = [scene.word(t) for t in row if t.text not in ("[", "(", ",", "–", "-", "—", ":")]
    return joined(words) if any(not is_generic(w) and not is_modifier(w) and w[0].isalpha() for w in words) else None


def _part(place: Place) -> str | None:
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
        or all(is_generic(word) or is_modifier(word) for word in words)
    ):
        return None
    ties = first > 0 and tokens[first - 1].has("preposition")
    return None if ties or tokens[stop - 1].has("them", "share_noun", "former", "latter") else joined(words)


def _is_named(token: Token, *, inside: bool) -> bool:
    noun = token.mention is None and token.pos[:2] in ("NN", "JJ")
    return noun or (inside and token.text in ("and", "of"))


def _behind(place: Place, names: list[ProductName], *, share_of: bool = False) -> str | None:
    """The name right behind the number: "3m tonnes of coal", "$2bn worth of wood", "$46bn were clothes".

    With `share_of` also what a share is a part of: "a third of the grain".
    """
    number = place.scene.tokens[place.at].number
    for name in names:
        if name.first <= place.at:
            continue
        between = place.scene.tokens[place.at + 1 : name.first]
        if any(not _leads_on(token) for token in between):
            return None
        joined = {token.text.rpartition(" ")[2] for token in between}
        part = number is not None and number.form in (Form.PERCENT, Form.FRACTION)
        if part and not share_of and not joined & _OF_A_SHARE:
            return None
        linked = any(token.text not in _RESTATING and token.number is None for token in between)
        return name.name if linked else None
    return None


def _framing(place: Place, names: list[ProductName]) -> str | None:
    """What the sentence is set to speak of before its measure: "For food in particular the surplus was $865m"."""
    stop = place.frame.at if place.frame.at is not None else place.at
    for name in names:
        if name.stop <= stop and name.governor in ("for", "in", "of") and is_fronted(place.scene, name):
            return name.name
    return None


def _fronting(place: Place, names: list[ProductName]) -> str | None:
    """The subject behind a number that opens the sentence: "At $8 billion in 2023, crude oil made up 82 percent"."""
    tokens = place.scene.tokens
    if place.previous is not None or place.at > _FRONT or tokens[0].text not in ("at", "with"):
        return None
    for name in names:
        if name.first > place.at and (not name.governor or is_part_of_flow(place.scene, name)):
            between = tokens[place.at + 1 : name.first]
            stopped = any(token.number or token.pos[:2] in ("VB", "MD") for token in between)
            return name.name if any(token.text == "," for token in between) and not stopped else None
    return None


def _leads_on(token: Token) -> bool:
    if token.mention is not None:
        return token.number is not None or (token.area is not None and token.area.form == "demonym")
    return token.text in _LEADING or token.text in _OF or token.has("worth", "be", "hedge") or is_modifier(token.text)


def _beside(place: Place, names: list[ProductName]) -> str | None:
    """The name between the measure or number before and the number: an item of a list, the subject of the clause."""
    start = place.previous if place.previous is not None else -1
    share = place.sense.kind is Kind.SHARE
    if place.own and place.frame.at is not None and place.frame.at < place.at and not share:
        start = max(start, place.frame.stop)
    for name in reversed(names):
        if start < name.first and name.stop <= place.at and _governs(place, name):
            return name.name
    return None


def _governs(place: Place, name: ProductName) -> bool:
    """Whether the number behind the name can be its own: no preposition ties it to something else."""
    if not name.governor:
        return True
    between = place.scene.tokens[name.stop : place.at]
    joined = len(between) == 1 and between[0].text in ("with", "at", "(")
    if joined and name.governor != "excluding":
        return True
    if name.governor in ("citing", "excluding") or is_left_out(place.scene.tokens[name.stop].text):
        return False
    return name.governor == "with" or is_fronted(place.scene, name) or is_part_of_flow(place.scene, name)


def _is_the_whole(place: Place) -> bool:
    """Whether the number is what the share before it is a part of: "45 percent of the $17 billion"."""
    if place.previous is None or place.at - place.previous > _WHOLE_SHARE:
        return False
    near = [
        token.text
        for token in place.scene.tokens[place.previous + 1 : place.at]
        if not token.has("hedge") and token.text != "the"
    ]
    return bool(near) and near[-1] in _OF


def _counts_goods(place: Place) -> bool:
    """Whether goods of every kind are told beside the number: "goods worth $3bn", "$2bn worth of goods"."""
    if place.sense.kind is Kind.SHARE:
        return False
    near = [token for token in place.scene.before(place.at, _WHOLE_SHARE) if not token.has("hedge")]
    if len(near) > 1 and (near[0].has("worth") or near[0].text == "for") and near[1].text in _GOODS:
        return True
    behind = place.scene.after(place.at, _WHOLE_SHARE)
    row = [t.text for t in behind if t.text in _GOODS or not (t.has("worth", "of") or is_modifier(t.text))]
    return bool(row) and row[0] in _GOODS


def _is_of_the_whole(place: Place) -> bool:
    """Whether the whole of a trade stands behind the amount: "$2bn of all exports"."""
    if place.sense.kind is Kind.SHARE:
        return False
    row = [token for token in place.scene.after(place.at, _WHOLE_SHARE) if not token.has("worth", "of")]
    return bool(row) and (row[0].text in _OF_ALL or row[0].has("whole"))


def _continued(place: Place) -> str | None:
    """The product of the number before it, which the sentence goes on to speak of."""
    if place.before is None or place.previous is None:
        return None
    at, product, _ = place.before
    fresh = place.frame.at is not None and not place.frame.verb and place.previous < place.frame.at < place.at
    same = (at == place.frame.at and not fresh) or place.sense.kind is Kind.SHARE
    between = place.scene.tokens[place.previous + 1 : place.at]
    if not same or any(token.has("whole") or token.text == ";" for token in between):
        return None
    return product


def _is_anaphoric(place: Place) -> bool:
    """Whether a pronoun stands for what was spoken of before: "Revenue from it, $8 billion, equals …"."""
    start = place.previous + 1 if place.previous is not None else 0
    stop = len(place.scene.tokens) if place.sense.kind is Kind.SHARE else place.at + 2
    return any(token.text in _PRONOUNS for token in place.scene.tokens[start:stop])


def _is_mass(place: Place) -> bool:
    """Whether it is an amount that no total is told in: tonnes, barrels, pieces."""
    number = place.scene.tokens[place.at].number
    unit = number.quantity.unit if number is not None and number.form is Form.AMOUNT else None
    return unit is not None and not is_money(unit) and measures_in(unit, "exports")


def _subject(place: Place, names: list[ProductName]) -> str | None:
    """The name that the clause began with: "Automobiles did most: their exports surged 30 percent"."""
    return next((name.name for name in reversed(names) if name.stop <= place.at and not name.governor), None)
