"""Who a sentence is about: the area whose trade it tells of, before the measure and under no preposition."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.areas.outside import is_setting
from factcheck.extractor.datelines import past_dateline
from factcheck.extractor.measures.areas.one_that_is import told_to_be_one
from factcheck.extractor.measures.clauses import begins_main_clause, tells_place
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import Told
from factcheck.resources import word_set

_WHOSE = 5
"""Within how many tokens on either side of "whose" stand the area and the verb that it ties to it."""
_PARTICLES = tuple(sorted(word_set("small_words", "measures", "verbs_lead_to")))


def subject_of(scene: Scene, frame: Frame, *, owner: bool = False) -> str | None:
    """The area that the sentence is about: the first one before the measure that no preposition governs.

    With `owner` one that owns the subject counts too: "Europe's troubles".
    """
    stop = frame.at if frame.at is not None else len(scene.tokens)
    if frame.at is None and (told := told_to_be_one(scene)):
        return told.sides[0]
    if not scene.areas or scene.areas[0][0] >= stop:
        return _behind_opening(scene, frame)
    start = _past_placed(scene, _past_likeness(scene, past_dateline(scene)), frame)
    start = _last_clause(scene, start, stop) if frame.at is not None else start
    sides = [place for place, area in scene.areas if start <= place < stop and _is_side(area, frame)]
    if not sides:
        return _behind_opening(scene, frame)
    acting = (scene.tokens[place] for place in sides if acts(scene, place))
    about = next(acting, None) or _behind_fronted(scene, start, sides) or _ungoverned(scene, start, stop, frame, owner)
    return about.area.sides[0] if about and about.area else None


def whose_people(scene: Scene, frame: Frame) -> str | None:
    """Whose people do what a verb tells of them: "To China, whose mills bought $2 billion of ore, went the most"."""
    if not frame.verb or frame.at is None or "whose" not in scene.last_words:
        return None
    row = list(takewhile(lambda token: token.text != "whose" and not token.number, scene.before(frame.at, _WHOSE)))
    place = frame.at - len(row) - 1
    if place < 0 or scene.tokens[place].text != "whose" or any(token.is_finite and not token.measure for token in row):
        return None
    named = takewhile(lambda token: not (token.number or token.measure or token.is_finite), scene.before(place, _WHOSE))
    area = next((token.area for token in named if token.area), None)
    return area.sides[0] if area and _is_side(area, frame) else None


def _last_clause(scene: Scene, start: int, stop: int) -> int:
    """Where the last clause before `stop` begins that has a subject of its own: "Peru sold tin, while Chile sold"."""
    for place in range(stop - 1, start, -1):
        token = scene.tokens[place]
        row = token.text == "where" or (token.has("and") and scene.tokens[place - 1].area)
        opens = token.text == ";" or (token.has("opens_clause") and not row)
        area = next((at for at in range(place + 1, stop) if opens and scene.tokens[at].area), None)
        if area is None or any(map(_tells, scene.tokens[place + 1 : area])):
            continue
        follows = area == place + 1 and any(token.is_finite for token in scene.after(area, 1))
        if follows or acts(scene, area) or _trades(scene, area):
            return place + 1
    return start


def _trades(scene: Scene, place: int) -> bool:
    """Whether a verb of trade stands right behind the area: "while Peru exported"."""
    return any(token.measure is not None and token.measure.verb for token in scene.after(place, 1))


def _tells(token: Token) -> bool:
    return token.number is not None or token.measure is not None or _is_verb(token)


def opening_area(scene: Scene) -> Told | None:
    """The area that opens the sentence, told by the words alone: "Peru's prices", "In Peru, prices"."""
    start = past_dateline(scene)
    stop = next((place for place, _ in scene.numbers if place > start), len(scene.tokens))
    acting = (scene.tokens[place] for place, _ in scene.areas if start <= place < stop and acts(scene, place))
    about = next(acting, None) or _ungoverned(scene, start, len(scene.tokens), Frame(""), owner=True)
    return Told(about.area.sides[0], scene.words([about])) if about and about.area else None


def _behind_opening(scene: Scene, frame: Frame) -> str | None:
    """Who acts behind a phrase that opens the sentence and measures: "With imports from Peru, Chile led"."""
    marks = (p for p, token in enumerate(scene.tokens) if p >= frame.stop >= 0 and token.text == ",")
    mark = next(marks, None) if frame.at is not None else None
    if mark is None or not begins_main_clause(scene.tokens, mark):
        return None
    area = scene.tokens[mark + 1].area
    return area.sides[0] if area and _is_side(area, frame) else None


def _behind_fronted(scene: Scene, start: int, sides: list[int]) -> Token | None:
    """Which of `sides` acts behind a phrase that a preposition opens: "With its neighbours, all of them poor, Peru"."""
    if not any(token.has("preposition") for token in scene.tokens[start : start + 1]):
        return None
    verb = next((place for place, token in enumerate(scene.tokens) if place > start and token.is_finite), 0)
    who = verb - 1 - (verb > 1 and scene.tokens[verb - 1].pos == "RB")
    if who not in sides:
        return None
    before = next((near for near in scene.before(who, 2) if near.text != "the"), None)
    return scene.tokens[who] if before and not before.has("preposition", "and") else None


def _ungoverned(scene: Scene, start: int, stop: int, frame: Frame, owner: bool) -> Token | None:
    """The first area of the row that no preposition governs, told by the words alone."""
    governed = False
    for place, token in enumerate(scene.tokens[start:stop], start):
        if _governs(scene, place):
            governed = True
        elif token.area and _is_side(token.area, frame) and not governed and not is_epithet(scene, place):
            if _completes(scene, start, place):
                governed = True
                continue
            if _is_ruled_out(scene, place) or is_setting(token.area.codes[0], frame.partner):
                continue
            if owner or not any(t.text == "'s" for t in scene.after(place, 1)):
                return token
        elif token.text in ("which", "that", ";", ":") or _is_verb(token):
            governed = governed and scene.in_brackets(place)
    return None


def _is_ruled_out(scene: Scene, place: int) -> bool:
    """Whether it is said not to be the area but another: "Not Chad but Mali sold most"."""
    return any(t.text == "not" for t in scene.before(place, 1)) and any(t.text == "but" for t in scene.after(place, 1))


def _governs(scene: Scene, place: int) -> bool:
    """Whether an area behind the word is no subject: behind "to", behind a number "in": "fell 5 percent in Asia".

    So it is where it is only set in line with others, "Behind Germany came Spain", or goods are: "fish for Peru".
    """
    token = scene.tokens[place]
    if token.text in word_set("areas", "set_in_line") or _puts_next(scene, place):
        return True
    if token.text == "in":
        return any(near.number for near in scene.before(place, 1))
    for_goods = any(near.pos[:2] == "NN" and not near.area for near in scene.before(place, 1))
    apart = (token.text == "for" and not for_goods) or token.text in word_set("products", "setting_apart")
    return not apart and (token.has("preposition") or token.text == "of the" or token.text.endswith(_PARTICLES))


def _puts_next(scene: Scene, place: int) -> bool:
    """Whether the verb only puts whoever stands behind it in line: "Behind Germany came Spain"."""
    return scene.tokens[place].text in ("came", "comes", "come") and any(t.area for t in scene.after(place, 1))


def _is_verb(token: Token) -> bool:
    return token.mention is None and token.pos[:2] in ("VB", "MD") and token.pos != "VBG"


def _completes(scene: Scene, start: int, place: int) -> bool:
    """Whether the area is what a subject is or shows: "the main source of imports was Peru ($3bn)"."""
    before = [token for token in scene.before(place, 2) if token.text != "the"]
    bracketed = any(token.text == "(" for token in scene.after(place, 1))
    return place > start + 2 and bracketed and bool(before) and (before[0].has("be") or before[0].is_finite)


def _is_side(area: AreaMention, frame: Frame) -> bool:
    """Whether the area can be whose measure it is: a region not of trade, whose sides are countries."""
    return area.form != "region" or not frame.has_partner


def acts(scene: Scene, place: int) -> bool:
    """Whether the area stands right before its verb, whatever the sentence opens with: "Among them Peru took …"."""
    before, after = scene.before(place, 3), scene.after(place, 1)
    governor = next((token for token in before if token.mention or token.pos not in ("DT", "PDT", "JJ")), None)
    free = governor is None or not (
        governor.has("preposition", "and") or governor.text == "," or governor.text in word_set("areas", "set_in_line")
    )
    return free and any(near.is_finite and (near.mention is None or _trades(scene, place)) for near in after)


def _past_likeness(scene: Scene, start: int) -> int:
    """The place after whom the subject is only likened to: "Like Chile, Peru …"."""
    if not any(token.text in ("like", "unlike") for token in scene.tokens[start : start + 1]):
        return start
    comma = next((place for place, token in enumerate(scene.tokens) if place > start and token.text == ","), start)
    return comma + 1 if comma > start else start


def _past_placed(scene: Scene, start: int, frame: Frame) -> int:
    """Past a clause that only tells who is in which place: "Peru is second with $3bn, exports to Chad were"."""
    if not frame.at or frame.verb or scene.tokens[frame.at].pos == "VBG":
        return start
    apart = scene.tokens[frame.at - 1].text in (",", "and", "while", ";") and tells_place(scene, frame.at - 2)
    return frame.at if apart else start


def is_epithet(scene: Scene, place: int) -> bool:
    """Whether the area only ranks another: "Central Asia's largest economy"."""
    token, after = scene.tokens[place], scene.after(place, 2)
    if len(after) < 2 or after[0].text != "'s":
        return False
    return after[1].is_rank or (after[1].has("rank") and token.area is not None and not token.area.codes[0].isupper())
