"""The two countries that trade with each other, where they are only called so."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import Told


def both_of(scene: Scene, context: Context) -> tuple[str, str] | None:
    """ "The two countries" where the sentence before names just two, the one that the article is about first.

    In a new paragraph of an article on trade with a group they are the home and the group.
    """
    if scene.areas or not scene.says("two_sides"):
        return None
    both = [token for token in scene.tokens if token.has("two_sides") and token.text.startswith(("the two", "both"))]
    if not both:
        return None
    if context.before is None and context.home and context.other and not context.other.isupper():
        return _meant(context.home, both, scene), _meant(context.other, both, scene)
    named = list(dict.fromkeys(code for code in context.areas if code.isupper()))
    first, *rest = sorted(named, key=lambda code: code != context.home) or [""]
    if context.home and context.home.isupper() and first not in ("", context.home) and not rest:
        return _meant(context.home, both, scene), _meant(first, both, scene)
    return (_meant(first, both, scene), _meant(rest[0], both, scene)) if len(rest) == 1 else None


def _meant(code: str, words: list[Token], scene: Scene) -> Told:
    return Told(code, scene.words(words[:1]), "the two that the sentence before names")
