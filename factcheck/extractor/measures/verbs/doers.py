"""Who does what a verb of buying or earning tells: the area before it, its traders, foreigners."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.verbs.agents import acts_for, houses_traders
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_LEADING = tuple(sorted(word_set("small_words", "measures", "verbs_lead_to")))
_OWNED = 2


def is_done_by_foreigners(row: Sequence[Token], context: Context) -> bool:
    """Whether those who do it trade with the home, be it not said from where: "Foreigners ate less. They paid $3bn"."""
    foreigners = word_set("measures", "foreigners")
    if row and row[-1].text == "they" and context.before is not None:
        return not context.before.scene.last_words.isdisjoint(foreigners)
    return bool(row) and row[-1].text in foreigners


def doer_of(scene: Scene, first: int, verb: int, at: int, context: Context) -> str | None:
    """Who does it: the area before the verb, or before the number where the verb is left out, under no preposition."""
    for place in range(at - 1, first - 1, -1):
        token = scene.tokens[place]
        if token.area and token.area.form != "region":
            before = next((near for near in scene.before(place, 2) if near.text != "the"), None)
            led = before is not None and (before.has("preposition") or before.text.endswith(_LEADING))
            if led and not (place + 1 == verb and houses_traders(scene, place)):
                continue
            behind = scene.tokens[place + 1 : verb if place < verb else at]
            if token.area.possessive and not acts_for(behind):
                continue
            return token.area.codes[0] if len(token.area.codes) == 1 else None
        if place < verb and token.text in ("they", "it") and place + 3 > verb:
            return context.spoken_of
    return _whose_traders(scene, first, verb)


def _whose_traders(scene: Scene, first: int, verb: int) -> str | None:
    """Whose traders do it, named in the clause before the colon: "Peru is second: its importers took 5 tonnes"."""
    row = scene.tokens[first:verb]
    owned = len(row) == _OWNED and row[0].text == "its" and row[1].text in word_set("measures", "traders")
    area = next((token.area for token in scene.tokens[:first] if token.area), None) if owned else None
    return area.codes[0] if area and area.form != "region" else None


def for_home(row: Sequence[Token], measure: str, context: Context) -> str | None:
    """The home where those who sell or buy for it stand right before the verb: "exporters earned $3bn"."""
    return context.home if row and row[-1].text in word_set("measures", "traders_of", measure) else None
