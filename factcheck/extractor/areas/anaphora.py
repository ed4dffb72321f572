"""Words that mean an area named before: "the bloc", "the country"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.areas.counted_before import counted_before, group_counted
from factcheck.extractor.areas.excepted import is_set_outside
from factcheck.extractor.areas.group_named import group_named
from factcheck.extractor.areas.nation import nation
from factcheck.extractor.areas.one_of_two import named_in_row, one_of_two
from factcheck.extractor.areas.outside import insiders_of
from factcheck.extractor.areas.outside_the_bloc import with_all_outside
from factcheck.extractor.areas.plural_before import plural_before, row_before
from factcheck.extractor.areas.pronouns import pronoun, us
from factcheck.extractor.areas.set_apart import set_apart
from factcheck.extractor.areas.spoken_of import one_there, the_country, the_other
from factcheck.extractor.areas.whose_whole import whose_whole
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import Told
from factcheck.resources import vocabulary, word_set

_NEAR = 4
"""Within how many tokens behind a pronoun stands its verb."""
_CUES = ("the_group", "the_country", "the_other_country", "the_region", "former", "latter", "first_named", "last_named")
_BY_THEMSELVES = ("pronouns", "takers", "owners", "ourselves", "we", "our", "national", "nationally")
"""The words without a cue."""
_STANDS_FOR = "words that stand for an area named before"


def _words(name: str) -> frozenset[str]:
    return word_set("areas", "anaphora", name)


@lru_cache(maxsize=1)
def _country() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives(_words('countries'))})\b")


def is_epithet(text: str, mention: AreaMention) -> bool:
    """Whether a group's adjective only describes one country: "the West African country"."""
    return not mention.codes[0].isupper() and bool(_country().match(text, mention.end))


def _is_any(scene: Scene, place: int) -> bool:
    """Whether one of several is meant, and not the country spoken of: "the only African country", "any EU state"."""
    return any(t.text.rpartition(" ")[2] in _words("of_several") for t in scene.before(place, 1))


def with_anaphora(scene: Scene, context: Context) -> Scene:
    """The sentence with the area that each such word means here, where one was named; else the sentence as it is."""
    scene = with_all_outside(scene, context)
    group, cued, without_cues = context.group, scene.says(*_CUES), _without_cues()
    for place, token in enumerate(scene.tokens):
        if token.area and not token.area.codes[0].isupper() and token.area.codes[0] != "world":
            one = any(t.text in _words("countries") for t in scene.after(place, 1)) and not _is_any(scene, place)
            if one and (meant := one_there(scene, place, token.area.codes[0], context)):
                country = Told(meant, scene.words([token]), _STANDS_FOR)
                scene = _with(scene, place, replace(token, mention=replace(token.area, codes=(country,))))
                continue
            group = token.area.codes[0]
        if token.measure and token.measure.part and (buyer := _market(scene, place, context)):
            scene = _with(scene, place, _as_area(token, buyer, scene, place))
        if token.mention is not None or not (token.text in without_cues or (cued and token.has(*_CUES))):
            continue
        if meant := _meant(scene, place, group, context):
            scene = _with(scene, place, _as_area(token, meant, scene, place))
    return scene


def _with(scene: Scene, place: int, token: Token) -> Scene:
    return replace(scene, tokens=[*scene.tokens[:place], token, *scene.tokens[place + 1 :]])


