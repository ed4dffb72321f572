"""What a paragraph and a sentence leave to those that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.later_sides import is_example
from factcheck.extractor.measures.bare_turnover import turnover_after
from factcheck.extractor.measures.changes_taken_up import takes_up_change
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.measures.on_a_front import front_of
from factcheck.extractor.measures.parts_beside import forgotten
from factcheck.extractor.measures.wholes_taken_up import takes_up_whole
from factcheck.extractor.naming import Naming
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.subject import is_epithet
from factcheck.extractor.told import like
from factcheck.extractor.unsaid_sides import is_of_two
from factcheck.resources import vocabulary, word_set

_TWO = 2
_FEW = 3
"""So many figures are told of one time before it holds on."""
_SUM = 3
"""How many words take up a sum: "within this total"."""
_OPENING = 8
"""Within how many tokens a paragraph tells what it opens with."""
_PHRASE = 4
"""How many words open a paragraph that turns to the other flow."""


def enter_paragraph(context: Context, *, goes_on: bool, also: bool, alone: bool, names: bool) -> None:
    """Forget what does not outlast a paragraph; a list item, or one that opens with a pronoun, keeps what was said.

    Args:
        goes_on: whether it goes on with what was told before.
        also: whether it tells that something else went the same way.
        alone: whether it is an item of several sentences, which is told of its own time.
        names: whether its first sentence names an area.
    """
    if context.heading and context.heading.inline:
        context.heading = None
    if not goes_on or alone or context.facts:
        running = _running(context, also=also)
        _forget_times(context)
        context.period = context.period or running
    if goes_on:
        return
    context.before = context.front = None
    other = _headed_partner(context) or context.other or (None if names else _only_partner(context))
    context.reporter, context.partner = context.home, other
    frame = context.frame
    if frame and frame.measure in ONE_WAY and frame.partner == context.home != frame.reporter:
        frame = context.frame = frame.mirrored()
    if frame and frame.has_partner and frame.reporter == context.home:
        context.frame = replace(frame, partner=other or "world")


def _running(context: Context, *, also: bool) -> Period | None:
    """The months up to that of the article, where the last figures of every flow were told of them, or what follows
    was so also.
    """
    period, main = context.period, context.main_period
    if period is None or main is None or context.facts or period.end != main.end or not period.start < main.start:
        return None
    if also:
        return period
    told = [one for periods in context.periods.values() for one in periods[-_FEW:]]
    return period if len(told) >= _FEW and all(one == period for one in told) else None


def _headed_partner(context: Context) -> str | None:
    """With whom the trade is that the passage is headed by: "Trade with the EU"."""
    headed = context.heading.measure if context.heading else None
    if headed is None or headed.reporter not in (None, context.home) or headed.partner in ("world", context.home):
        return None
    return headed.partner


def _only_partner(context: Context) -> str | None:
    """The one with whom all the home's trade was told so far: nothing yet makes it that with all."""
    only = context.partner if context.traded_with == {context.partner} and not context.goods else None
    return None if only == "world" else only


def _traded_with(frame: Frame, home: str | None) -> str | None:
    """With whom it is all of the home's trade, the world where it is a part of it or another's."""
    is_all = frame.reporter == home and not frame.product and not frame.part
    return frame.partner if is_all else "world"


def _turns(one: Scene) -> bool:
    """Whether it tells what somebody did the other way: "On the other side, Ghana imported goods worth $3bn"."""
    words = " ".join(token.text for token in one.tokens[:_PHRASE])
    return words.startswith(_turning()) and any(token.area for token in one.tokens[: 2 * _PHRASE])


@cache
def _turning() -> tuple[str, ...]:
    return tuple(vocabulary("sentences")["turning"])


def goes_on_from_before(one: Scene) -> bool:
    """Whether a paragraph opens with what the one before it told: "It …", "This figure …", "$3bn of this sum …"."""
    first = one.tokens[0] if one.tokens else None
    if first and (first.text in word_set("sentences", "going_on") or first.has("them")):
        return True
    if _turns(one) or _takes_up(one) or _comes_next(one) or takes_up_whole(one) or takes_up_change(one):
        return True
    if _is_within_sum(one.tokens[:_SUM]):
        return True
    sums, pointing = word_set("sentences", "sums"), word_set("sentences", "pointing_back")
    place = next((at for at, t in enumerate(one.tokens) if t.area or t.measure or t.text in pointing), None)
    return place is not None and any(token.text in sums for token in one.after(place, 1))


def goes_on_in_flows(one: Scene, context: Context) -> bool:
    """Whether it only tells both flows of the trade with whom the paragraph before ended: "Exports rose by 5 percent
    and imports fell by 3 percent".
    """
    last = context.frame
    if last is None or last.measure != "turnover" or last.partner in (None, "world") or one.areas:
        return False
    flows = {str(mention.measure) for _, mention in one.measures}
    return flows == set(ONE_WAY) and all(mention.relative for _, mention in one.periods)


def tells_also(one: Scene) -> bool:
    """Whether it tells that something else went the same way as what was told: "Imports also increased"."""
    also = (place for place, token in enumerate(one.tokens[:_OPENING]) if token.text in word_set("sentences", "also"))
    place = next(also, None)
    if place is None or not any(token.measure for token in one.tokens[:place]):
        return False
    beside = [*one.before(place, 1), *one.after(place, 1)]
    return any(token.pos[:2] == "VB" or token.has("rise_verb", "fall_verb") for token in beside)


