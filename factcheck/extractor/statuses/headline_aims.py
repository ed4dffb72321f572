"""What a headline says is to come: "Grain exports to reach 12 million tons this year"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_NAMING = ("NN", "JJ", "PO", "DT", "CC", "IN")
"""How the tagger calls what a headline names before "to": nouns, what belongs to them, and what joins them."""
_SEEN = 3
"""Within how many words before a number what is to come is seen: "surplus seen at close to $3bn"."""


def to_come(scene: Scene, at: int) -> Token | None:
    """The verb behind "to" that tells what is to come, where nothing but the subject stands before: none of them is a
    change that led to the number, as in "Trade up 5% to reach $3bn". So does "seen": "Surplus seen near $3bn".
    """
    if any(token.is_finite for token in _without_teller(scene, at)):
        return None
    before = scene.before(at, _SEEN)
    if seen := next((token for token in before if token.text.partition(" ")[0] == "seen"), None):
        return None if any(token.period for token in before) else seen
    first, _ = scene.clause(at)
    row = scene.tokens[first:at]
    place = next((place for place, token in enumerate(row) if token.pos == "TO" and place + 1 < len(row)), 0)
    if not place or row[place + 1].pos != "VB" or any(token.number for token in row):
        return None
    subject = row[:place]
    told = any(token.pos[:2] not in _NAMING or token.has("rise_noun", "fall_noun", "rise_adj") for token in subject)
    return None if told else row[place + 1]


def _without_teller(scene: Scene, at: int) -> list[Token]:
    """The tokens without who says so behind the number: ", ministry says"."""
    *_, last = scene.tokens
    comma = next((place for place in range(at, len(scene.tokens)) if scene.tokens[place].text == ","), None)
    told = comma is not None and last.text in word_set("sources", "saying")
    return scene.tokens[:comma] if told else scene.tokens
