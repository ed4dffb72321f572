"""The product that a sentence leaves to those after it."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.products.names import product_names
from factcheck.extractor.products.words import names_product
from factcheck.extractor.scene import Scene


def remember_product(context: Context, made: list[Draft], scene: Scene, *, listed: bool) -> None:
    """Keep the product that the sentence was about; a list item's own is not that of the next."""
    _remember_main_product(context, made, listed)
    if listed:
        return
    told = [draft.frame for draft in made if draft.sense.kind is not Kind.RANK]
    if told:
        products = {frame.product for frame in told}
        subject = next((name.name for name in product_names(scene) if not name.governor), None)
        context.theme = told[0].product if len(products) == 1 else subject if products == {None, subject} else None
        context.theme_measure = told[-1].measure
        return
    if subject := next((name.name for name in product_names(scene) if not name.governor), None):
        context.theme, context.theme_measure = subject, None


def _remember_main_product(context: Context, made: list[Draft], listed: bool) -> None:
    for draft in made:
        if draft.frame.measure not in FLOWS or draft.sense.kind is Kind.RANK:
            continue
        product = draft.frame.product
        if context.main_measure is None:
            context.main_measure = draft.frame.measure
            context.main_product = product if product and not listed and names_product(product) else None
        elif product is None and draft.frame.measure == context.main_measure:
            context.main_product = None
