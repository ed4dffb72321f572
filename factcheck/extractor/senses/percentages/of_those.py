"""Percentages of the people whom a rate counts, which are parts of them: "a fifth of the jobless"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.resources import vocabulary, word_set

_FRONT = 6
"""Within how many tokens ends what a sentence opens with: "Among those who have none, 9 percent"."""
_BEHIND = 4
"""Within how many tokens behind a percentage stands what it is of."""


def is_of_those(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether the percentage is of the people whom the rate counts: "a fifth of the jobless", "of them, 52 percent".

    So is what makes up so much of them: "long-term unemployment accounted for 38 percent". It is the rate itself where
    so many are what it counts: "9 percent of them are jobless".
    """
    words = vocabulary("measures")["counted_by_rate"].get(frame.measure, ())
    made_up = any(token.has("share_verb") and not token.text.endswith(" to") for token in scene.before(at, 1))
    if words and (made_up or (frame.at is None and _is_of_told(scene, at))):
        return True
    if words and (_is_of_so_many(scene, at) or _is_of_total(scene, at) or _is_so_for_long(scene, frame)):
        return True
    if words and tells_part_again(scene, at, frame):
        return True
    first, row = scene.tokens[0], list(takewhile(lambda token: not token.is_finite, scene.after(at, _BEHIND)))
    whole = next((step for step, token in enumerate(row) if token.measure and token.text not in words), len(row))
    behind = [token.text for token in row[:whole]]
    if behind[:1] and behind[0].partition(" ")[0] == "of":
        return any(text in words for text in (behind[0].partition(" ")[2], *behind[1:]))
    fronted = [token.text for token in scene.tokens[:at]] if first.text.startswith("of") else []
    return "," in fronted[:_BEHIND] and any(text in words for text in (first.text.partition(" ")[2], *fronted))


def tells_part_again(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether it tells again how many of them some are: "90,000 of these, or 52 percent", "5,000 of the jobless"."""
    words = vocabulary("measures")["counted_by_rate"].get(frame.measure, ())
    counts = [place for place, number in scene.numbers if place < at and number.form in (Form.AMOUNT, Form.PLAIN)]
    if not counts or any(token.is_finite for token in scene.tokens[counts[-1] : at]):
        return False
    row = scene.after(counts[-1], 2)
    if any(token.has("of_told") for token in row[:1]):
        return True
    told = " ".join(token.text for token in row)
    return told.startswith("of ") and any(told.endswith(f" {word}") for word in words)


def _is_of_so_many(scene: Scene, at: int) -> bool:
    """Whether it is of so many people: "half of the 900,000 who look for work have a degree"."""
    row = scene.after(at, 2)
    whole = row[1].number if len(row) > 1 else None
    led = bool(row) and row[0].text in ("of", "of the", "of its", "of their")
    return led and whole is not None and whole.form in (Form.AMOUNT, Form.PLAIN) and whole.status is None


def _is_of_total(scene: Scene, at: int) -> bool:
    """Whether it is of all of them together: "9,000, or 16 percent of the total", not "of the total workforce"."""
    row = scene.after(at, 2)
    whole = bool(row) and row[0].text in word_set("measures", "of_their_total")
    return whole and not any(token.pos[:2] in ("NN", "JJ") or token.measure for token in row[1:])


def _is_so_for_long(scene: Scene, frame: Frame) -> bool:
    """Whether it tells how long they have been so, which none but they have: "without a job for longer than a year"."""
    row = [] if frame.at is None else scene.after(frame.at, _BEHIND)
    told = [token.text.partition(" ")[0] for token in row[:2]]
    return told[:1] == ["for"] and not word_set("measures", "how_long").isdisjoint(told[1:])


def _is_of_told(scene: Scene, at: int) -> bool:
    """Whether it is a part of those told of before: "of these, 8 percent", "a fifth of them", "two in three had"."""
    row = scene.tokens[:2]
    those = [token.has("of_told") for token in row[:1]] == [True] or (
        " ".join(token.text for token in row) in word_set("measures", "among_those")
    )
    opened = those and (at == 1 or any(token.text == "," for token in scene.tokens[1:at][:_FRONT]))
    behind = scene.after(at, 1)
    number = scene.tokens[at].number
    done = number is not None and number.form is Form.FRACTION and any(token.is_finite for token in behind)
    return opened or done or any(token.has("of_told") for token in behind)
