"""What costs something is no statistic itself: "a dozen eggs cost $5"."""

from __future__ import annotations

from itertools import dropwhile, islice

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_MILLION = 1_000_000
_FAR = 5
"""Within how many tokens behind one of a unit it is said what it costs: "a kilo of good rice now costs"."""


def priced(scene: Scene, at: int) -> Token | None:
    """The verb right behind so much of what costs something: "a dozen eggs cost $5", "one kilo of rice now costs".

    What millions of tonnes cost is no price: "its 14 million kg cost it $113 million".
    """
    costs = word_set("measure_units", "costing")
    row = scene.after(at, _FAR)
    number = scene.tokens[at].number
    if number is not None and number.quantity.printed.scale >= _MILLION * number.quantity.printed.unit_scale:
        return None
    single = (
        number is not None and number.quantity.printed.scale <= 1 and scene.tokens[at].text.startswith(("one ", "1 "))
    )
    if single and row and row[0].text == "of":
        row = list(dropwhile(lambda token: token.text == "of" or token.pos[:2] in ("NN", "JJ", "RB"), row))
    return next((token for token in islice(row, 1) if token.text in costs and token.pos[:2] == "VB"), None)
