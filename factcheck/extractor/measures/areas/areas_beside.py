"""The area that stands beside a number, and the preposition that leads to it."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.measures.areas.belonging import has_it, is_one_of
from factcheck.extractor.measures.areas.opening_clause_areas import only_opens
from factcheck.extractor.measures.areas.where_ranked import only_places
from factcheck.extractor.measures.clauses import in_apposition, in_relative_clause
from factcheck.extractor.measures.frame import FLOWS, Frame, joined
from factcheck.extractor.measures.nouns.examples import is_example
from factcheck.extractor.measures.nouns.object_of import object_of
from factcheck.extractor.measures.nouns.rows_of_members import names_members
from factcheck.extractor.measures.verbs.doing_beside import takes_before
from factcheck.extractor.measures.verbs.doing_its_own import does_its_own
from factcheck.extractor.products.surroundings import leaves_out
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.sides.subject import is_epithet
from factcheck.resources import word_set

_LIST_DASH = 2
"""How near a dash stands to the number of a list item; one further off ends a dateline."""
_PRICED = 6
"""Within how many words behind a number stands what it is worth."""
_OPENING = 2
_ASIDE = 6
"""Within how many words behind a number in commas its clause says whence it came."""
_PHRASE = 3
"""The words of "to the Chadians" at most."""
_WANTED = 8
"""Within how many words before an area stands a demand that it has."""
_OPENS = word_set("small_words", "measures", "opening_a_figure")
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
            if _has_no_part(scene, place, at, frame):
                codes.clear()  # nor have those that are joined to it: "second behind Chad and Mali"
                continue
            codes = [*token.area.sides, *codes]
            before = _before_article(scene, place)
            joined_to = before is not None and before.text in ("and", ",") and place - 2 > start
            if joined_to and scene.tokens[place - 2].area and not _is_apart(scene, place, frame, codes):
                continue
            preposition = _leading_to(scene, place, at, frame, before)
            return None if preposition is None else (joined(codes) or "", preposition)
        if (
            token.text == ":"
            and place == at - 1
            and (_opens_with_whither(scene, place, frame) or takes_before(scene, place))
        ):
            continue
        if token.text in (";", ":") or (token.text in ("–", "—") and _apart(scene, place, at) > _LIST_DASH):
            return None
        if token.text == "which" and not countries.isdisjoint(near.text for near in scene.before(place, 2)):
            return None
    return None


def _is_apart(scene: Scene, place: int, frame: Frame, codes: list[str]) -> bool:
    """Whether a comma parts the area from the one before it, which only opens the clause or is told of before."""
    return _opens_with_group(scene, place - 2) or _does_the_same(scene, place, frame, codes)


def _does_the_same(scene: Scene, place: int, frame: Frame, codes: list[str]) -> bool:
    """Whether a comma parts who does the same from the side told of before: "Mali bought 5 tonnes in Chad, Niger 3"."""
    told, parted = scene.tokens[place - 2].area, scene.tokens[place - 1].text == ","
    alone = parted and len(codes) == 1 and frame.verb and told is not None
    return alone and told is not None and frame.partner in told.sides and frame.reporter not in codes


def _opens_with_whither(scene: Scene, colon: int, frame: Frame) -> bool:
    """Whether the sentence is but where goods go or come from, and how many: "To Chad: $3bn"."""
    lead = {"exports": "to", "imports": "from"}.get(frame.measure, "with")
    return colon <= _PHRASE and scene.tokens[0].text == lead and scene.tokens[colon - 1].area is not None


def _has_no_part(scene: Scene, place: int, at: int, frame: Frame) -> bool:
    """Whether the area is only named in passing: in an aside, as an example, as where something ranks."""
    aside = in_relative_clause(scene, place, at) or in_apposition(scene, place, at)
    aside = aside or is_example(scene, place, frame) or names_members(scene, place, frame)
    aside = aside or only_opens(scene, place, at, frame)
    aside = aside or (frame.at is not None and frame.at > at and _wants_what_is_sold(scene, place))
    return aside or is_epithet(scene, place) or only_places(scene, place) or is_left_out(scene, place)


def _wants_what_is_sold(scene: Scene, place: int) -> bool:
    """Whether the area has a demand that was told of what stands before: "rose by $3bn amid demand from Chad, but"."""
    row = takewhile(lambda token: not (token.number or token.text in (",", ";")), scene.before(place, _WANTED))
    return any(token.text in word_set("measures", "wanting") for token in row)


def _opens_with_group(scene: Scene, place: int) -> bool:
    """Whether the clause only opens with the group among which it tells of somebody: "Outside the EU, Chad led"."""
    area, lead = scene.tokens[place].area, [token for token in scene.before(place, 3) if token.text != "the"]
    opens = len(lead) < _OPENING or lead[1].text in (",", ";", ":")
    led = is_outside(area.codes[0]) if area and not lead else bool(lead) and lead[0].has("preposition")
    group = area is not None and not area.codes[0].isupper() and scene.tokens[place + 1].text == ","
    return group and opens and led


def _before_article(scene: Scene, place: int) -> Token | None:
    """The word before the area and its article."""
    before = scene.tokens[place - 1] if place else None
    return scene.tokens[place - 2] if before and before.text == "the" and place > 1 else before


def _goes_on_of(scene: Scene, place: int, at: int) -> bool:
    """Whether a row of shares goes on with whose the next is: "the share of Chad was 51%, of Mali - 49%"."""
    row = [token.text for token in scene.before(place, 2)]
    shares = any(token.has("share_of", "share_noun") for token in scene.tokens[:place])
    return shares and row in (["of", ","], ["of", "and"]) and at - place <= _LIST_DASH


def _leading_to(scene: Scene, place: int, at: int, frame: Frame, before: Token | None) -> str | None:
    """The preposition by which the area has its part, or what stands for one; None where another is within the area."""
    area = scene.tokens[place].area
    assert area is not None
    led = before and before.has("preposition") and not (before.text == "with" and does_its_own(scene, place - 1))
    goes_on = _takes_up(scene, place) or _goes_on_of(scene, place, at)
    preposition = before.text if before and led and not goes_on else PARTNER_OF_LIST
    people = area.form == "demonym"
    if before and before.text in word_set("measures", "owing"):
        return "to"
    had = not preposition and not people and has_it(scene, place, at, frame)
    if frame.measure not in FLOWS and (had or (preposition == "for" and _takes_up_figure(scene, place, at))):
        preposition = HAVING
    within = area.form != "region" and is_one_of(scene, place, preposition, frame)
    return None if within or (before and before.text == "any") else preposition


def _takes_up(scene: Scene, place: int) -> bool:
    """Whether what the area before it had is taken up of this one: "India's share rose, that of Pakistan fell"."""
    row = [token.text for token in scene.before(place, 3) if token.text != "the"]
    return row[:2] in (["of", "that"], ["of", "those"])


def _takes_up_figure(scene: Scene, place: int, at: int) -> bool:
    """Whether words behind the area take up what was told of another: "For Peru the figure was $3bn"."""
    figures = word_set("sentences", "figures")
    return any(token.has("them") or token.text in figures for token in scene.tokens[place + 1 : at])


def area_behind_aside(scene: Scene, at: int) -> tuple[str, str] | None:
    """The area that the clause names behind a number set off by commas: "most of it, $3bn, came from Chad"."""
    if [token.text for token in (*scene.before(at, 1), *scene.after(at, 1))] != [",", ","]:
        return None
    behind = [token for token in scene.after(at, _ASIDE) if token.text != "the"]
    place = next((place for place, token in enumerate(behind) if token.area), 0)
    area, lead = behind[place].area if place else None, behind[place - 1].text.rpartition(" ")[2]
    told = any(token.number or token.measure for token in behind[:place])
    return (area.codes[0], lead) if area and not told and lead in ("to", "from") else None


def _apart(scene: Scene, place: int, at: int) -> int:
    """How far behind the dash the number stands, without how sure it is: "– by more than 5 percent"."""
    return sum(not token.has("hedge") for token in scene.tokens[place + 1 : at + 1])


_GOING_ON = word_set("small_words", "measures", "before_a_side")


def is_left_out(scene: Scene, place: int) -> bool:
    """Whether the area is only what the one before it is told without: "to the EU, excluding Malta", "apart from"."""
    before = [token.text for token in scene.before(place, 3) if token.text != "the"]
    return leaves_out(before[0]) or leaves_out(" ".join(reversed(before[:2]))) if before else False


def area_behind(scene: Scene, at: int, frame: Frame, most: int = 3) -> tuple[str, str] | None:
    """The area after a preposition behind the number, `most` words between: "$1.2 billion from Russia"."""
    if frame.at is not None and frame.at > at:
        return None
    number, at = at, _past_bracket(scene, at)
    at += any(token.text == "worth" for token in scene.after(at, 1))
    for step, token in enumerate(scene.after(at, most + 1)):
        preposition = token.text.rpartition(" ")[2]
        if preposition == "for" and _stands_for_flow(scene, at + 2 + step):
            continue
        if preposition in ("to", "from", "with", "into", "for", "toward", "towards"):
            if preposition == "with" and does_its_own(scene, at + 1 + step):
                return None
            if preposition == "from" and _is_earned(scene, number):
                preposition = "to"
            for further, candidate in enumerate(scene.after(at + 1 + step, 2), at + 2 + step):
                if candidate.area and candidate.area.form != "region":
                    return row_from(scene, further), preposition
                if candidate.text != "the":
                    return None
        goes_on = token.text in _GOING_ON or token.has("of_told")
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


def row_from(scene: Scene, place: int) -> str:
    """The area at `place` with those that "and" joins to it; alone where what follows tells of the last of them."""
    codes, _, stop = object_of(scene, place)
    joint = any(token.text == "and" for token in scene.tokens[place:stop])
    behind = scene.tokens[stop] if stop < len(scene.tokens) else None
    own = behind is not None and (behind.number is not None or behind.pos[:2] in ("VB", "MD") or behind.text in _OPENS)
    return (joined(codes) if joint and not own else None) or codes[0]


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
