"""What a verb that measures is told of by its subject and objects: "Peru sold Japan copper"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from factcheck.extractor.measures.frame import PARTNER, REPORTER, Frame, blank, joined, role_of
from factcheck.extractor.measures.left_of_noun import is_summed_up
from factcheck.extractor.measures.object_of import object_of, product_name
from factcheck.extractor.measures.verb_products import passive_subject, relative_object
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.products.names import completes_goods
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_WORTH_OF = "worth of"
_PHRASE = 5
"""Within how many tokens before a verb its subject tells whose goods they are."""


def verb_frame(scene: Scene, at: int, mention: MeasureMention) -> Frame:
    """Read "Iran sold oil to China", "goods were exported by Iran", "which it bought there"."""
    tokens = scene.tokens
    passive = _is_passive(scene, at)
    agent = None if passive else _agent(scene, at)
    first, last = scene.clause(at)
    found = _Objects(_fronted_sides(scene, first, at, mention.measure, agent))
    found.read(scene, at, last, mention.measure)
    doer = found.by if passive else agent
    reporter, partner = found.sides.get(REPORTER), found.sides.get(PARTNER)
    traders = _traders(scene, at) if mention.measure == "turnover" and partner is None else []
    if len(traders) > 1:
        reporter, partner = traders[0], joined(traders[1:])
    elif mention.measure == "fdi":
        partner = partner or doer
    else:
        reporter = reporter or doer
    if passive and mention.measure == "imports" and doer and partner is None:
        partner = _origin(scene, at, doer)
    product = found.product or (passive_subject if passive else relative_object)(scene, at)
    frame = replace(blank(mention, at), reporter=reporter, partner=partner)
    if reporter is None and not passive and _is_of_others(scene, first, at):
        frame = frame.mirrored()
    near = tokens[max(first, at - 4) : min(last, at + 6)]
    return replace(
        frame,
        product=frame.product or product_name(product),
        all_goods=any(t.text in word_set("measures", "in_goods") for t in near),
        all_partners=_is_with_all(scene, at, first),
        possessed=not passive and reporter is None and any(t.text in ("it", "they") for t in scene.before(at, 2)),
    )


def _names_goods(scene: Scene, place: int, stop: int) -> bool:
    """Whether the phrase tells whose goods they are: "bought bottles of Armenian brandy"."""
    area, behind = scene.tokens[place].area, scene.tokens[place + 1 : stop + 1]
    if area is None or any(token.measure for token in behind):
        return scene.tokens[stop - 1].has("goods")
    return area.form == "demonym" or any(token.has("goods") or is_product(token.text) for token in behind)


def _is_of_others(scene: Scene, first: int, at: int) -> bool:
    """Whether the other side does it, which is the opposite here: "Who else buys?", "the countries that bought"."""
    before = {token.text for token in scene.tokens[first:at] if not token.has("be")}
    if "who" in before and before <= word_set("measures", "asking"):
        return True
    near = scene.before(at, 2)
    named = [token.text.rpartition(" ")[2] for token in near[1:]]
    return bool(near) and near[0].has("which") and not word_set("areas", "countries").isdisjoint(named)


def _is_passive(scene: Scene, at: int) -> bool:
    if not scene.tokens[at].text.endswith(("ed", "d", "t")):
        return False
    by = [token for token in scene.after(at, 3) if token.text != "the"][:2]
    done_by = bool(by) and by[0].text == "by" and any(token.area for token in by[1:])
    return done_by or any(token.has("be") for token in scene.before(at, 2))


def _origin(scene: Scene, at: int, buyer: str) -> str | None:
    """Whose goods are bought: "Malian goods imported by Chad"."""
    for token in scene.before(at, _PHRASE):
        if token.area:
            of_them = token.area.form == "demonym" or token.area.possessive
            return token.area.codes[0] if of_them and token.area.codes[0] != buyer else None
        if token.mention or token.text == ",":
            return None
    return None


@dataclass(slots=True)
class _Objects:
    """What stands behind a verb of trade, as far as it has been read."""

    sides: dict[str, str | None]
    by: str | None = None
    """Who does it, where "by" names them."""
    product: list[str] = field(default_factory=list)

    def read(self, scene: Scene, at: int, last: int, measure: str) -> None:
        """Read on to the end of the clause, or to another measure."""
        place, abroad = at + 1, False
        while place < last:
            token = scene.tokens[place]
            abroad = abroad or token.has("abroad")
            other = token.measure and not (token.measure.verb and token.measure.measure == measure)
            if token.has("clause", "be") or other or (abroad and token.has("and")):
                break
            if token.has("preposition") or token.text == _WORTH_OF:
                place = max(self._take_phrase(scene, place, measure), place + 1)
                continue
            if not self.product and token.mention is None and token.pos[:2] == "NN" and place <= at + 4:
                if is_product(token.text) and not completes_goods(scene.tokens, place):
                    self.product = [scene.word(token)]
            elif token.area and _is_object(scene, at, place) and (measure == "imports" or _gets_it(scene, at, place)):
                self.sides.setdefault(PARTNER, joined(list(token.area.codes)))
            place += 1

    def _take_phrase(self, scene: Scene, place: int, measure: str) -> int:
        """Take in the phrase that the preposition at `place` leads; the token after it."""
        codes, nouns, stop = object_of(scene, place + 1)
        preposition = scene.tokens[place].text
        if preposition == _WORTH_OF:
            preposition, nouns = "of", []
        role = role_of(measure, preposition)
        if codes and preposition == "by":
            self.by = joined(codes)
        elif len(codes) > 1 and preposition == "between":
            self.sides = {REPORTER: codes[0], PARTNER: joined(codes[1:])}
        elif codes and preposition == "of" and _names_goods(scene, place + 1, stop):
            self.sides.setdefault(PARTNER if measure == "imports" else REPORTER, joined(codes))
        elif codes and role and not nouns:
            self.sides.setdefault(role, joined(codes))
        elif nouns and preposition in ("of", "in") and not codes and any(is_product(word) for word in nouns):
            self.product = self.product or nouns
        elif codes and nouns and preposition == "of":
            self.sides.setdefault(PARTNER if measure == "imports" else REPORTER, joined(codes))
        return stop


def _is_with_all(scene: Scene, at: int, first: int) -> bool:
    """Whether the words say that the trade is that with everybody: "exported abroad", "sold in total"."""
    abroad = scene.tokens[at].text.endswith(("abroad", "overseas")) or any(t.has("abroad") for t in scene.after(at, 4))
    summed = any(t.text in word_set("measures", "in_total") for t in scene.tokens[first : at + 2])
    return abroad or summed or is_summed_up(scene)


def _is_object(scene: Scene, at: int, place: int) -> bool:
    """Whether the area at `place` stands right behind the verb at `at`: "imported Russian coal"."""
    between = scene.tokens[at + 1 : place]
    return place <= at + 4 and not any(token.number or token.text == "," for token in between)


def _gets_it(scene: Scene, at: int, place: int) -> bool:
    """Whether the area at `place` is whom something is sold: "sold Rwanda cement", not "sold Rwandan cement"."""
    gives = scene.tokens[at].text in word_set("measures", "giving")
    if not gives or any(token.text != "the" for token in scene.tokens[at + 1 : place]):
        return False
    area, after = scene.tokens[place].area, scene.after(place, 1)
    named = area is not None and (area.form != "demonym" or scene.tokens[place].text.endswith("s"))
    return named and not any(token.text == "'s" or token.has("goods") for token in after)


def _fronted_sides(scene: Scene, first: int, at: int, measure: str, agent: str | None) -> dict[str, str | None]:
    """The side that the clause opens with, before its subject: "From the EU Croatia bought goods for €1.3bn"."""
    opening = scene.tokens[first] if first < at else None
    if opening is None or not opening.has("preposition") or opening.has("of", "between"):
        return {}
    role = role_of(measure, opening.text)
    codes, nouns, stop = object_of(scene, first + 1)
    if stop < at and scene.tokens[stop].pos in ("VBN", "VBD"):
        return {}
    fronted = [code for code in codes if code != agent]
    acts = agent or any(token.text in ("it", "they") for token in scene.before(at, 2))
    return {role: joined(fronted)} if role and fronted and not nouns and acts else {}


def _traders(scene: Scene, at: int) -> list[str]:
    """The areas that trade with each other: "Peru and Chile exchanged goods worth $3bn"."""
    codes: list[str] = []
    for token in reversed(scene.tokens[max(0, at - 8) : at]):
        if token.area and token.area.form != "region":
            codes[:0] = token.area.codes
        elif (codes and token.text not in ("and", ",", "the")) or token.text in (";", ":"):
            break
    return codes


def _row_start(scene: Scene, place: int) -> int:
    """Where the row of areas begins that the one at `place` ends: "from Peru and Chile"."""
    while place > 1 and scene.tokens[place - 1].text in ("and", "&") and scene.tokens[place - 2].area:
        place -= 2
    return place


def _agent(scene: Scene, at: int) -> str | None:
    """The area that is the subject of the verb at `at`: the nearest before it that no preposition governs.

    A participle that a preposition governs has none: "the value of exported gas".
    """
    first, _ = scene.clause(at)
    if scene.tokens[at].pos == "VBN" and any(token.has("preposition") for token in scene.before(at, 1)):
        return None
    for place in range(at - 1, first - 1, -1):
        token = scene.tokens[place]
        if token.measure and token.measure.verb:
            return None
        if token.area and token.area.form != "region" and not _owns(scene, place):
            row = _row_start(scene, place)
            before = scene.tokens[row - 1] if row > first else None
            if any(
                t.measure and t.measure.verb for t in scene.before(row, 2 if before and before.text == "the" else 1)
            ):
                return None
            if (
                before is None
                or (not before.has("preposition", "comes_after") and before.text != "the")
                or (before.text == "the" and not (row > first + 1 and scene.tokens[row - 2].has("preposition")))
            ):
                return joined(list(token.area.codes))
    return None


def _owns(scene: Scene, place: int) -> bool:
    """Whether the area only says whose something is: "Chad's", "the Philippines' main market"."""
    behind = [token.text for token in scene.after(place, 1)]
    return behind in (["'s"], ["'"], ["’"])
