"""The group whose members "they" are: "Most of it was trade with other members of the EU. They took goods for $5bn"."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_PHRASE = 3
"""Within how many words beside a group's name its members are called so."""


def plural_before(scene: Scene, place: int, context: Context) -> str | None:
    """The group that the sentence before names as many, where "they" opens this one: no country alone is so."""
    token, before = scene.tokens[place], context.before
    if token.text != "they" or place or before is None or not any(near.is_finite for near in scene.after(place, 1)):
        return None
    groups = [(at, area) for at, area in before.scene.areas if area.codes[0] not in (context.home, "world")]
    if not groups or groups[-1][1].codes[0].isupper() or groups[-1][1].form == "region":
        return None
    at, area = groups[-1]
    beside = (*before.scene.before(at, _PHRASE), *before.scene.after(at, 1))
    many = any(near.text in word_set("areas", "anaphora", "counted") for near in beside)
    return area.codes[0] if many else None
