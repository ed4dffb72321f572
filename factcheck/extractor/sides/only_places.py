"""The one country that a sentence names: what it tells is told of there."""

from __future__ import annotations

from factcheck.extractor.scene import Scene


def only_place(scene: Scene) -> str | None:
    """The one country that a sentence names, where it is said to be there: "12 percent of girls in Niger go on".

    Not where others are: "the number of Peruvians living in Spain".
    """
    if len(scene.areas) != 1:
        return None
    place, area = scene.areas[0]
    before = [near for near in scene.before(place, 3) if near.text != "the"]
    doing = any(near.pos == "VBG" for near in before[1:2])
    there = bool(before) and before[0].text == "in" and not doing and len(area.sides) == 1
    return area.sides[0] if there and area.form == "name" and not area.possessive else None
