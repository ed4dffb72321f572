"""The product or sector that a number is about: beside it, in its clause, or spoken of before."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.measures.frames import frames
from factcheck.extractor.products.asides import without_asides
from factcheck.extractor.products.beside import behind, beside, fronting
from factcheck.extractor.products.branches_acting import branch_acting, made_before, proceeds_again
from factcheck.extractor.products.carrying import is_transport
from factcheck.extractor.products.drivers import without_drivers
from factcheck.extractor.products.epithets import is_epithet
from factcheck.extractor.products.excluded import excluded, excluded_at_first
from factcheck.extractor.products.going_on import (
    changes_otherwise,
    comes_to,
    goes_on_in_points,
    is_set_beside_in_brackets,
)
from factcheck.extractor.products.going_to import going_to
from factcheck.extractor.products.names import ProductName, product_names
from factcheck.extractor.products.of_economy import OF_AN_ECONOMY, part_of_economy
from factcheck.extractor.products.of_ones import of_ones
from factcheck.extractor.products.of_those import of_those
from factcheck.extractor.products.of_two import of_two
from factcheck.extractor.products.of_unit import counted_anew, counted_goods, counts_other, handled, made_goods, weighed
from factcheck.extractor.products.paid_for import paid_for
from factcheck.extractor.products.parts import bullet, part, shared
from factcheck.extractor.products.place import Place, is_mass
from factcheck.extractor.products.predicates import predicate_of_trade
from factcheck.extractor.products.ranked import leading, ranked_before, ranked_within
from factcheck.extractor.products.relatives import relative_subject
from factcheck.extractor.products.rest import rest_of
from factcheck.extractor.products.sectors import names_part_of_investment
from factcheck.extractor.products.spoken_of import continued, framing, opening, spoken_of, subject
from factcheck.extractor.products.traded import traded
from factcheck.extractor.products.travelling import travelling
from factcheck.extractor.products.unknown import unknown_subject, unknown_weighed, unknown_worth
from factcheck.extractor.products.wholes import (
    counts_goods,
    counts_in,
    is_of_amount_before,
    is_of_everything,
    is_of_the_whole,
    is_part_told_before,
    is_share_of_all,
    is_the_total,
    is_the_whole,
    is_told_of_the_whole,
)
from factcheck.extractor.products.words import are_firms_of_a_kind
from factcheck.extractor.senses.percentages.of_those import tells_part_again
from factcheck.resources import vocabulary


def product_of(place: Place) -> str | None:
    """What the number counts, all goods where it is None."""
    if place.frame.measure in vocabulary("products")["undivided"]:
        return None
    if told := of_those(place) or of_ones(place):
        return told
    if counts_in(place):
        return None
    if place.sense.of_those and place.before and tells_part_again(place.scene, place.at, place.frame):
        return place.before[1]
    named = _named(place)
    if named and place.frame.measure in FLOWS and is_transport(named):
        return None
    if named in vocabulary("products")["all_that_is_counted"].get(place.frame.measure, ()):
        return None
    if named and not counts_other(place, named):
        return _of_epithet(named, place)
    return None if counts_goods(place, place.named) else handled(place) or weighed(place)


def _of_epithet(named: str, place: Place) -> str:
    """The goods spoken of before where only an epithet takes them up: "exports of the metal" behind copper.

    Be it in the same sentence: "Nothing cost more than gold: the metal took $5bn".
    """
    if not is_epithet(place.scene, named):
        return named
    here = [name.name for name in place.named if name.stop <= place.at and name.name != named]
    return next((name for name in (*here[-1:], place.theme, place.main, place.opened) if name and name != named), named)


def _named(place: Place) -> str | None:
    """What the sentence, or those before it, name as counted."""
    frame = place.frame
    if told := travelling(place) or going_to(place):
        return told
    if place.before and _goes_on(place):
        return place.before[1]
    if told := ranked_within(place) or relative_subject(place) or of_two(place):
        return told
    if frame.measure in FLOWS and (counted := counted_anew(place)):
        return counted
    unlisted = frame.measure.startswith("other:")
    if (unlisted or frame.measure in FLOWS) and (others := excluded_at_first(place)):
        return others
    if frame.measure in OF_AN_ECONOMY or (unlisted and not is_mass(place)):
        return part_of_economy(place)
    if item := bullet(place.scene, place.at, place.previous):
        return item
    if frame.measure == "fdi":
        place = replace(place, named=product_names(place.scene, names_part_of_investment))
    names = [name for name in place.named if not name.owned or place.sense.kind is Kind.SHARE or _is_sold(place, name)]
    names = without_drivers(place.scene, place.at, without_asides(place, names))
    if told := shared(place, names):
        return told
    if counts_goods(place, names):
        firms = [name for name in names if are_firms_of_a_kind(name.name.split())]
        return subject(place, firms) or branch_acting(place) or (frame.product if place.own else None)
    if frame.measure == "balance":
        opened = framing(place, names) or opening(place, names)
        named = frame.product or behind(place, names) or opened or traded(place, names)
        return named or excluded(place) or place.kind_of_trade
    if dealt := _dealt_in(place, names):
        return dealt
    if leader := rest_of(place) or leading(place, names) or ranked_before(place, names):
        return leader
    if named := predicate_of_trade(place, names):
        return named
    if (
        named := paid_for(place.scene, place.at, frame, names)
        or behind(place, names)
        or beside(place, names)
        or fronting(place, names)
        or part(place)
    ):
        return named
    return _spoken_of(place, names)


def _goes_on(place: Place) -> bool:
    """Whether it tells more of what the number before it is of."""
    in_words = goes_on_in_points(place) or comes_to(place) or changes_otherwise(place)
    return in_words or is_set_beside_in_brackets(place)


def _dealt_in(place: Place, names: list[ProductName]) -> str | None:
    """The goods right before the word for dealing in them: "metals trading grew to $3bn"."""
    at = place.frame.at
    if at is None or not place.frame.verb or not place.scene.tokens[at].text.endswith("ing"):
        return None
    return next((name.name for name in names if name.stop == at and not name.governor), None)


def _is_sold(place: Place, name: ProductName) -> bool:
    """Whether the goods narrow no measure but bare sales, as those of a flow are: "exports grew, as coal sales"."""
    bare = place.scene.tokens[name.stop].text in vocabulary("measures")["directed_nouns"]["exports"]
    return bare and all(frame.at != name.stop for frame in frames(place.scene))


def _spoken_of(place: Place, names: list[ProductName]) -> str | None:
    """What the number counts where no name stands beside it: an unknown name, the measure's own, one from before."""
    frame = place.frame
    if unknown := unknown_weighed(place) or unknown_subject(place) or unknown_worth(place):
        return unknown
    if _restates_share(place) or is_of_amount_before(place):
        return place.before[1] if place.before else None
    if place.spoken_of and is_part_told_before(place):
        return place.spoken_of
    if is_of_everything(place):
        return None
    if is_the_total(place):
        return place.main
    if is_told_of_the_whole(place):
        return frame.product if place.own and not _is_share_of_itself(place) else None
    if is_the_whole(place) or is_of_the_whole(place) or is_share_of_all(place):
        return frame.product if place.own else None
    if (listed := continued(place)) and frame.product:
        return listed
    if frame.product and place.own:
        return _in_full(frame.product, names)
    if frame.measure in FLOWS and (others := excluded(place)):
        return others
    told = made_goods(place) or spoken_of(place, names) or counted_goods(place)
    return told or branch_acting(place) or proceeds_again(place) or made_before(place)


def _in_full(product: str, names: list[ProductName]) -> str:
    """The name of which `product` is only a part: "machinery" of "machinery and electronics"."""
    parts = set(product.split())
    return next((name.name for name in names if parts <= set(name.name.split())), product)


def _restates_share(place: Place) -> bool:
    """Whether the amount is the share before it told again: "79 percent of exports, or $1.5bn", ", worth $1.5bn"."""
    if place.before is None or place.previous is None or place.before[2] is not Kind.SHARE:
        return False
    between = place.scene.tokens[place.previous + 1 : place.at]
    if place.sense.kind is not Kind.LEVEL or not between:
        return False
    worth = len(between) > 1 and between[-1].has("worth") and between[-2].text == ","
    return worth or between[-1].text == "or"


def _is_share_of_itself(place: Place) -> bool:
    """Whether the share before the number is of the goods that the number itself would be of, and of no partner's."""
    of_partner = any(token.area for token in place.scene.tokens[: place.previous])
    return place.before is not None and place.before[1] == place.frame.product and not of_partner
