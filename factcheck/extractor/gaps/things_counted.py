"""What words right before a bare number say it counts: "two thirds of the bottles, 8,000", "the tonnage, 2 million"."""

from __future__ import annotations

from factcheck.extractor.discourse import CarriedUnit
from factcheck.extractor.numbers.units import unit_named
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told
from factcheck.resources import vocabulary, word_set

_TAKING_UP = ("the", "these", "those")
_LINKS = word_set("small_words", "numbers", "before_what_is_counted")


def things_counted(scene: Scene, at: int) -> CarriedUnit | None:
    """The unit of the things right before the number at `at`, of which there is a share before; tonnes of a tonnage."""
    place = next((p for p in range(at - 1, 0, -1) if scene.tokens[p].text not in _LINKS), 0)
    things, lead = scene.tokens[place], scene.before(place, 2)
    if place < at - 1 and (unit := vocabulary("units")["named_by"].get(things.text)):
        return CarriedUnit(Told(unit, scene.words([things])))
    if place == at - 1 or things.mention or not lead or not lead[0].text.endswith(_TAKING_UP):
        return None
    shared = lead[0].has("share_of") and any(token.number for token in lead[1:])
    unit = unit_named(things.text) if shared else None
    return CarriedUnit(Told(unit.name, scene.words([things])), unit.scale) if unit else None
