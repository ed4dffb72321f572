"""The parts of an economy, of which what was told of the whole is told in turn: "GDP grew 5%, in trade by 7%"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.products.words import names_product
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

_GDP, _JOBS = "gdp", "other:employed persons"
_TOO = ("production", "inflation")
"""What is told by sectors as well where words like "trade" are such."""
_REACH = 4
"""Within how many tokens of a part stands its number: "trade (up by 5 percent)", "5 percent in trade"."""
_ROW = 2
"""How many other parts make a row."""
_LONGEST = 7
"""Within how many tokens stands that of one with a longer name: "trade and repair of cars"."""
_LED_ON = frozenset({"NN", "JJ", "VB", "RB", "IN", "TO"})
_LEADING = word_set("small_words", "measures", "before_a_sector_grew")
_MARKS = frozenset("-–—:")
"""Marks between a name and its number in a list."""


def as_part_of_whole(frame: Frame, sense: Sense, scene: Scene, context: Context) -> Frame:
    """`frame` as one of what was told last, where it is a sector by its name alone: of GDP, wages, investment.

    What is told last and has no such parts, as joblessness, leaves it one of the GDP that the article is about.
    """
    if frame.measure != "production" or not frame.weak or frame.verb or frame.at is None or frame.product is None:
        return frame
    last, topic = context.claimed, context.topic
    if last is None or not _is_named_alone(scene.tokens[frame.at].text):
        return frame
    if any(mention.measure == _GDP for _, mention in scene.measures):
        last = replace(last, measure=like(_GDP, frame.measure))
    elif topic and topic.measure == _GDP and last.measure not in {*word_set("measures", "told_by_sectors"), *_TOO}:
        last = topic
    if last.measure == _GDP:
        part = sense.kind in (Kind.CHANGE, Kind.CHANGE_ABS, Kind.SHARE)
    else:
        told = _has_number(scene, frame.at) or (last.measure == _JOBS and _moves(scene, frame.at))
        part = last.measure in word_set("measures", "told_by_sectors") and told
    return replace(frame, measure=like(last.measure, frame.measure)) if part else frame


def is_part(frame: Frame, whole: Frame, sense: Sense, scene: Scene) -> bool:
    """Whether `frame` is a sector by its name alone, and so only a part of the whole that is told of."""
    if frame.at is None or frame.measure != "production" or not frame.weak or frame.verb or frame.product is None:
        return False
    if whole.measure == _GDP:
        return sense.kind is Kind.SHARE
    return whole.measure in word_set("measures", "told_by_sectors") and _has_number(scene, frame.at)


def _is_named_alone(words: str) -> bool:
    return not any(word in words for word in vocabulary("measures")["outputs"])


def with_sectors(own: list[Frame], scene: Scene, context: Context) -> list[Frame]:
    """`own`, where words like "trade" and "lending" are but sectors if they stand in a row of such."""
    named = {scene.tokens[frame.at].text for frame in own if frame.at is not None}
    if named.isdisjoint(_sectors()):
        return own
    told = list(own)
    for place, frame in enumerate(own):
        told[place] = _of_whole(frame, told, scene, context)
        if frame.measure == _GDP and place and _is_of(scene, told[place - 1], frame):
            told[place] = replace(frame, product=told[place - 1].product)
    return told


def _is_of(scene: Scene, part: Frame, whole: Frame) -> bool:
    """Whether what names a part of GDP and nothing else is so much of it: "net taxes made up 9 percent of GDP"."""
    if part.at is None or whole.at is None or scene.tokens[part.at].text not in word_set("measures", "only_sectors"):
        return False
    return sum(token.number is not None for token in scene.tokens[part.at : whole.at]) == 1


@cache
def _sectors() -> frozenset[str]:
    return word_set("measures", "also_sectors") | word_set("measures", "only_sectors")


def _of_whole(frame: Frame, own: list[Frame], scene: Scene, context: Context) -> Frame:
    """The frame of a part, as one of what is told part by part; else as it is."""
    if frame.at is None or (text := scene.tokens[frame.at].text) not in _sectors():
        return frame
    whole = _whole_of(frame, own, context)
    divided = whole is not None and whole.measure in word_set("measures", "told_by_sectors")
    gdp = next((one for one in (whole, None if divided else context.topic) if one and one.measure == _GDP), None)
    if gdp and not (frame.reporter or frame.partner) and _is_in_name(scene, frame.at):
        return _part(frame, gdp, scene)
    if text in word_set("measures", "only_sectors"):
        return _part(frame, whole, scene) if whole and whole.measure == _GDP else frame
    if frame.reporter or frame.partner or frame.all_partners:
        return frame
    of_told = any(token.has("of_told", "part_of") for token in scene.before(frame.at, 1))
    if of_told and whole and whole.measure not in FLOWS and any(one.number for one in scene.after(frame.at, _REACH)):
        return _part(frame, whole, scene)
    told = whole is not None and whole.measure in {*word_set("measures", "told_by_sectors"), *_TOO}
    if whole is None or not told:
        return _alone(frame, own, scene)
    if whole.at is None and (whole.product is not None or whole.measure == "wages") and _is_item(scene):
        return _part(frame, whole, scene)
    rowed = any(_is_other(scene, at, frame.at) for at in range(len(scene.tokens)))
    told = _has_number(scene, frame.at) or (whole.measure == _GDP and _moves(scene, frame.at))
    return _part(frame, whole, scene) if rowed and told else frame


def _alone(frame: Frame, own: list[Frame], scene: Scene) -> Frame:
    """The frame of a part where no whole is told, but two parts beside it: "industry grew 3%, farming 2, trade 5"."""
    assert frame.at is not None
    others = sum(_is_other(scene, at, frame.at) for at in range(len(scene.tokens)))
    only = all(one.weak or one.at == frame.at for one in own)
    if not only or others < _ROW or not _has_number(scene, frame.at):
        return frame
    word = scene.word(scene.tokens[frame.at])
    return Frame(like("production", frame.measure), product=word, weak=True, at=frame.at, stop=frame.at)


def _is_item(scene: Scene) -> bool:
    """Whether the sentence is the item of a list, a name and its number: "credit and leasing — 14 million soums"."""
    at = next((at for at, _ in scene.numbers), 0)
    before = scene.tokens[:at]
    named = not any(token.is_finite for token in before)
    return bool(before) and before[-1].text in _MARKS and named and len(scene.numbers) == 1


def _whole_of(frame: Frame, own: list[Frame], context: Context) -> Frame | None:
    """What the part is one of: the last measure named before it, GDP that is named at all, or what was told last."""
    assert frame.at is not None
    before = [one for one in own if one.at is not None and one.at < frame.at and not one.weak]
    gdp = next((one for one in own if one.measure == _GDP), None)
    last = context.claimed.carried() if context.claimed else None
    return before[-1] if before else gdp or last


def _part(frame: Frame, whole: Frame, scene: Scene) -> Frame:
    assert frame.at is not None
    word = scene.word(scene.tokens[frame.at])
    product = frame.product or word
    return replace(whole, measure=like(whole.measure, frame.measure), product=product, at=frame.at, stop=frame.at)


def _is_in_name(scene: Scene, at: int) -> bool:
    """Whether the word is one of the branches that a name joins: "trade, hotels and restaurants"."""
    behind, before = scene.after(at, 2), scene.before(at, 2)
    sides = [row for row in (behind, before) if len(row) > 1 and row[0].text in (",", "and", "&")]
    return any(row[1].pos in ("NN", "NNS") and (row[1].measure is None or row[1].measure.weak) for row in sides)


def _has_number(scene: Scene, at: int) -> bool:
    """Whether a number stands close behind the word, or the word close behind a number and "in" or "for".

    A pronoun between them stands for the whole: "in trade it rose by 5 percent".
    """
    taken_up = False
    for token in scene.after(at, _LONGEST):
        if token.number:
            return True
        taken_up = taken_up or token.has("them")
        moves = taken_up and token.has("rise_verb", "fall_verb")
        if token.text[0].isalnum() and not (moves or _leads_on(token)):
            break
    led = [token for token in scene.before(at, _REACH) if token.text != "the"]
    return len(led) > 1 and led[0].text in ("in", "for") and any(token.number for token in led[1:])


def _moves(scene: Scene, at: int) -> bool:
    """Whether the word is the subject of a verb of change with its number: "trade expanded by 2 percent"."""
    row = scene.after(at, _REACH)
    return bool(row) and row[0].is_finite and row[0].has("rise_verb", "fall_verb") and any(one.number for one in row)


def _leads_on(token: Token) -> bool:
    """Whether the word only leads from a part to its number: "trade and repair of cars up by 5 percent"."""
    if token.has("rise_verb", "fall_verb", "rise_noun", "fall_noun"):
        return False
    named = token.pos[:2] in _LED_ON and token.mention is None
    return named or token.has("rise_adj", "fall_adj", "be", "receiving") or token.text in _LEADING


def _is_other(scene: Scene, at: int, word: int) -> bool:
    """Whether another part of the economy, with a number of its own, is named at `at`."""
    token = scene.tokens[at]
    plain = token.mention is None or (token.measure is not None and token.measure.weak)
    counted = any(near.number for near in scene.after(at, _REACH)) or _has_number(scene, at)
    return at != word and plain and counted and names_product(token.text)
