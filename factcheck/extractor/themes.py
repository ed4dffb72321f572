"""The product that a sentence leaves to those after it."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.product_names import product_names
from factcheck.extractor.scene import Scene
from factcheck.extractor.slots import Draft


def remember_product(context: Context, made: list[Draft], scene: Scene, *, listed: bool) -> None:
    """Keep the product that the sentence was about; a list item's own is not that of the next."""
    if listed:
        return
    told = [draft.frame.product for draft in made if draft.sense.kind is not Kind.RANK]
    if told:
        context.theme = told[0] if len(set(told)) == 1 else None
        return
    if subject := next((name.name for name in product_names(scene) if not name.governor), None):
        context.theme = subject
