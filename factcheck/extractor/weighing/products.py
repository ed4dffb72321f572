"""Of what goods: every product that a number could be told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.carried import is_but_of_another
from factcheck.extractor.products.drivers import drives_it, without_drivers
from factcheck.extractor.products.epithets import is_epithet
from factcheck.extractor.products.goods import weighs
from factcheck.extractor.products.in_brackets import outside_others
from factcheck.extractor.products.names import ProductName, product_names
from factcheck.extractor.products.sectors import names_sector
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import said_of
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.product_rows import Desk, SoFar
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.settled_products import is_settled
from factcheck.resources import vocabulary, word_set

_IN_SENTENCE = 8
_REMEMBERED = 3
"""How many other products of the sentences before may be meant, the last told first."""
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
            if not (in_step or is_settled(desk, draft)) and len(options) > 1:
                yield draft, _ballot(desk, draft, options, key)
            so_far.tell(draft, sentence)
        so_far.named.update((name.name, sentence) for name in row)


def _told_with(desk: Desk, draft: Draft) -> Hashable:
    """What is the same for numbers in a row that the rules tell of one product, with none named between them."""
    driven = drives_it(desk.reading.scene, draft.at, len(desk.reading.scene.tokens))
    return desk.sentence, draft.frame.product, sum(name.first < draft.at for name in desk.names), driven


def _options(desk: Desk, draft: Draft) -> list[str | None]:
    """The products that the sentence names or the reading keeps in mind, the rules' own first.

    What is weighed right behind a sentence on goods is of them, and not of goods of every kind.
    """
    context = desk.reading.context
    counted = [name for name in desk.names if name.governor != "excluding" and not _sends(name.name, draft)]
    counted = [name for name in counted if not _is_reckoned(desk.reading.scene, name)]
    counted = without_drivers(desk.reading.scene, draft.at, outside_others(desk.reading.scene, draft.at, counted))
    counted = [name for name in counted if not _is_group_of_next(desk.reading.scene, draft.at, name)]
    named = sorted(counted, key=lambda name: abs(name.first - draft.at))[:_IN_SENTENCE]
    recent = [one for one in reversed(desk.so_far.products) if one][:_REMEMBERED]
    heading = context.heading.product if context.heading else None
    counted_itself = bare_unit(draft.frame.measure) == (draft.number.quantity.unit or "")
    beside = (f.product for f in draft.beside if not drives_it(desk.reading.scene, draft.at, f.at or 0))
    kept = (
        draft.own.product if draft.own else None, *beside, context.theme,
        context.main_product, heading, context.topic.product if context.topic else None,
        None if counted_itself or not context.goods else context.goods.staple,
    )  # fmt: skip
    before = [] if _is_whole_anew(draft, desk.reading.scene) else [*recent, *kept]
    before = [one for one in before if one and not is_but_of_another(one, draft.frame, context)]
    before = [one for one in before if one == draft.frame.product or not _are_people_left(desk, draft, one)]
    of_theme = draft.frame.product is not None and draft.frame.product == context.theme
    everything = [] if of_theme and weighs(draft.number) else [None]
    found = [draft.frame.product, *everything, *(one.name for one in named), *before]
    ruled, *others = dict.fromkeys(found)
    return [ruled, *(one for one in others if not (ruled and one and is_epithet(desk.reading.scene, one)))]


def _sends(name: str, draft: Draft) -> bool:
    """Whether it names only who send the money that is told: "wired home by three million emigrants"."""
    return draft.frame.measure == "remittances" and name.rpartition(" ")[2] in word_set("measures", "senders")


def _is_reckoned(scene: Scene, name: ProductName) -> bool:
    """Whether it only says how an amount is reckoned: "before tax $1,200", "(small firms included)"."""
    if any(near.text in word_set("measures", "reckoned", "behind") for near in scene.after(name.stop - 1, 1)):
        return True
    led = any(near.text in word_set("measures", "reckoned", "lead") for near in scene.before(name.first, 1))
    return led and name.name.rpartition(" ")[2] in word_set("measures", "reckoned", "what")


def _is_group_of_next(scene: Scene, at: int, name: ProductName) -> bool:
    """Whether it names what a number behind that one is told of: "84 years in all: 81 for men and 87 for women".

    Behind a colon it may stand before its number: "8,000 jobs: in the private sector 6,000".
    """
    between = scene.tokens[at + 1 : name.first]
    if any(token.text == ":" for token in between):
        return any(token.number for token in (*between, *scene.tokens[name.stop :]))
    return name.name in word_set("measure_units", "groups") and any(token.number for token in between)


def _is_whole_anew(draft: Draft, scene: Scene) -> bool:
    """Whether its sentence names what is told of a whole economy, so that no part told of before narrows it.

    So it does with the people of a place that it names: "Second is Mopti, with 2 million".
    """
    frame = draft.frame
    named = frame.at is not None and not (frame.weak or frame.verb)
    if draft.sense.kind is Kind.SHARE and not frame.rate:
        return frame.measure == "gdp"
    if frame.measure == "population" and (said := said_of(frame.reporter)) and said[0] >= scene.offset + scene.start:
        return True
    in_points = draft.number.form is Form.POINTS
    return named and not in_points and frame.measure in vocabulary("measures")["whole_economy"]


def _are_people_left(desk: Desk, draft: Draft, product: str | None) -> bool:
    """Whether it is men, or women, of whom a sentence before told, and this one begins anew with a place."""
    if product not in word_set("products", "those") or draft.frame.measure not in word_set(
        "products", "people_in_parts"
    ):
        return False
    return desk.reading.scene.tokens[0].area is not None


def _is_of_trade(desk: Desk, draft: Draft) -> bool:
    """Whether the sentence names the balance as that of trade: "the trade balance showed a surplus of $3bn"."""
    tokens = desk.reading.scene.tokens[: draft.at]
    return draft.frame.measure == "balance" and any(token.measure and "trade balance" in token.text for token in tokens)


def _ballot(desk: Desk, draft: Draft, options: Sequence[str | None], together: Hashable) -> Ballot[str | None]:
    told_whole = draft.frame.at is not None and options[0] is None
    told_whole = told_whole and (draft.frame.all_goods or _is_of_trade(desk, draft))
    lead = _LEAD_OVER_ALL if told_whole else _LEAD
    return Ballot(options, desk.rows(draft, options), lead, together=together)
