"""Which flow a verb tells where trade was told of before: "Oman took $3bn", "tea earned $1bn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.flows.earned_abroad import earned_abroad
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame, mirrored
from factcheck.extractor.measures.verbs.clefts import cleft_behind, flow_of_traders, passive_beside
from factcheck.extractor.measures.verbs.doers import doer_of, for_home, is_done_by_foreigners
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.sides.there import opened_there
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "a verb of buying or earning"
_BEHIND = 4
"""Within how many tokens behind a number stands where it was earned."""


def flow_of_verb(scene: Scene, at: int, context: Context) -> Frame | None:
    """The flow that the verb before the number tells, of whoever does it with the other side told before."""
    last = context.frame or context.topic
    if last is not None and last.measure not in FLOWS and _tells_earning(scene, at):
        last = context.flow
    if sold := earned_abroad(scene, at, context):
        return sold
    if last is None or last.measure not in FLOWS or last.reporter is None or scene.tokens[at].is_rank:
        return None
    first = cleft_behind(scene, at) or scene.clause(at)[0]
    verb = _verb_of(scene, first, at)
    done = verb is not None and (verb > at or _has_for_object(scene, first, verb, at))
    passive = None if done else passive_beside(scene, first, at)
    verb = verb if done else passive
    if verb is None:
        return None
    measure = _flow(scene, verb, at)
    if measure == "imports" and _is_for_else(scene, at):
        return None
    if is_done_by_foreigners(scene.tokens[first:verb], context):
        told = like(mirrored(measure), scene.word(scene.tokens[verb]))
        return replace(last, measure=told, reporter=context.home, partner="world", sign=1, product=None)
    paid = _paid(scene, verb, at)
    doer = doer_of(scene, first, verb, verb if paid or verb > at else at, context)
    doer = doer or for_home(scene.tokens[first:verb], measure, context)
    doer = context.home if doer is None and verb == passive and not scene.areas else doer
    if doer and scene.tokens[verb].text in word_set("measures", "flow_verbs", "goods_only"):
        return None
    if doer is None:
        return _of_goods(scene, verb, measure, last, context)
    whom = paid or (_whence(scene, max(at, verb), doer) if measure == "imports" else None)
    whom = whom or opened_there(scene, context) or _other_side(doer, last, context)
    if whom in (None, "world") and context.spoken_of not in (None, doer):
        whom = context.spoken_of
    if whom is None and context.frame is None:
        whom = "world"
    if whom is None or (whom == "world" and doer != context.home):
        return None
    if measure == "exports" and (place := _where(scene, at)):
        whom = place
    told = like(measure, scene.word(scene.tokens[verb]))
    flow = replace(last, measure=told, reporter=doer, partner=whom, sign=1)
    return flow.mirrored() if whom == context.home else flow


def _verb_of(scene: Scene, first: int, at: int) -> int | None:
    """The verb of a flow before the number, or the first of what the clause behind tells of it from `first` on."""
    if first > at:
        _, last = scene.clause(at)
        verb = next((place for place in range(first, last) if scene.tokens[place].pos[:2] == "VB"), None)
        return verb if verb is not None and _flow(scene, verb, at) else None
    return next((place for place in range(at - 1, first, -1) if _flow(scene, place, at)), None)


def _has_for_object(scene: Scene, first: int, verb: int, at: int) -> bool:
    """Whether the verb says what was done with the number, or with the first of a row of them: "took almost $3bn".

    So it does where all of it is told by the clause: "what Oman took came to $3bn".
    """
    before = [token.text for token in scene.tokens[first:verb]]
    if "what" in before:
        return True
    stop = next(place for place in range(verb + 1, at + 1) if scene.tokens[place].number)
    if scene.tokens[stop].is_rank:
        return False
    between = [token for token in scene.tokens[verb + 1 : stop] if not token.has("hedge")]
    if _paid(scene, verb, stop):
        between = [token for token in between if not token.area]
    between = between[1:] if _earns_home(scene, verb, between) else between
    object_of_it = all(token.text in word_set("measures", "before_objects") for token in between)
    return object_of_it and not ({"that", "which"} & set(before))


def _paid(scene: Scene, verb: int, at: int) -> str | None:
    """To whom money is paid, the first right behind the verb: "paid Romania $800 million and Chad $20 million"."""
    row = [token for token in scene.tokens[verb + 1 : at] if token.text != "the"]
    if scene.tokens[verb].text not in word_set("measures", "flow_verbs", "to_whom") or not row or not row[0].area:
        return None
    area = [token.area for token in row if token.area][-1]
    return area.codes[0] if area.form != "region" and len(area.codes) == 1 else None


def _earns_home(scene: Scene, verb: int, between: Sequence[Token]) -> bool:
    """Whether whoever gets the money stands right behind the verb: "cocoa earned Togo $3bn", "earned the country"."""
    earns = scene.tokens[verb].text in word_set("measures", "flow_verbs", "for_whom")
    return earns and bool(between) and (between[0].area is not None or between[0].has("the_country"))


def _tells_earning(scene: Scene, at: int) -> bool:
    """Whether the clause says that goods earn somebody the number, whatever was told of before."""
    first, _ = scene.clause(at)
    return any(_earns_home(scene, place, scene.tokens[place + 1 : at]) for place in range(first, at))


def _flow(scene: Scene, place: int, at: int) -> str:
    """The flow that the word tells; of what somebody gets, money is earned and goods are bought; who is paid sells."""
    token, number = scene.tokens[place], scene.tokens[at].number
    if token.mention is not None or not token.pos.startswith("VB"):
        return ""
    if token.text == "paid" and any(near.has("be") for near in scene.before(place, 1)):
        return "exports"
    if token.text in word_set("measures", "flow_verbs", "got"):
        return "exports" if number and is_money(number.quantity.unit or "") else "imports"
    told = next((flow for flow in ONE_WAY if token.text in word_set("measures", "flow_verbs", flow)), "")
    return told or flow_of_traders(scene, place)


def _other_side(doer: str, last: Frame, context: Context) -> str | None:
    """With whom the doer trades: the other of the two sides told of last, or the home."""
    if doer == last.reporter or is_member(doer, last.reporter):
        return last.partner
    if context.other and is_member(doer, context.home):
        return context.other
    third = doer not in (last.reporter, last.partner, context.home)
    if third and context.home in (last.reporter, last.partner):
        return context.home
    if doer == last.partner or last.measure != "imports":
        return last.reporter
    return context.home if doer != context.home else None


def _of_goods(scene: Scene, verb: int, measure: str, last: Frame, context: Context) -> Frame | None:
    """The flow of the home that goods earn or cost: "timber fetched $2bn"."""
    place = _before_aside(scene, verb)
    subject = [token for token in scene.before(place, 4) if not (token.pos == "RB" or token.text == "alone")]
    named = bool(subject) and subject[0].mention is None and subject[0].pos[:2] == "NN"
    if not named or scene.tokens[verb].text not in word_set("measures", "flow_verbs", "goods"):
        return None
    if context.home not in (last.reporter, last.partner) or (
        last.measure in ONE_WAY and last.partner not in (None, "world")
    ):
        return None
    whom = last.partner if last.reporter == context.home else last.reporter
    told = like(measure, scene.word(scene.tokens[verb]))
    return replace(last, measure=told, reporter=context.home, partner=whom or "world", sign=1, product=None)


def _before_aside(scene: Scene, verb: int) -> int:
    """The place of the comma that opens an aside right before the verb, else its own: "palm oil, down 9%, earned"."""
    commas = [place for place in range(verb) if scene.tokens[place].text == ","]
    closes = len(commas) > 1 and commas[-1] == verb - 1
    told = scene.tokens[commas[-2] : verb] if closes else []
    return commas[-2] if told and not any(token.is_finite for token in told) else verb


def _is_for_else(scene: Scene, at: int) -> bool:
    """Whether the money goes for something that is not traded: "spent $3bn on roads"."""
    row = scene.after(at, _BEHIND)
    place = next((p for p, token in enumerate(row) if token.text in word_set("measures", "paid_for")), None)
    if place is None or row[place].text == "of" or not row[place + 1 :]:
        return False
    return not any(t.area or t.number or t.has("goods", "them") or is_product(t.text) for t in row[place + 1 :])


def _whence(scene: Scene, at: int, doer: str) -> str | None:
    """Whose goods are taken: "takes half of Ivorian cocoa", "of Peru's copper", "spent $3bn on beans from Chad"."""
    row = scene.after(at, _BEHIND)
    for place, token in enumerate(row):
        if token.number or token.measure or token.text in (",", "and"):
            return None
        if token.area and token.area.form != "region" and len(token.area.codes) == 1:
            led = place > 0 and row[place - 1].text == "from"
            owns = token.area.possessive or token.area.form == "demonym"
            return token.area.codes[0] if (led or owns) and token.area.codes[0] != doer else None
    return None


def _where(scene: Scene, at: int) -> str | None:
    """Where it was earned: "earned $3bn in Chad", "on the Swiss market"."""
    row = scene.after(at, _BEHIND)
    for place, token in enumerate(row[:-1]):
        if token.text in ("in", "on", "from"):
            area = next((near.area for near in row[place + 1 : place + 3] if near.text != "the"), None)
            return area.codes[0] if area and len(area.codes) == 1 else None
    return None
