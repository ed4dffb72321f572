"""The goods that a paragraph turns to with its first sentence: "Rubber was the star. Shipments grew by 5 percent"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.discourse import Context, Heading
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_OPENING = 2
"""At most so many words, as "even the", stand before goods that a sentence opens with."""
_LONGEST = 12
"""No longer is a sentence that only turns to something."""


def turn_to_goods(context: Context, scene: Scene, names: Sequence[ProductName], *, leads: bool) -> None:
    """Let the rest of the paragraph be told of the goods that the sentence sets apart or, if it `leads`, is about."""
    if not names or (context.heading is not None and not context.heading.inline):
        return
    if _sets_apart(scene, names[0]) or (leads and _is_only_about(scene, names, context.home)):
        context.heading = Heading(product=names[0].name, inline=True)


def _sets_apart(scene: Scene, name: ProductName) -> bool:
    """Whether the sentence opens with the goods and a comma, whatever it goes on to tell: "As for tea, …"."""
    behind = scene.tokens[name.stop : name.stop + 1]
    return any(token.text == "," for token in behind) and _opening(scene, name) in word_set("products", "setting_apart")


def _is_only_about(scene: Scene, names: Sequence[ProductName], home: str | None) -> bool:
    """Whether the sentence is short, has no figure and is about the goods alone."""
    if len(names) > 1 or len(scene.tokens) > _LONGEST or scene.numbers or scene.measures or _says_why(scene):
        return False
    if any(area.codes[0] != home for _, area in scene.areas):
        return False
    return _acts(scene, names[0]) or _opening(scene, names[0]) in word_set("products", "turning_to")


def _acts(scene: Scene, name: ProductName) -> bool:
    """Whether the sentence opens with the goods and goes on with their verb."""
    verb = scene.tokens[name.stop] if name.stop < len(scene.tokens) else None
    return name.first <= _OPENING and not name.governor and verb is not None and verb.is_finite


def _opening(scene: Scene, name: ProductName) -> str:
    """The words before the goods."""
    return " ".join(token.text for token in scene.tokens[: name.first])


def _says_why(scene: Scene) -> bool:
    """Whether the goods are but why something else moved: "Oil drove the growth"."""
    return any(
        token.text in word_set("products", "driving") or (token.has("rise_noun", "fall_noun") and token.pos[:2] == "NN")
        for token in scene.tokens
    )
