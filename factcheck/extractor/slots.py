"""From the numbers of a sentence to claims: which measure, which sides, which time each one is about."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_modifier
from factcheck.extractor.discourse import Context, completed, main_product_of, theme_of, with_product
from factcheck.extractor.frames import FLOWS, Frame, frames, joined, role_of
from factcheck.extractor.kinds import Sense, senses
from factcheck.extractor.lists import Pairing, pairings
from factcheck.extractor.measures import counts_persons, measures_in
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.products import Place, product_of
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times import time_of
from factcheck.extractor.told_periods import Time

_SHORT = 5
_OPENS = 6
"""Within how many tokens a pronoun takes up the sentence before: "In March it had been …"."""
_LIST_DASH = 2
"""How near a dash stands to the number of a list item; one further off ends a dateline."""
_MILLION = 1_000_000
_FALLS_ON = frozenset({"on", "by", "from", "for"})
_RUNNING = frozenset({"of", "in", "the", "a", "an", "its", "their", "all", "'s", "-", "every", "both"})
_FRONTED = frozenset({"at", "with"})


@dataclass(slots=True)
class Draft:
    """A number of the sentence with the slots that could be filled; `rules` names what filled each."""

    at: int
    number: NumberMention
    sense: Sense
    frame: Frame
    time: Time
    rules: dict[str, str] = field(default_factory=dict)
    whole: Frame | None = None
    """What a share is a part of, where the words behind it say so: "36 percent of exports"."""
    among: str | None = None
    """The group within which a rank holds."""
    ranks: Kind | None = None
    """What a rank compares: levels, or changes."""


def drafts(scene: Scene, context: Context) -> list[Draft]:
    """A draft for each number of the sentence that has a measure, its own or one that was carried to it."""
    found = senses(scene)
    own = _strong(frames(scene), context)
    paired = pairings(scene, list(found), context)
    made: list[Draft] = []
    resolved = _resolved(own, scene, context)
    previous: int | None = None
    for at, sense in found.items():
        number = scene.tokens[at].number
        assert number is not None
        frame, rule = _frame_for(scene, at, sense, own, resolved, made, context)
        if frame is not None:
            number = _with_unit(scene, at, number, frame, made, context)
            frame, rule = _checked(frame, rule, number, sense, [*resolved.values()])
        if frame is None:
            continue
        if frame.rate and sense.kind is Kind.CHANGE and not sense.sure:
            sense = found[at] = replace(sense, kind=Kind.LEVEL, direction=0)
        frame = _refined(scene, at, previous, sense, frame, paired.get(at), made, context.home)
        told = rule == "former or latter" and frame.product
        if not sense.bracket and not told and not (paired.get(at) and paired[at].product):
            frame = _with_item(scene, at, previous, sense, frame, made, context)
        time = time_of(
            scene, at, found, context, made[-1].time if made and sense.bracket else None, flow=not frame.stock
        )
        made.append(Draft(at, number, sense, frame, time, {"measure": rule, "kind": sense.rule, "period": time.rule}))
        if sense.kind is Kind.SHARE and (behind := _right_behind(scene, at, own)):
            made[-1].whole = _whole_of(frame, resolved[behind.at], behind)
        if sense.kind is Kind.RANK:
            made[-1].among, made[-1].ranks = _group_of(scene), _ranked(scene, at)
        if sense.kind is not Kind.RANK:
            previous = at
        if number.form is Form.AMOUNT:
            context.unit = number.quantity.unit
    return _times_of_changes(scene, made)


def _whole_of(part: Frame, resolved: Frame, own: Frame) -> Frame | None:
    """The whole of a share; None where the part is told by nothing that a claim has a slot for ("13% went by sea")."""
    whole = replace(resolved, product=None, partner=own.partner or "world" if own.has_partner else None)
    same = (part.product, part.partner, part.reporter) == (whole.product, whole.partner, whole.reporter)
    return None if same else whole


def _ranked(scene: Scene, at: int) -> Kind:
    """Whether levels or changes are ranked: "the largest partner", "the biggest increase"."""
    changes = any(token.has("rise_noun", "fall_noun") for token in scene.after(at, 3))
    return Kind.CHANGE if changes else Kind.LEVEL


def _group_of(scene: Scene) -> str | None:
    """The group that the sentence ranks within: "of any Central Asian state", "in the EU"."""
    for place, token in enumerate(scene.tokens):
        if token.area and not token.area.codes[0].isupper() and token.area.codes[0] != "world":
            near = scene.before(place, 3)
            if any(t.text in ("in", "of", "among", "within", "any", "the") for t in near):
                return token.area.codes[0]
    return None


def _times_of_changes(scene: Scene, made: list[Draft]) -> list[Draft]:
    """A change that leads to a level has that level's period, and an earlier level of the sentence as its base."""
    for draft, following in zip(made, made[1:], strict=False):
        if (
            draft.sense.kind not in (Kind.CHANGE, Kind.CHANGE_ABS)
            or following.sense.kind is not Kind.LEVEL
            or following.sense.base
        ):
            continue
        between = scene.tokens[draft.at + 1 : following.at]
        leads = (
            bool(between)
            and between[-1].text.rpartition(" ")[2] == "to"
            and draft.frame.measure == following.frame.measure
        )
        if leads and following.time.explicit and following.time.period != draft.time.period:
            base = next(
                (
                    d.time.period
                    for d in made
                    if d is not draft and d.sense.kind is Kind.LEVEL and d.time.explicit and d.at < draft.at
                ),
                None,
            )
            draft.time = replace(following.time, base=base or draft.time.base)
    return made


