"""Who does something beside what the sentence tells: "imports were $9bn, with Peru supplying $2bn of that"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene


def acts_beside(scene: Scene, row: int, at: int) -> bool:
    """Whether "with" leads to the areas at `row` as those who do what the participle at `at` tells."""
    lead = [token.text for token in scene.before(row, 2) if token.text != "the"]
    return scene.tokens[at].pos == "VBG" and lead[:1] == ["with"]


def takes_before(scene: Scene, colon: int) -> bool:
    """Whether what stands before the colon is but who takes the most or more: "Chad takes even more: $3bn"."""
    row = scene.tokens[scene.clause(colon - 1)[0] : colon]
    takes = bool(row) and row[0].area is not None and any(token.has("share_verb") for token in row[1:2])
    return takes and not any(token.area or token.measure or token.number for token in row[1:])
