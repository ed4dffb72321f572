"""What a verb that measures is told of by its subject and objects: "Peru sold Japan copper"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import PARTNER, REPORTER, Frame, blank, joined, role_of
from factcheck.extractor.measures.left_of_noun import is_summed_up
from factcheck.extractor.measures.object_of import object_of, product_name
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.products.names import completes_goods
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def verb_frame(scene: Scene, at: int, mention: MeasureMention) -> Frame:
    """Read "Iran sold oil to China", "goods were exported by Iran", "which it bought there"."""
    frame = blank(mention, at)
    tokens = scene.tokens
    passive = any(t.has("be") for t in scene.before(at, 2)) and tokens[at].text.endswith(("ed", "d", "t"))
    agent = None if passive else _agent(scene, at)
    place, codes_by = at + 1, None
    first, last = scene.clause(at)
    sides = _fronted_sides(scene, first, at, mention.measure, agent)
    product: list[str] = []
    while place < last:
        token = tokens[place]
        if token.has("clause") or (
            token.measure and not (token.measure.verb and token.measure.measure == mention.measure)
        ):
            break
        if token.has("preposition"):
            codes, nouns, stop = object_of(scene, place + 1)
            role = role_of(mention.measure, token.text)
            if codes and token.text == "by":
                codes_by = joined(codes)
            elif len(codes) > 1 and token.text == "between":
                sides = {REPORTER: codes[0], PARTNER: joined(codes[1:])}
            elif codes and role and not nouns:
                sides.setdefault(role, joined(codes))
            elif nouns and token.text in ("of", "in") and not codes and any(is_product(word) for word in nouns):
                product = product or nouns
            elif codes and nouns and token.text == "of":
                sides.setdefault(PARTNER if mention.measure == "imports" else REPORTER, joined(codes))
            place = max(stop, place + 1)
            continue
        if not product and token.mention is None and token.pos[:2] == "NN" and place <= at + 4:
            if is_product(token.text) and not completes_goods(tokens, place):
                product = [scene.word(token)]
        elif token.area and _is_object(scene, at, place) and mention.measure == "imports":
            sides.setdefault(PARTNER, joined(list(token.area.codes)))
        place += 1
    doer = codes_by if passive else agent
    reporter, partner = sides.get(REPORTER), sides.get(PARTNER)
    abroad = tokens[at].text.endswith(("abroad", "overseas")) or any(t.has("abroad") for t in scene.after(at, 4))
    summed = any(t.text in word_set("measures", "in_total") for t in tokens[first : at + 2])
    if abroad or summed or is_summed_up(scene):
        frame = replace(frame, all_partners=True)
    near = scene.tokens[max(first, at - 4) : min(last, at + 6)]
    frame = replace(frame, all_goods=any(t.text in word_set("measures", "in_goods") for t in near))
    traders = _traders(scene, at) if mention.measure == "turnover" and partner is None else []
    if len(traders) > 1:
        reporter, partner = traders[0], joined(traders[1:])
    elif mention.measure == "fdi":
        partner = partner or doer
    else:
        reporter = reporter or doer
    if passive and not product:
        product = _passive_subject(scene, at)
    if not passive and not product:
        product = _relative_object(scene, at)
    possessed = not passive and reporter is None and any(t.text in ("it", "they") for t in scene.before(at, 2))
    product_told = frame.product or product_name(product)
    return replace(frame, reporter=reporter, partner=partner, product=product_told, possessed=possessed)


def _is_object(scene: Scene, at: int, place: int) -> bool:
    """Whether the area at `place` stands right behind the verb at `at`: "imported Russian coal"."""
    between = scene.tokens[at + 1 : place]
    return place <= at + 4 and not any(token.number or token.text == "," for token in between)


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
    return {role: joined(fronted)} if role and fronted and not nouns and agent else {}


def _traders(scene: Scene, at: int) -> list[str]:
    """The areas that trade with each other: "Peru and Chile exchanged goods worth $3bn"."""
    codes: list[str] = []
    for token in reversed(scene.tokens[max(0, at - 8) : at]):
        if token.area and token.area.form != "region":
            codes[:0] = token.area.codes
        elif (codes and token.text not in ("and", ",", "the")) or token.text in (";", ":"):
            break
    return codes


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
        if token.area and token.area.form != "region" and not any(t.text == "'s" for t in scene.after(place, 1)):
            before = scene.tokens[place - 1] if place > first else None
            if (
                before is None
                or (not before.has("preposition", "comes_after") and before.text != "the")
                or (before.text == "the" and not (place > first + 1 and scene.tokens[place - 2].has("preposition")))
            ):
                return joined(list(token.area.codes))
    return None


def _passive_subject(scene: Scene, at: int) -> list[str]:
    for token in scene.before(at, 8):
        if token.mention is None and token.pos[:2] == "NN":
            return [scene.word(token)] if is_product(token.text) else []
        if token.measure or token.has("clause"):
            return []
    return []


def _relative_object(scene: Scene, at: int) -> list[str]:
    """What a relative clause sells or buys: "the seafood that India ships out"."""
    place = at - 1
    while place >= 0 and (scene.tokens[place].area or scene.tokens[place].text in ("'s", "the", "it", "they")):
        place -= 1
    if place <= 0 or not scene.tokens[place].has("which"):
        return []
    phrase: list[str] = []
    for token in reversed(scene.tokens[:place]):
        if token.mention is not None or not (token.pos[:2] in ("NN", "JJ") or token.text in ("and", "&")):
            break
        phrase.insert(0, scene.word(token))
    return phrase if any(is_product(word) for word in phrase) else []
