"""What a sentence measures: each measure word with the sides and the product that its own phrase gives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.cues import is_modifier
from factcheck.extractor.measures.areas.belonging import ranked_within
from factcheck.extractor.measures.areas.which_has import which_has
from factcheck.extractor.measures.balances.balances_between import lies_between
from factcheck.extractor.measures.flows.along_a_route import along_a_route
from factcheck.extractor.measures.flows.on_a_front import on_a_front
from factcheck.extractor.measures.flows.players import in_terms_of
from factcheck.extractor.measures.frame import PARTNER, TWO_SIDED, Frame, joined, role_of
from factcheck.extractor.measures.in_passing import in_passing
from factcheck.extractor.measures.measuring import has_subject, measures_here, names_something_else, qualifies_a_part
from factcheck.extractor.measures.money.debts import as_paid
from factcheck.extractor.measures.money.outward import outward
from factcheck.extractor.measures.nouns.noun_frames import noun_frame
from factcheck.extractor.measures.nouns.object_of import object_of
from factcheck.extractor.measures.nouns.services_of_a_kind import as_services_of_a_kind
from factcheck.extractor.measures.shares.ratio_fronts import fronts_ratio
from factcheck.extractor.measures.shares.wholes_taken_up import as_taken_up
from factcheck.extractor.measures.verbs.verb_frames import verb_frame
from factcheck.extractor.measures.why import only_says_why, says_why
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.sides.subject import subject_of
from factcheck.extractor.sides.trade_of_two import with_each_other
from factcheck.extractor.told import like
from factcheck.resources import word_set

_RATIO = 4
"""Within how many tokens a measure is set in ratio to GDP."""


def frames(scene: Scene) -> list[Frame]:
    """The frames of the sentence's own measure words, in order, with nothing added from elsewhere."""
    found: list[Frame] = []
    for at, mention in scene.measures:
        if not measures_here(scene, at, mention) or only_says_why(scene, at, mention):
            continue
        if _is_done_for(scene, at):
            mention = replace(mention, verb=True, weak=True)
        acts = mention.verb and not qualifies_a_part(scene, at) and not _names_goods(scene, at)
        frame = as_services_of_a_kind((verb_frame if acts else noun_frame)(scene, at, mention), scene)
        if scene.tokens[at].text in word_set("measures", "ranked_exporters"):
            if frame.reporter is not None and frame.reporter.isupper():
                continue
            frame = replace(frame, reporter=subject_of(scene, frame))
            frame = frame if frame.reporter or not frame.partner else replace(frame.mirrored(), part=True)
        if found and (_completes_balance(scene, found, at) or lies_between(scene, found[-1], at)):
            found[-1] = _with_sides_of(found[-1], frame)
        else:
            qualifies = names_something_else(scene, at) and not (acts and has_subject(scene, at))
            cause = says_why(scene, at)
            aside = qualifies or cause or in_passing(scene, at)
            frame = replace(frame, weak=frame.weak or qualifies, aside=aside, cause=cause) if aside else frame
            frame = replace(frame, product=None) if found and _adds_part(scene, found[-1], frame) else frame
            ratio = _in_ratio(scene, at) or (scene.measures[0][0] < at and fronts_ratio(scene, scene.measures[0][0]))
            found.append(replace(frame, ratio=True, has_partner=False) if ratio else frame)
    found = [_of_which(scene, _between(scene, as_paid(outward(frame, scene), scene))) for frame in found]
    found = [with_each_other(_as_ranked(scene, which_has(scene, frame)), scene) for frame in found]
    found = [in_terms_of(scene, frame, before) for frame, before in zip(found, [None, *found], strict=False)]
    found = [on_a_front(as_taken_up(ranked_within(frame, scene), scene), scene) for frame in found]
    found = [along_a_route(frame, scene) for frame in found]
    return [replace(f, named_reporter=True) if f.reporter is not None and f.partner is None else f for f in found]


def _adds_part(scene: Scene, before: Frame, frame: Frame) -> bool:
    """Whether the word only adds a part to what it names a part of, both told in one: "exports and re-exports"."""
    mention = scene.tokens[frame.at].measure if frame.at is not None else None
    if mention is None or not mention.product or before.product or before.measure != frame.measure:
        return False
    joined_to = before.at is not None and [t.text for t in scene.tokens[before.at + 1 : frame.at]] == ["and"]
    return joined_to and not any(token.has("respectively") for token in scene.tokens[frame.at or 0 :])


def _is_done_for(scene: Scene, at: int) -> bool:
    """Whether who the clause is about does it: "Peru spent $3bn importing wheat", "Importing 3 tonnes, Chad"."""
    beside = scene.before(at, 1) if at else scene.after(at, 1)
    spent = [token.number is not None for token in beside] == [True]
    return spent and scene.tokens[at].text in word_set("measures", "participles")