def _with_unit(
    scene: Scene, at: int, number: NumberMention, frame: Frame, made: list[Draft], context: Context
) -> NumberMention:
    """A bare number has the unit of the amount before it, where a scale word or a comparison says that it is one.

    "22.3 million tonnes … 26.3 million", "241,000 tonnes, down from 508,000".
    """
    quantity = number.quantity
    if quantity.unit is not None or counts_persons(frame.measure):
        return number
    compared = any(token.has("from", "to", "against", "than", "previously") for token in scene.before(at, 2))
    unit = made[-1].number.quantity.unit if compared and made and made[-1].number.form is Form.AMOUNT else None
    if quantity.printed.scale >= _MILLION:
        unit = unit or context.unit
    return replace(number, quantity=replace(quantity, unit=unit)) if unit else number


def _strong(own: list[Frame], context: Context) -> list[Frame]:
    """Leave out words that name a measure only when nothing better does, where something better does."""
    if any(not f.weak for f in own):
        own = [f for f in own if not f.weak or f.verb]
    topic = context.topic
    if topic is not None and not topic.weak and topic.has_partner and topic.measure not in FLOWS:
        return [f for f in own if not f.weak or f.measure == topic.measure]
    return own


def _resolved(own: list[Frame], scene: Scene, context: Context) -> dict[int | None, Frame]:
    """The sentence's frames with their sides; one that names none has those of the one before it in the sentence."""
    found: dict[int | None, Frame] = {}
    before: Frame | None = None
    for frame in own:
        bare = (
            frame.has_partner
            and frame.reporter is None
            and frame.partner is None
            and not frame.all_partners
            and not frame.part
        )
        taken = before is not None and before.verb and not frame.verb and before.measure != frame.measure
        if bare and before is not None and before.has_partner and not taken:
            product = frame.product if frame.product or frame.all_goods else before.product
            found[frame.at] = replace(frame, reporter=before.reporter, partner=before.partner, product=product)
        else:
            found[frame.at] = completed(frame, scene, context)
        found[frame.at] = with_product(found[frame.at], context)
        before = found[frame.at]
    return found


