"""Parts of the trade of two, told by where they go: "of the $7bn, $5bn went to Chile, Peruvian goods were the rest"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import Told, like, plain
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

_REACH = 8
"""Within how many tokens of a number is told where it goes."""
_BOUNDS = word_set("small_words", "sides", "parts_end_at")
_TO, _FROM = frozenset({"to", "into", "towards", "toward"}), frozenset({"from"})
_WHY = "a part of the trade of two, by where it goes"


def tell_parts_of_mutual_trade(readings: Sequence[Reading]) -> None:
    """Read a number of the trade of two that a phrase tells to go to one of them as the other's exports to it."""
    for reading in readings:
        for draft in reading.told:
            frame = draft.frame
            two = (plain(frame.reporter), plain(frame.partner))
            mutual = frame.measure == "turnover" or frame.measure in ONE_WAY
            if mutual and draft.sense.kind in (Kind.LEVEL, Kind.SHARE) and None not in two and "world" not in two:
                seller = _seller(reading.scene, draft.at, _home_first(frame, reading.context.home))
                if seller and plain(seller) != _sold_by(frame):
                    draft.frame = _exports_of(frame, seller)


def _home_first(frame: Frame, home: str | None) -> tuple[str | None, str | None]:
    """The two, whom "there" means behind."""
    return (frame.partner, frame.reporter) if plain(frame.partner) == home else (frame.reporter, frame.partner)


def _sold_by(frame: Frame) -> str | None:
    """Who is read to have sold it; None of both together."""
    return {"exports": plain(frame.reporter), "imports": plain(frame.partner)}.get(str(frame.measure))


def _exports_of(frame: Frame, seller: str) -> Frame:
    buyer = frame.partner if plain(seller) == plain(frame.reporter) else frame.reporter
    measure = Told("exports", None, _WHY, assumed=True)
    return replace(frame, measure=measure, reporter=seller, partner=buyer)


def _seller(scene: Scene, at: int, two: tuple[str | None, str | None]) -> str | None:
    """Which of the two sold so much, where the words beside the number say so and measure nothing themselves."""
    before, behind = _before(scene, at), _behind(scene, at)
    paid = any(token.text in word_set("measures", "paid_from") for token in (*scene.tokens[:at], *behind))
    if paid or any(_measures(token) for token in (*before, *behind)):
        return None
    return _goes(behind, two) or _is_fronted(before, two) or _goods_of(before, behind, two)


def _measures(token: Token) -> bool:
    """Whether the word tells by itself which flow it is, as those who trade do not: "Chilean suppliers"."""
    trades = token.text in word_set("measures", "sellers") | word_set("measures", "buyers")
    return token.measure is not None and not token.measure.verb and not trades


def _before(scene: Scene, at: int) -> list[Token]:
    row = takewhile(_is_inside, reversed(scene.tokens[max(0, at - _REACH) : at]))
    return list(row)[::-1]


def _behind(scene: Scene, at: int) -> list[Token]:
    return list(takewhile(_is_inside, scene.tokens[at + 1 : at + 1 + _REACH]))


def _is_inside(token: Token) -> bool:
    return token.number is None and token.text not in _BOUNDS


def _goes(behind: Sequence[Token], two: tuple[str | None, str | None]) -> str | None:
    """Who sold what "went to Chile", "came from Peru", "went there", or where no verb is said: "$2bn to Peru"."""
    if [token.text for token in behind[1:2]] == ["there"] and behind[0].text in word_set("measures", "went_there"):
        return two[0]
    for place, token in enumerate(behind):
        way = _way(token)
        if way and (place == 0 or any(one.pos[:2] == "VB" for one in behind[:place])):
            side = _side(behind[place + 1 : place + 3], two)
            return side and (side if way in _FROM else _other(side, two))
    return None


def _is_fronted(before: Sequence[Token], two: tuple[str | None, str | None]) -> str | None:
    """Who sold it where the way is told first: "from Peru came $5bn", "those heading for Chile were worth $5bn"."""
    for place, token in enumerate(before):
        way = _way(token)
        if way and (place == 0 or token.text != way or before[place - 1].pos[:2] == "VB"):
            side = _side(before[place + 1 : place + 3], two)
            if side is None or any(token.pos[:2] == "NN" and not token.area for token in before[place + 1 :]):
                return None
            return side if way in _FROM else _other(side, two)
    return None


def _way(token: Token) -> str | None:
    """ "To" or "from", be it the end of a verb: "went to", "heading for"."""
    verb, _, way = token.text.rpartition(" ")
    if verb and way == "for":
        return "to"
    return way if way in _TO | _FROM else None


def _goods_of(before: Sequence[Token], behind: Sequence[Token], two: tuple[str | None, str | None]) -> str | None:
    """Whose goods made up so much: "Chilean goods accounting for $2bn", "$2bn of Chilean ones"; whose traders."""
    for row in (before, behind):
        for place, token in enumerate(row[:-1]):
            own = token.area is not None and token.area.form == "demonym"
            led = [near for near in row[:place] if near.text != "the"]
            sold_to = bool(led) and led[-1].pos[:2] == "VB" and not led[-1].has("be")  # "sold the Poles goods for $3bn"
            side = _side([token], two) if own and not sold_to else None
            if side and row[place + 1].text in word_set("measures", "goods_sold") | word_set("measures", "sellers"):
                return side
            if side and row[place + 1].text in word_set("measures", "buyers"):
                return _other(side, two)
    return None


def _side(row: Sequence[Token], two: tuple[str | None, str | None]) -> str | None:
    """Which of the two the words name first."""
    row = [token for token in row if token.text != "the"]
    if [token.text for token in row[:1]] == ["there"]:
        return two[1]
    area = row[0].area if row else None
    if area is None or area.form == "region" or area.possessive:
        return None
    side = next((one for one in two if one and plain(one) in area.sides), None)
    return like(side, side) if side else None


def _other(side: str, two: tuple[str | None, str | None]) -> str | None:
    return two[1] if plain(side) == plain(two[0]) else two[0]
