"""Periods that only date something beside what a number tells: an aside, an event in a clause, the bulk of a sum."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

_CLOSING = frozenset(",;")
_OPENING = frozenset(",;:.–—(")
"""Marks that a clause may open behind."""
_JOINING = 6
"""Within how many tokens behind "which" a time to come only says of somebody what comes: "which joins next May"."""
_CLAUSE = 20
"""How many tokens such a clause takes at most."""
_FRONTED = 3
"""Within how many tokens behind its comma a clause opens with a time: ", which in 2021 had"."""
_ESTIMATE = 2
"""Within how many tokens before a period stands the estimate that was made then."""
_EARLY = 4
"""And what says that it was an early one: "the preliminary estimate of July"."""
_SUM = 5
"""Within how many tokens before a period stands what it is only the bulk of."""


def dates_an_event(scene: Scene, place: int, at: int) -> bool:
    """Whether the period at `place` dates nothing but what stands beside it, and not the number at `at`."""
    if _is_of_estimate(scene, place) or is_of_issue(scene, place) or _is_when_told(scene, place):
        return True
    if scene.tokens[place].text.startswith("next ") and any(t.has("which") for t in scene.before(place, _JOINING)):
        return True
    if place < at:
        return _in_aside(scene, place, at) or _in_fronted_clause(scene, place, at)
    return _of_the_bulk(scene, place) or _in_clause_behind(scene, place, at)


def _is_of_estimate(scene: Scene, place: int) -> bool:
    """Whether it only says when something was estimated: "unrevised from the preliminary estimate of May"."""
    before = scene.before(place, _ESTIMATE)
    estimated = next((p for p, token in enumerate(before) if token.text in word_set("periods", "estimates")), None)
    told = estimated and any(token.text in word_set("periods", "early") for token in scene.before(place, _EARLY))
    return bool(told) and not any(token.number for token in before[:estimated])


def _is_when_told(scene: Scene, place: int) -> bool:
    """Whether it only says when a figure was made known: "the surplus of 2023 was reported last month at $5bn"."""
    before = [token for token in scene.before(place, _ESTIMATE + 1) if token.text not in ("in", "back", "on")]
    told = [token.text in word_set("periods", "made_known") for token in before[:1]]
    return any(told) and any(token.has("be") for token in before[1:2])


def is_of_issue(scene: Scene, place: int) -> bool:
    """Whether it only says when something came out: "put at $3bn in last month's bulletin", "the May newsletter"."""
    period, behind = scene.tokens[place].period, scene.after(place, 1)
    if (
        period
        and period.period
        and period.period.whole_months == 1
        and any(token.text in word_set("periods", "issues") for token in behind)
    ):
        return True
    words = [token.text for token in scene.after(place, _ESTIMATE)]
    issued = any(word in word_set("periods", "publications") | word_set("periods", "releases") for word in words)
    return issued and scene.tokens[place].text in word_set("periods", "last_one")


def _in_aside(scene: Scene, place: int, at: int) -> bool:
    """Whether the period stands in an aside that closes before `at`: ", which rose in May, …", ", a low in May, …".

    So it does where it opens what is set against now, or tells what had been: ", which in 2021 had $5bn, …", "Having
    sold $5bn worth in 2021, …".
    """
    opening = next((p for p in range(place, 0, -1) if scene.tokens[p].text == ","), None)
    closing = next((p for p in range(place, at) if scene.tokens[p].text in _CLOSING), None)
    if closing is None:
        return False
    if scene.tokens[0 if opening is None else opening + 1].text.partition(" ")[0] == "having":
        return True
    if opening is None:
        return False
    if scene.tokens[opening + 1].text in ("which", "who", "where", "whose"):
        if place <= opening + _FRONTED:
            return True
        goes_on = closing + 1 < at and scene.tokens[closing + 1].is_finite
        return goes_on or not any(t.number for t in scene.tokens[opening:closing])
    apposed = scene.tokens[opening + 1].text in ("a", "an", "the") and closing == place + 1
    return apposed and closing + 1 < at and scene.tokens[closing + 1].pos.startswith("VB")


def _in_fronted_clause(scene: Scene, place: int, at: int) -> bool:
    """Whether it dates what a clause of reason before the number tells: "Since the road was closed in May, $5bn …"."""
    if not any(token.text in _CLOSING for token in scene.tokens[place:at]):
        return False
    for opening in range(place - 1, max(place - _CLAUSE, 0) - 1, -1):
        token = scene.tokens[opening]
        if token.number or token.text == ";":
            return False
        if token.text in word_set("periods", "event_clauses"):
            opens = (
                opening == 0 or scene.tokens[opening - 1].text in _OPENING or scene.tokens[opening - 1].text == "even"
            )
            return opens and _tells(scene.tokens[opening + 1 : place])
    return False


def _in_clause_behind(scene: Scene, place: int, at: int) -> bool:
    """Whether it dates what a clause of reason behind the number tells: "$5bn, although the road was closed in May"."""
    words = scene.tokens[at + 1 : place]
    opening = next((p for p, token in enumerate(words) if token.text in word_set("periods", "event_clauses")), None)
    return opening is not None and _tells(words[opening + 1 :])


def _tells(words: list[Token]) -> bool:
    return any(token.is_finite for token in words) and not any(token.number for token in words)


def _of_the_bulk(scene: Scene, place: int) -> bool:
    """Whether it dates most or some of what was told: "$5bn worth, the bulk of it in November"."""
    before = " ".join(token.text for token in scene.tokens[max(0, place - _SUM) : place]).split()
    return any(
        of == "of" and some in word_set("periods", "some_of_it") and it in word_set("periods", "pointed_at")
        for some, of, it in zip(before, before[1:], before[2:], strict=False)
    )


def is_of_level_in_aside(scene: Scene, place: int, at: int, senses: dict[int, Sense]) -> bool:
    """Whether it is the time of a level in a clause beside the number's own: "the rate, once 9% in May, is 3%".

    So it is of one that stands by itself: "output, 3 million tonnes in 2015, came to 4 million, a rise of 33 percent".
    """
    marks = [p for p, token in enumerate(scene.tokens[:at]) if token.text == ","]
    opening = next((p for p in reversed(marks) if p < place), None)
    if opening is None or not any(p > place for p in marks):
        return False
    alone = _stands_alone(scene, opening, place) or _opens_aside(scene, opening, place)
    if not (alone or scene.tokens[opening + 1].has("which")):
        return False
    level = next((p for p in range(at, place, -1) if p in senses and senses[p].kind is Kind.LEVEL), at) if alone else at
    levels = [
        p
        for p in range(opening, level if alone else place)
        if p in senses and senses[p].kind is senses[level].kind is Kind.LEVEL
    ]
    units = {p: number.quantity.unit for p, number in scene.numbers}
    return any(units.get(p) == units.get(level) for p in levels)


def _opens_aside(scene: Scene, opening: int, place: int) -> bool:
    """Whether the time opens an aside on a level, which a verb closes: "sales, in 2012 worth $3bn, came to $4bn"."""
    led = all(token.has("to_period") for token in scene.tokens[opening + 1 : place])
    closing = next((p for p, token in enumerate(scene.tokens) if p > place and token.text == ","), None)
    if not led or closing is None or closing + 1 == len(scene.tokens) or opening == 0:
        return False
    inside = scene.tokens[place + 1 : closing]
    told = sum(token.number is not None for token in inside) == 1 and not any(map(_acts, inside))
    return told and _acts(scene.tokens[closing + 1])


def _acts(token: Token) -> bool:
    """Whether it is a verb of what somebody did, be it taken for a participle."""
    return token.is_finite or token.pos == "VBN"


def _stands_alone(scene: Scene, opening: int, place: int) -> bool:
    """Whether nothing but so much and its time stands between two commas, and the verb behind them."""
    row = [token for token in scene.tokens[opening + 1 : place] if not token.has("hedge")]
    behind = scene.after(place, 2)
    closed = len(behind) > 1 and behind[0].text == "," and behind[1].is_finite
    return closed and bool(row) and row[0].number is not None and all(token.has("to_period") for token in row[1:])
