"""Measures that a sentence names only as what a share is a part of: "it peaked at $4.1bn, equal to half of GDP"."""

from __future__ import annotations

from itertools import dropwhile, takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_modifier
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, WHOLE_ECONOMY, Frame
from factcheck.extractor.measures.right_behind import is_part, makes_up, right_behind
from factcheck.extractor.measures.shares.ratio_fronts import fronts_ratio
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.products.words import is_kind_of_trade
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

_WORLD = "world"
_CLAUSE = 6
"""Within how many words behind a share the verb stands that tells of what all it is."""
_PARTS = (Form.PERCENT, Form.FRACTION)


def wholes_before(scene: Scene, at: int, own: list[Frame]) -> set[int | None]:
    """Where the wholes of shares before the number are named.

    One that the number is told of right behind it is none of these: "84 percent of total exports of $5bn".
    """
    return {frame.at for frame in _wholes(scene, 0, at, own) if not _is_told_at_once(scene, frame, at)}


def _is_told_at_once(scene: Scene, whole: Frame, at: int) -> bool:
    """Whether nothing but what leads to its amount stands between the whole and the number.

    That is a preposition or a clause of its own: "0.1% of all trade, which exceeded $5bn".
    """
    between = [token for token in scene.tokens[whole.stop + 1 : at] if not token.has("hedge")]
    row = [token.text for token in between]
    clause = row[:1] == ["which"] or row[:2] == [",", "which"]
    return row in (["of"], ["worth"], ["valued at"]) or (clause and not any(token.mention for token in between))


def heads_share(scene: Scene, own: list[Frame]) -> bool:
    """Whether GDP is but the whole in a line that tells the share of what was told before: "Share of GDP: 48%".

    So it is where the sentence opens with it and goes on: "As a share of GDP it was 48 percent".
    """
    if len(own) != 1 or own[0].at is None or own[0].measure not in WHOLE_ECONOMY:
        return False
    return (own[0].at == 1 and scene.tokens[0].has("share_of")) or fronts_ratio(scene, own[0].at)


def wholes_elsewhere(scene: Scene, at: int, last: int, own: list[Frame], context: Context) -> set[int | None]:
    """Where GDP, or what all the world trades, is named only as the whole of a share between the number and `last`, and
    something else is told of.
    """
    if context.frame is None or context.frame.measure in WHOLE_ECONOMY:
        return set()
    wholes = _wholes(scene, at + 1, last, own)
    return {frame.at for frame in wholes if frame.measure in WHOLE_ECONOMY or is_whole_of(frame, context.frame)}


def whole_of_restated(scene: Scene, at: int, own: list[Frame]) -> int | None:
    """Where the whole is named that the number is told again as a share of: "$3bn, or 7 percent of the imports"."""
    share = next((place for place, number in scene.numbers if place > at and number.form in _PARTS), at)
    between = [token.text for token in scene.tokens[at + 1 : share]]
    whole = right_behind(scene, share, own) if between in ([",", "or"], ["or"], ["("]) else None
    return whole.at if whole else None


def _wholes(scene: Scene, first: int, stop: int, own: list[Frame]) -> list[Frame]:
    shares = (place for place, number in scene.numbers if first <= place < stop and number.form in _PARTS)
    numbered = [whole for place in shares if (whole := _whole_behind(scene, place, own))]
    amounts = (place for place, number in scene.numbers if first <= place < stop and number.form is Form.AMOUNT)
    numbered += [whole for place in amounts if makes_up(scene, place) and (whole := _next_behind(scene, place, own))]
    within = [(frame.at, frame) for frame in own if frame.at and first <= frame.at < stop]
    return numbered + [frame for at, frame in within if _is_mostly(scene, at) or _is_shared_in(scene, at, frame, own)]


def _is_shared_in(scene: Scene, at: int, whole: Frame, own: list[Frame]) -> bool:
    """Whether another is said to have a share in it: "the share of exports in foreign trade", "its share in"."""
    row = list(dropwhile(_narrows, scene.before(at, _CLAUSE)))
    if len(row) > 1 and row[0].has("share_of") and row[1].text in word_set("sentences", "pointing_at"):
        told = [frame for frame in own if frame.at is not None and frame.at < at]
        return bool(told) and is_whole_of(whole, told[-1])
    if len(row) < len(("in", "exports", "share of")) or row[0].text != "in" or not row[2].has("share_of"):
        return False
    part = next((f for f in own if f.at is not None and scene.tokens[f.at] is row[1]), None)
    return part is not None and is_whole_of(whole, part)