def _frame_for(
    scene: Scene,
    at: int,
    sense: Sense,
    own: list[Frame],
    resolved: dict[int | None, Frame],
    made: list[Draft],
    context: Context,
) -> tuple[Frame | None, str]:
    """The frame that the number belongs to, and the rule that said so."""
    if sense.bracket and made and made[-1].sense.kind is not Kind.RANK:
        return made[-1].frame, "as the number it restates"
    if (which := _former_or_latter(scene, at)) is not None and (frame := _of_pair(which, own, resolved, context)):
        return frame, "former or latter"
    if following := _right_behind(scene, at, own):
        return resolved[following.at], "measure right behind the number"
    if excess := _excess(scene, at, own, resolved):
        return excess, "one flow more than the other"
    first, last = scene.clause(at)
    earlier = [f for f in own if f.at is not None and f.at < at]
    later = [f for f in own if f.at is not None and at < f.at < last]
    if earlier and not (later and _opens_clause(scene, at, earlier[-1])):
        return resolved[earlier[-1].at], "measure before the number"
    if later and (not earlier or _opens_clause(scene, at, earlier[-1])):
        return resolved[later[0].at], "measure after the number"
    if earlier:
        return resolved[earlier[-1].at], "measure before the number"
    return _carried(scene, at, context)


def _excess(scene: Scene, at: int, own: list[Frame], resolved: dict[int | None, Frame]) -> Frame | None:
    """The balance that two flows leave: "it imported $3bn more than it exported", "exports exceeded imports by $3bn"."""
    number = scene.tokens[at].number
    if number is None or number.form is not Form.AMOUNT:
        return None
    pair = [f for f in own if f.measure in ("exports", "imports") and f.at is not None]
    for first, second in zip(pair, pair[1:], strict=False):
        assert first.at is not None and second.at is not None
        if {first.measure, second.measure} != {"exports", "imports"}:
            continue
        between = (
            scene.tokens[at + 1 : second.at] if first.at < at < second.at else scene.tokens[first.at + 1 : second.at]
        )
        more = first.at < at < second.at and len(between) <= _SHORT and any(t.has("comparing", "than") for t in between)
        by = (
            second.at < at <= second.at + _SHORT
            and any(t.has("exceeding") for t in between)
            and scene.tokens[at - 1].text == "by"
        )
        if more or by:
            base = resolved[first.at]
            return replace(base, measure="balance", sign=1 if first.measure == "exports" else -1, product=None)
    return None


def _carried(scene: Scene, at: int, context: Context) -> tuple[Frame | None, str]:
    if context.heading and context.heading.measure:
        return completed(context.heading.measure, scene, context), "measure of the heading"
    if context.frame and any(token.has("opposite") for token in scene.tokens[:at]):
        other = {"exports": "imports", "imports": "exports"}.get(context.frame.measure)
        if other:
            return replace(context.frame, measure=other, product=None), "the other direction"
    start = scene.tokens[0] if scene.tokens else None
    if start is not None and start.text in ("they", "these", "it", "this") and context.subject:
        return context.subject, "pronoun: subject of the sentence before"
    if (
        context.frame
        and context.frame.measure == "balance"
        and context.flow
        and not any(t.has("them") for t in scene.tokens[:_OPENS])
    ):
        return context.flow, "the flow told before the balance"
    if context.frame:
        return context.frame, "carried from the sentence before"
    return (context.topic, "what the article is about") if context.topic else (None, "")


def _right_behind(scene: Scene, at: int, own: list[Frame]) -> Frame | None:
    """The measure that the number runs into: "$5bn of exports", "$1 billion in imports", "a $3bn deficit"."""
    places = {f.at: f for f in own}
    number = scene.tokens[at].number
    if (
        number
        and number.form is Form.AMOUNT
        and _is_part(scene, at)
        and any(f.at is not None and f.at < at for f in own)
    ):
        return None
    if number and number.form is Form.AMOUNT and (flow := _falls_on(scene, at)) in places:
        return places[flow]
    for step, token in enumerate(scene.after(at, 8)):
        place = at + 1 + step
        if place in places:
            return places[place] if not places[place].verb or _goods_verb(scene, at, place) else None
        if not _runs_on(token):
            return None
    return None


