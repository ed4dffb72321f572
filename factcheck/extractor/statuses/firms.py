"""Figures of a firm, told by its name or by what it is: "Hyundai sold 4 million cars", "the airline carried"."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_LONGEST = 3
"""The words of a firm's name at most."""
_TWO = 2
_OPENING = 8
"""Within how many tokens a sentence names the firm that it is about."""
_MARKS = frozenset({",", "–", "—"})
_FAR = 8
"""Within how many tokens behind a number may stand the country whose it is."""
_EMPLOYED = 6
"""Within how many tokens before a number stands who gives so many people work."""
_VERB = 4
"""Within how many tokens behind its name a firm acts."""


def firm_acting(scene: Scene, at: int) -> Token | None:
    """The firm that is the subject of what the number at `at` tells; None where a country or something else is."""
    if scene.last_words.isdisjoint(_last_words()):
        return None
    first, _ = scene.clause(at)
    aside = _aside(scene, first, at)
    for place in range(at - 1, first - 1, -1):
        token = scene.tokens[place]
        if place in aside:
            continue
        if (token.area is not None and token.area.codes != ("world",)) or token.text in word_set("firms", "ends"):
            return None
        if (start := _firm_ends(scene, place)) is not None and _opens(scene, start, first):
            return token if _acts(scene, place, at) else None
    return None


def firm_subject(scene: Scene) -> Token | None:
    """The firm that the sentence opens with and is about."""
    if scene.last_words.isdisjoint(_last_words()):
        return None
    for place, token in enumerate(scene.tokens[:_OPENING]):
        if token.area is not None or token.is_finite:
            return None
        if (start := _firm_ends(scene, place)) is not None:
            return token if _opens(scene, start, 0) else None
    return None


def employer(scene: Scene, at: int) -> Token | None:
    """Who gives so many people work that is one of many who do: "the plant, which employs 300 people"."""
    row = [token for token in scene.before(at, _EMPLOYED) if not token.has("hedge")]
    if not row or row[0].text not in word_set("firms", "employing"):
        return None
    who = next(
        (token for token in row[1:] if not (token.text == "," or token.pos[:1] == "W" or token.pos == "RB")), None
    )
    return who if who is not None and who.pos == "NN" and who.text in word_set("firms", "employers") else None


def _aside(scene: Scene, first: int, at: int) -> range:
    """The places of a relative clause between commas right before the verb: "Acme Plc, which supplies Chad, sold"."""
    verb = next((place for place in reversed(range(first + 1, at)) if scene.tokens[place].is_finite), first)
    if verb == first or scene.tokens[verb - 1].text != ",":
        return range(0)
    opening = next((place for place in reversed(range(first, verb - 1)) if scene.tokens[place].text == ","), None)
    relative = opening is not None and scene.tokens[opening + 1].pos.startswith("W")
    return range(opening, verb) if opening is not None and relative else range(0)


def _firm_ends(scene: Scene, place: int) -> int | None:
    """Where the name of a firm begins that ends with the token at `place`."""
    token = scene.tokens[place]
    if token.pos == "NN" and token.text in word_set("firms", "nouns"):
        return place
    if token.text in word_set("firms", "forms"):
        return _named_before(scene, place)
    if token.text.rpartition(" ")[2] not in _last_words():
        return None
    for start in range(max(0, place - _LONGEST + 1), place + 1):
        row = scene.tokens[start : place + 1]
        named = " ".join(one.text for one in row) in word_set("firms", "names")
        if named and all(one.pos.startswith("NNP") for one in row):
            return start
    return None


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    """What the names of firms and the nouns for them end with: most sentences hold none of these words."""
    kinds = ("names", "nouns", "forms")
    return frozenset(name.rpartition(" ")[2] for kind in kinds for name in word_set("firms", kind))


def _named_before(scene: Scene, place: int) -> int | None:
    """Where the name begins that a legal form ends: "Acme Oil" before "Plc"; None where there is none."""
    start = place
    while start and place - start < _LONGEST + 1 and scene.tokens[start - 1].pos.startswith("NNP"):
        start -= 1
    return start if start < place else None


def _opens(scene: Scene, start: int, first: int) -> bool:
    """Whether the name is a subject: it opens the clause, with at most what kind of firm it is before it."""
    while start > first and scene.tokens[start - 1].pos[:2] in ("NN", "JJ") and scene.tokens[start - 1].mention is None:
        start -= 1
    papers = scene.tokens[start - 2 : start] if start > first + 1 else []
    if papers and papers[0].text in word_set("firms", "papers") and papers[1].text in word_set("firms", "in_firms"):
        return True
    return start == first or scene.tokens[start - 1].text in word_set("firms", "openers")


def _acts(scene: Scene, place: int, at: int) -> bool:
    """Whether the firm does something, and does not only say what others did."""
    behind = _behind_aside(scene.tokens[place + 1 : at])
    for token in behind[:_VERB]:
        if token.text == "'s":
            return True
        if token.is_finite:
            said = token.text in word_set("sources", "saying")
            return not said or _says_of_itself(behind, token) or _gives(scene, behind, token, at)
        if token.text not in word_set("firms", "between") and token.pos[:2] not in ("RB", "NN"):
            return False
    return False


def _says_of_itself(behind: list[Token], verb: Token) -> bool:
    """Whether it is its own figures that it gives: "Acme Plc said its output", "said that it had"."""
    told = [token.text for token in behind[behind.index(verb) + 1 :] if token.text != "that"]
    return told[:1] in (["it"], ["its"])


def _gives(scene: Scene, behind: list[Token], verb: Token, at: int) -> bool:
    """Whether it tells the number right behind the verb, and of no country: "Acme Plc posted a 24 percent rise in"."""
    between = list(takewhile(lambda token: token.number is None, behind[behind.index(verb) + 1 :]))
    named = any(token.area for token in scene.after(at, _FAR))
    return not named and all(token.pos in ("DT", "JJ", "RB") or token.has("hedge") for token in between)


def _behind_aside(tokens: list[Token]) -> list[Token]:
    """The words behind a relative clause in commas, which only tells what firm it is: ", which makes tyres, sold".

    So may any words between dashes; in a clause that is not closed it is the firm still that acts.
    """
    if len(tokens) < _TWO or tokens[0].text not in _MARKS:
        return tokens
    if tokens[0].text == "," and not tokens[1].pos.startswith("W"):
        return tokens
    closing = next((place for place, token in enumerate(tokens[1:], 1) if token.text == tokens[0].text), 0)
    return tokens[closing + 1 :] if closing else tokens[2:]
