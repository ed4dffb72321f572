"""What stands behind a verb of trade: goods, whose they are, and to whom or from whom they go."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from factcheck.extractor.measures.clauses import opens_part, opens_parts
from factcheck.extractor.measures.frame import PARTNER, REPORTER, joined, role_of
from factcheck.extractor.measures.nouns.object_of import object_of
from factcheck.extractor.measures.verbs.doing_its_own import does_its_own
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.names import completes_goods
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.seats import is_seat
from factcheck.resources import word_set

_WORTH_OF = "worth of"
_OF_GOODS = word_set("small_words", "measures", "before_goods")

_WHAT = 6
"""Within how many tokens before its verb stands "what", which takes it up."""
_TELLING = 12
"""Within how many tokens behind a comma its clause says who tells what stands before."""
_PART = 5
"""Within how many tokens behind a verb stands which part of the goods it tells of."""


@dataclass(slots=True)
class Objects:
    """What stands behind a verb of trade, as far as it has been read."""

    sides: dict[str, str | None]
    by: str | None = None
    """Who does it, where "by" names them."""
    product: list[str] = field(default_factory=list)

    def read(self, scene: Scene, at: int, last: int, measure: str) -> None:
        """Read on to the end of the clause, or to another measure."""
        place, abroad, whole = at + 1, False, False
        what, past = _is_of_what(scene, at), False
        while place < last:
            token = scene.tokens[place]
            abroad = abroad or token.has("abroad")
            other = token.measure and not (token.measure.verb and token.measure.measure == measure)
            if token.has("clause", "be") or other or (abroad and token.has("and")) or _is_part(scene, place):
                break
            if token.text == "," and _says_who_tells(scene, place):
                break
            past = past or (what and token.is_finite)
            whole = whole or token.number is not None
            if token.text == "with" and does_its_own(scene, place):
                break
            if whole and opens_part(scene, place) and not _is_closed(scene, place, last):
                break
            if whole and (opens_parts(scene, place) or token.has("share_verb")):
                break
            if place + 1 < last and is_seat(scene, place + 1):
                place += 2
                continue
            if token.has("preposition") or token.text == _WORTH_OF:
                sides, by = dict(self.sides), self.by
                stop = max(self._take_phrase(scene, place, measure), place + 1)
                if past:
                    self.sides, self.by = sides, by
                whole = whole or any(one.number for one in scene.tokens[place:stop])
                place = stop
                continue
            if not self.product and token.mention is None and token.pos[:2] == "NN" and place <= at + 4:
                if is_product(token.text) and not completes_goods(scene.tokens, place):
                    self.product = [scene.word(token)]
            elif (
                token.area
                and not past
                and _is_object(scene, at, place)
                and (measure == "imports" or _gets_it(scene, at, place))
            ):
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
            self.by = self.by or joined(codes)
        elif len(codes) > 1 and preposition == "between":
            self.sides = {REPORTER: codes[0], PARTNER: joined(codes[1:])}
        elif (
            codes
            and preposition in _OF_GOODS
            and (nouns or _names_goods(scene, place + 1, stop))
            and (preposition == "of" or measure == "imports")
        ):
            self.sides.setdefault(PARTNER if measure == "imports" else REPORTER, joined(codes))
        elif codes and role and not nouns:
            self.sides.setdefault(role, joined(codes))
        elif nouns and preposition in ("of", "in") and not codes and any(is_product(word) for word in nouns):
            self.product = self.product or nouns
        return stop


def _is_of_what(scene: Scene, at: int) -> bool:
    """Whether the verb only ends what is told of: "What Peru sold to all markets was up, and to Chile even more"."""
    before = takewhile(
        lambda token: not (token.number or token.is_finite or token.text == ","), scene.before(at, _WHAT)
    )
    return "what" in scene.last_words and any(token.text == "what" for token in before)


def _says_who_tells(scene: Scene, comma: int) -> bool:
    """Whether the clause behind the comma only says who tells it: "traded goods for $3bn, the envoy to Peru said",
    "a study in Lima has found".
    """
    row = list(takewhile(lambda token: not (token.number or token.has("which")), scene.after(comma, _TELLING)))
    verb = next((place for place, token in enumerate(row) if token.is_finite), len(row))
    says = [token.text in word_set("sources", "saying") for token in row[verb : verb + 2]]
    return says[:1] == [True] or (says[1:] == [True] and row[verb + 1].pos == "VBN")


def _is_closed(scene: Scene, place: int, last: int) -> bool:
    """Whether the example at `place` is only one of goods, and whom they went to stands behind it: "mostly tea, to"."""
    comma = next((p for p in range(place, last - 1) if scene.tokens[p].text == ","), None)
    return comma is not None and scene.tokens[comma + 1].has("preposition")


def _is_part(scene: Scene, place: int) -> bool:
    """Whether another part of the goods is told from here on: "3 tonnes were bought, half of it from Chad"."""
    return scene.tokens[place].number is not None and any(token.has("of_told") for token in scene.after(place, 1))


def _names_goods(scene: Scene, place: int, stop: int) -> bool:
    """Whether the phrase tells whose goods they are: "bought bottles of Armenian brandy"."""
    area, behind = scene.tokens[place].area, scene.tokens[place + 1 : stop + 1]
    if area is None or any(token.measure for token in behind):
        return scene.tokens[stop - 1].has("goods")
    return area.form == "demonym" or any(token.has("goods") or is_product(token.text) for token in behind)


def _is_object(scene: Scene, at: int, place: int) -> bool:
    """Whether the area at `place` stands right behind the verb at `at`: "imported Russian coal"."""
    between = scene.tokens[at + 1 : place]
    return place <= at + 4 and not any(token.number or token.text == "," for token in between)


def _gets_it(scene: Scene, at: int, place: int) -> bool:
    """Whether the area at `place` is whom something is sold: "sold Rwanda cement", "sold the Rwandans goods".

    Not whose goods they are: "sold Rwandan cement", "sold US goods".
    """
    gives = scene.tokens[at].text in word_set("measures", "giving")
    if not gives or any(token.text != "the" for token in scene.tokens[at + 1 : place]):
        return False
    area, after = scene.tokens[place].area, scene.after(place, 1)
    if area is None or any(token.text == "'s" for token in after):
        return False
    people = area.form == "demonym" and scene.tokens[place].text.endswith("s")
    if any(token.has("goods") for token in after):
        named = area.form == "name" and not scene.word(scene.tokens[place]).isupper()
        return named or (people and place > at + 1)
    return area.form != "demonym" or people


def serves_needs(scene: Scene, at: int) -> bool:
    """Whether a part of what a country needs is delivered there: "Chad supplies 72 percent of Mali's cotton"."""
    row = scene.after(at, _PART)
    place = next((place for place, token in enumerate(row) if token.number), None)
    number = row[place].number if place is not None else None
    if place is None or number is None or number.form not in (Form.PERCENT, Form.FRACTION):
        return False
    return any(token.text.startswith("of") for token in row[place + 1 : place + 2])
