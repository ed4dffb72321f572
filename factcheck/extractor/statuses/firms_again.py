"""A firm that a pronoun takes up: "Acme Plc has opened ten shops. It sold 5 million phones"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene
from factcheck.extractor.statuses.firms import firm_subject
from factcheck.resources import word_set

_PRONOUNS = word_set("small_words", "statuses", "firm_again")
_STANDING_FOR = "company"
"""A noun for any firm, as the pronoun is read."""


def with_firm_again(scene: Scene, context: Context) -> Scene:
    """The sentence with the pronoun that opens it read as the firm that the one before was about."""
    again = context.of_firm and scene.tokens[0].text in _PRONOUNS
    if again:
        first = replace(scene.tokens[0], text=_STANDING_FOR, pos="NN", cues=frozenset())
        scene = replace(scene, tokens=[first, *scene.tokens[1:]])
    context.of_firm = again or firm_subject(scene) is not None
    return scene
