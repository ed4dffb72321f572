"""Who sells and who gets what a verb in the passive tells: "Chad was supplied with $3bn worth"."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.scene import Scene

_PHRASE = 5
"""Within how many tokens before a verb its subject tells whose goods they are."""

_ABSOLUTE = 7
"""Within how many tokens before a verb stand the amount that it is of, and "with"."""


def is_passive(scene: Scene, at: int) -> bool:
    """Whether something is done to the subject of the verb: "was sold", "sold by Chad"."""
    if not scene.tokens[at].text.endswith(("ed", "d", "t")):
        return False
    by = [token for token in scene.after(at, 3) if token.text != "the"][:2]
    done_by = bool(by) and by[0].text == "by" and any(token.area for token in by[1:])
    return done_by or any(token.has("be") for token in scene.before(at, 2)) or _is_of_amount(scene, at)


def _is_of_amount(scene: Scene, at: int) -> bool:
    """Whether it tells what was done with the amount that "with" leads to: "with another 8 percent sold to Japan"."""
    row = scene.before(at, _ABSOLUTE)
    number = next((place for place, token in enumerate(row) if token.number), None)
    if number is None or any(token.area or token.mention or token.text == "," for token in row[:number]):
        return False
    lead = list(dropwhile(lambda token: token.pos in ("DT", "JJ", "RB"), row[number + 1 :]))
    return [token.text for token in lead[:2]] == ["with", ","]


def supplied(scene: Scene, at: int) -> str | None:
    """Who gets what is sold where that is the subject of the verb: "Chad was supplied with $3bn worth"."""
    row = [token for token in scene.before(at, 3) if token.pos != "RB"]
    if len(row) < len(("was", "Chad")) or not row[0].has("be"):
        return None
    area = row[1].area
    led = any(token.has("preposition") for token in row[2:])
    return area.codes[0] if area and area.form == "name" and len(area.codes) == 1 and not led else None


def origin(scene: Scene, at: int, buyer: str) -> str | None:
    """Whose goods are bought: "Malian goods imported by Chad"."""
    for token in scene.before(at, _PHRASE):
        if token.area:
            of_them = token.area.form == "demonym" or token.area.possessive
            return token.area.codes[0] if of_them and token.area.codes[0] != buyer else None
        if token.mention or token.text == ",":
            return None
    return None


def is_for_own(scene: Scene, at: int, last: int) -> bool:
    """Whether those who are paid give something for it: "miners were paid $3bn for their gold"."""
    paid = next((place for place in range(at + 1, last) if scene.tokens[place].number), last)
    if any(token.text == "for" for token in scene.tokens[at + 1 : paid]):
        return False
    return scene.tokens[at].text == "paid" and any(token.text == "for" for token in scene.after(paid, 2))
