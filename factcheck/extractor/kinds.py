"""What a number says of its measure, told by the words next to it: a level, a change and which way, a share, a multiple."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token

_REACH = 7
_SKIPPED = frozenset({"a", "an", "the", "some", "just", "only", "another", "further", "mere", "merely", "as", "much", "measly", "paltry", "even",
                      "still", "now", "also", "year", "-", '"', "'", "whopping", "hefty", "modest", "slight", "sharp", "their", "its", "'s"})  # fmt: skip
_DASHES = frozenset({"-", "–", "—", "..."})


@dataclass(frozen=True, slots=True)
class Sense:
    """How one number was understood; `rule` names what decided, `base` marks the level that a change starts from."""

    kind: Kind
    direction: int = 0
    base: bool = False
    rule: str = ""
    sure: bool = True
    bracket: bool = False
    """Whether it stands in brackets behind another number, or restates it ("or 62 percent")."""


def way(token: Token) -> int:
    """+1 for a word of rise, -1 for a word of fall, else 0."""
    if token.has("rise_verb", "rise_noun", "rise_adj"):
        return 1
    return -1 if token.has("fall_verb", "fall_noun", "fall_adj") else 0


def senses(scene: Scene) -> dict[int, Sense]:
    """The sense of every quantity of the sentence, by the place of its token."""
    found: dict[int, Sense] = {}
    previous: int | None = None
    for at, number in scene.numbers():
        sense = _sense(scene, at, number, previous, found)
        found[at] = replace(sense, bracket=True) if _in_bracket_of(scene, previous, at) else sense
        previous = at
    return found


def _in_bracket_of(scene: Scene, previous: int | None, at: int) -> bool:
    """Whether the number stands in a bracket that opens right behind the one before it."""
    if previous is None or previous + 1 >= at or scene.tokens[previous + 1].text not in ("(", "["):
        return False
    return not any(token.text in (")", "]") or token.measure for token in scene.tokens[previous + 1 : at])


def _sense(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    if number.form is Form.RANK:
        return Sense(Kind.RANK, rule="superlative")
    if number.form is Form.MULTIPLE:
        return Sense(Kind.RATIO, direction=number.direction, rule="multiple")
    if number.form is Form.POINTS:
        return Sense(Kind.CHANGE_ABS, _any_way(scene, at, number), rule="percentage points")
    if number.form in (Form.PERCENT, Form.FRACTION):
        return _percent(scene, at, number, previous, found)
    return _amount(scene, at, number, previous, found)


def _left(scene: Scene, at: int) -> list[tuple[int, Token]]:
    """The tokens before the number that matter, the nearest first: its hedge, articles and adverbs skipped."""
    number = scene.tokens[at].number
    hedge = set((number.quantity.printed.hedge or "").split()) if number else set()
    kept, place = [], at - 1
    while place >= 0 and at - place <= _REACH:
        token = scene.tokens[place]
        place -= 1
        if token.text in hedge:
            hedge.discard(token.text)
            continue
        if not token.has("previously") and (
            token.text in _SKIPPED or (token.text.endswith("ly") and not token.mention) or token.has("hedge")
        ):
            continue
        kept.append((place + 1, token))
    return kept


def _skip_periods(tokens: list[tuple[int, Token]]) -> list[tuple[int, Token]]:
    """Leave out periods with their preposition and commas: "rose in 2023, to"."""
    kept: list[tuple[int, Token]] = []
    for place, token in tokens:
        if token.period:
            if kept and kept[-1][1].text == ",":
                kept.pop()
            continue
        if (
            token.text in ("in", "during", "over", "on", "for")
            and kept is not None
            and tokens
            and _was_period(tokens, place)
        ):
            continue
        kept.append((place, token))
    return kept


def _was_period(tokens: list[tuple[int, Token]], place: int) -> bool:
    return any(p == place + 1 and t.period for p, t in tokens) or any(p == place + 2 and t.period for p, t in tokens)


def _right_way(scene: Scene, at: int) -> int:
    """The direction of the words right after the number: "27 percent increase", "$3bn more", "$2m, or 5 percent, below"."""
    start = _past_restatement(scene, at)
    for step, token in enumerate(scene.tokens[start : start + 5]):
        direction = way(token)
        if token.has("rise_adj", "fall_adj", "rise_noun", "fall_noun") and direction:
            return direction
        if token.text in _COMPARING:
            return _COMPARING[token.text]
        if token.period or token.text in _BETWEEN or (token.pos == "JJ" and not token.mention):
            continue
        if token.text == "," and start > at + 1 and step == 0:
            continue
        break
    return 0


_SIGNS = frozenset({"plus", "minus"})
"""Nouns that are a balance before an amount: "a minus of $2bn"."""
_COMPARING = {"more than": 1, "above": 1, "less than": -1, "below": -1, "fewer than": -1}
_BETWEEN = frozenset(
    {"annual", "-", "annualised", "yearly", "real", "nominal", "percentage", "by", "weight", "value", "point", "points"}
)


def _past_restatement(scene: Scene, at: int) -> int:
    """The place after ", or 2.8 percent" or "(2.8 percent)", where such follows the number; else right after it."""
    tokens, place = scene.tokens, at + 1
    if place < len(tokens) and tokens[place].text == ",":
        place += 1
    if place + 1 < len(tokens) and tokens[place].text == "or" and tokens[place + 1].number:
        closed = place + 2 < len(tokens) and tokens[place + 2].text == ","
        arrived = at > 0 and tokens[at - 1].has("level_verb") and not tokens[at - 1].has("be")
        return at + 1 if arrived and not closed else place + 2
    if (
        place + 2 < len(tokens)
        and tokens[place].text == "or"
        and tokens[place + 1].has("hedge")
        and tokens[place + 2].number
    ):
        return place + 3
    if (
        place + 2 < len(tokens)
        and tokens[place].text == "("
        and tokens[place + 1].number
        and tokens[place + 2].text == ")"
    ):
        return place + 3
    return at + 1


def _left_way(scene: Scene, at: int) -> tuple[int, str, Token | None]:
    """The direction that the words right before the number give, the preposition between them, and the word."""
    preposition, verb = "", False
    for _, token in _skip_periods(_left(scene, at))[:4]:
        if token.text == "off" or (verb and not _is_noun(token)):
            break
        if token.has("rise_verb", "fall_verb", "rise_noun", "fall_noun", "rise_adj", "fall_adj"):
            return way(token), preposition, token
        if token.has("be") and not preposition:
            verb = True
            continue
        if token.text in ("by", "of", "to", "at", "from", "with", "in", "than", "for") and not preposition:
            preposition = token.text
            continue
        if token.text in ("worth", "value", "size", "growing", "grown") or token.text == "between":
            continue
        break
    return 0, preposition, None


def _clause_way(scene: Scene, at: int) -> int:
    """The nearest direction word before the number in its clause, no other number between."""
    first, last = scene.clause(at)
    for place in range(at - 1, first - 1, -1):
        token = scene.tokens[place]
        if (token.number and token.number.status is None and token.number.form is not Form.RANK) or token.has("clause"):
            return 0
        if (direction := way(token)) and not token.has("rank"):
            return direction
    return 0


def _is_noun(token: Token) -> bool:
    """Whether a word that can be a noun and a verb ("drop", "rise") is a noun here."""
    return token.has("rise_noun", "fall_noun") and (token.pos[:2] == "NN" or not token.has("rise_verb", "fall_verb"))


def _said_before(found: dict[int, Sense]) -> int:
    """The direction of the change told last in the sentence."""
    return next((s.direction for s in reversed(list(found.values())) if s.direction), 0)


def _any_way(scene: Scene, at: int, number: NumberMention) -> int:
    return number.direction or _right_way(scene, at) or _left_way(scene, at)[0] or _clause_way(scene, at)


def _between(scene: Scene, previous: int, at: int) -> list[Token]:
    return scene.tokens[previous + 1 : at]


def _restates(scene: Scene, previous: int | None, at: int) -> bool:
    """Whether the number stands in brackets behind the one before it, or restates it: "$3bn (5%)", "$3bn, or 5 percent"."""
    if previous is None:
        return False
    between = _between(scene, previous, at)
    if len(between) > 6:
        return False
    meaningful = [t for t in between if t.text not in _SKIPPED and not t.has("hedge") and t.text not in (",", "–", "—")]
    return len(meaningful) == 1 and (meaningful[0].text in ("(", "[", "or") or meaningful[0].has("restate"))


def _percent(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    shares = any(token.has("share_verb") for _, token in _left(scene, at)[:1])
    if number.direction and not shares and not _restates(scene, previous, at):
        return Sense(Kind.CHANGE, number.direction, rule="sign or word of its own")
    if direction := _right_way(scene, at):
        return Sense(Kind.CHANGE, direction, rule="word after it")
    direction, preposition, word = _left_way(scene, at)
    near = _left(scene, at)[:2]
    moved = len(near) == 2 and near[0][1].has("to") and (near[1][1].number is not None or near[1][1].text in (")", ","))
    if moved or (direction and preposition in ("to", "at") and word is not None and not _is_noun(word)):
        if any(token.text == "growth" for token in scene.tokens[scene.clause(at)[0] : at]):
            return Sense(Kind.CHANGE, 1, rule="growth moved to")
        return Sense(Kind.LEVEL, rule="moved to")
    if near and near[0][1].text == "by" and not direction:
        return Sense(Kind.CHANGE, _any_way(scene, at, number) or _said_before(found), rule="changed by")
    if direction and preposition != "from":
        return Sense(Kind.CHANGE, direction, rule="word before it")
    after = scene.after(at, 2)
    if after and (after[0].has("of", "part_of", "share_of") or after[0].text in ("share",)):
        return Sense(Kind.SHARE, rule="percent of", bracket=_restates(scene, previous, at))
    if _restates(scene, previous, at) and previous is not None:
        earlier = found[previous]
        if number.direction or earlier.kind is Kind.CHANGE_ABS:
            return Sense(Kind.CHANGE, number.direction or earlier.direction, rule="restates a change", bracket=True)
        if earlier.kind is Kind.LEVEL:
            return Sense(Kind.SHARE, rule="restates a level", bracket=True)
        return Sense(earlier.kind, earlier.direction, rule="restates", bracket=True)
    return _percent_from_context(scene, at, previous, found)


def _percent_from_context(scene: Scene, at: int, previous: int | None, found: dict[int, Sense]) -> Sense:
    near = _skip_periods(_left(scene, at))
    if near and near[0][1].text == "at" and (direction := _fronts(scene, at)):
        return Sense(Kind.CHANGE, direction, rule="growth that it is put at")
    if any(token.has("share_verb", "share_noun") for _, token in near[:3]):
        return Sense(Kind.SHARE, base=_is_base(scene, at), rule="word of share before it")
    earlier = _last_percent(scene, at, found)
    if earlier is not None and not any(
        way(t) or t.has("share_verb", "share_noun") for t in scene.tokens[earlier + 1 : at]
    ):
        return Sense(found[earlier].kind, found[earlier].direction, rule="as the percentage before it", sure=False)
    if direction := _clause_way(scene, at):
        return Sense(Kind.CHANGE, direction, rule="direction of the clause", sure=False)
    first, last = scene.clause(at)
    if any(t.has("share_verb", "share_noun", "part_of") for t in scene.tokens[first:last]):
        return Sense(Kind.SHARE, rule="share in the clause", sure=False)
    for token in scene.tokens[at + 1 : last]:
        if token.number and token.number.status is None:
            break
        if direction := way(token):
            return Sense(Kind.CHANGE, direction, rule="direction later in the clause", sure=False)
    if any(way(t) for t in scene.tokens[first:last]):
        return Sense(
            Kind.CHANGE,
            next(way(t) for t in scene.tokens[first:last] if way(t)),
            rule="direction in the clause",
            sure=False,
        )
    return Sense(Kind.SHARE, base=_is_base(scene, at), rule="nothing else said", sure=False)


def _fronts(scene: Scene, at: int) -> int:
    """The direction of the noun that a fronted percentage belongs to: "At 49 percent, the growth of imports …"."""
    _, last = scene.clause(at)
    for token in scene.tokens[at + 1 : last]:
        if (token.number and token.number.form is not Form.RANK) or token.measure:
            return 0
        if token.has("rise_noun", "fall_noun"):
            return way(token)
    return 0


def _last_percent(scene: Scene, at: int, found: dict[int, Sense]) -> int | None:
    for place in range(at - 1, -1, -1):
        token = scene.tokens[place]
        if place in found and token.number and token.number.form in (Form.PERCENT, Form.FRACTION):
            return place
        if token.text in (";", ":") or (
            place in found and token.number and token.number.form is Form.AMOUNT and found[place].kind is Kind.LEVEL
        ):
            return None
    return None


def _amount(scene: Scene, at: int, number: NumberMention, previous: int | None, found: dict[int, Sense]) -> Sense:
    if number.retold is not None and previous is not None and scene.tokens[previous].start == number.retold:
        return Sense(found[previous].kind, found[previous].direction, found[previous].base, "conversion", bracket=True)
    base = _is_base(scene, at)
    if direction := _right_way(scene, at):
        return Sense(Kind.CHANGE_ABS, direction, rule="word after it")
    direction, preposition, word = _left_way(scene, at)
    near = [token for _, token in _left(scene, at)][:1]
    if near and near[0].text == "by" and not direction:
        return Sense(Kind.CHANGE_ABS, _any_way(scene, at, number) or _said_before(found), rule="changed by")
    if direction and word is not None and word.text not in _SIGNS:
        noun = _is_noun(word)
        if preposition == "by" or (noun and preposition == "of") or (preposition == "" and noun):
            return Sense(Kind.CHANGE_ABS, direction, rule="change by")
        if (
            preposition == ""
            and word.has("rise_verb", "fall_verb", "rise_adj", "fall_adj")
            and not _crosses_comma(scene, at, word)
        ):
            return Sense(Kind.CHANGE_ABS, direction, rule="change directly before")
        if preposition == "from":
            return Sense(Kind.LEVEL, base=True, rule="change from")
    if _moves_to_another(scene, at) and (earlier := _last_change(found)) is not None:
        return Sense(Kind.CHANGE_ABS, earlier.direction, rule="the verb is that of the change before", sure=False)
    if _restates(scene, previous, at) and previous is not None and found[previous].kind is Kind.CHANGE:
        return Sense(Kind.CHANGE_ABS, found[previous].direction, rule="restates a change", bracket=True)
    if number.direction:
        return Sense(Kind.LEVEL, number.direction, base, rule="signed amount")
    return Sense(Kind.LEVEL, base=base, rule="amount")


def _moves_to_another(scene: Scene, at: int) -> bool:
    """Whether the number goes over into a level: "imports rose $3bn to $9bn and exports $2bn to $7bn"."""
    after = scene.after(at, 2)
    behind = scene.before(at, 1)
    return (
        len(after) == 2
        and after[0].text == "to"
        and after[1].number is not None
        and not (behind and behind[0].text in ("from", "to"))
    )


def _last_change(found: dict[int, Sense]) -> Sense | None:
    return next((s for s in reversed(list(found.values())) if s.kind is Kind.CHANGE_ABS), None)


def _crosses_comma(scene: Scene, at: int, word: Token) -> bool:
    return any(t.text in (",", "(", *_DASHES) for t in scene.tokens[scene.tokens.index(word) + 1 : at])


def _after_than(scene: Scene, at: int) -> bool:
    """Whether the period at `at` is what something was compared with: "less than between January and March 2022"."""
    return any(token.has("than", "comparing", "against") for token in scene.before(at, 3))


def _of_earlier_time(scene: Scene, at: int) -> bool:
    """Whether an earlier time owns the number: "the previous year's level of $70.2 billion"."""
    for _, token in _left(scene, at)[:4]:
        if token.period:
            return token.period.base or token.period.relative in ("year_earlier", "previous")
        if (
            token.text != "of"
            and not token.has("level_noun", "whole")
            and token.text not in ("level", "figure", "total", "amount", "number", "mark", "sum")
        ):
            return False
    return False


def _is_base(scene: Scene, at: int) -> bool:
    """Whether the amount is what another one is compared with: "from $3bn", "against $3bn", "$3bn a year earlier"."""
    near = [token for _, token in _left(scene, at)][:2]
    if near and (near[0].has("from", "against", "previously") or near[0].text == "after"):
        return True
    number = scene.tokens[at].number
    if near and near[0].has("than") and number and not number.quantity.printed.hedge:
        return True
    if near and near[0].text in ("of", "at") and len(near) > 1 and near[1].has("previously", "against"):
        return True
    if _of_earlier_time(scene, at):
        return True
    before = scene.before(at, 2)
    if (
        len(before) == 2
        and before[0].text == "("
        and before[1].period
        and (before[1].period.base or _after_than(scene, at - 2))
    ):
        return True
    for token in scene.after(at, 3):
        if token.period and (token.period.base or token.period.relative in ("year_earlier", "previous")):
            return True
        if token.text not in (
            "in",
            "for",
            "of",
            "the",
            "that",
            "a",
            "during",
            "(",
            "recorded",
            "posted",
            "seen",
            "billion",
            "over",
        ):
            return False
    return False
