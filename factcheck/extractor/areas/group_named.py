"""The group that "the bloc" means: the one named last, but none that trades with it."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def group_named(scene: Scene, place: int, last: str | None, context: Context) -> str | None:
    """The group named last; not the one that trades with it: "The EU exported $3bn to the bloc".

    It is the one that something else goes to: "exports to the EU were $3bn, imports from those countries $2bn".
    """
    at, nearest = next(((at, area.codes) for at, area in reversed(scene.areas) if at < place), (0, ()))
    towards = word_set("areas", "anaphora", "towards")
    governed = place > 0 and scene.tokens[place - 1].text in towards
    is_side_too = at > 0 and any(token.text in towards for token in scene.before(at, 2))
    if not governed and context.home and not context.home.isupper() and nearest in ((), (context.home,)):
        return context.home
    if not governed or last not in nearest or is_side_too:
        return last
    before = (code for code in reversed(context.areas) if not code.isupper() and code != "world")
    return next((code for code in before if code not in nearest), last)
