"""The product or sector that a number is about: beside it, in its clause, or spoken of before."""

from __future__ import annotations

from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.beside import behind, beside, fronting, within
from factcheck.extractor.products.names import ProductName, is_fronted, left_out, product_names
from factcheck.extractor.products.of_unit import counted_goods, weighed
from factcheck.extractor.products.parts import bullet, part, shared
from factcheck.extractor.products.place import Place, is_mass
from factcheck.extractor.products.predicates import predicate
from factcheck.extractor.products.ranked import ranked_before
from factcheck.extractor.products.subjects import clause_subject
from factcheck.extractor.products.unknown import unknown_subject
from factcheck.extractor.products.wholes import counts_goods, is_of_the_whole, is_the_whole
from factcheck.extractor.products.words import has_measure, is_sector, names_sector
from factcheck.extractor.scene import Token
from factcheck.resources import vocabulary

_RANKED = 5
"""How far behind a superlative stands what is ranked."""
_PRONOUNS = frozenset({"it", "its", "they", "them", "of it", "of them", "this", "these"})
_ARTICLES = frozenset({"the", "a", "its"})
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
"""Measures of a whole economy: no product spoken of before narrows them, only what their own clause names."""
_PRICES = frozenset({"other:export price", "other:import price"})
"""Of these the product is that of the exports or imports that the article tells of."""


def product_of(place: Place) -> str | None:
    """What the number counts, all goods where it is None."""
    if named := _named(place):
        return named
    return None if counts_goods(place, place.named) else weighed(place)


def _named(place: Place) -> str | None:
    """What the sentence, or those before it, name as counted."""
    frame = place.frame
    if frame.measure in _WITHOUT or (frame.measure.startswith("other:") and not is_mass(place)):
        continued = _continued(place) if frame.measure.startswith("other:") else None
        names = product_names(place.scene, names_sector if _has_sectors(frame.measure) else is_sector)
        named = beside(place, _near(place, names)) or clause_subject(place) or frame.product
        named = named or within(place, product_names(place.scene, names_sector))
        priced = (place.spoken_of or place.opened) if frame.measure in _PRICES else None
        return named or part(place) or predicate(place) or continued or priced
    if item := bullet(place.scene, place.at, place.previous):
        return item
    names = [name for name in place.named if not name.owned or place.sense.kind is Kind.SHARE]
    if told := shared(place, names):
        return told
    if counts_goods(place, names):
        return frame.product if place.own else None
    if frame.measure == "balance":
        framing = _framing(place, names) or _opening(place, names)
        return frame.product or behind(place, names) or framing or place.kind_of_trade
    if leader := _leader(place, names) or ranked_before(place, names):
        return leader
    if named := behind(place, names) or beside(place, names) or fronting(place, names) or part(place):
        return named
    if unknown := unknown_subject(place):
        return unknown
    if _restates_share(place):
        return place.before[1] if place.before else None
    if is_the_whole(place) or is_of_the_whole(place):
        return frame.product if place.own else None
    if (listed := _continued(place)) and frame.product:
        return listed
    if frame.product and place.own:
        return _in_full(frame.product, names)
    if frame.measure in FLOWS and (others := left_out(place.scene, place.named)):
        return others
    return _spoken_of(place, names) or counted_goods(place)


def _has_sectors(measure: str) -> bool:
    """Whether what is made and sold are parts of the measure: of prices, wages, retail sales."""
    return measure in _WITHOUT or measure in vocabulary("measures")["told_by_parts"]


def _leader(place: Place, names: list[ProductName]) -> str | None:
    """What the sentence opens with and calls the first of the exports: "Wheat remained the main item of export"."""
    tokens = place.scene.tokens
    ranks = (at for at, token in enumerate(tokens[: place.at]) if token.number and token.number.form is Form.RANK)
    rank = next(ranks, None)
    if rank is None or place.previous is not None or not names or names[0].stop > rank:
        return None
    ranked = takewhile(lambda token: token.text != "as" and not token.has("clause"), tokens[rank + 1 : rank + _RANKED])
    exported = any(token.measure and token.measure.measure in FLOWS for token in ranked)
    return names[0].name if exported and not names[0].governor and _opens(tokens, names[0]) else None


def _near(place: Place, names: list[ProductName]) -> list[ProductName]:
    """The names with no measure and no country between them and the number, whose it then would be."""
    tokens = place.scene.tokens
    return [n for n in names if not any(token.measure or token.area for token in tokens[n.stop : place.at])]


