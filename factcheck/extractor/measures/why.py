"""What a sentence measures only to say why something else moved: "slipped because of weak demand"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.causes import is_cause, tells_itself
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.products.surroundings import cites
from factcheck.extractor.scene import Scene

_CAUSE = 6
"""Within how many tokens before a measure stands what makes it a cause."""
_NEAR = 4
"""Within how many tokens behind a measure its number stands."""
_CLOSE = frozenset({",", "–", "—", ")"})
"""What ends the phrase of a cause."""


def only_says_why(scene: Scene, at: int, mention: MeasureMention) -> bool:
    """Whether a word that seldom names a measure only says why: "slipped because of weak demand in the rice market"."""
    return mention.weak and not mention.verb and _cited_at(scene, at) is not None and not tells_itself(scene, at)


def says_why(scene: Scene, at: int) -> bool:
    """Whether the measure is but why another moved, and has no number: "grew by 4 percent, buoyed by exports"."""
    place = _cited_at(scene, at)
    behind = takewhile(lambda token: token.text not in _CLOSE, scene.after(at, _NEAR))
    cited = place is not None and not any(token.number for token in (*scene.tokens[place:at], *behind))
    return (cited and not tells_itself(scene, at)) or is_cause(scene, at, at + 1)


def _cited_at(scene: Scene, at: int) -> int | None:
    """Where words that cite an example or a cause open the phrase of the noun at `at`."""
    for place in range(at - 1, max(0, at - _CAUSE), -1):
        if cites(f"{scene.tokens[place - 1].text} {scene.tokens[place].text}"):
            return place
        token = scene.tokens[place]
        if token.pos[:2] not in ("JJ", "NN", "VB", "DT") and token.text not in (",", "and", "in", "of"):
            return None
    return None
