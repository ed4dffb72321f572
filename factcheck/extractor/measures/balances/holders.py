"""Who has a balance by the verb beside it: "leaving Peru with a surplus", "enjoying a surplus", "run up by Peru"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import word_set

_BESIDE = 5
"""Within how many words of the balance stands whoever has it."""


def holder_of(scene: Scene, at: int) -> str | None:
    """The area that has the balance whose noun stands at `at`."""
    place = at - 1
    while place > 0 and not scene.tokens[place].mention and scene.tokens[place].text not in ("a", "an"):
        place -= 1
    row = [token for token in scene.before(place, _BESIDE) if token.text not in ("with", "the")]
    if scene.tokens[place].text in ("a", "an") and len(row) > 1:
        if row[1].text in word_set("measures", "handing"):
            return _named(scene, row[0])
        if row[0].text in word_set("measures", "holding", "doing"):
            return _named(scene, row[1])
    return _by_whom(scene, at)


def _by_whom(scene: Scene, at: int) -> str | None:
    """The area behind a verb: "the surplus enjoyed by Peru", "that remained to Peru"."""
    behind = [token for token in scene.after(at, _BESIDE) if token.text != "the"]
    if behind and behind[0].text in ("that", "which"):
        behind = behind[1:]
    if (
        len(behind) > 2
        and behind[0].text in word_set("measures", "holding", "left")
        and behind[1].text in ("to", "with")
    ):
        return _named(scene, behind[2])
    held = len(behind) > 2 and behind[0].text in word_set("measures", "holding", "done") and behind[1].text == "by"
    return _named(scene, behind[2]) if held else None


def _named(scene: Scene, token: Token) -> str | None:
    area = token.area
    if area is None or area.form == "region" or area.possessive:
        return None
    return like(area.codes[0], scene.word(token))
