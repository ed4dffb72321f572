"""Whom "it", "them", "there" and "us" mean, where they are a side of trade."""

from __future__ import annotations

from factcheck.extractor.cues import is_generic
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.measures.verbs.speaking_of_itself import speaks_of_itself
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.sides.subject import acts
from factcheck.resources import word_set

_NEAR = 4
"""Within how many tokens before "there" stands the verb of trade: "bought goods worth $3bn there"."""

_BOUGHT = 6
"""Within how many tokens before "our goods" stands the verb of whoever bought them."""


def _words(name: str) -> frozenset[str]:
    return word_set("areas", "anaphora", name)


def pronoun(scene: Scene, place: int, context: Context) -> str | None:
    """The other side that a pronoun or "there" means: "exports to it", "goods from there", "its exports there"."""
    if scene.tokens[place].text not in _words("pronouns") or not place:
        return None
    before, after = scene.tokens[place - 1], scene.after(place, 1)
    goes = scene.tokens[place].text == "there" and _leads_there(scene, place)
    if scene.tokens[place].text == "them" and before.text in word_set("measures", "giving"):
        return _served(after, context)
    if scene.tokens[place].text == "it" and before.text in word_set("measures", "giving"):
        return _given(scene, place, context)
    if not (goes or before.text in ("to", "from") or _is_traded_with(scene, place)) or (after and after[0].number):
        return None
    tellers = (speaks_of_itself(scene, at) for at in range(place) if scene.tokens[at].measure)
    if (teller := next(filter(None, tellers), None)) and teller != context.home and not goes:
        return context.home
    named = [(at, a) for at, a in scene.areas if at < place and a.form != "region" and not a.possessive]
    named = [(at, a) for at, a in named if not (goes and _goes_there(scene, at, place))] or named
    away = [(at, a) for at, a in named if a.form != "demonym" and a.codes[0] not in (context.home, "world")]
    here = away if goes else named
    codes = [a.codes[0] for at, a in away if goes or not acts(scene, at)] if here else context.areas
    others = [code for code in dict.fromkeys(codes) if code not in (context.home, "world")]
    if len(others) > 1 and not named and goes and context.before and context.before.subject in others:
        return context.before.subject
    return others[-1] if here and others else others[0] if len(others) == 1 else None


def _leads_there(scene: Scene, place: int) -> bool:
    """Whether "there" is where goods go: "exports there", "Chad's sales there", "sold goods worth $3bn there".

    So it is where a sentence opens with it: "Sales there fell by a third".
    """
    before, first = scene.before(place, 2), scene.tokens[max(0, place - 2)]
    if (flow := before[0].measure) is not None:
        owned = place == 1 or first.text in _words("owners") or first.text == "'s"
        if owned or (flow.measure in ONE_WAY and not flow.verb and not flow.weak):
            return True
    if before[0].number is not None:
        return any(token.measure and token.measure.verb for token in scene.before(place, _NEAR))
    return before[0].pos[:2] == "VB" and not before[0].has("be")


def _is_traded_with(scene: Scene, place: int) -> bool:
    """Whether trade is said to be with it: "As for Chad, trade with it grew"."""
    before = scene.before(place, 2)
    return len(before) > 1 and before[0].text == "with" and before[1].measure is not None


def _goes_there(scene: Scene, at: int, place: int) -> bool:
    """Whether the area is who trades there: "Chad sold goods worth $3bn there", "Chad saw its sales there fall"."""
    verb = acts(scene, at) or any(token.measure and token.measure.verb for token in scene.after(at, 2))
    return verb and not any(token.area or token.text == "," for token in scene.tokens[at + 1 : place])


def _served(after: list[Token], context: Context) -> str | None:
    """Who is sold something, named beside whom the sentence before is about: "It sold them goods", not "them for 5"."""
    if not after or after[0].has("preposition"):
        return None
    others = [code for code in dict.fromkeys(context.areas) if code not in (context.spoken_of, "world")]
    return others[0] if len(others) == 1 and context.spoken_of else None


def _given(scene: Scene, place: int, context: Context) -> str | None:
    """Whom another is told to sell goods, who was spoken of before: "Chad came next. Mali sold it goods"."""
    given = any(token.number or is_generic(token.text) for token in scene.after(place, 1))
    named = {code for at, area in scene.areas if at < place for code in area.codes}
    spoken = [code for code in (context.spoken_of, *context.areas) if code and code not in (*named, "world")]
    return spoken[0] if given and named and spoken else None


def us(scene: Scene, place: int, context: Context) -> str | None:
    """The home as its own people call it, where it is a side of trade: "sales to us", "Chad sold us", "we sold"."""
    before = scene.before(place, 1)
    if not (context.home or "").isupper():
        return None
    if scene.tokens[place].text in _words("we"):
        named = any(context.home in area.codes for _, area in scene.areas)
        return context.home if not named and _trades(scene, place) else None
    if scene.tokens[place].text in _words("our"):
        return context.home if _is_bought(scene, place) else None
    if scene.tokens[place].text not in _words("ourselves") or not before:
        return None
    side = before[0].text in _words("sides") | word_set("measures", "giving")
    return context.home if side else None


def _trades(scene: Scene, place: int) -> bool:
    """Whether a verb of trade stands behind it: "we sold", "we still buy", "we have imported"."""
    behind = scene.after(place, _NEAR)
    verb = next((token for token in behind if token.pos[:2] not in ("RB", "MD") and not _helps(token)), None)
    return verb is not None and verb.measure is not None and verb.measure.verb and verb.measure.partner


def _is_bought(scene: Scene, place: int) -> bool:
    """Whether it is told of the goods that somebody else buys: "Peru bought $3bn of our goods"."""
    of, amount = scene.tokens[place - 1 : place], scene.before(place, 2)[1:]
    led = bool(amount) and amount[0].number is not None and of[0].text == "of"
    if not led or any(token.measure for token in scene.after(place, 2)):
        return False
    return any(t.measure and t.measure.verb and t.measure.measure == "imports" for t in scene.before(place, _BOUGHT))


def _helps(token: Token) -> bool:
    return token.measure is None and token.text in _words("auxiliaries")