def _spoken_of(place: Place, names: list[ProductName]) -> str | None:
    """What the clause, the sentences before or the article speak of, where nothing nearer names it."""
    frame = place.frame
    if place.spoken_of and _takes_up(place):
        return place.spoken_of
    told_of = frame.at is not None and (frame.at > place.at or frame.verb)
    if told_of and place.spoken_of and _is_anaphoric(place):
        return place.spoken_of
    in_mass = is_mass(place) and place.opened is not None
    if frame.all_goods and place.own and place.sense.kind is not Kind.SHARE and not in_mass:
        return place.before[1] if place.before and place.before[0] == frame.at and place.opened else None
    if continued := _continued(place) or _framing(place, names) or _opening(place, names):
        return continued
    if frame.verb and is_mass(place):
        return _subject(place, names) or place.spoken_of or place.main
    if is_mass(place) and place.before and place.before[1]:
        return place.before[1]
    if not place.own or frame.verb or frame.possessed or frame.measure == "production" or is_mass(place):
        weighed = place.opened if is_mass(place) else None
        return _subject(place, names) or place.theme or behind(place, names, share_of=True) or weighed
    if place.sense.kind is Kind.SHARE and (subject := _subject(place, names)):
        return subject
    return _fuller(place.main, place.theme) or behind(place, names, share_of=True)


def _in_full(product: str, names: list[ProductName]) -> str:
    """The name of which `product` is only a part: "machinery" of "machinery and electronics"."""
    parts = set(product.split())
    return next((name.name for name in names if parts <= set(name.name.split())), product)


def _opening(place: Place, names: list[ProductName]) -> str | None:
    """What a clause opens with and then tells the measure of: "Tea did best: exports rose", "Tea saw exports rise"."""
    at, tokens = place.frame.at, place.scene.tokens
    if at is None or place.frame.all_goods:
        return None
    for name in reversed(names):
        if name.governor or name.stop > at or not _opens(tokens, name):
            continue
        between = tokens[name.stop : at]
        has = between and (has_measure(between[0].text) or all(token.text in _ARTICLES for token in between))
        explained = any(token.text in (":", "–", "—") for token in between) and not any(token.area for token in between)
        return name.name if has or explained else None
    return None


def _opens(tokens: list[Token], name: ProductName) -> bool:
    """Whether the name stands first in its sentence or clause, with no one's trade in it spoken of."""
    before = tokens[: name.first]
    while before and before[-1].text in ("the", '"', "all"):
        before = before[:-1]
    return not before or before[-1].text in (",", ";", ":", "and", "while", "but") or before[-1].period is not None


def _fuller(main: str | None, theme: str | None) -> str | None:
    """What the article is about, as the sentence before named it where it named it more fully: "finished steel"."""
    return theme if main and theme and set(main.split()) <= set(theme.split()) else main


def _framing(place: Place, names: list[ProductName]) -> str | None:
    """What the sentence is set to speak of before its measure: "For food in particular the surplus was $865m"."""
    stop = place.frame.at if place.frame.at is not None else place.at
    for name in names:
        if name.stop <= stop and name.governor in ("for", "in", "of") and is_fronted(place.scene, name):
            return name.name
    return None


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


def _restates_share(place: Place) -> bool:
    """Whether the amount is the share before it told once more: "oil made up 79 percent of exports, or $1.5bn"."""
    if place.before is None or place.previous is None or place.before[2] is not Kind.SHARE:
        return False
    between = place.scene.tokens[place.previous + 1 : place.at]
    return place.sense.kind is Kind.LEVEL and bool(between) and between[-1].text == "or"


def _takes_up(place: Place) -> bool:
    """Whether the measure is that of what was spoken of before: "these imports", "shipments of these"."""
    at, tokens = place.frame.at, place.scene.tokens
    if at is None:
        return False
    behind_it = [token.text for token in tokens[at + 1 : at + 3]]
    of_these = behind_it[:1] in (["of these"], ["of them"], ["of it"]) or behind_it in (["of", "these"], ["of", "them"])
    return of_these or (at > 0 and tokens[at - 1].text.rpartition(" ")[2] in ("these", "such"))


def _is_anaphoric(place: Place) -> bool:
    """Whether a pronoun stands for what was spoken of before: "Revenue from it, $8 billion, equals …"."""
    tokens = place.scene.tokens
    start = place.previous + 1 if place.previous is not None else 0
    stop = len(tokens) if place.sense.kind is Kind.SHARE else place.at + 2
    pronoun = next((at for at, token in enumerate(tokens[:stop]) if at >= start and token.text in _PRONOUNS), None)
    if pronoun is None or place.sense.kind is Kind.SHARE:
        return pronoun is not None
    return not any(token.measure and not token.measure.weak for token in tokens[: max(0, pronoun - 1)])


def _subject(place: Place, names: list[ProductName]) -> str | None:
    """The name that the clause began with: "Automobiles did most: their exports surged 30 percent"."""
    return next((name.name for name in reversed(names) if name.stop <= place.at and not name.governor), None)