def shared_in(scene: Scene, at: int, own: list[Frame]) -> Frame | None:
    """What the share at `at` is of, where that is named before it: "its share in foreign trade turnover was 40%"."""
    first = max((place for place, _ in scene.numbers if place < at), default=0)
    named = [(frame.at, frame) for frame in own if frame.at and first <= frame.at < at]
    return next((frame for place, frame in reversed(named) if _is_shared_in(scene, place, frame, own)), None)


def _is_mostly(scene: Scene, at: int) -> bool:
    """Whether words make most of the measure at `at` a part of it: "accounted for the lion's share of the trade"."""
    before = [token.text for token in dropwhile(_narrows, scene.before(at, _CLAUSE))]
    return " ".join(reversed(before)).endswith(tuple(word_set("assertions", "majority")))


def _narrows(token: Token) -> bool:
    """Whether the word only says which trade is meant: "of Peru's non-oil (trade)"."""
    return is_modifier(token.text) or is_kind_of_trade(token.text) or token.text == "'s" or token.area is not None


def _whole_behind(scene: Scene, at: int, own: list[Frame]) -> Frame | None:
    """The whole that the percentage at `at` is a share of: "52 percent of the trade total", "of what it bought"."""
    if whole := _all_that_is_done(scene, at, own):
        return whole
    of = any(token.text == "of" for token in scene.after(at, 1))
    return right_behind(scene, at, own) if of or is_part(scene, at) else None


def _next_behind(scene: Scene, at: int, own: list[Frame]) -> Frame | None:
    """What an amount is made up of, few words behind it: "exports made up $3bn in the structure of the trade"."""
    row = takewhile(lambda token: not (token.has("and") or token.text == ","), scene.after(at, _CLAUSE))
    place = next((at + 1 + step for step, token in enumerate(row) if token.measure), None)
    return next((frame for frame in own if frame.at == place), None) if place else None


def _all_that_is_done(scene: Scene, at: int, own: list[Frame]) -> Frame | None:
    """The verb that tells of what all a part is: "20 percent of what it bought", "of all that the country sold"."""
    row = scene.after(at, _CLAUSE)
    words = " ".join(token.text for token in row[:3])
    if not words.startswith(tuple(word_set("measures", "of_all_that"))):
        return None
    done = {frame.at: frame for frame in own if frame.verb}
    place = next((at + 1 + step for step, token in enumerate(row) if token.measure or token.text in (",", ";")), None)
    return done.get(place)


def may_be_part(scene: Scene, at: int, sense: Sense) -> bool:
    """Whether the number tells a share, or a percentage that something came to: "debt fell to 40 percent of GDP"."""
    number = scene.tokens[at].number
    in_percent = number is not None and number.form in _PARTS
    return sense.kind is Kind.SHARE or (in_percent and sense.kind is Kind.LEVEL)


def is_whole_of(whole: Frame, part: Frame) -> bool:
    """Whether a share "of GDP", "of trade" or "of world exports" is that of the measure told before it: exports."""
    if whole.reporter == _WORLD and whole.measure == part.measure:
        return part.reporter not in (None, _WORLD)
    if whole.measure == "turnover":
        within = part.measure == "turnover" and part.partner == part.reporter
        return within or part.measure in ("exports", "imports", "balance")
    if whole.measure in word_set("measures", "at_work"):
        return part.measure == "unemployment"
    if whole.measure in ONE_WAY and part.measure in word_set("measures", "set_against_trade"):
        return True
    if whole.measure == "balance":
        return part.measure in word_set("measures", "filling_a_gap")
    if whole.measure == "other:consumption":
        return part.measure in ("exports", "imports", "production")
    if whole.measure == "other:household income":
        return part.measure in word_set("measures", "set_against_income")
    if whole.measure == "population":
        return part.measure != "population" and bare_unit(part.measure) == PERSONS.name
    return whole.measure in WHOLE_ECONOMY and part.measure not in WHOLE_ECONOMY
