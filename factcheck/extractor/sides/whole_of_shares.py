"""The whole that the shares of a sentence are of: "Of its exports of $7bn, 30 percent went to Chile" is with all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.restated import restates
from factcheck.extractor.told import Told, said_of
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

_WORLD = "world"
_WHY = "the whole of which the sentence tells the shares of partners"
_NEAR, _TWO = 5, 2
"""Within how many tokens of the number stands the word that measures the whole."""


def tell_wholes_of_shares(readings: Sequence[Reading]) -> None:
    """Read the one amount beside partners' shares of the same flow as that with all, where its own words name none."""
    for reading in readings:
        _tell_whole_behind(reading)
        shares = [draft for draft in reading.told if _is_share_of_one(draft)]
        if len({draft.frame.partner for draft in shares}) < _TWO:
            continue
        levels = [draft for draft in reading.told if draft.sense.kind is Kind.LEVEL and _alike(draft, shares[0])]
        if len(levels) != 1 or not _is_whole(reading.scene, levels[0], shares):
            continue
        whole = levels[0]
        whole.frame = replace(whole.frame, partner=Told(_WORLD, None, _WHY, assumed=True))


def _tell_whole_behind(reading: Reading) -> None:
    """Read "tea made up 30 percent of the $7bn that it exported" as no tea, and "Chile took 30 percent of the $7bn" as
    what went to all: what makes the share a part is not said of the amount again.
    """
    scene = reading.scene
    for part, whole in pairwise(reading.told):
        between = [token for token in scene.tokens[part.at + 1 : whole.at] if not token.has("hedge")]
        led = " ".join(token.text for token in between) in word_set("measures", "of_whole")
        if (
            part.sense.kind is not Kind.SHARE
            or not (led or _leads_over_flow(between, whole.frame.measure))
            or whole.sense.kind is not Kind.LEVEL
            or whole.frame.measure != part.frame.measure
        ):
            continue
        if _is_said_before(scene, whole, whole.frame.product):
            whole.frame = replace(whole.frame, product=None)
        elif _is_said_before(scene, whole, whole.frame.partner) and whole.frame.partner != _WORLD:
            whole.frame = replace(whole.frame, partner=Told(_WORLD, None, _WHY, assumed=True))


def _leads_over_flow(between: Sequence[Token], measure: str) -> bool:
    """Whether only the flow itself leads from the share to the amount: "30 percent of its total exports of $7bn"."""
    named = [at for at, token in enumerate(between) if token.measure]
    if len(named) != 1 or not (flow := between[named[0]].measure) or flow.measure != measure:
        return False
    before, behind = between[: named[0]], between[named[0] + 1 :]
    words = " ".join(token.text for token in before).split()
    flow_of = words[:1] == ["of"] and word_set("measures", "of_the_whole_flow", "words").issuperset(words)
    leading = " ".join(token.text for token in behind)
    total = not word_set("measures", "of_the_whole_flow", "total").isdisjoint(words)
    return flow_of and leading in word_set("measures", "of_the_whole_flow", "to_total" if total else "leading")


def _is_said_before(scene: Scene, whole: Draft, name: str | None) -> bool:
    """Whether the words for it stand in the sentence, before the amount."""
    said = said_of(name)
    return said is not None and scene.offset + scene.start <= said[0] < scene.offset + scene.tokens[whole.at].start


def _is_share_of_one(draft: Draft) -> bool:
    """Whether it is the share that one partner has of a flow."""
    percent = draft.number.form in (Form.PERCENT, Form.FRACTION) and draft.sense.kind is Kind.SHARE
    return percent and draft.frame.measure in FLOWS and draft.frame.partner not in (None, _WORLD)


def _alike(draft: Draft, share: Draft) -> bool:
    one, other = draft.frame, share.frame
    return one.measure == other.measure and one.reporter == other.reporter and one.product == other.product


def _is_whole(scene: Scene, level: Draft, shares: Sequence[Draft]) -> bool:
    """Whether it is what the shares are of: no share is told again in it, nor is its partner by its side."""
    if all(level.frame.partner != share.frame.partner for share in shares):
        return False
    if any(restates(scene, *sorted((share.at, level.at))) for share in shares):
        return False
    if _is_with(scene, level):
        return False
    return _is_of_flow(scene, level.at) or _is_total(scene, level.at)


def _is_with(scene: Scene, level: Draft) -> bool:
    """Whether its partner is named before it, and no number between: "With Chad it did business for $2bn"."""
    row = takewhile(lambda token: not token.number, reversed(scene.tokens[: level.at]))
    return any(token.area and level.frame.partner in token.area.sides for token in row)


def _is_of_flow(scene: Scene, at: int) -> bool:
    """Whether the word of the flow stands right beside it, and no area or number between: "$7bn of exports"."""
    for row in (scene.tokens[max(0, at - _NEAR) : at][::-1], scene.after(at, _NEAR)):
        for place, token in enumerate(row):
            if token.number or token.has("worth") or (token.area and row[0].text != "of"):
                break
            if token.measure:
                return not _is_divided(row[place + 1 :])
    return False


def _is_divided(before: Sequence[Token]) -> bool:
    """Whether the flow is what a share right before it is of: "30 percent of its exports were $2bn"."""
    return any(token.number for token in before[:3])


def _is_total(scene: Scene, at: int) -> bool:
    """Whether the words beside it call it a total, or it is what "they" came to."""
    before = [token for _, token in left_of(scene, at)[:_NEAR]]
    taken_up = any(token.has("them") for token in before) and any(token.has("be", "level_verb") for token in before)
    return taken_up or any(token.has("whole") for token in (*before, *scene.after(at, 2)))
