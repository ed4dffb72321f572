"""Whom a pronoun means behind the area that its sentence opens with: "As for Chad, its exports fell"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_OPENING = 9
"""Within how many tokens of its beginning a sentence sets an area apart."""


def set_apart(scene: Scene, place: int) -> str | None:
    """The area that the words "as for" lead to right before the pronoun at `place`."""
    pronouns = word_set("areas", "anaphora", "owners") | word_set("areas", "anaphora", "takers")
    if place > _OPENING or scene.tokens[place].text not in pronouns:
        return None
    row = [token for token in scene.tokens[:place] if token.text != "the"]
    if len(row) < 2 or row[-1].text != "," or (area := row[-2].area) is None or len(area.codes) > 1:
        return None
    opening = " ".join(token.text for token in row[:-2] if token.text[0].isalpha())
    return area.codes[0] if opening in word_set("areas", "anaphora", "setting_apart") else None
