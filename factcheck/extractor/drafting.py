"""From one number of a sentence after the other to a draft: its measure, its sides, its time, its product."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.gaps import rates_again
from factcheck.extractor.gaps.coins import in_whole_money
from factcheck.extractor.gaps.rates_again import rate_again
from factcheck.extractor.gaps.senses import gapped_frame, gapped_sense
from factcheck.extractor.gaps.units_carried import with_unit
from factcheck.extractor.lists import IN_STEP, Pairing
from factcheck.extractor.measures import asides, by_unit
from factcheck.extractor.measures.areas.sides_beside import refined
from factcheck.extractor.measures.as_told import as_told
from factcheck.extractor.measures.balances import excess
from factcheck.extractor.measures.balances.accounts import below_nothing, in_favour, of_its_part
from factcheck.extractor.measures.balances.favoured import favoured
from factcheck.extractor.measures.counted import RULE, counted, counts_else, of_crop
from factcheck.extractor.measures.fitting import IN_UNIT, checked, within_people
from factcheck.extractor.measures.flows import both_together, coming_back, with_whom
from factcheck.extractor.measures.flows.at_port import at_port
from factcheck.extractor.measures.flows.clause_fronts import is_told_before, with_front
from factcheck.extractor.measures.flows.set_against import RULE as FLOWS_COMPARED
from factcheck.extractor.measures.flows.set_against import other_flow, set_against
from factcheck.extractor.measures.flows.told_by_share import of_its_share
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.money.sent_out import sent_out
from factcheck.extractor.measures.of_number import frame_for
from factcheck.extractor.measures.people.communities import with_community
from factcheck.extractor.measures.people.employment_rate import as_employment_rate
from factcheck.extractor.measures.people.pay_in_money import as_pay
from factcheck.extractor.measures.people.per_so_many import per_so_many, told_for_people
from factcheck.extractor.measures.prices import unit_prices
from factcheck.extractor.measures.prices.index_of import as_index
from factcheck.extractor.measures.shares import wholes_beside
from factcheck.extractor.measures.shares.of_gdp import in_same_ratio
from factcheck.extractor.measures.shares.parts_told import of_part_told
from factcheck.extractor.measures.shares.share_wholes import whole_of
from factcheck.extractor.measures.taken_for import taken_for
from factcheck.extractor.measures.taken_up import of_two
from factcheck.extractor.measures.taken_up.counted_again import goes_on
from factcheck.extractor.measures.taken_up.going_on import going_on
from factcheck.extractor.measures.taken_up.sectors import as_part_of_whole
from factcheck.extractor.measures.units import kind_of
from factcheck.extractor.measures.verbs import flow_verbs
from factcheck.extractor.measures.verbs.done_by_whom import done_by_whom
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.products.carried import main_product_of, theme_of
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.of_number import product_of
from factcheck.extractor.products.place import Place
from factcheck.extractor.ranks.among import group_of, what_is_ranked
from factcheck.extractor.remembering_numbers import remember_number
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.by_rule import by_rule
from factcheck.extractor.senses.items_going_on import item_going_on
from factcheck.extractor.senses.of_measure import of_measure
from factcheck.extractor.senses.percentages.one_of_prices import one_of_prices
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.sides.region_of_line import with_region_of_line
from factcheck.extractor.sides.rivals import with_rival
from factcheck.extractor.times.of_number import time_of

_BY_WORDS = frozenset({both_together.RULE, by_unit.RULE, coming_back.RULE, flow_verbs.RULE, with_whom.RULE})
"""Rules that tell by the words beside it what a number is of: what is said right behind it is of the same."""


@dataclass(slots=True)
class Drafting:
    """The numbers of a sentence, read one after the other: each may go on with those before it."""

    scene: Scene
    products: list[ProductName]
    context: Context
    own: list[Frame]
    """The measures of the sentence that count."""
    resolved: dict[int | None, Frame]
    """The same with their sides, by their places."""
    beside: tuple[Frame, ...]
    """All that it measures, with their sides."""
    found: dict[int, Sense]
    paired: dict[int, Pairing]
    made: list[Draft] = field(default_factory=list)
    previous: int | None = None
    """The place of the last number that is no rank."""

    def read(self, at: int, number: NumberMention, sense: Sense) -> bool:
        """Make a draft of the number at `at`; whether anything was told that it can be of."""
        number, frame, rule = self._measured(at, number, sense)
        if (counted_before := goes_on(self.scene, number, at, sense, frame, self.made)) is not None:
            frame, rule = counted_before, RULE
        if frame is None:
            return False
        number = told_for_people(self.scene, number, frame)
        last = next((draft for draft in reversed(self.made) if not draft.sense.bracket), None)
        if last and last.rule in _BY_WORDS and asides.is_aside_of(self.scene, at, sense, last.at):
            frame, rule = last.frame, asides.RULE
        frame = self._as_put(at, number, sense, frame)
        sense = gapped_sense(number, by_rule(sense, rule, self.scene, at, frame), self.context)
        sense = self.found[at] = of_measure(sense, at, frame, self.scene, self.context)
        sense = self.found[at] = item_going_on(sense, self.scene, at, self.context)
        own_partner, own_product = frame.partner, frame.product
        frame, rule = self._with_sides(at, sense, frame, rule)
        if self._may_have_another_product(at, sense, frame, rule):
            frame = self._with_product(at, sense, frame)
        sense = self.found[at] = one_of_prices(sense, self.scene, frame, self.context)
        frame = of_its_part(frame, own_product, sense, self.scene, [draft.frame for draft in self.made])
        time = time_of(self.scene, at, self.found, self.context, self.made, frame)
        named = next((f for f in self.own if f.at == frame.at), None)
        pairing = self.paired.get(at)
        draft = Draft(at, number, sense, frame, time, rule, own_partner, named, self.beside, pairing)
        self.made.append(draft)
        self._tell_of_what(draft)
        remember_number(self.scene, draft, self.context)
        return True

    def _measured(self, at: int, number: NumberMention, sense: Sense) -> tuple[NumberMention, Frame | None, str]:
        """The number with its unit, what it is told of, and the rule that said so."""
        scene, context = self.scene, self.context
        if again := rate_again(scene, at, number, sense, self.made):
            return again, self.made[-1].frame, rates_again.RULE
        frame, rule = frame_for(scene, at, sense, self.own, self.resolved, self.made, context)
        if (named := self.paired[at].frame if at in self.paired else None) is not None:
            frame, rule = replace(self.resolved.get(named.at, named), measure=named.measure), IN_STEP
        if earlier := self._told_in_step(at):
            frame, rule = earlier.frame, IN_STEP
        if flow := set_against(scene, at, sense, self.own):
            frame, rule = self.resolved.get(flow.at, flow), FLOWS_COMPARED
        frame, rule = gapped_frame(number, frame, rule, context)
        if self.made and self.made[-1].rule == IN_UNIT and frame and frame.at is None and not number.quantity.unit:
            frame, rule = self.made[-1].frame.carried(), IN_UNIT
        if frame is not None:
            frame = at_port(frame, number, scene, self.own, context)
            frame, rule = within_people(frame, rule, number, context.claimed)
            frame = as_part_of_whole(frame, sense, scene, context)
            number = with_unit(scene, at, in_whole_money(scene, number, frame), frame, self.made, context)
            frame = as_pay(as_index(frame, number, scene), number)
            if (price := unit_prices.as_unit_price(frame, number, scene, at, self.made, context)) is not None:
                frame, rule = price, unit_prices.RULE
            else:
                before = context.claimed, context.flow, context.told_in.get(kind_of(number.quantity.unit))
                frame, rule = checked(frame, rule, number, sense, [*self.resolved.values()], before)
        if (frame is None or counts_else(scene, at, frame)) and (own_frame := counted(scene, at, context)):
            frame, rule = of_crop(own_frame, number, self.made), RULE
        return per_so_many(scene, at, number), frame, rule

    def _told_in_step(self, at: int) -> Draft | None:
        """The earlier number that stands at the same place of a row as the one at `at`."""
        of = self.paired[at].of if at in self.paired else None
        return next((draft for draft in self.made if draft.at == of), None)

    def _last(self) -> Draft | None:
        """The last number that is no rank."""
        return next((draft for draft in reversed(self.made) if draft.sense.kind is not Kind.RANK), None)

    def _as_put(self, at: int, number: NumberMention, sense: Sense, frame: Frame) -> Frame:
        """The frame as the words put it: in the ratio told last, as what the measure is taken for, with its sign."""
        scene, context = self.scene, self.context
        frame = in_same_ratio(as_employment_rate(scene, at, sense, frame, self.own), scene, at, sense, self.made)
        frame = as_told(of_its_share(scene, at, self.own, frame), number, scene, context)
        frame = taken_for(frame, number, scene, self.own, context)
        frame = sent_out(scene, at, frame, self.made, context)
        return favoured(in_favour(below_nothing(frame, scene, at), scene, context), scene)

    def _with_sides(self, at: int, sense: Sense, frame: Frame, rule: str) -> tuple[Frame, str]:
        """The frame with the sides that stand beside the number, or are those of the part told before it."""
        scene, home = self.scene, self.context.home
        if rule != excess.RULE:
            last = self._last()
            beside = last.frame if last else None
            frame = refined(scene, at, self.previous, sense, frame, self.paired.get(at), home, beside)
        frame = with_front(frame, scene, at) if is_told_before(frame, scene, at) else frame
        frame = done_by_whom(scene, at, with_community(scene, at, frame, home), self.made)
        if at not in self.paired:
            frame = of_part_told(scene, at, sense, going_on(scene, at, sense, frame, self.made), self.made)
        if wholes_beside.is_whole(scene, at, frame, self.made, within=home == self.context.other):
            frame, rule = replace(frame, partner="world"), wholes_beside.RULE
        return with_rival(with_region_of_line(frame, self.context), scene, at, self.context), rule

    def _may_have_another_product(self, at: int, sense: Sense, frame: Frame, rule: str) -> bool:
        """Whether the product is not yet that of the pair or of the list which the number belongs to."""
        of_pair = rule == of_two.RULE and frame.product
        listed = at in self.paired and self.paired[at].tells_product
        number = self.scene.tokens[at].number
        of_people = rule == RULE and number is not None and number.form in (Form.PERCENT, Form.FRACTION)
        return not (sense.bracket or of_pair or listed or of_people)

    def _with_product(self, at: int, sense: Sense, frame: Frame) -> Frame:
        """The frame with the product that the number's own place, its clause or the sentences before name."""
        context = self.context
        last = self._last()
        place = Place(
            self.scene,
            at,
            self.products,
            self.previous,
            sense,
            frame,
            frame.at is not None,
            (last.frame.at, last.frame.product, last.sense.kind) if last else None,
            context.theme,
            theme_of(frame, context),
            main_product_of(frame, context),
            context.goods,
            None if context.told_whole else context.main_product,
            context.theme if context.theme_measure == "production" else None,
        )
        product = product_of(place)
        return frame if product is frame.product else replace(frame, product=product)

    def _tell_of_what(self, draft: Draft) -> None:
        """Tell of a share what it is of, and of a rank within what."""
        kind, percent = draft.sense.kind, draft.number.form is Form.PERCENT
        if draft.rule == FLOWS_COMPARED:
            draft.whole = other_flow(draft.frame)
        if kind is Kind.SHARE or (kind is Kind.LEVEL and percent and not draft.frame.rate):
            draft.whole = whole_of(self.scene, self.made, self.own, self.resolved, self.context)
        if kind is Kind.RANK:
            draft.among, draft.ranks = group_of(self.scene, draft.frame), what_is_ranked(self.scene, draft.at)
        else:
            self.previous = draft.at
