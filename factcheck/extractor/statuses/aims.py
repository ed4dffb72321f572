"""What was only aimed at, behind a number that tells how much of it was reached, or how far it lies from it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.statuses.quotas import is_quota
from factcheck.resources import word_set

_NEAR, _TWO = 8, 2
"""Within how many tokens behind a number stands what was aimed at, and what compares it with that."""
_SUBJECT = frozenset({"DT", "PR", "NN", "JJ", "PO"})
_NAMING = frozenset({"NN", "DT"})
"""How the tagger calls nouns, and those that a list has with their article: "the goal"."""
_LYING = word_set("small_words", "statuses", "lying")
_NOUNS = frozenset({"NN", "JJ", "CC"})
_ENDS = frozenset({",", ";", "("})
_TO_COME = "MD"
"""How the tagger calls "will", "would" and the like (Penn Treebank)."""


def aim_of(scene: Scene, at: int) -> Token | None:
    """The aim that a number is so much of, or lies so far from."""
    return aim_behind(scene, at) or aim_compared(scene, at)


def aim_behind(scene: Scene, at: int) -> Token | None:
    """What a percentage is so much of, where that was only aimed at: "85 percent of what it had planned to spend".

    Or expected: "18 percent of the gap forecast for 2018"; what is set in ratio to a GDP still to come has been.
    """
    behind = scene.tokens[at + 1 : at + 2 + _NEAR]
    if not behind or not behind[0].text.startswith("of"):
        return None
    within = list(takewhile(lambda token: token.number is None and token.text not in _ENDS, _past_amount(behind)))
    within = within[: next((at for at, pair in enumerate(pairwise(within)) if _turns(*pair)), None)]
    of_gdp = any(token.measure and token.measure.measure == "gdp" for token in within)
    aims = (token for token in within if token.has("target") or (token.has("forecast") and not of_gdp))
    return next((token for token in aims if token.pos != "MD" and not _is_cause(token, within)), None)


def _is_cause(token: Token, row: list[Token]) -> bool:
    """Whether somebody is the cause, and nothing is to come: "61 percent of exports is due to large firms"."""
    rest = row[row.index(token) + 1 :] if token.text.endswith(" due to") else []
    return bool(rest) and rest[0].pos[:2] not in ("VB", "RB")


def _turns(one: Token, other: Token) -> bool:
    """Whether something else that is to come follows: "imported 5 tonnes of tea and will buy 3 more"."""
    return one.text in ("and", "but") and other.pos == _TO_COME


def aim_qualified(scene: Scene, at: int) -> Token | None:
    """The aim or the forecast that the number and other nouns qualify: "the 7 percent oil and gas export target"."""
    behind = scene.tokens[at + 1 : at + 2 + _NEAR]
    row = list(takewhile(lambda token: token.pos[:2] in _NOUNS and token.number is None, behind))
    aims = (p for p, token in enumerate(row) if token.has("target", "forecast") and token.pos[:2] == "NN")
    place = next(aims, None)
    return None if place is None or (place and row[place - 1].pos == "CC") else row[place]


def aim_compared(scene: Scene, at: int) -> Token | None:
    """What the number is more or less than, where that was only aimed at: "5 percent more than it had planned"."""
    behind = scene.tokens[at + 1 : at + 2 + _NEAR]
    is_subject = any(token.is_finite for token in behind[:1])
    if is_subject or not any(_compares(token) for token in behind[:_TWO]):
        return None
    within = takewhile(lambda token: not (token.number or token.period) and token.text not in _ENDS, behind)
    return next((token for token in within if token.has("target", "forecast") or is_quota(token)), None)


def _compares(token: Token) -> bool:
    return token.has("than") or token.text.endswith("than") or token.text.partition(" ")[0] in _LYING


def aim_that_is(scene: Scene, at: int) -> Token | None:
    """The aim that is so much: "The target of the ministry, which met in May, is $3bn"."""
    first, _ = scene.clause(at)
    if not any(token.has("be") for _, token in left_of(scene, at)[:1]):
        return None
    subject = takewhile(lambda token: token.pos[:2] in _SUBJECT, scene.tokens[first:at])
    return next((token for token in subject if token.has("target", "forecast") and token.pos[:2] in _NAMING), None)


def aim_set_as(scene: Scene, at: int) -> Token | None:
    """The aim that the number is set as: "named 3 million guests as its goal"."""
    behind = scene.tokens[at + 1 : at + 2 + _NEAR]
    led = next((place for place, token in enumerate(behind) if token.text == "as"), len(behind))
    within = takewhile(lambda token: not token.number and token.text not in _ENDS, behind[led:])
    return next((token for token in within if token.has("target") and token.pos[:2] == "NN"), None)


def aim_fronted(scene: Scene, at: int) -> Token | None:
    """The verb of what more would be needed for: "To keep growth at 3 percent, the country would have to build"."""
    first, _ = scene.clause(at)
    opening = scene.tokens[first : first + _TWO]
    if [token.pos for token in opening[1:]] != ["VB"] or opening[0].text != "to":
        return None
    behind = list(dropwhile(lambda token: token.text != ",", scene.tokens[at:]))[1 : 1 + _NEAR]
    verb = next((token for token in behind if token.is_finite), None)
    return opening[1] if verb is not None and verb.pos == _TO_COME else None


def aim_wanted(scene: Scene, at: int) -> Token | None:
    """The verb by which somebody only wants so much: "Peru and Chile eye $3bn in trade"."""
    led = next((token for token in scene.before(at, _NEAR) if not token.has("hedge")), None)
    return led if led is not None and led.text in word_set("measures", "statuses", "wanting") else None


def aim_moved(scene: Scene, before: int, at: int) -> Token | None:
    """The aim that was moved from so much to the number before it: "lowered its target to 3 tonnes from 4"."""
    earlier = word_set("small_words", "statuses", "its_earlier")
    lead = next((token for token in scene.before(at, _TWO + 1) if token.text not in earlier), None)
    if lead is None or not lead.has("from") or not _is_moved_to(scene, before):
        return None
    row = list(takewhile(lambda token: not token.number, reversed(scene.tokens[max(0, before - _NEAR) : before])))
    owned = (one for one, lead in pairwise(row) if lead.pos in ("PRP$", "NN") and "forecast" in one.text)
    nouns = (token for token in row if token.pos[:2] == "NN")
    return next((token for token in (*nouns, *owned) if token.has("target", "forecast")), None)


def _is_moved_to(scene: Scene, at: int) -> bool:
    """Whether something was moved to the number: "to 3 percent", "up to between 3 and 4 percent"."""
    lead = next((token for token in scene.before(at, _TWO) if token.text != "between"), None)
    led = lead is not None and (lead.has("to") or lead.text in ("up to", "down to"))
    return led or any(token.has("to") for _, token in left_of(scene, at)[:1])


def aim_multiplied(scene: Scene, at: int) -> Token | None:
    """What a multiple is so many times of, where that was only aimed at or expected: "more than double a forecast"."""
    within = takewhile(
        lambda token: not (token.number or token.period) and token.text not in _ENDS,
        scene.tokens[at + 1 : at + 2 + _TWO * 2],
    )
    return next((token for token in within if token.has("target", "forecast")), None)


def _past_amount(behind: Sequence[Token]) -> Sequence[Token]:
    """What stands behind the amount that was aimed at, and behind the same in brackets: "of the $7bn (£5bn) target"."""
    told = next((place for place, token in enumerate(behind) if token.text not in ("of", "of the", "the")), 0)
    if not behind[told].number:
        return behind
    rest = behind[told + 1 :]
    if not rest or rest[0].text != "(":
        return rest
    return list(dropwhile(lambda token: token.text != ")", rest))[1:]
