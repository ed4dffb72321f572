"""Whether a word that names a measure measures something where it stands."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.cues import is_modifier, opens_with
from factcheck.extractor.measures.balances_between import compares_flows
from factcheck.extractor.measures.frame import WHOLE_ECONOMY
from factcheck.extractor.mentions import Form, MeasureMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_ASIDE = 3
"""Within how many words before a part in trade an aside on whoever plays it opens."""
_TWO, _GOODS = 2, 7
"""Within how many tokens behind a word of sale stand the goods and who buys them."""
_ENTERPRISES = "other:enterprises"
_PROCESSING = "other:processing"
_MOVING = 7
_EARNED = 4
"""Within how many tokens stands what is brought in."""


def measures_here(scene: Scene, at: int, mention: MeasureMention) -> bool:
    """Whether the word measures something here: no epithet ("the largest economy"), no noun like "mines"."""
    token, before, after = scene.tokens[at], scene.before(at, 1), scene.after(at, 1)
    if mention.verb:
        if any(near.text == "ones" for near in after):
            return False
        if token.pos == "NN" and any(near.number for near in before) and not names_something_else(scene, at):
            return False
        if mention.measure == "production" and (_is_epithet(scene, at) or _is_of_gdp(scene, at)):
            return False
        priced = bool(after) and after[0].text == "at" and not any(near.number for near in before)
        return not priced and not _earns(scene, at, mention)
    if token.text.endswith("between") and not compares_flows(scene, at):
        return False
    if mention.measure == "wages" and token.text.startswith("paid ") and not _pays_people(scene, at):
        return False
    if _gauges(scene, at) or (mention.measure == _PROCESSING and _is_epithet(scene, at)):
        return False
    led = at <= 1 and bool(after) and after[0].has("be")
    placed = led or (bool(before) and _places_a_part(scene, at, before[0]))
    if mention.ranked and not placed and not _opens_with_part(scene, at):
        return False
    if token.text in ("economy", "economies") and before and before[0].number is not None:
        return _moves(scene, at)
    if mention.measure == _ENTERPRISES and _is_theirs(scene, at):
        return False
    if not mention.directed:
        return True
    if mention.measure == "turnover":
        return any(near.area for near in scene.after(at, _ASIDE))
    near = scene.after(at, 3)
    of_area = bool(near) and near[0].text in ("of", "from", "by") and _is_area(near[1:])
    both = [token.text for token in near if not token.area] == ["from", "to"] and near[1].area is not None
    directed = bool(after) and (after[0].text == "to" or after[0].has("abroad"))
    told = of_area or both or directed or _sends_goods(scene, at) or _is_owned(scene, at)
    return told or _is_one_of_both(scene, at)


def _is_theirs(scene: Scene, at: int) -> bool:
    """Whether something falls to them or is theirs, and they are not counted: "a growing part fell to enterprises"."""
    row = [token for token in scene.before(at, _TWO + 1) if token.pos != "JJ"]
    return any(token.text.split()[0 if token.text.startswith("by") else -1] in ("to", "by") for token in row[:1])


def _is_one_of_both(scene: Scene, at: int) -> bool:
    """Whether purchases stand beside sales, or both make up trade: "$9bn was sales and $5bn purchases"."""
    if scene.tokens[at].text not in word_set("measures", "owned_nouns"):
        return False
    if any(token.measure and token.text in word_set("measures", "purchases") for token in scene.tokens):
        return True
    part = [near.has("be") or near.number is not None for near in scene.before(at, 2)] == [True, True]
    return part and any(token.measure and token.measure.measure == "turnover" for token in scene.tokens[:at])


def _places_a_part(scene: Scene, at: int, token: Token) -> bool:
    """Whether the word before it tells which of several buyers or suppliers is meant: "the largest", "its best".

    Among whom or of what stands between: "the largest EU exporter", "the second-largest tea buyer".

    In an aside on whom it tells of it measures nothing: "those to Chile, the second-best customer, fell".
    """
    if token.number is not None or token.has("rank"):
        return True
    if (token.area and not token.area.codes[0].isupper()) or is_product(token.text):
        return any(near.is_rank for near in scene.before(at, 2)[1:])
    aside = [near.text for near in scene.before(at, _ASIDE) if near.text in (",", "–", "—")] != []
    closed = any(near.text in (",", "–", "—") for near in scene.after(at, 1))
    return token.text in word_set("measures", "best_of_parts") and not (aside and closed)


def _opens_with_part(scene: Scene, at: int) -> bool:
    """Whether the clause opens with the part that whoever it tells of plays: "As suppliers, …", "Among buyers, …"."""
    first, _ = scene.clause(at)
    if not any(number.form is not Form.RANK for _, number in scene.numbers):
        return False
    row = [token.text for token in scene.tokens[first:at] if not (token.text == "the" or is_modifier(token.text))]
    return " ".join(row) in word_set("measures", "opening_roles")


def _is_owned(scene: Scene, at: int) -> bool:
    """Whether a country has what it delivers: "Bolivia's deliveries came to $3bn", "Bolivian supplies"."""
    if scene.tokens[at].text not in word_set("measures", "owned_nouns"):
        return False
    before = [token for token in scene.before(at, 2) if token.text != "'s"]
    area = before[0].area if before else None
    return area is not None and (area.possessive or area.form == "demonym")


def _pays_people(scene: Scene, at: int) -> bool:
    """Whether what is paid on average are wages: people are paid, or who employs them pays."""
    passive = any(token.has("be") for token in scene.before(at, _TWO))
    first, _ = scene.clause(at)
    return passive or any(token.text in word_set("measures", "payers") for token in scene.tokens[first:at])


def _gauges(scene: Scene, at: int) -> bool:
    """Whether the measure is only what another is told by: "inflation, as measured by the consumer price index"."""
    words = [token.text for token in scene.before(at, _TWO + 1) if token.text != "the"]
    return words[:_TWO] in (["by", "measured"], ["by", "gauged"])


def _moves(scene: Scene, at: int) -> bool:
    """Whether what only ranks a country rises or falls itself: "Africa's largest economy grew by 3 percent"."""
    row = scene.after(at, _MOVING)
    words = list(takewhile(lambda token: not token.number, row))
    number = row[len(words)].number if len(words) < len(row) else None
    moved = any(token.has("rise_verb", "fall_verb", "rise_noun", "fall_noun") for token in words)
    aside = any(token.measure or token.area for token in words)
    return moved and not aside and number is not None and number.form is Form.PERCENT


def _is_area(row: list[Token]) -> bool:
    """Whether the words name an area, be it with its rank before it: "second-ranked Australia"."""
    row = row[1:] if row and row[0].is_rank else row
    return bool(row) and row[0].area is not None


def _sends_goods(scene: Scene, at: int) -> bool:
    """Whether goods, or how much of them, go to somebody: "deliveries of natural gas to Chad", "of $3bn to Chad"."""
    row = scene.after(at, _GOODS)
    place = next((place for place, token in enumerate(row) if token.text == "to" or token.has("abroad")), len(row))
    goods = row[:place]
    if (
        len(goods) < _TWO
        or goods[0].text != "of"
        or not all(t.number or (t.mention is None and t.text[0].isalpha()) for t in goods)
    ):
        return False
    return any(token.has("abroad") or token.area for token in row[place : place + 3])


def _is_epithet(scene: Scene, at: int) -> bool:
    """Whether what may be a verb of making only says what goods they are: "refined copper", "farm produce"."""
    token, before, after = scene.tokens[at], scene.before(at, 2), scene.after(at, 1)
    if token.pos in ("NN", "NNS"):
        return True
    if (
        not token.text.endswith("ed")
        or (token.pos == "VBD" and at)
        or any(t.has("be") or t.text == "have" for t in before)
    ):
        return False
    return bool(after) and (after[0].has("goods") or after[0].pos[:2] in ("NN", "JJ"))


def _is_of_gdp(scene: Scene, at: int) -> bool:
    """Whether it only tells where GDP was made: "GDP produced in the services sector"."""
    measures = (token.measure for token in scene.before(at, 2))
    return scene.tokens[at].pos != "VBD" and any(one and one.measure in WHOLE_ECONOMY for one in measures)


def _earns(scene: Scene, at: int, mention: MeasureMention) -> bool:
    """Whether what may be made only brings in money: "the exports generated $3bn"."""
    if mention.measure != "production" or not opens_with(scene.tokens[at].text, "earning"):
        return False
    number = next((token.number for token in scene.after(at, _EARNED) if token.number), None)
    return number is not None and is_money(number.quantity.unit)


def qualifies_a_part(scene: Scene, at: int) -> bool:
    """Whether what may be a verb only tells which partner is meant: "Georgia's biggest trading partner"."""
    return scene.tokens[at].text.endswith("ing") and any(
        token.has("qualified") and not token.has("goods") for token in scene.after(at, 1)
    )


def has_subject(scene: Scene, at: int) -> bool:
    """Whether what may be a verb stands right behind whoever does it: "Rwanda exported goods worth $3bn".

    So it does where it is the next of what is done: "sold goods for $3bn and bought goods for $2bn".
    """
    before = scene.before(at, 1)
    if scene.tokens[at].pos not in ("VBD", "VBZ", "VBP") or not before:
        return False
    first, _ = scene.clause(at)
    row = scene.tokens[first:at]
    goes_on = before[0].has("and") and any(token.number for token in row)
    acts = any(token.measure and token.measure.verb and token.is_finite for token in row)
    return before[0].area is not None or (goes_on and acts)


def names_something_else(scene: Scene, at: int) -> bool:
    """Whether the measure only qualifies the next word: trade partners, export ban, trade talks."""
    return any(token.has("qualified") for token in scene.after(at, 1))
