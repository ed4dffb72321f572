"""The part of a whole economy that is the subject of a number: "rents rose 3 percent, clothing and footwear 2"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_filler, is_generic, is_modifier
from factcheck.extractor.products.names import product_names
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.sectors import (
    has_part,
    has_whole,
    is_place,
    is_sector,
    is_subject_of_all,
)
from factcheck.extractor.products.surroundings import tells_how_much
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import joined
from factcheck.resources import vocabulary, word_set

_REACH = 5
_LINKS = word_set("small_words", "products", "inside_a_subject")
_JOINTS = word_set("small_words", "products", "subject_goes_on")
_OPENERS = word_set("small_words", "products", "before_subjects")
_ARTICLES = word_set("small_words", "products", "before_a_subject")
_LONGEST = 8
_PARTICLES = word_set("small_words", "products", "particles")


def clause_subject(place: Place) -> str | None:
    """The nouns before the verb of the number, where what was measured was told before them; None for the whole."""
    if place.frame.measure not in vocabulary("measures")["told_by_parts"]:
        return None
    tokens = place.scene.tokens
    moved = _verb(tokens, place)
    verb = _has(tokens, place) if moved is None else moved
    if verb is None or (place.frame.at is not None and _is_of_clause(place, verb)):
        return None
    if moved is None and (verb == 0 or not _may_have(tokens[verb - 1], place)):
        return None
    return _subject(place.scene, verb)


def _may_have(noun: Token, place: Place) -> bool:
    """Whether the noun names those who have it: "teachers", and of a budget what it is spent on, "education"."""
    many = noun.pos == "NNS" or (place.frame.measure == "budget" and noun.pos[:2] == "NN")
    return many and not has_whole(noun.text)


def _subject(scene: Scene, verb: int) -> str | None:
    """The nouns that open the clause and stand right before its verb."""
    tokens, first = scene.tokens, verb
    while first > 0 and verb - first < _LONGEST and (_is_named(tokens[first - 1]) or _joins(tokens, first - 1)):
        first -= 1
    while first < verb and (tokens[first].text in _LINKS or tokens[first].text in _ARTICLES):
        first += 1
    if first == verb or not _opens(tokens, first):
        return None
    return _without_amount(scene, tokens[first:verb])


def sector_that_has(place: Place) -> str | None:
    """The sector that has what its clause tells: "The services sector recorded GDP growth of 7 percent"."""
    at, tokens = place.frame.at, place.scene.tokens
    if at is None or at > place.at or place.frame.measure not in vocabulary("measures")["told_by_parts"]:
        return _sector_that_is_part(place)
    since = max((p for p, token in enumerate(tokens[:at]) if token.area or token.number), default=-1)
    for name in reversed(product_names(place.scene, is_sector)):
        if since < name.first and name.stop < at and not name.governor:
            return name.name if tokens[name.stop].pos[:2] == "VB" else None
    sectors = (p for p in range(since + 1, at - 1) if tokens[p].measure and tokens[p + 1].pos[:2] == "VB")
    told = (tokens[p].measure for p in sectors if not any(t.has("preposition") for t in place.scene.before(p, 2)))
    return next((sector.product for sector in told if sector and sector.weak and not sector.verb), None)


def _sector_that_is_part(place: Place) -> str | None:
    """The sector that has a share of what stands behind it: "The services sector accounted for 62 percent of GDP"."""
    at, tokens = place.frame.at, place.scene.tokens
    if place.sense.kind is not Kind.SHARE or at is None or at < place.at:
        return None
    since = max((p for p in range(place.at) if tokens[p].number), default=-1)
    for p in range(since + 1, place.at - 1):
        sector = tokens[p].measure
        led = any(token.has("preposition") for token in place.scene.before(p, 2))
        if sector and sector.weak and not sector.verb and not led and tokens[p + 1].pos[:2] == "VB":
            return sector.product
    return None


def _verb(tokens: list[Token], place: Place) -> int | None:
    """The verb that moves to or by the number, with nothing but small words and times between them."""
    for at in range(place.at - 1, max(-1, place.at - 1 - _REACH), -1):
        token = tokens[at]
        moves = token.has("rise_verb", "fall_verb") and token.pos[:2] != "NN"
        if moves or (token.has("be") and any(t.has("rise_adj", "fall_adj") for t in tokens[at + 1 : place.at])):
            return at
        small = token.has("by", "to", "hedge", "rise_adj", "fall_adj") or is_filler(token.text) or token.pos == "RB"
        if not (small or token.period):
            return None
    return None


def _has(tokens: list[Token], place: Place) -> int | None:
    """The verb that says who has the number: "teachers took home 1,300 lei"; the number where it is left out."""
    for at in range(place.at - 1, max(-1, place.at - 1 - _REACH), -1):
        token = tokens[at]
        if has_part(token.text) and token.pos[:2] == "VB":
            return at - (at > 0 and tokens[at - 1].has("be"))
        small = token.has("hedge") or is_filler(token.text) or token.pos in ("RB", "RP") or token.text in _PARTICLES
        if not small:
            break
    goes_on = place.previous is not None and place.before is not None and place.before[1] is not None
    return place.at if goes_on else None


def _is_of_clause(place: Place, verb: int) -> bool:
    """Whether the measure stands in the clause of the number itself: behind the number before it."""
    at, last = place.frame.at, -1 if place.previous is None else place.previous
    if at is None or at == verb:
        return False
    return at > verb or (at > last and not any(token.has("clause") for token in place.scene.tokens[at:verb]))


def _is_named(token: Token) -> bool:
    if token.mention is not None and not (token.measure and token.measure.directed):
        return False
    return token.pos[:2] in ("NN", "JJ") or token.pos in ("VBG", "VBN", "CD") or token.text in _LINKS | _ARTICLES


def _joins(tokens: list[Token], at: int) -> bool:
    """Whether the word joins two nouns of one name: "fees on land sales", "grants from abroad"."""
    return tokens[at].text in _JOINTS and at > 0 and tokens[at - 1].pos[:2] == "NN" and tokens[at - 1].mention is None


def _opens(tokens: list[Token], first: int) -> bool:
    before = tokens[first - 1] if first else None
    while before is not None and before.text in _ARTICLES:
        first -= 1
        before = tokens[first - 1] if first else None
    return before is None or before.text in _OPENERS or before.period is not None


def _without_amount(scene: Scene, row: list[Token]) -> str | None:
    """The name without what only says that something is counted: "the cost of rent", "the food sub-index"."""
    while len(row) > 1 and row[1].text == "of" and tells_how_much(row[0].text):
        row = row[2:]
    while row and (is_modifier(row[0].text) or row[0].text in _ARTICLES):
        row = row[1:]
    while row and is_generic(row[-1].text):
        row = row[:-1]
    if not any(token.pos[:2] == "NN" for token in row) or is_place(row[-1].text):
        return None
    if any(is_subject_of_all(token.text) for token in row):
        return None
    return joined([scene.word(token) for token in row if token.text not in _ARTICLES])
