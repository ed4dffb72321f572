"""Of whom a percentage is, where its own words say so: "62 percent of rural households", "one in six Danes"."""

from __future__ import annotations

from itertools import zip_longest

from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.percentages.some_of_several import is_part_of_several

_PEOPLE = "people"
_REACH = 6
"""Within how many tokens the noun stands that a percentage is of: "62 percent of all rural households"."""


def group_of_people(scene: Scene, at: int) -> str | None:
    """The plural noun of "62 percent of rural households"."""
    behind = scene.after(at, _REACH)
    if behind and is_part_of_several(scene.tokens[at]):
        return _PEOPLE if behind[0].area else None
    if not behind or behind[0].text.partition(" ")[0] != "of":
        return None
    for token, following in zip_longest(behind[1:], behind[2:]):
        if token.mention is not None and token.area is None:
            return None
        if token.pos == "NNS" and not _goes_on(following):
            return token.text if token.text.isalpha() else None
        if token.area and token.area.form == "demonym" and token.pos == "NNPS":
            return _PEOPLE
        if token.area is None and token.pos[:2] not in ("DT", "PR", "JJ", "NN", "PD", "VB", "CD", "PO"):
            return None
    return None


def _goes_on(following: Token | None) -> bool:
    return following is not None and following.pos[:2] == "NN"
