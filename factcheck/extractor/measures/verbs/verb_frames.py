"""What a verb that measures is told of by its subject and objects: "Peru sold Japan copper"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, islice

from factcheck.extractor.measures.frame import PARTNER, REPORTER, Frame, blank, joined, role_of
from factcheck.extractor.measures.money.money_sent_home import GETTING
from factcheck.extractor.measures.nouns.object_of import object_of, product_name
from factcheck.extractor.measures.nouns.summed_up import is_summed_up
from factcheck.extractor.measures.verbs.agents import acts_for, agent_of, unequalled
from factcheck.extractor.measures.verbs.passives import is_for_own, is_passive, origin, supplied
from factcheck.extractor.measures.verbs.verb_objects import Objects, serves_needs
from factcheck.extractor.measures.verbs.verb_products import earning_subject, passive_subject, relative_object
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.products.words import names_product
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import word_set

_Sides = dict[str, str | None]
_MOVING = frozenset({"going", "led", "between"})
"""What verbs have for their subject whose subject are the goods."""
_ACTING = 3
"""Within how many tokens before a verb stands who acts: "foreigners had already bought"."""
_AUXILIARIES = word_set("small_words", "measures", "before_verbs")
_ACTIVE = frozenset({"VBD", "VBP", "VBN"})
_OWN_VERB, _ROLES = frozenset({"VBN", "VBD", "VBG"}), word_set("measures", "opening_roles")
"""What a clause opens with tells more of the area behind it than a side: "with Chad buying less, Peru sold"."""
_OUT = tuple(word_set("measures", "out_of_home"))
_BOTH = 2
_PHRASE = 5
"""Within how many tokens before a verb its subject tells whose goods they are."""


def verb_frame(scene: Scene, at: int, mention: MeasureMention) -> Frame:
    """Read "Iran sold oil to China", "goods were exported by Iran", "which it bought there"."""
    tokens = scene.tokens
    passive = is_passive(scene, at)
    moves = mention.object in _MOVING
    agent = _owner(scene, at) or (None if passive or moves else agent_of(scene, at))
    first, last = scene.clause(at)
    acts = passive or moves or agent is not None or any(t.text in ("it", "they") for t in scene.before(at, 2))
    found = Objects(_fronted_sides(scene, first, at, mention, agent) if acts else {})
    found.read(scene, at, last, mention.measure)
    doer = found.by if passive else agent
    reporter, partner = found.sides.get(REPORTER), found.sides.get(PARTNER)
    if agent and agent == unequalled(scene, at):
        partner = partner if partner != agent else None
    traders = _traders(scene, at) if mention.measure == "turnover" and partner is None else []
    if len(traders) > 1:
        reporter, partner = traders[0], joined(traders[1:])
    elif mention.object == GETTING:
        reporter, partner = agent, partner or (reporter if reporter != agent else None)
    elif mention.measure in ("fdi", "remittances"):
        partner = _whence(scene, at) or partner or doer
    elif mention.measure == "exports" and reporter and not partner and acts and serves_needs(scene, at):
        reporter, partner = (agent, reporter) if reporter != agent else (agent, None)
    elif mention.measure == "imports" and agent and reporter and reporter != agent:
        reporter, partner = agent, partner or (reporter if reporter.isupper() else None)
    else:
        reporter = reporter or doer
    if passive and mention.measure == "imports" and doer and partner is None:
        partner = origin(scene, at, doer)
    if passive and mention.measure == "exports":
        partner = partner or supplied(scene, at)
    if moves and mention.measure == "imports":
        partner = partner or _whose_goods(scene, first, at)
    elif moves:
        reporter = reporter or _whose_goods(scene, first, at)
    product = earning_subject(scene, at) or found.product
    product = product or (passive_subject if passive else relative_object)(scene, at)
    frame = replace(blank(mention, at), reporter=reporter, partner=partner)
    frame = replace(frame, product=None) if _qualifies(scene, at) else frame
    if reporter is None and not passive and _is_of_others(scene, first, at):
        frame = frame.mirrored()
    if passive and mention.object == "paying" and found.by is None and is_for_own(scene, at, last):
        frame = replace(frame, measure=like("exports", frame.measure))
    return replace(
        frame,
        product=frame.product or product_name(product),
        all_goods=_is_in_all_goods(tokens, max(first, at - 4), min(last, at + 6)),
        all_partners=_is_with_all(scene, at, first),
        possessed=not passive and reporter is None and _is_done_by_it(scene, at),
    )


def _is_in_all_goods(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether goods of every kind stand beside the verb, and not some: "sold goods", but "sold non-oil products"."""
    goods = (at for at in range(first, last) if tokens[at].text in word_set("measures", "in_goods"))
    return any(at == 0 or not names_product(f"{tokens[at - 1].text} {tokens[at].text}") for at in goods)


def _qualifies(scene: Scene, at: int) -> bool:
    """Whether a participle stands before its noun, of which it tells no part: "re-exported rough diamonds"."""
    behind = scene.after(at, 1)
    return (
        scene.tokens[at].pos == "VBN" and bool(behind) and behind[0].pos[:2] in ("JJ", "NN") and not behind[0].mention
    )


