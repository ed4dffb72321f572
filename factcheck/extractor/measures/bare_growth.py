"""Growth of nothing that is named: that of the economy, where it cannot be of what was told: "Growth slowed to 3%"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.scene import Scene
from factcheck.resources import vocabulary

_GROWTH, _OF_ECONOMY = "growth", "economic growth"
_SECTOR = "sector"
_OPENERS = frozenset({",", ";", "and", "but", "while", "with"})


def with_growth_of_economy(scene: Scene, context: Context) -> Scene:
    """The sentence with the economy's growth as what is measured, where it opens a clause after rates and debts."""
    last = context.frame
    if last is None or last.measure not in vocabulary("measures")["apart_from_growth"]:
        return scene
    for place, token in enumerate(scene.tokens):
        if token.text == _GROWTH and token.mention is None and _is_bare(scene, place):
            mention = MeasureMention(token.start, token.end, "gdp")
            named = replace(token, text=_OF_ECONOMY, mention=mention, cues=frozenset({"measure"}))
            return replace(scene, tokens=[*scene.tokens[:place], named, *scene.tokens[place + 1 :]])
    return scene


def is_of_sectors(scene: Scene, last: Frame, topic: Frame | None) -> bool:
    """Whether sectors are said to grow in an article on the economy: "The financial sector grew 4 percent"."""
    if topic is None or topic.measure != "gdp" or last.measure not in vocabulary("measures")["apart_from_growth"]:
        return False
    places = (place for place, token in enumerate(scene.tokens) if token.text.endswith(_SECTOR))
    return any(token.has("rise_verb", "fall_verb") for place in places for token in scene.after(place, 1))


def _is_bare(scene: Scene, place: int) -> bool:
    """Whether nothing around the word says whose growth it is."""
    opens = place == 0 or scene.tokens[place - 1].text in _OPENERS
    return opens and not any(token.has("preposition") for token in scene.after(place, 1))
