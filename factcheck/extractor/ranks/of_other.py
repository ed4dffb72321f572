"""Who else ranks among the partners of the other of two: "Kenya is Uganda's second-largest partner; China led with"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.told_by_other import end_telling, tell_by_other
from factcheck.resources import word_set

_OWNED = 3
"""Within how many tokens before a rank stands whose partners it ranks: "Uganda's by far largest partner"."""
_OF = 6
"""Within how many tokens behind a rank stands the same: "the second-largest trading partner of Uganda"."""


def follow_ranking(context: Context, scene: Scene, measured: Sequence[Frame]) -> None:
    """Tell what others trade as the other's, where the paragraph ranks its partners; the home's own trade is not."""
    if context.ranks_for_other:
        end_telling(context)
        context.ranks_for_other = False
    if context.other is None or context.told_by is not None or context.in_turn:
        return
    ranks = _ranks_partners_of(scene, context.other)
    if ranks:
        context.ranking_of = context.other
    if context.ranking_of != context.other or not _names_others(scene, context):
        return
    if ranks or not (_tells_of_home(scene, context) or (measured and not any(t.is_rank for t in scene.tokens))):
        tell_by_other(context)
        context.ranks_for_other = True


def _ranks_partners_of(scene: Scene, area: str) -> bool:
    """Whether the sentence tells which place somebody has among the partners of `area`."""
    places = [place for place, token in enumerate(scene.tokens) if token.is_rank]
    return any(_is_owner(scene, place, area) for place in places)


def _is_owner(scene: Scene, rank: int, area: str) -> bool:
    if _opens_for(scene, area):
        return _is_of_partners(scene, rank)
    before = [token.area for token in scene.before(rank, _OWNED) if token.area]
    if before and before[0].possessive:
        return before[0].codes == (area,) and _is_of_partners(scene, rank)
    behind = list(takewhile(lambda token: not token.number, scene.after(rank, _OF)))
    place = next((place for place, token in enumerate(behind) if token.area and area in token.area.codes), 0)
    if not place:
        return False
    lead = [token.text for token in behind[:place] if token.text != "the"][-1:]
    if lead in (["that"], ["which"]):
        return any(token.text in ("has", "had") for token in behind[place + 1 : place + 2])
    return any(word.split()[0] in ("of", "for") for word in lead) and _is_of_partners(scene, rank)


def _opens_for(scene: Scene, area: str) -> bool:
    """Whether the sentence opens with whose partners it ranks: "For Uganda, Kenya was the second"."""
    opening = [token for token in scene.tokens[: _OWNED + 1] if token.text != "the"][:_OWNED]
    if len(opening) < _OWNED or (opening[0].text, opening[2].text) != ("for", ","):
        return False
    return opening[1].area is not None and opening[1].area.codes == (area,)


def _is_of_partners(scene: Scene, rank: int) -> bool:
    """Whether what ranks plays a part in trade: "second-largest trading partner", "third supplier"."""
    nouns = word_set("measures", "beside_nouns", "partners")
    return any((token.measure and token.measure.part) or token.text in nouns for token in scene.after(rank, _OF))


def _names_others(scene: Scene, context: Context) -> bool:
    told = (context.home, context.other, "world")
    return any(code not in told for _, area in scene.areas for code in area.codes)


def _tells_of_home(scene: Scene, context: Context) -> bool:
    """Whether the sentence names the home, or goes on with what it did: "It bought"."""
    named = any(context.home in area.codes for _, area in scene.areas)
    return named or any(token.has("them", "the_country") for token in scene.tokens[:1])