def _is_within_sum(opening: Sequence[Token]) -> bool:
    """Whether a part follows of the sum just told: "Within this total, ..."."""
    led = len(opening) == _SUM and opening[0].text == "within" and opening[1].text in ("this", "that", "the")
    return led and opening[2].text in word_set("sentences", "sums")


def _comes_next(one: Scene) -> bool:
    """Whether it tells who comes next in a list: "Japan followed, with imports of $2bn"."""
    words = f" {' '.join(token.text for token in one.tokens[:_PHRASE])} "
    if not any(f" {phrase} " in words for phrase in word_set("sentences", "coming_next")):
        return False
    own = any(mention.relative is None for _, mention in one.periods)
    return not own and any(token.area for token in one.tokens[: 2 * _PHRASE])


def _takes_up(one: Scene) -> bool:
    """Whether a pronoun is the subject behind the time that the sentence opens with: "In 2021 they were $3bn"."""
    opening = list(takewhile(lambda token: not (token.area or token.measure or token.number), one.tokens))
    places = (place for place, token in enumerate(opening) if token.text in word_set("sentences", "taking_up"))
    place = next(places, None)
    return place is not None and any(token.pos[:2] in ("VB", "MD") for token in one.after(place, 1))


def _forget_times(context: Context) -> None:
    context.period = context.heading.period if context.heading else None
    context.comparison_beside = None
    context.brackets, context.drafted = context.brackets if len(context.brackets) == _TWO else (), {}


def remember(context: Context, used: list[Frame], partners: list[str | None], scene: Scene) -> None:
    """Keep what the sentence said for those that follow.

    `partners` are those that the words of each of the measures `used` give: the items of a list are soon forgotten, and
    so is the "leading buyer", behind whom "exports" are those to all again.
    """
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
    _widen(context, used, scene)
    context.traded_with |= {_traded_with(frame, context.home) for frame in used if frame.measure in FLOWS}
    if not used:
        return
    used = [forgotten(frame, context.reporter or context.home).carried() for frame in used]
    used = [_bought_of_home(frame, context) for frame in used] if not scene.numbers else used
    distinct: list[Frame] = []
    for frame in used:
        if not any(_is_alike(frame, other) for other in distinct):
            distinct.append(frame)
    context.frame, context.subject = _without_items(used, partners, context, scene), used[0]
    context.flow = next((f for f in reversed(used) if f.measure in ONE_WAY), context.flow)
    context.turnover = turnover_after(scene, used, context.turnover)
    context.front = front_of(scene, used) or context.front
    context.row = tuple(distinct)
    context.pair = _both_flows(scene, used) or context.row[-_TWO:]
    if used[-1].reporter and used[-1].measure in FLOWS:
        reporters = {frame.reporter for frame in used if frame.measure in FLOWS}
        bought = used[-1].verb and used[-1].partner == context.home
        context.reporter = used[-1].reporter if len(reporters) <= _TWO and not bought else context.home
    if used[-1].measure in FLOWS:
        context.partner = _lasting_partner(used, partners, context)
        if context.partner == context.reporter == context.home and not scene.numbers:
            context.partner = used[-1].reporter if len({frame.reporter for frame in used}) == 1 else context.other


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
    if len(partners - {"world", None}) < _TWO or used[-1].measure not in ONE_WAY:
        return used[-1]
    return replace(used[-1], partner=context.other or "world")


def _widen(context: Context, used: list[Frame], scene: Scene) -> None:
    """Speak of trade with all partners once all trade of the home is told, until the article's other is named again.

    So it is where the other is but one of them: "exports grew, particularly to Peru".
    """
    other = context.topic.partner if context.topic else None
    if other and any(area.codes == (other,) and is_example(scene, place) for place, area in scene.areas):
        context.other = None
    elif set(context.areas) - {context.home} == {other} or _is_between_two(scene):
        context.other = other
    elif any(f.all_partners and f.measure == "turnover" and f.reporter == context.home for f in used):
        context.other = None
    elif _sums_up(scene, context.home) and any(f.partner == "world" and f.measure in ONE_WAY for f in used):
        context.other = None
        context.topic = replace(context.topic, partner=None) if context.topic else None


def _sums_up(scene: Scene, home: str | None) -> bool:
    """Whether it tells of all that the home trades: "Overall, Peru's imports of tea reached 40,000 tonnes"."""
    opens = scene.tokens[0].text in word_set("measures", "in_total")
    return opens and any(home in area.codes for _, area in scene.areas)


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
    return own.pop() if len(own) == 1 else context.other


def _both_flows(scene: Scene, used: list[Frame]) -> tuple[Frame, ...]:
    """Exports and imports, where the sentence tells of both: the former and the latter, whatever else it tells."""
    for token in (scene.tokens[place] for place, _ in scene.measures):
        if "export" in token.text and "import" in token.text:
            names = (
                ("exports", "imports")
                if token.text.index("export") < token.text.index("import")
                else ("imports", "exports")
            )
            return tuple(replace(used[0], measure=like(name, scene.word(token))) for name in names)
    flows: dict[str, Frame] = {}
    for frame in used:
        if frame.measure in ONE_WAY:
            flows.setdefault(frame.measure, frame)
    return tuple(flows.values()) if len(flows) == _TWO else ()
