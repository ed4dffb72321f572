"""The product that a sentence leaves to those after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_modifier
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, TWO_SIDED, Frame
from factcheck.extractor.measures.frames import frames
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.sectors import is_part_of_investment, makes_everything
from factcheck.extractor.products.words import are_firms_of_a_kind, is_kind_of_trade, names_product
from factcheck.extractor.scene import Scene, Token

_MADE, _INVESTED = "production", "fdi"
"""Of investment only its own sentence tells what it is made of."""
_OF_BRANCH = "other:industry turnover"
"""What a branch turns over, be it sold at home or abroad."""
_ENDS = frozenset({".", ":"})
_NARROWED = 2
"""How many words before a measure that opens a headline may name the goods."""
_HEADING = 2
"""So few words only announce what follows: "Exports"."""


def remember_product(
    context: Context,
    made: list[Draft],
    told: list[Frame],
    scene: Scene,
    names: Sequence[ProductName],
    *,
    listed: bool,
) -> None:
    """Keep the product that the sentence was about; a list item's own is not that of the next.

    `told` are the measures that it speaks of, whether numbers tell of them or not, `names` the products that it names.
    """
    _remember_main_product(context, made, told, scene, listed)
    if listed:
        return
    numbers = [draft for draft in made if draft.sense.kind is not Kind.RANK]
    if any(d.frame.measure == _INVESTED and is_part_of_investment(d.frame.product or "") for d in numbers):
        context.theme = None
        context.frame = replace(context.frame, product=None) if context.frame else None
        return
    if numbers:
        products = {draft.frame.product for draft in numbers}
        subject = subject_of(names, stop=numbers[0].at)
        context.theme = (
            numbers[0].frame.product if len(products) == 1 else subject if products == {None, subject} else None
        )
        context.theme_is_part = _are_parts_of_all(numbers, context)
        context.theme_measure = numbers[-1].frame.told_by(context.home)
        if len(products) > 1 and context.frame:
            context.frame = replace(context.frame, product=context.theme)
        return
    context.theme_is_part = False
    products = {frame.product for frame in told if frame.measure in FLOWS}
    if len(products) == 1 and len(told) == 1 and not told[0].verb and None not in products:
        context.theme, context.theme_measure = products.pop(), told[0].told_by(context.home)
        return
    subject = subject_of(names, stop=len(scene.tokens)) or _pointed_to(names, scene)
    if subject and not (_is_goods_in_trade(subject, context) and any(map(_is_trade_in_all, told))):
        context.theme, context.theme_measure = subject, None
    elif any(area.codes[0] != context.home for _, area in scene.areas) or _turns_away(told, context.theme_measure):
        context.theme = None


def _are_parts_of_all(made: Sequence[Draft], context: Context) -> bool:
    """Whether goods were only told to be parts of all that is traded: "Sales were $3bn. Oil made up 9 percent"."""
    last = made[-1].frame
    parts = all(draft.sense.kind is Kind.SHARE and draft.frame.partner == "world" for draft in made)
    return parts and last.told_by(context.home) in context.told_whole and last.product != context.main_product


def _is_goods_in_trade(subject: str, context: Context) -> bool:
    """Whether the article opens with trade in all goods ("Peru's trade with Chad shrinks"), and these are goods."""
    in_all = context.topic is not None and _is_trade_in_all(context.topic)
    return in_all and not are_firms_of_a_kind(subject.split())


def _is_trade_in_all(frame: Frame) -> bool:
    """Whether goods named beside it are but parts of the trade told of: "Copper is what trade with Chad rests on"."""
    return frame.product is None and not frame.verb and frame.measure in TWO_SIDED


def _turns_away(told: list[Frame], measure: str | None) -> bool:
    """Whether what follows is no longer told of the product: who trades ("The top export destinations were:"), goods of
    every kind ("As a whole trade shrank"), or the flow the other way ("Imports collapsed")."""
    return any(frame.product is None and (frame.part or _is_of_all(frame, measure)) for frame in told)


def _is_of_all(frame: Frame, measure: str | None) -> bool:
    other = measure in ONE_WAY and frame.measure in ONE_WAY and frame.measure != measure
    return frame.measure in FLOWS and not frame.verb and (frame.all_goods or other)


def subject_of(names: Iterable[ProductName], *, stop: int) -> str | None:
    """The first product before the token `stop` that no preposition ties to something else."""
    return next((name.name for name in names if not name.governor and name.stop <= stop), None)


def _pointed_to(names: Sequence[ProductName], scene: Scene) -> str | None:
    """What a sentence only leads to, and then ends: "The steepest fall was in coffee", "The jump was that of tea"."""
    last = names[-1] if names else None
    if last is None or any(token.text not in _ENDS for token in scene.tokens[last.stop :]):
        return None
    lead = [token for token in scene.before(last.first, 3) if token.text not in ("in", "of", "that")]
    return last.name if lead and lead[0].has("be") and last.governor in ("in", "of") else None


def _remember_main_product(context: Context, made: list[Draft], told: list[Frame], scene: Scene, listed: bool) -> None:
    """What the article is about is the product of its first number; of a share, that which it is a share of."""
    for draft in made:
        if draft.frame.measure == _MADE and context.industry is None:
            context.industry = draft.frame.product if makes_everything(draft.frame.product) else ""
        if draft.frame.measure == _OF_BRANCH and context.main_measure is None:
            context.main_measure, context.main_product = "turnover", draft.frame.product
        if draft.frame.measure not in FLOWS or draft.sense.kind is Kind.RANK:
            continue
        product, told_of = draft.frame.product, draft.frame.told_by(context.home)
        if context.main_measure is None:
            context.main_measure = draft.frame.measure
            if draft.sense.kind is Kind.SHARE and draft.frame.partner == "world":
                product = next((frame.product for frame in frames(scene) if frame.product), None)
            context.main_product = product if product and not listed and _may_be_main(product) else None
        if product is not None and product == context.main_product:
            context.main_measures.add(draft.frame.measure)
        if product is None and not (draft.frame.all_goods and _are_shared(made, context.main_product)):
            both = TWO_SIDED if context.main_product is None else {"turnover"}
            context.told_whole |= FLOWS if told_of in both else {told_of}
    if not made and len(scene.tokens) > _HEADING:
        context.told_whole.update(f.measure for f in told if f.measure in FLOWS and _is_whole(f, scene))


def _are_shared(made: list[Draft], product: str | None) -> bool:
    """Whether all goods are only told to tell what part of them the product is: "exports as a whole were $13bn, so"."""
    named = product is not None and names_product(product)
    return named and any(d.sense.kind is Kind.SHARE and d.frame.product == product for d in made)


def _is_whole(frame: Frame, scene: Scene) -> bool:
    """Whether a measure that no number tells of is that of goods of every kind: not "exports to Chile fell".

    Nor is it where a noun narrows it that no list holds: "Feijoa exports at a record".
    """
    if frame.at and frame.at <= _NARROWED and all(map(_narrows, scene.tokens[: frame.at])):
        return False
    to_one = frame.partner is not None and frame.partner.isupper() and frame.measure in ONE_WAY
    return frame.product is None and not (frame.verb or frame.weak or (to_one and not frame.all_goods))


def _narrows(token: Token) -> bool:
    """Whether the word, which no tagger has spoken of where no figure stands, may be a noun that names goods."""
    named = token.text.isalpha() and not token.text.endswith(("ing", "ed")) and not is_modifier(token.text)
    return named and token.mention is None and not token.cues and token.pos[:2] in ("", "NN", "JJ")


def _may_be_main(product: str) -> bool:
    return names_product(product) or is_kind_of_trade(product)