def _meant(scene: Scene, place: int, group: str | None, context: Context) -> str | None:
    """The area that the word at `place` stands for; `group` is the last one named."""
    token = scene.tokens[place]
    if token.has("the_group"):
        if any(near.text.startswith("of") for near in scene.after(place, 1)) or is_set_outside(scene.tokens, place):
            return None
        meant = row_before(scene, place, context) or group_named(scene, place, group, context)
        single = meant and not token.text.endswith("s")
        return next(iter(insiders_of(meant)), meant) if meant and single else meant
    if token.has("the_country"):
        return nation(scene, place, context) or the_country(scene, place, context)
    if token.has("the_other_country"):
        return None if _is_apposed(scene, place) else the_other(scene, place, context)
    if token.has("the_region") and context.home and not context.home.isupper():
        return context.home
    if token.has("first_named", "last_named"):
        return named_in_row(token, context)
    by_itself = (
        nation(scene, place, context)
        or set_apart(scene, place)
        or _seen_from_home(scene, place, context)
        or one_of_two(scene, place, context)
        or us(scene, place, context)
    )
    by_itself = by_itself or counted_before(scene, place, context) or group_counted(scene, place, context)
    by_itself = by_itself or plural_before(scene, place, context)
    by_itself = by_itself or whose_whole(scene, place, context)
    return by_itself or _taker(scene, place, context) or pronoun(scene, place, context)


def _is_apposed(scene: Scene, place: int) -> bool:
    """Whether the words only describe the area named right before them: "to Libya, the neighbour in turmoil"."""
    before = scene.before(place, 2)
    return len(before) > 1 and before[0].text == "," and before[1].area is not None


@lru_cache(maxsize=1)
def _without_cues() -> frozenset[str]:
    """Words without a cue that may be one of these: a pronoun, what a place is called from another."""
    seen_from = frozenset(vocabulary("areas")["seen_from"])
    counts = frozenset(vocabulary("areas")["anaphora"]["counts"])
    return seen_from.union(counts, *(_words(name) for name in _BY_THEMSELVES))


def _seen_from_home(scene: Scene, place: int, context: Context) -> str | None:
    """What "the mainland" is to Hong Kong."""
    word = scene.tokens[place].text
    homes: dict[str, str] = vocabulary("areas")["seen_from"].get(word, {})
    led = place > 0 and scene.tokens[place - 1].text == "the"
    return homes.get(context.home or "") if led else None


def _taker(scene: Scene, place: int, context: Context) -> str | None:
    """Who has a part in the home's trade and was spoken of just before: "Spain is next. It took 9 percent".

    That is whom the sentence before is about, else the only one that it names beside the home.
    """
    token, before = scene.tokens[place], context.before
    if token.text not in _words("takers") | _words("owners"):
        return None
    if not context.frame or context.frame.measure not in FLOWS:
        return None
    auxiliaries, behind = _words("auxiliaries"), scene.after(place, _NEAR)
    verb = next((t for t in behind if t.pos not in ("RB", "MD") and t.text not in auxiliaries), None)
    owned = token.text in _words("owners")
    in_world = owned and _is_in_world(scene, place)
    share = ("share_noun", "share_of") if in_world else ("share_noun",) if owned else ("share_verb",)
    takes = verb is not None and verb.has(*share)
    if not takes or before is None or any(t.area for t in scene.tokens[:place]):
        return None
    if before.subject != context.home or in_world:
        return before.subject
    return before.others[0] if len(before.others) == 1 else None


def _is_in_world(scene: Scene, place: int) -> bool:
    """Whether the share is one of the world's, be it the home's own: "its share in world exports"."""
    return any(
        (t.area and t.area.codes[0] == "world") or t.text in _words("worldwide") for t in scene.after(place, _NEAR)
    )


def _market(scene: Scene, place: int, context: Context) -> str | None:
    """The buyer told of last, the only one abroad that its sentence names: "Exports to this market fell"."""
    before = [token.text for token in scene.before(place, 2)]
    others = context.abroad.others if context.abroad else ()
    if before[:1] not in (["this"], ["that"]) or before[1:] not in (["to"], ["from"]) or len(others) != 1:
        return None
    known = {others[0], context.home}
    another = any(token.area and known.isdisjoint(token.area.codes) for token in scene.tokens[:place])
    return None if another else others[0]


def _as_area(token: Token, code: str, scene: Scene, place: int) -> Token:
    following = scene.tokens[place + 1].text if place + 1 < len(scene.tokens) else ""
    meant = Told(code, scene.words([token]), _STANDS_FOR)
    mention = AreaMention(token.start, token.end, (meant,), "name", following == "'s")
    return replace(token, mention=mention, cues=frozenset({"area"}))
