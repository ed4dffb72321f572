"""Who does something beside what the sentence tells: "imports were $9bn, with Peru supplying $2bn of that"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene


def acts_beside(scene: Scene, row: int, at: int) -> bool:
    """Whether "with" leads to the areas at `row` as those who do what the participle at `at` tells."""
    lead = [token.text for token in scene.before(row, 2) if token.text != "the"]
    return scene.tokens[at].pos == "VBG" and lead[:1] == ["with"]
