"""The group whose members "they" are: "Most of it was trade with other members of the EU. They took goods for $5bn".

So are "them" to whom something is sold: "Non-EU countries took half of it. Sales to them rose".
"""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_TOWARDS = word_set("small_words", "shared", "to_a_partner")
_PHRASE = 3
"""Within how many words beside a group's name its members are called so."""


def plural_before(scene: Scene, place: int, context: Context) -> str | None:
    """The group named last as many, where "they" opens the sentence or it is told of "them": no country alone is so."""
    before = context.before
    told_of = scene.before(place, 1)[:1]
    opens = scene.tokens[place].text == "they" and not place and any(n.is_finite for n in scene.after(place, 1))
    if row := row_before(scene, place, context):
        return row
    governed = scene.tokens[place].text == "them" and any(near.text in _TOWARDS for near in told_of)
    if governed and (here := _many_in(scene, place, context)):
        return here
    if before is None or not (opens or governed) or any(token.area for token in scene.tokens[:place]):
        return None
    return _many_in(before.scene, len(before.scene.tokens), context)


def row_before(scene: Scene, place: int, context: Context) -> str | None:
    """The row that trade was told with last: "Exports to Peru and Chile rose. Imports from these countries fell"."""
    last = context.frame.partner if context.frame and context.before else None
    row = next((code for _, area in reversed(scene.areas) for code in area.codes if "+" in code), last) or ""
    here = [code for at, area in scene.areas if at < place for code in area.codes]
    governed = any(near.text in _TOWARDS for near in scene.before(place, 1))
    if not governed or "+" not in row or any(code not in row for code in here):
        return None
    return row if scene.tokens[place].text in word_set("areas", "anaphora", "pointed_at") else None


def _many_in(scene: Scene, stop: int, context: Context) -> str | None:
    """The last area before `stop`, where it is a group whose members are called so."""
    named = [(at, area) for at, area in scene.areas if at < stop and area.codes[0] not in (context.home, "world")]
    if not named or named[-1][1].codes[0].isupper() or named[-1][1].form == "region":
        return None
    at, area = named[-1]
    words = {near.text for near in (*scene.before(at, _PHRASE), *scene.after(at, 1))}
    words.update(scene.tokens[at].text.split())
    return area.codes[0] if words & word_set("areas", "anaphora", "counted") else None
