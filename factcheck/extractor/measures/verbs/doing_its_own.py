"""Who does something beside what a clause tells, and is no side of it: "Peru bought 3 tonnes, with Chad taking 2".

So is who only has a rank there: "Peru sold 3 tonnes, with Chad the largest market".
"""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_LIST = word_set("small_words", "shared", "in_a_list")
_AS = word_set("small_words", "measures", "before_what_it_is")
_REACH = 10
"""Within how many tokens behind "with" stands what they do or are."""
_PAIR = 2


def does_its_own(scene: Scene, place: int) -> bool:
    """Whether "with" at `place` leads to somebody else who does something: "with Chad taking another 3 tonnes".

    So it does to one whose own figure follows: "with Chad up 3 percent".
    """
    row = scene.after(place, _REACH)
    behind = list(dropwhile(lambda token: token.area or token.text in _LIST or token.text in _AS, row))
    acts = bool(behind) and (behind[0].pos == "VBG" or behind[0].is_rank or behind[0].has("rise_adj", "fall_adj"))
    return acts and any(token.area for token in row[:_PAIR])
