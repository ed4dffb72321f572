"""Of what goods: every product that a number could be told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.index_of import indices
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.carried import is_but_of_another
from factcheck.extractor.products.epithets import is_epithet
from factcheck.extractor.products.names import LEFT_OUT, ProductName, product_names
from factcheck.extractor.products.paid_for import paid_for
from factcheck.extractor.products.sectors import names_sector
from factcheck.extractor.products.taken_up import is_so_much_of_them
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import said_of
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.product_rows import Desk, SoFar
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import vocabulary, word_set

_IN_SENTENCE = 8
_REMEMBERED = 3
"""How many other products of the sentences before may be meant, the last told first."""
_OF_GOODS = 4
"""Within how many words behind a measure it is said to be of all goods."""
_LEAD = 1.2
_LEAD_OVER_ALL = 3.0
"""Where the sentence speaks of goods of every kind, as a balance does that names none."""


def ballots(readings: Sequence[Reading]) -> Iterator[tuple[Draft, Ballot[str | None]]]:
    """For every draft the products that it could be told of, the rules' own first; None is all goods.

    A number that restates another is told of the same and has no ballot, nor has one that is told in step with a row
    of products, one of all goods but those that are left out, one where no product is in sight, and where an index
    stands.
    """
    so_far = SoFar()
    names = [product_names(one.scene, names_sector) if one.told else [] for one in readings]
    named = Counter(str(name.name) for row in names for name in row)
    for sentence, (reading, row) in enumerate(zip(readings, names, strict=True)):
        so_far.last_here = None
        desk = Desk(reading, sentence, so_far, row, named)
        key: Hashable = None
        options: list[str | None] = []
        for draft in reading.told:
            in_step = draft.in_step is not None and draft.in_step.tells_product
            before, key = key, _told_with(desk, draft)
            if key != before:
                options = _options(desk, draft)
            settled = draft.sense.bracket or in_step or _leaves_out(draft) or _is_in_measure(desk, draft)
            settled = settled or _is_of_goods(desk, draft) or _is_part_of_economy(desk, draft)
            settled = settled or _is_in_number(desk, draft) or _is_paid_for(desk, draft)
            settled = settled or _is_of_them(desk, draft) or _is_told_of_by_clause(desk, draft)
            settled = settled or draft.frame.measure in indices()
            if not settled and len(options) > 1:
                yield draft, _ballot(desk, draft, options, key)
            so_far.tell(draft, sentence)
        so_far.named.update((name.name, sentence) for name in row)


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


def _told_with(desk: Desk, draft: Draft) -> Hashable:
    """What is the same for numbers in a row that the rules tell of one product, with none named between them."""
    return desk.sentence, draft.frame.product, sum(name.first < draft.at for name in desk.names)


def _options(desk: Desk, draft: Draft) -> list[str | None]:
    """The products that the sentence names or the reading keeps in mind, the rules' own first."""
    context = desk.reading.context
    counted = [name for name in desk.names if name.governor != "excluding" and not _sends(name.name, draft)]
    counted = [name for name in counted if not _is_reckoned(desk.reading.scene, name)]
    counted = [name for name in counted if not _is_group_of_next(desk.reading.scene, draft.at, name)]
    named = sorted(counted, key=lambda name: abs(name.first - draft.at))[:_IN_SENTENCE]
    recent = [one for one in reversed(desk.so_far.products) if one][:_REMEMBERED]
    heading = context.heading.product if context.heading else None
    counted_itself = bare_unit(draft.frame.measure) == (draft.number.quantity.unit or "")
    kept = (
        draft.own.product if draft.own else None, *(frame.product for frame in draft.beside), context.theme,
        context.main_product, heading, context.topic.product if context.topic else None,
        None if counted_itself or not context.goods else context.goods.staple,
    )  # fmt: skip
    before = [] if _is_whole_anew(draft, desk.reading.scene) else [*recent, *kept]
    before = [one for one in before if one and not is_but_of_another(one, draft.frame, context)]
    found = [draft.frame.product, None, *(one.name for one in named), *before]
    ruled, *others = dict.fromkeys(found)
    return [ruled, *(one for one in others if not (ruled and one and is_epithet(desk.reading.scene, one)))]


def _sends(name: str, draft: Draft) -> bool:
    """Whether it names only who send the money that is told: "wired home by three million emigrants"."""
    return draft.frame.measure == "remittances" and name.rpartition(" ")[2] in word_set("measures", "senders")


def _is_reckoned(scene: Scene, name: ProductName) -> bool:
    """Whether it only says how an amount is reckoned: "before tax $1,200", "after taxes"."""
    led = any(near.text in word_set("measures", "reckoned", "lead") for near in scene.before(name.first, 1))
    return led and name.name in word_set("measures", "reckoned", "what")


def _is_group_of_next(scene: Scene, at: int, name: ProductName) -> bool:
    """Whether it names what a number behind that one is told of: "84 years in all: 81 for men and 87 for women"."""
    between = scene.tokens[at + 1 : name.first]
    apart = name.name in word_set("measure_units", "groups") or any(token.text == ":" for token in between)
    return apart and any(token.number for token in between)


def _is_whole_anew(draft: Draft, scene: Scene) -> bool:
    """Whether its sentence names what is told of a whole economy, so that no part told of before narrows it.

    So it does with the people of a place that it names: "Second is Mopti, with 2 million".
    """
    frame = draft.frame
    named = frame.at is not None and not (frame.weak or frame.verb)
    if draft.sense.kind is Kind.SHARE:
        return frame.measure == "gdp"
    if frame.measure == "population" and (said := said_of(frame.reporter)) and said[0] >= scene.offset + scene.start:
        return True
    in_points = draft.number.form is Form.POINTS
    return named and not in_points and frame.measure in vocabulary("measures")["whole_economy"]


def _is_of_trade(desk: Desk, draft: Draft) -> bool:
    """Whether the sentence names the balance as that of trade: "the trade balance showed a surplus of $3bn"."""
    tokens = desk.reading.scene.tokens[: draft.at]
    return draft.frame.measure == "balance" and any(token.measure and "trade balance" in token.text for token in tokens)


def _ballot(desk: Desk, draft: Draft, options: Sequence[str | None], together: Hashable) -> Ballot[str | None]:
    told_whole = draft.frame.at is not None and options[0] is None
    told_whole = told_whole and (draft.frame.all_goods or _is_of_trade(desk, draft))
    lead = _LEAD_OVER_ALL if told_whole else _LEAD
    return Ballot(options, desk.rows(draft, options), lead, together=together)
