"""What is no more, and what came on top: "a third of it vanished", "cost Peru 5 percent", "$3bn was added"."""

from __future__ import annotations

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import GONE, Sense
from factcheck.resources import word_set

_COST = 5
"""Within how many tokens before a number stands what it has cost whom."""
_GONE = 10
"""Within how many tokens behind a number it is said to be gone."""
_ENDS = frozenset(".!,;")
_WHO = frozenset({"NN", "JJ", "PO", "PR"})
"""How the tagger calls the words that name those whom something costs so much."""


def is_gone(scene: Scene, at: int) -> bool:
    """Whether the words around the number say that it is no more: "a third of it vanished", "2,000 jobs are gone".

    So do those that tell what it has cost somebody: "cost Peru a third of its trade".
    """
    return _costs_somebody(scene, at) or _is_said_behind(scene, at, "gone")


def is_gone_too(scene: Scene, at: int, previous: int | None, found: dict[int, Sense]) -> bool:
    """Whether only "and" stands behind what is no more: "9% of the money is gone, and 3% of the tea"."""
    if previous is None or found[previous].rule != GONE:
        return False
    joined = next((token.text for token in scene.before(at, 2) if not token.has("hedge")), "")
    return joined == "and" and any(token.text.startswith("of") for token in scene.after(at, 1))


def is_added(scene: Scene, at: int) -> bool:
    """Whether words behind the number say that it came on top: "within a month $3bn was added"."""
    return _is_said_behind(scene, at, "added")


def _is_said_behind(scene: Scene, at: int, what: str) -> bool:
    """Whether words of that list are said of the number, with no preposition behind but those of time."""
    words = word_set("measures", what)
    at = _past_apposition(scene, at)
    for step, token in enumerate(scene.after(at, _GONE)):
        last = token.text == what == "gone" and all(near.text in _ENDS for near in scene.after(at + 1 + step, 1))
        said = " ".join(near.text for near in scene.tokens[max(at + 1, at + step - 1) : at + 2 + step])
        if last or not words.isdisjoint((token.text, said.partition(" ")[2], said)):
            behind = scene.after(at + 1 + step, 2)
            if what == "added" and len(behind) > 1 and behind[0].text == "to":
                return behind[1].has("them") or behind[1].pos in ("DT", "PRP", "PRP$")
            return not (
                behind
                and behind[0].has("preposition")
                and not behind[0].text.startswith(("in", "during", "within", "over"))
            )
        if token.number or token.text in (",", ";", ":", ")") or token.has("clause"):
            return False
    return False


def _past_apposition(scene: Scene, at: int) -> int:
    """The place behind which it goes on to tell of what the number is: "a fifth, 21 percent, of the trade is gone"."""
    behind = scene.after(at, 5)
    commas = [step for step, token in enumerate(behind) if token.text == ","]
    inside = behind[1 : commas[1]] if len(commas) > 1 else []
    inside = [token for token in inside if token.text != "or" and not token.has("hedge")]
    if commas[:1] == [0] and len(inside) == 1 and inside[0].number is not None:
        return at + 1 + commas[1]
    part = len(behind) > 1 and behind[1].has("of", "part_of", "share_of")
    again = any(token.text == "or" for token in scene.before(at, 2) if not token.has("hedge"))
    return at + 1 if (part or again) and commas[:1] == [0] else at


def _costs_somebody(scene: Scene, at: int) -> bool:
    """Whether it is what something has cost whoever had it: "cheap chips cost Peru a third of its exports".

    What follows is what it is a part of, or no more than a time: "rain cost coffee growers 9 percent in May".
    """
    row = [token for token in scene.before(at, _COST) if not token.has("hedge") and token.text not in ("a", "the")]
    verb = next((place for place, token in enumerate(row) if token.text in word_set("measures", "costing")), 0)
    who, after = row[:verb], scene.after(at, 1)
    if not who or not all(token.area or token.measure or token.pos[:2] in _WHO for token in who):
        return False
    if any(token.text.startswith("of") for token in after):
        return True
    number = scene.tokens[at].number
    part = number is not None and number.form in (Form.PERCENT, Form.FRACTION)
    ended = all(token.text in _ENDS or token.has("preposition") for token in after)
    return part and ended and any(token.area or token.measure for token in who)