def _falls_on(scene: Scene, at: int) -> int:
    """The place of the flow that an amount falls on: "$15bn fell on exports and $11bn on imports", "spent $3bn on imports"."""
    place = at + 1
    verb = any(token.has("share_verb") for token in scene.after(at, 1))
    place += verb
    linked = any(token.text in _FALLS_ON for token in scene.tokens[place : place + 1])
    place += linked
    flow = next((token.measure for token in scene.tokens[place : place + 1]), None)
    found = (verb or linked) and flow is not None and not flow.verb and flow.measure in ("exports", "imports")
    return place if found else -1


def _runs_on(token: Token) -> bool:
    """Whether a number reaches the measure behind it over this word: "of all", "in annual", "increase in its"."""
    if (
        token.text in _RUNNING
        or is_modifier(token.text)
        or token.has("worth", "part_of", "share_of", "rise_noun", "fall_noun", "be")
    ):
        return True
    if token.area is not None or token.period is not None:
        return token.area is not None or (token.period is not None and token.period.relative == "annual")
    return (
        token.mention is None
        and token.pos[:2] in ("JJ", "NN")
        and not token.has("preposition", "clause", "level_verb", "share_verb")
    )


def _is_part(scene: Scene, at: int) -> bool:
    """Whether what follows is the whole that the number is a part of: "$250 million of the overall turnover"."""
    return any(
        token.has("part_of", "share_of") and token.text.startswith(("of ", "in the total"))
        for token in scene.after(at, 1)
    ) or (
        len(near := scene.after(at, 3)) == 3 and near[0].text == "of" and near[1].text == "the" and near[2].has("whole")
    )


def _goods_verb(scene: Scene, at: int, place: int) -> bool:
    """Whether a verb after the number has it as its subject: "$9bn worth of goods was exported", "3m tonnes were shipped"."""
    between = scene.tokens[at + 1 : place]
    return any(t.has("be", "worth", "of") for t in between) or not between


def _opens_clause(scene: Scene, at: int, earlier: Frame) -> bool:
    """Whether the number begins a new clause after the last measure: ", and at $5bn exports were …"."""
    left = scene.before(at, 4)
    place = next((i for i, t in enumerate(left) if t.text in _FRONTED), None)
    if place is None:
        return False
    rest = [token for token in left[place + 1 :] if token.text != ","]
    return bool(rest) and rest[0].text in (";", "while", "whereas", "and", "but") and earlier.at is not None


def _former_or_latter(scene: Scene, at: int) -> int | None:
    """0 for the former, 1 for the latter, where such a word is the subject of the number."""
    for place in range(at - 1, max(-1, at - 16), -1):
        token = scene.tokens[place]
        if token.has("former"):
            return 0
        if token.has("latter"):
            return 1
        if token.measure or token.text == ";":
            return None
    return None


def _of_pair(which: int, own: list[Frame], resolved: dict[int | None, Frame], context: Context) -> Frame | None:
    """The former or the latter of two measures or two areas."""
    pair = context.pair
    if len(pair) == 2 and pair[0].measure != pair[1].measure:
        return pair[which]
    base = resolved[own[-1].at] if own else context.frame
    if len(context.areas) >= 2 and base:
        area = context.areas[-2:][which]
        return (
            replace(base, partner=area) if base.has_partner and area != base.reporter else replace(base, reporter=area)
        )
    return pair[which] if len(pair) == 2 else None


def _checked(
    frame: Frame, rule: str, number: NumberMention, sense: Sense, others: list[Frame]
) -> tuple[Frame | None, str]:
    """Drop a measure that cannot be counted in the number's unit, and look for one that can."""
    unit = number.quantity.unit
    if sense.kind is Kind.RANK or number.form in (Form.PERCENT, Form.FRACTION, Form.MULTIPLE, Form.POINTS):
        return frame, rule
    if measures_in(unit, frame.measure):
        return frame, rule
    fitting = [f for f in others if measures_in(unit, f.measure)]
    return (fitting[-1], "the measure that has such a unit") if fitting else (None, "")


