"""Clauses that open with their numbers, so that what is measured stands behind: ", and to $5bn rose its imports"."""

from __future__ import annotations

from factcheck.extractor.cues import is_modifier
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

RULE = "measure behind the numbers that its clause opens with"
_GOODS = 3
"""Within how many tokens before so much stand the goods that it is of."""
_FAR = 10
"""Within how many tokens before a number its clause opens."""


def opens_clause(scene: Scene, at: int, own: list[Frame]) -> int | None:
    """The place of the measure behind the number that its clause tells of, where it opens with its numbers.

    ", and at $5bn exports were …", ", while by 3 percent, to $5bn, rose its imports".
    """
    measure = next((f.at for f in own if f.at is not None and f.at > at and not f.cause), None)
    return measure if measure is not None and _is_fronted(scene, at, measure) else None


def of_goods_that_go(scene: Scene, at: int, own: list[Frame]) -> int | None:
    """The place of the verb by which goods of that much go or come: "a deficit of $2bn, as goods for $5bn came in"."""
    measure = next((f.at for f in own if f.at is not None and f.at > at), None)
    mention = scene.tokens[measure].measure if measure is not None else None
    if measure is None or mention is None or mention.object != "going":
        return None
    between = outside_brackets(scene.tokens[at + 1 : measure])
    led = any(token.has("goods") or token.text == "goods" for token in scene.before(at, _GOODS))
    plain = all(token.text in ("worth", "worth of", "of", "goods") for token in between)
    return measure if plain and (led or bool(between)) else None


def outside_brackets(row: list[Token]) -> list[Token]:
    """The tokens without those that stand in brackets."""
    kept, within = [], False
    for token in row:
        within = (within or token.text == "(") and token.text != ")"
        if not within and token.text != ")":
            kept.append(token)
    return kept


def _is_fronted(scene: Scene, at: int, measure: int) -> bool:
    joints = word_set("measures", "fronted", "behind")
    opening = next((p for p in range(at - 1, max(-1, at - _FAR), -1) if scene.tokens[p].text in joints), None)
    if opening is None:
        return False
    row = [token for token in scene.tokens[opening + 1 : at + 1] if not (token.has("hedge") or token.text == ",")]
    if len(row) < 2 or not row[1].number or any(token.measure or token.area or _acts(token) for token in row):
        return False
    if row[0].text in word_set("measures", "fronted", "by"):
        return True
    return row[0].text in word_set("measures", "fronted", "inverted") and _is_inverted(scene, at, measure)


def _is_inverted(scene: Scene, at: int, measure: int) -> bool:
    """Whether the verb stands between the number and what it tells of: "by 3 percent grew the country's imports"."""
    between = scene.tokens[at + 1 : measure]
    if any(token.text in word_set("measures", "fronted", "behind") for token in between):
        return False
    verb = next((place for place, token in enumerate(between) if _acts(token)), None)
    return verb is not None and all(map(_belongs, between[verb + 1 :]))


def _acts(token: Token) -> bool:
    """Whether it is a verb by which something stands at its level or moves; "up 3 percent" has none."""
    return token.is_finite and token.has("rise_verb", "fall_verb", "level_verb")


def _belongs(token: Token) -> bool:
    """Whether it belongs to the phrase of what is measured: "the country's", "the total of", "the bill for"."""
    plain = token.mention is None and token.pos[:2] in ("DT", "JJ", "NN", "IN", "PR", "PO", "RP")
    return plain or token.area is not None or token.has("of", "whole") or is_modifier(token.text)
