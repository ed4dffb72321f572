"""Areas that only say where something ranks, and have no part in what is told: "the smallest country in the world"."""

from __future__ import annotations

from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_RANKED = 12
"""Within how many words before who is first stands the rank of another."""
_WITHIN = 6
"""Within how many words before where it ranks stands what ranks there."""
_OPENS = word_set("small_words", "measures", "opening_a_ranked_figure")


def only_places(scene: Scene, place: int) -> bool:
    """Whether the area only says where something else ranks: "the main non-EU market", "the smallest in the world".

    So does who was overtaken: "China overtook Chad as Mali's largest partner".
    """
    return is_where_ranked(scene, place) or _tells_which_end(scene, place) or _is_overtaken(scene, place)


def _is_overtaken(scene: Scene, place: int) -> bool:
    """Whether somebody came before the area, which has no figure of its own: not "ahead of Chad's $2bn".

    So did the area itself, where another is told to be "second after Chad".
    """
    behind = scene.after(place, 2)
    if len(behind) > 1 and behind[0].text in _OPENS and behind[1].number:
        return False
    if is_first_of(scene, place):
        return True
    before = [token.text for token in scene.before(place, 2) if token.text != "the"]
    return bool(before) and before[0] in word_set("measures", "overtaking")


def is_among_whom(scene: Scene, place: int) -> bool:
    """Whether the area only says among whom a country is one: "Spain led among the EU customers"."""
    area, behind = scene.tokens[place].area, scene.after(place, 1)
    if area is None or area.codes[0].isupper() or not behind or not _plays_part(behind[0]):
        return False
    before = [token.text for token in scene.before(place, 2) if token.text != "the"]
    countries = any(other.codes[0].isupper() for at, other in scene.areas if at != place)
    return before[:1] == ["among"] and countries


def is_first_of(scene: Scene, place: int) -> bool:
    """Whether another ranks right behind the area: "Mali was the second-largest supplier after Chad"."""
    before = [token for token in scene.before(place, _RANKED) if token.text != "the"]
    led = bool(before) and before[0].text in ("after", "behind")
    ranks = (token.number for token in before if token.number and token.number.form is Form.RANK)
    return led and any(rank.quantity.value > 1 for rank in ranks)


def _tells_which_end(scene: Scene, place: int) -> bool:
    """Whether what lies outside a group only tells which market is meant, to which no word leads."""
    area, behind = scene.tokens[place].area, scene.after(place, 1)
    if any(token.has("preposition") for token in scene.before(place, 1)):
        return False
    ends = word_set("measures", "ends_of_trade", "exports") | word_set("measures", "ends_of_trade", "imports")
    outside = area is not None and is_outside(area.codes[0])
    return outside and bool(behind) and behind[0].text.removesuffix("s") in ends


def is_where_ranked(scene: Scene, place: int) -> bool:
    """Whether the area is only where another ranks: "the smallest country in the world", "the top partner in Asia"."""
    area = scene.tokens[place].area
    row = [token for token in scene.before(place, _WITHIN) if token.text not in ("the", "all")]
    if area is None or area.codes[0].isupper() or not row or row[0].text not in ("in", "among"):
        return False
    if area.codes[0] == "world" and scene.tokens[place - 1].text == "the":
        return True
    return len(row) > 1 and _plays_part(row[1]) and any(token.is_rank for token in row[2:])


def _plays_part(token: Token) -> bool:
    part = token.measure is not None and token.measure.part
    return part or token.text in word_set("measures", "beside_nouns", "partners")
