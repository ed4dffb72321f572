"""The names of products and sectors in a sentence: phrases of nouns in which a word of `products.yaml` stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile

from factcheck.extractor.causes import is_cause
from factcheck.extractor.cues import is_modifier
from factcheck.extractor.datelines import past_reporter
from factcheck.extractor.products.carrying import only_carries, only_divides
from factcheck.extractor.products.noun_phrases import JOINING
from factcheck.extractor.products.sectors import part_of_ones
from factcheck.extractor.products.surroundings import (
    cites,
    is_cited,
    is_left_out,
    is_trader,
    leaves_out,
    only_judges,
    speaks,
    tells_how_much,
)
from factcheck.extractor.products.words import are_firms_of_a_kind, names_product, tells_goods_of_a_kind
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import Told, like
from factcheck.resources import word_set

_RIGHT = 9
"""Within how many tokens before what they are entitled to people are said to be so."""
_CITING = 4
"""The most words that cite what stands before them: "first and foremost"."""
_ASIDE = frozenset(",(–—")
LEFT_OUT = "non-"
"""How the name begins of all goods but some: "non-oil"."""


@dataclass(frozen=True, slots=True)
class ProductName:
    """The name of a product: the tokens `first` to before `stop`, and what governs it."""

    first: int
    stop: int
    name: str
    governor: str = ""
    """The preposition, or the words that cite an example, right before it."""
    owned: bool = False
    """Whether it only narrows the measure behind it, whose own frame holds it: "copper exports"."""


def product_names(scene: Scene, is_name: Callable[[str], bool] = names_product) -> list[ProductName]:
    """The names of products in the sentence, in order; those coordinated by "and" are one.

    What is a name `is_name` tells.
    """
    reported = past_reporter([token.text for token in scene.tokens])
    phrases = (
        (place, stop)
        for place, stop in scene.noun_phrases
        if place >= reported and not (_is_only_included(scene, place) or _is_a_right(scene, place))
    )
    names = (_name(scene, place, stop, is_name) for place, stop in phrases)
    return [name for name in names if name is not None]


def _is_only_included(scene: Scene, place: int) -> bool:
    """Whether a bracket without figures says what is counted with the rest: "the FDI sector (including crude oil)"."""
    if not scene.in_brackets(place):
        return False
    opening = next(p for p in range(place - 1, -1, -1) if scene.tokens[p].text == "(")
    within = list(takewhile(lambda token: token.text != ")", scene.tokens[opening + 1 :]))
    return within[0].text in word_set("products", "counted_with") and not any(token.number for token in within)


def _is_a_right(scene: Scene, place: int) -> bool:
    """Whether it is but what people have a right to: "9,000 do work that is eligible for no sick pay"."""
    before = takewhile(lambda token: not (token.number or token.is_finite), scene.before(place, _RIGHT))
    return any(token.text in word_set("products", "having_a_right") for token in before)


def _name(scene: Scene, place: int, stop: int, is_name: Callable[[str], bool]) -> ProductName | None:
    """The product that the phrase of nouns from `place` to `stop` names, without what only says how much there is.

    "Growers of tea" stand for the tea that they sell.
    """
    texts = [token.text for token in scene.tokens[:stop]]
    company = any(t.has("company") for t in scene.tokens[place : stop + 1]) and not are_firms_of_a_kind(texts[place:])
    if company or not is_name(" ".join(texts[place:]).rstrip("'")):
        return None
    says = any(speaks(texts[place:], token.text) for token in scene.after(stop - 1, 1))
    if says or is_cause(scene, place, stop) or only_carries(scene, place, stop) or only_divides(scene, place, stop):
        return None
    first = place
    governor = "citing" if _is_cited(scene.tokens, place, stop) else _governor(scene.tokens, place)
    if leaves_out(texts[place]) and place + 1 < stop:
        governor, place = "excluding", place + 1
    while (flow := _flow_of(texts, place)) is not None and flow < stop:
        place = flow
    while place < stop and _says_nothing(texts, place):
        place += 1
    begin = place
    if place < stop and is_trader(texts[place]) and texts[place + 1 : place + 2] == ["of"]:
        place += 2
    words = texts[place:]
    if (
        not words
        or only_judges(texts[first:])
        or only_judges(words)
        or completes_goods(scene.tokens, stop - 1)
        or (is_trader(words[0]) and not tells_goods_of_a_kind(words[0], "".join(words[1:2])))
        or not is_name(" ".join(words).rstrip("'"))
    ):
        return None
    text = " ".join(words).replace(" ,", ",").replace(" 's", "'s").rstrip("'")
    text = part_of_ones(text) or text
    name = Told(text, scene.words(scene.tokens[place:stop]))
    return ProductName(begin, stop, name, governor, _owned_by_measure(scene, stop))


def completes_goods(tokens: list[Token], place: int) -> bool:
    """Whether the word only completes "goods and services", which is everything."""
    linked = place > 1 and tokens[place].text == "services" and tokens[place - 1].text == "and"
    return linked and tokens[place - 2].text.endswith(("goods", "merchandise"))


def _says_nothing(texts: list[str], place: int) -> bool:
    pair = texts[place : place + 2]
    if are_firms_of_a_kind(pair) or tells_goods_of_a_kind(pair[0], "".join(pair[1:])):
        return False
    return is_modifier(texts[place]) or texts[place] in JOINING or texts[place] == "more than"


def _flow_of(texts: list[str], place: int) -> int | None:
    """The place behind "volume of", "sales of", "share of" where such words stand at `place`."""
    noun, _, end = texts[place].rpartition(" ")
    if end == "of" and tells_how_much(noun):
        return place + 1
    return place + 2 if tells_how_much(texts[place]) and texts[place + 1 : place + 2] == ["of"] else None


def _owned_by_measure(scene: Scene, stop: int) -> bool:
    """Whether the phrase only narrows the measure behind it, whose own frame holds it: "copper exports"."""
    measure = scene.tokens[stop].measure if stop < len(scene.tokens) else None
    return measure is not None and not measure.verb and not measure.weak


def _governor(tokens: list[Token], first: int) -> str:
    place = first - 1
    while place >= 0 and (
        tokens[place].text in ("the", "a", "an", "its", "their", "'s", "-") or is_modifier(tokens[place].text)
    ):
        place -= 1
    if place < 0:
        return ""
    token = tokens[place]
    pair = f"{tokens[place - 1].text} {token.text}" if place else token.text
    row = " ".join(one.text for one in tokens[max(0, place - 2) : place + 1])
    if leaves_out(token.text) or leaves_out(pair) or leaves_out(row):
        return "excluding"
    if cites(token.text) or cites(pair):
        return "citing"
    return token.text if token.has("preposition") else ""


def _is_cited(tokens: list[Token], first: int, stop: int) -> bool:
    """Whether the words behind make an aside an example: ", steel and medicines above all, …"."""
    behind = " ".join(token.text for token in tokens[stop : stop + _CITING])
    while first > 0 and (tokens[first - 1].text == "all" or is_modifier(tokens[first - 1].text)):
        first -= 1
    return first > 0 and tokens[first - 1].text in _ASIDE and is_cited(behind)


def left_out(scene: Scene, names: Iterable[ProductName]) -> str | None:
    """Of the products that the sentence names the one it does not count: "trade excluding oil", "with oil left out"."""
    for name in names:
        drop = name.governor == "of" and any(leaves_out(t.text) for t in scene.before(name.first, 4))
        if name.governor == "excluding" or drop or is_left_out_behind(scene, name):
            return like(f"{LEFT_OUT}{name.name}", name.name)
    return None


def is_left_out_behind(scene: Scene, name: ProductName) -> bool:
    """Whether the words right behind the name leave it out: "oil excluded", "with oil left out", "leaving oil out"."""
    behind = [token.text for token in scene.tokens[name.stop : name.stop + 2]]
    led = any(token.text in word_set("products", "leaving") for token in scene.before(name.first, 1))
    if led and behind[:1] and behind[0] in word_set("products", "left"):
        return True
    return is_left_out(" ".join(behind)) or is_left_out("".join(behind[:1]))


def is_fronted(scene: Scene, name: ProductName) -> bool:
    """Whether the phrase of the name, with its preposition, opens the clause: "Of wheat alone, 20 million tonnes …"."""
    place = _preposition(scene, name)
    return place == 0 or (place > 0 and scene.tokens[place - 1].text in (",", ";", ":", "–", "—", "(", "and", "while"))


def is_part_of_flow(scene: Scene, name: ProductName) -> bool:
    """Whether the name tells what was sold, made or counted: "earnings from tea", "the share of gold"."""
    place = _preposition(scene, name)
    if place > 0 and name.governor in ("of", "by") and are_firms_of_a_kind(name.name.split()):
        return scene.tokens[place - 1].measure is not None or scene.tokens[place - 1].text == "those"
    if place <= 0 or name.governor not in ("of", "from", "in", "for"):
        return False
    head = scene.tokens[place - 1].text
    return tells_how_much(head) or is_trader(head) or head in ("those", "that")


def _preposition(scene: Scene, name: ProductName) -> int:
    return next((p for p in range(name.first - 1, -1, -1) if scene.tokens[p].text == name.governor), -1)
