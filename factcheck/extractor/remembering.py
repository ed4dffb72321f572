"""What a sentence leaves to those that follow."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.leading_in import measure_told_of
from factcheck.extractor.measures.flows.bare_turnover import turnover_after
from factcheck.extractor.measures.flows.on_a_front import front_of
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.measures.shares.parts_beside import forgotten
from factcheck.extractor.pairs_told import both_flows, flows_of_gap, one_after_the_other, pair_of
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.later import is_example
from factcheck.extractor.sides.naming import Naming
from factcheck.extractor.sides.subject import is_epithet
from factcheck.extractor.sides.trade_of_two import is_of_two
from factcheck.extractor.sides.turning_to_partner import turn_to_partner
from factcheck.resources import word_set

_TWO = 2
_JOINED = "+"
"""What stands between areas that are one side together: `FRA+CHN`."""


def remember(context: Context, used: list[Frame], partners: list[str | None], scene: Scene) -> None:
    """Keep what the sentence said for those that follow.

    `partners` are those that the words of each of the measures `used` give: the items of a list are soon forgotten, and
    so is the "leading buyer", behind whom "exports" are those to all again.
    """
    _remember_areas(context, scene)
    _widen(context, used, scene)
    if scene.numbers:
        context.traded_with |= {_traded_with(frame, context.home) for frame in used if frame.measure in FLOWS}
    if used:
        _remember_measures(context, used, partners, scene)
    else:
        turn_to_partner(context, scene)


def _remember_areas(context: Context, scene: Scene) -> None:
    """Keep whom the sentence names: the last group, the last areas abroad, and the last two in one sentence."""
    named = [area for place, area in scene.areas if not is_epithet(scene, place)]
    context.areas = tuple(code for area in named if area.form != "region" for code in area.codes)
    for code in context.areas:
        if not code.isupper() and code != "world":
            context.group = code
    others = tuple(dict.fromkeys(code for code in context.areas if code not in (context.home, "world")))
    context.before = Naming(scene, others, context.before)
    if others:
        context.abroad = context.before
    if len(others) == _TWO:
        context.two_areas = (others[0], others[1])


def _remember_measures(context: Context, used: list[Frame], partners: list[str | None], scene: Scene) -> None:
    """Keep what the sentence told of: the last measure, the first, all that differ, and the sides of the last flow."""
    about = measure_told_of([frame.at for frame in used], scene)
    used = [forgotten(frame, context.reporter or context.home).carried() for frame in used]
    used = [_bought_of_home(frame, context) for frame in used] if not scene.numbers else used
    distinct: list[Frame] = []
    for frame in used:
        if not any(_is_alike(frame, other) for other in distinct):
            distinct.append(frame)
    context.frame, context.subject = _without_items(used, partners, context, scene), used[about]
    context.two_flows = both_flows(scene, used) or one_after_the_other(used, context) or context.two_flows
    gap = flows_of_gap(used, context)
    context.flow = next((f for f in reversed(used) if f.measure in ONE_WAY), context.flow)
    context.turnover = turnover_after(scene, used, context.turnover)
    context.front = front_of(scene, used) or context.front
    context.row = tuple(distinct)
    context.pair = both_flows(scene, used) or gap or pair_of(context)
    if used[-1].measure in FLOWS:
        _remember_sides(context, used, partners, scene)


def _remember_sides(context: Context, used: list[Frame], partners: list[str | None], scene: Scene) -> None:
    """Keep whose trade the sentence told of last, and with whom."""
    last = used[-1]
    if last.reporter:
        reporters = {frame.reporter for frame in used if frame.measure in FLOWS}
        bought = last.verb and last.partner == context.home
        context.reporter = last.reporter if len(reporters) <= _TWO and not bought else context.home
    context.partner = _lasting_partner(used, partners, context)
    if context.partner == context.reporter == context.home and not scene.numbers:
        context.partner = last.reporter if len({frame.reporter for frame in used}) == 1 else context.other


def _traded_with(frame: Frame, home: str | None) -> str | None:
    """With whom it is all of the home's trade, the world where it is a part of it or another's."""
    is_all = frame.reporter == home and not frame.product and not frame.part
    return frame.partner if is_all else "world"


def _bought_of_home(frame: Frame, context: Context) -> Frame:
    """What another only bought, without a figure, it bought from the home: "The Swiss bought less"."""
    buys = frame.verb and frame.measure == "imports" and frame.partner in (None, "world")
    another = frame.reporter not in (None, context.home) and context.main_measure != "imports"
    return replace(frame, partner=context.home) if buys and another and context.other is None else frame


def _without_items(used: list[Frame], named: list[str | None], context: Context, scene: Scene) -> Frame:
    """The last frame as the next sentence goes on with it: of all partners again where several were gone through.

    So is what is no trade where the words of the measure do not name the partner: "Peru led the investors with $3bn".
    """
    last = used[-1]
    if last.has_partner and last.measure not in FLOWS and named[-1] in (None, "world") and context.other is None:
        return replace(last, partner="world") if last.reporter == context.home else last
    sellers = {f.reporter for f in used if f.measure == "exports" and f.partner == context.home != f.reporter}
    if len(sellers) >= _TWO and last.partner == context.home and not scene.says("which", "restate"):
        return replace(last.mirrored(), partner=context.other or "world")
    partners = {frame.partner for frame in used if frame.measure in ONE_WAY and frame.reporter == context.home}
    if len(partners - {"world", None}) < _TWO or last.measure not in ONE_WAY:
        return last
    return replace(last, partner=context.other or "world")


def _widen(context: Context, used: list[Frame], scene: Scene) -> None:
    """Speak of trade with all partners once all trade of the home is told, until the article's other is named again.

    So it is where the other is but one of them: "exports grew, particularly to Peru".
    """
    other = _other_of_topic(context)
    if other and any(area.codes == (other,) and is_example(scene, place) for place, area in scene.areas):
        context.other = None
    elif set(context.areas) - {context.home} == {other} or _is_between_two(scene):
        context.other = other
    elif any(f.all_partners and f.measure == "turnover" and f.reporter == context.home for f in used):
        context.other = other if _is_only_a_part(used, other) else None
    elif _sums_up(scene, context.home) and any(f.partner == "world" and f.measure in ONE_WAY for f in used):
        context.other = None
        context.topic = replace(context.topic, partner=None) if context.topic else None


def _is_only_a_part(used: list[Frame], other: str | None) -> bool:
    """Whether the trade with the other is told first, and all trade only as what it is a part of."""
    return other is not None and other in (used[0].reporter, used[0].partner)


def _sums_up(scene: Scene, home: str | None) -> bool:
    """Whether it tells of all that the home trades: "Overall, Peru's imports of tea reached 40,000 tonnes"."""
    opens = scene.tokens[0].text in word_set("measures", "in_total")
    return opens and any(home in area.codes for _, area in scene.areas)


def _other_of_topic(context: Context) -> str | None:
    """With whom the article is on trade, seen from the side that tells now."""
    topic = context.topic
    if topic is None:
        return None
    return topic.reporter if topic.partner == context.home else topic.partner


def _is_between_two(scene: Scene) -> bool:
    """Whether trade is said to be that of two with each other: "total bilateral trade"."""
    two = word_set("cues", "two_sides")
    return is_of_two(scene) or any(not two.isdisjoint(scene.tokens[at].text.split()) for at, _ in scene.measures)


def _is_alike(one: Frame, other: Frame) -> bool:
    """Whether the two are the same measure of the same product and sides."""
    first, second = ((f.measure, f.product, f.reporter, f.partner) for f in (one, other))
    return first == second


def _lasting_partner(used: list[Frame], partners: list[str | None], context: Context) -> str | None:
    """The partner that the sentence was about: that of the article where it listed several, none where it had all."""
    own: set[str | None] = set()
    for frame, partner in zip(used, partners, strict=True):
        if frame.measure in FLOWS and not (frame.part and frame.measure in ONE_WAY):
            own |= {partner, frame.partner} if partner and partner.isupper() else {partner}
    if own == {"world"}:
        return None
    own.discard("world")
    last = own.pop() if len(own) == 1 else None
    return context.other if last is None or _JOINED in last else last
