"""Those of all people that a number is of, named in a bracket behind it: "68 years (men), 76 years (women)"."""

from __future__ import annotations

from factcheck.extractor.products.place import Place
from factcheck.resources import word_set

_BRACKET = 3


def of_those(place: Place) -> str | None:
    """The people in the bracket right behind the number, who stand there alone."""
    row = place.scene.after(place.at, _BRACKET)
    if len(row) < _BRACKET or (row[0].text, row[2].text) != ("(", ")"):
        return None
    return place.scene.word(row[1]) if row[1].text in word_set("products", "those") else None
