"""Whether a word that names a measure measures something where it stands."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.cues import is_modifier, opens_with
from factcheck.extractor.measures.balances.balances_between import compares_flows
from factcheck.extractor.measures.frame import WHOLE_ECONOMY
from factcheck.extractor.measures.nouns.directed import is_directed
from factcheck.extractor.measures.nouns.placed_parts import are_ordered
from factcheck.extractor.mentions import Form, MeasureMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.products.surroundings import leaves_out
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_ASIDE = 3
"""Within how many words before a part in trade an aside on whoever plays it opens."""
_TWO = 2
_PRONOUNS = frozenset({"PRP", "WP", "WDT"})
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
    if (
        _is_left_out(scene, at)
        or _gauges(scene, at)
        or _reckons(scene, at)
        or (mention.measure == _PROCESSING and _is_epithet(scene, at))
    ):
        return False
    led = at <= 1 and bool(after) and after[0].has("be")
    placed = led or (bool(before) and _places_a_part(scene, at, before[0]))
    if mention.ranked and not (placed or _opens_with_part(scene, at) or are_ordered(scene, at)):
        return False
    if token.text in ("economy", "economies") and before and before[0].number is not None:
        return _moves(scene, at)
    if (mention.measure == _ENTERPRISES and _is_theirs(scene, at)) or _are_papers(scene, at):
        return False
    return not mention.directed or is_directed(scene, at, mention)


def _is_left_out(scene: Scene, at: int) -> bool:
    """Whether the measure is only what another is told without: "services (excluding trade) grew by 3 percent"."""
    before = [token.text for token in scene.before(at, _TWO) if token.text != "the"][:1]
    return any(leaves_out(word) and word != "minus" for word in before)


def _reckons(scene: Scene, at: int) -> bool:
    """Whether it only says how another is reckoned: "they earned $900 before taxes"."""
    taken_off = scene.tokens[at].text in word_set("measures", "reckoned", "what")
    return taken_off and any(token.text in word_set("measures", "reckoned", "lead") for token in scene.before(at, 1))


def _are_papers(scene: Scene, at: int) -> bool:
    """Whether bare "stocks" are those of an exchange: "Stocks slumped this week and bond yields rose"."""
    if scene.tokens[at].text != "stocks" or any(token.text in ("of", "in", "at") for token in scene.after(at, 1)):
        return False
    bare = not any(token.pos[:2] in ("NN", "JJ", "VB") for token in scene.before(at, 1))
    return bare and not scene.last_words.isdisjoint(word_set("measures", "statuses", "exchanges"))


def _is_theirs(scene: Scene, at: int) -> bool:
    """Whether something falls to them or is theirs, and they are not counted: "a growing part fell to enterprises"."""
    row = [token for token in scene.before(at, _TWO + 1) if token.pos != "JJ"]
    return any(token.text.split()[0 if token.text.startswith("by") else -1] in ("to", "by") for token in row[:1])


def _places_a_part(scene: Scene, at: int, token: Token) -> bool:
    """Whether the word before it tells which of several buyers or suppliers is meant: "the largest", "its best".

    Among whom or of what stands between: "the largest EU exporter", "the second-largest tea buyer".

    In an aside on whom it tells of it measures nothing: "those to Chile, the second-best customer, fell".
    """
    best = word_set("measures", "best_of_parts")
    if token.text not in best and (token.number is not None or token.has("rank")):
        return True
    if (token.area and not token.area.codes[0].isupper()) or is_product(token.text):
        return any(near.is_rank or near.text in best for near in scene.before(at, 2)[1:])
    aside = [near.text for near in scene.before(at, _ASIDE) if near.text in (",", "–", "—")] != []
    closed = any(near.text in (",", "–", "—") for near in scene.after(at, 1))
    return token.text in best and not (aside and closed)


def _opens_with_part(scene: Scene, at: int) -> bool:
    """Whether the clause opens with the part that whoever it tells of plays: "As suppliers, …", "Among buyers, …"."""
    first, _ = scene.clause(at)
    if not any(number.form is not Form.RANK for _, number in scene.numbers):
        return False
    row = [token.text for token in scene.tokens[first:at] if not (token.text == "the" or is_modifier(token.text))]
    return " ".join(row) in word_set("measures", "opening_roles")


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
    named = before[0].area is not None or before[0].has("the_country") or before[0].pos in _PRONOUNS
    return named or (goes_on and acts)


def names_something_else(scene: Scene, at: int) -> bool:
    """Whether the measure only qualifies the next word: trade partners, export ban, trade talks."""
    return any(token.has("qualified") for token in scene.after(at, 1))
