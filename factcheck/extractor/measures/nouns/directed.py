"""Nouns that measure trade only where they are told to go somewhere: "deliveries to Chad", "Bolivian supplies"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_WAYS = word_set("small_words", "measures", "ways")
_SIDE = 3
"""Within how many words behind it stands whose the business is."""
_TWO = 2
_MOVED = 6
"""Within how many tokens behind a word of sale that rose or fell stands to whom it did."""
_GOODS = 7
"""Within how many tokens behind a word of sale stand the goods and who buys them."""


def is_directed(scene: Scene, at: int, mention: MeasureMention) -> bool:
    """Whether the sentence tells to whom it goes, from whom it comes or whose it is."""
    after = scene.after(at, 1)
    if mention.measure == "turnover":
        return any(near.area or near.has("two_sides") for near in scene.after(at, _SIDE))
    near = scene.after(at, 3)
    of_area = bool(near) and near[0].text in ("of", "from", "by") and _is_area(near[1:])
    both = [token.text for token in near if not token.area] == ["from", "to"] and near[1].area is not None
    directed = bool(after) and (after[0].text == "to" or after[0].has("abroad"))
    told = of_area or both or directed or _sends_goods(scene, at) or _is_owned(scene, at)
    told = told or _moves_towards(scene, at)
    return told or _is_one_of_both(scene, at)


def _is_one_of_both(scene: Scene, at: int) -> bool:
    """Whether purchases stand beside sales, or both make up trade: "$9bn was sales and $5bn purchases"."""
    if scene.tokens[at].text not in word_set("measures", "owned_nouns"):
        return False
    if any(token.measure and token.text in word_set("measures", "purchases") for token in scene.tokens):
        return True
    part = [near.has("be") or near.number is not None for near in scene.before(at, 2)] == [True, True]
    return part and any(token.measure and token.measure.measure == "turnover" for token in scene.tokens[:at])


def _is_owned(scene: Scene, at: int) -> bool:
    """Whether a country has what it delivers: "Bolivia's own deliveries were $3bn", "Bolivian supplies"."""
    if scene.tokens[at].text not in word_set("measures", "owned_nouns"):
        return False
    before = [token for token in scene.before(at, 3) if token.text not in ("'s", "own")]
    area = before[0].area if before else None
    return area is not None and (area.possessive or area.form == "demonym")


def _moves_towards(scene: Scene, at: int) -> bool:
    """Whether it rose or fell to a country: "sales rose most to Chad", "deliveries fell by 3 percent to Mali"."""
    behind = list(takewhile(lambda token: token.area is None and token.text != ",", scene.after(at, _MOVED)))
    place = at + 1 + len(behind)
    if not behind or place >= len(scene.tokens) or behind[-1].text != "to" or scene.tokens[place].area is None:
        return False
    moved = behind[0].has("rise_verb", "fall_verb") and len(behind) > _TWO
    return moved and all(token.number or token.text == "by" or token.pos[:2] == "RB" for token in behind[1:-1])


def _is_area(row: list[Token]) -> bool:
    """Whether the words name an area, be it with its rank before it: "second-ranked Australia"."""
    row = row[1:] if row and row[0].is_rank else row
    return bool(row) and row[0].area is not None


def _sends_goods(scene: Scene, at: int) -> bool:
    """Whether goods, or how much of them, go or come: "deliveries of natural gas to Chad", "of oil from Chad"."""
    row = scene.after(at, _GOODS)
    leads = (place for place, token in enumerate(row) if token.text in _WAYS or token.has("abroad"))
    place = next(leads, len(row))
    goods = row[:place]
    if (
        len(goods) < _TWO
        or goods[0].text != "of"
        or not all(t.number or (t.mention is None and t.text[0].isalpha()) for t in goods)
    ):
        return False
    return any(token.has("abroad") or token.area for token in row[place : place + 3])
