"""The nouns and verbs of change that a percentage is the growth of, where they do not stand right beside it."""

from __future__ import annotations

from factcheck.extractor.cues import is_filler
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.way import is_noun, way
from factcheck.resources import vocabulary, word_set

_ENDS = frozenset(",;:")
_OTHERS = word_set("small_words", "senses", "other_subjects")
_PAIR = 2
_LED = 3
"""Within how many tokens before a pace its article stands: "at a revised 3 percent pace"."""
_RATE = 3
"""Within how many tokens behind it the word stands that calls it one."""
_RATE_OF = tuple(sorted(word_set("small_words", "senses", "rate_of")))


def is_pace(token: Token) -> bool:
    """Whether the verb tells that growth itself went faster or slower: "accelerated to 7 percent"."""
    return token.text.startswith(tuple(vocabulary("measures")["pace_verbs"]))


def change_that_moved(scene: Scene, verb: Token) -> int:
    """The direction of the change that is the subject of the verb: "the decline in exports slowed to 3 percent"."""
    if not (is_pace(verb) or verb.text in word_set("measures", "easing_verbs")):
        return 0
    for token in reversed(scene.tokens[: scene.tokens.index(verb)]):
        if token.has("rise_noun", "fall_noun") and is_noun(token):
            return way(token)
        if token.number or token.is_finite or token.text in _ENDS:
            return 0
    return 0


def growth_in_clause(scene: Scene, at: int) -> int:
    """The direction of the growth that the clause before the number speaks of: "export growth", "rate of decline"."""
    words = scene.tokens[scene.clause(at)[0] : at]
    return next((direction for token in words if (direction := way_of_growth(token))), 0)


def way_of_growth(token: Token) -> int:
    """The direction of growth, or of the rate of a change: "export growth" goes up, "rate of decline" down."""
    if token.text.endswith("growth"):
        return 1
    return way(token) if token.has("rise_noun", "fall_noun") and token.text.startswith(_RATE_OF) else 0


def is_at_pace(scene: Scene, at: int) -> bool:
    """Whether the number is the pace that something moves at: "shrank at a 3 percent annual rate"."""
    led = any(token.text in ("a", "an") for token in scene.before(at, _LED))
    lengths = word_set("periods", "paces")
    behind = (token.text.split()[-1] for token in scene.after(at, _RATE) if token.text not in lengths)
    return led and next(behind, "") in word_set("measures", "pace_nouns")


def is_growth_at_extreme(scene: Scene, at: int, near: list[tuple[int, Token]]) -> bool:
    """Whether growth itself came to a low or a high of so much: "growth slowed to a six-year low of 5 percent"."""
    if len(near) < _PAIR or near[0][1].text != "of" or near[1][1].text not in word_set("measures", "extremes"):
        return False
    return any(token.text.endswith("growth") for token in scene.tokens[scene.clause(at)[0] : at])


def growth_told(scene: Scene, at: int) -> int:
    """The direction of the noun that the clause has for its subject: "Growth in farming made up 6.6 percent"."""
    if direction := _subject_way(scene, at):
        return direction
    first, _ = scene.clause(at)
    verb = next((p for p, token in left_of(scene, at) if token.has("share_verb", "level_verb")), 0)
    if any(token.has("which") for token in scene.before(verb, 1)):
        return 0
    opening = (token for token in scene.tokens[first:at] if not (token.period or is_filler(token.text)))
    subject = next((token for token in opening if token.text not in ("the", "in", ",")), None)
    return way(subject) if subject is not None and subject.has("rise_noun", "fall_noun") and is_noun(subject) else 0


def _subject_way(scene: Scene, at: int) -> int:
    """That of the noun which the verb right before is told of: "…, the drop in sales comprised 3 percent".

    So too where the verb only adds the number: "a drop was recorded, comprising 3 percent".
    """
    verb = next((p for p, token in left_of(scene, at) if token.has("share_verb", "level_verb")), 0)
    adds = scene.tokens[verb].text.endswith("ing") and scene.tokens[verb - 1].text == ","
    for place in range(verb - 1 - adds, -1, -1):
        token = scene.tokens[place]
        if token.has("rise_noun", "fall_noun") and is_noun(token):
            led = [near for near in scene.before(place, 3) if not is_filler(near.text)][:1]
            return 0 if led and led[0].has("preposition") else way(token)
        acts = token.pos[:2] == "VB" or token.has("be")
        other = token.text in _OTHERS or token.has("clause", "which")
        if token.number or token.text in _ENDS or other or (acts and not adds):
            return 0
    return 0


def led_way(scene: Scene, at: int) -> int:
    """The direction of what leads in a list with the number: "Prices rose for these goods: tea (3%); rice (4%)".

    So it does in a line of its own: "Growth: 5 percent", not in "It slowed: it was 5 percent".
    """
    colon = next((place for place in range(at - 1, 0, -1) if scene.tokens[place].text == ":"), 0)
    if colon and scene.tokens[colon + 1].text in ("it", "they") and not any(map(is_noun, scene.tokens[:colon])):
        return 0
    if colon and colon == at - 1 and is_noun(scene.tokens[colon - 1]):
        return way(scene.tokens[colon - 1])
    listed = False
    for token in reversed(scene.tokens[:colon]):
        if token.number or token.text in _ENDS:
            return 0
        if token.has("rise_verb", "fall_verb") or is_noun(token):
            return way(token) if listed else 0
        listed = listed or token.has("preposition")
    return 0


def moved_most(scene: Scene, at: int) -> int:
    """The direction of what the items of a row had: "Ships (20%) and cars (15%) saw the steepest rises"."""
    if not scene.in_brackets(at):
        return 0
    _, last = scene.clause(at)
    for place, token in enumerate(scene.tokens[at + 1 : last], at + 1):
        if token.has("rise_noun", "fall_noun") and is_noun(token):
            ranked = scene.tokens[place - 1]
            return way(token) if ranked.is_rank or ranked.text.endswith("est") else 0
    return 0


def stands(near: list[tuple[int, Token]]) -> bool:
    """Whether something stands at the number: "remained unchanged at 6.7 percent for months before the decline"."""
    unchanged = word_set("measures", "verbs", "unchanged", "modifiers")
    return any(token.has("level_verb", "be") or token.text in unchanged for _, token in near[1:_PAIR])


def fronted_way(scene: Scene, at: int) -> int:
    """The direction of the noun that a fronted percentage belongs to: "At 49 percent, the growth of imports …".

    What it is set against makes none of it: "stood at 8 percent, a rise from 7".
    """
    _, last = scene.clause(at)
    for place in range(at + 1, last):
        token = scene.tokens[place]
        if token.text in ("a", "an") and scene.tokens[place - 1].text == ",":
            return 0
        if (token.number and token.number.form is not Form.RANK) or token.measure:
            return 0
        if token.has("rise_noun", "fall_noun"):
            return way(token)
    return 0


def is_managed(scene: Scene, at: int) -> bool:
    """Whether a verb says that so much growth was brought about: "farms managed 2 percent, builders 9"."""
    first, _ = scene.clause(at)
    verbs = (place for place in range(at - 1, first, -1) if scene.tokens[place].is_finite)
    verb = next(verbs, None)
    if verb is None or scene.tokens[verb].text not in word_set("directions", "managing"):
        return False
    number = next((place for place, _ in scene.numbers if place > verb), at)
    led = all(
        token.pos[:2] == "RB" or token.has("hedge") or token.text == "a" for token in scene.tokens[verb + 1 : number]
    )
    return led and not any(token.has("of", "part_of", "share_of") for token in scene.after(at, 1))
