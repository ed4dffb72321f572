"""All outside the group named last: "exports to the EU fell, those to countries outside the bloc rose"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.areas.outside import insiders_of, is_outside, outside_of
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import Told
from factcheck.resources import word_set

_OUTSIDE = word_set("small_words", "shared", "outside")
_MEMBERS = word_set("small_words", "areas", "members_told")
_DENIAL = _MEMBERS | word_set("small_words", "areas", "within_denied_membership")
_BORDERS = word_set("small_words", "areas", "borders_of_a_bloc")
_THIRD, _OTHERS = "third ", "other countries"
_THAN = len(("countries", "other", "than"))
_NARROWING = word_set("small_words", "areas", "narrowing_others")
_IN_ROW = word_set("small_words", "shared", "in_a_row")
_HOW = "all that lie outside the group named last"


def with_all_outside(scene: Scene, context: Context) -> Scene:
    """The sentence with "countries outside the bloc" as one area, where the group has others that are called so."""
    scene = _with_others(_with_all_but_one(_with_third_countries(scene, context)))
    if not any(_has(token, _OUTSIDE | _MEMBERS) for token in scene.tokens):
        return scene
    for place, token in reversed([*enumerate(scene.tokens)]):
        group = token.area.codes[0] if token.area else None
        meant = group or token.has("the_group") or (token.text == "it" and _tells_whom(scene, place))
        first = _beginning(scene, place) if meant else None
        if first is None:
            continue
        named = [area.codes[0] for at, area in scene.areas if at < place and not area.codes[0].isupper()]
        if others := outside_of(group or (named[-1] if named else context.group or "")):
            scene = _with_area(scene, first, place, others)
    return scene


def _with_third_countries(scene: Scene, context: Context) -> Scene:
    """The sentence with "third countries" as those outside the group that it or the article is about."""
    for place, area in scene.areas:
        code = area.codes[0]
        if not is_outside(code) or not scene.tokens[place].text.startswith(_THIRD):
            continue
        named = [one.codes[0] for at, one in scene.areas if at < place and not one.codes[0].isupper()]
        home = context.home if not (context.home or "").isupper() else None
        group = named[-1] if named else home or context.group
        if group and group != "world" and group not in insiders_of(code):
            scene = _with_area(scene, place, place, outside_of(group) or "world")
    return scene


def _with_all_but_one(scene: Scene) -> Scene:
    """The sentence with "countries other than Chad and Mali" as one area: all the others."""
    outsiders = word_set("areas", "anaphora", "outsiders")
    for place, _ in reversed(scene.areas):
        row = [near.text for near in scene.before(place, _THAN)]
        if len(row) == _THAN and row[:2] == ["than", "other"] and row[-1] in outsiders:
            scene = _with_area(scene, place - _THAN, _end_of_row(scene, place), _OTHERS)
    return scene


def _with_others(scene: Scene) -> Scene:
    """The sentence with "other countries" as those outside the group whose figure it told: "51% to the CIS, 49% to"."""
    outsiders = word_set("areas", "anaphora", "outsiders")
    for place in range(len(scene.tokens) - 1, 0, -1):
        if scene.tokens[place].text not in outsiders or scene.tokens[place - 1].text != "other":
            continue
        groups = [at for at, area in scene.areas if at < place and outside_of(area.codes[0])]
        told = groups and any(token.number for token in scene.tokens[groups[-1] : place])
        narrowed = any(token.area or token.text in _NARROWING for token in scene.after(place, 2))
        if told and not narrowed:
            others = next(outside_of(area.codes[0]) for at, area in scene.areas if at == groups[-1])
            scene = _with_area(scene, place - 1, place, others) if others else scene
    return scene


def _end_of_row(scene: Scene, place: int) -> int:
    """The place of the last area of a row that begins at `place`: "Chad, Mali and the EU"."""
    for at, token in enumerate(scene.tokens[place + 1 :], place + 1):
        if token.area:
            place = at
        elif token.text not in _IN_ROW:
            break
    return place


def _with_area(scene: Scene, first: int, last: int, code: str) -> Scene:
    words = scene.tokens[first : last + 1]
    start, end, meant = words[0].start, words[-1].end, Told(code, scene.words(words), _HOW)
    mention = AreaMention(start, end, (meant,), "name")
    text = " ".join(word.text for word in words)
    area = replace(words[0], end=end, text=text, mention=mention, cues=frozenset({"area"}))
    return replace(scene, tokens=[*scene.tokens[:first], area, *scene.tokens[last + 1 :]])


def _first_of_denial(scene: Scene, last: int) -> int:
    """The first place of "that are no members" where those words end at `last`, else -1."""
    first = last
    while first >= 0 and _is_of(scene.tokens[first], _DENIAL):
        first -= 1
    words = {word for token in scene.tokens[first + 1 : last + 1] for word in token.text.split()}
    denied = not words.isdisjoint(_MEMBERS) and not words.isdisjoint(word_set("periods", "comparisons", "denials"))
    whose = first >= 0 and _has(scene.tokens[first], word_set("areas", "anaphora", "outsiders"))
    return first if denied and whose else -1


def _is_of(token: Token, words: frozenset[str]) -> bool:
    """Whether the token is made of such words alone: cues may be of several, as "beyond the borders" is."""
    return words.issuperset(token.text.split())


def _has(token: Token, words: frozenset[str]) -> bool:
    return not words.isdisjoint(token.text.split())


def _tells_whom(scene: Scene, place: int) -> bool:
    """Whether countries are told of before "outside it", which may else be anything: "markets beyond it"."""
    return any(token.text in word_set("areas", "anaphora", "outsiders") for token in scene.before(place, 2)[1:])


def _beginning(scene: Scene, place: int) -> int | None:
    """The place of the first word of "(the) countries outside the bloc", or "that do not belong to it"."""
    if not place:
        return None
    first = place - 1
    while first > 0 and _is_of(scene.tokens[first], _BORDERS):
        first -= 1
    if first >= 0 and not (_has(scene.tokens[first], _OUTSIDE) and _is_of(scene.tokens[first], _OUTSIDE | _BORDERS)):
        first = _first_of_denial(scene, place - 1)
    if first < 0:
        return None
    if first and scene.tokens[first - 1].text in word_set("areas", "anaphora", "outsiders"):
        first -= 1
    return first
