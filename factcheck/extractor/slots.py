"""From the numbers of a sentence to claims: which measure, which sides, which time each one is about."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.firms import firm_acting
from factcheck.extractor.gap_senses import gapped_frame, gapped_sense
from factcheck.extractor.lists import IN_STEP, pairings
from factcheck.extractor.measures import asides, by_unit, compared, excess, flow_verbs, of_two, wholes_beside
from factcheck.extractor.measures.accounts import account_of, below_nothing, in_favour, of_its_part, with_accounts
from factcheck.extractor.measures.bare_turnover import with_turnover_of_flow
from factcheck.extractor.measures.between_again import with_two_again
from factcheck.extractor.measures.coming_in import with_goods_coming_in
from factcheck.extractor.measures.counted import RULE, counted, counts_else, goes_on, of_crop, told_for_people
from factcheck.extractor.measures.favoured import favoured, is_lead
from factcheck.extractor.measures.fitting import checked, within_people
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.going_on import going_on
from factcheck.extractor.measures.of_gdp import in_same_ratio
from factcheck.extractor.measures.of_number import frame_for
from factcheck.extractor.measures.of_sentence import with_sides
from factcheck.extractor.measures.parts_told import of_part_told
from factcheck.extractor.measures.sectors import as_part_of_whole
from factcheck.extractor.measures.share_wholes import whole_of
from factcheck.extractor.measures.sides_beside import refined
from factcheck.extractor.measures.strong import strong
from factcheck.extractor.measures.taken_for import taken_for
from factcheck.extractor.measures.told_by_share import of_its_share
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.products.carried import main_product_of, theme_of
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.of_changes import with_products_of_levels
from factcheck.extractor.products.of_number import product_of
from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.find import senses
from factcheck.extractor.senses.of_measure import of_measure
from factcheck.extractor.senses.ratios import told_so
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.sides import completed
from factcheck.extractor.times.led_from import lead_from_earlier
from factcheck.extractor.times.of_changes import with_times_of_levels
from factcheck.extractor.times.of_number import time_of
from factcheck.extractor.units_carried import remember_unit, with_unit

_BY_WORDS = frozenset({by_unit.RULE, flow_verbs.RULE})
"""Rules that tell by the words beside it what a number is of: what is said right behind it is of the same."""


def drafts(scene: Scene, measured: list[Frame], products: list[ProductName], context: Context) -> list[Draft]:
    """A draft for each number of the sentence that has a measure, its own or one that was carried to it.

    Args:
        measured: what the sentence measures.
        products: those that it names.
    """
    told = with_goods_coming_in(measured, scene, context)
    told = with_turnover_of_flow(with_accounts(told, scene, context), scene, context)
    told = with_two_again(told, scene, context)
    found = senses(scene)
    context.account = account_of(told, scene, context.account)
    own = strong(told, scene, context)
    paired = pairings(scene, list(found), own, context)
    made: list[Draft] = []
    resolved = with_sides(own, scene, context)
    beside = tuple(resolved.get(frame.at) or completed(frame, scene, context) for frame in told)
    previous: int | None = None
    unread: int | None = None
    for at, sense in found.items():
        number = scene.tokens[at].number
        assert number is not None
        if unread is not None and asides.is_of_unread(scene, at, sense, unread):
            continue
        number = told_so(number, sense)
        frame, rule = frame_for(scene, at, sense, own, resolved, made, context)
        if (named_in_step := paired[at].frame if at in paired else None) is not None:
            in_step = resolved.get(named_in_step.at, named_in_step)
            frame, rule = replace(in_step, measure=named_in_step.measure), IN_STEP
        frame, rule = gapped_frame(number, frame, rule, context)
        if frame is not None:
            frame, rule = within_people(frame, rule, number, context.claimed)
            frame = as_part_of_whole(frame, sense, scene, context)
            number = with_unit(scene, at, number, frame, made, context)
            frame, rule = checked(frame, rule, number, sense, [*resolved.values()], context.claimed)
        if (frame is None or counts_else(scene, at, frame)) and (own_frame := counted(scene, at, context)):
            frame, rule = of_crop(own_frame, number, made), RULE
        if frame is None:
            unread = at
            continue
        if (counted_before := goes_on(number, at, sense, frame, made)) is not None:
            frame, rule = counted_before, RULE
        number = told_for_people(scene, number, frame)
        if made and made[-1].rule in _BY_WORDS and asides.is_aside_of(scene, at, sense, made[-1].at):
            frame, rule = made[-1].frame, asides.RULE
        frame = in_same_ratio(frame, scene, at, sense, made)
        frame = taken_for(of_its_share(scene, at, own, frame), number, scene, own, context)
        frame = favoured(in_favour(below_nothing(frame, scene, at), scene, context), scene)
        if rule == excess.RULE or is_lead(scene, at, frame):
            sense = replace(sense, kind=Kind.LEVEL, direction=0)
        if rule == compared.RULE:
            sense = replace(sense, base=False)
        sense = gapped_sense(number, sense, context)
        sense = found[at] = of_measure(sense, at, frame, scene, context)
        own_partner, own_product = frame.partner, frame.product
        last = next((draft.frame for draft in reversed(made) if draft.sense.kind is not Kind.RANK), None)
        frame = refined(scene, at, previous, sense, frame, paired.get(at), context.home, last)
        if at not in paired:
            frame = of_part_told(scene, at, sense, going_on(scene, at, sense, frame, made), made)
        if wholes_beside.is_whole(scene, at, frame, made, within=context.home == context.other):
            frame, rule = replace(frame, partner="world"), wholes_beside.RULE
        of_pair = rule == of_two.RULE and frame.product
        if not sense.bracket and not of_pair and not (paired.get(at) and paired[at].product):
            frame = _with_item(scene, at, products, previous, sense, frame, made, context)
        frame = of_its_part(frame, own_product, sense, scene, [draft.frame for draft in made])
        time = time_of(scene, at, found, context, made, frame)
        named = next((f for f in own if f.at == frame.at), None)
        made.append(Draft(at, number, sense, frame, time, rule, own_partner, named, beside, paired.get(at)))
        if sense.kind is Kind.SHARE or (sense.kind is Kind.LEVEL and number.form is Form.PERCENT and not frame.rate):
            made[-1].whole = whole_of(scene, made, own, resolved, context)
        if sense.kind is Kind.RANK:
            made[-1].among, made[-1].ranks = _group_of(scene, frame), _ranked(scene, at)
        else:
            previous = at
        if firm_acting(scene, at) is None:
            _remember(scene, made[-1], context)
        elif not is_money(number.quantity.unit or ""):
            remember_unit(scene, number, frame.measure, context)
    lead_from_earlier(scene, made, context.period or context.main_period)
    return with_products_of_levels(scene, with_times_of_levels(scene, made))


def _remember(scene: Scene, draft: Draft, context: Context) -> None:
    """Keep what the number says for those behind it."""
    number, sense, frame = draft.number, draft.sense, draft.frame
    if sense.kind is not Kind.RANK:
        context.claimed = context.claimed if by_unit.in_passing(draft.rule, frame) else frame
        context.drafted[number.start] = sense, frame
    elif frame.has_partner and number.quantity.value == 1:
        context.ranked = frame.carried()
    remember_unit(scene, number, frame.measure, context)
    if number.form is Form.PERCENT:
        context.percentage = sense.kind


def _ranked(scene: Scene, at: int) -> Kind:
    """Whether levels or changes are ranked: "the largest partner", "the biggest increase"."""
    changes = any(token.has("rise_noun", "fall_noun") for token in scene.after(at, 3))
    return Kind.CHANGE if changes else Kind.LEVEL


def _group_of(scene: Scene, frame: Frame) -> str | None:
    """The group that the sentence ranks within, and none that is ranked: "of any Central Asian state", "in the EU"."""
    for place, token in enumerate(scene.tokens):
        if token.area and token.area.codes[0] in (frame.reporter, frame.partner):
            continue
        if token.area and not token.area.codes[0].isupper() and token.area.codes[0] != "world":
            near = scene.before(place, 3)
            if any(t.text in ("in", "of", "among", "within", "any", "the") for t in near):
                return token.area.codes[0]
    return None


def _with_item(
    scene: Scene,
    at: int,
    products: list[ProductName],
    previous: int | None,
    sense: Sense,
    frame: Frame,
    made: list[Draft],
    context: Context,
) -> Frame:
    """The frame with the product that the number's own place, its clause or the sentences before name."""
    last = next((d for d in reversed(made) if d.sense.kind is not Kind.RANK), None)
    before = (last.frame.at, last.frame.product, last.sense.kind) if last else None
    place = Place(
        scene,
        at,
        products,
        previous,
        sense,
        frame,
        frame.at is not None,
        before,
        context.theme,
        theme_of(frame, context),
        main_product_of(frame, context),
        context.goods,
        None if context.told_whole else context.main_product,
    )
    product = product_of(place)
    return frame if product is frame.product else replace(frame, product=product)
