"""Levels that a clause tells to have been at another time: "$2bn short of the $5bn that it had", "It had been $5bn"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_CLAUSE = 6
"""Within how many tokens behind a number such a clause tells when."""
_SUBJECTS = word_set("small_words", "senses", "who_had")
_OPENING = word_set("small_words", "senses", "before_what_had_been")
_HAD = word_set("small_words", "senses", "had")
_HAVING = ("having", "done")
_REACH = 6
"""Within how many tokens before a number its clause tells that it had been so much."""


def was_had_then(scene: Scene, at: int) -> bool:
    """Whether it is measured from, and behind it stands who had it when."""
    the, lead = [*scene.before(at, 2), None, None][:2]
    measured = lead is not None and (lead.text in word_set("directions", "lying") or lead.has("than", "comparing"))
    if the is None or the.text != "the" or not measured:
        return False
    row = [token for token in scene.after(at, _CLAUSE) if token.text not in ("that", "which")]
    if len(row) < 2 or not (row[0].text in _SUBJECTS or row[0].area or row[0].has("the_country")):
        return False
    when = [token for token in row[2:] if not token.has("to_period")]
    return row[1].pos == "VBD" and any(token.period for token in when[:2])


def _is_what_it_came_to(scene: Scene, at: int) -> bool:
    """Whether only changes are told before the amount, so that it is their outcome: "rose 8%, having topped $3bn"."""
    number = scene.tokens[at].number
    before = [(place, one) for place, one in scene.numbers if place < at]
    changes = [one.form is Form.PERCENT or scene.tokens[place - 1].text == "by" for place, one in before]
    return number is not None and number.form is not Form.PERCENT and all(changes)


def had_been_before(scene: Scene, at: int) -> bool:
    """Whether the number is what had been, where no time is told: "They had come to $5bn", "having been 5 percent".

    What somebody said had been so is no earlier for that, "the ministry said it had come to $5bn", nor is what had
    something: "where 900 had a job".
    """
    near = list(takewhile(lambda token: token.text not in _OPENING, scene.before(at, _REACH)))
    behind = list(takewhile(lambda token: token.text not in _OPENING, scene.after(at, _REACH)))
    opened = len(near) == at or len(near) < len(scene.before(at, _REACH))
    if not opened or any(token.period for token in (*near, *behind)):
        return False
    led = [token.text for token in scene.before(at, len(near) + 1)[len(near) :]]
    if not near:
        had_something = any(token.pos == "DT" for token in behind[1:2])
        return led == ["where"] and bool(behind) and behind[0].text.split()[0] in _HAD and not had_something
    words = [word for token in reversed(near) for word in token.text.split()]
    subject = words[0] in _SUBJECTS
    had = words[subject : subject + 1]
    if had != ["having"] and not (subject and had and had[0] in _HAD):
        return False
    done = had == ["having"] and len(near) == len(_HAVING) and near[0].pos[:2] == "VB"
    if done and any(place < at for place, _ in scene.numbers):
        return not _is_what_it_came_to(scene, at)
    told = not word_set("directions", "been").isdisjoint(words[subject + 1 :])
    return told and not any(token.measure or token.pos[:2] == "NN" for token in near)
