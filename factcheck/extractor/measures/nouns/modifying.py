"""Which of the words before a noun modify it: "copper", "total", and not the verb of a headline."""

from __future__ import annotations

from factcheck.extractor.cues import is_generic, is_modifier
from factcheck.extractor.products.sectors import is_sector
from factcheck.extractor.products.surroundings import cites, leaves_out
from factcheck.extractor.products.words import is_kind, is_kind_of_trade, is_product, may_be_verb
from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_DAYS = word_set("periods", "weekdays")
"""On one of these somebody reports what follows: "The ministry said Monday exports rose"."""


def modifies(token: Token) -> bool:
    """Whether the word may belong to the noun behind it: a product, a sector, an adjective."""
    if token.mention is not None or not token.text[0].isalpha():
        return False
    if token.pos in ("IN", "WDT") or cites(token.text) or leaves_out(token.text) or token.text in _DAYS:
        return False
    if is_product(token.text) or is_sector(token.text):
        return token.pos[:2] in ("NN", "JJ") or not may_be_verb(token.text)
    if token.cues and not is_modifier(token.text):
        return False
    return (
        (token.pos[:2] in ("JJ", "NN", "VB") and token.pos not in ("VB", "VBD", "VBP", "VBZ"))
        or is_modifier(token.text)
        or "-" in token.text
    )


def is_within(token: Token) -> bool:
    """Whether the word only tells that a trade is one within a group: "intra-bloc"."""
    return "-" in token.text and token.text.startswith("intra")


def is_what_for(token: Token) -> bool:
    """Whether the name of a sector only tells what goods are for: "construction machinery imports"."""
    measure = token.measure
    return measure is not None and measure.weak and token.pos[:2] == "NN" and is_product(token.text)


def is_of_kind(word: str) -> bool:
    """Whether the word makes goods or trade those of one kind."""
    return is_kind(word) or is_kind_of_trade(word)


def is_verb(tokens: list[Token], place: int) -> bool:
    """Whether the word is a verb of its clause after all: "as saying exports", "had announced trade"."""
    says = tokens[place].pos == "VBG" and tokens[place].text in word_set("sources", "saying")
    return says or _opens_outcome(tokens, place) or _is_headline_verb(tokens, place) or _ends_perfect(tokens, place)


def _opens_outcome(tokens: list[Token], place: int) -> bool:
    """Whether the participle behind a comma tells what comes of it: "rose by 5 percent, putting total trade at"."""
    text = tokens[place].text
    acts = tokens[place].pos == "VBG" and place > 0 and tokens[place - 1].text == ","
    return acts and not (is_product(text) or is_sector(text) or is_modifier(text))


def _is_headline_verb(tokens: list[Token], place: int) -> bool:
    """Whether what looks like a plural is the verb of a headline: "Moldova eyes exports"."""
    text, owner = tokens[place].text, tokens[place - 1].area if place else None
    plural = text.endswith("s") and not (is_product(text) or is_modifier(text) or is_generic(text))
    return plural and owner is not None and owner.form == "name"


def _ends_perfect(tokens: list[Token], place: int) -> bool:
    """Whether the participle is the verb of the clause, not an epithet: "had announced trade of"."""
    return (
        tokens[place].pos == "VBN"
        and place > 0
        and tokens[place - 1].text in word_set("measures", "beside_nouns", "perfect")
    )
