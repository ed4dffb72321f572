"""Whether words right before a number set another one against it: "from $3bn", "after 4 percent", "than the 4%"."""

from __future__ import annotations

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.resources import word_set

_ROW = word_set("small_words", "senses", "in_a_row_of_levels")
_RESPECTIVELY = 2
"""How near behind the last number of a row stands "respectively"."""
_NEAR = 3
"""Within how many words before it the noun of a change and what sets another against that."""


def is_set_against(scene: Scene, at: int) -> bool:
    """Whether the words right before the number set another one against it: "from $3bn", "after 4%", "than the 4%"."""
    near = next((token for _, token in left_of(scene, at)), None)
    return near is not None and sets_against(near, scene.tokens[at].number)


def sets_against(near: Token, number: NumberMention | None) -> bool:
    """Whether the word before a number sets another one against it: "from", "after"."""
    if number is None:
        return False
    if near.has("from", "against", "previously", "after") or near.text == "reversing":
        return True
    return near.has("than", "comparing") and not number.quantity.printed.hedge


def is_set_against_in_row(scene: Scene, at: int) -> bool:
    """Whether words set the row against another that the number stands in: "after 3 and 4 percent, respectively"."""
    place = at
    while place > 0 and (scene.tokens[place - 1].number or scene.tokens[place - 1].text in _ROW):
        place -= 1
    first = next((p for p in range(place, at + 1) if scene.tokens[p].number), at)
    in_row = first != at and any(token.has("respectively") for token in scene.after(at, _RESPECTIVELY))
    return is_set_against(scene, first if in_row else at)


def is_joined_to_base(scene: Scene, at: int) -> bool:
    """Whether "and" alone joins the amount to one that another is set against: "compared with $5bn and $3bn"."""
    before, number = scene.before(at, 2), scene.tokens[at].number
    told = before[1].number if len(before) == 2 and before[0].text == "and" else None
    joined = told is not None and told.status is None
    amounts = joined and number is not None and number.form in (Form.AMOUNT, Form.PLAIN)
    return amounts and is_set_against(scene, at - 2)


def is_growth_set_against(scene: Scene, at: int) -> bool:
    """Whether the growth is one that another is set against: "compared to a rise of 4%", "after 3 and 4 percent"."""
    if _follows_change(scene, at):
        return True
    near = [token for _, token in left_of(scene, at)][:_NEAR]
    if len(near) == _NEAR and near[0].text == "of" and near[1].has("rise_noun", "fall_noun"):
        return near[2].has("from", "against", "than", "comparing", "done_before")
    return is_set_against_in_row(scene, at)


def _follows_change(scene: Scene, at: int) -> bool:
    """Whether it is the change that another one follows: "the 25% rise follows one of 3 percent", "a 3% gain"."""
    row = [(place, token) for place, token in left_of(scene, at) if token.text not in ("of", "one", "a", "an")][:_NEAR]
    row = [one for one in row if not one[1].has("rise_noun", "fall_noun")]
    if not row or row[0][1].text not in word_set("directions", "following_on"):
        return False
    return any(token.has("rise_noun", "fall_noun") for token in scene.before(row[0][0], _NEAR))


def is_done_before(scene: Scene, at: int) -> bool:
    """Whether the number is of what went before: "after falling by 3 percent", "having climbed 9 percent"."""
    near = [token for _, token in left_of(scene, at) if token.text not in ("by", "at")]
    return len(near) > 1 and near[0].has("rise_verb", "fall_verb") and near[1].has("done_before")


def before_owner(scene: Scene, at: int, left: list[Token]) -> Token:
    """What leads to the number, or to the time that owns it: "from $3bn", "after May's 6 percent"."""
    owned = left[0].period is not None and len(left) > 1 and scene.tokens[at - 1].text == "'s"
    return left[1] if owned else left[0]
