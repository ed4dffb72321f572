"""The whole country beside one of its regions: "nationally it is 4 percent", "above the national average"."""

from __future__ import annotations

from factcheck.extractor.calendar_home import country_of
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def nation(scene: Scene, place: int, context: Context) -> str | None:
    """The country whose figure is set beside that of its region: the article's home, or one spoken of just before.

    Trade with the rest of its country is none that is told.
    """
    if any(mention.measure in FLOWS for _, mention in scene.measures):
        return None
    text, follows = scene.tokens[place].text, next(iter(scene.after(place, 1)), None)
    if scene.tokens[place].has("the_country"):
        whole = follows is not None and follows.text in word_set("areas", "anaphora", "as_a_whole")
        return _country(scene, place, context) if whole else None
    figure = follows is not None and (follows.measure or follows.text in word_set("areas", "anaphora", "figures"))
    if text in word_set("areas", "anaphora", "national") and figure:
        return _country(scene, place, context)
    alone = text in word_set("areas", "anaphora", "nationally") and not (follows and follows.pos.startswith("NN"))
    return _country(scene, place, context) if alone else None


def _country(scene: Scene, place: int, context: Context) -> str | None:
    if context.home and not context.home.isupper():
        return country_of(context.home)
    here = [side for _, area in scene.areas for side in area.sides]
    regions = [name for name in (*here, *context.areas) if not name.isupper()]
    return context.home if any(country_of(name) == context.home for name in regions) else None
