"""Whether a level is the one that another is compared with: "from $3bn", "$3bn a year earlier"."""

from __future__ import annotations

from itertools import dropwhile, takewhile

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.behind_changes import is_reckoned_from
from factcheck.extractor.senses.came_from import is_what_it_came_from
from factcheck.extractor.senses.had_then import had_been_before, was_had_then
from factcheck.extractor.senses.left_of import left_of
from factcheck.resources import vocabulary, word_set

_ROW = word_set("small_words", "senses", "in_a_row_of_levels")
_RESPECTIVELY = 2
"""How near behind the last number of a row stands "respectively"."""
_TURNING = 6
"""Within how many tokens behind a level it is said to have become another."""
_NAMED = 8
"""How many words may say what it is of, before that is said: "a deficit of $3bn in trade with Peru has become"."""
_MARKS = word_set("small_words", "senses", "clause_opens_behind")
_CALLED = 4
"""The words of "as its starting point"."""
_OWNED = 3
"""The words of "against (the) exports of"."""


def _after_than(scene: Scene, at: int) -> bool:
    """Whether the period at `at` is what something was compared with: "less than between January and March 2022"."""
    return any(token.has("than", "comparing", "against") for token in scene.before(at, 3))


def _of_earlier_time(left: list[Token]) -> bool:
    """Whether an earlier time owns the number: "the previous year's level of $70.2 billion"."""
    left = [token for token in left if token.text not in word_set("directions", "before_figures")]
    for place, token in enumerate(left[:4]):
        named = place == 1 and left[0].text == "of" and token.pos[:2] == "NN"
        if named or token.text == "'s":
            continue
        if token.period:
            earlier = token.period.base or token.period.relative in ("year_earlier", "previous")
            return earlier and token.period.relative != "annual"
        if (
            token.text != "of"
            and not token.has("level_noun", "whole")
            and token.text not in ("level", "figure", "total", "amount", "number", "mark", "sum")
        ):
            return False
    return False


def _of_another(scene: Scene, at: int) -> bool:
    """Whether the amount is set against that of another side, measure or good: "against $148 million for Russia"."""
    after = [token for token in scene.after(at, 4) if token.text != "the"]
    if len(after) < 2 or after[0].text not in ("for", "from", "to", "by", "with"):
        return False
    good = after[0].text == "for" and is_product(after[1].text)
    return good or after[1].area is not None or any(token.measure for token in after[1:3])


def _outnumbers(scene: Scene) -> bool:
    """Whether the sentence holds the numbers of two against each other: "women outnumber men, 5 million against 4"."""
    words = word_set("directions", "outnumbering")
    return any(not words.isdisjoint(token.text.split()) for token in scene.tokens)


def _is_balance_or_rate(token: Token) -> bool:
    """Whether the noun only tells what a level or a rate is: "from a surplus of $3bn", "than the rate of 4 percent"."""
    measure = token.measure.measure if token.measure else ""
    return (
        measure == "balance"
        or measure in vocabulary("measures")["accounts"]
        or token.has("level_noun")
        or token.text in word_set("measures", "rate_nouns")
    )


def _is_weighed(scene: Scene, at: int, measure: str) -> bool:
    """Whether another measure was told before: "exports of $5bn stood against imports of $6bn"."""
    before = [token.measure.measure for token in scene.tokens[: at - _OWNED] if token.measure]
    return bool(before) and before[-1] != measure


def is_set_against(scene: Scene, at: int) -> bool:
    """Whether the words right before the number set another one against it: "from $3bn", "after 4%", "than the 4%"."""
    near = next((token for _, token in left_of(scene, at)), None)
    return near is not None and sets_against(near, scene.tokens[at].number)


def sets_against(near: Token, number: NumberMention | None) -> bool:
    """Whether the word before a number sets another one against it: "from", "after"."""
    if number is None:
        return False
    if near.has("from", "against", "previously", "after") or near.text == "reversing":
        return True
    return near.has("than", "comparing") and not number.quantity.printed.hedge


def _before_owner(scene: Scene, at: int, left: list[Token]) -> Token:
    """What leads to the number, or to the time that owns it: "from $3bn", "after May's 6 percent"."""
    owned = left[0].period is not None and len(left) > 1 and scene.tokens[at - 1].text == "'s"
    return left[1] if owned else left[0]


