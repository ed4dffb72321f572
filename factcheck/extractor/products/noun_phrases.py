"""Where a phrase of nouns ends that may name a product: "meat and dairy products", "coal, coke and briquettes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extractor.products.surroundings import cites, is_trader, tells_how_much
from factcheck.extractor.products.words import are_firms_of_a_kind, is_firm, is_for_making, is_product, names_product
from factcheck.resources import word_set

if TYPE_CHECKING:
    from factcheck.extractor.scene import Token

JOINING = word_set("small_words", "products", "joining")
_QUOTES = frozenset({"'", '"'})
_LONGEST = 12
_MADE, _FROM, _STATE = (
    [[word] for word in word_set("small_words", "products", name)] for name in ("made", "made_from", "state")
)
_NO_NOUNS = frozenset(
    {
        *("preposition", "clause", "restate", "be", "whole", "which"),
        *("level_verb", "share_verb", "rise_verb", "fall_verb"),
    }
)
"""Cues of words that are no noun, unless they are known as one."""


def noun_phrases(tokens: list[Token]) -> list[tuple[int, int]]:
    """Each phrase of nouns that may name a product: its first token, and one past its last."""
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(tokens):
        stop = quoted_end(tokens, place) or _qualified_end(tokens, phrase_end(tokens, place))
        if stop > place:
            found.append((place, stop))
        place = max(stop, place + 1)
    return found


def phrase_end(tokens: list[Token], place: int) -> int:
    """One past the last token of the phrase of nouns that begins at `place`; `place` itself where none does."""
    stop = place
    while stop < len(tokens):
        if not (_is_noun(tokens[stop]) or _is_listed(tokens, stop) or (stop > place and _goes_on(tokens, place, stop))):
            break
        stop += 1
    if stop == place:
        return place
    alone = next((p for p in range(place + 1, stop) if tokens[p].text == "alone"), stop)
    owner = next((p for p in range(place, alone) if tokens[p].text.endswith("'")), alone)
    stop = owner
    while (
        stop > place
        and not are_firms_of_a_kind([token.text for token in tokens[stop - 2 : stop]])
        and (
            is_trader(tokens[stop - 1].text)
            or tells_how_much(tokens[stop - 1].text)
            or (tokens[stop - 1].pos[:2] not in ("NN", "FW") and not is_product(tokens[stop - 1].text))
        )
    ):
        stop -= 1
    return stop


def _qualified_end(tokens: list[Token], stop: int) -> int:
    """One past what tells, behind the nouns that end at `stop`, whence goods come or what they are there for: "oils
    obtained from shale, crude", "machinery for sugar mills".
    """
    made = [token.text for token in tokens[stop : stop + 2]]
    lead = 1 if made[:1] == ["for"] and stop and is_for_making(tokens[stop - 1].text) else 0
    lead = 2 if made[:1] in _MADE and made[1:] in _FROM else lead + (lead and made[1:] == ["the"])
    end = phrase_end(tokens, stop + lead)
    if not lead or end == stop + lead:
        return stop
    state = [token.text for token in tokens[end : end + 2]]
    return end + len(state) if state[:1] == [","] and state[1:] in _STATE else end


def _goes_on(tokens: list[Token], begin: int, place: int) -> bool:
    """Whether the phrase from `begin` goes on behind "and" or "of", or behind a comma in a row that ends in "and"."""
    if tokens[place].text in JOINING:
        return place + 1 < len(tokens) and (_is_noun(tokens[place + 1]) or is_product(tokens[place + 1].text))
    if tokens[place - 1].text in JOINING and tokens[place].mention is None and is_product(tokens[place].text):
        return True
    if tokens[place].text != "," or not _ends_in_product(tokens[begin:place]):
        return False
    stop = place + 1
    while stop < len(tokens) and (_is_noun(tokens[stop]) or tokens[stop].text == ","):
        stop += 1
    row = [token for token in tokens[place + 1 : stop] if token.text != ","]
    ends = stop + 1 < len(tokens) and tokens[stop].text in ("and", "&") and _is_noun(tokens[stop + 1])
    return ends and (is_product(row[-1].text) if row else _is_behind_comma(tokens, place))


def _ends_in_product(tokens: list[Token]) -> bool:
    """Whether the last word names a product, or the last two do: "electronic products"."""
    return is_product(tokens[-1].text) or names_product(" ".join(token.text for token in tokens[-2:]))


def _is_behind_comma(tokens: list[Token], place: int) -> bool:
    """Whether the nouns right before the place are one of a row, whose last one "and" leads to behind a comma."""
    while place > 0 and _is_noun(tokens[place - 1]):
        place -= 1
    return place > 1 and tokens[place - 1].text == "," and _is_noun(tokens[place - 2])


def _is_noun(token: Token) -> bool:
    if token.mention is not None:
        measure = token.measure
        noun = measure is not None and (not measure.verb or token.text.endswith(("ed", "ing")))
        weak = noun and measure is not None and measure.weak
        return weak and (is_product(token.text) or is_firm(token.text))
    if token.pos[:2] not in ("NN", "JJ", "FW") and (token.pos not in ("VBN", "VBG") or token.cues):
        return False
    if not token.text[0].isalpha() or cites(token.text):
        return False
    return token.cues.isdisjoint(_NO_NOUNS) or is_product(token.text) or is_firm(token.text)


def _is_listed(tokens: list[Token], place: int) -> bool:
    """Whether a product stands before a number, which taggers take for a verb: "copper $2bn", "diamonds with $2bn"."""
    if tokens[place].pos not in ("VB", "VBP", "VBZ") or tokens[place].mention is not None:
        return False
    following = [token for token in tokens[place + 1 : place + 3] if token.text not in (":", "with", "at", "(")]
    return bool(following) and following[0].number is not None and is_product(tokens[place].text)


def quoted_end(tokens: list[Token], place: int) -> int | None:
    """One past the last token of the name in quotation marks that begins at `place`: "'Housing, Water and Gas'"."""
    if place == 0 or tokens[place - 1].text not in _QUOTES or tokens[place].pos[:2] == "VB":
        return None
    for at in range(place, min(place + _LONGEST, len(tokens))):
        if tokens[at].number is not None or tokens[at].is_finite:
            return None
        if tokens[at].text in _QUOTES:
            return at
        if tokens[at].text.endswith("'"):
            return at + 1
    return None
