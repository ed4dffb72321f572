"""What may be sold at most, and how much of it was: "a quota of 5,000 tonnes", "90 percent of its quota"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

QUOTA = "a quota, which may be sold at most"
_BEHIND = 5
"""Within how many words behind a percentage stands the quota that it is of."""
_BEFORE = 4
"""Within how many words before an amount stands the quota that comes to it: "a quota for sugar of 5,000 tonnes"."""
_LEADING = tuple(sorted(word_set("small_words", "statuses", "quota_of")))
_PARTS = (Form.PERCENT, Form.FRACTION)


def quota_used(scene: Scene, at: int, number: NumberMention) -> Token | None:
    """The quota of which a percentage is told: "used up 70 percent of the sugar export quota"."""
    behind = scene.after(at, _BEHIND) if number.form in _PARTS else []
    if not behind or behind[0].text.split()[0] != "of":
        return None
    phrase = takewhile(lambda token: not (token.is_finite or token.number or token.text == ","), behind)
    return next(filter(is_quota, phrase), None)


def quota_itself(scene: Scene, at: int, number: NumberMention) -> Token | None:
    """The quota that comes to the amount: "an export quota of 5,000 tonnes", "its 5,000-tonne tuna quota"."""
    if number.form is not Form.AMOUNT:
        return None
    before = [token for token in scene.before(at, _BEFORE) if not token.has("hedge")]
    if before and before[0].text.endswith(_LEADING):
        return before[0]
    if [token.text for token in before[:1]] == ["of"] and any(map(is_quota, before[1:2])):
        return before[1]
    named = takewhile(lambda token: token.pos[:2] in ("NN", "JJ") and not token.number, scene.after(at, _BEFORE))
    return next(filter(is_quota, named), None)


def is_quota(token: Token) -> bool:
    """Whether the word is one for what may be sold at most: "quota", "export quota"."""
    return token.text.rpartition(" ")[2] in word_set("measures", "statuses", "quotas")
