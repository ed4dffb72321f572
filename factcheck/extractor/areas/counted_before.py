"""Areas named before that a sentence only counts: "Between them the five took half of it", "the three together"."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import joined
from factcheck.groups import members
from factcheck.resources import vocabulary, word_set

_PAIR = 2
"""Two alone may be whoever trades with each other: they are only partners named before where the words say so."""


def group_counted(scene: Scene, place: int, context: Context) -> str | None:
    """The group told of that has so many members, where these stand for it: "exports to the six", "the ten bought"."""
    wanted: int | None = vocabulary("areas")["anaphora"]["counts"].get(scene.tokens[place].text)
    if wanted is None or not any(token.text == "the" for token in scene.before(place, 1)):
        return None
    behind = scene.after(place, 1)
    if behind and (behind[0].pos[:2] in ("NN", "JJ", "CD") or behind[0].mention is not None):
        return None
    groups = (context.group, context.home, context.other)
    return next((code for code in groups if code and len(members(code)) == wanted), None)


def counted_before(scene: Scene, place: int, context: Context) -> str | None:
    """The areas that "the five" are: those named last, in this sentence and those before, where they are as many.

    Nobody has put them in a row, so they stand in that of their codes.
    """
    counts: dict[str, int] = vocabulary("areas")["anaphora"]["counts"]
    wanted = counts.get(scene.tokens[place].text)
    if wanted is None or not _stands_alone(scene, place):
        return None
    if wanted == _PAIR and not _are_two_with_a_share(scene, place):
        return None
    codes = _others([code for at, area in scene.areas if at < place for code in area.codes], context.home)
    one = context.before
    while one is not None and len(codes) < wanted:
        others = _others([code for area in one.others for code in area.split("+")], context.home)
        codes = [*(code for code in others if code not in codes), *codes]
        one = one.before
    if context.home and _has_trade(scene, place):
        codes = [code for code in codes if code.isupper()]
        codes = [context.home, *codes] if len(codes) + 1 == wanted else codes
    return joined(sorted(codes), "+") if len(codes) == wanted and all(code.isupper() for code in codes) else None


def _are_two_with_a_share(scene: Scene, place: int) -> bool:
    """Whether two are pointed to that have a part in trade, and are no pair of another kind: "these two countries
    accounted for".
    """
    pointed = any(token.text == "these" for token in scene.before(place, 1))
    behind = scene.after(place, 2)
    named = any(token.text in word_set("areas", "anaphora", "counted") for token in behind[:1])
    return pointed and named and any(token.has("share_verb") for token in behind[1:])


def _others(codes: list[str], home: str | None) -> list[str]:
    return [code for code in dict.fromkeys(codes) if code not in (home, "world")]


def _stands_alone(scene: Scene, place: int) -> bool:
    """Whether the number stands for them, or for "the five countries": a verb or "together" follows, or their trade.

    It does not in "the five leading buyers".
    """
    counting = word_set("areas", "anaphora", "counting")
    before = scene.before(place, 2)
    before = before[1:] if before and before[0].has("rank") else before
    led = any(token.text.rpartition(" ")[2] in counting for token in before[:1])
    behind = scene.after(place, 2)
    if behind and behind[0].text in word_set("areas", "anaphora", "counted"):
        behind = behind[1:]
    describes = len(behind) > 1 and behind[0].pos in ("VBG", "VBN") and behind[1].pos[:2] == "NN"
    acts = bool(behind) and (behind[0].pos[:2] in ("VB", "MD") or behind[0].has("share_verb")) and not describes
    together = bool(behind) and behind[0].text in word_set("areas", "anaphora", "together")
    return led and (acts or together or _has_trade(scene, place))


def _has_trade(scene: Scene, place: int) -> bool:
    """Whether trade is said to be theirs: "the three countries' trade with the EU", "the exports of the three"."""
    before, behind = scene.before(place, 2), scene.after(place, 3)
    whose = behind[0].text if behind else ""
    owns = whose.endswith("'") and whose[:-1] in word_set("areas", "anaphora", "counted")
    of_them = len(before) > 1 and before[0].text.startswith("of ") and before[1].measure is not None
    return of_them or (owns and any(token.measure for token in behind))
