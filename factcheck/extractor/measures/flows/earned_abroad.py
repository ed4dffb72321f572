"""What the goods of a country earn before any trade is told: "Malawi's tea earned $90m", "it made $90m with tea"."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.products.words import is_good, is_product
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_SUBJECT = 2
"""Within how many tokens before a verb of earning the goods stand that earn."""
_GOODS = 3
"""Within how many tokens behind "with" or "from" the goods stand."""
_LARGE = 1_000_000


def earned_abroad(scene: Scene, at: int, context: Context) -> Frame | None:
    """All that the home sells, where no flow was told yet and goods, or somebody with goods, earn so much."""
    last, number = context.frame or context.topic, scene.tokens[at].number
    untold = last is None or last.measure not in FLOWS
    if not untold or context.flow or context.home is None or number is None:
        return None
    if not is_money(number.quantity.unit or "") or number.quantity.printed.scale < _LARGE:
        return None
    earned = _goods_earn(scene, at, context) or _is_earned_with_goods(scene, at, context)
    return Frame("exports", reporter=context.home, partner="world") if earned else None


def _goods_earn(scene: Scene, at: int, context: Context) -> bool:
    """Whether the goods are the subject, of a country that is named or was spoken of."""
    verb = _verb(scene, at, "goods")
    if verb is None:
        return False
    row = [token for token in scene.before(verb, _SUBJECT) if token.text not in word_set("measures", "branches")]
    owned = context.frame is not None or _names_home(scene, verb, context)
    return owned and bool(row) and row[0].mention is None and row[0].pos[:2] == "NN" and is_product(row[0].text)


def _is_earned_with_goods(scene: Scene, at: int, context: Context) -> bool:
    """Whether a country earns it with goods: "with tea, Malawi made $90m", "Malawi took in $90m for its tea"."""
    verb = _verb(scene, at, "earned_with")
    if verb is None or not _does_it(scene, verb, context):
        return False
    places = (place for place, token in enumerate(scene.tokens) if token.text in ("with", "from", "for"))
    return any(place < verb or place == at + 1 for place in places if _leads_to_goods(scene, place))


def _does_it(scene: Scene, verb: int, context: Context) -> bool:
    """Whether the country itself is the subject: "Peru made", not "Peru's brewers made", "brewers of Peru made"."""
    row = [token for token in reversed(scene.tokens[:verb]) if token.pos != "RB" and token.text not in (",", "the")]
    if not row or row[0].area is None or context.home not in row[0].area.codes:
        return False
    return len(row) == 1 or row[1].text not in ("of", "in", "from")


def _leads_to_goods(scene: Scene, place: int) -> bool:
    row = scene.after(place, _GOODS)
    stop = next((p for p, token in enumerate(row) if token.pos[:2] == "NN"), None)
    if stop is None or not _is_good(row[stop]) or any(token.mention for token in row[:stop]):
        return False
    return not any(token.pos[:2] == "NN" for token in row[stop + 1 : stop + 2])


def _is_good(token: Token) -> bool:
    return token.mention is None and is_good(token.text)


def _verb(scene: Scene, at: int, words: str) -> int | None:
    """The last verb of earning before the number, with nothing but a hedge or for whom between."""
    told = word_set("measures", "flow_verbs", words)
    places = (place for place in range(at - 1, -1, -1) if scene.tokens[place].text in told)
    return next((place for place in places if scene.tokens[place].pos.startswith("VB")), None)


def _names_home(scene: Scene, verb: int, context: Context) -> bool:
    return any(context.home in area.codes for place, area in scene.areas if place < verb)
