"""The areas that stand right beside a number and are a side of its measure."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.areas.members import is_member
from factcheck.extractor.lists import Pairing
from factcheck.extractor.measures.areas_beside import (
    HAVING,
    PARTNER_OF_LIST,
    area_before,
    area_behind,
    area_behind_aside,
    is_where_ranked,
    place_behind,
    told_by_places,
    told_where,
)
from factcheck.extractor.measures.belonging import other_owner
from factcheck.extractor.measures.frame import FLOWS, Frame, joined, role_of
from factcheck.extractor.measures.from_abroad import origin_behind, sends
from factcheck.extractor.measures.fronted_shares import fronted_sharer
from factcheck.extractor.measures.having_too import has_too
from factcheck.extractor.measures.of_gdp import whose_gdp
from factcheck.extractor.measures.parts_beside import part_before
from factcheck.extractor.measures.players import with_player
from factcheck.extractor.measures.rows_of_places import place_in_row
from factcheck.extractor.mentions import AreaMention, Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.told import like
from factcheck.resources import word_set

_OF_MEMBERS = frozenset({"debt", "reserves", "remittances", "other:development assistance"})
"""What the members of a group have with all the world, where a list names them."""
_HELD = frozenset({"debt", "reserves"})
"""What a share behind which a place stands is there: "the ratio was 84 percent in the euro area"."""
_FROM = frozenset({PARTNER_OF_LIST, "from", "of"})
"""What stands before whoever sends what the home gets: "of Italians there came only 5,000"."""
_MADE_UP = 3
"""Within how many words before a share stands the verb that makes it one: "constituted around 42 percent"."""
_TO_SIDE = 2
"""The words of "supplies to"."""
_RANKED = 4
"""Within how many words behind a superlative a verb tells whose it is."""


def refined(
    scene: Scene,
    at: int,
    previous: int | None,
    sense: Sense,
    frame: Frame,
    paired: Pairing | None,
    home: str | None,
    last: Frame | None = None,
) -> Frame:
    """The frame with what stands right beside the number: the item of a list, one side after a preposition.

    Args:
        last: what the number before it in the sentence was told of.
    """
    if sense.bracket:
        return frame
    if sense.kind is Kind.RANK and (owner := _owner_of_rank(scene, at)):
        return _with_area(frame, owner, HAVING, home)
    if paired is not None:
        if paired.area:
            each = frame.named_reporter and frame.partner == "world" and frame.measure not in FLOWS
            return _with_area(frame, paired.area, HAVING if each else PARTNER_OF_LIST, home)
        if paired.product:
            return replace(frame, product=paired.product)
    start = max(frame.stop, previous if previous is not None else -1, frame.at if frame.at is not None else -1)
    if frame.at is not None and frame.at > at:
        start = previous if previous is not None else -1
    if played := with_player(scene, at, frame, home):
        return played
    if owner := whose_gdp(scene, at, sense, frame):
        partner = "world" if frame.partner == owner else frame.partner
        return replace(frame, reporter=like(owner, owner, "whose GDP it is set in ratio to"), partner=partner)
    if origin := origin_behind(scene, at, frame):
        return replace(frame, partner=like(origin, origin, "named beside the number"))
    if right_behind := area_behind(scene, at, frame, most=0):
        return _with_area(frame, *right_behind, home)
    if told := _of_senders(scene, previous, at, frame, home):
        return told
    if frame.measure not in FLOWS and (place := told_where(scene, at)):
        return replace(frame, reporter=like(place, place, "where it is told"), partner=frame.partner and "world")
    held = not frame.has_partner or (frame.measure in _HELD and sense.kind is Kind.SHARE)
    if told_by_places(scene, frame) and (place := place_behind(scene, at)):
        return replace(frame, reporter=like(place, place, "named beside the number"), partner="world")
    if held and (frame.at is None or not frame.named_reporter) and (place := place_behind(scene, at)):
        return replace(frame, reporter=like(place, place, "named beside the number"))
    if market := _market_behind(scene, at, frame):
        return replace(frame, partner=like(market, market, "named beside the number"))
    if owner := other_owner(scene, start, at, sense.kind, frame):
        partner = frame.reporter if owner == frame.partner else frame.partner
        return replace(frame, reporter=like(owner, owner, "named beside the number"), partner=partner)
    if holder := place_in_row(scene, at, frame):
        return replace(frame, reporter=holder)
    if part := part_before(scene, start, at, frame, home):
        partner = "world" if frame.partner in (home, part) else frame.partner
        return replace(frame, reporter=part, partner=partner)
    if frame.at is None and (aside := area_behind_aside(scene, at)):
        return _with_area(frame, *aside, home)
    beside = area_before(scene, start, at, frame)
    if beside and not (beside[1] and _names_its_own(scene, at, frame)):
        area, preposition = beside
        if not preposition and "+" not in area and _goes_on_partners(scene, previous, at, frame, last):
            return replace(frame, partner=like(area, area, "named beside the number"))
        if not preposition and _is_part_of_its(scene, at, sense, frame) and not _is_of_group(frame, area, home):
            return replace(frame, partner=like(area, area, "named beside the number"))
        having = not preposition and has_too(scene, at, frame, last)
        return _with_area(frame, area, HAVING if having else preposition, home)
    behind = area_behind(scene, at, frame)
    if behind and not (frame.partner and is_member(frame.partner, behind[0])):
        return _with_area(frame, *behind, home)
    number = scene.tokens[at].number
    of_share = sense.kind is Kind.SHARE or (number is not None and number.form is Form.POINTS)
    of_share = of_share or (sense.kind is Kind.LEVEL and number is not None and number.form is Form.PERCENT)
    of_all = of_share and frame.partner == "world"
    if of_all and (sharer := _sharer(scene, frame) or fronted_sharer(scene, at, frame)):
        return _with_area(frame, sharer, PARTNER_OF_LIST, home)
    owner = _owner_in_apposition(scene, frame)
    return _with_area(frame, owner, PARTNER_OF_LIST, home) if owner else frame


def _of_senders(scene: Scene, previous: int | None, at: int, frame: Frame, home: str | None) -> Frame | None:
    """What the home gets from those who work abroad: "workers in Chad sent $3m, those in Togo $2m"."""
    if not sends(replace(frame, reporter=None), "world", home):
        return None
    if not any(token.text.split()[0] in word_set("cues", "sending") for token in scene.tokens):
        return None
    row = scene.tokens[0 if previous is None else previous : at]
    pairs = (other.area.codes[0] for one, other in pairwise(row) if one.text == "in" and other.area)
    area = next((code for code in pairs if sends(replace(frame, reporter=None), code, home)), None)
    return replace(frame, reporter=home, partner=like(area, area, "named beside the number")) if area else None


def _names_its_own(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether the measure behind the number names its side itself: "to Chad, 5 percent of exports to Peru", "the $5bn
    it sold to Peru".
    """
    if frame.at is None or frame.at < at:
        return False
    stop = max(frame.stop, frame.at + 2) if frame.verb else frame.stop
    return any(token.area for token in scene.tokens[frame.at : stop + 1])


