"""Wholes that a sentence tells the parts of, and which are with all, whoever the parts are with.

"Of its exports of $7bn, 30 percent went to Chile", "Of the 3 million guests of Peru, 1 million were Chileans".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.restated import restates
from factcheck.extractor.told import Told, said_of
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

_WORLD = "world"
_OF_SHARES = "the whole of which the sentence tells the shares of partners"
_OF_PARTS = "the whole of which the sentence tells the parts of partners"
_NEAR, _TWO = 5, 2
"""Within how many tokens of the number stands the word that measures the whole."""
_OF_IT = 2


def tell_wholes(readings: Sequence[Reading]) -> None:
    """Read the wholes of which sentences tell the parts as those with all."""
    for reading in readings:
        _tell_behind_shares(reading)
        _tell_beside_shares(reading)
        _tell_behind_parts(reading)
        _tell_before_parts(reading)
        _tell_of_same_trade(reading)


def _tell_of_all(whole: Draft, why: str) -> None:
    whole.frame = replace(whole.frame, partner=Told(_WORLD, None, why, assumed=True))


def _tell_behind_shares(reading: Reading) -> None:
    """Read "tea made up 30 percent of the $7bn that it exported" as no tea, and "Chile took 30 percent of the $7bn" as
    what went to all: what makes the share a part is not said of the amount again.
    """
    scene = reading.scene
    for part, whole in _levels_behind(reading, Kind.SHARE):
        between = [token for token in scene.tokens[part.at + 1 : whole.at] if not token.has("hedge")]
        led = " ".join(token.text for token in between) in word_set("measures", "of_whole")
        if not (led or _leads_over_flow(between, whole.frame.measure)):
            continue
        if _is_said_before(scene, whole, whole.frame.product):
            whole.frame = replace(whole.frame, product=None)
        elif _is_said_before(scene, whole, whole.frame.partner) and whole.frame.partner != _WORLD:
            _tell_of_all(whole, _OF_SHARES)


def _tell_beside_shares(reading: Reading) -> None:
    """Read the one amount beside partners' shares of the same flow as that with all, where its own words name none."""
    shares = [draft for draft in reading.told if _is_share_of_one(draft)]
    if len({draft.frame.partner for draft in shares}) < _TWO:
        return
    levels = [draft for draft in reading.told if draft.sense.kind is Kind.LEVEL and _alike(draft, shares[0])]
    if len(levels) == 1 and _is_whole_of(reading.scene, levels[0], shares):
        _tell_of_all(levels[0], _OF_SHARES)


def _tell_behind_parts(reading: Reading) -> None:
    """Read what a partner's part is said to be out of as all: "exports to Peru were $2bn in 2023 out of $9bn"."""
    out_of_all = tuple(word_set("measures", "out_of_all"))
    for part, whole in _levels_behind(reading, Kind.LEVEL):
        if whole.frame.has_partner and _text(reading.scene, part.at + 1, whole.at).endswith(out_of_all):
            _tell_of_all(whole, _OF_PARTS)


def _tell_before_parts(reading: Reading) -> None:
    """Read the amount that a sentence tells parts of as one with all, where whom it was read with is named behind."""
    for whole, part in _opened(reading):
        if _is_named_behind(reading.scene, whole, part):
            _tell_of_all(whole, _OF_PARTS)


def _tell_of_same_trade(reading: Reading) -> None:
    """Read "Chad sold $2bn of the $9bn that Peru imported" as what Peru imported from all: Chad is said of its part."""
    scene = reading.scene
    for part, whole in pairwise(reading.told):
        led = _text(scene, part.at + 1, whole.at) in word_set("measures", "of_whole")
        if not (led and _trade_alike(part, whole)):
            continue
        named = [_is_said_before(scene, whole, side) for side in (whole.frame.reporter, whole.frame.partner)]
        if named == [True, False]:
            whole.frame = whole.frame.mirrored()
        if any(named) and not all(named):
            _tell_of_all(whole, _OF_PARTS)


def _trade_alike(part: Draft, whole: Draft) -> bool:
    """Whether both are amounts that the same two trade, whichever of them is said to sell or to buy."""
    one, other = part.frame, whole.frame
    levels = part.sense.kind is whole.sense.kind is Kind.LEVEL and {one.measure, other.measure} <= ONE_WAY
    return levels and _WORLD not in (sides := {one.reporter, one.partner}) and sides == {other.reporter, other.partner}


def _levels_behind(reading: Reading, kind: Kind) -> Iterator[tuple[Draft, Draft]]:
    """Each part that is told as such a kind, and the level of the same measure that is told next."""
    for part, whole in pairwise(reading.told):
        alike = whole.frame.measure == part.frame.measure
        if alike and part.sense.kind is kind and whole.sense.kind is Kind.LEVEL:
            yield part, whole


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


def _is_whole_of(scene: Scene, level: Draft, shares: Sequence[Draft]) -> bool:
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


def _opened(reading: Reading) -> list[tuple[Draft, Draft]]:
    """Each whole with the first of its parts: "of 3 million, 1 million", "1 of the 3 million", "3 million, 1 of it"."""
    told, scene = reading.told, reading.scene
    leading = word_set("measures", "of_whole")
    opened = len(told) > 1 and _text(scene, 0, told[0].at) in leading
    found = [(told[0], told[1])] if opened else []
    led = ((one, other) for one, other in pairwise(told) if _text(scene, one.at + 1, other.at) in leading)
    parts = ((one, other) for one, other in pairwise(told) if _is_of_it(scene, other.at))
    return [*found, *((other, one) for one, other in led if one.sense.kind is Kind.LEVEL), *parts]


def _is_of_it(scene: Scene, at: int) -> bool:
    """Whether the number is said to be of the amount before it: "$33bn, 41 percent of it from Peru"."""
    row = " ".join(token.text for token in scene.after(at, _OF_IT))
    return any(f"{row} ".startswith(f"{words} ") for words in word_set("measures", "of_it"))


def _is_named_behind(scene: Scene, whole: Draft, part: Draft) -> bool:
    """Whether both are of one measure and one partner, who is first named behind both."""
    one, other = whole.frame, part.frame
    if whole.sense.kind is not Kind.LEVEL or one.measure != other.measure or one.partner != other.partner:
        return False
    said = None if one.partner == _WORLD else said_of(one.partner)
    return said is not None and said[0] > scene.offset + scene.tokens[max(whole.at, part.at)].start


def _text(scene: Scene, first: int, last: int) -> str:
    return " ".join(token.text for token in scene.tokens[first:last] if not token.has("hedge"))
