"""From the numbers of a sentence to claims: which measure, which sides, which time each one is about."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.drafting import Drafting
from factcheck.extractor.lists import pairings
from factcheck.extractor.measures import asides
from factcheck.extractor.measures.balances.accounts import account_of, with_accounts
from factcheck.extractor.measures.flows.bare_turnover import with_turnover_of_flow
from factcheck.extractor.measures.flows.between_again import with_two_again
from factcheck.extractor.measures.flows.branch_turnover import with_turnover_of_branch
from factcheck.extractor.measures.flows.coming_in import with_goods_coming_in
from factcheck.extractor.measures.flows.crossing import with_goods_crossing
from factcheck.extractor.measures.flows.going_there import with_goods_going_there
from factcheck.extractor.measures.flows.turned_over import with_trade_turned_over
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.money.public_purse import with_public_purse
from factcheck.extractor.measures.money.spent_on import with_spending
from factcheck.extractor.measures.of_sentence import with_sides
from factcheck.extractor.measures.strong import strong
from factcheck.extractor.measures.verbs.before_verbs import with_changes_before_verbs
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.of_changes import with_products_of_levels
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.find import senses
from factcheck.extractor.senses.percentages.ratios import told_so
from factcheck.extractor.sides.of_number import completed
from factcheck.extractor.times.bases.bases_going_on import go_on_with_bases
from factcheck.extractor.times.bases.bases_in_step import tell_bases_in_step, tell_bases_of_the_same_month
from factcheck.extractor.times.before.led_from import lead_from_earlier
from factcheck.extractor.times.before.levels_behind import tell_bases_of_levels_behind
from factcheck.extractor.times.of_changes import with_times_of_levels


def drafts(scene: Scene, measured: list[Frame], products: list[ProductName], context: Context) -> list[Draft]:
    """A draft for each number of the sentence that has a measure, its own or one that was carried to it.

    Args:
        measured: what the sentence measures.
        products: those that it names.
    """
    told = with_goods_crossing(with_goods_coming_in(measured, scene, context), scene, context)
    told = with_accounts(with_public_purse(with_spending(told, scene), scene, context), scene, context)
    told = with_turnover_of_flow(with_turnover_of_branch(told, scene, products), scene, context)
    told = with_goods_going_there(with_trade_turned_over(told, scene, context), scene, context)
    told = with_two_again(told, scene, context)
    found = senses(scene)
    context.account = account_of(told, scene, context.account)
    own = strong(told, scene, context)
    paired = pairings(scene, list(found), own, context)
    resolved = with_sides(own, scene, context)
    beside = tuple(resolved.get(frame.at) or completed(frame, scene, context) for frame in told)
    drafting = Drafting(scene, products, context, own, resolved, beside, found, paired)
    unread: int | None = None
    for at, sense in found.items():
        number = scene.tokens[at].number
        assert number is not None
        if unread is not None and asides.is_of_unread(scene, at, sense, unread):
            continue
        if not drafting.read(at, told_so(number, sense), sense):
            unread = at
    with_changes_before_verbs(scene, drafting.made)
    lead_from_earlier(scene, drafting.made, context.period or context.main_period)
    made = with_products_of_levels(scene, with_times_of_levels(scene, drafting.made))
    tell_bases_in_step(scene, made, context)
    tell_bases_of_the_same_month(made)
    tell_bases_of_levels_behind(scene, made)
    go_on_with_bases(scene, made)
    return made
