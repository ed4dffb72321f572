"""What the words before a noun that measures say: "Chile's copper exports", "their total trade"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from factcheck.extractor import told
from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.cues import is_generic, is_modifier, opens_with
from factcheck.extractor.measures.areas.one_that_is import one_that_is
from factcheck.extractor.measures.frame import FLOWS, GUESTS, ONE_WAY, REPORTER, Frame, role_of
from factcheck.extractor.measures.nouns.modifying import is_of_kind, is_verb, is_what_for, is_within, modifies
from factcheck.extractor.measures.nouns.object_of import product_name
from factcheck.extractor.measures.nouns.summed_up import is_in_trade_figures, is_summed_up, is_told_overall, is_whole_of
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.products.names import completes_goods
from factcheck.extractor.products.sectors import is_sector, is_subject_of_all, narrows
from factcheck.extractor.products.words import is_kind_of_trade, is_product
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.sides.subject import is_epithet
from factcheck.resources import word_set

_DIVIDED = (FLOWS - {"balance", "transit"}) | {"production", "population", "debt", "budget", "fdi"}
"""Measures that any noun before them narrows; others only the name of a product does."""
_MOST_MODIFIERS = 6
_TWO_SIDES = 2
_ROW = 3
"""How many words and commas of a row end in "and": "ores, slag and"."""


@dataclass(slots=True)
class _Modifiers:
    """What the words before the noun have told so far; they are read from the noun back."""

    reporter: str | None
    partner: str | None
    whole: bool
    words: list[str] = field(default_factory=list)
    """Those that may name a product, in the order of the text."""
    noun: bool = False
    """Whether one of them names something, rather than only telling what it is like."""
    possessed: bool = False
    same: bool = False

    def take(self, scene: Scene, place: int, measure: str) -> bool:
        """Take in the word at `place`; whether the one before it may belong to the noun as well."""
        tokens, token = scene.tokens, scene.tokens[place]
        self.same = self.same or token.text.rpartition(" ")[2] in word_set("measures", "beside_nouns", "pointing")
        if token.period and tokens[place + 1].text == "'s":
            return any(near.area or near.text == "'s" for near in scene.before(place, 1))
        if token.text == "'s" or token.period or token.has("rank"):
            return True
        if token.number:
            return token.number.status is None and place > 0 and tokens[place - 1].text == "'s"
        if token.area:
            apart = measure == "gdp" or (token.area.codes == ("world",) and measure not in FLOWS)
            if apart and is_epithet(scene, place):
                before = scene.before(place, _TWO_SIDES)
                described = before[-1].area if before and before[0].text == "," else None
                self.reporter = self.reporter or (described.codes[0] if described else None)
                return False
            if _tells_among_whom(scene, place):
                return True
            if _is_with_world(scene, place):
                self.whole = True
                return True
            if fronted := _fronted_role(scene, place, measure, owned=self.possessed):
                self._take_fronted(fronted, token.area)
                return False
            self._take_area(token.area, measure)
            self.whole = self.whole or (place > 0 and tokens[place - 1].has("whole"))
            return False
        self.possessed = self.possessed or token.text in word_set("measures", "beside_nouns", "owners")
        if token.text == "whose":
            owner = one_that_is(scene, place) or next((t.area for t in scene.before(place, 3) if t.area), None)
            self.reporter = self.reporter or (owner.codes[0] if owner else None)
            return False
        return self._take_word(scene, place)

    def _take_fronted(self, role: str, area: AreaMention) -> None:
        if role == REPORTER:
            self.reporter = self.reporter or area.codes[0]
        else:
            self.partner = self.partner or area.codes[0]

    def _take_area(self, area: AreaMention, measure: str) -> None:
        codes = area.sides
        if len(codes) == _TWO_SIDES and area.form == "pair":
            self.reporter, self.partner = codes
        elif _is_other_side(area, measure):
            self.partner = self.partner or codes[0]
        else:
            self.reporter = self.reporter or codes[0]

    def _take_word(self, scene: Scene, place: int) -> bool:
        tokens, token = scene.tokens, scene.tokens[place]
        if is_subject_of_all(token.text) and tokens[place + 1].text == "'s":
            return False
        if token.text == "the" and place > 0 and tokens[place - 1].pos[:2] == "NN":
            return False
        if token.text == "world" and self.reporter is None:
            self.reporter = told.Told("world", scene.words([token]))
            return False
        if token.has("whole", "with_all"):
            self.whole = True
        elif completes_goods(tokens, place) or is_within(token):
            return True
        elif self.words and _joins_goods(tokens, place):
            self.words.insert(0, scene.word(token))
        elif (
            not (modifies(token) or (self.words and is_what_for(token)))
            or is_verb(tokens, place)
            or token.text.endswith("s'")
        ):
            return False
        elif not is_modifier(token.text):
            self.words.insert(0, scene.word(token))
            self.noun = self.noun or token.pos[:2] != "JJ" or is_product(token.text) or is_of_kind(token.text)
        return True

    def product(self, measure: str) -> str | None:
        """The words as the name of a product; None where they do not narrow the measure to one."""
        telling = [word for word in self.words if not is_generic(word.rstrip("'"))]
        if not telling or not (self.noun or measure not in FLOWS):
            return None
        narrowed = measure in _DIVIDED or is_sector(" ".join(self.words)) or any(narrows(word) for word in telling)
        names = narrowed or any(is_product(word) or is_kind_of_trade(word) for word in telling)
        return product_name(self.words) if names else None


def _joins_goods(tokens: list[Token], place: int) -> bool:
    """Whether goods stand on in front of "and", or of a comma in a row: "ores, slag, and ash exports"."""
    if tokens[place].text in ("and", "&"):
        commas = tokens[place - 1].text == "," and place > _ROW and tokens[place - _ROW].text == ","
        return place > 0 and is_product(tokens[place - 1 - commas].text)
    behind = [token for token in tokens[place + 1 : place + _ROW + 1] if token.text != ","]
    row = any(token.text in ("and", "&") for token in behind)
    return tokens[place].text == "," and row and place > 0 and _is_goods(tokens[place - 1], behind[0])


def _is_goods(token: Token, behind: Token) -> bool:
    return is_product(token.text) and (is_product(behind.text) or behind.text in ("and", "&"))


def left_of_noun(scene: Scene, at: int, frame: Frame) -> Frame:
    """The frame of the noun at `at` with the sides, the product and the whole that the words before it tell."""
    cues = ("whole",) if frame.measure in ONE_WAY else ("whole", "with_all")  # "foreign sales" are but exports
    whole = any(opens_with(scene.tokens[at].text, cue) for cue in cues) or is_summed_up(scene)
    found = _Modifiers(frame.reporter, frame.partner, whole)
    for place in range(at - 1, max(-1, at - 1 - _MOST_MODIFIERS), -1):
        if not found.take(scene, place, frame.measure):
            found.whole = found.whole or is_whole_of(scene, place)
            break
    found.whole = found.whole or (found.reporter is not None and is_told_overall(scene, at))
    in_all = opens_with(scene.tokens[at].text, "goods") or is_in_trade_figures(scene, at)
    return replace(
        frame,
        reporter=found.reporter,
        partner=found.partner,
        product=frame.product or found.product(frame.measure),
        all_goods=frame.all_goods or found.whole or in_all,
        all_partners=found.whole and found.partner is None,
        possessed=found.possessed,
        same=found.same,
    )


def _tells_among_whom(scene: Scene, place: int) -> bool:
    """Whether a group's adjective only says among whom somebody ranks: "Kenya's largest African trading partner"."""
    area = scene.tokens[place].area
    of_group = area is not None and not area.possessive and not area.codes[0].isupper()
    return of_group and any(token.is_rank for token in scene.before(place, 1))