def _is_part_of_its(scene: Scene, at: int, sense: Sense, frame: Frame) -> bool:
    """Whether it is a share of the flow of who is named behind: "Malian cotton made up 5% of Chad's imports"."""
    if sense.kind is not Kind.SHARE or frame.at is None or frame.at < at or frame.measure not in FLOWS:
        return False
    made_up = any(token.has("share_verb") for token in scene.before(at, _MADE_UP))
    whose = [token.area.codes[0] for token in scene.tokens[at + 1 : frame.at] if token.area]
    return made_up and whose == [frame.reporter] and frame.reporter != "world"


def _owner_of_rank(scene: Scene, at: int) -> str | None:
    """Whose what ranks is: "the greatest growth was Tajikistan's"."""
    place = next((p for p in range(at + 1, at + _RANKED) if p < len(scene.tokens) and scene.tokens[p].has("be")), None)
    owner = scene.after(place, 2) if place is not None else []
    if not owner or (area := owner[0].area) is None or area.form == "region" or [t.text for t in owner[1:]] != ["'s"]:
        return None
    behind = scene.after(place + 2, 1) if place is not None else []
    return area.codes[0] if not behind or not behind[0].text[0].isalnum() else None


def _owner_in_apposition(scene: Scene, frame: Frame) -> str | None:
    """The area of which the measure is told: "China, with a turnover of $4bn", "Japan with imports worth $2bn"."""
    if frame.at is None:
        return None
    place = frame.at - 1
    while place > 0 and scene.tokens[place].text in ("a", "an", "total", "combined"):
        place -= 1
    if place < 1 or scene.tokens[place].text != "with":
        return None
    place -= scene.tokens[place - 1].text == ","
    area = scene.tokens[place - 1].area if place and not is_where_ranked(scene, place - 1) else None
    return area.codes[0] if area and area.form != "region" and len(area.codes) == 1 else None


