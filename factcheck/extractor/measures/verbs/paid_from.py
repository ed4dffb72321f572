"""What "from" leads to behind earnings: who pays them, or whose goods they are paid for."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def is_paid_by(scene: Scene, at: int, place: int, frame: Frame) -> bool:
    """Whether it is what buyers pay, so that "from" leads to them: "export earnings from Peru"."""
    noun = scene.tokens[at].text.rpartition(" ")[2]
    earned = frame.measure == "exports" and noun in word_set("measures", "earned")
    return earned and any(token.area for token in scene.after(place, 2))


def is_for_goods(scene: Scene, place: int) -> bool:
    """Whether an area only says whose goods are paid for: "earnings from Rwandan tea"."""
    whose, good = [*scene.after(place, 2), None, None][:2]
    owned = whose is not None and whose.area is not None and whose.area.form == "demonym"
    return owned and good is not None and is_product(good.text)