def _names_goods(scene: Scene, at: int) -> bool:
    """Whether what may be a verb is the name of goods that only move: "supplies from Chad rose"."""
    token = scene.tokens[at]
    led = any(near.text == "from" for near in scene.after(at, 1))
    return led and token.pos == "NNS" and token.text in word_set("measures", "moving_goods")


def _as_ranked(scene: Scene, frame: Frame) -> Frame:
    """The frame as a measure of its own where its word says in which flow a place is held: "third export market"."""
    named = frame.at is not None and frame.part and frame.weak and " " in scene.tokens[frame.at].text
    before = scene.before(frame.at, 1) if named and frame.at else []
    ranked = any(token.is_rank for token in before)
    return replace(frame, weak=False) if ranked else frame


def _with_sides_of(balance: Frame, trade: Frame) -> Frame:
    reporter, partner = balance.reporter or trade.reporter, balance.partner or trade.partner
    product = balance.product or trade.product
    return replace(balance, reporter=reporter, partner=partner, product=product, stop=trade.stop)


def _in_ratio(scene: Scene, at: int) -> bool:
    """Whether the measure at `at` is told in ratio to GDP: "the debt to GDP ratio", "the debt ratio"."""
    mention = scene.tokens[at].measure
    named = [scene.tokens[at], *scene.after(at, 1)]
    if (
        mention
        and mention.measure == "debt"
        and any("ratio" in token.text.split("-") + token.text.split() for token in named)
    ):
        return True
    words = " ".join(token.text for token in scene.tokens[at : at + _RATIO])
    part, gdp, _ = words.replace("gross domestic product", "gdp").replace("-", " ").partition("gdp")
    return bool(gdp) and " to " in part


def _between(scene: Scene, frame: Frame) -> Frame:
    """The sides of trade that the sentence tells elsewhere: "Between Peru and Chile goods worth $3bn changed hands"."""
    if frame.measure not in TWO_SIDED or frame.reporter or frame.partner:
        return frame
    for place, token in enumerate(scene.tokens):
        if token.text == "between":
            codes, _, _ = object_of(scene, place + 1)
            if len(codes) > 1:
                return replace(frame, reporter=codes[0], partner=joined(codes[1:]))
    return frame


def _of_which(scene: Scene, frame: Frame) -> Frame:
    """The side that a relative clause takes up: "Oman, from which Qatar bought …", "Iran, with which trade grew"."""
    if frame.at is None or not frame.has_partner:
        return frame
    first, _ = scene.clause(frame.at)
    place = next((place for place in range(frame.at - 1, first, -1) if scene.tokens[place].text == "which"), None)
    row = [token for token in scene.before(place, 3) if token.text != ","] if place else []
    area = row[1].area if len(row) > 1 else None
    role = role_of(frame.measure, row[0].text) if row and row[0].has("preposition") else None
    if role is None or area is None or area.form == "region" or area.codes[0] in (frame.reporter, frame.partner):
        return frame
    meant = like(area.codes[0], scene.word(row[1]))
    if frame.verb and role == PARTNER:
        return replace(frame, partner=meant)
    return frame.with_side(role, meant)


def _completes_balance(scene: Scene, found: list[Frame], at: int) -> bool:
    """Whether the word belongs to a balance before it: "the balance of foreign trade", "a deficit of $3bn in trade"."""
    mention = scene.tokens[at].measure
    if not found or found[-1].measure != "balance" or mention is None or found[-1].at is None:
        return False
    between = scene.tokens[found[-1].at + 1 : at]
    if [token.text for token in between[:1]] == ["of"] and between[1:2] and between[1].number:
        behind = scene.after(at, 2)
        if len(behind) > 1 and behind[0].has("of") and behind[1].number:  # "a deficit of $3bn in trade of $9bn"
            return False
        between = between[2:]
    if mention.measure != "turnover" or any(t.number for t in between):
        return False
    beside = next((t.text for t in reversed(between) if not (is_modifier(t.text) or t.area)), "")
    led = beside.partition(" ")[0] in ("of", "in", "on") or _is_in_goods(between)
    return bool(between) and led


def _is_in_goods(between: Sequence[Token]) -> bool:
    """Whether only the goods stand between a balance and its trade: "the surplus on oil trade"."""
    goods = [token.text for token in between[1:] if token.pos[:2] in ("NN", "JJ") and not token.measure]
    return len(between) > 1 and len(goods) == len(between) - 1 and between[0].text in ("on", "in")
