"""The product that a sentence leaves to those after it."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.products.names import product_names
from factcheck.extractor.products.words import is_kind_of_trade, names_product
from factcheck.extractor.scene import Scene


def remember_product(context: Context, made: list[Draft], told: list[Frame], scene: Scene, *, listed: bool) -> None:
    """Keep the product that the sentence was about; a list item's own is not that of the next.

    `told` are the measures that it speaks of, whether numbers tell of them or not.
    """
    _remember_main_product(context, made, told, listed)
    if listed:
        return
    frames = [draft.frame for draft in made if draft.sense.kind is not Kind.RANK]
    if frames:
        products = {frame.product for frame in frames}
        subject = next((name.name for name in product_names(scene) if not name.governor), None)
        context.theme = frames[0].product if len(products) == 1 else subject if products == {None, subject} else None
        context.theme_measure = frames[-1].measure
        return
    if subject := next((name.name for name in product_names(scene) if not name.governor), None):
        context.theme, context.theme_measure = subject, None


def _remember_main_product(context: Context, made: list[Draft], told: list[Frame], listed: bool) -> None:
    """What the article is about is the product of its first number, unless trade in everything was told of before."""
    for draft in made:
        if draft.frame.measure not in FLOWS or draft.sense.kind is Kind.RANK:
            continue
        product = draft.frame.product
        if context.main_measure is None:
            context.main_measure = draft.frame.measure
            context.main_product = product if product and not listed and _may_be_main(product) else None
        if product is None:
            context.told_whole.add(draft.frame.measure)
    if not made:
        whole = (f.measure for f in told if f.product is None and not (f.verb or f.weak) and f.measure in FLOWS)
        context.told_whole.update(whole)


def _may_be_main(product: str) -> bool:
    return names_product(product) or is_kind_of_trade(product)