def _whence(scene: Scene, at: int) -> str | None:
    """Whence those come who put in or send money: "companies from Peru invested"."""
    row = [token for token in scene.before(at, _PHRASE) if token.text != "the"]
    area = row[0].area if len(row) > _BOTH and row[1].text == "from" else None
    return area.codes[0] if area and area.form != "region" else None


def _is_done_by_it(scene: Scene, at: int) -> bool:
    """Whether whoever was spoken of does it: "which it bought", "their exporters sold"."""
    helped = dropwhile(lambda token: token.text in word_set("measures", "helping"), scene.before(at, _PHRASE + 1))
    if any(token.text in ("it", "they") for token in (*scene.before(at, 2), *islice(helped, 1))):
        return True
    row = scene.tokens[max(0, at - _PHRASE) : at]
    place = next((p for p, token in enumerate(row) if token.text in ("its", "their")), None)
    return place is not None and acts_for(row[place:])


def _is_of_others(scene: Scene, first: int, at: int) -> bool:
    """Whether the other side does it, which is the opposite here: "Who else buys?", "the countries that bought",
    "foreign customers paid", "two customers imported".
    """
    before = {token.text for token in scene.tokens[first:at] if not token.has("be")}
    if "who" in before and before <= word_set("measures", "asking"):
        return True
    near = scene.before(at, 2)
    if any(token.text in word_set("measures", "foreigners") for token in near):
        return True
    acting = [token for token in scene.before(at, _ACTING) if token.pos != "RB" and token.text not in _AUXILIARIES]
    if acting and acting[0].text in word_set("measures", "customers") and scene.tokens[at].pos in _ACTIVE:
        return True
    if any(t.has("abroad") for t in near) and any(t.text in word_set("measures", "traders") for t in near):
        return True
    named = [token.text.rpartition(" ")[2] for token in near[1:]]
    return bool(near) and near[0].has("which") and not word_set("areas", "countries").isdisjoint(named)


def _whose_goods(scene: Scene, first: int, at: int) -> str | None:
    """Whose the goods are that are the subject of the verb: "Omani goods for $3bn came in"."""
    for place in range(at - 1, first - 1, -1):
        area = scene.tokens[place].area
        if area and (area.form == "demonym" or area.possessive):
            owned = [token for token in scene.after(place, 3) if token.text != "'s"]
            return area.codes[0] if any(token.has("goods") for token in owned) else None
    return None


def _is_with_all(scene: Scene, at: int, first: int) -> bool:
    """Whether the words say that the trade is that with everybody: "exported abroad", "sold in total"."""
    abroad = scene.tokens[at].text.endswith(_OUT) or any(t.has("abroad") for t in scene.after(at, 4))
    summed = any(t.text in word_set("measures", "in_total") for t in scene.tokens[first : at + 2])
    return abroad or summed or is_summed_up(scene)


def _fronted_sides(scene: Scene, first: int, at: int, mention: MeasureMention, agent: str | None) -> _Sides:
    """The side that the clause opens with, before its subject: "From the EU Croatia bought goods for €1.3bn"."""
    first = max(first, _fronted_last(scene, at))
    opening = scene.tokens[first] if first < at else None
    if opening is None or not opening.has("preposition") or opening.has("of", "between"):
        return {}
    role = role_of(mention.measure, opening.text)
    by_it = agent is not None or any(token.text == "it" for token in scene.before(at, 2))
    in_store = opening.text == "in" and mention.measure == "imports" and by_it
    if in_store or (mention.object == "paying" and opening.text in word_set("measures", "paid_for")):
        role = PARTNER
    codes, nouns, stop = object_of(scene, first + 1)
    if stop < at and (scene.tokens[stop].pos in _OWN_VERB or scene.tokens[stop].text in _ROLES):
        return {}
    fronted = [code for code in codes if code != agent]
    return {role: joined(fronted)} if role and fronted and not nouns else {}


def _fronted_last(scene: Scene, at: int) -> int:
    """Where the side begins that stands right before a verb without a subject: "and to Chad went goods for $2bn"."""
    row = [place for place in range(max(0, at - 3), at) if scene.tokens[place].text != "the"]
    if len(row) < len(("to", "Chad")) or scene.tokens[row[-1]].area is None:
        return 0
    return row[-2] if scene.tokens[row[-2]].text in ("to", "into", "from") else 0


def _owner(scene: Scene, at: int) -> str | None:
    """Who owns what the verb only describes: "of Peru's imported goods"."""
    before = scene.before(at, 2)
    owned = [token.text for token in before[:1]] == ["'s"] and before[-1].area
    return owned.codes[0] if owned else None


def _traders(scene: Scene, at: int) -> list[str]:
    """The areas that trade with each other: "Peru and Chile exchanged goods", "with Chile Peru exchanged goods"."""
    codes: list[str] = []
    for token in reversed(scene.tokens[max(0, at - 8) : at]):
        if token.area and token.area.form != "region":
            codes[:0] = token.area.codes
        elif token.text == "with" and len(codes) == _BOTH:
            return codes[::-1]
        elif (codes and token.text not in ("and", ",", "the")) or token.text in (";", ":"):
            break
    return codes
