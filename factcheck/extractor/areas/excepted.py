"""Areas that are left out of what a sentence tells: "all members but Chad", "Outside OPEC, Mexico cut its output".

So are those that a bracket says another holds: "China (including Macau): 5,000".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_LEAD = 4
"""Of how many tokens the words are that except an area: "with the exception of"."""
_BEHIND = 3
_JOINTS = word_set("small_words", "areas", "among_excepted")
_HOLDING = word_set("small_words", "areas", "holding")
_RELATIVE = word_set("small_words", "shared", "relatives")
_OUTSIDE = word_set("small_words", "shared", "outside")
_NO_CUES: frozenset[str] = frozenset()


def without_excepted(tokens: list[Token]) -> list[Token]:
    """The tokens with areas that are excepted as plain words, so that nothing is told of them."""
    left_out: set[int] = set()
    excepted: int | None = None
    for place in (place for place, token in enumerate(tokens) if token.area):
        if _is_excepted(tokens, place) or (excepted is not None and _goes_on(tokens, excepted, place)):
            excepted = place
            left_out.add(place)
        elif is_set_outside(tokens, place) or _is_held(tokens, place):
            left_out.add(place)
    if not left_out:
        return tokens
    return [replace(t, mention=None, cues=_NO_CUES) if p in left_out else t for p, t in enumerate(tokens)]


def is_set_outside(tokens: Sequence[Token], place: int) -> bool:
    """Whether the sentence opens with what another lies outside of: "Outside the group, Mexico cut its output"."""
    before = [token.text for token in tokens[:place] if token.text != "the"]
    behind = tokens[place + 1 :]
    parted = len(behind) > 1 and behind[0].text == "," and any(token.area for token in behind)
    return parted and len(before) == 1 and before[0] in _OUTSIDE


def _is_held(tokens: Sequence[Token], place: int) -> bool:
    """Whether a bracket without figures says that the area before it holds this one: "China (including Macau)"."""
    row = [token.text for token in tokens]
    opening = max((p for p in range(place) if row[p] == "("), default=0)
    closing = row.index(")", opening) if opening and ")" in row[opening:] else 0
    held = 0 < opening < place < closing and tokens[opening - 1].area is not None and row[opening + 1] in _HOLDING
    return held and not any(token.number for token in tokens[opening:closing])


def _is_excepted(tokens: Sequence[Token], place: int) -> bool:
    """Whether words before it leave it out, and nothing is told of it behind: "except Chad, which sold more"."""
    row = [token.text for token in tokens[max(0, place - _LEAD - 1) : place]]
    lead = " ".join(row[:-1] if row[-1:] == ["the"] else row)
    excepting = word_set("areas", "anaphora", "excepting")
    told = any(token.text in _RELATIVE for token in tokens[place + 1 : place + 1 + _BEHIND])
    return not told and any(lead == words or lead.endswith(f" {words}") for words in excepting)


def _goes_on(tokens: Sequence[Token], excepted: int, place: int) -> bool:
    """Whether it is joined to an area that is left out: "except Chad and Mali"."""
    between = {token.text for token in tokens[excepted + 1 : place]} - {"the", ","}
    return bool(between) and between <= _JOINTS