def _refined(
    scene: Scene,
    at: int,
    previous: int | None,
    sense: Sense,
    frame: Frame,
    paired: Pairing | None,
    made: list[Draft],
    home: str | None,
) -> Frame:
    """The frame with what stands right beside the number: the partner or product of a list, one side after a preposition."""
    if sense.bracket:
        return frame
    if paired is not None:
        if paired.area:
            return _with_area(frame, paired.area, PARTNER_OF_LIST, home)
        if paired.product:
            return replace(frame, product=paired.product)
    start = max(frame.stop, previous if previous is not None else -1, frame.at if frame.at is not None else -1)
    if frame.at is not None and frame.at > at:
        start = previous if previous is not None else -1
    if right_behind := _area_behind(scene, at, frame, most=0):
        return _with_area(frame, *right_behind, home)
    beside = _area_before(scene, start, at)
    if beside:
        return _with_area(frame, *beside, home)
    if behind := _area_behind(scene, at, frame):
        return _with_area(frame, *behind, home)
    return frame


def _with_item(
    scene: Scene, at: int, previous: int | None, sense: Sense, frame: Frame, made: list[Draft], context: Context
) -> Frame:
    """The frame with the product that the number's own place, its clause or the sentences before name."""
    last = next((d for d in reversed(made) if d.sense.kind is not Kind.RANK), None)
    before = (last.frame.at, last.frame.product, last.sense.kind) if last else None
    place = Place(
        scene,
        at,
        previous,
        sense,
        frame,
        frame.at is not None,
        before,
        context.theme,
        theme_of(frame, context),
        main_product_of(frame, context),
    )
    return replace(frame, product=product_of(place))


PARTNER_OF_LIST = ""


def _with_area(frame: Frame, area: str, preposition: str, home: str | None) -> Frame:
    """`frame` about `area`, which stands beside the number after `preposition`; in a list it takes the place of the side abroad."""
    area = joined([code for code in area.split("+") if code != frame.reporter]) or area
    if area in (frame.reporter, frame.partner):
        return frame
    if not frame.has_partner or (not preposition and frame.partner == home):
        return replace(frame, reporter=area)
    role = role_of(frame.measure, preposition) if preposition else "partner"
    if role == "reporter" and frame.partner != area:
        return replace(frame, reporter=area)
    return replace(frame, partner=area)


def _area_before(scene: Scene, start: int, at: int) -> tuple[str, str] | None:
    """The last area between the previous number or the measure and this number, with the preposition before it."""
    codes: list[str] = []
    for place in range(at - 1, start, -1):
        token = scene.tokens[place]
        if token.area and token.area.form != "region":
            codes = [*token.area.codes, *codes]
            before = scene.tokens[place - 1] if place else None
            before = scene.tokens[place - 2] if before is not None and before.text == "the" and place > 1 else before
            if (
                before is not None
                and before.text in ("and", ",")
                and place - 2 > start
                and scene.tokens[place - 2].area
            ):
                continue
            preposition = before.text if before is not None and before.has("preposition") else PARTNER_OF_LIST
            if preposition in ("of", "among", "in", "within") or (before is not None and before.text == "any"):
                return None
            return joined(codes) or "", preposition
        if token.text in (";", ":") or (token.text in ("–", "—") and at - place > _LIST_DASH):
            return None
    return None


def _area_behind(scene: Scene, at: int, frame: Frame, most: int = 3) -> tuple[str, str] | None:
    """The area behind the number after a preposition, `most` words between: "$1.2 billion from Russia", "$3bn went to Peru"."""
    if frame.at is not None and frame.at > at:
        return None
    for step, token in enumerate(scene.after(at, most + 1)):
        preposition = token.text.rpartition(" ")[2]
        if preposition in ("to", "from", "with", "into", "for"):
            for candidate in scene.after(at + 1 + step, 2):
                if candidate.area and candidate.area.form != "region":
                    return candidate.area.codes[0], preposition
                if candidate.text != "the":
                    return None
        if token.text not in ("worth", "of", "goods") and not (token.pos[:2] in ("NN", "VB") and token.mention is None):
            return None
    return None
