"""Words that only tell what a country is like: "to oil-rich Kuwait", "from fellow EU member Malta"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.products.words import is_good
from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_MOST = 4
"""How many such words a name has at most."""
_LEADS = word_set("small_words", "areas", "before_likeness")


def without_descriptions(tokens: list[Token]) -> list[Token]:
    """The tokens without those words, so that "to neighbouring Chile" is read as "to Chile" is."""
    left_out: set[int] = set()
    for place, token in enumerate(tokens):
        if token.area and token.area.form == "name" and token.area.codes[0].isupper():
            left_out.update(_describing(tokens, place))
    return [token for place, token in enumerate(tokens) if place not in left_out] if left_out else tokens


def _describing(tokens: Sequence[Token], place: int) -> range:
    """The places of the words before the name at `place` that only describe it, where something leads to them."""
    first = place
    while first > max(0, place - _MOST) and _tells_like(tokens[first - 1], tokens[first]):
        first -= 1
    lead = tokens[first - 1] if first else None
    leads = lead is None or lead.has("preposition") or lead.text in _LEADS
    return range(first, place) if leads else range(0)


def _tells_like(token: Token, behind: Token) -> bool:
    members = word_set("areas", "anaphora", "members_of")
    if token.area:
        return not token.area.codes[0].isupper() and behind.text in members
    if (
        token.mention is not None
        or token.cues
        or is_good(token.text)
        or token.text in word_set("neighbours", "words", "compass")
    ):
        return False
    compound = "-" in token.text and token.pos[:2] in ("NN", "JJ", "VB")
    if token.pos == "NNP" and behind.text in members:
        return True
    return compound or token.text in members | word_set("areas", "around") or token.pos in ("JJ", "VBN")
