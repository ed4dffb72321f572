"""Percentages that are the rate of a tax, which tells nothing of an economy: "VAT rose from 8 to 10 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.way import way
from factcheck.extractor.statuses.amounts import words_of
from factcheck.resources import word_set

_NAMING = ("NN", "JJ", "CC", "VB")
"""How the tagger calls what a tax is on: "10 percent value-added goods and services tax"."""
_NAMED = 6
_LEADING = word_set("small_words", "statuses", "to_a_tax_rate")
_WHICH = word_set("small_words", "statuses", "which_is")
_VERB = 3
"""Within how many tokens before a percentage stands the verb by which a tax is so much."""
_LAID = 8
"""Within how many tokens before an amount stand the duties that are laid on it."""
RULE = "the rate of a tax"
LAID_ON = "what duties are laid on"


def tax_with_rate(scene: Scene, at: int, near: Sequence[Token]) -> Token | None:
    """The tax whose rate the percentage at `at` is: named right behind it, or near before it as what came to it."""
    if told := _paid_on_each(scene, at) or _taxed(scene, at) or _labelled(scene, at):
        return told
    row = takewhile(lambda token: token.pos[:2] in _NAMING or token.text in words_of("taxes"), scene.after(at, _NAMED))
    if tax := next((token for token in row if token.text in words_of("taxes")), None):
        return tax
    if not any(token.text in _LEADING for token in scene.before(at, 1)) and not _is_so_much(scene, at):
        return None
    if any(token.has("of", "part_of", "share_of") for token in scene.after(at, 1)):
        return None
    pairs = zip(near, [*near[1:], None], strict=True)
    return next((one for one, then in pairs if one.text in words_of("taxes") and not _brings_in(then)), None)


def _paid_on_each(scene: Scene, at: int) -> Token | None:
    """The verb by which a percentage is paid on each of something: "farmers pay 12% on every tonne they ship"."""
    on_each = [token.text for token in scene.after(at, 2)] in (["on", "every"], ["on", "each"])
    return next((token for token in scene.before(at, 1) if on_each and token.text in words_of("levying")), None)


def _taxed(scene: Scene, at: int) -> Token | None:
    """The verb by which something is taxed so much: "profits are taxed at 10%"."""
    before = [token for token in scene.before(at, _VERB) if not token.has("hedge")]
    led = [token.text for token in before[:1]] == ["at"]
    return next((token for token in before[1:2] if led and token.text in words_of("taxing")), None)


def _labelled(scene: Scene, at: int) -> Token | None:
    """The tax that is named right before a colon and the percentage, which is of nothing: "Corporate tax: 15%"."""
    before, behind = scene.before(at, 2), scene.after(at, 1)
    if [token.text for token in before[:1]] != [":"] or any(token.has("of", "share_of") for token in behind):
        return None
    return next((token for token in before[1:] if token.text in words_of("taxes")), None)


def _is_so_much(scene: Scene, at: int) -> bool:
    """Whether a verb only says what it is: "VAT, which is currently 15 percent"; not "VAT was 5 percent higher"."""
    verb = next((token for token in scene.before(at, _VERB) if token.pos[:2] != "RB"), None)
    told = verb is not None and (verb.has("be") or verb.text in _WHICH)
    return told and not any(map(way, scene.after(at, 1)))


def duty_moved(scene: Scene, at: int) -> Token | None:
    """The duties that are raised to the percentage, or from it: "raises duties on $3bn of goods to 25 percent".

    Or that somebody moves by it: "tariffs on shoes, hats and gloves will be cut by between 5 and 50 percent".
    """
    if not any(token.text in _LEADING for token in scene.before(at, 1)) and not _is_set_by(scene, at):
        return None
    if any(token.has("of", "part_of", "share_of") for token in scene.after(at, 1)):
        return None
    first, _ = scene.clause(at)
    measured = (token for token in reversed(scene.tokens[first:at]) if token.measure is not None or token.has("tariff"))
    named = next(measured, None)
    return named if named is not None and named.text in words_of("duties") else None


def _is_set_by(scene: Scene, at: int) -> bool:
    """Whether it is by how much somebody moves something: "be cut by between 5 and 50 percent"."""
    row = [token for token in scene.before(at, _VERB + 1) if token.text != "between" and not token.has("hedge")]
    moved = len(row) > _VERB - 1 and row[0].text == "by" and row[1].has("rise_verb", "fall_verb")
    return moved and row[1].pos == "VBN" and row[2].has("be")


def laid_on(scene: Scene, at: int) -> Token | None:
    """The duties that are laid on goods of so much, which tells of no flow: "tariffs on about $110bn of imports"."""
    row = [token for token in scene.before(at, _LAID) if not token.has("hedge")]
    if not row or row[0].text != "on":
        return None
    return next((token for token in row[1:] if token.has("tariff") or token.text in words_of("duties")), None)


def _brings_in(then: Token | None) -> bool:
    """Whether the word behind a tax makes it what comes in: "sales tax revenue", not "the sales tax hike"."""
    return then is not None and then.pos[:2] == "NN" and then.text not in words_of("moved_taxes")
