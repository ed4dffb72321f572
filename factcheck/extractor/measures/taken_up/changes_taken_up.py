"""The change just told, taken up as what brought something else about: "The 5 percent drop to $3bn made Peru …"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token

_CHANGE = 3
"""How many words tell that something changed: "the 5 percent drop"."""


def takes_up_change(scene: Scene) -> bool:
    """Whether the sentence opens with a change that it does not tell of anything: that of the sentence before."""
    led = next((token for token in scene.tokens[_CHANGE:] if not _is_of_change(token)), None)
    return _opens_with_change(scene.tokens[:_CHANGE]) and led is not None and led.is_finite


def is_of_change(scene: Scene, at: int) -> bool:
    """Whether the number at `at` is told of the change that its sentence takes up."""
    return takes_up_change(scene) and all(map(_is_of_change, scene.tokens[_CHANGE : at + 1]))


def _opens_with_change(opening: list[Token]) -> bool:
    if len(opening) < _CHANGE or opening[0].text != "the" or opening[1].number is None:
        return False
    return opening[2].has("rise_noun", "fall_noun")


def _is_of_change(token: Token) -> bool:
    return token.number is not None or token.text in ("from", "to")
