"""What so many people or children are by the words around them: those who live somewhere, those that a woman has."""

from __future__ import annotations

from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.apart import past_restatement
from factcheck.resources import word_set

_THERE = 4
"""Within how many tokens before so many of a nation it is told that they are there."""
_NATION = 100_000
_PART = 9
"""Within how many tokens behind a number it is told where so many live."""
_SOME = ("VBN", "VBG", "WDT", "WP")
"""What stands behind people of whom only some are meant: "who live in Peru", "living abroad"."""
_MOST = 12
"""No people's women have so many children."""


def are_inhabitants(scene: Scene, at: int) -> bool:
    """Whether so many are all who live somewhere, or all of a nation."""
    return _is_home_to(scene, at) or _is_of_nation(scene, at)


def live_in_part(scene: Scene, at: int) -> bool:
    """Whether so many live in a part of the country: "4 million, or 73 percent, live in towns"."""
    row = scene.tokens[past_restatement(scene, at) : at + _PART]
    said = " ".join(token.text for token in row if token.text != ",")
    places = word_set("measure_units", "parts_of_a_country")
    return any(
        said.startswith(f"{verb} {place}") for verb in word_set("measure_units", "living_in") for place in places
    )


def _is_home_to(scene: Scene, at: int) -> bool:
    """Whether a place is said to be home to so many: "Uganda, home to 47 million, grew by 5 percent"."""
    row = [token.text for token in scene.before(at, 3) if not token.has("hedge")]
    return row[:2] == ["to", "home"] or row[:1] == ["home to"]


def _is_of_nation(scene: Scene, at: int) -> bool:
    """Whether there are so many of a nation: "there are now 6.4 million Bulgarians", "among 8 million Malians"."""
    number, row = scene.tokens[at].number, scene.after(at, 2)
    if number is None or not row or row[0].area is None or row[0].area.form != "demonym" or len(row[0].area.codes) > 1:
        return False
    told = [token.text for token in scene.before(at, _THERE) if not token.has("hedge")]
    there = "there" in told and any(token.has("be") for token in scene.before(at, _THERE))
    alone = len(row) == 1 or row[1].text in (",", ".", ";", "and", "today", "now")
    all_told = bool(told) and told[0] in word_set("measure_units", "told_of_all")
    some = len(row) > 1 and (row[1].pos in _SOME or row[1].has("preposition"))
    plural = row[0].pos in ("NNS", "NNPS") and number.quantity.value >= _NATION
    return plural and ((there and alone) or (all_told and not some))


def is_fertility(scene: Scene, at: int) -> bool:
    """Whether it is how many children a woman has, which is told in parts: "Italian women had 1.35 children"."""
    number = scene.tokens[at].number
    if number is None or number.quantity.unit != PERSONS.name or number.quantity.last_place >= 1:
        return False
    said = {*scene.tokens[at].text.split(), *(token.text for token in scene.after(at, 1))}
    children = not said.isdisjoint(word_set("measure_units", "children"))
    mothers = any(token.text in word_set("measure_units", "mothers") for token in scene.tokens)
    return children and mothers and number.quantity.value < _MOST