def _is_with_world(scene: Scene, place: int) -> bool:
    """Whether "global" only says that the trade is with all, as it is somebody's: "Chad's global exports"."""
    area = scene.tokens[place].area
    owners = word_set("measures", "beside_nouns", "owners")
    owned = any(token.text == "'s" or token.text in owners for token in scene.before(place, 1))
    return owned and area is not None and area.codes == ("world",)


def _fronted_role(scene: Scene, place: int, measure: str, *, owned: bool) -> str | None:
    """Which side the area before the noun is where a preposition leads to it: "to Libya its shipments fell".

    Without "its" only in front of the clause, as it may be a name like "China exports" elsewhere. In "with Libya
    importing goods" it is who does so.
    """
    area, before = scene.tokens[place].area, [token for token in scene.before(place, 3) if token.text != "the"]
    if area is None or area.form == "demonym" or area.possessive or not before or not before[0].has("preposition"):
        return None
    if before[0].text == "with" and scene.tokens[place + 1].text in word_set("measures", "participles"):
        return None
    in_front = len(before) == 1 or before[1].text in (",", ";") or before[1].has("and")
    return role_of(measure, before[0].text) if owned or in_front else None


def _is_other_side(area: AreaMention, measure: str) -> bool:
    """Whether what stands before the measure is the other side of it: "non-EU trade", "Swiss tourist arrivals"."""
    if area.form == "demonym" or (measure == GUESTS and area.form == "group" and not area.possessive):
        return measure == GUESTS
    return area.form == "group" and is_outside(area.codes[0])
