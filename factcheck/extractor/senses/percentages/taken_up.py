"""Percentages of a sentence that takes up what the one before it tells: "That was 3 percent", "So did food, with 5"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_THE_MOST_WAS = ("the", "most", "was")
_POINTING, _NEXT = frozenset({"that", "this"}), frozenset({"behind", "below", "after"})
_PAIR = 2
_OPENS = 4
"""Within how many tokens words take up the sentence before: "It had been 3.2 percent"."""


def takes_up(scene: Scene) -> bool:
    """Whether the sentence opens with words that take up the one before it: "In 2016 this figure was 3 percent".

    Who comes "behind it" is told of another.
    """
    first = scene.tokens[0].text
    taken_up = first.partition(" ")[0] in _POINTING or any(
        token.has("them", "previously") for token in scene.tokens[:_OPENS]
    )
    return first not in _NEXT and taken_up


def eased_to(scene: Scene, at: int, context: Context) -> int:
    """The way of the change told before, which "it" eased to: "It fell by 9 percent. By May it had eased to 2"."""
    row = [token for token in scene.before(at, _OPENS) if not token.has("hedge") and token.text not in ("had", "has")]
    if len(row) <= _PAIR or row[0].text != "to" or row[1].text not in word_set("measures", "easing_verbs"):
        return 0
    if not row[_PAIR].has("them") or context.percentage is not Kind.CHANGE:
        return 0
    return _last_way(context)


def it_was(scene: Scene, at: int) -> bool:
    """Whether "it was" so much, where the sentence names only of whom: "In all other markets together it was 11%"."""
    row = [token for token in scene.before(at, _OPENS) if not token.has("hedge")]
    led = len(row) > 1 and row[0].has("be") and row[1].text == "it"
    opening = scene.tokens[: scene.tokens.index(row[1])] if led else []
    return led and not any(token.is_finite or token.number for token in opening)


def done_so(scene: Scene, context: Context) -> int:
    """The way that the last percentage went, where others are said to have done the same: "So have food, with 5%".

    So it did where changes are ranked on: "The smallest was Italy's, 5%", "Rice came next with 5%".
    """
    words = [token.text for token in scene.tokens[:2]]
    so = len(words) > 1 and words[0] == "so" and words[1] in word_set("directions", "doing")
    shared = any(told.kind is Kind.SHARE for told, _ in context.drafted.values())
    if not (so or _ranks_on(scene) or (_comes_next(scene) and not shared)) or context.percentage is not Kind.CHANGE:
        return 0
    return _last_way(context)


def _last_way(context: Context) -> int:
    return next((s.direction for _, (s, _) in sorted(context.drafted.items())[::-1] if s.kind is Kind.CHANGE), 0)


def _comes_next(scene: Scene) -> bool:
    """Whether it is told, before its first number, who comes next in what was told: "Then came rice, 5 percent"."""
    if not scene.numbers or scene.numbers[0][1].form is not Form.PERCENT:
        return False
    words = f" {' '.join(token.text for token in scene.tokens[: scene.numbers[0][0]])} "
    return any(f" {phrase} " in words for phrase in word_set("sentences", "next_in_list"))


def change_pointed_at(scene: Scene, at: int, context: Context) -> int:
    """The way of the amount by which the sentence before ends in a change, where "that was" so many percent."""
    opening = [token for token in scene.tokens[:at] if not token.has("hedge")]
    points = len(opening) == _PAIR and opening[0].text in _POINTING and opening[1].has("be", "level_verb")
    if not points or any(token.has("of", "part_of", "share_of") for token in scene.after(at, 1)):
        return 0
    last, _ = context.drafted[max(context.drafted)] if context.drafted else (None, None)
    return last.direction if last and last.kind is Kind.CHANGE_ABS else 0


def _ranks_on(scene: Scene) -> bool:
    """Whether the sentence opens with a superlative that stands for what was ranked before: "The smallest was"."""
    if len(scene.tokens) < len(_THE_MOST_WAS):
        return False
    the, most, verb = scene.tokens[: len(_THE_MOST_WAS)]
    return the.text == _THE_MOST_WAS[0] and most.is_rank and verb.has("be")
