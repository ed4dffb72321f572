"""Which of the measures that a sentence names it tells of: a word that may mean something else gives way."""

from __future__ import annotations

from itertools import dropwhile, islice, takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.balances.balances_between import compares_flows, opens_between
from factcheck.extractor.measures.clauses import past_phrase
from factcheck.extractor.measures.flows.sold_at_home import as_sold
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, WHOLE_ECONOMY, Frame
from factcheck.extractor.measures.having_amounts import comes_to, has_amount, is_led_to
from factcheck.extractor.measures.money.invested_in import without_invested_in
from factcheck.extractor.measures.money.purse_parts import follows_budget, is_spent_on, is_taxed
from factcheck.extractor.measures.people.nationals import with_nationals
from factcheck.extractor.measures.taken_up.sectors import with_sectors
from factcheck.extractor.measures.verbs.weighed_goods import has_weighed_goods
from factcheck.extractor.scene import Scene
from factcheck.resources import vocabulary, word_set

_TWO = 2
_OPENS = 3
"""Within how many tokens a sentence opens."""
_TO_NUMBER = 2
"""Within how many tokens behind its verb stands by how much something moved."""
_PRICES = frozenset({"inflation", "other:producer prices"})
_PERFECT = word_set("small_words", "shared", "have")
_OWNER = word_set("small_words", "measures", "whose_gdp")


def strong(own: list[Frame], scene: Scene, context: Context) -> list[Frame]:
    """Leave out words that name a measure only when nothing better does, where something better does.

    GDP is nothing better where it is only a whole: "the transfers were equal to 12 percent of GDP".
    """
    own = with_nationals(with_sectors(own, scene, context), scene, context.home)
    own = [f for f in own if not _divides(f, own, scene) and not _owns(f, own, scene) and not _is_traded(f, own, scene)]
    own = [f for f in own if not _goes_the_other_way(f, own[0], scene) and not _is_only_included(f, own, scene)]
    own = without_invested_in(own, scene)
    if any(one and one.measure == "budget" for one in (context.frame, context.topic)):
        own = [f for f in own if not is_taxed(f, own, scene) and not is_spent_on(f, scene)]
    if context.claimed and context.claimed.measure in _PRICES:
        own = [f for f in own if not _is_priced(f, scene)]
    if scene.tokens[0].text in word_set("measures", "going_on"):
        own = [f for f in own if not _is_only_where(f, scene)]
    if any(not f.weak and not _is_of_gdp(f, scene) for f in own):
        own = _without_weak(own, scene)
    return _beside_topic(own, scene, context.topic, context.claimed)


def _without_weak(own: list[Frame], scene: Scene) -> list[Frame]:
    """The frames without those of weak words, but for verbs and for what the strong ones make sure of."""
    sure = [f for f in own if not f.weak]
    leans = any(f.measure == "balance" for f in sure)
    purse = [bool(f.product) for f in sure if f.measure == "budget"]
    named = {f.measure for f in sure} & {*FLOWS, "production"}
    return [
        f
        for f in own
        if not f.weak
        or f.verb
        or (f.measure == "balance" and (leans or (bool(named & FLOWS) and _is_gap(f, scene))))
        or (f.measure == "budget" and (any(purse) or (purse and has_amount(f, scene))))
        or (f.measure == "gdp" and _moves(f, scene) and not is_led_to(f, scene))
        or _moves_by(f, scene)
        or comes_to(f, scene)
        or _is_left_over(f)
        or (f.measure in named and not f.part)
    ]


def _is_gap(frame: Frame, scene: Scene) -> bool:
    """Whether so much is the gap, or it lies between the flows: "the gap which opened between imports and exports"."""
    spans = opens_between(scene, frame) and frame.at is not None and compares_flows(scene, frame.at)
    return spans or has_amount(frame, scene)


def _beside_topic(own: list[Frame], scene: Scene, topic: Frame | None, last: Frame | None) -> list[Frame]:
    """The frames without what only seems to be trade where the article is about something else.

    What was told `last` is what a word that may mean it means.
    """
    if topic is None or topic.weak or topic.measure in FLOWS:
        return own
    if topic.has_partner:
        ratio = any(_is_of_gdp(f, scene) for f in own)
        accounts = vocabulary("measures")["accounts"] if ratio else ()
        told = {topic.measure, *_meant_beside(last)}
        meant = (_moves, _heads, has_weighed_goods)
        return [f for f in own if not f.weak or f.measure in (*told, *accounts) or any(one(f, scene) for one in meant)]
    own = [f if _names_itself(f, scene) else as_sold(f, topic) for f in own]
    return [
        f
        for f in own
        if not (f.weak and f.measure in FLOWS and f.partner is None and not f.all_partners) or _names_itself(f, scene)
    ]


def _meant_beside(last: Frame | None) -> frozenset[str]:
    """What verbs may tell of behind the last measure: trade both ways, where it was of trade."""
    if last is None:
        return frozenset()
    return FLOWS if last.measure in FLOWS else frozenset({last.measure})


def _is_left_over(frame: Frame) -> bool:
    """Whether it is the gap in an account that is told of: "spending was $9bn, revenue $7bn, the gap $2bn"."""
    return frame.sign < 0 and frame.measure in vocabulary("measures")["accounts"]


def _owns(frame: Frame, own: list[Frame], scene: Scene) -> bool:
    """Whether the budget is only whose part it is that is told: "the revenue of Peru's state budget"."""
    if frame.measure != "budget" or frame.at is None or frame.product:
        return False
    return follows_budget(frame.at, own, scene, ("of", "from", "in"))