def is_growth_set_against(scene: Scene, at: int) -> bool:
    """Whether the growth is one that another is set against: "compared to a rise of 4%", "after 3 and 4 percent"."""
    if _follows_change(scene, at):
        return True
    near = [token for _, token in left_of(scene, at)][:_OWNED]
    if len(near) == _OWNED and near[0].text == "of" and near[1].has("rise_noun", "fall_noun"):
        return near[2].has("from", "against", "than", "comparing", "done_before")
    return _is_set_against_in_row(scene, at)


def _follows_change(scene: Scene, at: int) -> bool:
    """Whether it is the change that another one follows: "the 25% rise follows one of 3 percent", "a 3% gain"."""
    row = [(place, token) for place, token in left_of(scene, at) if token.text not in ("of", "one", "a", "an")][:_OWNED]
    row = [one for one in row if not one[1].has("rise_noun", "fall_noun")]
    if not row or row[0][1].text not in word_set("directions", "following_on"):
        return False
    return any(token.has("rise_noun", "fall_noun") for token in scene.before(row[0][0], _OWNED))


def is_done_before(scene: Scene, at: int) -> bool:
    """Whether the number is of what went before: "after falling by 3 percent", "having climbed 9 percent"."""
    near = [token for _, token in left_of(scene, at) if token.text not in ("by", "at")]
    return len(near) > 1 and near[0].has("rise_verb", "fall_verb") and near[1].has("done_before")


def _is_set_against_in_row(scene: Scene, at: int) -> bool:
    """Whether words set the row against another that the number stands in: "after 3 and 4 percent, respectively"."""
    place = at
    while place > 0 and (scene.tokens[place - 1].number or scene.tokens[place - 1].text in _ROW):
        place -= 1
    first = next((p for p in range(place, at + 1) if scene.tokens[p].number), at)
    in_row = first != at and any(token.has("respectively") for token in scene.after(at, _RESPECTIVELY))
    return is_set_against(scene, first if in_row else at)


def is_joined_to_base(scene: Scene, at: int) -> bool:
    """Whether "and" alone joins the amount to one that another is set against: "compared with $5bn and $3bn"."""
    before, number = scene.before(at, 2), scene.tokens[at].number
    told = before[1].number if len(before) == 2 and before[0].text == "and" else None
    joined = told is not None and told.status is None
    amounts = joined and number is not None and number.form in (Form.AMOUNT, Form.PLAIN)
    return amounts and is_set_against(scene, at - 2)


def _is_then(scene: Scene, at: int) -> bool:
    """Whether the number is of "then" in a sentence that tells of "now": "3 million tonnes now, 4 million then"."""
    then = any(token.text == "then" for token in scene.after(at, 1))
    return then and any(token.text == "now" for token in scene.tokens)


def _is_one_like_it(scene: Scene, at: int) -> bool:
    """Whether "one" stands for what the level before it is of: "a deficit of $7bn compares with one of $2bn"."""
    if at < _OWNED or scene.tokens[at - 2].text != "one":
        return False
    words = " ".join(token.text for token in scene.tokens[max(0, at - _OWNED - 2) : at])
    return words.endswith(tuple(word_set("directions", "one_before")))


def _has_turned(scene: Scene, at: int) -> bool:
    """Whether the level is what has become another one: "a deficit of $3bn has thus turned into a surplus of $1bn"."""
    whose = list(takewhile(lambda token: not (token.is_finite or token.number), scene.after(at, _NAMED)))
    named = 0 if any(token.text in _MARKS for token in whose) else len(whose)
    words = [word for token in scene.after(at + named, _TURNING) for word in token.text.split()]
    rest = " ".join(dropwhile(lambda word: word in word_set("directions", "before_turning"), words))
    turned = rest.startswith(tuple(word_set("directions", "turning_into")))
    return turned and any(place > at for place, _ in scene.numbers)


def _is_labelled(scene: Scene, at: int, before: list[Token]) -> bool:
    """Whether an earlier time and a colon lead to it: "$9bn (a year earlier: $8bn)", no "than a year ago: $9bn"."""
    if len(before) < 2 or before[0].text != ":" or before[1].period is None or _after_than(scene, at - 2):
        return False
    return before[1].period.relative in ("year_earlier", "previous")


