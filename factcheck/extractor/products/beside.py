"""The name of a product that stands beside its number: right behind it, before it, or apart from it at the front."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_modifier
from factcheck.extractor.measures.verbs.verb_surroundings import EARNING
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.names import ProductName, is_fronted, is_left_out_behind, is_part_of_flow
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.surroundings import cites, tells_how_much
from factcheck.extractor.products.words import are_firms_of_a_kind
from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_RESTATING = word_set("small_words", "products", "restating")
_LEADING = word_set("small_words", "products", "leading_to_goods")
_OF = word_set("small_words", "products", "of")
_OF_A_SHARE = word_set("small_words", "products", "of_a_share")
_WITHIN = word_set("small_words", "products", "within")
_ARTICLES = word_set("small_words", "products", "articles")
_FRONT = 3
_IN_SALES = 4
"""The words of "fall in sales of"."""
_WHICH = 2
"""The words of "which stood at"."""


def behind(place: Place, names: list[ProductName], *, share_of: bool = False) -> str | None:
    """The name right behind the number: "3m tonnes of coal", "$2bn worth of wood", "$46bn were clothes", "$3bn textiles
    exported".

    With `share_of` also what a share is a part of: "a third of the grain".
    """
    number = place.scene.tokens[place.at].number
    part = number is not None and number.form in (Form.PERCENT, Form.FRACTION)
    for name in names:
        if name.first <= place.at:
            continue
        between = place.scene.tokens[place.at + 1 : name.first]
        if any(token.text == "of which" for token in between):
            return None
        moves = place.sense.kind in (Kind.CHANGE, Kind.CHANGE_ABS)
        if moves and (_in_change(between) or _in_row_of_changes(place, between)):
            return name.name
        if name.governor == "by" and _are_doers(name, between):
            return name.name
        if any(
            not (_leads_on(token) or ((part or place.frame.verb) and _owns(token)) or _earns(place, token))
            for token in between
        ):
            return None
        joined = {token.text.rpartition(" ")[2] for token in between}
        if part and not (share_of or place.frame.verb) and not joined & _OF_A_SHARE:
            return None
        linked = any(token.text not in _RESTATING and token.number is None for token in between)
        linked = linked or (not between and place.frame.verb and place.sense.kind is Kind.LEVEL)
        return name.name if linked else None
    return None


def _are_doers(name: ProductName, between: list[Token]) -> bool:
    """Whether firms of a kind are told to have done it: "$3bn was sold by private firms", "$3bn by the firms"."""
    row = [token for token in between if token.text not in _ARTICLES]
    done = all(token.has("be", "by", "which", "part_of") or token.pos in ("VBN", "VBD") for token in row)
    return done and are_firms_of_a_kind(name.name.split())


def _in_change(between: list[Token]) -> bool:
    """Whether only a noun of change and "in" lead on to it: "a 4 percent fall in rice"."""
    words = [token for token in between if token.text not in _ARTICLES and not is_modifier(token.text)]
    if len(words) > _IN_SALES - 1 and words[-1].text == "of" and tells_how_much(words[-2].text):
        words = words[:-2]
    return len(words) == len(("fall", "in")) and words[0].has("rise_noun", "fall_noun") and words[1].text == "in"


def _in_row_of_changes(place: Place, between: list[Token]) -> bool:
    """Whether it is one of several that moved: "falls of 4 percent in rice and 9 percent in tea"."""
    if [token.text for token in between if token.text not in _ARTICLES] != ["in"]:
        return False
    tokens, before = place.scene.tokens, place.scene.before(place.at, 2)
    if len(before) > 1 and before[0].text == "of":
        return before[1].has("rise_noun", "fall_noun")
    row = tokens[place.previous + 1 : place.at] if place.previous is not None else []
    joined = bool(row) and row[-1].text in ("and", ",", "by") and row[0].text == "in"
    return joined and not any(token.is_finite or token.period or token.measure for token in row)


def within(place: Place, names: list[ProductName]) -> str | None:
    """The part of an economy that the number is told for or in: "rose by 3 percent in services", "5% for women"."""
    tokens = place.scene.tokens
    behind = place.at + 1
    while behind < len(tokens) and tokens[behind].has("rise_adj", "fall_adj"):
        behind += 1
    linked = any(token.text in _WITHIN for token in tokens[behind : behind + 1])
    for name in names if linked else ():
        between = tokens[behind + 1 : name.first]
        if name.first > place.at and not name.owned:
            return name.name if all(token.text in _ARTICLES or is_modifier(token.text) for token in between) else None
    return None


def fronting(place: Place, names: list[ProductName]) -> str | None:
    """The subject behind a number that opens the sentence: "At $8 billion in 2023, crude oil made up 82 percent"."""
    tokens = place.scene.tokens
    if place.previous is not None or place.at > _FRONT or tokens[0].text not in ("at", "with"):
        return None
    for name in names:
        if name.first > place.at and (not name.governor or is_part_of_flow(place.scene, name)):
            between = tokens[place.at + 1 : name.first]
            stopped = any(token.number or token.pos[:2] in ("VB", "MD") for token in between)
            return name.name if any(token.text == "," for token in between) and not stopped else None
    return None


def _leads_on(token: Token) -> bool:
    if token.mention is not None:
        return token.number is not None or (token.area is not None and token.area.form == "demonym")
    linking = token.text in _LEADING or token.text in _OF
    return linking or token.has("worth", "be", "hedge", "part_of") or is_modifier(token.text)


def _earns(place: Place, token: Token) -> bool:
    """Whether the word leads to what money was earned with: "earned $3bn from gold"."""
    verb = place.scene.tokens[place.frame.at].measure if place.frame.at is not None else None
    return verb is not None and verb.object == EARNING and token.text in word_set("measures", "earned_with")


def _owns(token: Token) -> bool:
    """Whether the word says whose the goods are that a part is told of: "72 percent of Peru's copper"."""
    return token.area is not None and token.area.possessive


def beside(place: Place, names: list[ProductName]) -> str | None:
    """The name between the measure or number before and the number: an item of a list, the subject of the clause."""
    start = place.previous if place.previous is not None else -1
    share = place.sense.kind is Kind.SHARE
    if place.own and place.frame.at is not None and place.frame.at < place.at and not share:
        start = max(start, place.frame.stop)
    for name in reversed(names):
        if start < name.first and name.stop <= place.at and _governs(place, name):
            return (_exemplified(place, name, names) or name).name
    return None


def _exemplified(place: Place, example: ProductName, names: list[ProductName]) -> ProductName | None:
    """The name right before that of its example: "mineral products such as cement and ores (44.8 percent)"."""
    if example.governor != "citing":
        return None
    for name in names:
        between = [token.text for token in place.scene.tokens[name.stop : example.first]]
        if between and cites(" ".join(between).strip(", ")):
            return name
    return None


def _is_joined(between: list[Token]) -> bool:
    """Whether a number follows its product at once: "on tea (by 5 percent)", "by tea worth $5m", "tea, up 5%"."""
    words = [token.text for token in between]
    if between and between[-1].has("worth") and all(text == "," for text in words[:-1]):
        return True
    if words in (["with"], ["at"], ["("], ["(", "by"], [",", "of"], ["–"], ["—"], ["-"], [":"]):
        return True
    clause = between[1:] if words[:1] == [","] else between
    if clause and clause[0].has("which") and len(clause) == _WHICH and clause[1].has("level_verb", "share_verb"):
        return True
    if words[:1] == ["("] and not any(token.number or token.area or token.text == ")" for token in between):
        return True
    moved = [token for token in between if token.has("rise_adj", "fall_adj")]
    return bool(moved) and words[0] in (",", "(") and len(words) - len(moved) == 1


def _governs(place: Place, name: ProductName) -> bool:
    """Whether the number behind the name can be its own: no preposition ties it to something else."""
    if not name.governor:
        return True
    between = place.scene.tokens[name.stop : place.at]
    if name.governor != "excluding" and _is_joined(between):
        return True
    if name.governor in ("citing", "excluding") or is_left_out_behind(place.scene, name):
        return False
    return name.governor == "with" or is_fronted(place.scene, name) or is_part_of_flow(place.scene, name)