def _sharer(scene: Scene, frame: Frame) -> str | None:
    """Whose share in the trade is told: "Russia's share in Armenia's foreign trade", "the share of the EU in it"."""
    for place, token in enumerate(scene.tokens[: frame.at or 0]):
        if token.text == "share of" and (area := _shared_by(scene, place)) and area.form != "region":
            return area.codes[0]
        owned = scene.after(place, 3)[1:] if any(near.text == "'s" for near in scene.after(place, 1)) else []
        owned = scene.after(place, 2) if token.text in word_set("measures", "beside_nouns", "owners") else owned
        if token.area and token.area.form != "region" and any(near.has("share_noun", "share_of") for near in owned):
            return token.area.codes[0]
    return _taker(scene, frame)


def _shared_by(scene: Scene, place: int) -> AreaMention | None:
    """Whose the share of the words at `place` is: "the share of the EU", "the share of supplies to Asia"."""
    row = [token for token in scene.after(place, 4) if token.text != "the"]
    if len(row) > _TO_SIDE and row[0].measure is not None and row[1].text in ("to", "from"):
        row = row[_TO_SIDE:]
    return row[0].area if row else None


def _taker(scene: Scene, frame: Frame) -> str | None:
    """Who has the share, where two are told in one breath: "Russia accounted for 9% of it and 3% of all the trade"."""
    for place, token in enumerate(scene.tokens[: frame.at or 0]):
        takes = any(near.has("share_verb") for near in scene.after(place, 1))
        if token.area and token.area.form != "region" and takes and len(token.area.codes) == 1:
            return token.area.codes[0] if token.area.codes[0] != frame.reporter else None
    return None


def _with_area(frame: Frame, area: str, preposition: str, home: str | None) -> Frame:
    """`frame` about `area`, beside the number after `preposition`; in a list it takes the place of the side abroad."""
    area = (
        joined([like(code, area, "named beside the number") for code in area.split("+") if code != frame.reporter])
        or area
    )
    if area in (frame.reporter, frame.partner):
        return frame
    if not preposition and frame.measure in FLOWS and _is_of_group(frame, area, home):
        return replace(frame, reporter=area)
    if not preposition and _is_of_members(frame, area):
        return replace(frame, reporter=area, partner="world")
    if preposition in _FROM and sends(frame, area, home):
        return replace(frame, partner=area) if frame.has_partner else frame
    if not frame.has_partner or (not preposition and frame.partner == home):
        return replace(frame, reporter=area)
    if not preposition and frame.named_reporter and frame.reporter != home:
        return replace(frame, reporter=area)
    if preposition == HAVING:
        return replace(frame, reporter=area, partner="world")
    role = role_of(frame.measure, preposition) if preposition else "partner"
    if role == "reporter" and frame.partner != area:
        return replace(frame, reporter=area)
    return replace(frame, partner=area)


def _market_behind(scene: Scene, at: int, frame: Frame) -> str | None:
    """The part of the world that a country sold more or less in: "shipments fell 6 percent in Africa"."""
    if frame.measure != "exports" or frame.reporter is None or not frame.reporter.isupper():
        return None
    market = place_behind(scene, at)
    return market if market and not market.isupper() and market != "world" else None


def _goes_on_partners(scene: Scene, previous: int | None, at: int, frame: Frame, last: Frame | None) -> bool:
    """Whether the area goes on a list of partners: "the surplus with Peru rose ($3bn), and so with Chile ($2bn)"."""
    if previous is None or frame.at is None or last is None or frame.partner in (None, "world"):
        return False
    if (last.measure, last.reporter) != (frame.measure, frame.reporter) or not scene.in_brackets(at):
        return False
    named = scene.tokens[frame.at + 1 : previous]
    return any(token.area and frame.partner in token.area.codes for token in named)


def _is_of_group(frame: Frame, area: str, home: str | None) -> bool:
    """Whether a member has its part in the trade of its group: "of the EU's sales to Peru Italy had 5%, Spain 4%"."""
    if is_member(area, frame.reporter):
        return True
    return is_member(area, home) and is_member(frame.reporter, home) and not is_member(frame.partner, home)


def _is_of_members(frame: Frame, area: str) -> bool:
    """Whether a list goes through the members of a group, each of which has what is told: "in the EU: Italy (5%)"."""
    group = frame.reporter
    if group is None or frame.measure not in _OF_MEMBERS:
        return False
    return not group.isupper() and group != "world" and area.isupper()