def _is_told_after_more(scene: Scene, at: int, before: list[Token]) -> bool:
    """Whether it is what by so much more was compared with: "$5bn was earned, $2bn more than a year ago: $3bn"."""
    number = scene.tokens[at].number
    if len(before) < 2 or before[0].text != ":" or before[1].period is None or not _after_than(scene, at - 2):
        return False
    told = [one for place, one in scene.numbers if place < at]
    alike = [one for one in told if number and one.form is number.form and one.quantity.unit == number.quantity.unit]
    return len(alike) > 1 or (len(alike) == 1 and told[-1].form is Form.PERCENT)


def _is_from_base(left: list[Token]) -> bool:
    """Whether something moved from what is called a base or a low: "from a low base of 9 tonnes"."""
    if not left or left[0].text != "of":
        return False
    row = list(takewhile(lambda token: token.pos[:2] in ("JJ", "NN") and not token.mention, left[1:]))
    based = bool(row) and row[0].text in word_set("directions", "bases")
    return based and any(token.has("from") for token in left[1 + len(row) : 2 + len(row)])


def _is_called_base(scene: Scene, at: int) -> bool:
    """Whether words behind the number call it that from which something moved: "with $3bn as its starting point"."""
    words = " ".join(token.text for token in scene.after(at, _CALLED))
    return words.startswith(tuple(word_set("directions", "as_base")))


def _opens_with_earlier(scene: Scene, place: int) -> bool:
    """Whether a bracket opens there that tells what it was earlier: "$9bn (a year ago $8bn)", not "(a year ago)"."""
    row = takewhile(lambda token: token.text != ")", scene.tokens[place : place + _NAMED])
    told = [token for token in row if token.text == "(" or token.period or token.number][:_OWNED]
    return len(told) == _OWNED and told[0].text == "(" and told[1].period is not None and told[2].number is not None


def is_base(scene: Scene, at: int) -> bool:
    """Whether the amount is what another one is compared with: "from $3bn", "against $3bn", "$3bn a year earlier"."""
    left = [token for _, token in left_of(scene, at)]
    weighed = bool(left) and left[0].has("against") and (_of_another(scene, at) or _outnumbers(scene))
    if weighed or is_what_it_came_from(scene, at):
        return False
    if _is_then(scene, at):
        return True
    led = bool(left) and sets_against(_before_owner(scene, at, left), scene.tokens[at].number)
    if led or is_reckoned_from(scene, at) or _is_set_against_in_row(scene, at):
        return True
    if is_joined_to_base(scene, at):
        return True
    if len(left) > 1 and left[0].text in ("of", "at") and left[1].has("previously", "against"):
        return True
    owned = left[:_OWNED]
    told_from = len(owned) == _OWNED and (owned[2].has("from", "than") or owned[2].text == "after")
    if len(left) > 1 and left[0].has("share_of") and left[1].has("from", "against"):
        return True
    if _is_one_like_it(scene, at) or _has_turned(scene, at) or was_had_then(scene, at) or had_been_before(scene, at):
        return True
    if _is_from_base(left) or _is_called_base(scene, at):
        return True
    if told_from and owned[0].text == "of" and _is_balance_or_rate(owned[1]):
        return True
    of_it = len(owned) == _OWNED and (owned[0].text == "of" or owned[0].has("worth"))
    if of_it and owned[1].measure and owned[2].has("against"):
        return not _is_weighed(scene, at, owned[1].measure.measure)
    if _of_earlier_time(left):
        return True
    before = scene.before(at, 2)
    if _is_labelled(scene, at, before) or _is_told_after_more(scene, at, before):
        return True
    if (
        len(before) == 2
        and before[0].text == "("
        and before[1].period
        and (before[1].period.base or _after_than(scene, at - 2))
    ):
        return True
    if _opens_with_earlier(scene, at + 1):
        return False
    for token in scene.after(at, 4):
        if token.period and token.period.compares:
            return False
        if token.period and (token.period.base or token.period.relative in ("year_earlier", "previous")):
            return True
        if token.text not in word_set("directions", "before_bases"):
            return False
    return False
