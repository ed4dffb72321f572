"""The areas that stand right beside a number and are a side of its measure."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.areas.members import is_member
from factcheck.extractor.lists import Pairing
from factcheck.extractor.measures.areas.area_as_side import is_of_group, with_area
from factcheck.extractor.measures.areas.areas_beside import (
    HAVING,
    PARTNER_OF_LIST,
    area_before,
    area_behind,
    area_behind_aside,
)
from factcheck.extractor.measures.areas.belonging import (
    of_all_the_world,
    other_owner,
    owner_in_apposition,
    owner_of_rank,
)
from factcheck.extractor.measures.areas.told_where import with_place
from factcheck.extractor.measures.flows.players import with_player
from factcheck.extractor.measures.flows.rows_of_places import place_in_row
from factcheck.extractor.measures.flows.told_whither import gone
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.measures.nouns.sharers import sharer
from factcheck.extractor.measures.people.from_abroad import of_senders, origin_behind
from factcheck.extractor.measures.shares.fronted_shares import fronted_sharer
from factcheck.extractor.measures.shares.of_gdp import whose_gdp
from factcheck.extractor.measures.shares.parts_beside import part_before
from factcheck.extractor.measures.taken_up.having_too import has_too
from factcheck.extractor.measures.taken_up.likewise import ranks_likewise
from factcheck.extractor.measures.verbs.bought_by import bought_by
from factcheck.extractor.measures.verbs.doers_listed import doer_listed
from factcheck.extractor.measures.verbs.gapped_subjects import does_too
from factcheck.extractor.measures.verbs.taken_by import taken_by
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.told import like, named_beside

_POSSESSED = 4
"""The words of "Chile's to (almost)" before a number."""
_MADE_UP = 3
"""Within how many words before a share stands the verb that makes it one: "constituted around 42 percent"."""


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
    if sense.bracket or _is_brought_to_port(frame):
        return frame
    if sense.kind is Kind.RANK and (owner := owner_of_rank(scene, at)):
        return with_area(frame, owner, HAVING, home)
    if paired is not None and (paired.area or paired.product):
        owner = other_owner(scene, at - _POSSESSED, at, sense.kind, frame) if paired.area else None
        return replace(frame, reporter=owner, partner="world") if owner else _as_paired(frame, paired, home)
    if doer := doer_listed(scene, at, frame):
        return replace(frame, reporter=named_beside(doer.codes[0]))
    start = _since(scene, frame, previous, at)
    return (
        taken_by(scene, at, frame)
        or bought_by(scene, at, frame, last)
        or _right_behind(scene, previous, at, sense, frame, home)
        or with_place(scene, at, sense.kind, frame)
        or of_all_the_world(scene, start, at, frame)
        or _of_another(scene, start, at, sense.kind, frame, home)
        or gone(scene, at, frame, home)
        or _named_before(scene, start, previous, at, sense, frame, home, last)
        or _named_behind(scene, at, frame, home)
        or _shared(scene, at, sense.kind, frame, home)
        or frame
    )


def _is_brought_to_port(frame: Frame) -> bool:
    """Whether the goods are told to come to the ports of whoever is spoken of: "9,000 tonnes to San Pedro"."""
    return frame.measure == "other:port arrivals" and frame.weak and frame.reporter is not None


def _since(scene: Scene, frame: Frame, previous: int | None, at: int) -> int:
    """The place behind which a side may be named before the number: that of the number or the measure before it."""
    before = -1 if previous is None else previous
    if previous is not None and frame.measure not in FLOWS:
        before = _past_aside(scene, previous, at)
    if frame.at is None:
        return max(frame.stop, before)
    return before if frame.at > at else max(frame.stop, before, frame.at)


def _past_aside(scene: Scene, previous: int, at: int) -> int:
    """The place before whom an aside with the previous number is on: "Peru, with its 33 million people, posted 5%"."""
    marks = [place for place in range(at) if scene.tokens[place].text == ","]
    opening = next((place for place in reversed(marks) if place < previous), 0)
    closing = next((place for place in marks if place > previous), at)
    aside = opening and scene.tokens[opening + 1].text == "with" and scene.tokens[opening - 1].area is not None
    told = closing + 1 < at and scene.tokens[closing + 1].is_finite
    return opening - 2 if aside and told else previous


def _as_paired(frame: Frame, paired: Pairing, home: str | None) -> Frame:
    """The frame of the area or the product that a list pairs with the number."""
    if not paired.area:
        return replace(frame, product=paired.product)
    each = frame.named_reporter and frame.partner == "world" and frame.measure not in FLOWS
    return with_area(frame, paired.area, HAVING if each else PARTNER_OF_LIST, home)


def _right_behind(
    scene: Scene, previous: int | None, at: int, sense: Sense, frame: Frame, home: str | None
) -> Frame | None:
    """The frame of who plays a part in what is told, whose GDP it is of, or who stands right behind the number."""
    if played := with_player(scene, at, frame, home):
        return played
    if owner := whose_gdp(scene, at, sense, frame):
        partner = "world" if frame.partner == owner else frame.partner
        return replace(frame, reporter=like(owner, owner, "whose GDP it is set in ratio to"), partner=partner)
    if origin := origin_behind(scene, at, frame):
        return replace(frame, partner=named_beside(origin))
    if right_behind := area_behind(scene, at, frame, most=0):
        return with_area(frame, *right_behind, home)
    return of_senders(scene, previous, at, frame, home)


def _of_another(scene: Scene, start: int, at: int, kind: Kind, frame: Frame, home: str | None) -> Frame | None:
    """The frame of another whose trade it is, or whose part in it, than the one that the measure names."""
    if owner := other_owner(scene, start, at, kind, frame):
        partner = frame.reporter if owner == frame.partner else frame.partner
        return replace(frame, reporter=named_beside(owner), partner=partner)
    if holder := place_in_row(scene, at, frame):
        return replace(frame, reporter=holder)
    if part := part_before(scene, start, at, frame, home):
        partner = "world" if frame.partner in (home, part) else frame.partner
        return replace(frame, reporter=part, partner=partner)
    aside = area_behind_aside(scene, at) if frame.at is None else None
    return with_area(frame, *aside, home) if aside else None


def _named_before(
    scene: Scene,
    start: int,
    previous: int | None,
    at: int,
    sense: Sense,
    frame: Frame,
    home: str | None,
    last: Frame | None,
) -> Frame | None:
    """The frame with the area before the number as one of its sides."""
    beside = area_before(scene, start, at, frame)
    if beside is None or (beside[1] and _names_its_own(scene, at, frame)):
        return None
    area, preposition = beside
    if preposition:
        return with_area(frame, area, preposition, home)
    if area != frame.partner and (does_too(scene, previous, at, frame) or ranks_likewise(scene, at, last)):
        return replace(frame, reporter=named_beside(area))
    if "+" not in area and _goes_on_partners(scene, previous, at, frame, last):
        return replace(frame, partner=named_beside(area))
    if _is_part_of_its(scene, at, sense, frame) and not is_of_group(frame, area, home):
        return replace(frame, partner=named_beside(area))
    return with_area(frame, area, HAVING if has_too(scene, at, frame, last) else PARTNER_OF_LIST, home)


def _named_behind(scene: Scene, at: int, frame: Frame, home: str | None) -> Frame | None:
    """The frame with the area to which a preposition leads behind the number, where that is no group of its partner."""
    behind = area_behind(scene, at, frame)
    return with_area(frame, *behind, home) if behind and not is_member(frame.partner, behind[0]) else None


def _shared(scene: Scene, at: int, kind: Kind, frame: Frame, home: str | None) -> Frame | None:
    """The frame of who has the share in the trade with all, or of whom the measure is told in apposition."""
    number = scene.tokens[at].number
    form = number.form if number else None
    of_share = kind is Kind.SHARE or form is Form.POINTS or (kind is Kind.LEVEL and form is Form.PERCENT)
    whose = sharer(scene, frame) or fronted_sharer(scene, at, frame) if of_share and frame.partner == "world" else None
    owner = whose or owner_in_apposition(scene, frame)
    return with_area(frame, owner, PARTNER_OF_LIST, home) if owner else None


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


def _goes_on_partners(scene: Scene, previous: int | None, at: int, frame: Frame, last: Frame | None) -> bool:
    """Whether the area goes on a list of partners: "the surplus with Peru rose ($3bn), and so with Chile ($2bn)"."""
    if previous is None or frame.at is None or last is None or frame.partner in (None, "world"):
        return False
    if (last.measure, last.reporter) != (frame.measure, frame.reporter) or not scene.in_brackets(at):
        return False
    named = scene.tokens[frame.at + 1 : previous]
    return any(token.area and frame.partner in token.area.codes for token in named)
