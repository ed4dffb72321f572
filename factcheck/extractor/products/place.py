"""A number at its place in the sentence, with what was told before it: what its product is found from."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.units import bare_unit, kind_of
from factcheck.extractor.products.goods import Goods, weighs
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.words import is_kind_of_trade
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense


@dataclass(frozen=True, slots=True)
class Place:
    """A number in its sentence: its token, the number read before it, and how its frame came to it."""

    scene: Scene
    at: int
    named: list[ProductName]
    """The products that the sentence names."""
    previous: int | None
    sense: Sense
    frame: Frame
    own: bool
    """Whether the measure stands in the sentence itself."""
    before: tuple[int | None, str | None, Kind] | None = None
    """Of the claim read before it in the sentence: where its measure stands, its product, its kind."""
    spoken_of: str | None = None
    """The product that the sentences before were about."""
    theme: str | None = None
    """The same, where it was told of this measure, or what the heading or the whole article is about."""
    main: str | None = None
    """The product that the article as a whole is about, as far as it was told of this measure."""
    goods: Goods | None = None
    """Those that an article names which weighs some."""
    opened: str | None = None
    """The same whatever the measure, where no trade in everything was told of: what is weighed is but that."""
    made: str | None = None
    """The product whose output the sentence before told."""

    @property
    def kind_of_trade(self) -> str | None:
        """The kind of trade that the article is about, which is that of its balance too."""
        return self.main if self.main and is_kind_of_trade(self.main) and not self.frame.all_goods else None


def is_mass(place: Place) -> bool:
    """Whether it is an amount that no total is told in: tonnes, barrels, pieces, the land of a crop.

    Not so are the cars of which sales of cars are told.
    """
    number = place.scene.tokens[place.at].number
    if number is not None and kind_of(number.quantity.unit) == "area":
        return True
    return number is not None and weighs(number) and bare_unit(place.frame.measure) != number.quantity.unit
