"""The area that stands beside a number, and the preposition that leads to it."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.measures.belonging import has_it, is_one_of
from factcheck.extractor.measures.clauses import in_apposition, in_relative_clause
from factcheck.extractor.measures.frame import FLOWS, Frame, joined, names_itself
from factcheck.extractor.measures.object_of import object_of
from factcheck.extractor.measures.rows_of_members import names_members
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.words import leaves_out
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.subject import is_epithet
from factcheck.resources import word_set

_LIST_DASH = 2
"""How near a dash stands to the number of a list item; one further off ends a dateline."""
_PRICED = 6
"""Within how many words behind a number stands what it is worth."""
_PLACED, _STEP = 6, 2
"""Within how many words behind a number stands where it is told, and how many of them tell where something rose to."""
_RANKED = 12
"""Within how many words before who is first stands the rank of another."""
_WHERE = 8
"""Within how many words before a number a clause opens that tells where it is."""
_ASIDE = 6
"""Within how many words behind a number in commas its clause says whence it came."""
_OPENS = frozenset({"(", "at", "by", "with", "–", "—"})
PARTNER_OF_LIST = ""
"""What stands for a preposition where no word says which side the area is: the item of a list, mostly a partner."""
HAVING = "having"
"""What stands for a preposition where the area itself has what is told: "Peru posted 5 percent"."""


def area_before(scene: Scene, start: int, at: int, frame: Frame) -> tuple[str, str] | None:
    """The last area between the previous number or the measure and this number, with the preposition before it.

    Of two the one that the measure does not have yet: "the United States was the country's largest with $170 million".
    """
    codes, countries = list[str](), word_set("areas", "countries")
    for place in range(at - 1, start, -1):
        token = scene.tokens[place]
        if token.area and (token.area.form != "region" or not frame.has_partner):
            if not codes and token.area.codes[0] in (frame.reporter, frame.partner) and token.text.startswith("the "):
                continue
            aside = in_relative_clause(scene, place, at) or in_apposition(scene, place, at)
            aside = aside or _is_example(scene, place, frame) or names_members(scene, place, frame)
            if aside or is_epithet(scene, place) or _only_places(scene, place) or is_left_out(scene, place):
                continue
            codes = [*token.area.sides, *codes]
            before = scene.tokens[place - 1] if place else None
            before = scene.tokens[place - 2] if before is not None and before.text == "the" and place > 1 else before
            if (
                before is not None
                and before.text in ("and", ",")
                and place - 2 > start
                and scene.tokens[place - 2].area
            ):
                continue
            preposition = before.text if before is not None and before.has("preposition") else PARTNER_OF_LIST
            people = token.area.form == "demonym"
            if frame.measure not in FLOWS and not preposition and not people and has_it(scene, place, at, frame):
                preposition = HAVING
            if (is_one_of(scene, place, preposition, frame) and token.area.form != "region") or (
                before is not None and before.text == "any"
            ):
                return None
            return joined(codes) or "", preposition
        if token.text in (";", ":") or (token.text in ("–", "—") and _apart(scene, place, at) > _LIST_DASH):
            return None
        if token.text == "which" and not countries.isdisjoint(near.text for near in scene.before(place, 2)):
            return None
    return None


def area_behind_aside(scene: Scene, at: int) -> tuple[str, str] | None:
    """The area that the clause names behind a number set off by commas: "most of it, $3bn, came from Chad"."""
    around = [token.text for token in (*scene.before(at, 1), *scene.after(at, 1))]
    if around != [",", ","]:
        return None
    behind = [token for token in scene.after(at, _ASIDE) if token.text != "the"]
    place = next((place for place, token in enumerate(behind) if token.area), 0)
    area, lead = behind[place].area if place else None, behind[place - 1].text.rpartition(" ")[2]
    told = any(token.number or token.measure for token in behind[:place])
    return (area.codes[0], lead) if area and not told and lead in ("to", "from") else None


def _is_example(scene: Scene, place: int, frame: Frame) -> bool:
    """Whether the area is but an example of a side that the measure names: "from Africa, from states like Mali"."""
    sides = [side for side in (frame.reporter, frame.partner) if side and side != "world" and not side.isupper()]
    row = takewhile(lambda token: token.area or token.text in ("and", ",", "the"), reversed(scene.tokens[:place]))
    lead = scene.before(place - len([*row]), 2)
    words = {lead[0].text, " ".join(near.text for near in reversed(lead))} if lead else set()
    return bool(sides) and not words.isdisjoint(word_set("sentences", "examples"))


def _apart(scene: Scene, place: int, at: int) -> int:
    """How far behind the dash the number stands, without how sure it is: "– by more than 5 percent"."""
    return sum(not token.has("hedge") for token in scene.tokens[place + 1 : at + 1])


def is_left_out(scene: Scene, place: int) -> bool:
    """Whether the area is only what the one before it is told without: "to the EU, excluding Malta", "apart from"."""
    before = [token.text for token in scene.before(place, 3) if token.text != "the"]
    return leaves_out(before[0]) or leaves_out(" ".join(reversed(before[:2]))) if before else False


def _only_places(scene: Scene, place: int) -> bool:
    """Whether the area only says where something else ranks: "the main non-EU market", "the smallest in the world".

    So does who was overtaken: "China overtook Chad as Mali's largest partner".
    """
    return is_where_ranked(scene, place) or _tells_which_end(scene, place) or _is_overtaken(scene, place)


def _is_overtaken(scene: Scene, place: int) -> bool:
    """Whether somebody came before the area, which has no figure of its own: not "ahead of Chad with $2bn".

    So did the area itself, where another is told to be "second after Chad".
    """
    if is_first_of(scene, place):
        return True
    behind = scene.after(place, 2)
    if len(behind) > 1 and behind[0].text in _OPENS and behind[1].number:
        return False
    before = [token.text for token in scene.before(place, 2) if token.text != "the"]
    return bool(before) and before[0] in word_set("measures", "overtaking")


def is_first_of(scene: Scene, place: int) -> bool:
    """Whether another ranks right behind the area: "Mali was the second-largest supplier after Chad"."""
    before = [token for token in scene.before(place, _RANKED) if token.text != "the"]
    led = bool(before) and before[0].text in ("after", "behind")
    ranks = (token.number for token in before if token.number and token.number.form is Form.RANK)
    return led and any(rank.quantity.value > 1 for rank in ranks)


def _tells_which_end(scene: Scene, place: int) -> bool:
    """Whether what lies outside a group only tells which market is meant, to which no word leads."""
    area, behind = scene.tokens[place].area, scene.after(place, 1)
    if any(token.has("preposition") for token in scene.before(place, 1)):
        return False
    ends = word_set("measures", "ends_of_trade", "exports") | word_set("measures", "ends_of_trade", "imports")
    outside = area is not None and is_outside(area.codes[0])
    return outside and bool(behind) and behind[0].text.removesuffix("s") in ends


def is_where_ranked(scene: Scene, place: int) -> bool:
    """Whether the area is only where another ranks: "the smallest country in the world", "the top partner in Asia"."""
    area = scene.tokens[place].area
    row = [token for token in scene.before(place, _PLACED) if token.text not in ("the", "all")]
    if area is None or area.codes[0].isupper() or not row or row[0].text not in ("in", "among"):
        return False
    if area.codes[0] == "world" and scene.tokens[place - 1].text == "the":
        return True
    return len(row) > 1 and _plays_part(row[1]) and any(_ranks(token) for token in row[2:])


def _plays_part(token: Token) -> bool:
    part = token.measure is not None and token.measure.part
    return part or token.text in word_set("measures", "beside_nouns", "partners")


def _ranks(token: Token) -> bool:
    return token.number is not None and token.number.form is Form.RANK


def area_behind(scene: Scene, at: int, frame: Frame, most: int = 3) -> tuple[str, str] | None:
    """The area after a preposition behind the number, `most` words between: "$1.2 billion from Russia"."""
    if frame.at is not None and frame.at > at:
        return None
    number, at = at, _past_bracket(scene, at)
    for step, token in enumerate(scene.after(at, most + 1)):
        preposition = token.text.rpartition(" ")[2]
        if preposition == "for" and _stands_for_flow(scene, at + 2 + step):
            continue
        if preposition in ("to", "from", "with", "into", "for", "toward", "towards"):
            if preposition == "from" and _is_earned(scene, number):
                preposition = "to"
            for further, candidate in enumerate(scene.after(at + 1 + step, 2), at + 2 + step):
                if candidate.area and candidate.area.form != "region":
                    return _row_from(scene, further), preposition
                if candidate.text != "the":
                    return None
        goes_on = token.text in ("worth", "of", "goods", "those") or token.has("of_told")
        goes_on = goes_on or (token.text == "in" and any(t.text == "those" for t in scene.after(at + 1 + step, 1)))
        if not goes_on and not (token.pos[:2] in ("NN", "VB") and token.mention is None):
            return None
    return None


def _stands_for_flow(scene: Scene, place: int) -> bool:
    """Whether a word there means the flow told of before: "for those to Peru"."""
    return any(token.text in word_set("measures", "standing_for_flows") for token in scene.tokens[place : place + 1])


def _is_earned(scene: Scene, at: int) -> bool:
    """Whether so much of it was earned: "earned $3bn from Chad", "earned $9bn, a third of which came from Chad"."""
    before = scene.tokens[scene.clause(at)[0] : at]
    part = any(token.number for token in before)
    earned = part and any(token.text in word_set("measures", "flow_verbs", "exports") for token in before)
    return earned or any(token.has("earning") for token in before[-3:])


def _row_from(scene: Scene, place: int) -> str:
    """The area at `place` with those that "and" joins to it; alone where what follows tells of the last of them."""
    codes, _, stop = object_of(scene, place)
    joint = any(token.text == "and" for token in scene.tokens[place:stop])
    behind = scene.tokens[stop] if stop < len(scene.tokens) else None
    own = behind is not None and (behind.number is not None or behind.pos[:2] in ("VB", "MD") or behind.text in _OPENS)
    return (joined(codes) if joint and not own else None) or codes[0]


def place_behind(scene: Scene, at: int) -> str | None:
    """Where a number is counted that has but one side: "16.9 percent in Latvia and 17.1 percent in Lithuania"."""
    after = [token for token in scene.after(at, _PLACED) if token.text not in ("the", "both")]
    while len(after) > _STEP and after[0].text in ("to", "from") and after[1].number:
        after = after[_STEP:]
    if len(after) < 2 or after[0].text != "in":
        return None
    return after[1].area.sides[0] if after[1].area and len(after[1].area.sides) == 1 else None


def told_by_places(scene: Scene, frame: Frame) -> bool:
    """Whether a list tells of whom the trade is by where it is: "exports fell by 5% in Peru and by 3% in Chile"."""
    if frame.at is None or frame.verb or frame.named_reporter or not names_itself(scene.tokens[frame.at]):
        return False
    places = {place for at, _ in scene.numbers if at > frame.at and (place := place_behind(scene, at))}
    return len(places) > 1


def told_where(scene: Scene, at: int) -> str | None:
    """The area of which a clause tells that "where" opens: "lower than in Chile, where it was 9 percent"."""
    for place in range(at - 1, max(0, at - _WHERE), -1):
        token = scene.tokens[place]
        if token.text == "where":
            before = next((near for near in scene.before(place, 2) if near.text != ","), None)
            return before.area.codes[0] if before and before.area and len(before.area.codes) == 1 else None
        if token.area or token.measure or token.number or token.text in (";", ":", "and"):
            return None
    return None


def _past_bracket(scene: Scene, at: int) -> int:
    """The end of what only tells the number again behind it: "3bn shillings ($23m)", "2 tonnes worth $3"."""
    after = scene.after(at, 3)
    restated = len(after) == 3 and after[0].text == "(" and after[1].number is not None and after[2].text == ")"
    if restated:
        return at + 3
    row = scene.after(at, _PRICED)
    place = next((place for place, token in enumerate(row) if token.has("worth")), None)
    if place is None or not all(map(_is_of_goods, row[:place])):
        return at
    priced = any(token.number for token in row[place + 1 : place + 2])
    return at + place + 2 if priced else at


def _is_of_goods(token: Token) -> bool:
    return token.text == "of" or (token.mention is None and token.pos[:2] in ("NN", "JJ"))
