"""The part that a number behind "with" or "at" is told of: "Miners did best, with 900", "highest in trade, at 9%"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.cues import is_filler, is_generic, is_modifier
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.sectors import has_whole, is_place, is_subject_of_all
from factcheck.extractor.scene import Token
from factcheck.extractor.told import joined
from factcheck.resources import vocabulary, word_set

_LEADS = word_set("small_words", "products", "with_a_number")
_SMALL = word_set("small_words", "products", "before_a_number_had")
_INSIDE = word_set("small_words", "products", "inside_a_name")


def having_with(place: Place) -> str | None:
    """What opens the clause whose number "with" or "at" leads to, or "in" what it is set right before a comma there."""
    if place.frame.measure not in vocabulary("measures")["told_by_parts"]:
        return None
    tokens, lead = place.scene.tokens, place.at - 1
    while lead > 0 and _is_small(tokens[lead]):
        lead -= 1
    if lead < 1 or tokens[lead].text not in _LEADS:
        return None
    first, _ = place.scene.clause(place.at)
    start = max(first, -1 if place.previous is None else place.previous + 1)
    row = tokens[start:lead]
    while row and (row[0].text in (",", "and", "while", "but", "whereas") or row[0].period):
        row = row[1:]
    if any((token.number and not token.is_rank) or token.area for token in row):
        return None
    return _name(place, _set_in(row) or _subject(row))


def _is_small(token: Token) -> bool:
    """Whether it may stand between the lead and the number: "with only about", "with a jump of"."""
    moved = token.has("of", "hedge", "rise_noun", "fall_noun", "rise_adj", "fall_adj")
    return moved or is_filler(token.text) or token.text in _SMALL


def _set_in(row: Sequence[Token]) -> Sequence[Token]:
    """The nouns behind "in" or "for" that the comma before the number closes: "lowest in farming, at"."""
    if not row or row[-1].text != ",":
        return ()
    at = len(row) - 1
    while at > 0 and _is_noun(row[at - 1]):
        at -= 1
    return row[at:-1] if at > 0 and row[at - 1].text in ("in", "for", "among") else ()


def _subject(row: Sequence[Token]) -> Sequence[Token]:
    """The nouns that open the clause, which measures nothing else."""
    if any(token.measure for token in row):
        return ()
    stop = 0
    while stop < len(row) and (_is_noun(row[stop]) or row[stop].text in ("the", "a", "an")):
        stop += 1
    ended = stop == len(row) or row[stop].text == "," or row[stop].pos[:2] in ("VB", "MD", "RB")
    return row[:stop] if ended else ()


def _is_noun(token: Token) -> bool:
    plain = token.mention is None or bool(token.measure and token.measure.weak and not token.measure.verb)
    return plain and (token.pos[:2] in ("NN", "JJ") or token.text in _INSIDE)


def _name(place: Place, row: Sequence[Token]) -> str | None:
    words = [token for token in row if not (is_modifier(token.text) or token.text in ("the", "a", "an"))]
    while words and is_generic(words[-1].text):
        del words[-1]
    whole = any(is_subject_of_all(token.text) or has_whole(token.text) for token in words)
    if whole or not any(token.pos in ("NN", "NNS") for token in words) or is_place(words[-1].text):
        return None
    return joined([place.scene.word(token) for token in words])
