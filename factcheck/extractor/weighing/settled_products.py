"""The products that plain words settle, so that no trees weigh them: in the number itself, left out, or paid for."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.prices.index_of import indices
from factcheck.extractor.products.in_brackets import named_in_turn
from factcheck.extractor.products.names import LEFT_OUT
from factcheck.extractor.products.of_ones import ONES
from factcheck.extractor.products.paid_for import paid_for
from factcheck.extractor.products.taken_up import is_so_much_of_them
from factcheck.extractor.told import said_of
from factcheck.extractor.weighing.product_rows import Desk
from factcheck.resources import vocabulary, word_set

_OF_GOODS = 4
"""Within how many words behind a measure it is said to be of all goods."""


def is_settled(desk: Desk, draft: Draft) -> bool:
    """Whether what the number counts, or that it counts all goods, is told in words that leave no choice."""
    if draft.sense.bracket or _leaves_out(draft) or draft.frame.measure in indices():
        return True
    if named_in_turn(desk.reading.scene, draft.at, desk.names):
        return True
    told = (
        _is_in_measure, _is_of_goods, _is_part_of_economy, _is_in_number,
        _is_paid_for, _is_of_them, _is_told_of_by_clause, _are_ones, _is_worth, _is_ranked,
        _is_summed_up,
    )  # fmt: skip
    return any(settles(desk, draft) for settles in told)


def _is_part_of_economy(desk: Desk, draft: Draft) -> bool:
    """Whether the rules found in the sentence the part of a whole economy that it is told of."""
    said, scene = said_of(draft.frame.product), desk.reading.scene
    here = said is not None and said[0] >= scene.offset + scene.start
    return here and draft.frame.measure in vocabulary("measures")["told_by_parts"]


def _is_in_number(desk: Desk, draft: Draft) -> bool:
    """Whether the words of the number tell what it counts: "3,000 buses"."""
    said, scene, number = said_of(draft.frame.product), desk.reading.scene, draft.number
    return said is not None and number.start <= said[0] - scene.offset < number.end


def _is_paid_for(desk: Desk, draft: Draft) -> bool:
    """Whether the words behind the number tell what it was paid for: "$9m was spent on rice"."""
    bought = paid_for(desk.reading.scene, draft.at, draft.frame, desk.names)
    return bought is not None and bought == draft.frame.product


def _is_of_them(desk: Desk, draft: Draft) -> bool:
    """Whether words behind the number take up the goods spoken of before: "3 times as much of them"."""
    theme, scene = desk.reading.context.theme, desk.reading.scene
    return theme is not None and draft.frame.product == theme and is_so_much_of_them(scene, draft.at)


def _are_ones(desk: Desk, draft: Draft) -> bool:
    """Whether "ones" take up a kind told before: "$3bn by private firms and $2bn by state-owned ones"."""
    said, scene = said_of(draft.frame.product), desk.reading.scene
    return said is not None and any(
        token.text == ONES and 0 < scene.offset + token.start - said[1] <= 1 for token in scene.tokens
    )


def _is_summed_up(desk: Desk, draft: Draft) -> bool:
    """Whether what was told before it brought it so far: "sold tea for $1bn in May, raising the total to $5bn"."""
    last, before = desk.so_far.last_here, desk.reading.scene.tokens[: draft.at]
    if last is None or last.frame.product is None or last.frame.product != draft.frame.product:
        return False
    behind_first = dropwhile(lambda token: token.number is None, before)
    return any(token.text in word_set("periods", "summing_up") for token in behind_first)


def _is_told_of_by_clause(desk: Desk, draft: Draft) -> bool:
    """Whether a clause behind the product tells the number of it: "buys wheat and tea, which make up 9 percent"."""
    tokens = desk.reading.scene.tokens
    for name in desk.names:
        if name.name == draft.frame.product and name.stop < draft.at:
            behind = [token.text for token in tokens[name.stop : name.stop + 2] if token.text != ","]
            which = behind[:1] in (["which"], ["whose"])
            if which and not any(token.number for token in tokens[name.stop : draft.at]):
                return True
    return False


def _is_worth(desk: Desk, draft: Draft) -> bool:
    """Whether the number is said to be the worth of the goods right before it: "pipes valued at $9m"."""
    said, scene, stop = said_of(draft.frame.product), desk.reading.scene, draft.at
    while stop and scene.tokens[stop - 1].has("hedge"):
        stop -= 1
    worth = stop > 1 and scene.tokens[stop - 1].has("worth")
    return said is not None and worth and said[1] - scene.offset == scene.tokens[stop - 2].end


def _is_ranked(desk: Desk, draft: Draft) -> bool:
    """Whether the rules tell it of the goods that its sentence ranks: "tea was the main export, at 9% of all"."""
    product, tokens = draft.frame.product, desk.reading.scene.tokens
    before = [name for name in desk.names if name.stop <= draft.at]
    if product is None or draft.sense.kind is not Kind.SHARE or not before or before[-1].name != product:
        return False
    between = tokens[before[-1].stop : draft.at]
    return any(token.is_rank for token in between) and not any(token.number for token in between if not token.is_rank)


def _leaves_out(draft: Draft) -> bool:
    """Whether words leave a product out: "gold apart, exports were $3bn"."""
    return (draft.frame.product or "").startswith(LEFT_OUT)


def _is_in_measure(desk: Desk, draft: Draft) -> bool:
    """Whether the word for the measure tells the product: "re-exports"."""
    at, product = draft.frame.at, draft.frame.product
    measure = desk.reading.scene.tokens[at].measure if at is not None else None
    return product is not None and measure is not None and measure.product == product


def _is_of_goods(desk: Desk, draft: Draft) -> bool:
    """Whether the words for the measure say that it is of goods of every kind: "exports of goods fell by $4bn"."""
    at, own = draft.frame.at, draft.frame.product is None and draft.sense.kind is not Kind.SHARE
    if at is None or not own:
        return False
    row = [token.text for token in desk.reading.scene.after(at, _OF_GOODS)]
    return row[:2] == ["of", "goods"] or (
        " ".join(row[:3]) in word_set("products", "of_all_kinds") and row[3:] != ["of"]
    )