def _goes_the_other_way(frame: Frame, first: Frame, scene: Scene) -> bool:
    """Whether what may tell either flow is of the one that the sentence opens with: "As for imports, supplies …"."""
    if frame is first or frame.at is None or first.at is None or first.at > _OPENS or first.verb:
        return False
    bare = frame.reporter is None and frame.partner is None and "export" not in scene.tokens[frame.at].text
    opened = any(token.text == "," for token in scene.tokens[first.at + 1 : first.at + 2])
    return opened and bare and first.measure == "imports" and frame.measure == "exports"


def _is_only_included(frame: Frame, own: list[Frame], scene: Scene) -> bool:
    """Whether it is only a part of what the sentence tells: "public debt, including guaranteed debts, came to $3bn"."""
    at = frame.at or 0
    place = next((p for p in range(at - 1, 1, -1) if scene.tokens[p].text == "including"), None)
    if place is None or any(token.number for token in scene.tokens[place:at]):
        return False
    alike = (f.at for f in reversed(own) if f.at is not None and f.measure == frame.measure)
    whole = next((other for other in alike if other < place), None)
    if whole is None or any(token.is_finite for token in scene.tokens[whole:place]):
        return False
    behind = takewhile(lambda token: not token.number, scene.tokens[at + 1 :])
    return any(token.is_finite for token in behind) and not any(token.text == "which" for token in scene.after(at, 2))


def _is_traded(frame: Frame, own: list[Frame], scene: Scene) -> bool:
    """Whether the harvest is only what a verb of trade has for its object: "exported 3 tonnes of grain crops"."""
    if not frame.weak or frame.verb or frame.measure != "production" or frame.at is None:
        return False
    row = list(takewhile(lambda token: token.pos[:2] in ("NN", "JJ", "CC"), reversed(scene.tokens[: frame.at])))
    place = frame.at - len(row) - 1
    counted = place > 1 and scene.tokens[place].text == "of" and scene.tokens[place - 1].number is not None
    return counted and any(f.verb and f.measure in ONE_WAY and f.at in (place - 2, place - 3) for f in own)


def _is_priced(frame: Frame, scene: Scene) -> bool:
    """Whether the trade only tells whose prices these are: "imported goods were 22 percent dearer", "for exports"."""
    if frame.measure not in ONE_WAY or frame.at is None:
        return False
    token = scene.tokens[frame.at]
    led = any(lead.text == "for" for lead in scene.before(frame.at, 1))
    return led or (token.text.partition(" ")[0] in ("imported", "exported") and token.pos in ("VBN", "JJ"))


def _divides(frame: Frame, own: list[Frame], scene: Scene) -> bool:
    """Whether GDP is only what another measure is set in ratio to: "the debt to GDP ratio", "ratio of debt to GDP"."""
    if frame.measure not in WHOLE_ECONOMY or frame.at is None:
        return False
    owners = takewhile(lambda token: token.text in _OWNER or token.area, reversed(scene.tokens[: frame.at]))
    to = frame.at - 1 - len(list(owners))
    if scene.tokens[to].text not in ("to", "-to-", "to-"):
        return False
    return any(f.at is not None and f.at == to - 1 for f in own)


def _moves(frame: Frame, scene: Scene) -> bool:
    """Whether the word itself rises or falls, so that it is meant: "the economy grew", "the economy will grow"."""
    behind = scene.after(past_phrase(scene, frame.at), _TWO) if frame.at is not None and not frame.verb else []
    verb = next(dropwhile(lambda token: token.pos == "MD", behind), None)
    return verb is not None and verb.has("rise_verb", "fall_verb")


def _heads(frame: Frame, scene: Scene) -> bool:
    """Whether the word opens a list item by itself: "Transit: 3 million tonnes"."""
    return frame.at == 0 and any(token.text == ":" for token in scene.after(0, 1))


def _moves_by(frame: Frame, scene: Scene) -> bool:
    """Whether what the word names is said to move by so much: "output fell, while consumption rose by 5 percent"."""
    if frame.verb or frame.at is None or frame.measure in FLOWS:
        return False
    auxiliaries = list(takewhile(lambda token: token.has("be") or token.text in _PERFECT, scene.after(frame.at, 2)))
    verb = frame.at + 1 + len(auxiliaries)
    moves = any(token.has("rise_verb", "fall_verb") for token in scene.tokens[verb : verb + 1])
    near = (token for token in scene.after(verb, _TO_NUMBER + 1) if not token.has("hedge"))
    return moves and any(token.number for token in islice(near, _TO_NUMBER)) and not is_led_to(frame, scene)


def _is_only_where(frame: Frame, scene: Scene) -> bool:
    """Whether a sector is only where what was told before is so high: "it was highest in banking"."""
    return frame.weak and not frame.verb and frame.at is not None and scene.tokens[frame.at - 1].text == "in"


def _is_of_gdp(frame: Frame, scene: Scene) -> bool:
    """Whether something is so much of a GDP, whoever has it: "of its GDP", "of the country's GDP"."""
    if frame.measure not in WHOLE_ECONOMY or frame.at is None:
        return False
    owners = takewhile(lambda token: token.text in _OWNER or token.area, reversed(scene.tokens[: frame.at]))
    before = scene.before(frame.at - len(list(owners)), 1)
    return any(token.text == "to" or token.text.partition(" ")[0] == "of" for token in before)


def _names_itself(frame: Frame, scene: Scene) -> bool:
    """Whether a verb can mean nothing but trade: "exported", not "sold"."""
    return frame.at is not None and frame.measure.rstrip("s") in scene.tokens[frame.at].text
