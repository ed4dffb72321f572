"""By how much a currency moved: "the krona lost 12 percent", "the cedi is worth a quarter of what it was"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from factcheck.extractor.numbers.currency_homes import country_named
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import vocabulary, word_set

_REACH = 16
_PHRASE = 7
"""How many words tell of a move by a noun: "a 4 percent fall in the Sri Lankan rupee"."""
_COUNTRY = 2
"""How many words the adjective of a country has at most: "Sri Lankan"."""
_INITIALS = frozenset({"u.s", "u.s.", "us", "."})
_MARKS = frozenset({",", "(", ")", "–", "—"})


def currency_moved(scene: Scene, at: int) -> Token | None:
    """The currency whose own move or worth the number at `at` tells, where nothing is measured in between.

    So may a noun: "a 30 percent devaluation", "a 4 percent fall in the krona", "its depreciation of 20 percent".
    """
    if move := _move_behind(scene, at) or _move_before(scene, at) or _moved_beside(scene, at):
        return move
    first, _ = scene.clause(at)
    words = vocabulary("currencies")["moves"]
    moved = False
    for place in range(at - 1, max(first, at - _REACH) - 1, -1):
        token = scene.tokens[place]
        if token.measure or (token.text in _MARKS and not _opens_clause_on_it(scene, place)):
            return None
        if token.text in _names() and _is_moved_by_somebody(scene, place):
            return token
        if moved and token.text in _names():
            led = _is_led(scene.before(place, _COUNTRY + 1)) if place else scene.tokens[1].is_finite
            return token if led else None
        moved = moved or token.has("rise_verb", "fall_verb") or token.text in words["verbs"]
    return None


def _opens_clause_on_it(scene: Scene, mark: int) -> bool:
    """Whether the mark opens a clause on the currency before it: "its currency, which has risen by 3 percent"."""
    relative = any(token.has("which") for token in scene.after(mark, 1))
    return relative and any(token.text in _names() for token in scene.before(mark, 1))


def _move_behind(scene: Scene, at: int) -> Token | None:
    """The noun that the number runs into: "30 percent devaluation", "4 percent fall in the krona"."""
    row = [token for token in scene.after(at, _PHRASE) if token.pos[:2] != "JJ" or token.has("fall_noun", "rise_noun")]
    if not row or row[0].measure:
        return None
    if row[0].text in _nouns():
        return row[0]
    if not row[0].has("fall_noun", "rise_noun") or [token.text for token in row[1:2]] not in (["in"], ["of"]):
        return None
    named = next((place for place, token in enumerate(row[2:], 2) if token.text in _names()), None)
    if named is None or not _is_led(row[named - 1 : 1 : -1] or row[:1]):
        return None
    return row[named] if not any(t.measure or t.pos[:2] == "NN" for t in row[named + 1 : named + 2]) else None


def _move_before(scene: Scene, at: int) -> Token | None:
    """The noun that leads to the number: "the depreciation of the naira by 30 percent"."""
    first, _ = scene.clause(at)
    row = [token for token in scene.tokens[max(first, at - _PHRASE) : at] if not token.has("hedge")]
    place = next((place for place, token in enumerate(row) if token.text in _nouns()), None)
    if place is None or row[-1].text not in ("of", "by"):
        return None
    return None if any(token.measure or token.number or token.is_finite for token in row[place:]) else row[place]


def _moved_beside(scene: Scene, at: int) -> Token | None:
    """The verb that moves a currency by the number, or what it moved against: "devalued by 8", "against the euro"."""
    words = vocabulary("currencies")["moves"]
    before = (t for t in scene.before(at, _PHRASE) if not (t.has("hedge") or t.text in words["to_percentage"]))
    joint = next(before, None)
    if joint and joint.text == "by" and (verb := _verb_before(scene, at)) and verb.text in words["set"]:
        return verb
    if weighed := _weighed_against(scene, at):
        return weighed
    behind = scene.after(at, _REACH)
    against = bool(behind) and behind[0].text in ("against", "on")
    moved = against or any(token.has("rise_noun", "fall_noun") for token in behind[:1])
    return _name_next(behind[1:], against) if moved else None


def _weighed_against(scene: Scene, at: int) -> Token | None:
    """The currency that the number is told against right behind it: "gained on the dollar 3 percent, on the euro 2"."""
    row = [token for token in scene.before(at, _PHRASE) if not token.has("hedge") and token.text != "by"]
    names = list(takewhile(lambda token: not _names().isdisjoint(token.text.split()), row))
    lead = [token.text for token in row[len(names) :] if token.area is None and token.text not in _INITIALS]
    return names[0] if names and lead[:2] in (["the", "on"], ["the", "against"]) else None


def _verb_before(scene: Scene, at: int) -> Token | None:
    """The nearest verb before the number in its clause: "devalued by as much in May and by 5 percent in June"."""
    first, _ = scene.clause(at)
    return next((token for token in reversed(scene.tokens[first:at]) if token.pos[:2] == "VB"), None)


def _name_next(row: Sequence[Token], against: bool) -> Token | None:
    """The currency that words lead to: "in the value of the peso"; against others also what several are called."""
    words = vocabulary("currencies")["moves"]
    names = _names() | set(words["several"] if against else ())
    for place, token in enumerate(row):
        if token.text in names:
            return None if any(behind.pos[:2] == "NN" for behind in row[place + 1 : place + 2]) else token
        if token.pos[:2] != "JJ" and not all(word in words["to_name"] for word in token.text.split()):
            return None
    return None


def _is_moved_by_somebody(scene: Scene, place: int) -> bool:
    """Whether it is what a bank or a state set lower or higher: "the bank devalued the naira by 31 percent"."""
    before = [token.text for token in scene.before(place, _COUNTRY + 2)]
    return any(word in vocabulary("currencies")["moves"]["set"] for word in before)


def _is_led(row: Sequence[Token]) -> bool:
    """Whether an article or an owner stands before the currency: "in yuan" and "5 million dollars" are no subject.

    So does the adjective of a country, which is no area there: "the Sri Lankan rupee".
    """
    nearest = row[0]
    words = vocabulary("currencies")["moves"]
    if nearest.text.rpartition(" ")[2] in words["before"] or (nearest.area is not None and nearest.number is None):
        return True
    named = (most for most in range(1, _COUNTRY + 1) if country_named(" ".join(t.text for t in reversed(row[:most]))))
    most = next(named, None)
    return most is not None and not any(token.has("preposition") for token in row[most : most + 1])


def _nouns() -> frozenset[str]:
    return word_set("currencies", "moves", "nouns")


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """The currencies by their names in the singular, and the word itself."""
    words = vocabulary("currencies")
    named = {name.lower() for row in words["currencies"].values() for name in row.get("names", []) if name.islower()}
    shared = {name.lower() for name in words["ambiguous"]}
    return frozenset((named | shared | set(words["moves"]["names"])) - set(words["moves"]["never"]))
