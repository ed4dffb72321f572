"""Parts in trade among which somebody has a place: "second among Poland's customers", "heads the list of buyers"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.cues import is_modifier
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_BEFORE = 7
"""Within how many words before those who play a part it is told that they are ordered."""
_PLACE = 2
"""Within how many words before "among" stands the place: "in third place among"."""
_AMONG = frozenset({"among", "amongst"})
_LISTS = word_set("ranks", "lists_of")


def are_ordered(scene: Scene, at: int) -> bool:
    """Whether those at `at` who play a part in trade are the ones among whom somebody has a place.

    What is told of it by words of its own is none of that: "third among the customers, as it took $49 million worth".
    """
    told = takewhile(lambda token: not token.number, scene.tokens[at + 1 :])
    if any(token.measure or token.is_finite for token in told):
        return False
    row = scene.before(at, _BEFORE)
    whose = len(list(takewhile(_tells_whose, row)))
    lead, rest = row[whose : whose + 1], row[whose + 1 :]
    if not lead:
        return False
    if lead[0].text in _AMONG:
        return any(token.is_rank for token in rest[:_PLACE])
    return lead[0].has("of") and any(token.text.rpartition(" ")[2] in _LISTS for token in rest[:1])


def _tells_whose(token: Token) -> bool:
    """Whether the word only says whose they are or which: "Poland's main", "its", "the country's"."""
    own = token.text in ("the", "its", "their", "'s") or token.area is not None
    return own or token.pos[:2] == "JJ" or is_modifier(token.text) or token.has("the_country")
