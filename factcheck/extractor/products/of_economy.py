"""The part of a whole economy, or of what is no trade, that a number is about: a branch, who is paid, whose debt."""

from __future__ import annotations

from factcheck.extractor.dashed_asides import dashed_aside
from factcheck.extractor.products.asides import without_asides
from factcheck.extractor.products.beside import beside, within
from factcheck.extractor.products.going_on import tells_its_change
from factcheck.extractor.products.having_with import having_with
from factcheck.extractor.products.home_and_abroad import home_or_abroad
from factcheck.extractor.products.in_brackets import named_in_turn, outside_others
from factcheck.extractor.products.names import ProductName, product_names
from factcheck.extractor.products.of_age import of_age
from factcheck.extractor.products.parts import moved_item, part
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.predicated import predicated
from factcheck.extractor.products.predicates import predicate
from factcheck.extractor.products.sectors import is_sector, names_part_of_debt, names_sector
from factcheck.extractor.products.spoken_of import continued
from factcheck.extractor.products.subjects import (
    clause_subject,
    sector_that_has,
)
from factcheck.extractor.products.surroundings import cites, leaves_out
from factcheck.extractor.products.travelling import travelling
from factcheck.resources import vocabulary

OF_AN_ECONOMY = frozenset(
    [
        "gdp",
        "gdp_per_capita",
        "population",
        "unemployment",
        "debt",
        "reserves",
        "wages",
        "remittances",
        "budget",
        "inflation",
    ]
)
"""Measures of a whole economy: no product spoken of before narrows them, only what their own clause names."""


_OF_GOODS_TOLD = frozenset(
    {
        "other:export price",
        "other:import price",
        "other:crop yields",
        "other:domestic sales",
        "other:commodity stocks",
    }
)
"""Of these the product is that of the exports, the imports or the harvest that the article tells of."""


def part_of_economy(place: Place) -> str | None:
    """The part of a whole economy, or of what is no trade: named in the sentence, by the measure, or before."""
    frame = place.frame
    taken_up = continued(place) if frame.measure.startswith("other:") else None
    is_name = names_sector if _has_sectors(frame.measure) else is_sector
    names = product_names(place.scene, names_part_of_debt if frame.measure == "debt" else is_name)
    names = [name for name in names if not cites(name.name.partition(" ")[0]) and not _is_reckoned(place, name)]
    if told := named_in_turn(place.scene, place.at, names):
        return told
    names = outside_others(place.scene, place.at, names)
    names = [name for name in without_asides(place, names) if not _is_counted_before(place, name)]
    if frame.product:
        names = [name for name in names if name.governor != "excluding" and not leaves_out(name.name.split()[0])]
    named = moved_item(place) if _has_sectors(frame.measure) else None
    said = predicate(place) if frame.measure == "debt" else travelling(place) or of_age(place)
    named = named or said or home_or_abroad(place)
    named = named or beside(place, _near(place, names)) or clause_subject(place) or having_with(place)
    if not named and place.before and tells_its_change(place):
        named = place.before[1]
    named = named or frame.product
    named = named or sector_that_has(place)
    named = named or within(place, outside_others(place.scene, place.at, product_names(place.scene, names_sector)))
    priced = (place.spoken_of or place.opened) if frame.measure in _OF_GOODS_TOLD else None
    return named or part(place) or predicate(place) or predicated(place) or taken_up or priced


def _is_reckoned(place: Place, name: ProductName) -> bool:
    """Whether it only says how an amount is reckoned: "before tax $1,200", "after taxes"."""
    tokens = place.scene.tokens
    return name.first > 0 and tokens[name.first - 1].text in ("before", "after")


def _is_counted_before(place: Place, name: ProductName) -> bool:
    """Whether it is whom another number counts: "2 million foreigners came, a third more"."""
    before = name.first - 1
    return 0 <= before != place.at and place.scene.tokens[before].number is not None and before < place.at


def _has_sectors(measure: str) -> bool:
    """Whether what is made and sold are parts of the measure: of prices, wages, retail sales."""
    return measure in OF_AN_ECONOMY or measure in vocabulary("measures")["told_by_parts"]


def _near(place: Place, names: list[ProductName]) -> list[ProductName]:
    """The names with no measure and no country between them and the number, whose it then would be.

    What an aside names is in nobody's way: "Tobacco - due to a higher excise duty - became 2 percent dearer".
    """
    tokens, aside = place.scene.tokens, dashed_aside(place.scene, place.at)
    others = [p for p in range(place.at) if p not in aside and (tokens[p].measure or tokens[p].area)]
    return [n for n in names if not any(n.stop <= other for other in others)]
