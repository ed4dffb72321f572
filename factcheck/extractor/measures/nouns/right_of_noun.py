"""What the prepositional phrases behind a noun that measures say: "exports of copper to Japan"."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.cues import is_generic
from factcheck.extractor.measures.frame import GUESTS, ONE_WAY, PARTNER, REPORTER, Frame, joined, role_of
from factcheck.extractor.measures.nouns.object_of import object_of, product_name
from factcheck.extractor.measures.verbs.doing_its_own import does_its_own
from factcheck.extractor.measures.verbs.paid_from import is_for_goods, is_paid_by
from factcheck.extractor.products.sectors import is_sector
from factcheck.extractor.products.words import are_firms_of_a_kind, is_kind, is_product
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_BOTH = 2
"""Of so many areas trade is what they trade with each other: "the trade of Peru and Chile"."""
_SECTOR = 5
"""Within how many words behind "of the" a sector is named."""
_BUYING = word_set("small_words", "measures", "who_buys")
_AMONG = word_set("small_words", "measures", "partners_among")
_HOSTED = frozenset({"fdi", GUESTS})
"""What is told of where it goes to: "Swiss investment in Chad" is that of Chad."""


def _words(name: str) -> frozenset[str]:
    return word_set("measures", "beside_nouns", name)


def right_of_noun(scene: Scene, at: int, frame: Frame) -> Frame:
    """Read the prepositional phrases after the noun, as long as they go on."""
    place, tokens = at + 1, scene.tokens
    part = frame.part
    if tokens[place : place + 1] and tokens[place].text in _words("partners"):
        place, part = place + 1, True
    while place < len(tokens):
        if tokens[place].text in word_set("measures", "summed_up"):
            owned = frame.reporter is not None or tokens[place].text in word_set("measures", "in_total")
            with_all = frame.all_partners or (owned and frame.partner is None)
            return replace(frame, all_goods=frame.product is None, all_partners=with_all)
        if tokens[place].text == "to" and any(t.measure and t.measure.measure == "gdp" for t in scene.after(place, 1)):
            place += 2 + any(token.text in _words("ratios") for token in tokens[place + 2 : place + 3])
            continue
        if tokens[place].period or (
            tokens[place].text == "in" and place + 1 < len(tokens) and tokens[place + 1].period
        ):
            place += 1
            continue
        if tokens[place].has("part_of") and any(is_generic(token.text) for token in scene.after(place, 1)):
            return replace(frame, all_goods=True, stop=place + 1)
        of_the = tokens[place].text == "of the" and _leads_on(scene, place, frame)
        if not (tokens[place].has("preposition") or of_the):
            break
        preposition = "of" if of_the or _is_market_for(tokens[place], frame) else tokens[place].text
        if preposition == "from" and is_paid_by(scene, at, place, frame):
            preposition = "of" if is_for_goods(scene, place) else "to"
        if preposition == "with" and does_its_own(scene, place):
            break
        ranked = not frame.has_partner and any(token.is_rank for token in scene.before(at, 1))
        if (ranked or (part and preposition in _AMONG)) and any(map(_is_group, scene.after(place, 2))):
            break
        if preposition == "in" and place > at + 1 and any(_is_world(token) for token in scene.after(place, 2)):
            break
        frame, stop = _with_phrase(scene, place, preposition, frame)
        if stop is None:
            break
        place = stop
    return frame


def _leads_on(scene: Scene, place: int, frame: Frame) -> bool:
    """Whether "of the" leads to an area, or to the sector that a gap is of: "a surplus of the oil and gas sector"."""
    if any(token.area for token in scene.after(place, 1)):
        return True
    named = takewhile(lambda token: token.pos[:2] in ("NN", "JJ", "CC"), scene.after(place, _SECTOR))
    return frame.measure == "balance" and any(is_sector(token.text) for token in named)


def _with_phrase(scene: Scene, place: int, preposition: str, frame: Frame) -> tuple[Frame, int | None]:
    """The frame with what the phrase that the preposition at `place` leads tells, and the token after the phrase.

    None for the token where the phrase is the last one of the noun.
    """
    tokens = scene.tokens
    pair = [scene.word(token) for token in tokens[place + 1 : place + 3]]
    if preposition in ("of", "by") and are_firms_of_a_kind(pair):
        return replace(frame, product=frame.product or product_name(list(pair)), stop=place + 2), place + 3
    codes, products, stop = object_of(scene, _object_at(scene, place))
    if codes and (preposition == "between" or role_of(frame.measure, preposition)):
        frame = _with_areas(frame, preposition, codes, products, goods=tokens[stop - 1].has("goods"))
    elif products:
        if _names_product(tokens, place + 1, stop, preposition, products, frame):
            frame = replace(frame, product=frame.product or product_name(products))
    elif not codes and (sector := _sector_at(scene, place + 1)) and frame.measure != "production":
        return replace(frame, product=frame.product or sector), None
    elif not codes and preposition == "of" and stop > place + 1:
        return replace(frame, all_goods=True), stop
    elif not codes:
        return frame, None
    return replace(frame, stop=stop - 1), stop


def _is_market_for(token: Token, frame: Frame) -> bool:
    """Whether the phrase tells whose part in trade it is: "the largest market for Chile" is one of its exports."""
    return frame.part and frame.measure in ONE_WAY and token.text == "for"


def _is_world(token: Token) -> bool:
    """Whether the word is the world: "goods from the smallest island in the world" are none of it."""
    return token.area is not None and token.area.codes[0] == "world"


def _is_group(token: Token) -> bool:
    """Whether the word is a group of countries, within which one ranks: "China's top trading partner in Africa"."""
    return token.area is not None and not token.area.codes[0].isupper()


def _object_at(scene: Scene, place: int) -> int:
    """Where the object of a preposition stands that two measures share: "exports to and imports from Peru"."""
    after = scene.after(place, 3)
    shared = len(after) == 3 and after[0].has("and") and after[1].measure is not None and after[2].has("preposition")
    return place + 4 if shared else place + 1


def _with_areas(frame: Frame, preposition: str, codes: list[str], products: list[str], *, goods: bool) -> Frame:
    """The frame with the areas of a phrase on the side that its preposition tells."""
    role = role_of(frame.measure, preposition)
    both = preposition == "of" and frame.measure == "turnover" and len(codes) == _BOTH and frame.reporter is None
    if preposition == "between" or both:
        return replace(frame, reporter=codes[0], partner=joined(codes[1:]))
    if role and (products or goods):
        return _goods_of(frame, preposition, codes, products)
    if role == REPORTER and frame.measure in _HOSTED and frame.reporter and preposition != "of":
        return replace(frame, reporter=joined(codes), partner=frame.partner or frame.reporter)
    if role == REPORTER and preposition in _BUYING and frame.measure == "imports" and frame.reporter:
        return replace(frame, reporter=joined(codes), partner=frame.partner or frame.reporter)
    if role == REPORTER:
        free = PARTNER if preposition == "in" and frame.reporter and frame.has_partner else REPORTER
        return frame.with_side(free, joined(codes))
    return frame.with_side(PARTNER, joined(codes))


def _names_product(
    tokens: list[Token], first: int, stop: int, preposition: str, nouns: list[str], frame: Frame
) -> bool:
    """Whether the nouns behind a preposition are what is traded or made, or the part of an economy that is meant."""
    if preposition not in _words("leading_to_products") or nouns[-1] == "exchange":
        return False
    known = any(is_product(word) or is_kind(word) for word in nouns) or is_sector(nouns[-1])
    return known or _is_bare(tokens, first, stop, frame)


def _sector_at(scene: Scene, place: int) -> str | None:
    """The sector named at `place`, which elsewhere would be a measure of its own: "wages in the service sector"."""
    token = next((token for token in scene.tokens[place : place + 2] if token.text != "the"), None)
    sector = token is not None and token.measure is not None and token.measure.weak and token.measure.product
    return scene.word(token) if sector and token else None


def _is_bare(tokens: list[Token], first: int, stop: int, frame: Frame) -> bool:
    """Whether nouns without an article, known or not, tell what is traded: "exports of durians"."""
    row = tokens[first:stop]
    of = tokens[first - 1].text == "of" and frame.measure in ONE_WAY
    common = all(token.pos in ("NN", "NNS", "JJ", "CC", ",") and not is_generic(token.text) for token in row)
    return of and common and not row[0].cues


def _goods_of(frame: Frame, preposition: str, codes: list[str], products: list[str]) -> Frame:
    """Read "imports of Kazakh goods", "exports of Russian gas": the area is where the goods come from."""
    product = product_name([word for word in products if not is_generic(word)])
    if not frame.has_partner and products and is_sector(products[-1]):
        return replace(frame.with_side(REPORTER, joined(codes)), product=frame.product or product)
    if preposition != "of":
        role = role_of(frame.measure, preposition)
        return frame.with_side(role, joined(codes)) if role else frame
    side = PARTNER if frame.measure == "imports" else REPORTER
    product = frame.product or product
    return replace(frame.with_side(side, joined(codes)), product=product, all_goods=frame.all_goods or product is None)
