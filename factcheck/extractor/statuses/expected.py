"""What others only thought that it would be: "not the 5 percent that had been predicted", "the market had bet on 2"."""

from __future__ import annotations

from itertools import dropwhile, islice, takewhile

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_NEAR, _FAR = 9, 12
"""Within how many tokens behind a number, and before it, stands who thought so."""
_WHO = 4
"""Within how many tokens those who thought so are named: "the financial markets had anticipated"."""
_NAMING = ("NN", "JJ")
_LINKS = word_set("small_words", "shared", "which")
_ENDS = word_set("small_words", "statuses", "expectation_ends_at")
_IN = word_set("small_words", "statuses", "in_expectations")
_AUXILIARIES = word_set("small_words", "statuses", "before_expecting")


def expected(scene: Scene, at: int) -> Token | None:
    """The word by which the number at `at` is what somebody expected, and no figure that came about."""
    return _forecasters_before(scene, at) or _thought_behind(scene, at) or _awaited(scene, at) or _to_be(scene, at)


def _forecasters_before(scene: Scene, at: int) -> Token | None:
    """What those who make forecasts are said to have thought: "economists had reckoned with a fall of 3 percent"."""
    first, _ = scene.clause(at)
    row = list(takewhile(lambda token: not token.number, reversed(scene.tokens[max(first, at - _FAR) : at])))[::-1]
    who = next((place for place, token in enumerate(row) if _forecasts(token)), len(row))
    told = row[who + 1 :]
    if _is_governed(row[:who]) or any(token.text in word_set("sources", "saying") for token in told[:1]):
        return None
    return next((token for token in told if _thinks(token) or _would_do(token, told)), None)


def _would_do(token: Token, told: list[Token]) -> bool:
    """Whether it is what would have been enough for them: "analysts would have been content with 0.8 percent"."""
    return token.text in word_set("measures", "enough_for") and any(near.text.startswith("would") for near in told)


def _is_governed(before: list[Token]) -> bool:
    """Whether a preposition leads to them, so that they think nothing: "exports to foreign markets"."""
    led = dropwhile(lambda token: token.pos[:2] in (*_NAMING, "DT"), reversed(before))
    return any(token.has("preposition") for token in islice(led, 1))


def _thought_behind(scene: Scene, at: int) -> Token | None:
    """Who thought so, told behind it: "the 3 percent analysts had in mind", "3 percent was what they feared"."""
    behind = scene.tokens[at + 1 : at + 2 + _NEAR]
    row = list(takewhile(lambda token: not token.number and token.text not in _ENDS, behind))
    rest = list(dropwhile(lambda token: _is_named(token) and not (_thinks(token) or _forecasts(token)), row))
    if not rest or not (_opens(rest) or _is_what(rest)):
        return None
    return next((token for token in rest if _thinks(token)), None)


def _is_named(token: Token) -> bool:
    """Whether it says what was thought: "gain", "fall", which the tagger may take for a verb behind the number."""
    return token.pos[:2] in _NAMING or token.has("rise_noun", "fall_noun")


def _awaited(scene: Scene, at: int) -> Token | None:
    """The verb by which a change so large was but looked for: "a 0.5 percent fall of exports had been expected"."""
    row = dropwhile(_names_change, scene.after(at, _NEAR))
    verb = next(dropwhile(lambda token: token.has("be") or token.text in _AUXILIARIES, row), None)
    return verb if verb is not None and verb.has("forecast", "target") and verb.pos in ("VBN", "VBD") else None


def _to_be(scene: Scene, at: int) -> Token | None:
    """The "will" by which so much is still to be done: "89,000 tonnes of oil will be needed"."""
    row = takewhile(lambda token: token.text not in _ENDS and not token.number, scene.after(at, _NEAR))
    verbs = list(dropwhile(lambda token: not token.is_finite, row))[: len(("are", "to", "be", "needed"))]
    if [token.text for token in verbs[:3]] in (["are", "to", "be"], ["is", "to", "be"]):
        return verbs[0] if verbs[-1].text in word_set("measures", "to_be_done") else None
    verbs = verbs[: len(("will", "be", "needed"))]
    if not verbs or verbs[0].pos != "MD":
        return None
    led, done = " ".join(token.text for token in verbs).rpartition(" ")[::2]
    if verbs[0].text.endswith(" be"):
        led, done = verbs[0].text, verbs[1].text if len(verbs) > 1 else ""
    return verbs[0] if led.endswith(" be") and done in word_set("measures", "to_be_done") else None


def _names_change(token: Token) -> bool:
    """Whether the word says what changes: "decline", "sharp fall", "drop of exports"."""
    return token.has("rise_noun", "fall_noun") or token.measure is not None or token.pos == "JJ" or token.text in _IN


def _opens(rest: list[Token]) -> bool:
    """Whether a relative clause begins with them, or who makes forecasts: "to which …", "most private analysts …"."""
    who = dropwhile(lambda token: token.pos[:2] in (*_NAMING, "DT") and not _forecasts(token), rest[:_WHO])
    linked = rest[1] if rest[0].has("preposition", "to") and len(rest) > 1 else rest[0]
    return linked.text in _LINKS or any(map(_forecasts, islice(who, 1)))


def _is_what(rest: list[Token]) -> bool:
    """Whether the number was "what" they thought, or their guess: "had been the economists' guess"."""
    if not rest[0].has("be"):
        return False
    return any(token.text == "what" or _forecasts(token) for token in rest[1:3])


def _thinks(token: Token) -> bool:
    thought = token.text in word_set("measures", "thinking") or token.has("forecast", "target")
    return thought and token.pos != "MD"


def _forecasts(token: Token) -> bool:
    """Whether it names those who make forecasts, or what is theirs: "the economists' guess"."""
    return token.text.rstrip("'’") in word_set("measures", "forecasters")
