"""Exports and imports just told, taken together: "Exports were $3bn, imports $2bn. Together that makes $5bn"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "both flows together"
_BEHIND = 2
"""Within how many tokens behind its number a sum is said to be one."""
_OPENING = 8
"""Within how many tokens a sentence says that it takes them together."""


def both_together(scene: Scene, at: int, context: Context) -> Frame | None:
    """The trade that the two flows of the sentences before make, where the sentence takes them together."""
    two, last = context.two_flows, context.frame
    if not two or last is None or last.measure not in ONE_WAY or scene.areas or scene.measures:
        return None
    if last.product != two[0].product or two[0].product != two[1].product or not _sums_up(scene, at):
        return None
    number = next((number for _, number in scene.numbers), None)
    if number is None or number.form is not Form.AMOUNT:
        return None
    return replace(two[0], measure=like("turnover", two[0].measure))


def makes_both(scene: Scene, at: int, made: Sequence[Draft]) -> Frame | None:
    """The same where the two flows stand in the sentence: "it sold $3bn and bought $2bn, which makes $5bn in all"."""
    levels = [draft for draft in made if draft.sense.kind is Kind.LEVEL][-2:]
    number = scene.tokens[at].number
    if number is None or {draft.frame.measure for draft in levels} != ONE_WAY:
        return None
    one, other = levels
    alike = one.frame.product == other.frame.product and _sides(one) == _sides(other)
    units = {one.number.quantity.unit, other.number.quantity.unit, number.quantity.unit}
    row = [*scene.tokens[other.at + 1 : at], *takewhile(lambda token: not token.number, scene.after(at, _BEHIND))]
    if not alike or len(units) > 1 or any(token.measure or token.area for token in row):
        return None
    made_up = _says(row, "taken_together") or _says(row, "making_up")
    return replace(one.frame, measure=like("turnover", one.frame.measure), at=None, verb=False) if made_up else None


def sold_and_bought(
    scene: Scene, at: int, own: Sequence[Frame], resolved: Mapping[int | None, Frame], made: Sequence[Draft]
) -> Frame | None:
    """The same where what was sold and what was bought are the subject: "what it bought and what it sold was $5bn"."""
    if made and made[-1].rule == RULE and not any(token.measure for token in scene.tokens[made[-1].at : at]):
        return made[-1].frame
    told = [frame for frame in own if frame.at is not None and frame.at < at]
    places = [frame.at for frame in told if frame.at is not None]
    if len(told) != len(ONE_WAY) or {frame.measure for frame in told} != ONE_WAY or scene.numbers[0][0] < at:
        return None
    row, between = scene.tokens[: places[0]], scene.tokens[places[0] + 1 : places[1]]
    joined = any(token.has("and") for token in between) and not any(token.text == "," for token in between)
    relative = any(token.text in ("what", "whatever") for token in row)
    summed = any(token.has("level_verb", "be") for token in scene.tokens[places[1] + 1 : at])
    one = resolved[places[0]]
    if not (joined and relative and summed) or any(frame.product for frame in told):
        return None
    return replace(one, measure=like("turnover", one.measure), at=None, verb=False)


def _sides(draft: Draft) -> set[str | None]:
    return {draft.frame.reporter, draft.frame.partner}


def _says(row: Sequence[Token], words: str) -> bool:
    """Whether words of that list stand in the row, one or two of them."""
    texts, known = [token.text for token in row], word_set("measures", words)
    return any(text in known or " ".join(texts[place : place + 2]) in known for place, text in enumerate(texts))


def _sums_up(scene: Scene, at: int) -> bool:
    return _says(scene.tokens[: min(at, _OPENING)], "taken_together")
